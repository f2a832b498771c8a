"""Where the tiles and the shared screen are, as the services lay them out; every coordinate is even."""

import dataclasses

TILE_PROPORTION = 16 / 9


@dataclasses.dataclass(frozen=True)
class Box:
    """A rectangle in pixels of the recording, from its top left corner."""

    x: int
    y: int
    width: int
    height: int


def even(value):
    return int(value) // 2 * 2


def fitted(area, proportion):
    """Returns the largest box of `proportion` (width over height) in the middle of `area`."""
    width = min(area.width, area.height * proportion)
    width, height = even(width), even(min(area.height, width / proportion + 1))
    return Box(area.x + even((area.width - width) / 2), area.y + even((area.height - height) / 2), width, height)


def grid(count, area, gap):
    """Returns (rows, columns, boxes): 16:9 tiles as large as possible, the last row centred."""
    best = (0, 1)
    for columns in range(1, count + 1):
        rows = -(-count // columns)
        across = (area.width - (columns - 1) * gap) / columns
        down = (area.height - (rows - 1) * gap) / rows * TILE_PROPORTION
        best = max(best, (even(min(across, down)), columns))
    columns = best[1]
    return tiled(count, columns, area, gap, best[0])


def tiled(count, columns, area, gap, width):
    """Returns (rows, columns, boxes) of tiles `width` wide, in the middle of `area`."""
    rows = -(-count // columns)
    height = min(even(width / TILE_PROPORTION + 1), even((area.height - (rows - 1) * gap) / rows))
    top = area.y + even((area.height - rows * height - (rows - 1) * gap) / 2)
    boxes = []
    for row in range(rows):
        in_row = min(columns, count - row * columns)
        left = area.x + even((area.width - in_row * width - (in_row - 1) * gap) / 2)
        boxes += [
            Box(left + column * (width + gap), top + row * (height + gap), width, height) for column in range(in_row)
        ]
    return rows, columns, boxes


def beside_screen(count, area, gap, columns):
    """Returns (rows, columns, boxes, screen): tiles in one or two columns at the right edge of a shared screen."""
    width = even(area.width * (0.17 if columns == 1 else 0.13))
    height = even(width / TILE_PROPORTION + 1)
    shown = min(count, columns * ((area.height + gap) // (height + gap)))
    columns = min(columns, shown)
    band = columns * width + (columns - 1) * gap
    strip = Box(area.x + area.width - band, area.y, band, area.height)
    rows, columns, boxes = tiled(shown, columns, strip, gap, width)
    left = Box(area.x, area.y, area.width - band - even(max(gap, 2)), area.height)
    return rows, columns, boxes, fitted(left, TILE_PROPORTION)


def row_above(count, area, gap, share):
    """Returns (columns, boxes, rest): one row of tiles at the top, and the area below it."""
    height = even(area.height * share)
    width = even(height * TILE_PROPORTION)
    shown = min(count, (area.width + gap) // (width + gap))
    strip = Box(area.x, area.y, area.width, height)
    _, columns, boxes = tiled(shown, shown, strip, gap, width)
    space = height + even(max(gap, 2))
    return columns, boxes, Box(area.x, area.y + space, area.width, area.height - space)


def side_by_side(area, gap):
    """Returns (screen, tile): the shared screen, and one speaker right of it, at the same height."""
    width = even(area.width * 0.24)
    left = Box(area.x, area.y, area.width - width - even(max(gap, 2)), area.height)
    column = Box(area.x + area.width - width, area.y, width, area.height)
    return fitted(left, TILE_PROPORTION), fitted(column, TILE_PROPORTION)


def seats(count, area):
    """Returns the boxes in which people sit before a room camera, back row first, each as wide as it is high."""
    # Five rows are those of a hall, whose camera stands far away.
    rows = 1 if count <= 4 else 2 if count <= 10 else 3 if count <= 24 else 5
    in_rows = [count // rows + (1 if row < count % rows else 0) for row in range(rows)]
    heights = {1: (0.5,), 2: (0.34, 0.4), 3: (0.24, 0.27, 0.32), 5: (0.06, 0.075, 0.095, 0.12, 0.155)}[rows]
    bottoms = {1: (0.86,), 2: (0.5, 0.94), 3: (0.36, 0.64, 0.97), 5: (0.25, 0.38, 0.54, 0.73, 0.96)}[rows]
    boxes = []
    for row, number in enumerate(in_rows):
        side = min(area.height * heights[row], area.width * 0.96 / number)
        pitch = area.width * 0.98 / number
        top = area.y + even(area.height * bottoms[row] - side)
        shift = (row % 2) * 0.2 * (pitch - side)
        left = area.width * 0.01 + pitch / 2 - side / 2 + shift
        boxes += [
            Box(area.x + even(left + index * pitch), top, even(side), even(side)) for index in range(number)
        ]
    return boxes
