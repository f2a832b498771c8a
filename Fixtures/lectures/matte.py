"""Cuts a portrait out of its plain studio background, in pure Python at a small size that is scaled up afterwards."""

import collections
import subprocess

from . import ffmpeg

SIDE = 160
# A step from one pixel to its neighbour larger than this is an edge; a background stays this near to its own colour.
EDGE_STEP = 9
BACKGROUND_RANGE = 52
# A shirt that may be dyed: bright and almost without colour.
SHIRT_BRIGHTNESS = 150
SHIRT_CHROMA = 24


def small_pixels(picture):
    """Returns the picture's pixels at SIDE × SIDE as a list of (red, green, blue)."""
    scaled = ("-i", str(picture), "-vf", f"scale={SIDE}:{SIDE}:flags=area", "-f", "rawvideo", "-pix_fmt", "rgb24", "-")
    result = subprocess.run([*ffmpeg.BASE, *scaled], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if len(result.stdout) != SIDE * SIDE * 3:
        raise ffmpeg.FFmpegError(f"could not read {picture}: {result.stderr.decode(errors='replace').strip()[-300:]}")
    data = result.stdout
    return list(zip(data[0::3], data[1::3], data[2::3]))


def distance(one, other):
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]), abs(one[2] - other[2]))


def background_mask(pixels, solid):
    """Returns a bytearray, 1 where the background is: what a flood from the upper edges reaches without an edge."""
    found = bytearray(SIDE * SIDE)
    starts = [*range(SIDE), *range(0, SIDE * SIDE * 6 // 10, SIDE), *range(SIDE - 1, SIDE * SIDE * 6 // 10, SIDE)]
    seeds = [index for index in starts if not solid[index]]
    reference = sorted(pixels[index] for index in range(SIDE))[SIDE // 2]
    queue = collections.deque(index for index in seeds if distance(pixels[index], reference) < BACKGROUND_RANGE)
    for index in queue:
        found[index] = 1
    while queue:
        index = queue.popleft()
        x = index % SIDE
        for neighbour in (index - SIDE, index + SIDE, index - 1 if x else -1, index + 1 if x < SIDE - 1 else -1):
            if not 0 <= neighbour < SIDE * SIDE or found[neighbour] or solid[neighbour]:
                continue
            pixel = pixels[neighbour]
            if distance(pixel, pixels[index]) < EDGE_STEP and distance(pixel, reference) < BACKGROUND_RANGE:
                found[neighbour] = 1
                queue.append(neighbour)
    return found


def body_limits(face):
    """Returns for every row of the small picture the columns that a body may take, and those it surely takes.

    `face` is (x, y, width, height) as shares of the picture. The shoulders are rounded off towards the picture's
    sides, so that a cut-out can stand anywhere in a wider picture.
    """
    x, y, width, height = (value * SIDE for value in face)
    centre_x, centre_y, chin = x + width / 2, y + height / 2, y + height
    shoulder = chin + 0.28 * height
    limits = []
    for row in range(SIDE):
        allowed, solid = (0, SIDE), (0, 0)
        across = 1 - ((row - centre_y) / (0.55 * height)) ** 2
        if across > 0:
            half = 0.36 * width * across**0.5
            solid = (centre_x - half, centre_x + half)
        if row > shoulder:
            deep = min(1.0, (row - shoulder) / (0.5 * height))
            half = 0.52 * width + deep**0.5 * 0.6 * width
            solid = (centre_x - half, centre_x + half)
        if row > chin:
            rounded = min(1.0, (row - chin) / (SIDE * 1.04 - chin))
            margin = SIDE * (0.11 - 0.09 * (1 - (1 - rounded) ** 2) ** 0.5)
            allowed = (margin, SIDE - margin)
        limits.append((allowed, solid))
    return limits


def cut_out(picture, face):
    """Returns (matte, shirt): two SIDE × SIDE grey images as bytes, 255 where the person and the shirt is."""
    pixels = small_pixels(picture)
    limits = body_limits(face)
    columns = range(SIDE)
    solid = bytearray(low <= column < high for _, (low, high) in limits for column in columns)
    background = background_mask(pixels, solid)
    chin, throat = (face[1] + face[3] * 1.06) * SIDE, (face[1] + face[3] * 1.35) * SIDE
    neck = ((face[0] + face[2] * 0.15) * SIDE, (face[0] + face[2] * 0.85) * SIDE)
    matte, shirt = bytearray(SIDE * SIDE), bytearray(SIDE * SIDE)
    for index, pixel in enumerate(pixels):
        row, column = divmod(index, SIDE)
        low, high = limits[row][0]
        if background[index] or not low <= column < high:
            continue
        matte[index] = 255
        if row < throat and neck[0] < column < neck[1]:
            continue
        if row > chin and min(pixel) > SHIRT_BRIGHTNESS and max(pixel) - min(pixel) < SHIRT_CHROMA:
            shirt[index] = 255
    return bytes(without_specks(matte)), bytes(without_specks(shirt))


def without_specks(matte):
    """Returns the matte with lone pixels taken away or filled: each becomes what most of its 3 × 3 block is."""
    result = bytearray(matte)
    for row in range(1, SIDE - 1):
        for column in range(1, SIDE - 1):
            start = row * SIDE + column - 1
            block = sum(sum(matte[start + step : start + step + 3]) for step in (-SIDE, 0, SIDE))
            result[row * SIDE + column] = 255 if block > 4 * 255 else 0
    return result
