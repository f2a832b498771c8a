"""Draws when things happen: layouts, joining and leaving, cameras going off, slides, speakers and expressions."""

import dataclasses

from . import layouts
from .layouts import Box
from .plan import TIME_STEP_S, Stretch, Tile

# From this length on a lecture has laughs and breaks that last for minutes.
LONG_LECTURE_S = 600
# How long those are, and which share of the class turns its cameras off in a break.
LASTING_S = {"laugh": (80, 160), "break": (150, 240)}
SHORTEST_SLOT_S = 480
BREAK_SHARE = (0.35, 0.6)
FEWEST_IN_BREAK = 3
# No two events are nearer than this, so that each can be told from the next at one sample a second.
EVENT_SPACING_S = 2.4


def stepped(seconds):
    return round(round(seconds / TIME_STEP_S) * TIME_STEP_S, 3)


class Events:
    """The times at which the layout changes, kept apart from one another."""

    def __init__(self, generator, duration_s):
        self.generator, self.duration_s = generator, duration_s
        self.times = [0.0, duration_s]

    def near(self, seconds):
        """Returns, and takes, a time near `seconds` that is free; the nearest event there is if none is."""
        for spread in range(0, 200):
            time = stepped(seconds + self.generator.uniform(-0.2, 0.2) * spread)
            if all(abs(time - other) >= EVENT_SPACING_S for other in self.times) and 0 < time < self.duration_s:
                self.times.append(time)
                return time
        return min(self.times, key=lambda other: abs(other - seconds))


def segments(generator, events, kinds):
    """Returns [(start_s, end_s, kind)]: stretches of 16 to 50 s, all of `kinds` at least once where the time allows."""
    duration = events.duration_s
    count = max(len(kinds), round(duration / 38))
    count = max(1, min(count, int(duration / 8)))
    if len(set(kinds)) == 1:
        return [(0.0, duration, kinds[0])]
    weights = [generator.uniform(0.6, 1.4) for _ in range(count)]
    found, time, start = [], 0.0, 0.0
    for index, weight in enumerate(weights):
        time += weight / sum(weights) * duration
        end = events.near(time) if index < count - 1 else duration
        if end <= start:
            continue
        found.append((start, end, kinds[index % len(kinds)]))
        start = end
    return found


def attendance(generator, events, cameras, churn):
    """Returns {camera: (from_s, to_s)}: the lecturer stays throughout, `churn` others join late or leave early."""
    duration = events.duration_s
    present = {camera: (0.0, duration) for camera in cameras}
    others = cameras[1:]
    for camera in generator.sample(others, min(churn, len(others))):
        if generator.random() < 0.5:
            present[camera] = (events.near(generator.uniform(0.1, 0.4) * duration), duration)
        else:
            present[camera] = (0.0, events.near(generator.uniform(0.6, 0.9) * duration))
    return present


def camera_states(generator, events, cameras, shares):
    """Returns {camera: [(from_s, to_s, state)]} of the cameras that are not on throughout.

    `shares` are those of off, still and black. A third of them are so from start to end, the others for a while.
    """
    duration, others = events.duration_s, list(cameras[1:])
    generator.shuffle(others)
    found = {}
    for state, share in shares.items():
        for _ in range(round(share * len(cameras))):
            if not others:
                return found
            camera = others.pop()
            if generator.random() < 0.34 and len(cameras) > 3:
                found[camera] = [(0.0, duration, state)]
                continue
            start = generator.uniform(0.0, 0.7) * duration
            start = 0.0 if start < 0.1 * duration else events.near(start)
            end = start + generator.uniform(0.15, 0.5) * duration
            found[camera] = [(start, duration if end > 0.95 * duration else events.near(end), state)]
    return found


def state_at(states, time):
    return next((state for start, end, state in states if start <= time < end), "on")


def arranged(plan_size, style, kind, cameras, states, time, columns):
    """Returns (rows, columns, tiles, screen) of one layout; `columns` is that of the thumbnails beside a screen."""
    margin, gap = style.margin, style.gap
    frame = Box(0, 0, *plan_size)
    area = Box(margin, margin, frame.width - 2 * margin, frame.height - 2 * margin)

    def tiles(members, boxes):
        return tuple(
            Tile(box, camera, state_at(states.get(camera, ()), time), camera == cameras[0])
            for camera, box in zip(members, boxes)
        )

    if kind == "gallery":
        rows, columns, boxes = layouts.grid(len(cameras), area, gap)
        return rows, columns, tiles(cameras, boxes), None
    if kind == "gallery_beside_screen":
        rows, columns, boxes, screen = layouts.beside_screen(len(cameras), area, gap, columns)
        return rows, columns, tiles(cameras, boxes), screen
    if kind == "gallery_above_screen":
        columns, boxes, rest = layouts.row_above(len(cameras), area, gap, 0.18)
        return 1, columns, tiles(cameras, boxes), layouts.fitted(rest, layouts.TILE_PROPORTION)
    if kind == "speaker":
        if len(cameras) == 1:
            return 0, 0, tiles(cameras, [layouts.fitted(area, layouts.TILE_PROPORTION)]), None
        columns, boxes, rest = layouts.row_above(len(cameras) - 1, area, gap, 0.17)
        large = layouts.fitted(rest, layouts.TILE_PROPORTION)
        return 1, columns, tiles(cameras[:1], [large]) + tiles(cameras[1:], boxes), None
    if kind == "side_by_side_speaker":
        screen, box = layouts.side_by_side(area, gap)
        return 1, 1, tiles(cameras[:1], [box]), screen
    if kind == "screen":
        return 0, 0, (), frame
    everyone = tuple(number for camera in cameras for number in camera)
    return 1, 1, (Tile(frame, everyone, "on"),), None


