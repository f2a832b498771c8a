"""Which part of a person's footage fills which box of the frame, and where the face is then."""

import dataclasses
from typing import Tuple

from .layouts import Box, even, fitted, seats

# A photograph that sways shows this much of itself, so that its edges stay out of sight.
SWAYING_PART = 0.92
# A picture narrower than this keeps its proportions, between black bars; a wider one fills the tile.
WIDE_ENOUGH = 1.45


@dataclasses.dataclass(frozen=True)
class Live:
    """One person in one box of the frame. The background is a picture that covers `scene`, of which `box` is a part."""

    person: int
    box: Box
    scene: Box
    backdrop: str
    face_height: float
    centre: Tuple[float, float]


def face_height_and_centre(person):
    """Returns the face's height and its centre as shares of the camera's picture: a smaller face sits lower."""
    height = person.face_height
    reach = 0.95 if person.source.size[0] == 640 else 0.72
    return height, (person.centre_x, max(0.46 if height < 0.6 else 0.48, 1.02 - reach * height))


def lone(person, tile):
    """Returns the Live of a person who has a tile, or a part of it, alone."""
    proportion = person.proportion
    if person.source.kind != "cutout":
        width, height = person.source.crop[2:] if person.source.crop else person.source.size
        proportion = width / height if 1 != width / height < WIDE_ENOUGH else proportion
    box = fitted(tile, proportion) if abs(proportion / (tile.width / tile.height) - 1) > 0.04 else tile
    height, centre = face_height_and_centre(person)
    return Live(person.id, box, box, f"camera-{person.background}", height, centre)


def together(people, tile):
    """Returns the Lives of two or three people before one camera: each in an upright part of the tile."""
    share = tile.width / len(people)
    height = {2: 0.44, 3: 0.31}[len(people)]
    lives = []
    for index, person in enumerate(people):
        left, right = even(index * share), even((index + 1) * share)
        part = Box(tile.x + left, tile.y, (right if index < len(people) - 1 else tile.width) - left, tile.height)
        size = height * (0.9 + 0.2 * person.centre_x)
        centre = (0.5, 1.0 - 0.93 * size)
        lives.append(Live(person.id, part, tile, f"camera-{people[0].background}", size, centre))
    return lives


def in_room(people, boxes, frame):
    """Returns the Lives of people who sit in one room before one camera."""
    return [Live(person.id, box, frame, "room", 0.42, (0.5, 0.6)) for person, box in zip(people, boxes)]


def lives(plan, stretch):
    """Returns (tile, its Lives) for every tile of a stretch; a camera that is not on has none."""
    found = []
    for tile in stretch.tiles:
        people = [plan.people[number] for number in tile.people]
        if tile.camera != "on":
            found.append((tile, []))
        elif stretch.kind == "room":
            found.append((tile, in_room(people, seats(len(people), tile.box), tile.box)))
        else:
            found.append((tile, together(people, tile.box) if len(people) > 1 else [lone(people[0], tile.box)]))
    return found


def region(person, look, live):
    """Returns (x, y, width, height) of the source that fills the live's box, before mirroring; may reach beyond it."""
    face_x, face_y, face_width, face_height = look.face
    box = live.box
    if person.source.kind == "cutout":
        height = face_height / live.face_height
        width = height * box.width / box.height
        across, down = live.centre
        across = 1 - across if person.mirrored else across
        return (face_x + face_width / 2 - across * width, face_y + face_height / 2 - down * height, width, height)
    x, y, width, height = person.source.crop or (0, 0, *person.source.size)
    wanted = box.width / box.height
    if width == height:
        return (x - (height * wanted - width) / 2, y, height * wanted, height)
    if width / height > wanted:
        part = height * wanted
        left = min(max(x, face_x + face_width / 2 - part / 2), x + width - part)
        return (left, y, part, height)
    part = width / wanted
    top = min(max(y, face_y + face_height * 0.45 - part / 2), y + height - part)
    return (x, top, width, part)


def face_box(person, look, live):
    """Returns the face's box at rest, in pixels of the frame, cut off at the live's box."""
    x, y, width, height = region(person, look, live)
    if person.source.kind == "picture":
        x, y = x + width * (1 - SWAYING_PART) / 2, y + height * (1 - SWAYING_PART) / 2
        width, height = width * SWAYING_PART, height * SWAYING_PART
    box = live.box
    scale = box.width / width
    left, top = (look.face[0] - x) * scale, (look.face[1] - y) * scale
    right, bottom = left + look.face[2] * scale, top + look.face[3] * scale
    if person.mirrored:
        left, right = box.width - right, box.width - left
    left, top = max(left, 0), max(top, 0)
    right, bottom = min(right, box.width), min(bottom, box.height)
    return Box(round(box.x + left), round(box.y + top), round(right - left), round(bottom - top))
