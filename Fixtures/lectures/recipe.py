"""What may be fixed of a lecture before the rest is drawn, and the benchmark sets: tables of such recipes."""

import dataclasses
from typing import Optional, Tuple


@dataclasses.dataclass(frozen=True)
class Recipe:
    """What is None is drawn from the seed; shares are of the participants (0…1).

    `kinds` are the layouts one after another, over and over; `groups` how many tiles hold two or three people, `churn`
    how many people join late or leave early, `laughs` how often a part of the class smiles for a while. `long_laughs`
    is how often most of it smiles for more than a minute, and `breaks` how often a part turns its cameras off for some
    minutes; both are drawn for lectures of ten minutes and more, and are 0 for shorter ones.
    """

    seed: int
    name: Optional[str] = None
    people: Optional[int] = None
    size: Optional[Tuple[int, int]] = None
    minutes: Optional[float] = None
    frame_rate: Optional[int] = None
    variable_frame_rate: Optional[bool] = None
    kinds: Optional[Tuple[str, ...]] = None
    gap: Optional[int] = None
    margin: Optional[int] = None
    label: Optional[str] = None
    camera_off: Optional[str] = None
    still_photo: Optional[str] = None
    border: Optional[str] = None
    crf: Optional[int] = None
    b_frames: Optional[int] = None
    off_share: Optional[float] = None
    still_share: Optional[float] = None
    black_share: Optional[float] = None
    letterbox_share: Optional[float] = None
    groups: Optional[int] = None
    churn: Optional[int] = None
    laughs: Optional[int] = None
    long_laughs: Optional[int] = None
    breaks: Optional[int] = None
    slides: Optional[Tuple[str, ...]] = None


GALLERY, BESIDE, ABOVE = "gallery", "gallery_beside_screen", "gallery_above_screen"
SPEAKER, SIDE, SCREEN, ROOM = "speaker", "side_by_side_speaker", "screen", "room"

