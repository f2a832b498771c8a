"""What each ingredient of the recipe gives: python -m attune_training.ablation --data FOLDER.

Trains the quarter-size network once by the short recipe, once with each ingredient that only later runs have, and once
without each of its own, all for the same number of epochs. Prints a Markdown table of both heads on PublicTest, and of
the first where PublicTest is cropped as the built program would crop it. Goes on where it was stopped.
"""

import dataclasses
import pathlib
from collections.abc import Callable

import torch

from . import command, crops, data
from .augment import crop_matrix, warped
from .export import logits_on
from .measures import measure
from .onnx_file import Enlarged
from .recipes import CROPS, RESIDUAL_THIRD, SHORT, Recipe
from .residual import ResidualNetwork
from .train import trained, variants_arguments

WIDTH = 16
GEOMETRY = ("mirror_and_warp", "contrast_and_brightness")


@dataclasses.dataclass(frozen=True)
class Variant:
    """The short recipe, with an ingredient more or less."""

    name: str
    recipe: Recipe = SHORT
    standardises: bool = True

    @property
    def network(self) -> Callable[[], ResidualNetwork]:
        return lambda: ResidualNetwork(width=WIDTH, standardises=self.standardises)


def changed(**fields: object) -> Recipe:
    """The short recipe with other values for these of its fields."""
    return dataclasses.replace(SHORT, **fields)


VARIANTS = {
    "whole": Variant("the short recipe"),
    "teacher": Variant(
        "with a teacher for half of each target",
        changed(teacher_share=RESIDUAL_THIRD.teacher_share, teacher=RESIDUAL_THIRD.teacher),
    ),
    "crops": Variant(
        "with half of the pictures cropped as Attune crops", changed(crop_share=RESIDUAL_THIRD.crop_share)
    ),
    "mixup": Variant("with pictures blended in pairs", changed(mixup=RESIDUAL_THIRD.mixup)),
    "enlarged": Variant(
        "with pictures enlarged to 64 pixels", changed(picture_sides=((1, RESIDUAL_THIRD.shown_side),))
    ),
    "degraded": Variant(
        "without coarse, compressed, noisy and covered pictures", changed(augmentation=GEOMETRY)
    ),
    "votes": Variant("without FER+'s votes", changed(ferplus_weight=0.0)),
    "smoothing": Variant("without label smoothing", changed(label_smoothing=0.0)),
    "warp": Variant("without mirroring and warping", changed(augmentation=SHORT.augmentation[1:])),
    "standardised": Variant("without standardising the picture", standardises=False),
}


def cropped(faces: data.Faces, places: torch.Tensor) -> data.Faces:
    """The faces with their pictures as they lie within `places` [N, 4] (see data.Faces)."""
    images = warped(data.to_batch(faces.images), crop_matrix(places))
    return dataclasses.replace(faces, images=(images.squeeze(1) * 255).round().byte())


def row(name: str, network: torch.nn.Module, recipe: Recipe, public: data.Faces, ours: data.Faces) -> str:
    """A row of the table: `public` in FER2013's framing, `ours` the same faces in Attune's."""
    shown = Enlarged(network, recipe.shown_side).eval()
    logits = logits_on(shown, public)
    own = measure(torch.softmax(logits["fer2013"], dim=1), public.labels)
    in_our_crops = measure(torch.softmax(logits_on(shown, ours)["fer2013"], dim=1), ours.labels)
    cell = ""
    if recipe.ferplus_weight > 0:
        majority, has_majority = data.ferplus_majority(public)
        votes = measure(torch.softmax(logits["ferplus"][has_majority], dim=1), majority[has_majority])
        cell = f"{votes.accuracy:.4f}"
    return f"| {name} | {own.accuracy:.4f} | {own.macro_f1:.4f} | {cell} | {in_our_crops.accuracy:.4f} |"


def main() -> None:
    arguments = variants_arguments(__doc__, runs="Training/runs/ablation")
    data.check(arguments.data)
    training, public = data.load_training(
        arguments.data, 0, SHORT.seed, teacher=pathlib.Path(RESIDUAL_THIRD.teacher), crops=CROPS
    )
    places = crops.of_images(
        public.images, pathlib.Path(".build/release/attune"), pathlib.Path("Models"), pathlib.Path(".deps/models")
    )
    ours = cropped(public, torch.from_numpy(places))
    rows = [
        "| recipe | accuracy, FER2013 | macro-F1 | accuracy, FER+ majority | accuracy, FER2013, our crops |",
        "|---|---|---|---|---|",
    ]
    for key, variant in VARIANTS.items():
        trainer = trained(variant.network, arguments.runs / key, variant.recipe, training, public)
        rows.append(row(variant.name, trainer.average.module, variant.recipe, public, ours))
        if key == "whole":
            rows.append(row("without averaging the weights", trainer.network, variant.recipe, public, ours))
        print("\n".join(rows), flush=True)


if __name__ == "__main__":
    command.run(main)
