"""The history of a run: a row for each epoch, as its folder and the model beside its card keep it."""

import csv
import math
import pathlib

from .data import DataError

# A run's file of it.
HISTORY = "history.csv"
COLUMNS = (
    "epoch", "learning_rate", "training_loss", "training_accuracy", "validation_loss",
    "validation_accuracy", "averaged_validation_loss", "averaged_validation_accuracy", "seconds",
)  # fmt: skip


def write(path: pathlib.Path, rows: list[dict]) -> None:
    """Writes rows of COLUMNS; a float that is not a number becomes an empty cell."""
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)


def joined(runs: list[pathlib.Path]) -> list[dict]:
    """The rows of runs that go on from one another, in their order; epochs count on. DataError where one is missing."""
    rows: list[dict] = []
    for run in runs:
        path = run / HISTORY
        if not path.is_file():
            raise DataError(f"{path} is missing: the run that {runs[-1].name} goes on from must stay beside it")
        with path.open(newline="") as file:
            done = len(rows)
            rows += [{**row, "epoch": done + int(row["epoch"])} for row in csv.DictReader(file)]
    return rows


def _cell(value: float | str) -> str:
    if not isinstance(value, float):
        return str(value)
    return "" if math.isnan(value) else f"{value:.6g}"
