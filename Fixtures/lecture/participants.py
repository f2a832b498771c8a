"""Who takes part: from which footage each tile is made, when the camera is on, and what the face shows.

All times are seconds of the lecture. An expression is named only where the footage is known to show it.
"""

import dataclasses
from typing import Optional, Tuple

LECTURE_SECONDS = 360


@dataclasses.dataclass(frozen=True)
class Picture:
    """A still picture, cropped to (x, y, width, height) in its own pixels, that is given a slow continuous sway."""

    file: str
    crop: Tuple[int, int, int, int]
    period_s: int


@dataclasses.dataclass(frozen=True)
class Clip:
    """Footage from `from_s` to `to_s` at `speed`, played once, or forwards and backwards for `duration_s`."""

    from_s: float
    to_s: float
    speed: float
    duration_s: Optional[float] = None


@dataclasses.dataclass(frozen=True)
class Video:
    """Clips of one video, one after another from the start of the lecture to its end."""

    file: str
    clips: Tuple[Clip, ...]


@dataclasses.dataclass(frozen=True)
class Participant:
    """One person of the gallery.

    `camera_on` holds (from_s, to_s); `expressions` holds (from_s, to_s, name), gaps mean "not asserted".
    """

    number: int
    footage: object
    camera_on: Tuple[Tuple[int, int], ...]
    expressions: Tuple[Tuple[int, int, str], ...] = ()

    @property
    def label(self):
        return f"Participant {self.number}"

    @property
    def initials(self):
        return f"P{self.number}"

    def is_on(self, second):
        return any(start <= second < end for start, end in self.camera_on)

    def expression_at(self, second):
        """Returns the name of the expression, or None where none is asserted."""
        return next((name for start, end, name in self.expressions if start <= second < end), None)


# Each clip ends on the picture with which the next one begins.
WOMAN = Video(
    "WolfgangLanger_Pexels.mp4",
    (
        Clip(0.0, 1.8, speed=0.6, duration_s=108),
        Clip(0.0, 10.2, speed=0.85),
        Clip(10.2, 16.2, speed=1.0, duration_s=240),
    ),
)
MAN = Video(
    "single_face.mp4",
    (
        Clip(0.0, 0.5, speed=0.25, duration_s=120),
        Clip(0.0, 1.0, speed=0.5),
        Clip(1.0, 2.3, speed=0.5, duration_s=238),
    ),
)
ALWAYS = (0, LECTURE_SECONDS)

PARTICIPANTS = (
    Participant(1, WOMAN, ((0, 240),), ((0, 108, "sad"), (120, 240, "happy"))),
    Participant(2, Picture("astronaut.png", (36, 8, 380, 214), 13), ((0, 60),), ((*ALWAYS, "happy"),)),
    Participant(3, MAN, ((0, 240),), ((0, 120, "neutral"), (122, 240, "happy"))),
    Participant(4, Picture("multi_face.jpg", (656, 240, 294, 220), 17), ((0, 60),), ((*ALWAYS, "happy"),)),
    Participant(5, Picture("obama.jpg", (0, 10, 910, 560), 15), ((0, 240),), ((*ALWAYS, "happy"),)),
    Participant(6, Picture("multi_face.jpg", (412, 158, 120, 172), 19), ((0, 300),)),
    Participant(7, Picture("single_face.jpg", (0, 40, 572, 470), 14), ((0, 60), (120, 180)), ((*ALWAYS, "happy"),)),
    Participant(8, Picture("multi_face.jpg", (204, 192, 222, 218), 16), ((0, 60),), ((*ALWAYS, "happy"),)),
    Participant(9, Picture("biden.jpg", (60, 30, 910, 740), 18), ((0, 20), (40, 240))),
    Participant(10, Picture("multi_face.jpg", (86, 4, 356, 200), 12), ((0, 180),)),
    Participant(11, Picture("obama3.jpg", (200, 130, 1138, 640), 20), ((0, 150), (160, 300)), ((*ALWAYS, "neutral"),)),
    Participant(12, Picture("multi_face.jpg", (496, 276, 178, 190), 11), ((0, 60), (240, 300)), ((*ALWAYS, "happy"),)),
)
