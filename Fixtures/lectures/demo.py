"""The recipe of the demo lecture: nothing of what happens in it is drawn, so that it stays from one version to the next.

A class of twelve over eighteen minutes; layouts change at whole minutes. Sixteen of the minutes can be measured (one has too
few faces, one none). Between the fifth and the thirteenth there are a laugh, a break in which five cameras go off, and two
minutes of fast speech (`transcript.py`); somebody is away for a while, and somebody sits in the dark. What a seed draws is
only what tests do not ask for: the backgrounds, how each person sways, and whose tile has the border.
"""

import dataclasses
import random

from . import casting, schedule
from .plan import Encoding, Plan, Slide, Stretch, Style

NAME = "demo-lecture"
SEED = 11
SIZE = (1280, 720)
DURATION_S = 1080.0
# Fewer frames a second than services record: what is said of the lecture is the same, and it is made sooner.
FRAME_RATE = 15
STYLE = Style(
    gap=4, margin=0, ground="black", label="plain", camera_off="circle", still_photo="square", border="green",
    border_width=2,
)
ENCODING = Encoding(crf=24, b_frames=2, keyframe_interval=150)
SLIDES = (Slide("text", 0), Slide("chart", 0), Slide("text", 1))

# (source, when the camera is off), row by row in the gallery; the first is the lecturer.
PEOPLE = (
    ("obama3-8", ((1020, 1080),)),
    ("WolfgangLanger_Pexels", ((900, 960),)),
    ("single_face", ((900, 960),)),
    ("obama-2", ((900, 960),)),
    ("multi_face-3", ((544, 652),)),
    ("astronaut-0", ((540, 656), (900, 960))),
    ("multi_face-1", ((900, 960),)),
    ("single_face-4", ((60, 120), (240, 345), (900, 960))),
    ("multi_face-5", ((536, 659), (900, 960))),
    ("biden-6", ((20, 40), (538, 654), (900, 960))),
    ("multi_face-7", ((548, 657),)),
    ("multi_face-9", ()),
)
# Who sits in the dark, by number from 1: factors for red, green and blue.
LIGHT = {12: (0.42, 0.44, 0.5)}
# The cameras above that go off one after another, and come back.
BREAK = (536.0, 659.0)
# Everybody of whom two expressions are known shows the second one then.
SMILE = (362.0, 481.0)
# (start_s, end_s, layout, slide)
SEGMENTS = (
    (0, 780, "gallery", 0),
    (780, 840, "gallery_beside_screen", 0),
    (840, 900, "gallery_beside_screen", 1),
    (900, 1020, "gallery", 0),
    (1020, 1080, "screen", 2),
)


def people(generator, sources):
    """Returns the people by id; raises ValueError where the footage of one is missing."""
    found = {source.name: source for source in sources}
    missing = [name for name, _ in PEOPLE if name not in found]
    if missing:
        raise ValueError(f"the footage of {', '.join(missing)} is missing: run Scripts/setup")
    cast = {}
    for number, (name, _) in enumerate(PEOPLE, start=1):
        cast[number] = casting.person(generator, number, found[name], letterbox_share=0, mirrored=False)
        cast[number] = dataclasses.replace(
            cast[number], expressions=expressions(found[name]), light=LIGHT.get(number, cast[number].light)
        )
    return cast


def expressions(source):
    """Returns (start_s, end_s, expression) of a person, over the whole lecture."""
    if len(source.looks) == 1:
        return [(0.0, DURATION_S, source.rest)]
    return [
        (0.0, SMILE[0], source.rest), (*SMILE, list(source.looks)[-1]), (SMILE[1], DURATION_S, source.rest),
    ]


def stretches(generator):
    """Returns the stretches between the changes of the layout, the slide and the cameras."""
    cameras = [(number,) for number in range(1, len(PEOPLE) + 1)]
    states = {
        camera: [(start, end, "off") for start, end in off] for camera, (_, off) in zip(cameras, PEOPLE)
    }
    times = {time for spans in states.values() for start, end, _ in spans for time in (start, end)}
    times = sorted(times | {time for start, end, _, _ in SEGMENTS for time in (start, end)})
    found = []
    for start, end in zip(times, times[1:]):
        kind, slide = next(segment[2:] for segment in SEGMENTS if segment[0] <= start < segment[1])
        layout = schedule.arranged(SIZE, STYLE, kind, cameras, states, start, columns=1)
        found.append(Stretch(float(start), float(end), kind, *layout, slide))
    found = schedule.joined(found)
    for stretch in found:
        stretch.speakers = schedule.speakers(generator, stretch)
    return found


def plan(sources):
    """Returns the Plan of the demo lecture."""
    generator = random.Random(SEED)
    cast = people(generator, sources)
    return Plan(
        seed=SEED,
        name=NAME,
        width=SIZE[0],
        height=SIZE[1],
        frame_rate=FRAME_RATE,
        variable_frame_rate=False,
        duration_s=DURATION_S,
        style=STYLE,
        encoding=ENCODING,
        people=cast,
        slides=SLIDES,
        stretches=stretches(generator),
        breaks=(BREAK,),
    )
