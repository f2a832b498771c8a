"""Draws what does not move: rooms behind people, labels, and the tiles of cameras that are off."""

import random
import subprocess

from . import ffmpeg, photographs, stills
from .layouts import even

WALLS = ("0xd8d2c4", "0xb9c7cc", "0xe6e1d6", "0x9fb0a4", "0xc9b8a8", "0x7f8b94", "0x5c4f48", "0xcfd8d3", "0x3a4450")
SPINES = ("0x7a2f2f", "0x2f4f7a", "0x2f6b4a", "0xb08a3a", "0x4a3a6b", "0xdddddd", "0x333333", "0xa0522d")
AVATARS = ("0x2f5d8a", "0x7a4b8c", "0x3c7a57", "0x8a5a2f", "0x8a3f4b", "0x456b6b")


def box_filter(x, y, width, height, colour):
    return f"drawbox=x={int(x)}:y={int(y)}:w={int(width)}:h={int(height)}:color={colour}:t=fill"


def draw_backdrop(number, output):
    """Draws the room behind a participant at 960×540: a wall in uneven light with things on it, out of focus."""
    generator = random.Random(number)
    kind = generator.choice(("shelf", "window", "door", "frame", "wall", "blurred"))
    wall = generator.choice(WALLS)
    filters = []
    if kind == "shelf":
        left, width = generator.choice((0, 620)), 340
        filters.append(box_filter(left, 0, width, 540, "0x4b3626"))
        for row in range(5):
            x = left + 10
            while x < left + width - 30:
                thick, tall = generator.randint(10, 26), generator.randint(60, 88)
                filters.append(box_filter(x, 12 + row * 106 + 90 - tall, thick, tall, generator.choice(SPINES)))
                x += thick + generator.choice((0, 0, 2, 14))
    elif kind == "window":
        left = generator.choice((40, 640))
        filters += [box_filter(left, 30, 260, 330, "0xf4f4f0"), box_filter(left + 12, 42, 112, 306, "0xdfeefa")]
        filters += [box_filter(left + 136, 42, 112, 306, "0xdfeefa"), box_filter(left + 12, 240, 236, 108, "0xa9c4a0")]
    elif kind == "door":
        left = generator.choice((60, 700))
        filters += [box_filter(left, 60, 200, 480, "0xefe9df"), box_filter(left + 20, 90, 160, 180, "0xe0d9cc")]
        filters.append(box_filter(left + 170, 330, 14, 14, "0x8a8a8a"))
    elif kind == "frame":
        for left in (70, 690):
            filters += [box_filter(left, 70, 190, 150, "0x2b2b2b"), box_filter(left + 12, 82, 166, 126, "0xc9d3d9")]
            filters.append(box_filter(left + 12, 150, 166, 58, generator.choice(SPINES)))
    elif kind == "blurred":
        for _ in range(12):
            x, y = generator.randint(-60, 900), generator.randint(-60, 480)
            size = (generator.randint(60, 260), generator.randint(60, 260))
            filters.append(box_filter(max(x, 0), max(y, 0), *size, generator.choice(WALLS + SPINES)))
    blur = 26 if kind == "blurred" else generator.choice((1.2, 2.5, 4))
    light = f"gradients=s=960x540:c0=0xffffff:c1=0x909090:n=2:x0={generator.randint(0, 960)}:y0=0"
    light += f":x1={generator.randint(0, 960)}:y1=540:duration=0.04"
    chain = ",".join([f"color=c={wall}:s=960x540:r=25:d=0.04,format=gbrp", *filters, f"gblur=sigma={blur}"])
    graph = f"{chain},format=gbrp[room];{light},format=gbrp[light];[room][light]blend=all_mode=multiply"
    ffmpeg.run("a background", ("-f", "lavfi", "-i", graph, "-frames:v", "1", "-update", "1", str(output)))


