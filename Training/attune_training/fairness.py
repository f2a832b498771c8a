"""Recall of happy and neutral by group of people: python -m attune_training.fairness --faces FOLDER.

Reads the Face Research Lab London Set (DeBruine & Jones, CC BY 4.0): `NNN_neutral.jpg` and `NNN_happy.jpg` of 640 pixels
a side with `london_info.csv`. The pictures go through the built program as the frames of a recording, once as they are
and once as small and compressed as the tiles of a video call.
"""

import argparse
import csv
import math
import pathlib
import subprocess
from collections.abc import Callable

import numpy as np

from . import command
from .expressions import EXPRESSIONS
from .picture_recordings import Program, SeenFace

# Side of the picture in pixels and x264's constant rate factor: faces of about 260 and of about 55 pixels.
CONDITIONS = (("640 px, almost lossless", 640, 4), ("134 px, strongly compressed", 134, 30))
GROUPS: tuple[tuple[str, Callable[[dict], bool]], ...] = (
    ("everyone", lambda person: True),
    ("female", lambda person: person["face_gender"] == "female"),
    ("male", lambda person: person["face_gender"] == "male"),
    ("black", lambda person: person["face_eth"] == "black"),
    ("east_asian", lambda person: person["face_eth"] == "east_asian"),
    ("west_asian", lambda person: person["face_eth"] == "west_asian"),
    ("white", lambda person: person["face_eth"] == "white"),
    ("under 25 years", lambda person: person["face_age"].isdigit() and int(person["face_age"]) < 25),
    ("25 to 29 years", lambda person: person["face_age"].isdigit() and 25 <= int(person["face_age"]) < 30),
    ("30 years and over", lambda person: person["face_age"].isdigit() and int(person["face_age"]) >= 30),
)  # fmt: skip


def picture(path: pathlib.Path, side: int) -> np.ndarray:
    """The grey picture, uint8 [side, side]."""
    command = ["ffmpeg", "-loglevel", "error", "-i", str(path), "-vf", f"scale={side}:{side}:flags=area",
               "-pix_fmt", "gray", "-f", "rawvideo", "-"]  # fmt: skip
    data = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    return np.frombuffer(data, dtype=np.uint8).reshape(side, side)


def wilson(right: int, count: int) -> tuple[float, float]:
    """The 95 % interval of a share, after Wilson (1927)."""
    z = 1.959964
    centre = (right + z * z / 2) / (count + z * z)
    half = z / (count + z * z) * math.sqrt(right * (count - right) / count + z * z / 4)
    return centre - half, centre + half


def recall(seen: list[SeenFace | None], label: str) -> str:
    """Share of the faces that show `label` most, with its interval; a face that was not found counts as wrong."""
    right = sum(
        face is not None
        and face.probabilities is not None
        and EXPRESSIONS[face.probabilities.argmax()] == label
        for face in seen
    )
    low, high = wilson(right, len(seen))
    return f"{right}/{len(seen)} = {right / len(seen):.2f} ({low:.2f} to {high:.2f})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--faces", type=pathlib.Path, required=True, help="folder of the London Set")
    parser.add_argument("--program", type=pathlib.Path, default=pathlib.Path(".build/release/attune"))
    parser.add_argument("--models", type=pathlib.Path, nargs="+",
                        default=[pathlib.Path("Models"), pathlib.Path(".deps/models")])  # fmt: skip
    arguments = parser.parse_args()

    with (arguments.faces / "london_info.csv").open() as file:
        people = list(csv.DictReader(file))
    program = Program(arguments.program, arguments.models, {"minimum_face_size": "24px"})
    for name, side, rate_factor in CONDITIONS:
        seen = {}
        for label in ("neutral", "happy"):
            paths = [arguments.faces / f"{person['face_id']}_{label}.jpg" for person in people]
            seen[label] = program.faces((picture(path, side) for path in paths), rate_factor)
        widths = [face.width for face in seen["neutral"] if face]
        print(f"\n{name}, faces {np.median(widths):.0f} px wide (median)\n")
        print("| people | recall of neutral | recall of happy |\n|---|---|---|")
        for group, belongs in GROUPS:
            members = [index for index, person in enumerate(people) if belongs(person)]
            cells = [recall([seen[label][index] for index in members], label) for label in seen]
            print(f"| {group} | {cells[0]} | {cells[1]} |", flush=True)


if __name__ == "__main__":
    command.run(main)