def joined(stretches):
    """Returns the stretches with neighbours that show the same put together."""
    found = []
    for stretch in stretches:
        alike = found and dataclasses.replace(found[-1], start_s=stretch.start_s, end_s=stretch.end_s) == stretch
        if alike:
            found[-1].end_s = stretch.end_s
        else:
            found.append(stretch)
    return found


def speakers(generator, stretch):
    """Returns ((from_s, person), …): whose tile has the border; it moves every few seconds."""
    able = [tile for tile in stretch.tiles if tile.camera == "on"]
    found, time = [], stretch.start_s
    while able and time < stretch.end_s:
        tile = able[0] if generator.random() < 0.4 else generator.choice(able)
        found.append((stepped(time), tile.people[0]))
        time += generator.uniform(3, 14)
    return tuple(found)


def lasting(generator, duration_s, long_laughs, breaks):
    """Draws what lasts for minutes: returns ([laugh], [break]), each (start_s, length_s).

    Each has a slot of the lecture of its own, at neither end of it, so that no two come together; there are fewer where
    the lecture is too short for all.
    """
    kinds = ["laugh"] * long_laughs + ["break"] * breaks
    generator.shuffle(kinds)
    kinds = kinds[: int(duration_s // SHORTEST_SLOT_S)]
    found = {"laugh": [], "break": []}
    for index, kind in enumerate(kinds):
        slot = duration_s / len(kinds)
        length = generator.uniform(*LASTING_S[kind])
        found[kind].append((slot * (index + generator.uniform(0.25, 0.5)), length))
    return found["laugh"], found["break"]


def take_breaks(generator, events, cameras, states, breaks):
    """Turns off a part of the cameras that are on throughout in every break, one after another.

    Returns when that is, from the first camera that is off to the last: ((start_s, end_s), ...).
    """
    found = []
    able = [camera for camera in cameras[1:] if camera not in states]
    if len(able) < FEWEST_IN_BREAK:
        return ()
    for start, length in breaks:
        count = max(FEWEST_IN_BREAK, round(len(able) * generator.uniform(*BREAK_SHARE)))
        spans = [(events.near(start), events.near(start + length)) for _ in range(min(count, len(able)))]
        for camera, span in zip(generator.sample(able, len(spans)), spans):
            states.setdefault(camera, []).append((*span, "off"))
        found.append((min(begin for begin, _ in spans), max(end for _, end in spans)))
    return tuple(found)


def expressions(generator, people, duration_s, laughs, long_laughs):
    """Draws every person's expressions: at rest, and the other one for a while when a part of the class changes.

    `laughs` is the number of short ones; `long_laughs` are (start_s, length_s), and put aside a short one at that time.
    """
    times = [duration_s * (index + generator.uniform(0.25, 0.75)) / max(laughs, 1) for index in range(laughs)]
    spans = {number: [] for number in people}
    for start in times:
        length = min(generator.choice((6, 9, 14, 22, 35)), duration_s / max(laughs, 1) * 0.6)
        add_laugh(generator, people, spans, (start, length), generator.uniform(0.3, 0.95), duration_s)
    for laugh in long_laughs:
        add_laugh(generator, people, spans, laugh, generator.uniform(0.7, 0.95), duration_s)
    for number, person in people.items():
        rest, other, time = person.source.rest, list(person.source.looks)[-1], 0.0
        for begin, end in spans[number]:
            if begin > time:
                person.expressions.append((time, begin, rest))
            person.expressions.append((begin, end, other))
            time = end
        if time < duration_s:
            person.expressions.append((time, duration_s, rest))


def add_laugh(generator, people, spans, laugh, share, duration_s):
    """Lets a `share` of the people join a laugh; the longer of two that come together stays."""
    start, length = laugh
    for number, person in people.items():
        if len(person.source.looks) > 1 and generator.random() < share:
            begin = stepped(max(0.0, start + generator.uniform(-1.2, 1.2)))
            end = stepped(min(duration_s, start + length + generator.uniform(-1.5, 1.5)))
            together = [span for span in spans[number] if begin - span[1] <= 2 and span[0] - end <= 2]
            if end - begin > 2 and all(span[1] - span[0] < end - begin for span in together):
                spans[number] = sorted([span for span in spans[number] if span not in together] + [(begin, end)])
