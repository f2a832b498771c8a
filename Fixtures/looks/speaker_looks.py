"""Looks with one large tile, and those with one camera."""

from .boxes import Box, fitted, grid, rows_for, strip
from .plan import Sketch, Stretch, Style, Tile
from .sketching import bar, buttons, changed, finished, frame, gallery, page, some, tiles

WIDE = 16 / 9


def dark_style(rng, **other):
    chosen = {"ground": rng.choice(((26, 26, 26), (0, 0, 0), (32, 33, 36))), "gap": rng.choice((4, 6, 8, 12))}
    return Style(**{**chosen, "label": rng.choice(("plate", "shadow", "none")), **other})


def with_strip(large, small, ids, style, upright, off):
    """Returns a stretch of one large tile and of small ones in a row, or in a column."""
    one, *others = ids
    shown = [Tile(large, one, "off" if one in off else "on", lecturer=True, radius=style.radius)]
    count = len(others)
    return Stretch(
        "speaker", count if upright else 1, 1 if upright else count, shown + tiles(small, others, style, off)
    )


def speaker_strip_top(rng):
    """One large speaker, and the others small in a row along the top (Zoom help: thumbnails at the top)."""
    width, height = rng.choice(((1280, 720), (1920, 1080)))
    style = dark_style(rng)
    tall = int(height * rng.uniform(0.13, 0.19))
    ids = list(range(1 + rng.randint(3, 6)))

    def make(present, off):
        small = strip(Box(0, style.gap, width, tall), len(present) - 1, WIDE, style.gap, False)
        area = Box(0, tall + 2 * style.gap, width, height - tall - 2 * style.gap)
        large = fitted(area, WIDE) if filled else area
        return with_strip(large, small, present, style, False, off - {0})

    filled = rng.random() < 0.7
    return finished(rng, width, height, style, kept(rng, make, ids))


def kept(rng, make, ids):
    """Returns one or two stretches in which the first of the ids stays."""
    off = some(rng, ids[1:], rng.choice((0, 0, 0.3)))
    return changed(rng, lambda present, not_on: make([0, *(who for who in present if who)], not_on), ids, off)


def speaker_strip_side(rng):
    """One large speaker, and the others small in a column at the right or in a row below."""
    width, height = rng.choice(((1280, 720), (1920, 1080), (1280, 800)))
    style = dark_style(rng, radius=rng.choice((0, 0, 8)))
    upright, part = rng.random() < 0.6, rng.uniform(0.15, 0.2)
    ids, gap = list(range(1 + rng.randint(3, 5))), style.gap

    def make(present, off):
        if upright:
            wide = int(width * part)
            area, side = Box(0, 0, width - wide - 2 * gap, height), Box(width - wide - gap, gap, wide, height - 2 * gap)
        else:
            tall = int(height * part)
            area, side = Box(0, 0, width, height - tall - 2 * gap), Box(gap, height - tall - gap, width - 2 * gap, tall)
        small = strip(side, len(present) - 1, WIDE, gap, upright)
        return with_strip(fitted(area, WIDE), small, present, style, upright, off - {0})

    return finished(rng, width, height, style, kept(rng, make, ids))


