"""Draws pictures that do not move from boxes and text, and the slides that are made of them."""

from . import ffmpeg

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
BOLD = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"

# (title, lines, heights of a bar chart in percent)
SLIDES = (
    (
        "The water cycle",
        (
            "Evaporation: the sun warms seas and lakes",
            "Condensation: vapour cools into clouds",
            "Precipitation: rain and snow",
        ),
        (),
    ),
    (
        "Rain in a year",
        ("Monthly rain at one station", "Which season is the wettest?"),
        (62, 48, 55, 40, 52, 60, 70, 66, 50, 58, 74, 80),
    ),
    (
        "Your task until next week",
        ("1. Read chapter four", "2. Measure the rain for seven days", "3. Bring your table to the lesson"),
        (),
    ),
)


def text(content, x, y, size, colour="white", font=FONT):
    return f"drawtext=fontfile={font}:text={ffmpeg.quoted(content)}:x={x}:y={y}:fontsize={size}:fontcolor={colour}"


def draw(what, colour, size, filters, output):
    source = f"color=c={colour}:s={size[0]}x{size[1]}:r=1:d=1,format=rgb24"
    graph = ",".join((source, *filters))
    ffmpeg.run(what, ("-f", "lavfi", "-i", graph, "-frames:v", "1", "-update", "1", str(output)))


def draw_slide(number, output):
    """Draws slide `number` (1…) at 1280×720."""
    title, lines, bars = SLIDES[number - 1]
    filters = ["drawbox=x=0:y=0:w=1280:h=110:color=0x24476b:t=fill", text(title, 60, 32, 48, font=BOLD)]
    filters += [text(line, 80, 170 + 70 * index, 34, "0x222222") for index, line in enumerate(lines)]
    for index, percent in enumerate(bars):
        height = percent * 3
        filters.append(f"drawbox=x={90 + 92 * index}:y={660 - height}:w=64:h={height}:color=0x4d86b8:t=fill")
    if bars:
        filters.append("drawbox=x=70:y=660:w=1130:h=3:color=0x222222:t=fill")
    filters.append(text(str(number), 1230, 684, 22, "0x777777"))
    draw(f"slide {number}", "0xfafafa", (1280, 720), filters, output)
