"""What each ingredient of the recipe gives: python -m attune_training.ablation --data FOLDER.

Trains the quarter-size network once with the whole recipe and once without each ingredient, all for the same number of
epochs, and prints a Markdown table of both heads on PublicTest. Goes on where it was stopped.
"""

import dataclasses
import pathlib
from collections.abc import Callable

import torch

from . import data
from .export import logits_on
from .measures import measure
from .recipes import SHORT, Recipe
from .residual import ResidualNetwork
from .train import trained, variants_arguments

WIDTH = 16
GEOMETRY = ("mirror_and_warp", "contrast_and_brightness")


@dataclasses.dataclass(frozen=True)
class Variant:
    """The recipe less one ingredient."""

    name: str
    recipe: Recipe = SHORT
    standardises: bool = True

    @property
    def network(self) -> Callable[[], ResidualNetwork]:
        return lambda: ResidualNetwork(width=WIDTH, standardises=self.standardises)


VARIANTS = {
    "whole": Variant("the whole recipe"),
    "votes": Variant("without FER+'s votes", dataclasses.replace(SHORT, ferplus_weight=0.0)),
    "degraded": Variant(
        "without coarse, compressed, noisy and covered pictures",
        dataclasses.replace(SHORT, augmentation=GEOMETRY),
    ),
    "standardised": Variant("without standardising the picture", standardises=False),
    "smoothing": Variant("without label smoothing", dataclasses.replace(SHORT, label_smoothing=0.0)),
    "warp": Variant(
        "without mirroring and warping",
        dataclasses.replace(SHORT, augmentation=SHORT.augmentation[1:]),
    ),
}


def row(name: str, network: torch.nn.Module, faces: data.Faces, with_votes: bool) -> str:
    logits = logits_on(network, faces)
    own = measure(torch.softmax(logits["fer2013"], dim=1), faces.labels)
    cell = ""
    if with_votes:
        majority, has_majority = data.ferplus_majority(faces)
        votes = measure(torch.softmax(logits["ferplus"][has_majority], dim=1), majority[has_majority])
        cell = f"{votes.accuracy:.4f}"
    return f"| {name} | {own.accuracy:.4f} | {own.macro_f1:.4f} | {cell} |"


def main() -> None:
    arguments = variants_arguments(__doc__, runs="Training/runs/ablation")
    data.check(arguments.data)
    training, public = data.load_training(arguments.data, 0, SHORT.seed)
    rows = ["| recipe | accuracy, FER2013 | macro-F1 | accuracy, FER+ majority |", "|---|---|---|---|"]
    for key, variant in VARIANTS.items():
        trainer = trained(variant.network, arguments.runs / key, variant.recipe, training, public)
        with_votes = variant.recipe.ferplus_weight > 0
        rows.append(row(variant.name, trainer.average.module, public, with_votes))
        if key == "whole":
            rows.append(row("without averaging the weights", trainer.network, public, with_votes))
        print("\n".join(rows), flush=True)


if __name__ == "__main__":
    main()