def pinned(rng):
    """One tile of two or three times the size within a grid, the small ones beside it or all around."""
    width, height = rng.choice(((1280, 720), (1920, 1080)))
    style = dark_style(rng, gap=rng.choice((0, 4, 8)))
    cells = rng.choice((4, 5))
    times = 3 if cells == 5 and rng.random() < 0.5 else 2
    places = [(0, 0), (0, cells - times), ((cells - times) // 2, (cells - times) // 2)]
    row, column = rng.choice(places if cells - times >= 2 else places[:2])
    boxes = grid(frame(width, height, rng.choice((0, 8))), cells * cells, cells, WIDE, style.gap)
    first, last = boxes[row * cells + column], boxes[(row + times - 1) * cells + column + times - 1]
    large = Box(first.x, first.y, last.right - first.x, last.bottom - first.y)
    small = [box for box in boxes if not large.common(box)]
    ids = list(range(1, len(small) + 1))
    off = some(rng, ids, rng.choice((0, 0.1, 0.3)))

    def make(_, not_on):
        return Stretch("speaker", 0, 0, [Tile(large, 0, lecturer=True), *tiles(small, ids, style, not_on - {0})])

    return finished(rng, width, height, style, changed(rng, make, [0, *ids], off, fixed=True))


def webex(rng):
    """A stage with rounded tiles on black: up to six thumbnails above one speaker, or a grid of up to 5x5.

    The help pages of Webex call them Stack and Grid, and a grid has at most 25 people.
    """
    width, height = rng.choice(((1280, 720), (1920, 1080)))
    style = Style((0, 0, 0), rng.choice((8, 10, 14)), rng.choice((8, 10, 14)), "rounded", ("circle",), (40, 42, 46))
    foot = height // 10
    draw = [buttons(height - foot // 2, [width // 2 + at * foot for at in range(-3, 4)], foot * 0.3, (60, 62, 66))]
    tall = int(height * 0.17)
    ids = list(range(1 + rng.randint(3, 6)))

    def make(present, off):
        small = strip(Box(0, style.gap, width, tall), len(present) - 1, WIDE, style.gap, False)
        top = tall + 2 * style.gap
        large = fitted(Box(style.gap, top, width - 2 * style.gap, height - foot - top), WIDE)
        stretch = with_strip(large, small, present, style, False, off - {0})
        stretch.drawn = draw
        return stretch

    if rng.random() < 0.6:
        return finished(rng, width, height, style, kept(rng, make, ids))
    ids = list(range(rng.choice((4, 6, 9, 12, 16, 20, 25))))
    area = frame(width, height, 12, bottom=foot)

    def make_grid(present, off):
        stretch = gallery(area, present, style, WIDE, off=off)
        stretch.drawn = draw
        return stretch

    return finished(rng, width, height, style, changed(rng, make_grid, ids, some(rng, ids, rng.choice((0, 0.15)))))


def side_by_side(rng):
    """A shared screen, and one speaker's tile beside it."""
    width, height = rng.choice(((1280, 720), (1920, 1080)))
    style = dark_style(rng, radius=rng.choice((0, 0, 8)))
    wide = int(width * rng.uniform(0.18, 0.3))
    gap = style.gap
    screen = fitted(Box(gap, gap, width - wide - 3 * gap, height - 2 * gap), rng.choice((WIDE, 4 / 3)))
    column = Box(width - wide - gap, gap, wide, height - 2 * gap)
    box = fitted(column, rng.choice((WIDE, 4 / 3, 1.0)))
    if rng.random() < 0.5:
        box = Box(box.x, gap, box.width, box.height)
    stretch = Stretch("side_by_side_speaker", 1, 1, [Tile(box, 0, lecturer=True, radius=style.radius)], screen)
    stretch.drawn = [page(rng, screen, rng.random() < 0.7)]
    return finished(rng, width, height, style, [stretch])


def one_person(rng):
    """The picture of one camera, and nothing else."""
    width, height = rng.choice(((1280, 720), (640, 480), (1920, 1080)))
    style = Style((0, 0, 0), 0, label="none", closeness=(0.3, 0.6), portraits=0)
    return Sketch(width, height, style, [Stretch("speaker", 0, 0, [Tile(Box(0, 0, width, height), 0, lecturer=True)])])


def telephone(rng):
    """A recording of a telephone held upright: two columns of tiles, or one large one with a small one upon it."""
    width, height = rng.choice(((720, 1280), (1080, 1920), (590, 1280)))
    style = dark_style(rng, radius=rng.choice((0, 8, 14)), closeness=(0.25, 0.45))
    top, foot = height // 22, height // 12
    gap = style.gap
    drawn = [
        bar(Box(0, 0, width, top), style.ground, "9:41", top // 2),
        buttons(height - foot // 2, [width * at // 6 for at in range(1, 6)], foot * 0.3, (70, 72, 76)),
    ]
    area = frame(width, height, gap, top=top, bottom=foot)
    if rng.random() < 0.6:
        ids, aspect = list(range(rng.choice((4, 6, 7, 8)))), rng.choice((1.0, 4 / 5, 0.9))

        def make(present, off):
            boxes = grid(area, len(present), 2, aspect, gap)
            stretch = Stretch("gallery", rows_for(len(present), 2), 2, tiles(boxes, present, style, off))
            stretch.drawn = drawn
            return stretch

        return finished(rng, width, height, style, changed(rng, make, ids, some(rng, ids, rng.choice((0, 0.2)))))
    wide = width // 4
    inset = Box(area.right - wide - 2 * gap, area.bottom - wide * 4 // 3 - 2 * gap, wide, wide * 4 // 3)
    stretch = Stretch("speaker", 1, 1, [Tile(area, 0, lecturer=True, radius=style.radius), Tile(inset, 1)])
    stretch.drawn, stretch.over = drawn, [lambda picture: picture.frame(inset.inset(-2), (200, 200, 200), 2)]
    return finished(rng, width, height, style, [stretch])


def room(rng):
    """One camera for a whole room: people in rows, those at the back smaller and higher up."""
    width, height = 1920, 1080
    count = rng.randint(12, 40)
    rows = 3 if count < 24 else 4
    faces, who = {}, 0
    for row in range(rows):
        number = count // rows + (1 if row >= rows - count % rows else 0)
        tall = int(height * (0.05 + (0.026 if rows == 4 else 0.035) * row))
        y = int(height * (0.22 + 0.56 / (rows - 1) * row))
        for at in range(number):
            middle = width * (0.05 + 0.9 * (at + 0.5 + rng.uniform(-0.15, 0.15)) / number)
            shift = rng.randint(-tall // 5, tall // 5)
            faces[who] = Box(int(middle - tall * 0.38), y + shift, int(tall * 0.76), tall)
            who += 1
    style = Style((0, 0, 0), 0, label="none", virtual=1, portraits=0.7)
    stretch = Stretch("room", 1, 1, [Tile(Box(0, 0, width, height), 0)])
    return Sketch(width, height, style, [stretch], rng.randint(20, 28), faces)


LOOKS = {
    "speaker-strip-top": speaker_strip_top, "speaker-strip-side": speaker_strip_side, "pinned": pinned,
    "webex": webex, "side-by-side": side_by_side, "telephone": telephone, "room": room, "one-person": one_person,
}  # fmt: skip
