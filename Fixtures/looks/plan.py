"""The values that a recording is planned with."""

import dataclasses
from typing import List, Optional

from .boxes import Box
from .footage import Source


@dataclasses.dataclass
class Person:
    """One of those who take part, and how they sit before their camera.

    `closeness` is the height of the face as a part of the tile's; `across` and `down` are where its middle should be,
    as parts of the tile. `virtual` sets the person before a still picture, of which only they move.
    """

    id: int
    source: Source
    name: str
    mirrored: bool
    offset_s: float
    closeness: float
    across: float
    down: float
    hue: float
    gamma: float
    noise: int
    wall: int
    virtual: bool = False


@dataclasses.dataclass
class Tile:
    """`camera` is on, off, still (a photograph), black, or frozen (the picture before it stays)."""

    box: Box
    person: int
    camera: str = "on"
    lecturer: bool = False
    radius: int = 0


@dataclasses.dataclass
class Style:
    """What the tiles of a recording have in common.

    `label` is none, plate, rounded, or shadow; `off` lists what a camera that is off may show: circle (initials in a
    circle), name, or blank. `ground` and `off_ground` are colours; an `off_ground` of None is drawn for each person.
    """

    ground: tuple
    gap: int
    radius: int = 0
    label: str = "plate"
    off: tuple = ("name",)
    off_ground: Optional[tuple] = (34, 34, 34)
    border: tuple = (120, 220, 90)
    closeness: tuple = (0.3, 0.55)
    dark: float = 0.0
    virtual: float = 0.1
    portraits: float = 0.5


@dataclasses.dataclass
class Stretch:
    """A time in which nothing changes.

    `drawn` and `over` are functions that draw on a `paint.Picture` what lies around the tiles, and over them.
    """

    kind: str
    rows: int
    columns: int
    tiles: List[Tile]
    screen: Optional[Box] = None
    drawn: list = dataclasses.field(default_factory=list)
    over: list = dataclasses.field(default_factory=list)
    speaker: Optional[int] = None
    start_s: float = 0.0
    end_s: float = 0.0


@dataclasses.dataclass
class Sketch:
    """What a look decides: everything but who the people are.

    `room` maps a person to the box of their face where there is one camera for all.
    """

    width: int
    height: int
    style: Style
    stretches: List[Stretch]
    crf: int = 24
    room: dict = dataclasses.field(default_factory=dict)


@dataclasses.dataclass
class Plan:
    """A recording."""

    look: str
    seed: int
    sketch: Sketch
    people: List[Person]
    seconds: float
    rate: int
    b_frames: int
    keyframes: int

    @property
    def frame(self):
        return Box(0, 0, self.sketch.width, self.sketch.height)
