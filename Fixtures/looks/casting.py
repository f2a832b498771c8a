"""Draws who takes part, and computes where in a tile their picture and their face are."""

import dataclasses

from .boxes import Box
from .plan import Person

NAMES = (
    "Ada", "Ben", "Chiara", "David", "Elif", "Finn", "Grace", "Hugo", "Ines", "Jakob", "Kofi", "Lena", "Mateo", "Nora",
    "Omar", "Petra", "Quinn", "Rosa", "Samir", "Tilda", "Uwe", "Vera", "Wanda", "Xenia", "Yusuf", "Zoe",
)  # fmt: skip
FAMILY_NAMES = (
    "Abel",
    "Brandt",
    "Costa",
    "Dietz",
    "Evans",
    "Fuchs",
    "Garcia",
    "Holm",
    "Ivanov",
    "Jansen",
    "Kaya",
    "Li",
)
# So many people of every recording move as filmed, not as a swaying portrait.
MOVING = 5
# From this closeness on a portrait fills its tile.
NEAR = 0.6


def cast(rng, count, style, sources):
    """Returns `count` people of the sources."""
    clips = [source for source in sources if source.kind == "clip"]
    pictures = [source for source in sources if source.kind == "picture"]
    if style.virtual == 1:
        clips = [source for source in clips if source.whole_head] or clips
    # Before something wide, a narrow portrait would show where its shoulders are cut.
    if style.closeness[0] < NEAR:
        pictures = [source for source in pictures if source.size[0] >= 2.5 * source.face[2]]
    chosen = choose(rng, count, clips, pictures, style.portraits * rng.uniform(0.4, 1))
    return [person(rng, index, source, style) for index, source in enumerate(chosen)]


def choose(rng, count, clips, pictures, share):
    """Returns `count` sources: portraits up to `share` of them, at least five clips, nobody twice while it can be."""
    wanted = max(0, min(count - MOVING, round(count * share))) if clips else count
    rng.shuffle(pictures)
    faces, unique = set(), []
    for source in pictures:
        if source.person not in faces:
            faces.add(source.person)
            unique.append(source)
    chosen = unique[:wanted]
    while len(chosen) < count:
        if not clips:
            raise ValueError("there is no footage to make people of: run Scripts/setup, or give --faces or --clips")
        round_of = clips[:]
        rng.shuffle(round_of)
        # Who is shown by several clips comes again only after everybody else.
        first = {source.person: source for source in round_of}
        round_of = [*first.values(), *(source for source in round_of if source not in first.values())]
        chosen += round_of[: count - len(chosen)]
    rng.shuffle(chosen)
    return chosen


def person(rng, index, source, style):
    return Person(
        id=index,
        source=source,
        name=f"{NAMES[(index * 7 + rng.randrange(26)) % 26]} {rng.choice(FAMILY_NAMES)}",
        mirrored=rng.random() < 0.5,
        offset_s=round(rng.uniform(0, 8), 1),
        closeness=round(rng.uniform(*style.closeness), 3),
        across=round(rng.uniform(0.38, 0.62), 3),
        down=round(rng.uniform(0.42, 0.56), 3),
        hue=round(rng.uniform(-14, 14), 1),
        gamma=round(rng.uniform(0.35, 0.6) if rng.random() < style.dark else rng.uniform(0.8, 1.2), 2),
        noise=rng.choice((0, 2, 4, 7)),
        wall=rng.randrange(1 << 16),
        virtual=source.whole_head and rng.random() < style.virtual,
    )


@dataclasses.dataclass(frozen=True)
class Framing:
    """Where a source's picture is in a tile.

    `crop` is the part of the source that is used, `place` where it goes, relative to the tile's corner, and `face`
    the face in pixels of the frame, also where it reaches beyond the tile. Left and right of `place` may be bare.
    The whole source is at `corner`, (x, y) relative to the tile's, when it is enlarged by `scale`.
    """

    crop: Box
    place: Box
    face: Box
    corner: tuple
    scale: float


def seated(who, face):
    """Returns how a person is put into a room so that their face is in a box; the place is relative to the frame."""
    width, height = who.source.size
    left, top, face_width, face_height = who.source.face
    if who.mirrored:
        left = width - left - face_width
    scale = face.height / face_height
    x, y = face.x + face.width / 2 - (left + face_width / 2) * scale, face.y - top * scale
    # What is lower than the chest would be seen below the desk.
    shown = min(height, even(top + 1.9 * face_height))
    place = Box(even(x), even(y), even(width * scale), even(shown * scale))
    wide = round(face_width * scale)
    there = Box(face.x + (face.width - wide) // 2, face.y, wide, face.height)
    return Framing(Box(0, 0, width, shown), place, there, (x, y), scale)


def even(value):
    return int(value) // 2 * 2


def framing(who, tile):
    """Returns how a person fills a tile: as close as wanted, and closer where the picture would not fill it."""
    width, height = who.source.size
    left, top, face_width, face_height = who.source.face
    if who.mirrored:
        left = width - left - face_width
    cut_out = who.source.kind == "picture" or who.virtual
    scale = who.closeness * tile.height / face_height
    if not cut_out:
        scale = max(scale, tile.height / height)
        # A picture that is nearly wide enough is enlarged; the sides of another are made up.
        if 0.8 * tile.width <= width * scale:
            scale = max(scale, tile.width / width)
    x = who.across * tile.width - (left + face_width / 2) * scale
    y = who.down * tile.height - (top + face_height / 2) * scale
    if width * scale >= tile.width and not cut_out:
        x = min(0, max(x, tile.width - width * scale))
    y = max(y, tile.height - height * scale)
    if not cut_out:
        y = min(0, y)
    face = Box(
        round(tile.x + x + left * scale), round(tile.y + y + top * scale),
        round(face_width * scale), round(face_height * scale),
    )  # fmt: skip
    return Framing(*cropped(x, y, scale, (width, height), tile), face, (x, y), scale)


def cropped(x, y, scale, size, tile):
    """Returns (crop, place) of a picture that is enlarged by `scale` and put at (x, y) of a tile; both even."""
    width, height = size
    place_left, place_top = max(0, even(x)), max(0, even(y))
    right, bottom = min(tile.width, x + width * scale), min(tile.height, y + height * scale)
    crop_left, crop_top = even(max(0, -x) / scale), even(max(0, -y) / scale)
    place = Box(place_left, place_top, max(2, even(right - place_left + 1)), max(2, even(bottom - place_top + 1)))
    crop_width = min(width - crop_left, max(2, even(place.width / scale)))
    crop_height = min(height - crop_top, max(2, even(place.height / scale)))
    return Box(crop_left, crop_top, even(crop_width), even(crop_height)), place


def visible_face(face, tile):
    """Returns the part of a face in its tile, or None where less than half of it can be seen."""
    part = face.common(tile)
    if part is None or part.width * part.height < 0.5 * face.width * face.height:
        return None
    return part
