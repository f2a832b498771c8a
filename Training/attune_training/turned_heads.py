"""How turned heads are read: python -m attune_training.turned_heads --data FOLDER.

PublicTest's own heads are turned and nod by what they are. Each image is enlarged four times on a grey canvas and sent
through the built program, which measures the pose; prints, by how far the head is turned to the side and by how far it
nods, how often the answer is the label: with FER2013's own framing, and with the crop that the program cut.
"""

import argparse
import pathlib

import numpy as np

from . import command, data, onnx_file
from .framing import CANVAS, canvases
from .fairness import wilson
from .picture_recordings import CLASSIFIER, Program, SeenFace

YAWS = (0, 10, 20, 30, 45, 90)
PITCHES = (-90, -20, -10, 0, 10, 20, 90)
HEADS = ("fer2013",)


def print_rows(name: str, angles: np.ndarray, edges: tuple[int, ...], own: np.ndarray, ours: np.ndarray) -> None:
    """A row for each range of `angles` [N] in degrees, with the share right of `own` and `ours`, bool [N]."""
    for low, high in zip(edges, edges[1:]):
        here = (low <= angles) & (angles < high)
        count = int(here.sum())
        if count == 0:
            continue
        cells = []
        for right in (own[here], ours[here]):
            bounds = wilson(int(right.sum()), count)
            cells.append(f"{right.mean():.3f} ({bounds[0]:.3f} to {bounds[1]:.3f})")
        print(f"| {name} {low} to {high} degrees | {count} | " + " | ".join(cells) + " |", flush=True)


def poses(seen: list[SeenFace | None]) -> np.ndarray:
    """Yaw and pitch [N, 2] in degrees; not a number where no face or no pose was found."""
    unknown = (np.nan, np.nan)
    pairs = [(face.yaw, face.pitch) if face and face.yaw is not None else unknown for face in seen]
    return np.array(pairs, float)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder of the archives")
    parser.add_argument("--program", type=pathlib.Path, default=pathlib.Path(".build/release/attune"))
    parser.add_argument("--models", type=pathlib.Path, default=pathlib.Path("Models"), help="the classifier's folder")
    parser.add_argument("--detectors", type=pathlib.Path, default=pathlib.Path(".deps/models"))
    arguments = parser.parse_args()

    faces = data.load_public(arguments.data)
    program = Program(
        arguments.program, [arguments.models, arguments.detectors], {"detector_long_side": f"{CANVAS}px"}
    )
    seen = program.faces(canvases(faces.images))
    angles = poses(seen)
    labels = faces.labels.numpy()
    model = arguments.models / f"{CLASSIFIER}.onnx"
    answers = onnx_file.probabilities_by_file(model, HEADS, faces)["fer2013"].argmax(1).numpy()
    ours = np.array([
        -1 if face is None or face.probabilities is None else face.probabilities.argmax() for face in seen
    ])
    known = ~np.isnan(angles[:, 0]) & (ours >= 0)
    own_right, ours_right = (answers == labels)[known], (ours == labels)[known]
    print(f"{known.sum()} of {len(seen)} images with a face and its pose\n")
    print("| head | images | right, FER2013's framing | right, our crop |\n|---|---|---|---|")
    print_rows("turned", np.abs(angles[known, 0]), YAWS, own_right, ours_right)
    print_rows("pitch", angles[known, 1], PITCHES, own_right, ours_right)


if __name__ == "__main__":
    command.run(main)
