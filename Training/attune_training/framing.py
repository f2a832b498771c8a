"""How Attune's own crops differ from FER2013's, and what that costs: python -m attune_training.framing --data FOLDER.

Each PublicTest image is enlarged four times on a grey canvas and sent through the built program: detector, landmarks and
crop are those of a recording. Prints where the crops lie and, for several crop geometries, the accuracy on these images
and the recall on the London Set's neutral and smiling faces. The accuracy with FER2013's own framing is what
`attune evaluate` prints.
"""

import argparse
import json
import pathlib
import tempfile

import numpy as np
import torch
from torch.nn import functional

from . import command, data
from .expressions import EXPRESSIONS
from .fairness import picture
from .picture_recordings import CLASSIFIER, Program, SeenFace, with_geometry

ENLARGED, CANVAS = 192, 320
MARGIN = (CANVAS - ENLARGED) // 2
GEOMETRIES = ((1.0, 0.0), (0.85, 0.0), (0.92, 0.0), (1.08, 0.0), (1.16, 0.0), (1.0, -0.04), (1.0, 0.04))


def canvases(images: torch.Tensor) -> list[np.ndarray]:
    """uint8 [N, 48, 48] to canvases [320, 320] with the image, 192 pixels a side, in the middle."""
    large = functional.interpolate(
        images.unsqueeze(1).float(), size=(ENLARGED, ENLARGED), mode="bicubic", align_corners=False
    )
    large = large.squeeze(1).round().clamp(0, 255).byte()
    return [np.pad(image.numpy(), MARGIN, constant_values=128) for image in large]


def template_of(geometry: dict) -> np.ndarray:
    """Where the landmarks lie in the crop, [5, 2] in sides, in the order of SeenFace.landmarks."""
    order = ("leftEye", "rightEye", "nose", "leftMouth", "rightMouth")
    return np.array([geometry["landmarks"][name] for name in order])


def placements(seen: list[SeenFace], template: np.ndarray) -> np.ndarray:
    """Where each crop lies in its FER2013 image: [N, 4] of side (1 is the image's), right, down (sides), turn (degrees)."""
    results = []
    for face in seen:
        points = (face.landmarks - MARGIN) / ENLARGED
        # Least squares of a similarity as complex numbers: points = side * template + offset.
        source = template[:, 0] + 1j * template[:, 1]
        target = points[:, 0] + 1j * points[:, 1]
        source_mean, target_mean = source.mean(), target.mean()
        factor = np.vdot(source - source_mean, target - target_mean) / np.vdot(
            source - source_mean, source - source_mean
        )
        centre = target_mean + factor * (0.5 + 0.5j - source_mean)
        results.append(
            (abs(factor), centre.real - 0.5, centre.imag - 0.5, np.degrees(np.angle(factor)))
        )
    return np.array(results)


def print_placements(values: np.ndarray) -> None:
    print("| where our crop lies in FER2013's | median | 10 % | 90 % |\n|---|---|---|---|")
    names = ("side, times FER2013's", "right, sides", "down, sides", "turn, degrees")
    for name, column in zip(names, values.T):
        low, middle, high = np.percentile(column, (10, 50, 90))
        print(f"| {name} | {middle:.3f} | {low:.3f} | {high:.3f} |")


def share_right(seen: list[SeenFace | None], labels: list[int]) -> float:
    """Share of the classified faces that got their label."""
    answers = [
        face.probabilities.argmax() == label
        for face, label in zip(seen, labels)
        if face is not None and face.probabilities is not None
    ]
    return float(np.mean(answers))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--faces", type=pathlib.Path, required=True, help="folder of the London Set")
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder of the archives")
    parser.add_argument("--program", type=pathlib.Path, default=pathlib.Path(".build/release/attune"))
    parser.add_argument("--models", type=pathlib.Path, default=pathlib.Path("Models"), help="the classifier's folder")
    parser.add_argument("--detectors", type=pathlib.Path, default=pathlib.Path(".deps/models"))
    parser.add_argument("--images", type=int, help="only so many")
    arguments = parser.parse_args()

    faces = data.load_public(arguments.data)
    images, labels = faces.images[: arguments.images], faces.labels[: arguments.images].numpy()
    pictures = canvases(images)
    card = arguments.models / f"{CLASSIFIER}.json"
    template = template_of(json.loads(card.read_text())["cropGeometry"])

    london = {
        label: [picture(path, 320) for path in sorted(arguments.faces.glob(f"*_{label}.jpg"))]
        for label in ("neutral", "happy")
    }

    for index, (factor, down) in enumerate(GEOMETRIES):
        with tempfile.TemporaryDirectory() as name:
            folder = with_geometry(card, pathlib.Path(name), factor, down)
            program = Program(
                arguments.program, [folder, arguments.models, arguments.detectors],
                {"detector_long_side": f"{CANVAS}px"},
            )  # fmt: skip
            seen = program.faces(pictures)
            recalls = [
                share_right(program.faces(people), [EXPRESSIONS.index(label)] * len(people))
                for label, people in london.items()
            ]
        if index == 0:
            found = [face for face in seen if face]
            print(f"{len(found)} of {len(seen)} faces found\n")
            print_placements(placements(found, template))
            print("\n| crop's side | centre down | accuracy, FER2013 | recall, London neutral | London smiling |")
            print("|---|---|---|---|---|")
        accuracy = share_right(seen, labels.tolist())
        cells = " | ".join(f"{value:.3f}" for value in (accuracy, *recalls))
        print(f"| {factor:.2f} | {down:+.2f} | {cells} |", flush=True)


if __name__ == "__main__":
    command.run(main)
