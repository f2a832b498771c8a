"""Writes a trained network as ONNX with its card: python -m attune_training.export --network residual32."""

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
from .cards import CARDS, CardText
from .expressions import EXPRESSIONS
from .measures import Measures, fit_temperature, measure
from .networks import NETWORKS
from .recipes import RECIPES, Recipe
from .train import to_batch

GEOMETRY = pathlib.Path("Training/crop_geometry.json")
HEAD_NAMES = {"fer2013": "FER2013's own label", "ferplus": "the majority of FER+'s annotators"}
DATASETS = {"fer2013": "FER2013 PublicTest", "ferplus": "FER2013 PublicTest with FER+'s majority labels"}


class WithProbabilities(torch.nn.Module):
    """A network whose outputs are calibrated probabilities instead of logits, in the order of `heads`."""

    def __init__(
        self, network: torch.nn.Module, heads: tuple[str, ...], temperatures: dict[str, float]
    ) -> None:
        super().__init__()
        self.network = network
        self.order = [network.heads.index(head) for head in heads]
        self.temperatures = [temperatures[head] for head in heads]

    def forward(self, images: torch.Tensor) -> tuple[torch.Tensor, ...]:
        logits = self.network(images)
        return tuple(
            torch.softmax(logits[index] / temperature, dim=1)
            for index, temperature in zip(self.order, self.temperatures)
        )


def output_names(heads: tuple[str, ...]) -> list[str]:
    """The first head is what recordings are classified by, and its output the plain one."""
    return ["probabilities"] + [f"{head}_probabilities" for head in heads[1:]]


def export(model: WithProbabilities, heads: tuple[str, ...], path: pathlib.Path) -> None:
    """Writes `model` as ONNX with input "image" [N, 1, 48, 48] and an output [N, 7] for each head."""
    torch.onnx.export(
        model.eval(),
        (torch.zeros(2, 1, 48, 48),),
        path,
        input_names=["image"],
        output_names=output_names(heads),
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
def logits_on(network: torch.nn.Module, faces: data.Faces) -> dict[str, torch.Tensor]:
    """The logits [N, 7] of each head on `faces`."""
    network.eval()
    parts = [network(to_batch(part)) for part in faces.images.split(256)]
    return {head: torch.cat([part[index] for part in parts]) for index, head in enumerate(network.heads)}


def calibrate(logits: dict[str, torch.Tensor], faces: data.Faces) -> dict[str, float]:
    """A temperature for each head: FER2013's from its labels, FER+'s from the votes."""
    has_votes = faces.votes.sum(1) > 0
    temperatures = {}
    for head, values in logits.items():
        if head == "fer2013":
            targets = torch.nn.functional.one_hot(faces.labels, len(EXPRESSIONS)).float()
            temperatures[head] = fit_temperature(values, targets)
        else:
            temperatures[head] = fit_temperature(values[has_votes], faces.votes[has_votes])
    return temperatures


def measure_heads(
    logits: dict[str, torch.Tensor], temperatures: dict[str, float], heads: tuple[str, ...], faces: data.Faces
) -> list[dict]:
    """The card's metrics, each head on its own labels, the first head first."""
    majority, has_majority = data.ferplus_majority(faces)
    entries = []
    for head in heads:
        probabilities = torch.softmax(logits[head] / temperatures[head], dim=1)
        if head == "fer2013":
            measures, images = measure(probabilities, faces.labels), len(faces)
        else:
            measures = measure(probabilities[has_majority], majority[has_majority])
            images = int(has_majority.sum())
        entries.append(metrics_entry(head, images, measures))
    return entries


def metrics_entry(head: str, images: int, measures: Measures) -> dict:
    """One entry of the card's metrics."""
    return {
        "dataset": DATASETS[head],
        "images": images,
        "labels": list(EXPRESSIONS),
        "accuracy": round(measures.accuracy, 4),
        "macroF1": round(measures.macro_f1, 4),
        "expectedCalibrationError": round(measures.expected_calibration_error, 4),
        "unclearShare": round(measures.unclear_share, 4),
        "accuracyWithoutUnclear": rounded(measures.accuracy_without_unclear),
        "perClassRecall": [round(value, 4) for value in measures.recall],
        "confusionMatrix": measures.confusion,
    }


def rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def training_entry(
    network: torch.nn.Module, recipe: Recipe, trained_on: data.Faces, temperatures: dict[str, float]
) -> dict:
    """What the card says of the run."""
    return {
        "labels": list(EXPRESSIONS),
        "classCounts": torch.bincount(trained_on.labels, minlength=len(EXPRESSIONS)).tolist(),
        "parameters": sum(parameter.numel() for parameter in network.parameters()),
        "temperatures": temperatures,
        "recipe": dataclasses.asdict(recipe),
    }


def card(
    name: str, text: CardText, path: pathlib.Path, metrics: list[dict], geometry: dict, training: dict
) -> dict:
    """The model card that Attune checks the file against and prints in its reports."""
    return {
        "name": name,
        "version": text.version,
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
                "name": output,
                "shape": ["batch", len(EXPRESSIONS)],
                "meaning": "probability of " + ", ".join(EXPRESSIONS) + f", as {HEAD_NAMES[head]} has it",
                "labelSet": head,
            }
            for head, output in zip(text.heads, output_names(text.heads))
        ],
        "cropGeometry": geometry,
        "metrics": metrics,
        "training": training,
        "limits": list(text.limits),
        "notes": text.notes,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--network", choices=NETWORKS, default="residual32")
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder of the archives")
    parser.add_argument("--runs", type=pathlib.Path, default=pathlib.Path("Training/runs"))
    parser.add_argument("--models", type=pathlib.Path, default=pathlib.Path("Models"))
    parser.add_argument("--heads", help="their order, with commas, where it is not the card's")
    parser.add_argument("--name", help="the card's name, where it is not expression_NETWORK")
    arguments = parser.parse_args()

    run = arguments.runs / arguments.network
    network = NETWORKS[arguments.network]()
    network.load_state_dict(torch.load(run / "kept.pt", map_location="cpu", weights_only=True))
    faces = data.load_public(arguments.data)
    logits = logits_on(network, faces)
    temperatures = calibrate(logits, faces)

    text = CARDS[arguments.network]
    if arguments.heads:
        text = dataclasses.replace(text, heads=tuple(arguments.heads.split(",")))
    name = arguments.name or f"expression_{arguments.network}"
    path = arguments.models / f"{name}.onnx"
    path.parent.mkdir(exist_ok=True)
    export(WithProbabilities(network, text.heads, temperatures), text.heads, path)

    recipe = RECIPES[arguments.network]
    trained_on, _ = data.load_training(arguments.data, recipe.validation_share, recipe.seed)
    training = training_entry(network, recipe, trained_on, temperatures)
    metrics = measure_heads(logits, temperatures, text.heads, faces)
    geometry = json.loads(GEOMETRY.read_text())
    description = card(name, text, path, metrics, geometry, training)
    path.with_suffix(".json").write_text(json.dumps(description, indent=2) + "\n")
    shutil.copyfile(run / "history.csv", path.with_suffix(".history.csv"))
    for entry in metrics:
        print(f"{path}: accuracy {entry['accuracy']} on {entry['dataset']}")


if __name__ == "__main__":
    main()