def draw_room(lives, frame, output):
    """Draws the room that a room camera sees: walls, a board, windows, and a desk before each row of seats."""
    width, height = frame.width, frame.height
    filters = [box_filter(0, height * 0.62, width, height * 0.38, "0x6d655c")]
    filters += [box_filter(width * 0.3, height * 0.03, width * 0.4, height * 0.12, "0x2f4a3c")]
    filters += [box_filter(width * x, height * 0.03, width * 0.12, height * 0.3, "0xe9f1f5") for x in (0.04, 0.84)]
    for bottom in sorted({live.box.y + live.box.height for live in lives}):
        filters.append(box_filter(0, bottom, width, height * 0.035, "0xb59a73"))
        filters.append(box_filter(0, bottom + height * 0.035, width, height * 0.05, "0x77624a"))
    chain = ",".join([f"color=c=0xbfc3bd:s={width}x{height}:r=25:d=0.04,format=gbrp", *filters, "gblur=sigma=1.5"])
    light = f"gradients=s={width}x{height}:c0=0xffffff:c1=0x8a8a8a:n=2:x0=0:y0=0:x1={width}:y1={height}:duration=0.04"
    graph = f"{chain},format=gbrp[room];{light},format=gbrp[light];[room][light]blend=all_mode=multiply"
    ffmpeg.run("the room", ("-f", "lavfi", "-i", graph, "-frames:v", "1", "-update", "1", str(output)))


def raw(what, size, colour, filters):
    """Returns one drawn picture as raw YUV 4:2:0 bytes."""
    graph = ",".join((f"color=c={colour}:s={size[0]}x{size[1]}:r=25:d=0.04,format=rgb24", *filters, "format=yuv420p"))
    return raw_from(what, ("-f", "lavfi", "-i", graph), size)


def raw_from(what, inputs, size):
    command = [*ffmpeg.BASE, *inputs, "-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "yuv420p", "-"]
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if len(result.stdout) != size[0] * size[1] * 3 // 2:
        raise ffmpeg.FFmpegError(f"could not draw {what}: {result.stderr.decode(errors='replace').strip()[-300:]}")
    return result.stdout


def label(person, style, tile):
    """Returns (width, height, bytes) of the name label in a tile, or None where the service shows none."""
    if style.label == "none":
        return None
    height = max(12, even(min(tile.height * 0.11, 30)))
    font = height * 2 // 3
    icon = height if style.label == "microphone" else 0
    width = min(even(len(person.label) * font * 0.62 + font + icon), even(tile.width))
    filters = [stills.text(person.label, icon + font // 2, "(h-text_h)/2", font)]
    if icon:
        middle = height // 2
        filters += [box_filter(middle - 1, height * 0.2, 4, height * 0.4, "0xd03030")]
        filters += [box_filter(middle - 4, height * 0.7, 10, 2, "0xd03030")]
    return width, height, raw("a label", (width, height), "0x181818", filters)


def camera_off(person, style, box):
    """Returns the bytes of the tile of a camera that is off: the initials in a circle, or the name."""
    size = (box.width, box.height)
    colour = AVATARS[person.id % len(AVATARS)]
    if style.camera_off == "name":
        font = max(9, int(min(box.height * 0.15, box.width / len(person.label) * 1.3)))
        return raw("a tile", size, "0x1f1f1f", [stills.text(person.label, "(w-text_w)/2", "(h-text_h)/2", font)])
    font = int(box.height * 0.2)
    disc = f"drawtext=fontfile={stills.FONT}:text=●:x=(w-text_w)/2:y=(h-text_h)/2:fontsize={int(box.height * 0.75)}"
    initials = stills.text(person.initials, "(w-text_w)/2", "(h-text_h)/2", font, font=stills.BOLD)
    circle = [f"{disc}:fontcolor={colour}", initials]
    ground = "0x1f1f1f" if style.camera_off == "circle" else "0x3c4043"
    return raw("a tile", size, ground, circle)


def still_photo(person, style, box):
    """Returns the bytes of a tile that shows the person's photograph, which never moves."""
    look = person.source.looks[person.source.rest]
    crop, target = photographs.still_place(person, style, box)
    scaled = f"crop={crop.width}:{crop.height}:{crop.x}:{crop.y},scale={target.width}:{target.height}:flags=area"
    padded = f"pad={box.width}:{box.height}:{target.x - box.x}:{target.y - box.y}:color=0x1f1f1f"
    seek = ("-ss", str(look.from_s)) if look.to_s else ()
    inputs = (*seek, "-i", str(look.file), "-vf", f"{scaled},{padded},format=yuv420p")
    return raw_from("a photograph", inputs, (box.width, box.height))
