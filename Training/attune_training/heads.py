"""The shipped network with another head in the first place: python -m attune_training.heads --output FOLDER.

Writes three folders, `fer2013`, `ferplus` and `mixture`, each with the network and its card under the shipped name; a
program that is told of one of them by ATTUNE_MODELS classifies recordings by that head. The mixture is the mean of what
both heads say. Nothing is trained.
"""

import argparse
import json
import pathlib
import shutil

import numpy as np
import onnx
from onnx import helper, numpy_helper

from . import command, data

NETWORK = "expression_residual32"
FIRST, SECOND = "probabilities", "ferplus_probabilities"
MIXTURE = "mixture_probabilities"


def with_mixture(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model with the mean of both heads as another output, before them."""
    graph = model.graph
    graph.initializer.append(numpy_helper.from_array(np.array(0.5, np.float32), "half"))
    graph.node.append(helper.make_node("Add", [FIRST, SECOND], ["sum_of_heads"]))
    graph.node.append(helper.make_node("Mul", ["sum_of_heads", "half"], [MIXTURE]))
    mixed = onnx.ValueInfoProto()
    mixed.CopyFrom(graph.output[0])
    mixed.name = MIXTURE
    outputs = [mixed, *graph.output]
    del graph.output[:]
    graph.output.extend(outputs)
    onnx.checker.check_model(model)
    return model


def write(models: pathlib.Path, folder: pathlib.Path) -> None:
    """Writes the three folders."""
    card = json.loads((models / f"{NETWORK}.json").read_text())
    first, second = card["outputs"]
    mixture = {**first, "name": MIXTURE, "meaning": "the mean of both heads"}
    for name, outputs in (("fer2013", [first, second]), ("ferplus", [second, first]), ("mixture", [mixture, first, second])):
        target = folder / name
        target.mkdir(parents=True, exist_ok=True)
        path = target / f"{NETWORK}.onnx"
        if name == "mixture":
            onnx.save(with_mixture(onnx.load(models / f"{NETWORK}.onnx")), path)
        else:
            shutil.copy(models / f"{NETWORK}.onnx", path)
        changed = {**card, "outputs": outputs, "sha256": data.sha256(path)}
        (target / f"{NETWORK}.json").write_text(json.dumps(changed, indent=2, ensure_ascii=False) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", type=pathlib.Path, default=pathlib.Path("Models"))
    parser.add_argument("--output", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    write(arguments.models, arguments.output)


if __name__ == "__main__":
    command.run(main)
