"""Renders people: each as a loop of raw frames of the size of its box, in which the person moves without a seam."""

import math
import mmap
import random

from . import ffmpeg, framing, matte
from .layouts import even

LOOP_FRAMES = 96
# Empty border around a cut-out picture, in its own pixels, so that every region of it can be cropped.
BORDER = 1600
QUICK_PNG = ("-compression_level", "1", "-pred", "none")


class Loop:
    """Raw YUV 4:2:0 frames of one size in a file, read as they are needed."""

    def __init__(self, path, width, height):
        self.path, self.width, self.height = path, width, height
        self.frame_bytes = width * height * 3 // 2
        with open(path, "rb") as file:
            self.view = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        self.count = len(self.view) // self.frame_bytes

    def frame(self, index):
        start = index % self.count * self.frame_bytes
        return self.view[start : start + self.frame_bytes]

    def discard(self):
        """Deletes the file; its memory goes with the last frame that is still held."""
        self.path.unlink()


def face_shares(source, look):
    width, height = source.size
    return tuple(value / (height if index % 2 else width) for index, value in enumerate(look.face))


def cut_out(person, expression, folder):
    """Returns the path of the person's portrait with its background taken out and its shirt dyed, made once."""
    output = folder / f"cutout-{person.id}-{expression}.png"
    if output.is_file():
        return output
    source = person.source
    look, rest = source.looks[expression], source.looks[source.rest]
    width, height = source.size
    picture, aligned = look.file, aligning_filter(look, rest, width, height)
    if aligned:
        picture = folder / "aligned.png"
        ffmpeg.run(picture.name, ("-i", str(look.file), "-vf", f"{aligned},format=rgb24", *QUICK_PNG, str(picture)))
    masks = matte.cut_out(picture, face_shares(source, rest))
    paths = []
    for name, mask in zip(("matte", "shirt"), masks):
        path = folder / f"{name}.pgm"
        path.write_bytes(b"P5 %d %d 255\n" % (matte.SIDE, matte.SIDE) + mask)
        paths.append(path)
    grown = f"scale={width}:{height}:flags=bicubic,format=gray"
    dye = ":".join(f"{name}={value / 255:.3f}" for name, value in zip(("rr", "gg", "bb"), person.shirt))
    light = ":".join(f"{name}={value:.3f}" for name, value in zip(("rr", "gg", "bb"), person.light))
    graph = (
        f"[0:v]format=gbrp,split[plain][dyeing];[dyeing]colorchannelmixer={dye}[dyed];"
        f"[2:v]{grown},gblur=sigma=1.5,format=gbrp[shirt];"
        f"[plain][dyed][shirt]maskedmerge,colorchannelmixer={light}[lit];"
        f"[1:v]{grown},gblur=sigma=2.5,lut=y='clip((val-115)*1.9,0,255)'[matte];[lit][matte]alphamerge,format=rgba"
    )
    inputs = ("-i", str(picture), "-i", str(paths[0]), "-i", str(paths[1]), "-filter_complex_threads", "1")
    ffmpeg.run(output.name, (*inputs, "-filter_complex", graph, *QUICK_PNG, str(output)))
    return output


def aligning_filter(look, rest, width, height):
    """Returns the filter that turns, scales and shifts a picture so that its eyes lie where those at rest are."""
    if look is rest or not (look.eyes and rest.eyes):
        return ""
    eyes, rest_eyes = ([complex(*points[:2]), complex(*points[2:])] for points in (look.eyes, rest.eyes))
    turn = (eyes[1] - eyes[0]) / (rest_eyes[1] - rest_eyes[0])
    corners = []
    for index, corner in enumerate((0, width, 1j * height, width + 1j * height)):
        place = turn * (corner - rest_eyes[0]) + eyes[0]
        corners.append(f"x{index}={place.real:.2f}:y{index}={place.imag:.2f}")
    return f"format=yuv444p,perspective={':'.join(corners)}:interpolation=cubic"


def sway_filter(seed, frames, part, pivot_y):
    """Returns the filter that lets a picture sway, nod, tilt and come nearer in a loop of `frames`.

    Each movement is a sum of two waves that fit the loop, of a random size and phase: up to about 3 % of the width
    sideways, 2.5 % of the height up and down, 2.5 degrees, and 2.5 % nearer, less or more of it for one person than
    for another; written as the four corners of what is shown, so that it moves by fractions of a pixel. `part` of the
    picture is seen, turned about (1/2, `pivot_y`).
    """
    generator = random.Random(seed)
    liveliness = generator.choice((0.3, 0.6, 1.0, 1.0, 1.3))

    def wave(size):
        slow, quick = generator.choice((1, 2)), generator.choice((3, 4, 5))
        first, second = (generator.uniform(0, 2 * math.pi) for _ in range(2))
        strength = liveliness * size * generator.uniform(0.5, 1.0)
        turn = f"2*PI*on/{frames}"
        return f"{strength:.5f}*(sin({slow}*{turn}+{first:.3f})+0.35*sin({quick}*{turn}+{second:.3f}))"

    shift_x, shift_y, angle, nearer = wave(0.024), wave(0.02), wave(0.032), wave(0.02)
    corners = []
    for index, (side_x, side_y) in enumerate(((-1, -1), (1, -1), (-1, 1), (1, 1))):
        across = f"({side_x * part / 2}*W)*(1+{nearer})"
        down = f"({side_y * 0.5 - (pivot_y - 0.5):.4f}*{part}*H)*(1+{nearer})"
        corners.append(f"x{index}='W/2+W*{shift_x}+{across}-{down}*{angle}'")
        corners.append(f"y{index}='H/2+({pivot_y - 0.5:.4f})*{part}*H+H*{shift_y}+{down}+{across}*{angle}'")
    return f"perspective={':'.join(corners)}:interpolation=linear:eval=frame"


