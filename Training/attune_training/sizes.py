"""Accuracy against cost: python -m attune_training.sizes --data FOLDER.

Trains the residual network in four widths, all by the short recipe, writes each with its card to the runs' folder, and
prints a Markdown table of both heads on PublicTest. Goes on where it was stopped. What each takes for a face:
ATTUNE_MODELS=Training/runs/sizes .build/release/attune bench classifier --model expression_residual8_short
"""

import dataclasses
import pathlib

from . import ablation, command, data, export
from .cards import CARDS
from .cost import multiplications
from .recipes import SHORT
from .residual import ResidualNetwork
from .train import trained, variants_arguments

WIDTHS = (8, 12, 16, 24)


def run_folder(runs: pathlib.Path, width: int) -> pathlib.Path:
    """Where a width's run is: one of them is the ablation's run of the whole recipe, and need not be trained twice."""
    return runs / "ablation" / "whole" if width == ablation.WIDTH else runs / "sizes" / str(width)


def write(
    network: ResidualNetwork, width: int, folder: pathlib.Path, training: data.Faces, public: data.Faces
) -> list[dict]:
    """Writes ONNX and card; returns the card's metrics."""
    name = f"expression_residual{width}_short"
    text = dataclasses.replace(
        CARDS["residual16"], notes=f"The shipped network at a width of {width}, trained by the short recipe."
    )
    path = folder / f"{name}.onnx"
    return export.write_described(network, name, "residual16", text, path, training, public)


def main() -> None:
    arguments = variants_arguments(__doc__, runs="Training/runs")
    data.check(arguments.data)
    training, public = data.load_training(arguments.data, 0, SHORT.seed)
    rows = [
        "| width | parameters | multiplications | accuracy, FER2013 | macro-F1 | accuracy, FER+ majority |",
        "|---|---|---|---|---|---|",
    ]
    for width in WIDTHS:
        folder = run_folder(arguments.runs, width)
        trainer = trained(lambda: ResidualNetwork(width=width), folder, SHORT, training, public)
        network = trainer.average.module
        own, votes = write(network, width, arguments.runs / "sizes", training, public)
        parameters = sum(value.numel() for value in network.parameters())
        rows.append(
            f"| {width} | {parameters:,} | {multiplications(network, SHORT.shown_side) / 1e6:.0f} million | {own['accuracy']:.4f} "
            f"| {own['macroF1']:.4f} | {votes['accuracy']:.4f} |"
        )
        print("\n".join(rows), flush=True)


if __name__ == "__main__":
    command.run(main)
