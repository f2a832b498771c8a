"""Which head should drive the timeline: python -m attune_training.driving_head --clips FOLDER --faces FOLDER.

Exports the kept network twice, with one head first and with the other, and sends footage of known expressions through
the built program: clips named after the expression they show (`angry.mp4`, ...), and the London Set's neutral and smiling
pictures. Prints the share of samples whose most probable expression is the known one.
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile

from . import command
from .expressions import EXPRESSIONS
from .fairness import CONDITIONS, picture
from .picture_recordings import Program, SeenFace

LABELS = {"sadness": "sad"}


def share(faces: list[SeenFace | None], label: str) -> float:
    """Share of the found faces that show `label` most."""
    shown = [EXPRESSIONS[face.probabilities.argmax()] for face in faces if face and face.probabilities is not None]
    return shown.count(label) / len(shown)


def print_rows(program: Program, name: str, clips: pathlib.Path, people: pathlib.Path) -> None:
    for clip in sorted(clips.glob("*.mp4")):
        label = LABELS.get(clip.stem, clip.stem)
        faces = list(program.largest_faces(clip, interval="200ms").values())
        print(f"| {name} | clip of {label} | {len(faces)} | {share(faces, label):.2f} |", flush=True)
    for condition, side, rate_factor in CONDITIONS:
        for label in ("neutral", "happy"):
            paths = sorted(people.glob(f"*_{label}.jpg"))
            faces = program.faces((picture(path, side) for path in paths), rate_factor)
            print(f"| {name} | {label}, {condition} | {len(faces)} | {share(faces, label):.2f} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder of the archives")
    parser.add_argument("--clips", type=pathlib.Path, required=True)
    parser.add_argument("--faces", type=pathlib.Path, required=True, help="folder of the London Set")
    parser.add_argument("--network", default="residual32")
    parser.add_argument("--shipped", default="expression_residual32", help="the card that the program takes")
    parser.add_argument("--program", type=pathlib.Path, default=pathlib.Path(".build/release/attune"))
    arguments = parser.parse_args()
    print("| head | footage | samples | share named as known |\n|---|---|---|---|", flush=True)
    for heads in (("fer2013", "ferplus"), ("ferplus", "fer2013")):
        with tempfile.TemporaryDirectory() as folder:
            models = pathlib.Path(folder)
            subprocess.run(
                [sys.executable, "-m", "attune_training.export", "--network", arguments.network, "--data",
                 str(arguments.data), "--models", folder, "--heads", ",".join(heads), "--name", arguments.shipped],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
            program = Program(
                arguments.program, [models, pathlib.Path("Models"), pathlib.Path(".deps/models")],
                {"minimum_face_size": "24px"},
            )  # fmt: skip
            print_rows(program, heads[0], arguments.clips, arguments.faces)


if __name__ == "__main__":
    command.run(main)