def camera_filters(seed, frames, room):
    """Returns the filters of a webcam: light that flickers a little, and noise; a room camera is quieter."""
    if room:
        return f"noise=alls=2:allf=t:all_seed={seed % 100000}"
    generator = random.Random(seed + 1)
    flicker = generator.uniform(0.01, 0.06)
    waves = f"sin(2*PI*n/{frames})+0.4*sin(2*PI*7*n/{frames})"
    return f"hue=b='{flicker:.4f}*({waves})',noise=alls={generator.randint(2, 6)}:allf=t:all_seed={seed % 100000}"


def render(person, expression, live, rate, folder, backdrop, output):
    """Writes the loop of one person, expression and box to `output`, `rate` frames a second, and returns it."""
    box = live.box
    stream = 1.0 if live.backdrop == "room" else min(1.0, person.stream_height / live.scene.height)
    width, height = (max(16, int(side * stream) // 2 * 2) for side in (box.width, box.height))
    look = person.source.looks[expression]
    area = framing.region(person, look, live)
    if person.source.kind == "clip":
        inputs, graph = ("-i", str(look.file)), clip_graph(person, look, area, (width, height), rate)
    elif person.source.kind == "picture":
        inputs, graph = ("-i", str(look.file)), picture_graph(person, area, (width, height))
    else:
        inputs = ("-i", str(cut_out(person, expression, folder)), "-i", str(backdrop))
        graph = cutout_graph(person, area, live, (width, height))
    mirrored = "hflip," if person.mirrored and person.source.kind != "cutout" else ""
    camera = camera_filters(person.motion_seed, LOOP_FRAMES, live.backdrop == "room")
    graph += f"[moving];[moving]{mirrored}format=yuv420p,{camera},scale={box.width}:{box.height}:flags=bicubic[out]"
    frames = () if person.source.kind == "clip" else ("-frames:v", str(LOOP_FRAMES))
    raw = ("-map", "[out]", *frames, "-f", "rawvideo", "-pix_fmt", "yuv420p", str(output))
    threads = ("-threads", "1", "-filter_complex_threads", "1")
    ffmpeg.run(f"the tile of {person.label}", (*threads, *inputs, "-filter_complex", graph, *raw))
    return Loop(output, box.width, box.height)


def cutout_graph(person, area, live, size):
    """Returns the graph that lets a cut-out person sway before a background that stands still."""
    x, y, width, height = (round(value) for value in area)
    mirrored = "hflip," if person.mirrored else ""
    box, scene = live.box, live.scene
    scale = size[0] / box.width
    whole = (round(scene.width * scale), round(scene.height * scale))
    place = (int((box.x - scene.x) * scale), int((box.y - scene.y) * scale))
    pivot = min(0.95, live.centre[1] + live.face_height)
    return (
        f"[0:v]pad=iw+{2 * BORDER}:ih+{BORDER}:{BORDER}:{BORDER}:black@0,"
        f"crop={width}:{height}:{x + BORDER}:{y + BORDER},"
        f"{mirrored}scale={size[0]}:{size[1]}:flags=area,format=yuva420p,loop=loop=-1:size=1,setpts=N/25/TB,"
        f"{sway_filter(person.motion_seed, LOOP_FRAMES, 1.0, pivot)}[person];"
        f"[1:v]scale={max(whole[0], size[0])}:{max(whole[1], size[1])}:flags=area,"
        f"crop={size[0]}:{size[1]}:{place[0]}:{place[1]}:exact=1,format=yuv420p,"
        "loop=loop=-1:size=1,setpts=N/25/TB[back];"
        "[back][person]overlay=shortest=0"
    )


def picture_graph(person, area, size):
    """Returns the graph that lets a photograph sway as a whole."""
    x, y, width, height = (int(value) for value in area)
    return (
        f"[0:v]crop={width}:{height}:{x}:{y}:exact=1,scale={size[0]}:{size[1]}:flags=area,format=yuv420p,"
        f"loop=loop=-1:size=1,setpts=N/25/TB,"
        f"{sway_filter(person.motion_seed, LOOP_FRAMES, framing.SWAYING_PART, 0.5)}"
    )


def clip_graph(person, look, area, size, rate):
    """Returns the graph that plays a clip forth and back; what lies beyond its sides is its edge, drawn out."""
    x, y, width, height = (math.floor(value) for value in area)
    beyond = even(3 - x) if x < 0 else 0
    widened = f"pad=iw+{2 * beyond}:ih:{beyond}:0,fillborders=left={beyond}:right={beyond}:mode=smear,"
    widened = widened if beyond else ""
    return (
        f"[0:v]trim={look.from_s}:{look.to_s},setpts=PTS-STARTPTS,fps={rate},format=yuv420p,{widened}"
        f"crop={width}:{height}:{x + beyond}:{y}:exact=1,scale={size[0]}:{size[1]}:flags=area,split[there][copy];"
        "[copy]reverse[back];[there][back]concat"
    )