# Between them: every layout, every camera state, every kind of gap, label, border, slide and frame rate, groups in a
# tile, letterboxing, joining and leaving, few and many people, small and large frames, high and low bitrates.
SET = (
    Recipe(9001, "quiet-gallery", people=25, size=(1280, 720), minutes=3, frame_rate=25, variable_frame_rate=False,
           kinds=(GALLERY,), gap=4, margin=0, label="plain", crf=24, b_frames=2, off_share=0, still_share=0,
           black_share=0, letterbox_share=0.1, groups=0, churn=0, laughs=4),
    Recipe(9002, "cameras-go-off", people=20, size=(1280, 720), minutes=4, frame_rate=25, variable_frame_rate=False,
           kinds=(GALLERY,), gap=0, margin=0, label="microphone", camera_off="circle", still_photo="square", crf=28,
           b_frames=2, off_share=0.4, still_share=0.2, black_share=0.1, groups=0, churn=2, laughs=3),
    Recipe(9003, "still-photographs", people=12, size=(1920, 1080), minutes=2, frame_rate=25,
           variable_frame_rate=False, kinds=(GALLERY, SPEAKER), gap=6, margin=0, label="plain", still_photo="full",
           crf=30, b_frames=3, off_share=0, still_share=0.5, black_share=0, groups=0, churn=0, laughs=3),
    Recipe(9004, "small-frame", people=25, size=(640, 360), minutes=3, frame_rate=25, variable_frame_rate=False,
           kinds=(GALLERY, GALLERY, BESIDE), gap=2, margin=0, label="plain", crf=26, b_frames=0, off_share=0.15,
           still_share=0.1, black_share=0.05, groups=0, churn=2, laughs=4),
    Recipe(9005, "shared-screen", people=14, size=(1280, 720), minutes=4, frame_rate=30, variable_frame_rate=False,
           kinds=(GALLERY, BESIDE, SCREEN, ABOVE, GALLERY), gap=4, margin=0, label="plain", crf=24, b_frames=2,
           off_share=0.1, still_share=0.1, black_share=0, groups=0, churn=1, laughs=4,
           slides=("text", "chart", "code")),
    Recipe(9006, "faces-on-slides", people=9, size=(1920, 1080), minutes=3, frame_rate=30, variable_frame_rate=False,
           kinds=(BESIDE, SCREEN, SIDE, ABOVE), gap=0, margin=0, label="plain", crf=26, b_frames=2, off_share=0.1,
           still_share=0.1, black_share=0, groups=0, churn=0, laughs=3, slides=("photos", "text", "photos")),
    Recipe(9007, "speaker-view", people=8, size=(1280, 720), minutes=3, frame_rate=25, variable_frame_rate=True,
           kinds=(SPEAKER, SIDE, SPEAKER, GALLERY), gap=4, margin=0, label="microphone", crf=22, b_frames=2,
           off_share=0.2, still_share=0, black_share=0, groups=0, churn=2, laughs=3),
    Recipe(9008, "seven-by-seven", people=49, size=(1920, 1080), minutes=2, frame_rate=25, variable_frame_rate=False,
           kinds=(GALLERY,), gap=0, margin=0, label="plain", crf=25, b_frames=2, off_share=0.1, still_share=0.08,
           black_share=0.04, groups=0, churn=1, laughs=3),
    Recipe(9009, "shared-cameras", people=21, size=(1280, 720), minutes=3, frame_rate=25, variable_frame_rate=False,
           kinds=(GALLERY, BESIDE, GALLERY), gap=8, margin=40, label="none", crf=24, b_frames=2, off_share=0.1,
           still_share=0, black_share=0, letterbox_share=0.3, groups=5, churn=1, laughs=4),
    Recipe(9010, "room-camera", people=14, size=(1920, 1080), minutes=3, frame_rate=25, variable_frame_rate=False,
           kinds=(ROOM, SCREEN, ROOM), crf=24, b_frames=2, off_share=0, still_share=0, black_share=0, groups=0,
           churn=0, laughs=4, slides=("text", "photos")),
    Recipe(9011, "odd-size-letterboxed", people=11, size=(1966, 1508), minutes=2, frame_rate=30,
           variable_frame_rate=True, kinds=(GALLERY, ABOVE, GALLERY), gap=10, margin=24, label="plain", crf=28,
           b_frames=0, off_share=0.1, still_share=0.1, black_share=0.1, letterbox_share=0.6, groups=1, churn=2,
           laughs=3),
    Recipe(9012, "low-bitrate", people=16, size=(1280, 720), minutes=3, frame_rate=25, variable_frame_rate=False,
           kinds=(GALLERY, SPEAKER, GALLERY), gap=2, margin=0, label="microphone", crf=36, b_frames=3, off_share=0.15,
           still_share=0.2, black_share=0, groups=1, churn=1, laughs=4),
    Recipe(9013, "large-frame", people=18, size=(2560, 1440), minutes=2, frame_rate=25, variable_frame_rate=False,
           kinds=(GALLERY, BESIDE), gap=6, margin=0, label="plain", crf=24, b_frames=2, off_share=0.1,
           still_share=0.1, black_share=0.05, groups=1, churn=1, laughs=3),
    Recipe(9014, "two-people", people=2, size=(1280, 720), minutes=2, frame_rate=30, variable_frame_rate=False,
           kinds=(GALLERY, SIDE, SCREEN, SPEAKER), gap=4, margin=0, label="plain", crf=23, b_frames=2, off_share=0.5,
           still_share=0, black_share=0, groups=0, churn=1, laughs=3),
)

