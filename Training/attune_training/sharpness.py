"""What the measured sharpness says about an answer: python -m attune_training.sharpness --data FOLDER.

PublicTest's images are blurred, enlarged four times on a grey canvas, and sent through the built program. Prints, for
each strength of blur and for each range of the sharpness that the program measured, how often the answer is that of the
same face unblurred, and how often it is the label. With `--recordings` also how many faces of these are below
`minimum_sharpness`.
"""

import argparse
import pathlib
import re
import subprocess
import tempfile

import numpy as np

from . import command, data, stores
from .corruptions import blur
from .framing import CANVAS, canvases
from .picture_recordings import Program

BLURS = (0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0)
LIMITS = (0.0, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 1.0)


def print_tables(program: Program, images, labels: np.ndarray) -> None:
    """Agreement and accuracy by blur, and by sharpness over all blurs."""
    rows = []
    sharp: list[int | None] = []
    print("| blur | faces found | sharpness: 5 % | median | 95 % | answers as unblurred | as labelled |\n" + "|---" * 7 + "|")
    for deviation in BLURS:
        seen = program.faces(canvases(blur(images, deviation) if deviation else images))
        answers = [None if face is None or face.probabilities is None else int(face.probabilities.argmax()) for face in seen]
        if deviation == 0:
            sharp = answers
        found = [
            (face.sharpness, answer == first, answer == label)
            for face, answer, first, label in zip(seen, answers, sharp, labels)
            if answer is not None and first is not None
        ]
        values = np.array(found, float)
        low, middle, high = np.percentile(values[:, 0], (5, 50, 95))
        agreement, accuracy = values[:, 1].mean(), values[:, 2].mean()
        print(f"| {deviation:g} | {len(found)} | {low:.2f} | {middle:.2f} | {high:.2f} | {agreement:.2f} | {accuracy:.2f} |", flush=True)
        rows.append(np.column_stack([np.full(len(found), deviation), values]))
    table = np.concatenate(rows)
    print("\n| sharpness | unblurred faces | blurred faces | answers as unblurred | as labelled |\n" + "|---" * 5 + "|")
    for low, high in zip(LIMITS, LIMITS[1:]):
        here = table[(low <= table[:, 1]) & (table[:, 1] < high)]
        blurred = here[here[:, 0] > 0]
        cells = " | ".join(f"{value:.2f}" for value in blurred[:, 2:].mean(axis=0)) if len(blurred) else " | "
        print(f"| {low:g} to {high:g} | {len(here) - len(blurred)} | {len(blurred)} | {cells} |")


def print_recordings(program: pathlib.Path, recordings: list[pathlib.Path]) -> None:
    """How many of a recording's classified faces are below the default of `minimum_sharpness`."""
    settings = subprocess.run([str(program), "settings"], check=True, capture_output=True, text=True).stdout
    limit = float(re.search(r"minimum_sharpness: ([0-9.]+)", settings).group(1))
    print(f"\n| recording | classified faces | width, median | sharpness: least | median | below {limit:g} |\n" + "|---" * 6 + "|")
    for recording in recordings:
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(
                [str(program), "analyze", str(recording), "--output", folder, "--progress", "none"],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
            store = next(pathlib.Path(folder).glob("*/analysis.sqlite"))
            faces = stores.faces(store)[1][:, [2, stores.SHARPNESS]]
            faces = faces[~np.isnan(faces[:, 1])]
        if len(faces) == 0:
            print(f"| {recording.stem} | 0 | | | | |")
            continue
        width, middle = np.median(faces, axis=0)
        below = int((faces[:, 1] < limit).sum())
        print(f"| {recording.stem} | {len(faces)} | {width:.0f} | {faces[:, 1].min():.2f} | {middle:.2f} | {below} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, help="folder of the archives")
    parser.add_argument("--recordings", type=pathlib.Path, nargs="*", default=[])
    parser.add_argument("--program", type=pathlib.Path, default=pathlib.Path(".build/release/attune"))
    parser.add_argument("--models", type=pathlib.Path, default=pathlib.Path("Models"))
    parser.add_argument("--detectors", type=pathlib.Path, default=pathlib.Path(".deps/models"))
    parser.add_argument("--images", type=int, default=500, help="only so many")
    arguments = parser.parse_args()

    if arguments.data:
        faces = data.load_public(arguments.data)
        program = Program(
            arguments.program, [arguments.models, arguments.detectors], {"detector_long_side": f"{CANVAS}px"}
        )
        print_tables(program, faces.images[: arguments.images], faces.labels[: arguments.images].numpy())
    if arguments.recordings:
        print_recordings(arguments.program, arguments.recordings)


if __name__ == "__main__":
    command.run(main)
