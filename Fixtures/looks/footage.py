"""The footage that people are made of: moving clips of one person each, and portraits.

A face is a box in pixels of the source, forehead to chin without the ears, measured with a face detector; a clip's is
the median over its time. `PORTRAITS` was measured in the same way.
"""

import csv
import dataclasses
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
PORTRAITS = HERE / "portraits.csv"
# Pixels of the pictures in the two folders of portraits.
PORTRAIT_SIZES = {"london": (640, 640), "canada": (480, 640)}


@dataclasses.dataclass(frozen=True)
class Source:
    """`kind` is clip (real movement) or picture (a portrait, which is cut out and sways).

    `person` is the same for two sources that show the same face. `whole_head` is false where the picture cuts the
    head. `from_s` and `seconds` are the part of a clip that shows the face; `file` is relative to the folder.
    """

    name: str
    person: str
    kind: str
    file: str
    size: tuple
    face: tuple
    from_s: float = 0.0
    seconds: float = 0.0
    whole_head: bool = True


# (file, person, size, face, from_s, seconds, whole head), below the folder of the packages' footage.
FOOTAGE_CLIPS = (
    ("WolfgangLanger_Pexels.mp4", "wolfgang", (640, 360), (334, 34, 218, 289), 0.0, 6.0, False),
    ("face_noface.mov", "door", (960, 540), (326, 120, 232, 308), 0.0, 2.2, True),
    ("noface_face.mov", "door", (960, 540), (326, 115, 232, 318), 4.3, 2.0, True),
    ("single_face.mp4", "door", (640, 360), (213, 66, 161, 229), 0.0, 2.4, True),
)
# The same below the folder of clips.
EXTRA_CLIPS = (
    ("expressions/angry.mp4", "angry", (480, 480), (129, 109, 225, 318), 0.0, 5.0, True),
    ("expressions/disgust.mp4", "disgust", (480, 480), (87, -16, 318, 508), 0.0, 5.0, False),
    ("expressions/fear.mp4", "fear", (480, 480), (115, 93, 232, 299), 0.0, 5.0, True),
    ("expressions/happy.mp4", "happy", (480, 480), (128, 96, 240, 349), 0.0, 5.0, True),
    ("expressions/neutral.mp4", "neutral", (480, 480), (106, 74, 247, 328), 0.0, 5.0, True),
    ("expressions/sadness.mp4", "sadness", (480, 480), (106, 5, 366, 470), 0.0, 5.0, False),
    ("expressions/surprise.mp4", "surprise", (480, 480), (106, 33, 280, 421), 0.0, 5.0, False),
    ("intel/help.mkv", "signer", (640, 480), (306, 77, 64, 82), 0.0, 1.9, True),
    ("intel/no.mkv", "signer", (640, 480), (274, 69, 65, 82), 0.0, 2.1, True),
    ("intel/student.mkv", "signer", (640, 480), (274, 76, 65, 84), 0.0, 1.7, True),
    ("intel/yes.mkv", "signer", (640, 480), (272, 73, 65, 82), 0.0, 2.1, True),
    ("intel/head-pose-face-detection-female.gif", "pose-f", (480, 270), (195, 60, 63, 91), 0.0, 1.9, True),
    ("intel/head-pose-face-detection-male.gif", "pose-m", (480, 270), (212, 37, 77, 108), 0.0, 5.0, True),
)


def clips(table):
    return [
        Source(pathlib.Path(file).stem, person, "clip", file, size, face, start, seconds, whole)
        for file, person, size, face, start, seconds, whole in table
    ]


def portraits():
    found = []
    with open(PORTRAITS, newline="", encoding="utf-8") as table:
        for row in csv.DictReader(table):
            folder, name = row["file"].split("/")
            person = f"{folder}-{name.split('_')[0]}"
            face = tuple(int(row[key]) for key in ("x", "y", "width", "height"))
            stem = f"{folder}-{pathlib.Path(name).stem}"
            found.append(Source(stem, person, "picture", row["file"], PORTRAIT_SIZES[folder], face))
    return found


def everything():
    """Returns all sources, whether or not their files are there, sorted by name."""
    return sorted(clips(FOOTAGE_CLIPS) + clips(EXTRA_CLIPS) + portraits(), key=lambda source: source.name)


def available(footage, faces=None, clip_folder=None):
    """Returns {source: path} of the sources whose files are there."""
    folders = ((clips(FOOTAGE_CLIPS), footage), (clips(EXTRA_CLIPS), clip_folder), (portraits(), faces))
    found = {source: folder / source.file for sources, folder in folders if folder for source in sources}
    there = {source: path for source, path in found.items() if path.is_file()}
    return dict(sorted(there.items(), key=lambda item: item[0].name))
