"""The footage that people are made of, and where the face is in it.

A face box follows the WIDER FACE convention (forehead to chin, without the ears), in pixels of the source. Those of
clips and photographs were taken from a face detector and looked at; a clip's is the median over its time.
"""

import csv
import dataclasses
import pathlib
from typing import Dict, Optional, Tuple

Box = Tuple[float, float, float, float]
HERE = pathlib.Path(__file__).resolve().parent
# The London labels reach from ear to ear and above the hairline: this part of them is the face without the ears.
LONDON_FACE = (0.08, 0.07, 0.84, 0.91)


@dataclasses.dataclass(frozen=True)
class Look:
    """One expression of a source: a picture, or the part `from_s` to `to_s` of a clip, with the face's box in it.

    `eyes` (x and y of both, left one first) aligns a second picture of the same person with the first.
    """

    file: pathlib.Path
    face: Box
    from_s: float = 0.0
    to_s: float = 0.0
    eyes: Optional[Tuple[float, float, float, float]] = None


@dataclasses.dataclass(frozen=True)
class Source:
    """One person's footage.

    `kind` is `cutout` (a portrait on a plain background, which is cut out), `picture` (shown with its own
    background, cropped to `crop`) or `clip` (real movement). The first of `looks` is what the face shows at rest; an
    expression is None where the footage is not known to show one. `size` is that of the source in pixels.
    """

    name: str
    kind: str
    size: Tuple[int, int]
    looks: Dict[Optional[str], Look]
    crop: Optional[Box] = None

    @property
    def rest(self):
        return next(iter(self.looks))


# (file, expression, face, crop): the packages' photographs, cropped as in the demo lecture.
PICTURES = (
    ("astronaut.png", "happy", (182, 58, 88, 120), (36, 8, 380, 214), (512, 512)),
    ("multi_face.jpg", "happy", (685, 285, 106, 137), (656, 240, 294, 220), (1000, 667)),
    ("obama.jpg", "happy", (372, 112, 228, 309), (0, 10, 910, 560), (910, 1137)),
    ("multi_face.jpg", None, (438, 213, 81, 97), (412, 158, 120, 172), (1000, 667)),
    ("single_face.jpg", "happy", (186, 139, 191, 270), (0, 40, 572, 470), (572, 562)),
    ("multi_face.jpg", "happy", (317, 230, 97, 129), (204, 192, 222, 218), (1000, 667)),
    ("biden.jpg", None, (430, 192, 272, 357), (60, 30, 910, 740), (970, 2204)),
    ("multi_face.jpg", None, (218, 65, 90, 115), (86, 4, 356, 200), (1000, 667)),
    ("obama3.jpg", "neutral", (653, 272, 251, 324), (200, 130, 1138, 640), (1434, 2333)),
    ("multi_face.jpg", "happy", (531, 306, 101, 136), (496, 276, 178, 190), (1000, 667)),
)

# (file, size, ((expression, face, from_s, to_s), …)): the packages' clips of one person each.
FOOTAGE_CLIPS = (
    (
        "WolfgangLanger_Pexels.mp4",
        (640, 360),
        (("sad", (330, 62, 215, 281), 0.0, 1.8), ("happy", (337, 15, 226, 313), 11.0, 15.8)),
    ),
    (
        "single_face.mp4",
        (640, 360),
        (("neutral", (214, 75, 158, 220), 0.0, 0.5), ("happy", (216, 62, 161, 234), 1.0, 2.3)),
    ),
    ("face_noface.mov", (960, 540), ((None, (330, 125, 228, 307), 0.0, 2.2),)),
)

