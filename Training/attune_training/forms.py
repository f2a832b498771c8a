"""What the forms a trained network can be shipped in are worth: python -m attune_training.forms --data DATA.

Writes the finished run as it is, mirrored, and mirrored in 8-bit integers, and prints a Markdown table of both heads on
PublicTest. What a face costs in each, `attune bench classifier` says of the files.
"""

import argparse
import dataclasses
import pathlib

import torch

from . import command, data, export
from .cards import CARDS
from .networks import NETWORKS
from .trainer import KEPT

FORMS = {
    "floats": {"mirrored": False, "quantised": False},
    "floats_mirrored": {"mirrored": True, "quantised": False},
    "integers": {"mirrored": False, "quantised": True},
    "integers_mirrored": {"mirrored": True, "quantised": True},
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--network", choices=NETWORKS, default="residual32")
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder of the archives")
    parser.add_argument("--runs", type=pathlib.Path, default=pathlib.Path("Training/runs"))
    parser.add_argument("--output", type=pathlib.Path, default=pathlib.Path("Training/runs/forms"))
    arguments = parser.parse_args()

    data.check(arguments.data)
    training, public = data.load_training(arguments.data, 0, seed=0)
    network = NETWORKS[arguments.network]()
    kept = arguments.runs / arguments.network / KEPT
    network.load_state_dict(torch.load(kept, map_location="cpu", weights_only=True))
    print("| form | bytes | accuracy, FER2013 | macro-F1 | calibration error | accuracy, FER+ majority |")
    print("|---|---|---|---|---|---|")
    for form, switches in FORMS.items():
        text = dataclasses.replace(CARDS[arguments.network], **switches)
        name = f"expression_{arguments.network}_{form}"
        path = arguments.output / f"{name}.onnx"
        own, votes = export.write_described(network, name, arguments.network, text, path, training, public)
        print(
            f"| {form.replace('_', ', ')} | {path.stat().st_size:,} | {own['accuracy']:.4f} | {own['macroF1']:.4f} "
            f"| {own['expectedCalibrationError']:.4f} | {votes['accuracy']:.4f} |",
            flush=True,
        )


if __name__ == "__main__":
    command.run(main)
