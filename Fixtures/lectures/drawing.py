"""Draws a whole lecture from a recipe and its seed."""

import random

from . import casting, schedule
from .plan import Encoding, Plan, Slide, Stretch, Style
from .recipe import ABOVE, BESIDE, GALLERY, ROOM, SCREEN, SIDE, SPEAKER

SIZES = ((640, 360), (1280, 720), (1280, 720), (1280, 720), (1920, 1080), (1920, 1200), (1966, 1508), (2560, 1440))
SLIDE_KINDS = ("text", "chart", "code", "photos")


def drawn(recipe, generator, name, choices):
    """Returns what the recipe fixes, or one of the choices; the draw is made either way, so that the rest stays."""
    value = generator.choice(choices)
    fixed = getattr(recipe, name)
    return value if fixed is None else fixed


def draw_kinds(generator, has_cutouts):
    """Draws the layouts of a lecture: most begin with a gallery; a room camera never changes to a gallery."""
    if has_cutouts and generator.random() < 0.12:
        return (ROOM, SCREEN, ROOM)
    others = [BESIDE, ABOVE, SPEAKER, SIDE, SCREEN]
    generator.shuffle(others)
    return (GALLERY, *others[: generator.randint(0, 3)], GALLERY)


def draw_style(recipe, generator, height):
    border = drawn(recipe, generator, "border", ("green", "yellow", "blue"))
    return Style(
        gap=drawn(recipe, generator, "gap", (0, 0, 2, 4, 6, 10)),
        margin=drawn(recipe, generator, "margin", (0, 0, 0, 16, 40)),
        ground=generator.choice(("black", "black", "dark", "grey")),
        label=drawn(recipe, generator, "label", ("plain", "plain", "microphone", "none")),
        camera_off=drawn(recipe, generator, "camera_off", ("name", "circle", "light")),
        still_photo=drawn(recipe, generator, "still_photo", ("square", "full")),
        border=border,
        border_width=4 if height >= 1000 else 2,
    )


def draw_plan(recipe, sources):
    """Returns the Plan of a recipe; the same recipe and the same sources give the same plan."""
    generator = random.Random(recipe.seed)
    has_cutouts = any(source.kind == "cutout" for source in sources)
    width, height = drawn(recipe, generator, "size", SIZES)
    duration_s = schedule.stepped(drawn(recipe, generator, "minutes", (2, 2.5, 3, 4)) * 60)
    kinds = draw_kinds(generator, has_cutouts)
    kinds = recipe.kinds or kinds
    if ROOM in kinds and not has_cutouts:
        raise ValueError("a room camera needs portraits that can be cut out: give a folder of them with --faces")
    counts = (4, 9, 12, 14) if ROOM in kinds else (2, 5, 9, 12, 16, 20, 23, 25, 25, 36, 49)
    count = drawn(recipe, generator, "people", counts)
    style = draw_style(recipe, generator, height)
    frame_rate = drawn(recipe, generator, "frame_rate", (25, 30))
    variable = drawn(recipe, generator, "variable_frame_rate", (False, False, True))
    encoding = Encoding(
        crf=drawn(recipe, generator, "crf", tuple(range(20, 37))),
        b_frames=drawn(recipe, generator, "b_frames", (0, 2, 3)),
        keyframe_interval=generator.choice((50, 250)),
    )
    slide_kinds = drawn(recipe, generator, "slides", (SLIDE_KINDS, ("text", "photos"), ("code", "chart", "text")))
    letterbox_share = drawn(recipe, generator, "letterbox_share", (0, 0.1, 0.25))
    people, left_over = casting.cast(generator, sources, count, letterbox_share, ROOM in kinds)
    stretches, breaks = draw_stretches(
        recipe, generator, people, (width, height), style, duration_s, kinds, len(slide_kinds)
    )
    return Plan(
        seed=recipe.seed,
        name=recipe.name or "drawn",
        width=width,
        height=height,
        frame_rate=frame_rate,
        variable_frame_rate=variable,
        duration_s=duration_s,
        style=style,
        encoding=encoding,
        people=people,
        slides=draw_slides(generator, slide_kinds, left_over),
        stretches=stretches,
        breaks=breaks,
    )


def draw_stretches(recipe, generator, people, size, style, duration_s, kinds, slide_count):
    """Draws all that happens, people's expressions too; returns the stretches between the events, and the breaks."""
    room = ROOM in kinds
    shares = {
        state: drawn(recipe, generator, f"{state}_share", (0, 0.05, 0.1, 0.2)) for state in ("off", "still", "black")
    }
    shares = {state: 0 if room else share for state, share in shares.items()}
    if style.label == "none":
        # A black tile without a label between black gaps cannot be seen by anyone.
        shares["black"] = 0
    groups = drawn(recipe, generator, "groups", (0, 0, 1, 2))
    churn = drawn(recipe, generator, "churn", (0, 1, 2, 3))
    laughs = drawn(recipe, generator, "laughs", (1, 2, 3, 4))
    columns = generator.choice((1, 1, 2))
    cameras = casting.cameras(generator, people, 0 if room else groups)

    events = schedule.Events(generator, duration_s)
    segments = schedule.segments(generator, events, kinds)
    present = schedule.attendance(generator, events, cameras, churn)
    states = schedule.camera_states(generator, events, cameras, shares)
    turns = slide_turns(generator, events, segments, slide_count)
    long_laughs, breaks = draw_lasting(recipe, generator, duration_s)
    breaks = schedule.take_breaks(generator, events, cameras, states, breaks)
    schedule.expressions(generator, people, duration_s, laughs, long_laughs)

    stretches = []
    times = sorted(set(events.times))
    for start, end in zip(times, times[1:]):
        kind = next(kind for begin, stop, kind in segments if begin <= start < stop)
        there = [camera for camera in cameras if present[camera][0] <= start < present[camera][1]]
        layout = schedule.arranged(size, style, kind, there, states, start, columns)
        slide = next(number for begin, stop, number in turns if begin <= start < stop) if layout[3] else 0
        stretches.append(Stretch(start, end, kind, *layout, slide))
    stretches = schedule.joined(stretches)
    for stretch in stretches:
        if not room:
            stretch.speakers = schedule.speakers(generator, stretch)
    return stretches, breaks


def draw_lasting(recipe, generator, duration_s):
    """Returns the long laughs and the breaks; nothing is drawn for a lecture too short for them."""
    if duration_s < schedule.LONG_LECTURE_S:
        return [], []
    counts = [drawn(recipe, generator, name, (0, 1, 1, 2)) for name in ("long_laughs", "breaks")]
    return schedule.lasting(generator, duration_s, *counts)


def slide_turns(generator, events, segments, count):
    """Returns [(start_s, end_s, slide number)]: the slide changes with the layout, and once within a long segment."""
    found, number = [], 0
    for start, end, kind in segments:
        number += 1
        if kind in (GALLERY, SPEAKER, ROOM) or end - start < 16:
            found.append((start, end, number % count))
            continue
        middle = events.near((start + end) / 2 + generator.uniform(-3, 3))
        if not start < middle < end:
            middle = end
        found += [(start, middle, number % count), (middle, end, (number + 1) % count)]
        number += 1
    return found


def draw_slides(generator, kinds, sources):
    """Returns the slides of a lecture; photographs are of people who do not take part where there are others."""
    slides, left = [], list(sources)
    for kind in kinds:
        photos = ()
        if kind == "photos":
            count = min(generator.randint(2, 5), len(left))
            photos = tuple(left[:count])
            left = left[count:] + left[:count]
        slides.append(Slide(kind, generator.randrange(100), photos))
    return tuple(slides)
