"""Accuracy under each corruption: python -m attune_training.robustness --data FOLDER --model NAME --model NAME.

Writes the corrupted pictures as tables, has the built program evaluate them, and prints a Markdown table.
"""

import argparse
import json
import pathlib
import subprocess
import tempfile

from . import command, data
from .corruptions import CORRUPTIONS
from .tables import write_faces


def accuracies(program: pathlib.Path, table: pathlib.Path, models: list[str]) -> list[float]:
    """The accuracy of each model's first head on `table`."""
    with tempfile.TemporaryDirectory() as folder:
        command = [str(program), "evaluate", str(table), "--output", folder]
        for model in models:
            command += ["--model", model]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        evaluation = json.loads((pathlib.Path(folder) / "evaluation.json").read_text())
    return [
        agreement["accuracy"]
        for model in evaluation["models"]
        for agreement in model["heads"][0]["agreements"]
        if agreement["labels"] == "fer2013"
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder of the archives")
    parser.add_argument("--program", type=pathlib.Path, default=pathlib.Path(".build/release/attune"))
    parser.add_argument("--model", action="append", required=True)
    parser.add_argument("--only", choices=CORRUPTIONS, nargs="*", default=list(CORRUPTIONS))
    arguments = parser.parse_args()

    faces = data.load_public(arguments.data)
    print("| corruption | strength | " + " | ".join(arguments.model) + " |")
    print("|---|---|" + "---|" * len(arguments.model))
    with tempfile.TemporaryDirectory() as folder:
        table = pathlib.Path(folder) / "fer2013.csv"

        def row(name: str, strength: str) -> None:
            cells = [f"{accuracy:.3f}" for accuracy in accuracies(arguments.program, table, arguments.model)]
            print(f"| {name} | {strength} | " + " | ".join(cells) + " |", flush=True)

        write_faces(faces.images, faces.labels, table)
        row("none", "")
        for name in arguments.only:
            corrupt, strengths = CORRUPTIONS[name]
            for strength in strengths:
                write_faces(corrupt(faces.images, strength), faces.labels, table)
                row(name, f"{strength:g}")


if __name__ == "__main__":
    command.run(main)
