"""What the recording shows when: a gallery of tiles, or a shared slide with or without thumbnails."""

import dataclasses
from typing import Tuple

WIDTH, HEIGHT = 1280, 720
FRAME_RATE = 25


@dataclasses.dataclass(frozen=True)
class Box:
    """A rectangle in pixels of the recording, from its top left corner."""

    x: int
    y: int
    width: int
    height: int


@dataclasses.dataclass(frozen=True)
class Stretch:
    """A time during which the arrangement stays: `tiles` holds (participant number, box)."""

    name: str
    from_s: int
    to_s: int
    tiles: Tuple[Tuple[int, Box], ...]
    slide: int = 0


TILE = (316, 178)
THUMBNAIL = (204, 114)
GAP = 4
SLIDE_BESIDE_THUMBNAILS = Box(8, 63, 1056, 594)
SLIDE_ALONE = Box(0, 0, WIDTH, HEIGHT)


def gallery(numbers, columns=4):
    """Returns the tiles of `numbers`, row by row, centred in the frame."""
    width, height = TILE
    rows = -(-len(numbers) // columns)
    left = (WIDTH - columns * width - (columns - 1) * GAP) // 2
    top = (HEIGHT - rows * height - (rows - 1) * GAP) // 2 // 2 * 2
    return tuple(
        (number, Box(left + index % columns * (width + GAP), top + index // columns * (height + GAP), width, height))
        for index, number in enumerate(numbers)
    )


def thumbnail_strip(numbers):
    """Returns the tiles of `numbers` in a column at the right edge."""
    width, height = THUMBNAIL
    top = (HEIGHT - len(numbers) * height - (len(numbers) - 1) * GAP) // 2
    left = WIDTH - GAP - width
    return tuple(
        (number, Box(left, top + index * (height + GAP), width, height)) for index, number in enumerate(numbers)
    )


EVERYONE = gallery(range(1, 13))

STRETCHES = (
    Stretch("gallery", 0, 180, EVERYONE),
    Stretch("slide_with_thumbnails", 180, 210, thumbnail_strip((1, 3, 5, 6, 9, 11)), slide=1),
    Stretch("slide_with_thumbnails", 210, 240, thumbnail_strip((1, 3, 5, 6, 9, 11)), slide=2),
    Stretch("gallery", 240, 300, EVERYONE),
    Stretch("slide", 300, 360, (), slide=3),
)