# (file, size, ((expression, face, from_s, to_s), …)) below the folder of clips. Two clips of the expressions, disgust
# and sadness, are left out: what they show is not what their names say.
EXTRA_CLIPS = (
    ("expressions/angry.mp4", (480, 480), (("angry", (128, 106, 231, 318), 0.0, 5.0),)),
    ("expressions/fear.mp4", (480, 480), (("fear", (120, 95, 230, 300), 0.0, 5.0),)),
    ("expressions/happy.mp4", (480, 480), (("happy", (129, 97, 239, 348), 0.0, 5.0),)),
    ("expressions/neutral.mp4", (480, 480), (("neutral", (108, 76, 245, 324), 0.0, 5.0),)),
    ("expressions/surprise.mp4", (480, 480), (("surprise", (107, 34, 283, 408), 0.0, 5.0),)),
    ("intel/yes.mkv", (640, 480), ((None, (268, 71, 65, 85), 0.0, 1.8),)),
    ("intel/head-pose-face-detection-female.gif", (480, 270), ((None, (195, 58, 62, 92), 0.0, 1.8),)),
    ("intel/head-pose-face-detection-male.gif", (480, 270), (("happy", (212, 38, 76, 108), 0.0, 5.0),)),
)


def pictures(folder):
    """Returns the sources among the packages' photographs."""
    return [
        Source(f"{pathlib.Path(file).stem}-{number}", "picture", size, {expression: Look(folder / file, face)}, crop)
        for number, (file, expression, face, crop, size) in enumerate(PICTURES)
        if (folder / file).is_file()
    ]


def clips(folder, table):
    """Returns the sources among the clips of one table that are there."""
    return [
        Source(
            pathlib.Path(file).stem,
            "clip",
            size,
            {expression: Look(folder / file, face, start, end) for expression, face, start, end in looks},
        )
        for file, size, looks in table
        if (folder / file).is_file()
    ]


def london(folder):
    """Returns the people of the Face Research Lab London Set in `folder`, each neutral and smiling."""
    with open(HERE / "london_smiles.csv", newline="", encoding="utf-8") as smiles_file:
        smiles = {row["person"]: row for row in csv.DictReader(smiles_file)}
    found = []
    with open(folder / "labels.csv", newline="", encoding="utf-8") as labels:
        for row in csv.DictReader(labels):
            person = row["person"]
            smiling = folder / f"{person}_happy.jpg"
            if row["expression"] != "neutral" or person not in smiles or not smiling.is_file():
                continue
            left, top, right, bottom = (float(row[f"face_{side}"]) for side in ("xmin", "ymin", "xmax", "ymax"))
            x, y, width, height = LONDON_FACE
            across, down = right - left, bottom - top
            face = (left + x * across, top + y * down, width * across, height * down)
            looks = {"neutral": Look(folder / row["file"], face, eyes=eyes(row))}
            looks["happy"] = Look(smiling, face, eyes=eyes(smiles[person]))
            found.append(Source(f"london-{person}", "cutout", (640, 640), looks))
    return found


def eyes(row):
    return tuple(float(row[name]) for name in ("eyeL_x", "eyeL_y", "eyeR_x", "eyeR_y"))


def canada(folder):
    """Returns the people of the Canadian set in `folder`, each neutral."""
    with open(HERE / "canada_faces.csv", newline="", encoding="utf-8") as table:
        rows = [row for row in csv.DictReader(table) if (folder / row["file"]).is_file()]
    return [
        Source(
            f"canada-{row['file'][:4]}",
            "cutout",
            (480, 640),
            {"neutral": Look(folder / row["file"], tuple(float(row[key]) for key in ("x", "y", "width", "height")))},
        )
        for row in rows
    ]


def available(footage, faces=None, clip_folder=None):
    """Returns all sources, sorted by name: the packages' footage, and what the two folders hold where given."""
    found = pictures(footage) + clips(footage, FOOTAGE_CLIPS)
    if faces and (faces / "london" / "labels.csv").is_file():
        found += london(faces / "london")
    if faces and (faces / "canada").is_dir():
        found += canada(faces / "canada")
    if clip_folder:
        found += clips(clip_folder, EXTRA_CLIPS)
    return sorted(found, key=lambda source: source.name)
