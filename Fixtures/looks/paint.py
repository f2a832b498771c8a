"""Draws pictures that stand still, as rows of RGBA pixels, with holes where the videos are seen through.

Text is only noted down, as (text, x, y, size, colour, anchor), and left to ffmpeg.
"""

from .boxes import Box


def rgba(colour):
    return bytes((*colour, 255)) if len(colour) == 3 else bytes(colour)


class Picture:
    """A picture that is drawn from back to front."""

    def __init__(self, width, height, colour=(0, 0, 0)):
        self.width, self.height = width, height
        self.pixels = bytearray(rgba(colour) * (width * height))
        self.texts = []

    def row(self, y, left, right, colour):
        left, right = max(0, int(left)), min(self.width, int(right))
        if 0 <= y < self.height and right > left:
            at = (y * self.width + left) * 4
            self.pixels[at : at + (right - left) * 4] = rgba(colour) * (right - left)

    def blend(self, x, y, colour, part):
        """Mixes a colour into one pixel, its transparency included; a hole only makes it transparent."""
        if 0 <= x < self.width and 0 <= y < self.height:
            at = (y * self.width + x) * 4
            values = rgba(colour)
            for channel in range(4) if values[3] else (3,):
                value = values[channel]
                old = self.pixels[at + channel]
                self.pixels[at + channel] = round(old + (value - old) * part)

    def fill(self, box, colour, radius=0):
        """Fills a box; with a radius its corners are round and their edge is soft."""
        radius = min(radius, box.width // 2, box.height // 2)
        for y in range(box.height):
            near = min(y, box.height - 1 - y)
            if near >= radius:
                self.row(box.y + y, box.x, box.right, colour)
                continue
            cut = radius - (radius**2 - (radius - near - 0.5) ** 2) ** 0.5
            whole = int(cut) + 1
            self.row(box.y + y, box.x + whole, box.right - whole, colour)
            self.blend(box.x + whole - 1, box.y + y, colour, whole - cut)
            self.blend(box.right - whole, box.y + y, colour, whole - cut)

    def hole(self, box, radius=0):
        """Makes a box transparent."""
        self.fill(box, (0, 0, 0, 0), radius)

    def frame(self, box, colour, thickness):
        """Draws a line along the inside of a box."""
        for y in range(box.height):
            inner = thickness <= y < box.height - thickness
            self.row(box.y + y, box.x, box.x + thickness if inner else box.right, colour)
            self.row(box.y + y, box.right - thickness, box.right, colour)

    def gradient(self, box, upper, lower):
        for y in range(box.height):
            part = y / max(1, box.height - 1)
            colour = tuple(round(one + (other - one) * part) for one, other in zip(upper, lower))
            self.row(box.y + y, box.x, box.right, colour)

    def disc(self, x, y, radius, colour):
        from_edge = int(radius)
        for row in range(-from_edge, from_edge + 1):
            half = (radius**2 - row**2) ** 0.5
            self.row(int(y) + row, x - half, x + half, colour)

    def text(self, text, x, y, size, colour=(255, 255, 255), anchor="left"):
        """Notes a text down: (x, y) is its upper left corner, or its middle where `anchor` is middle."""
        self.texts.append((text, int(x), int(y), int(size), colour, anchor))

    def write(self, path):
        """Writes a PAM file, which ffmpeg reads with its transparency."""
        head = f"P7\nWIDTH {self.width}\nHEIGHT {self.height}\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n"
        path.write_bytes(head.encode("ascii") + self.pixels)


def wall(width, height, seed):
    """Returns a room as seen behind a person: a wall, and sometimes a window, shelves, a plant or a picture."""
    tones = ((188, 182, 170), (120, 132, 140), (92, 78, 66), (205, 205, 200), (70, 84, 78), (150, 120, 100))
    tone = tones[seed % 6]
    dark = tuple(value * 2 // 3 for value in tone)

    picture = Picture(width, height, tone)
    picture.gradient(Box(0, 0, width, height), tone, dark)
    kind, side = seed // 6 % 5, seed // 30 % 2
    left = int(width * (0.06 if side else 0.66))
    if kind == 1:
        picture.fill(Box(left, height // 10, width // 4, height // 2), (235, 240, 245))
        picture.fill(Box(left + width // 8 - 2, height // 10, 4, height // 2), dark)
    elif kind == 2:
        for shelf in range(3):
            y = int(height * (0.12 + 0.26 * shelf))
            for book in range(9):
                shade = (60 + seed * (book + 3) % 150, 50 + seed * (book + shelf) % 120, 40 + seed * (book + 7) % 110)
                tall = int(height * (0.12 + 0.01 * ((seed + book * 5) % 7)))
                picture.fill(Box(left + book * width // 36, y + height // 5 - tall, width // 40, tall), shade)
            picture.fill(Box(left - 4, y + height // 5, width // 4 + 8, max(2, height // 40)), (60, 44, 30))
    elif kind == 3:
        for leaf in range(7):
            x, y = left + (seed * (leaf + 2)) % (width // 4), height * 0.35 + (seed * (leaf + 5)) % (height // 3)
            picture.disc(x, y, height * 0.09, (40 + leaf * 8, 96 + leaf * 6, 44))
    elif kind == 4:
        picture.fill(Box(left, height // 8, width // 5, height // 3), (40, 36, 34))
        picture.gradient(
            Box(left + 6, height // 8 + 6, width // 5 - 12, height // 3 - 12), (90, 140, 190), (200, 170, 90)
        )
    return picture


def landscape(width, height, seed):
    """Returns a virtual background: a beach, hills, or an office of flat surfaces."""

    picture = Picture(width, height)
    horizon = int(height * (0.45 + 0.02 * (seed % 8)))
    kind = seed // 8 % 3
    if kind == 0:
        picture.gradient(Box(0, 0, width, horizon), (90, 160, 225), (205, 228, 240))
        picture.gradient(Box(0, horizon, width, height // 6), (20, 110, 150), (70, 170, 180))
        picture.gradient(Box(0, horizon + height // 6, width, height), (225, 205, 160), (200, 170, 120))
        picture.disc(width * 0.8, height * 0.2, height * 0.08, (255, 240, 190))
    elif kind == 1:
        picture.gradient(Box(0, 0, width, height), (250, 190, 140), (230, 225, 215))
        for hill in range(4):
            picture.disc(
                width * (0.05 + 0.3 * hill), height * 1.25, height * (0.6 + 0.05 * hill), (50, 90 + 20 * hill, 70)
            )
    else:
        picture.fill(Box(0, 0, width, height), (222, 222, 218))
        for pane in range(4):
            picture.gradient(
                Box(int(width * (0.03 + 0.245 * pane)), height // 12, width // 5, height // 2),
                (170, 205, 235),
                (235, 240, 240),
            )
        picture.fill(Box(0, int(height * 0.72), width, height), (120, 96, 74))
        picture.fill(Box(int(width * 0.05), int(height * 0.6), width // 5, height // 5), (70, 74, 80))
    return picture


def soft_ellipses(width, height, ellipses, softness=0.08):
    """Returns a PGM's bytes: white inside any of the ellipses (x, y, half width, half height), soft at the edge."""
    rows = bytearray()
    for y in range(height):
        row = bytearray(width)
        for middle_x, middle_y, half_width, half_height in ellipses:
            down = ((y - middle_y) / half_height) ** 2
            reach = (1 + softness) ** 2
            if down >= reach:
                continue
            half = (reach - down) ** 0.5 * half_width
            for x in range(max(0, int(middle_x - half)), min(width, int(middle_x + half) + 1)):
                distance = (((x - middle_x) / half_width) ** 2 + down) ** 0.5
                value = 255 if distance <= 1 - softness else int(255 * (1 + softness - distance) / (2 * softness))
                row[x] = max(row[x], max(0, min(255, value)))
        rows += row
    return f"P5\n{width} {height}\n255\n".encode("ascii") + bytes(rows)
