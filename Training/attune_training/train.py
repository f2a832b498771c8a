"""Trains one network on FER2013: python -m attune_training.train --network residual32.

Writes a checkpoint after every epoch and goes on from it when it is run again. Uses CUDA where there is a device.
"""

import argparse
import pathlib
from collections.abc import Callable

import torch

from . import command, data
from .networks import NETWORKS
from .recipes import CROPS, RECIPES, Recipe
from .trainer import CHECKPOINT, KEPT, Trainer


def trained(
    new_network: Callable[[], torch.nn.Module], folder: pathlib.Path, recipe: Recipe,
    training: data.Faces, validation: data.Faces, first: pathlib.Path | None = None,
) -> Trainer:  # fmt: skip
    """A run to its end: from its last checkpoint on or, where there is none, from the weights in the file `first`."""
    folder.mkdir(parents=True, exist_ok=True)
    trainer = Trainer(new_network, folder, recipe)
    if first:
        trainer.begin_with(first)
    trainer.resume()
    trainer.run(training, validation)
    return trainer


def variants_arguments(description: str | None, runs: str) -> argparse.Namespace:
    """The command line of what trains several variants: `data`, `runs` and `threads`, of which the last is set."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder of the archives")
    parser.add_argument("--runs", type=pathlib.Path, default=pathlib.Path(runs))
    parser.add_argument("--threads", type=int, help="processor threads; all cores where not given")
    arguments = parser.parse_args()
    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    return arguments


def train_network(name: str, data_folder: pathlib.Path, runs: pathlib.Path) -> None:
    """Trains the network of that name by its recipe in a folder of `runs`, and first what its recipe begins with."""
    recipe = RECIPES[name]
    first = None
    if recipe.begins_with and not (runs / name / CHECKPOINT).exists():
        train_network(recipe.begins_with, data_folder, runs)
        first = runs / recipe.begins_with / KEPT
    training, validation = data.load_training(
        data_folder, recipe.validation_share, recipe.seed,
        teacher=pathlib.Path(recipe.teacher) if recipe.teacher_share else None,
        crops=CROPS if recipe.crop_share else None,
    )  # fmt: skip
    print(f"{name}: {len(training)} images to train on, {len(validation)} to validate on", flush=True)
    trained(NETWORKS[name], runs / name, recipe, training, validation, first)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--network", choices=NETWORKS, default="residual32")
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder of the archives")
    parser.add_argument("--runs", type=pathlib.Path, default=pathlib.Path("Training/runs"))
    parser.add_argument("--threads", type=int, help="processor threads; all cores where not given")
    arguments = parser.parse_args()
    if arguments.threads:
        torch.set_num_threads(arguments.threads)

    data.check(arguments.data)
    train_network(arguments.network, arguments.data, arguments.runs)


if __name__ == "__main__":
    command.run(main, when_stopped="stopped: the same command goes on after the last epoch that ended")
