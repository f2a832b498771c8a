"""Draws what stands still in a stretch: the ground, cameras that are off, names, and holes for the videos."""

from . import casting, paint
from .boxes import Box

TONES = ((196, 98, 80), (92, 110, 180), (60, 140, 120), (160, 120, 60), (140, 90, 160), (80, 130, 170), (180, 90, 130))


def front(plan, stretch):
    """Returns the picture that lies over the videos of a stretch."""
    sketch = plan.sketch
    picture = paint.Picture(sketch.width, sketch.height, sketch.style.ground)
    for draw in stretch.drawn:
        draw(picture)
    for tile in stretch.tiles:
        person = plan.people[tile.person]
        if tile.camera in ("on", "still", "frozen"):
            edge = max(2, tile.box.height // 70) if tile.person == stretch.speaker else 0
            if edge:
                picture.fill(tile.box, sketch.style.border, tile.radius)
            picture.hole(tile.box.inset(edge), tile.radius)
        else:
            draw_off(picture, sketch.style, tile, person)
        if sketch.style.label != "none":
            label(picture, sketch.style, tile.box, person.name)
    for draw in stretch.over:
        draw(picture)
    return picture


def draw_off(picture, style, tile, person):
    """Draws a camera that is off: initials in a circle, the name, or nothing."""
    box = tile.box
    tone = TONES[person.wall % len(TONES)]
    if tile.camera == "black":
        picture.fill(box, (0, 0, 0), tile.radius)
        return
    ground = style.off_ground or tuple(value // 2 + 10 for value in tone)
    picture.fill(box, ground, tile.radius)
    shown = [kind for kind in style.off if kind in ("circle", "name")] or ["name"]
    x, y = box.x + box.width // 2, box.y + box.height // 2
    if shown[person.wall % len(shown)] == "circle":
        radius = int(min(box.width, box.height) * 0.28)
        picture.disc(x, y, radius, tone)
        initials = "".join(word[0] for word in person.name.split())
        picture.text(initials, x, y, max(8, int(radius * 0.9)), anchor="middle")
    else:
        ink = (235, 235, 235) if sum(ground) < 380 else (50, 50, 50)
        picture.text(person.name, x, y, max(8, min(box.height // 7, box.width // 9)), ink, "middle")


def label(picture, style, box, name):
    """Writes a name into the lower left corner of a tile."""
    size = max(8, min(20, box.height // 11))
    if style.label == "shadow":
        picture.text(name, box.x + size // 2 + 1, box.bottom - size * 3 // 2 + 1, size, (10, 10, 10))
        picture.text(name, box.x + size // 2, box.bottom - size * 3 // 2, size)
        return
    short = name if box.width > 130 else name.split()[0]
    wide = min(box.width - 2, int(len(short) * size * 0.62) + size)
    away = size // 2 if style.label == "rounded" else 0
    plate = Box(box.x + away, box.bottom - away - int(size * 1.6), wide - away, int(size * 1.6))
    picture.fill(plate, (20, 20, 20, 190), size // 3 if style.label == "rounded" else 0)
    picture.text(short, plate.x + size // 3, plate.y + size // 3, size)


def room(plan):
    """Returns (the room, rows): of each row from the back (top, bodies, seats, top of the desk, desk)."""
    width, height = plan.sketch.width, plan.sketch.height
    back = paint.wall(width, height, plan.people[0].wall)
    back.gradient(Box(0, int(height * 0.3), width, height), (196, 192, 186), (160, 152, 142))
    lines = {}
    for person, face in plan.sketch.room.items():
        lines.setdefault(face.height, []).append((person, face))
    rows = []
    for tall, seats in sorted(lines.items()):
        top = min(face.y for _, face in seats)
        desk_top = casting.even(sum(face.y for _, face in seats) / len(seats) + 1.32 * tall)
        bodies = paint.Picture(width, max(2, desk_top - top), (0, 0, 0, 0))
        for person, face in seats:
            tone = TONES[plan.people[person].wall % len(TONES)]
            shirt = tuple(value // 2 for value in tone)
            down = int(face.y - top + 0.98 * tall)
            if plan.people[person].source.kind == "clip":
                bodies.fill(Box(face.x - face.width // 2, down, face.width * 2, tall), shirt, tall // 2)
        desk = paint.Picture(width, casting.even(tall * 0.7), (120 - tall // 3, 88 - tall // 4, 60))
        desk.fill(Box(0, 0, width, max(2, tall // 12)), (190, 160, 120))
        rows.append((casting.even(top), bodies, seats, desk_top, desk))
    return back, rows


def background(person, box):
    """Returns what is behind a person whose picture is cut out."""
    draw = paint.landscape if person.virtual else paint.wall
    return draw(box.width, box.height, person.wall)


def body_mask(person, framing, size):
    """Returns a PGM of the head and shoulders of a clip, for the part of it that is shown at `size`."""
    left, top, width, height = person.source.face
    if person.mirrored:
        left = person.source.size[0] - left - width
    crop = framing.crop
    across, down = size[0] / crop.width, size[1] / crop.height
    x, y = (left + width / 2 - crop.x) * across, (top + height / 2 - crop.y) * down
    wide, tall = width * across, height * down
    head, body = y - 0.08 * tall, y + 1.35 * tall
    # Neither reaches beyond the picture, so that it ends nowhere in a straight line but below.
    most = min(x, size[0] - x) / 1.1
    ellipses = [
        (x, head, min(0.74 * wide, most), min(0.86 * tall, head / 1.1)),
        (x, body, min(1.45 * wide, most), 0.9 * tall),
    ]
    return paint.soft_ellipses(size[0], size[1], ellipses)


def even_box(box):
    """Returns the smallest box of even numbers around a box."""
    x, y = casting.even(box.x), casting.even(box.y)
    return Box(x, y, casting.even(box.right - x + 1), casting.even(box.bottom - y + 1))
