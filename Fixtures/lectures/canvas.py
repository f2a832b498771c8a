"""The frame that is being composed: raw YUV 4:2:0, of which only what changes is written anew."""

# Y, U and V of BT.601 in the limited range, as ffmpeg makes them of RGB.
COLOURS = {
    "black": (16, 128, 128),
    "dark": (36, 128, 128),
    "grey": (50, 130, 126),
    "green": (173, 42, 110),
    "yellow": (192, 60, 145),
    "blue": (105, 190, 90),
}


class Canvas:
    """One frame; every coordinate and size is even, as the colour planes have half the size."""

    def __init__(self, width, height):
        self.width, self.height = width, height
        self.data = bytearray(width * height * 3 // 2)
        self.view = memoryview(self.data)
        luma, chroma = width * height, width * height // 4
        self.planes = ((0, width, 1), (luma, width // 2, 2), (luma + chroma, width // 2, 2))

    def fill(self, x, y, width, height, colour):
        for (start, stride, divisor), value in zip(self.planes, COLOURS[colour]):
            line = bytes((value,)) * (width // divisor)
            first = start + y // divisor * stride + x // divisor
            for target in range(first, first + height // divisor * stride, stride):
                self.view[target : target + len(line)] = line

    def paste(self, picture, x, y, width, height):
        """Writes a raw picture of width × height at (x, y)."""
        view, source = self.view, 0
        for start, stride, divisor in self.planes:
            wide = width // divisor
            first = start + y // divisor * stride + x // divisor
            for target in range(first, first + height // divisor * stride, stride):
                view[target : target + wide] = picture[source : source + wide]
                source += wide

    def border(self, box, colour, thickness):
        """Draws a border inside a box."""
        self.fill(box.x, box.y, box.width, thickness, colour)
        self.fill(box.x, box.y + box.height - thickness, box.width, thickness, colour)
        self.fill(box.x, box.y, thickness, box.height, colour)
        self.fill(box.x + box.width - thickness, box.y, thickness, box.height, colour)


def average(one, other):
    """Returns the mean of two pictures, byte by byte: as whole numbers, of which the low bits are kept apart."""
    mask = int.from_bytes(b"\x7f" * len(one), "little")
    one_number, other_number = int.from_bytes(one, "little"), int.from_bytes(other, "little")
    mean = (one_number & other_number) + (((one_number ^ other_number) >> 1) & mask)
    return mean.to_bytes(len(one), "little")


def blend(one, other, eighths):
    """Returns a mixture of two pictures of one size: 0 is the first, 8 the second."""
    if eighths in (0, 8):
        return other if eighths else one
    low, high, from_eighths, to_eighths = one, other, 0, 8
    while True:
        middle, at = average(low, high), (from_eighths + to_eighths) // 2
        if at == eighths:
            return middle
        if eighths < at:
            high, to_eighths = middle, at
        else:
            low, from_eighths = middle, at
