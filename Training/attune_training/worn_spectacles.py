"""How faces with real spectacles are read: python -m attune_training.worn_spectacles --data FOLDER --model NAME.

Training/public_spectacles.csv names the faces of PublicTest on which both of two passes by eye saw spectacles through
which the eyes can be seen, or dark glasses. Prints a Markdown table of the accuracy of the built program on these and on
all others. The expressions differ among the rows, so that models are to be compared within a row.
"""

import argparse
import csv
import pathlib
import tempfile

import torch

from . import command, data
from .fairness import wilson
from .robustness import accuracies
from .tables import write_faces

WORN = pathlib.Path("Training/public_spectacles.csv")


def worn(path: pathlib.Path, count: int) -> dict[str, torch.Tensor]:
    """The rows of the table, in their order: which of `count` faces belong to each, bool [count]."""
    kinds = {kind: torch.zeros(count, dtype=torch.bool) for kind in ("spectacles", "dark glasses")}
    with path.open(newline="") as file:
        for row in csv.DictReader(file):
            kinds[row["kind"]][int(row["index"])] = True
    return {**kinds, "neither": ~torch.stack(list(kinds.values())).any(0)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder of the archives")
    parser.add_argument("--program", type=pathlib.Path, default=pathlib.Path(".build/release/attune"))
    parser.add_argument("--model", action="append", required=True)
    arguments = parser.parse_args()

    faces = data.load_public(arguments.data)
    print("| worn | faces | " + " | ".join(arguments.model) + " |")
    print("|---|---|" + "---|" * len(arguments.model))
    with tempfile.TemporaryDirectory() as folder:
        table = pathlib.Path(folder) / "fer2013.csv"
        for name, belongs in worn(WORN, len(faces)).items():
            count = int(belongs.sum())
            write_faces(faces.images[belongs], faces.labels[belongs], table)
            cells = []
            for accuracy in accuracies(arguments.program, table, arguments.model):
                low, high = wilson(round(accuracy * count), count)
                cells.append(f"{accuracy:.3f} ({low:.3f} to {high:.3f})")
            print(f"| {name} | {count} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    command.run(main)
