"""Writes a trained network as ONNX with its card: python -m attune_training.export --network residual32."""

import argparse
import dataclasses
import json
import pathlib

import torch

from . import command, data, history, onnx_file
from .cards import CARDS, CardText
from .cost import multiplications
from .expressions import EXPRESSIONS
from .measures import Measures, fit_temperature, measure
from .networks import NETWORKS
from .quantise import quantise
from .recipes import RECIPES, Recipe
from .trainer import KEPT

HEAD_NAMES = {"fer2013": "FER2013's own label", "ferplus": "the majority of FER+'s annotators"}
DATASETS = {"fer2013": "FER2013 PublicTest", "ferplus": "FER2013 PublicTest with FER+'s majority labels"}


@torch.inference_mode()
def logits_on(network: torch.nn.Module, faces: data.Faces) -> dict[str, torch.Tensor]:
    """The logits [N, 7] of each head on `faces`."""
    network.eval()
    parts = [network(data.to_batch(part)) for part in faces.images.split(256)]
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


def write_model(
    network: torch.nn.Module, shown_side: int, text: CardText, path: pathlib.Path, training: data.Faces,
    public: data.Faces,
) -> tuple[dict[str, float], list[dict]]:  # fmt: skip
    """Writes the ONNX file in the form that `text` names; returns temperatures and metrics, both for the card."""
    shown = onnx_file.Enlarged(network, shown_side)
    if text.mirrored:
        shown = onnx_file.Mirrored(shown)
    temperatures = calibrate(logits_on(shown, public), public)
    onnx_file.write(onnx_file.WithProbabilities(shown, text.heads, temperatures), text.heads, path)
    if text.quantised:
        quantise(path, training)
    else:
        onnx_file.halve_weights(path)
    onnx_file.without_notes(path)
    return temperatures, measure_heads(onnx_file.probabilities_by_file(path, text.heads, public), public)


def measure_heads(answers: dict[str, torch.Tensor], faces: data.Faces) -> list[dict]:
    """The metrics, by ONNX Runtime, of the probabilities each head gives, on its own labels, in the order of `answers`."""
    majority, has_majority = data.ferplus_majority(faces)
    entries = []
    for head, probabilities in answers.items():
        if head == "fer2013":
            measures, images = measure(probabilities, faces.labels), len(faces)
        else:
            measures = measure(probabilities[has_majority], majority[has_majority])
            images = int(has_majority.sum())
        entries.append(metrics_entry(head, images, measures))
    return entries


def metrics_entry(head: str, images: int, measures: Measures) -> dict:
    """One entry of the card's metrics, of the form that Scripts/card-metrics writes too."""
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
    """What the card says of the run, and of those it goes on from."""
    earlier = [RECIPES[name] for name in runs_before(recipe)]
    read = sorted({path for each in (*earlier, recipe) for path in each.files})
    return {
        "labels": list(EXPRESSIONS),
        "classCounts": torch.bincount(trained_on.labels, minlength=len(EXPRESSIONS)).tolist(),
        "multiplications": multiplications(network, recipe.shown_side),
        "parameters": sum(parameter.numel() for parameter in network.parameters()),
        "temperatures": temperatures,
        "recipe": dataclasses.asdict(recipe),
        **({"earlierRecipes": [dataclasses.asdict(each) for each in earlier]} if earlier else {}),
        **({"sha256": {path.name: data.sha256(path) for path in read}} if read else {}),
    }


def runs_before(recipe: Recipe) -> list[str]:
    """The names of the runs that a recipe goes on from, the first of them first."""
    if not recipe.begins_with:
        return []
    return [*runs_before(RECIPES[recipe.begins_with]), recipe.begins_with]


def write_described(
    network: torch.nn.Module, name: str, recipe_name: str, text: CardText, path: pathlib.Path,
    training: data.Faces, public: data.Faces,
) -> list[dict]:  # fmt: skip
    """Writes the ONNX file and its card beside it; returns the card's metrics."""
    path.parent.mkdir(parents=True, exist_ok=True)
    recipe = RECIPES[recipe_name]
    temperatures, metrics = write_model(network, recipe.shown_side, text, path, training, public)
    of_the_run = training_entry(network, recipe, training, temperatures)
    geometry = json.loads(data.GEOMETRY.read_text())
    description = card(name, text, path, metrics, geometry, of_the_run)
    path.with_suffix(".json").write_text(json.dumps(description, indent=2) + "\n")
    return metrics


def card(
    name: str, text: CardText, path: pathlib.Path, metrics: list[dict], geometry: dict, training: dict
) -> dict:
    """The model card that Attune checks the file against and prints in its reports."""
    return {
        "name": name,
        "version": text.version,
        "task": "expression classifier",
        "file": path.name,
        "sha256": data.sha256(path),
        "source": "trained by Training/ of this repository",
        "licence": "Apache-2.0; trained on FER2013, whose images are for research use",
        "input": {
            "name": "image",
            "shape": ["batch", 1, 48, 48],
            "layout": "NCHW",
            "elementType": "f32",
            "range": [0, 1],
        },
        "outputs": [
            {
                "name": output,
                "shape": ["batch", len(EXPRESSIONS)],
                "meaning": "probability of " + ", ".join(EXPRESSIONS) + f", as {HEAD_NAMES[head]} has it",
                "labelSet": head,
            }
            for head, output in zip(text.heads, onnx_file.output_names(text.heads))
        ],
        "cropGeometry": geometry,
        # Not `metrics`, which a report prints: Scripts/card-metrics writes those, as `attune evaluate` measured them.
        "metricsByONNXRuntime": metrics,
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
    network.load_state_dict(torch.load(run / KEPT, map_location="cpu", weights_only=True))
    recipe = RECIPES[arguments.network]
    training, _ = data.load_training(arguments.data, recipe.validation_share, recipe.seed)

    text = CARDS[arguments.network]
    if arguments.heads:
        text = dataclasses.replace(text, heads=tuple(arguments.heads.split(",")))
    name = arguments.name or f"expression_{arguments.network}"
    path = arguments.models / f"{name}.onnx"
    public = data.load_public(arguments.data)
    metrics = write_described(network, name, arguments.network, text, path, training, public)
    runs = [arguments.runs / each for each in (*runs_before(recipe), arguments.network)]
    history.write(path.with_suffix(".history.csv"), history.joined(runs))
    for entry in metrics:
        print(f"{path}: accuracy {entry['accuracy']} on {entry['dataset']} by ONNX Runtime")
    print("for the figures that reports print: attune evaluate with --output Reports/evaluation, then Scripts/card-metrics")


if __name__ == "__main__":
    command.run(main)