# Long enough for what is usual to be known, so that there can be moments: what lasts for minutes, and two lectures in
# which nothing does. Small frames, because little but the faces matters here.
LONG_SET = (
    Recipe(12001, "long-laughs", people=16, size=(960, 540), minutes=24, frame_rate=25, variable_frame_rate=False,
           kinds=(GALLERY,), gap=4, margin=0, crf=26, off_share=0.1, still_share=0, black_share=0, groups=0, churn=1,
           laughs=6, long_laughs=2, breaks=1),
    Recipe(12002, "cameras-go-off-together", people=14, size=(960, 540), minutes=20, frame_rate=25,
           variable_frame_rate=False, kinds=(GALLERY,), gap=0, margin=0, crf=26, off_share=0.1, still_share=0.1,
           black_share=0, groups=0, churn=1, laughs=5, long_laughs=0, breaks=2),
    Recipe(12003, "long-shared-screen", people=12, size=(1280, 720), minutes=20, frame_rate=25,
           variable_frame_rate=False, kinds=(GALLERY, BESIDE), gap=4, margin=0, crf=26, off_share=0.1, still_share=0,
           black_share=0, groups=0, churn=1, laughs=5, long_laughs=1, breaks=1, slides=("text", "chart", "code")),
    Recipe(12004, "long-low-bitrate", people=16, size=(960, 540), minutes=20, frame_rate=25,
           variable_frame_rate=False, kinds=(GALLERY,), gap=4, margin=0, crf=34, off_share=0, still_share=0.1,
           black_share=0, groups=0, churn=1, laughs=5, long_laughs=1, breaks=1),
    Recipe(12005, "nothing-happens", people=14, size=(960, 540), minutes=20, frame_rate=25, variable_frame_rate=False,
           kinds=(GALLERY,), gap=4, margin=0, crf=26, off_share=0.1, still_share=0, black_share=0, groups=0, churn=1,
           laughs=6, long_laughs=0, breaks=0),
    Recipe(12006, "nothing-happens-beside-a-screen", people=10, size=(1280, 720), minutes=20, frame_rate=25,
           variable_frame_rate=False, kinds=(GALLERY, BESIDE), gap=0, margin=0, crf=28, off_share=0.1, still_share=0.1,
           black_share=0, groups=0, churn=2, laughs=6, long_laughs=0, breaks=0,
           slides=("text", "code", "chart")),
)

# In which faces are small: halls of forty before one camera, and galleries in small frames.
SMALL_SET = (
    Recipe(13001, "hall", people=40, size=(1920, 1080), minutes=1, frame_rate=25, variable_frame_rate=False,
           kinds=(ROOM,), crf=24, b_frames=2, off_share=0, still_share=0, black_share=0, groups=0, churn=0, laughs=2),
    Recipe(13002, "hall-in-a-smaller-frame", people=40, size=(1280, 720), minutes=1, frame_rate=25,
           variable_frame_rate=False, kinds=(ROOM,), crf=26, b_frames=2, off_share=0, still_share=0, black_share=0,
           groups=0, churn=0, laughs=2),
    Recipe(13003, "seven-by-seven-in-a-small-frame", people=49, size=(640, 360), minutes=1, frame_rate=25,
           variable_frame_rate=False, kinds=(GALLERY,), gap=0, margin=0, label="plain", crf=24, b_frames=2,
           off_share=0.1, still_share=0.05, black_share=0.05, groups=0, churn=1, laughs=2),
    Recipe(13004, "five-by-five-in-a-small-frame", people=25, size=(640, 360), minutes=1, frame_rate=25,
           variable_frame_rate=False, kinds=(GALLERY,), gap=2, margin=0, label="plain", crf=26, b_frames=0,
           off_share=0.1, still_share=0.1, black_share=0, groups=0, churn=1, laughs=2),
)

# In which a class laughs for a minute and more, again and again: one lecture, to be drawn in many editions. Few people in
# a small frame, because hours of it are wanted.
LAUGH_SET = (
    Recipe(14001, "often-laughs", people=10, size=(640, 360), minutes=24, frame_rate=10, variable_frame_rate=False,
           kinds=(GALLERY,), gap=2, margin=0, crf=24, off_share=0, still_share=0, black_share=0, groups=0, churn=0,
           laughs=6, long_laughs=3, breaks=0),
)
