"""Boxes in whole pixels, and the grids that are made of them."""

from typing import NamedTuple


class Box(NamedTuple):
    """Left, top, width and height in pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self):
        return self.x + self.width

    @property
    def bottom(self):
        return self.y + self.height

    def inset(self, by):
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)

    def contains(self, other):
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.right <= self.right
            and other.bottom <= self.bottom
            and other.width > 0
            and other.height > 0
        )

    def common(self, other):
        """Returns the part of both; None where they share nothing."""
        left, top = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Box(left, top, right - left, bottom - top) if right > left and bottom > top else None


def rows_for(count, columns):
    return -(-count // columns)


def best_columns(count, area, aspect, gap):
    """Returns the number of columns with which `count` tiles of a proportion become largest in `area`."""
    return max(range(1, count + 1), key=lambda columns: tile_size(area, columns, rows_for(count, columns), aspect, gap))


def tile_size(area, columns, rows, aspect, gap):
    """Returns (width, height) of the largest tiles; without a proportion they fill the area."""
    width = (area.width - gap * (columns - 1)) / columns
    height = (area.height - gap * (rows - 1)) / rows
    if aspect:
        width = min(width, height * aspect)
        height = width / aspect
    return int(width), int(height)


def grid(area, count, columns, aspect, gap, last="centre"):
    """Returns boxes row by row, the whole centred in `area`.

    `last` says what becomes of a last row that is not full: `centre`, `left`, or `wide` (its tiles fill the row).
    """
    rows = rows_for(count, columns)
    width, height = tile_size(area, columns, rows, aspect, gap)
    whole = width * columns + gap * (columns - 1)
    left = area.x + (area.width - whole) // 2
    top = area.y + (area.height - height * rows - gap * (rows - 1)) // 2
    boxes = []
    for row in range(rows):
        number = min(columns, count - row * columns)
        y = top + row * (height + gap)
        if number < columns and last == "wide":
            wide = (whole - gap * (number - 1)) // number
            boxes += [Box(left + at * (wide + gap), y, wide, height) for at in range(number)]
            continue
        used = width * number + gap * (number - 1)
        x = left if last == "left" else left + (whole - used) // 2
        boxes += [Box(x + at * (width + gap), y, width, height) for at in range(number)]
    return boxes


def fitted(area, aspect):
    """Returns the largest box of a proportion in the middle of `area`."""
    width, height = tile_size(area, 1, 1, aspect, 0)
    return Box(area.x + (area.width - width) // 2, area.y + (area.height - height) // 2, width, height)


def strip(area, count, aspect, gap, upright):
    """Returns `count` tiles in one row, or in one column where `upright`, centred in `area`."""
    return grid(area, count, 1 if upright else count, aspect, gap)
