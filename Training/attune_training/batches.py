"""What a network is shown of a batch of faces, and what it is to say of it."""

import torch
from torch.nn import functional

from . import data
from .augment import augment, mixed, some_crops
from .recipes import Recipe


def scaled(images: torch.Tensor, side: int) -> torch.Tensor:
    """Scales square pictures [N, 1, H, W] to `side`; returns them as they are where they have it."""
    if images.shape[-1] == side:
        return images
    return functional.interpolate(
        images, size=(side, side), mode="bilinear", antialias=side < images.shape[-1], align_corners=False
    )


def changed(
    faces: data.Faces, targets: torch.Tensor, recipe: Recipe, strength: float, generator: torch.Generator
) -> tuple[torch.Tensor, torch.Tensor]:
    """The pictures of `faces` [N, 1, 48, 48], changed as the recipe has it, and their targets [N, 2, 7]."""
    # The face lies where it does in the picture, whether the picture is cropped there or not.
    crops = some_crops(faces.crops, recipe.crop_share, generator) if recipe.crop_share else None
    images = augment(
        data.to_batch(faces.images), generator, recipe.augmentation, strength, places=faces.crops, crops=crops
    )
    if recipe.mixup:
        return mixed(images, targets, recipe.mixup, generator)
    return images, targets
