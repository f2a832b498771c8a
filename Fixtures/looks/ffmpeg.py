"""Runs the ffmpeg program, and cuts portraits out of their plain backgrounds."""

import functools
import shutil
import subprocess

PROGRAM = ("ffmpeg", "-hide_banner", "-nostdin", "-loglevel", "error", "-y", "-threads", "1", "-filter_threads", "1")
CUT_WIDTH = 160


class FFmpegError(Exception):
    """What ffmpeg said last."""


def run(arguments, binary=False):
    """Runs ffmpeg and returns what it wrote to its output where that is wanted."""
    done = subprocess.run([*PROGRAM, *map(str, arguments)], capture_output=True, check=False)
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines() or [f"it ended with {done.returncode}"]
        raise FFmpegError(f"ffmpeg: {lines[-1][:300]}")
    return done.stdout if binary else None


@functools.lru_cache(maxsize=None)
def font():
    """Returns the file of a font, or None: there are no texts then."""
    if not shutil.which("fc-match"):
        return None
    done = subprocess.run(["fc-match", "-f", "%{file}", "Sans"], capture_output=True, text=True, check=False)
    return done.stdout.strip() or None


def drawtext(item):
    """Returns the filter that draws a noted text."""
    text, x, y, size, colour, anchor = item
    kept = "".join(letter if letter.isalnum() or letter in " .,?-|" else f"\\{letter}" for letter in text)
    place = f"x={x}:y={y}" if anchor == "left" else f"x={x}-text_w/2:y={y}-text_h/2"
    ink = "0x" + "".join(f"{value:02x}" for value in colour[:3])
    return f"drawtext=fontfile='{font()}':text='{kept}':{place}:fontsize={size}:fontcolor={ink}:expansion=none"


def loop(path, source, rate, output):
    """Writes a clip as raw frames that are played forth and back."""
    run((
        "-ss", source.from_s, "-t", source.seconds, "-i", path, "-an", "-filter_complex",
        f"[0:v]fps={rate},scale={source.size[0]}:{source.size[1]},format=yuv420p,"
            "split[a][b];[b]reverse[c];[a][c]concat",
        "-f", "rawvideo", output,
    ))  # fmt: skip


def cut_out(path, source, output):
    """Writes a portrait with a transparent background."""
    width, height = CUT_WIDTH, CUT_WIDTH * source.size[1] // source.size[0]
    raw = run(("-i", path, "-vf", f"scale={width}:{height}:flags=area,format=rgb24", "-f", "rawvideo", "-"), True)
    mask = output.with_suffix(".pgm")
    face = [value * width / source.size[0] for value in source.face]
    mask.write_bytes(f"P5\n{width} {height}\n255\n".encode("ascii") + matte(raw, width, height, face))
    size = f"{source.size[0]}:{source.size[1]}"
    run((
        "-i", path, "-i", mask, "-filter_complex",
        f"[1:v]format=gray,erosion,gblur=0.7,scale={size}:flags=bicubic[m];"
            f"[0:v]scale={size},format=rgba[p];[p][m]alphamerge",
        "-frames:v", 1, "-update", 1, output,
    ))  # fmt: skip


def matte(raw, width, height, face):
    """Returns 255 for a person and 0 for the background, which is what is reached from the edges without a step.

    Face and shoulders are kept whatever their colours are.
    """
    left, top, face_width, face_height = face
    middle_x, middle_y = left + face_width / 2, top + face_height / 2
    result = bytearray(b"\xff" * (width * height))

    def kept(x, y):
        if ((x - middle_x) / (0.52 * face_width)) ** 2 + ((y - middle_y) / (0.62 * face_height)) ** 2 < 1:
            return True
        below = y - (top + 1.15 * face_height)
        return below > 0 and abs(x - middle_x) < 0.45 * face_width + 2.2 * below

    def near(one, other, most):
        return all(abs(raw[one * 3 + channel] - raw[other * 3 + channel]) <= most for channel in range(3))

    edge = [x for x in range(width)] + [y * width + x for y in range(height * 3 // 5) for x in (0, width - 1)]
    open_ends = [(at, at) for at in edge if not kept(at % width, at // width)]
    while open_ends:
        at, origin = open_ends.pop()
        if not result[at]:
            continue
        result[at] = 0
        x, y = at % width, at // width
        for nx, ny in ((x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)):
            if 0 <= nx < width and 0 <= ny < height:
                following = ny * width + nx
                if result[following] and near(at, following, 9) and near(origin, following, 44) and not kept(nx, ny):
                    open_ends.append((following, origin))
    return bytes(result)
