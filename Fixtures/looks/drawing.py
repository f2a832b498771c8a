"""Draws the plan of a recording from the name of a look and a seed."""

import random
import zlib

from . import casting, gallery_looks, service_looks, speaker_looks
from .plan import Plan

LOOKS = {**gallery_looks.LOOKS, **speaker_looks.LOOKS, **service_looks.LOOKS}
SECONDS, RATE = 20.0, 10


def seed_of(look, edition, number):
    """Returns the seed of a look's recording `number` in an edition of the whole set."""
    return zlib.crc32(f"{look} {edition} {number}".encode("ascii")) % 1_000_000


def plan(look, seed, sources, seconds=SECONDS, rate=RATE):
    """Returns the plan; the same arguments give the same one."""
    rng = random.Random(f"{look} {seed}")
    sketch = LOOKS[look](rng)
    shown = {tile.person for stretch in sketch.stretches for tile in stretch.tiles}
    count = max(shown | set(sketch.room)) + 1
    people = casting.cast(rng, count, sketch.style, list(sources))
    photographs(rng, sketch, people)
    split(rng, sketch.stretches, seconds, rate)
    return Plan(look, seed, sketch, people, seconds, rate, rng.choice((0, 2, 3)), rng.choice((50, 100, 250)))


def photographs(rng, sketch, people):
    """Turns some cameras that are off into photographs or into nothing, where the style wants it."""
    states = {"photo": "still", "blank": "black"}
    drawn = {person.id: states.get(rng.choice(sketch.style.off), "off") for person in people}
    pictures = {person.id for person in people if person.source.kind == "picture"}
    for tile in (tile for stretch in sketch.stretches for tile in stretch.tiles if tile.camera == "off"):
        state = drawn[tile.person]
        tile.camera = state if state != "still" or tile.person in pictures else "off"


def split(rng, stretches, seconds, rate):
    """Gives the stretches their times; a second one lasts at least eight seconds where there is time for it."""
    middle = round(rng.uniform(0.3, 0.6) * seconds)
    middle = min(middle, max(round(seconds) - 8, 1)) if len(stretches) > 1 else seconds
    edges = [0.0, float(middle), float(seconds)]
    for at, stretch in enumerate(stretches):
        stretch.start_s, stretch.end_s = edges[at], edges[at + 1]
