"""The recipe of the demo lecture: nothing of what happens in it is drawn, so that it stays from one version to the next.

A class of twelve; layouts change at whole minutes. Ten of the twelve minutes can be measured (one has too few faces, one
none), which is as few as let a report say what is usual and name one moment: the laugh. What a seed draws is only what tests do not ask
for: the backgrounds, how each person sways, and whose tile has the border.
"""

import dataclasses
import random

from . import casting, schedule
from .plan import Encoding, Plan, Slide, Stretch, Style

NAME = "demo-lecture"
SEED = 11
SIZE = (1280, 720)
DURATION_S = 720.0
STYLE = Style(
    gap=4, margin=0, ground="black", label="plain", camera_off="circle", still_photo="square", border="green",
    border_width=2,
)
ENCODING = Encoding(crf=24, b_frames=2, keyframe_interval=250)
SLIDES = (Slide("text", 0), Slide("chart", 0), Slide("text", 1))

# (source, when the camera is off), row by row in the gallery; the first is the lecturer.
PEOPLE = (
    ("obama3-8", ((660, 720),)),
    ("WolfgangLanger_Pexels", ((540, 600),)),
    ("single_face", ((540, 600),)),
    ("obama-2", ((540, 600),)),
    ("multi_face-3", ((366, 474),)),
    ("astronaut-0", ((362, 478), (540, 600))),
    ("multi_face-1", ((540, 600),)),
    ("single_face-4", ((60, 120), (540, 600))),
    ("multi_face-5", ((358, 481), (540, 600))),
    ("biden-6", ((20, 40), (360, 476), (540, 600))),
    ("multi_face-7", ((370, 479), (540, 600))),
    ("multi_face-9", ()),
)
# The cameras above that go off one after another, and come back.
BREAK = (358.0, 481.0)
# Everybody of whom two expressions are known shows the second one then.
SMILE = (182.0, 301.0)
# (start_s, end_s, layout, slide)
SEGMENTS = (
    (0, 480, "gallery", 0),
    (480, 510, "gallery_beside_screen", 0),
    (510, 540, "gallery_beside_screen", 1),
    (540, 660, "gallery", 0),
    (660, 720, "screen", 2),
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
        cast[number] = dataclasses.replace(cast[number], expressions=expressions(found[name]))
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
        frame_rate=25,
        variable_frame_rate=False,
        duration_s=DURATION_S,
        style=STYLE,
        encoding=ENCODING,
        people=cast,
        slides=SLIDES,
        stretches=stretches(generator),
        breaks=(BREAK,),
    )
