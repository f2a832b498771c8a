"""What a lecture consists of: the values that are drawn from the seed, rendered, and written as the truth."""

import dataclasses
from typing import Dict, List, Optional, Tuple

from .layouts import Box
from .sources import Source

# Every time is a multiple of this, so that it falls on a frame at 25 and at 30 frames a second.
TIME_STEP_S = 0.2
LABELS = ("Participant {}", "Guest {}", "Student {}", "iPad ({})", "Phone {}")


@dataclasses.dataclass
class Person:
    """One participant: the footage and how its camera shows it.

    `face_height` is the face's height as a share of the picture's, `centre_x` where its middle is (0…1). `proportion`
    is the camera's width over its height; where it is not the tile's, black bars stay. `stream_height` is that of the
    video the service sent, which is enlarged to the tile. `light` are factors for red, green and blue.
    `expressions` are (start_s, end_s, expression), without holes.
    """

    id: int
    source: Source
    mirrored: bool
    face_height: float
    centre_x: float
    proportion: float
    stream_height: int
    light: Tuple[float, float, float]
    shirt: Tuple[int, int, int]
    background: int
    motion_seed: int
    expressions: List[Tuple[float, float, Optional[str]]] = dataclasses.field(default_factory=list)

    @property
    def label(self):
        return LABELS[self.motion_seed % len(LABELS)].format(self.id)

    @property
    def initials(self):
        return self.label[0] + str(self.id)


@dataclasses.dataclass(frozen=True)
class Tile:
    """One tile of a stretch; `people` are those whose tile it is, whatever the state of the `camera`."""

    box: Box
    people: Tuple[int, ...]
    camera: str
    lecturer: bool = False


@dataclasses.dataclass
class Stretch:
    """A time in which nothing of the layout changes; `kind` is one of KINDS.

    `rows` × `columns` are those of the gallery or of the thumbnails, 0 × 0 where there are none. `slide` is the
    number of what the shared screen shows, and `speaker` the person whose tile has the coloured border.
    """

    start_s: float
    end_s: float
    kind: str
    rows: int
    columns: int
    tiles: Tuple[Tile, ...]
    screen: Optional[Box] = None
    slide: int = 0
    speakers: Tuple[Tuple[float, int], ...] = ()


KINDS = (
    "gallery",
    "gallery_beside_screen",
    "gallery_above_screen",
    "speaker",
    "side_by_side_speaker",
    "screen",
    "room",
)


@dataclasses.dataclass(frozen=True)
class Style:
    """How the service draws: gaps and margins in pixels, the colour between tiles, labels, and the active border."""

    gap: int
    margin: int
    ground: str
    label: str
    camera_off: str
    still_photo: str
    border: str
    border_width: int


@dataclasses.dataclass(frozen=True)
class Encoding:
    """How the recording is encoded."""

    crf: int
    b_frames: int
    keyframe_interval: int


@dataclasses.dataclass(frozen=True)
class Slide:
    """What a shared screen shows: `kind` is text, chart, code or photos (of the given sources)."""

    kind: str
    variant: int
    photos: Tuple[Source, ...] = ()


@dataclasses.dataclass
class Plan:
    """A whole lecture; `breaks` are the times, (start_s, end_s), in which a part of the class turns its cameras off."""

    seed: int
    name: str
    width: int
    height: int
    frame_rate: int
    variable_frame_rate: bool
    duration_s: float
    style: Style
    encoding: Encoding
    people: Dict[int, Person]
    slides: Tuple[Slide, ...]
    stretches: List[Stretch]
    breaks: Tuple[Tuple[float, float], ...] = ()
