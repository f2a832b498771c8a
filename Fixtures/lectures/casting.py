"""Draws who takes part: footage, framing, light and place of every participant, and who shares a camera."""

from .layouts import TILE_PROPORTION
from .plan import Person

# A cut-out of the wider portraits has shoulders that end inside the picture: only such people can sit side by side.
WIDE_PORTRAIT = 640


def chosen_sources(generator, sources, count):
    """Returns `count` sources, a few clips of real movement among them, and those that are left over.

    A source is used again, in other light and mirrored, only when there are not enough.
    """
    moving = [source for source in sources if source.kind == "clip"]
    others = [source for source in sources if source.kind != "clip"]
    generator.shuffle(moving)
    generator.shuffle(others)
    clips = min(len(moving), max(1, count // 5), generator.randint(1, 6))
    order = moving[:clips] + others + moving[clips:]
    chosen = [order[index % len(order)] for index in range(count)]
    left_over = [source for source in order[count:] if source.kind == "cutout"] or others[:6]
    generator.shuffle(chosen)
    return chosen, left_over


def person(generator, number, source, letterbox_share, mirrored):
    """Draws one participant."""
    close = source.kind == "cutout" and source.size[0] < WIDE_PORTRAIT
    brightness = generator.uniform(0.82, 1.08)
    # The close portraits were taken in a reddish light.
    warmth = generator.uniform(-0.07, 0.07) - (0.07 if close else 0)
    dark = generator.random() < 0.6
    shirt = tuple(generator.randint(30, 130) if dark else generator.randint(110, 250) for _ in range(3))
    return Person(
        id=number,
        source=source,
        mirrored=mirrored,
        face_height=generator.uniform(0.54, 0.66) if close else generator.uniform(0.4, 0.6),
        centre_x=min(0.62, max(0.38, generator.gauss(0.5, 0.06))),
        proportion=4 / 3 if generator.random() < letterbox_share else TILE_PROPORTION,
        stream_height=generator.choice((180, 180, 360, 360, 360, 720)),
        light=(brightness * (1 + warmth), brightness, brightness * (1 - warmth)),
        shirt=shirt,
        background=generator.randrange(10**6),
        motion_seed=generator.randrange(10**6),
    )


def cast(generator, sources, count, letterbox_share, only_cutouts=False):
    """Returns (people by id, sources left over for slides); the first person is the lecturer."""
    usable = [source for source in sources if source.kind == "cutout" and source.size[0] == WIDE_PORTRAIT]
    chosen, left_over = chosen_sources(generator, usable if only_cutouts else sources, count)
    seen = set()
    people = {}
    for number, source in enumerate(chosen, start=1):
        again = source.name in seen
        seen.add(source.name)
        people[number] = person(generator, number, source, letterbox_share, again or generator.random() < 0.4)
    people[1].stream_height = 720
    return people, left_over


def cameras(generator, people, groups):
    """Returns the cameras, each a tuple of the ids of the people before it: `groups` of them hold two or three."""
    able = [
        number
        for number, one in people.items()
        if number > 1 and one.source.kind == "cutout" and one.source.size[0] == WIDE_PORTRAIT
    ]
    generator.shuffle(able)
    shared = []
    for _ in range(groups):
        size = generator.choice((2, 2, 3))
        if len(able) < size:
            break
        shared.append(tuple(able.pop() for _ in range(size)))
    together = {number for group in shared for number in group}
    cameras_found = [(number,) for number in people if number not in together]
    for group in shared:
        for number in group:
            people[number].proportion = TILE_PROPORTION
            people[number].stream_height = people[group[0]].stream_height
        cameras_found.insert(generator.randint(1, len(cameras_found)), group)
    return cameras_found
