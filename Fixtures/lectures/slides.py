"""Draws what a shared screen shows: text, a chart, program code, or photographs of people."""

from . import ffmpeg, stills
from .photographs import SLIDE_SIZE, on_slide
from .scenery import box_filter, raw_from

CODE = (
    "def mean(values):",
    "    total = 0",
    "    for value in values:",
    "        total += value",
    "    return total / len(values)",
    "",
    "samples = [3, 5, 8, 13, 21]",
    "print(mean(samples))",
    "",
    "assert mean([1]) == 1",
)
CODE_COLOURS = ("0x9cdcfe", "0xd4d4d4")
TITLES = ("Who found it", "Four lives in science", "The working group", "Guests of next week")


def indent(line):
    return len(line) - len(line.lstrip())


def draw(slide, output):
    """Draws a slide at 1280×720 to a PNG file."""
    if slide.kind == "code":
        font = stills.FONT.replace("DejaVuSans", "DejaVuSansMono")
        lines = [
            stills.text(line.strip(), 90 + 19 * indent(line), 40 + 62 * index, 32, CODE_COLOURS[index % 2], font=font)
            for index, line in enumerate(CODE)
            if line
        ]
        bar = [box_filter(0, 0, 60, 720, "0x252526"), box_filter(0, 690, 1280, 30, "0x0e639c")]
        stills.draw("a slide", "0x1e1e1e", SLIDE_SIZE, [*bar, *lines], output)
    elif slide.kind == "photos":
        draw_photos(slide, output)
    else:
        stills.draw_slide((2 if slide.kind == "chart" else 1 + 2 * (slide.variant % 2)), output)


def draw_photos(slide, output):
    """Draws the slide with photographs side by side under a title."""
    inputs, graph = [], []
    title = stills.text(TITLES[slide.variant % len(TITLES)], 60, 50, 48, "0x222222", font=stills.BOLD)
    graph.append(f"color=c=0xfafafa:s=1280x720:r=25:d=0.04,format=rgb24,{title}[slide0]")
    for index, (source, crop, box) in enumerate(on_slide(slide)):
        look = source.looks[source.rest]
        inputs += ["-ss", str(look.from_s)] if look.to_s else []
        inputs += ["-i", str(look.file)]
        graph.append(
            f"[{index}:v]trim=end_frame=1,crop={crop.width}:{crop.height}:{crop.x}:{crop.y},"
            f"scale={box.width}:{box.height}:flags=area,setpts=0,format=rgb24[photo{index}]"
        )
        caption = stills.text(f"Figure {index + 1}", box.x, box.y + box.height + 14, 26, "0x555555")
        graph.append(f"[slide{index}][photo{index}]overlay={box.x}:{box.y}:format=rgb,{caption}[slide{index + 1}]")
    last = ("-map", f"[slide{len(slide.photos)}]", "-frames:v", "1", "-update", "1", str(output))
    ffmpeg.run("a slide", (*inputs, "-filter_complex", ";".join(graph), *last))


def raw(path, box):
    """Returns a drawn slide as raw YUV 4:2:0 bytes of the size of its box."""
    size = (box.width, box.height)
    scaled = f"scale={box.width}:{box.height}:flags=lanczos,format=yuv420p"
    return raw_from("a slide", ("-i", str(path), "-vf", scaled), size)
