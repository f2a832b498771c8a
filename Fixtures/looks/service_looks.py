"""Looks of services, and of a whole desktop."""

from .boxes import Box, fitted, strip
from .plan import Stretch, Style
from .sketching import bar, buttons, changed, finished, frame, gallery, page, some, tiles, written

WIDE = 16 / 9


def meet(rng):
    """Dark grey, rounded corners, round buttons below; tiles are cut to varied proportions.

    The help pages of Meet tell of tiles upright or wide according to the window and the number of people, and of at
    most 49. The measures are general knowledge of the product.
    """
    width, height = rng.choice(((1280, 720), (1920, 1080), (1366, 768)))
    style = Style(
        (32, 33, 36), rng.choice((8, 10, 12, 14)), rng.choice((8, 12, 16)), rng.choice(("shadow", "none")), ("circle",),
        (60, 64, 67), (138, 180, 248), closeness=(0.28, 0.6),
    )  # fmt: skip
    foot = 80 * height // 720
    xs = [width // 2 + at * foot * 3 // 4 for at in range(-3, 4)]
    drawn = [
        buttons(height - foot // 2, xs, foot * 0.28, (60, 64, 67)),
        lambda picture: picture.text("14:05 | abc-defg-hij", 24, height - foot * 0.6, foot // 5),
    ]
    area = frame(width, height, 16, bottom=foot - 16)
    ids = list(range(rng.choice((4, 6, 9, 12, 16, 20, 30, 49))))
    proportion = rng.choice((None, None, WIDE, 4 / 3, 1.0, 0.8))

    def make(present, off):
        stretch = gallery(area, present, style, proportion, off=off)
        stretch.drawn = drawn
        return stretch

    return finished(rng, width, height, style, changed(rng, make, ids, some(rng, ids, rng.choice((0, 0.1, 0.3)))))


def teams(rng):
    """Near black, a bar with buttons above, small names on rounded plates, large initials on coloured grounds.

    According to reports on Microsoft's announcements the large gallery goes 2x2, 3x3, 4x5, 6x5, 7x7. The measures are
    general knowledge of the product.
    """
    width, height = rng.choice(((1280, 720), (1920, 1080)))
    style = Style(
        rng.choice(((31, 31, 31), (20, 20, 20))), rng.choice((4, 6, 8)), rng.choice((0, 4)), "rounded", ("circle",),
        None, (127, 133, 245),
    )  # fmt: skip
    top = 48 * height // 720
    squares = [width - top * at for at in range(8, 1, -1)]
    drawn = [bar(Box(0, 0, width, top), (41, 40, 40), "00:42", top // 3, squares=squares)]
    area = frame(width, height, style.gap, top=top)
    columns, count = rng.choice(((2, 4), (3, 9), (5, 20), (5, 19), (6, 30), (7, 49), (7, 46)))
    ids = list(range(count))
    last = rng.choice(("centre", "wide"))
    proportion = rng.choice((WIDE, None))

    def make(present, off):
        stretch = gallery(area, present, style, proportion, columns, last, off)
        stretch.drawn = drawn
        return stretch

    return finished(rng, width, height, style, changed(rng, make, ids, some(rng, ids, rng.choice((0.1, 0.3, 0.5)))))


def bigbluebutton(rng):
    """A light presentation, webcams in a row above it or at its side, a panel with the chat at the left.

    General knowledge of the product; its source calls the webcams' place the camera dock, above or beside the media.
    """
    width, height = rng.choice(((1280, 720), (1920, 1080), (1366, 768)))
    style = Style(
        (6, 23, 42), rng.choice((6, 8, 10)), rng.choice((0, 6)), rng.choice(("shadow", "plate")), ("circle", "name"),
        (40, 52, 70),
    )  # fmt: skip
    left, top = int(width * rng.uniform(0.2, 0.26)), 44 * height // 720
    foot = 64 * height // 720
    area = frame(width, height, style.gap, top=top, bottom=foot, left=left)
    beside = rng.random() < 0.5
    aspect = rng.choice((WIDE, 4 / 3))
    ids, gap = list(range(rng.randint(3, 5 if beside else 7))), style.gap
    part = rng.uniform(0.18, 0.25)
    seed = rng.random()

    def make(present, off):
        count = len(present)
        if beside:
            wide = int(area.width * part)
            dock, media = (
                Box(area.right - wide, area.y, wide, area.height),
                Box(area.x, area.y, area.width - wide - gap, area.height),
            )
            boxes, rows, columns = strip(dock, count, aspect, gap, True), count, 1
        else:
            tall = int(area.height * part)
            dock, media = (
                Box(area.x, area.y, area.width, tall),
                Box(area.x, area.y + tall + gap, area.width, area.height - tall - gap),
            )
            boxes, rows, columns = strip(dock, count, aspect, gap, False), 1, count
        screen = fitted(media, WIDE)
        kind = "gallery_beside_screen" if beside else "gallery_above_screen"
        stretch = Stretch(kind, rows, columns, tiles(boxes, present, style, off), screen)
        drawing = type(rng)(seed)
        stretch.drawn = [
            written(Box(0, 0, left, height), (248, 249, 251), (120, 130, 140), drawing),
            bar(Box(left, 0, width - left, top), style.ground, "Biology, group 3", top // 3),
            buttons(
                height - foot // 2, [left + (width - left) * at // 8 for at in range(2, 7)], foot * 0.3, (15, 112, 215)
            ),
            page(drawing, screen),
        ]
        return stretch

    return finished(rng, width, height, style, changed(rng, make, ids, some(rng, ids, rng.choice((0, 0, 0.3)))))


def desktop(rng):
    """A whole desktop: wallpaper, a bar of tasks, a window with the gallery, and another one with text beside it."""
    width, height = rng.choice(((1920, 1080), (1366, 768)))
    style = Style(
        rng.choice(((26, 26, 26), (32, 33, 36), (10, 10, 10))), rng.choice((2, 4, 8)), rng.choice((0, 0, 8)),
        rng.choice(("plate", "shadow", "none")),
    )  # fmt: skip
    task, title = 40 * height // 768, 30 * height // 768
    upper, lower = (tuple(rng.randint(20, 200) for _ in range(3)) for _ in range(2))
    window = Box(
        int(width * rng.uniform(0.01, 0.06)), int(height * rng.uniform(0.02, 0.1)), int(width * rng.uniform(0.6, 0.7)),
        int(height * rng.uniform(0.74, 0.82)),
    )  # fmt: skip
    other = Box(window.right + width // 60, int(height * 0.12), width - window.right - width // 30, int(height * 0.6))
    light = rng.random() < 0.6
    words = written(other, (250, 250, 250) if light else (30, 30, 30), (70, 70, 70) if light else (180, 180, 180), rng)

    def draw(picture):
        picture.gradient(Box(0, 0, width, height), upper, lower)
        picture.disc(width * 0.8, height * 0.9, height * 0.3, tuple((one + two) // 2 for one, two in zip(upper, lower)))
        picture.fill(Box(0, height - task, width, task), (28, 30, 36))
        for at in range(6):
            half = task // 3
            picture.fill(
                Box(task // 3 + at * task, height - task + (task - 2 * half) // 2, 2 * half, 2 * half),
                (60 + 30 * at, 140, 220 - 30 * at),
                4,
            )
        picture.text("10:24", width - task * 2, height - task * 0.66, task // 3)
        words(picture)
        for place, name in ((window, "Meeting"), (other, "Notes")):
            head = Box(place.x, place.y, place.width, title)
            picture.fill(head, (222, 224, 230))
            picture.text(name, head.x + 10, head.y + title // 4, title // 2, (30, 30, 30))
            for at, colour in enumerate(((237, 106, 94), (244, 191, 79), (98, 197, 84))):
                picture.disc(head.right - title * (at + 1), head.y + title // 2, title // 4, colour)
        picture.fill(Box(window.x, window.y + title, window.width, window.height - title), style.ground)

    area = Box(window.x, window.y + title, window.width, window.height - title).inset(style.gap)
    ids = list(range(rng.choice((4, 6, 9, 12, 16, 20))))

    def make(present, off):
        stretch = gallery(area, present, style, WIDE, off=off)
        stretch.drawn = [draw]
        return stretch

    return finished(rng, width, height, style, changed(rng, make, ids, some(rng, ids, rng.choice((0, 0.2)))))


LOOKS = {"meet": meet, "teams": teams, "bigbluebutton": bigbluebutton, "desktop": desktop}
