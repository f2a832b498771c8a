"""Writes a trained network as ONNX with its card: python -m attune_training.export --network capstone."""

import argparse
import dataclasses
import hashlib
import json
import pathlib
import shutil

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper

from . import data
from .expressions import EXPRESSIONS
from .networks import NETWORKS
from .train import Recipe, to_batch

VERSIONS = {"capstone": "1.0.0"}


class WithProbabilities(torch.nn.Module):
    """A network whose output is probabilities instead of logits."""

    def __init__(self, network: torch.nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        return torch.softmax(self.network(images), dim=1)


def export(network: torch.nn.Module, path: pathlib.Path) -> None:
    """Writes `network` as ONNX with input "image" [N, 1, 48, 48] and output "probabilities" [N, 7]."""
    torch.onnx.export(
        WithProbabilities(network).eval(),
        (torch.zeros(2, 1, 48, 48),),
        path,
        input_names=["image"],
        output_names=["probabilities"],
        dynamic_shapes=({0: torch.export.Dim("batch", min=1)},),
        external_data=False,
        dynamo=True,
        verbose=False,
    )
    onnx.save(with_half_precision_weights(onnx.load(path)), path)


def with_half_precision_weights(model: onnx.ModelProto) -> onnx.ModelProto:
    """Stores each large weight as float16 and casts it back on loading: half the file, same arithmetic."""
    graph = model.graph
    casts = []
    for initializer in list(graph.initializer):
        values = numpy_helper.to_array(initializer)
        if values.dtype != np.float32 or values.size < 4096:
            continue
        name = initializer.name
        graph.initializer.remove(initializer)
        graph.initializer.append(
            numpy_helper.from_array(values.astype(np.float16), f"{name}_half")
        )
        casts.append(
            helper.make_node("Cast", [f"{name}_half"], [name], to=onnx.TensorProto.FLOAT)
        )
    for cast in reversed(casts):
        graph.node.insert(0, cast)
    # Shapes that the exporter noted for the replaced weights would contradict the new ones.
    del graph.value_info[:]
    onnx.checker.check_model(model)
    return model


@torch.inference_mode()
def measure(network: torch.nn.Module, faces: data.Faces) -> dict:
    """Accuracy, recall of each class and confusion matrix (rows: label, columns: prediction)."""
    network.eval()
    predictions = torch.cat([network(to_batch(part)).argmax(1) for part in faces.images.split(256)])
    count = len(EXPRESSIONS)
    confusion = torch.bincount(faces.labels * count + predictions, minlength=count * count)
    confusion = confusion.view(count, count)
    recall = confusion.diag() / confusion.sum(1)
    return {
        "dataset": "FER2013 PublicTest",
        "images": len(faces),
        "labels": list(EXPRESSIONS),
        "accuracy": round(confusion.diag().sum().item() / len(faces), 4),
        "perClassRecall": [round(value, 4) for value in recall.tolist()],
        "confusionMatrix": confusion.tolist(),
    }


def card(name: str, path: pathlib.Path, metrics: dict, geometry: dict, training: dict) -> dict:
    """The model card that Attune checks the file against and prints in its reports."""
    return {
        "name": f"expression_{name}",
        "version": VERSIONS[name],
        "task": "expression classifier",
        "file": path.name,
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "source": "trained by Training/ of this repository",
        "licence": "Apache-2.0; trained on FER2013, whose images are for research use",
        "input": {
            "name": "image",
            "shape": ["batch", 1, 48, 48],
            "layout": "NCHW",
            "elementType": "f32",
            "colourOrder": "grey",
            "range": [0, 1],
        },
        "outputs": [
            {
                "name": "probabilities",
                "shape": ["batch", len(EXPRESSIONS)],
                "meaning": "probability of " + ", ".join(EXPRESSIONS),
            }
        ],
        "cropGeometry": geometry,
        "metrics": [metrics],
        "training": training,
        "notes": "Images with a pixel-exact twin in PublicTest or PrivateTest, and images in which FER+'s annotators "
        "found no face, were left out of training. FER2013's labels are noisy: its label and the FER+ majority agree "
        "on about two images in three.",
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--network", choices=NETWORKS, default="capstone")
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder of the archives")
    parser.add_argument("--runs", type=pathlib.Path, default=pathlib.Path("Training/runs"))
    parser.add_argument("--models", type=pathlib.Path, default=pathlib.Path("Models"))
    arguments = parser.parse_args()

    run = arguments.runs / arguments.network
    network = NETWORKS[arguments.network]()
    network.load_state_dict(torch.load(run / "best.pt", map_location="cpu", weights_only=True))
    path = arguments.models / f"expression_{arguments.network}.onnx"
    path.parent.mkdir(exist_ok=True)
    export(network, path)

    training = dataclasses.asdict(Recipe()) | {
        "parameters": sum(parameter.numel() for parameter in network.parameters())
    }
    metrics = measure(network, data.load_public(arguments.data))
    geometry = json.loads(pathlib.Path("Training/crop_geometry.json").read_text())
    description = card(arguments.network, path, metrics, geometry, training)
    path.with_suffix(".json").write_text(json.dumps(description, indent=2) + "\n")
    shutil.copyfile(run / "history.csv", path.with_suffix(".history.csv"))
    print(f"{path}: {path.stat().st_size} bytes, accuracy {metrics['accuracy']} on PublicTest")


if __name__ == "__main__":
    main()
