"""What a training image goes through, so that the network tolerates what a recorded lecture does to a face.

Every step takes float images [N, 1, H, W] in 0...1 and gives the same shape and range. `strength` 0...1 scales how
far the steps of geometry and light go, and how many images the others change.
"""

import math
from collections.abc import Callable

import numpy as np
import torch
import torch.nn.functional as functional

from .data import OWN_FRAMING
from .degradations import blocks, contrast_and_brightness, gamma, noise, occlusion, resolution
from .draws import each, some_of, uniform
from .head_turn import turn
from .spectacles import drawn

ROTATION_DEGREES = 12.0
SCALE = 0.12
SHIFT = 0.08
SPECTACLES_SHARE = 0.4
STROKE = (0.01, 0.055)
TURN_SHARE = 0.4
TURN_DEGREES = (8.0, 40.0)


def augment(
    images: torch.Tensor, generator: torch.Generator, steps: tuple[str, ...], strength: float = 1.0,
    places: torch.Tensor | None = None, crops: torch.Tensor | None = None,
) -> torch.Tensor:  # fmt: skip
    """Sends `images` through the named steps, in their order.

    `places` [N, 4] says where the faces lie, for what is put on them; `crops` [N, 4] what the step of geometry starts
    from. Both are as data.Faces has crops, and FER2013's own framing where not given.
    """
    told = {spectacles.__name__: places, mirror_and_warp.__name__: crops}
    for name in steps:
        step = AUGMENTATIONS[name]
        images = step(images, generator, strength, told[name]) if name in told else step(images, generator, strength)
    return images


def some_crops(crops: torch.Tensor, share: float, generator: torch.Generator) -> torch.Tensor:
    """Takes `crops` [N, 4] for about this share of the images, and FER2013's own framing for the others."""
    taken = torch.rand(len(crops), 1, generator=generator) < share
    return torch.where(taken, crops, torch.tensor(OWN_FRAMING))


def mixed(
    images: torch.Tensor, targets: torch.Tensor, concentration: float, generator: torch.Generator
) -> tuple[torch.Tensor, torch.Tensor]:
    """Blends each picture and its target [N, ...] with another of the batch (Zhang et al., arXiv 1710.09412).

    The share of the picture itself, at least a half, follows a symmetric beta distribution of this concentration.
    """
    seed = int(torch.randint(2**31, (1,), generator=generator))
    drawn = np.random.default_rng(seed).beta(concentration, concentration, len(images)).astype(np.float32)
    share = torch.from_numpy(np.maximum(drawn, 1 - drawn))
    other = torch.randperm(len(images), generator=generator)

    def blend(values: torch.Tensor) -> torch.Tensor:
        own = share.view(-1, *[1] * (values.ndim - 1))
        return values * own + values[other] * (1 - own)

    return blend(images), blend(targets)


def mirror_and_warp(
    images: torch.Tensor, generator: torch.Generator, strength: float, crops: torch.Tensor | None = None
) -> torch.Tensor:
    """Mirrors, turns, scales and shifts each image.

    Turns within +-12 degrees, scales within +-12 %, shifts within +-8 % of the side, all times `strength`; one in two
    is mirrored whatever the strength. What is warped is the picture within `crops` [N, 4] (see data.Faces) where given,
    so that nothing is interpolated twice.
    """
    count = len(images)
    angle = uniform(count, generator, math.radians(ROTATION_DEGREES) * strength)
    scale = torch.exp(uniform(count, generator, math.log1p(SCALE) * strength))
    mirror = torch.where(torch.rand(count, generator=generator) < 0.5, -1.0, 1.0)
    cosine, sine = torch.cos(angle) * scale, torch.sin(angle) * scale
    # Grid coordinates run from -1 to 1, so a shift of a share of the side counts double.
    right = uniform(count, generator, 2 * SHIFT * strength)
    down = uniform(count, generator, 2 * SHIFT * strength)
    matrix = _matrix(cosine * mirror, -sine, right, sine * mirror, cosine, down)
    if crops is not None:
        matrix = crop_matrix(crops) @ matrix
    return warped(images, matrix)


def warped(images: torch.Tensor, matrix: torch.Tensor) -> torch.Tensor:
    """Looks up each point of the result where `matrix` [N, 3, 3] takes it in the picture; its border goes on outside."""
    grid = functional.affine_grid(matrix[:, :2], list(images.shape), align_corners=False)
    return functional.grid_sample(images, grid, padding_mode="border", align_corners=False)


def crop_matrix(crops: torch.Tensor) -> torch.Tensor:
    """Where the points of the pictures within `crops` [N, 4] lie in the whole pictures, [N, 3, 3] in -1...1."""
    side, right, down, degrees = crops.unbind(1)
    angle = torch.deg2rad(degrees)
    cosine, sine = torch.cos(angle) * side, torch.sin(angle) * side
    return _matrix(cosine, -sine, 2 * right, sine, cosine, 2 * down)


def _matrix(*rows: torch.Tensor) -> torch.Tensor:
    zero, one = torch.zeros_like(rows[0]), torch.ones_like(rows[0])
    return torch.stack([*rows, zero, zero, one], dim=1).view(-1, 3, 3)


def spectacles(
    images: torch.Tensor, generator: torch.Generator, strength: float, places: torch.Tensor | None = None
) -> torch.Tensor:
    """Puts spectacles on up to four faces in ten: where the eyes are by `places` [N, 4], or by FER2013's framing."""
    count = len(images)
    to_face = torch.eye(3).expand(count, 3, 3) if places is None else torch.linalg.inv(crop_matrix(places))
    # Frames of all sizes sit higher or lower on the nose.
    size, down = torch.exp(uniform(count, generator, 0.15)), uniform(count, generator, 0.06)
    zero = torch.zeros(count)
    to_frame = _matrix(size, zero, zero, zero, size, down) @ to_face
    grid = functional.affine_grid(to_frame[:, :2], list(images.shape), align_corners=False)
    low, high = STROKE
    stroke = low + torch.rand(count, generator=generator) * (high - low)
    grey = torch.rand(count, generator=generator) ** 2
    reflection = torch.rand(count, generator=generator) * 0.3
    chosen = torch.rand(count, generator=generator) < SPECTACLES_SHARE * strength
    return torch.where(each(chosen), drawn(images, grid, stroke, grey, reflection), images)


def turned(images: torch.Tensor, generator: torch.Generator, strength: float) -> torch.Tensor:
    """Turns up to four heads in ten by 8 to 40 degrees to either side."""
    chosen = some_of(len(images), TURN_SHARE * strength, generator)
    if not len(chosen):
        return images
    # One angle for a batch, as in `resolution`.
    low, high = TURN_DEGREES
    degrees = low + float(torch.rand(1, generator=generator)) * (high - low)
    return images.index_copy(0, chosen, turn(images[chosen], degrees))


AUGMENTATIONS: dict[str, Callable[..., torch.Tensor]] = {
    step.__name__: step
    for step in (
        mirror_and_warp, contrast_and_brightness, resolution, blocks, gamma, noise, occlusion, spectacles, turned,
    )
}  # fmt: skip
