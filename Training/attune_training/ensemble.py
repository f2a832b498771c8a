"""What a network that began with dlib's layers adds to the one that ships: python -m attune_training.ensemble --data DATA.

Prints two Markdown tables on PublicTest: both runs of transfer.py, as far as they have come, alone and averaged half and
half with the shipped network; and their curves, epoch beside epoch. Unfinished runs are shown as they stand.
"""

import argparse
import csv
import dataclasses
import itertools
import math
import pathlib

import torch

from . import command, data, history, onnx_file, transfer
from .expressions import EXPRESSIONS
from .export import calibrate, logits_on
from .measures import measure
from .trainer import KEPT

SHIPPED = pathlib.Path("Models/expression_residual32.onnx")
HEADS = transfer.TransferNetwork.heads
BOTH = (False, True)

# What each head says of each face, probabilities [N, 7].
Answers = dict[str, torch.Tensor]


def averaged(*several: Answers) -> Answers:
    """The mean of what several say."""
    return {head: torch.stack([answers[head] for answers in several]).mean(0) for head in HEADS}


def of_file(path: pathlib.Path, public: data.Faces) -> list[Answers]:
    """What an ONNX file says, looking once and twice."""
    once, mirrored = (onnx_file.probabilities_by_file(path, HEADS, faces) for faces in (public, flipped(public)))
    return [once, averaged(once, mirrored)]


def of_run(run: pathlib.Path, public: data.Faces, side: int = transfer.SIDE) -> list[Answers]:
    """What the network that a run has kept says of pictures of that side, looking once and twice.

    Calibrated by one temperature for each head that is fitted on PublicTest, as that of the shipped network was.
    """
    network = transfer.TransferNetwork()
    network.load_state_dict(torch.load(run / KEPT, map_location="cpu", weights_only=True))
    shown = onnx_file.Enlarged(network, side)
    both = [logits_on(shown, faces) for faces in (public, flipped(public))]
    temperatures = calibrate(both[0], public)
    once, mirrored = (
        {head: (values / temperatures[head]).softmax(1) for head, values in logits.items()} for logits in both
    )
    return [once, averaged(once, mirrored)]


def flipped(faces: data.Faces) -> data.Faces:
    """The faces as a mirror shows them."""
    return dataclasses.replace(faces, images=faces.images.flip(2))


def row(name: str, answers: Answers, shipped: Answers, public: data.Faces) -> str:
    """A row of the first table; the last cell is against what `shipped` gets right."""
    own = measure(answers["fer2013"], public.labels)
    majority, has_majority = data.ferplus_majority(public)
    votes = measure(answers["ferplus"][has_majority], majority[has_majority])
    worst = min(range(len(EXPRESSIONS)), key=own.recall.__getitem__)
    is_right, was_right = (each["fer2013"].argmax(1) == public.labels for each in (answers, shipped))
    gained, lost = int((is_right & ~was_right).sum()), int((was_right & ~is_right).sum())
    return (
        f"| {name} | {own.accuracy:.4f} | {own.macro_f1:.4f} | {own.recall[worst]:.3f}, {EXPRESSIONS[worst]} "
        f"| {votes.accuracy:.4f} | {gained}, {lost} (p {mcnemar(gained, lost):.2g}) |"
    )


def mcnemar(first: int, second: int) -> float:
    """The exact p of McNemar's test: of so many pictures only the one, and so many only the other gets right."""
    count = first + second
    tail = sum(math.comb(count, k) for k in range(min(first, second) + 1))
    return min(2 * tail / 2**count, 1.0)


def rows(runs: pathlib.Path, public: data.Faces, side: int = transfer.SIDE) -> list[str]:
    """The first table's rows."""
    shipped = of_file(SHIPPED, public)
    lines = [row(f"shipped, {times(twice)}", shipped[twice], shipped[0], public) for twice in BOTH]
    begun = [name for name in transfer.BEGINNINGS if (runs / name / KEPT).exists()]
    found = {name: of_run(runs / name, public, side) for name in begun}
    for name, twice in itertools.product(found, BOTH):
        lines.append(row(f"{name}, {times(twice)}", found[name][twice], shipped[0], public))
    for name, twice in itertools.product(found, BOTH):
        mean = averaged(found[name][twice], shipped[twice])
        lines.append(row(f"{name} and shipped, {times(twice)}", mean, shipped[0], public))
    return lines


def times(twice: bool) -> str:
    return "looking twice" if twice else "once"


def curves(runs: pathlib.Path) -> list[str]:
    """The second table's rows: accuracy and, of the averaged weights, accuracy, of each run by epoch."""
    columns = []
    for name in transfer.BEGINNINGS:
        path = runs / name / history.HISTORY
        with path.open(newline="") if path.exists() else open("/dev/null") as file:
            columns.append(list(csv.DictReader(file)))
    lines = []
    for epoch, cells in enumerate(itertools.zip_longest(*columns), 1):
        shown = [
            [f"{float(cell[name]):.4f}" for name in ("training_accuracy", "validation_accuracy", "averaged_validation_accuracy")]
            if cell else [""] * 3 for cell in cells
        ]  # fmt: skip
        lines.append(f"| {epoch} | " + " | ".join(itertools.chain(*shown)) + " |")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder of the archives")
    parser.add_argument("--runs", type=pathlib.Path, default=transfer.RUNS)
    parser.add_argument("--side", type=int, default=transfer.SIDE, help="of the pictures: less for a run still at small ones")
    arguments = parser.parse_args()

    data.check(arguments.data)
    public = data.load_public(arguments.data)
    print("| on PublicTest | accuracy | macro-F1 | worst recall | FER+ majority | only it right, only shipped right |")
    print("|---|---|---|---|---|---|")
    print("\n".join(rows(arguments.runs, public, arguments.side)), end="\n\n", flush=True)
    names = [f"{name}, {what}" for name in transfer.BEGINNINGS for what in ("training", "PublicTest", "averaged")]
    print("| epoch | " + " | ".join(names) + " |")
    print("|---" * (len(names) + 1) + "|")
    print("\n".join(curves(arguments.runs)))


if __name__ == "__main__":
    command.run(main)
