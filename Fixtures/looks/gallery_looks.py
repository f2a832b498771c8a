"""Looks of a gallery: proportions of tiles, last rows, and what the cameras show."""

import copy

from .boxes import best_columns
from .plan import Style
from .sketching import changed, finished, frame, gallery, some

GROUNDS = ((26, 26, 26), (0, 0, 0), (36, 36, 40), (18, 22, 30))
LABELS = ("plate", "rounded", "shadow", "none")


def plain(rng, counts, aspect, sizes=((1280, 720),), last="centre", columns=None, crf=None, share_off=None, **style):
    """Returns the sketch of a gallery of one of `counts` people that fills the frame."""
    width, height = rng.choice(sizes)
    chosen = {"ground": rng.choice(GROUNDS), "gap": rng.choice((0, 2, 4, 6, 8)), "label": rng.choice(LABELS), **style}
    look = Style(**chosen)
    ids = list(range(rng.choice(counts)))
    off = some(rng, ids, rng.choice((0, 0, 0.1, 0.25)) if share_off is None else share_off)
    area = frame(width, height, rng.choice((0, 4, 10, 16)))

    def make(present, not_on):
        return gallery(area, present, look, aspect, columns and columns(len(present), area, look.gap), last, not_on)

    return finished(rng, width, height, look, changed(rng, make, ids, off), crf)


def zoom_close(rng):
    """Tiles of 16:9 whose people are so near that the tile cuts their faces; 25 tiles a page by default (Zoom help)."""
    return plain(
        rng, (16, 25), 16 / 9, gap=rng.choice((0, 4, 8)), closeness=(0.85, 1.35), virtual=0, portraits=0.4, share_off=0
    )


def zoom_49_close(rng):
    """The largest page, 49 tiles in 7x7 (Zoom help), with near people."""
    return plain(
        rng, (49,), 16 / 9, ((1920, 1080),), gap=rng.choice((0, 4, 6)), closeness=(0.7, 1.2), virtual=0,
        share_off=rng.choice((0, 0.06)), label=rng.choice(("plate", "none")),
    )  # fmt: skip


def still_background(rng):
    """People who are small before a virtual background that does not move at all."""
    return plain(rng, (6, 9, 12), 16 / 9, closeness=(0.26, 0.4), virtual=1, share_off=0)


def dark_rooms(rng):
    """Videos from rooms with next to no light, on a dark ground."""
    return plain(rng, (9, 12, 16, 20, 25), 16 / 9, ground=(10, 10, 12), dark=0.85)


def low_bitrate(rng):
    """A gallery of which the encoder left little."""
    return plain(rng, (9, 16, 20, 25), 16 / 9, ((1280, 720), (1024, 576)), crf=rng.randint(38, 44))


def squares(rng):
    """Square tiles."""
    return plain(rng, (9, 12, 15, 18, 24, 32), 1.0, ((1280, 720), (1600, 900)))


def four_thirds(rng):
    """Tiles of 4:3, as older cameras have."""
    return plain(rng, (9, 12, 16, 20), 4 / 3, ((1280, 720), (1024, 768)))


def three_halves(rng):
    """Tiles of 3:2."""
    return plain(rng, (9, 12, 16, 20), 3 / 2, ((1280, 720), (1280, 800)))


def two_to_one(rng):
    """Tiles twice as wide as high."""
    return plain(rng, (8, 10, 12, 15, 18), 2.0)


def ragged(rng, last, counts=(7, 10, 11, 13, 14, 17, 18, 22, 23), **style):
    """Returns a grid whose last row is not full."""
    aspect = rng.choice((16 / 9, 16 / 9, 4 / 3))

    def columns(count, area, gap):
        best = best_columns(count, area, aspect, gap)
        return best if count % best else best + 1

    return plain(rng, counts, aspect, last=last, columns=columns, **style)


def last_row_left(rng):
    """A last row that begins at the left, as a page lays out a wrapped list."""
    return ragged(rng, "left", gap=rng.choice((2, 4, 8)))


def last_row_wide(rng):
    """A last row whose tiles are wider, so that they fill it."""
    return ragged(rng, "wide", gap=rng.choice((0, 4, 8)))


def last_row_centred(rng):
    """A last row in the middle."""
    return ragged(rng, "centre")


def many_off(rng):
    """Most cameras are off: initials in a circle, names, or nothing."""
    off = rng.choice((("circle",), ("name",), ("circle", "name", "blank"), ("name", "blank", "photo")))
    ground = rng.choice((None, (34, 34, 34), (52, 56, 64), (20, 20, 20)))
    return plain(
        rng, (12, 16, 20, 25), 16 / 9, share_off=rng.uniform(0.6, 0.8), off=off, off_ground=ground, portraits=0.3
    )


def small_frame(rng):
    """A recording of 640x360 with up to 49 tiles in it."""
    return plain(
        rng, (25, 30, 36, 42, 49), 16 / 9, ((640, 360),), label=rng.choice(("none", "plate")), gap=rng.choice((0, 1, 2))
    )


def frozen(rng):
    """A gallery in which some cameras stop, and keep showing their last picture."""
    sketch = plain(rng, (6, 9, 12, 16), 16 / 9, share_off=0)
    before = sketch.stretches[0]
    stopped = set(rng.sample([tile.person for tile in before.tiles], rng.randint(1, 3)))
    after = copy.deepcopy(before)
    for tile in after.tiles:
        if tile.person in stopped:
            tile.camera = "frozen"
    if before.speaker in stopped:
        before.speaker = after.speaker = None
    sketch.stretches = [before, after]
    return sketch


def white_ground(rng):
    """Rounded tiles on white or a light grey."""
    ground = rng.choice(((255, 255, 255), (244, 245, 247), (232, 234, 237)))
    return plain(
        rng, (6, 9, 12, 16, 20), rng.choice((16 / 9, 4 / 3, 1.0)), ground=ground, gap=rng.choice((8, 12, 16)),
        radius=rng.choice((8, 12, 16)), off=("circle",), off_ground=rng.choice((None, (218, 220, 224))),
        label=rng.choice(("rounded", "shadow")),
    )  # fmt: skip


LOOKS = {
    "zoom-close": zoom_close, "zoom-49-close": zoom_49_close, "still-background": still_background,
    "dark-rooms": dark_rooms, "low-bitrate": low_bitrate, "squares": squares, "four-thirds": four_thirds,
    "three-halves": three_halves, "two-to-one": two_to_one, "last-row-left": last_row_left,
    "last-row-wide": last_row_wide, "last-row-centred": last_row_centred, "many-off": many_off,
    "small-frame": small_frame, "frozen": frozen, "white-ground": white_ground,
}  # fmt: skip
