"""What several looks need: tiles of a grid, cameras that are off, a change in the middle, bars, pages of text."""

from .boxes import Box, best_columns, grid, rows_for
from .plan import Sketch, Stretch, Tile

SPEAKER_PART = 0.4


def tiles(boxes, ids, style, off=()):
    return [Tile(box, who, "off" if who in off else "on", radius=style.radius) for box, who in zip(boxes, ids)]


def gallery(area, ids, style, aspect, columns=None, last="centre", off=()):
    """Returns a stretch of a grid in an area."""
    count = len(ids)
    columns = min(columns or best_columns(count, area, aspect or 1.5, style.gap), count)
    boxes = grid(area, count, columns, aspect, style.gap, last)
    return Stretch("gallery", rows_for(count, columns), columns, tiles(boxes, ids, style, off))


def some(rng, ids, share):
    """Returns a drawn part of the ids, never all of them."""
    return set(rng.sample(list(ids), min(len(ids) - 1, round(len(ids) * share))))


def changed(rng, make, ids, off, fixed=False):
    """Returns the stretches of a gallery: one, or two in a third of all cases.

    `make(ids, off)` makes one. Someone leaves or joins, unless the number is `fixed`, or a camera goes off or on.
    """
    whole = make(ids, off)
    if rng.random() >= 1 / 3:
        return [whole]
    if not fixed and len(ids) > 4 and rng.random() < 0.6:
        leaving = rng.sample(list(ids), rng.randint(1, max(1, len(ids) // 5)))
        fewer = make([who for who in ids if who not in leaving], off - set(leaving))
        return [whole, fewer] if rng.random() < 0.5 else [fewer, whole]
    who = rng.choice(list(ids))
    other = make(ids, off ^ {who})
    return [whole, other]


def finished(rng, width, height, style, stretches, crf=None):
    """Returns the sketch, with a speaker's border in some of the stretches."""
    for stretch in stretches:
        on = [tile.person for tile in stretch.tiles if tile.camera == "on"]
        if on and rng.random() < SPEAKER_PART:
            stretch.speaker = rng.choice(on)
    return Sketch(width, height, style, stretches, crf if crf is not None else rng.randint(20, 30))


def frame(width, height, margin=0, top=0, bottom=0, left=0, right=0):
    """Returns the area of a frame without its margin and its bars."""
    return Box(left + margin, top + margin, width - left - right - 2 * margin, height - top - bottom - 2 * margin)


def buttons(y, xs, radius, colour, last=(234, 67, 53)):
    """Draws round buttons at `xs`; the last one, which hangs up, has another colour."""

    def draw(picture):
        for x in xs:
            picture.disc(x, y, radius, last if x == xs[-1] else colour)
            picture.fill(
                Box(int(x - radius * 0.3), int(y - radius * 0.35), int(radius * 0.6), int(radius * 0.7)),
                (240, 240, 240),
                3,
            )

    return draw


def bar(box, colour, title, size, text=(230, 230, 230), squares=()):
    """Draws a bar with a title and some square buttons, given by their left edges."""

    def draw(picture):
        picture.fill(box, colour)
        middle = box.y + box.height // 2
        picture.text(title, box.x + size, middle - size // 2, size, text)
        for x in squares:
            half = box.height // 5
            picture.frame(Box(x, middle - half, 2 * half, 2 * half), text, max(1, box.height // 30))

    return draw


LINES = (
    "Light falls on a leaf and is taken up", "Water rises from the root to the crown",
    "What is left over leaves as a gas",
    "Compare the two curves at noon", "How much sugar is made in an hour?", "Write down what you expect first",
    "A plant in the dark breathes as we do", "Read pages twelve to fourteen", "Two of three samples agree",
)  # fmt: skip


def page(rng, box, light=True):
    """Draws a page that is shared: a title, lines, and perhaps a chart of bars."""
    ground, ink = ((252, 252, 250), (40, 44, 52)) if light else ((30, 34, 44), (225, 228, 235))
    lines = rng.sample(LINES, 5)
    chart = [rng.randint(20, 90) for _ in range(8)] if rng.random() < 0.5 else []
    accent = tuple(rng.randint(30, 190) for _ in range(3))

    def draw(picture):
        picture.fill(box, ground)
        size = max(9, min(box.height // 16, box.width // 34))
        picture.fill(Box(box.x, box.y + box.height // 6, box.width, max(2, box.height // 120)), accent)
        picture.text(lines[0], box.x + size, box.y + size, int(size * 1.3), ink)
        for at, line in enumerate(lines[1:]):
            picture.text(line, box.x + size, box.y + box.height // 4 + at * size * 2, size, ink)
        for at, value in enumerate(chart):
            wide, tall = box.width // 30, box.height * value // 300
            picture.fill(Box(box.x + box.width // 2 + at * wide * 3 // 2, box.bottom - size - tall, wide, tall), accent)

    return draw


def written(box, ground, ink, rng, size=13):
    """Draws a window's text: lines as wide as words are."""
    widths = [rng.uniform(0.3, 0.95) for _ in range(box.height // (size * 2))]

    def draw(picture):
        picture.fill(box, ground)
        for at, part in enumerate(widths):
            y, x = box.y + size + at * size * 2, box.x + size
            while x < box.x + box.width * part - size * 2:
                word = size * (2 + (x * 7 + at * 3) % 5)
                picture.fill(Box(x, y, min(word, box.right - size - x), size // 2), ink)
                x += word + size // 2

    return draw
