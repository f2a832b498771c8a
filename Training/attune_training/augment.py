"""What a training image goes through, so that the network tolerates what a recorded lecture does to a face.

Every step takes float images [N, 1, H, W] in 0...1 and gives the same shape and range. `strength` 0...1 scales how
far the steps of geometry and light go, and how many images the others change.
"""

import math
from collections.abc import Callable

import numpy as np
import torch
import torch.nn.functional as functional

from .blocks import compress_blocks
from .data import OWN_FRAMING
from .head_turn import turn
from .spectacles import drawn

ROTATION_DEGREES = 12.0
SCALE = 0.12
SHIFT = 0.08
CONTRAST = 0.25
BRIGHTNESS = 0.10

RESOLUTION_SHARE = 0.3
RESOLUTION_RANGE = (18, 44)
BLOCKS_SHARE = 0.3
BLOCKS_QUALITY = (12, 60)
GAMMA = 0.35
NOISE_SHARE = 0.25
NOISE_DEVIATION = 0.05
OCCLUSION_SHARE = 0.25
OCCLUSION_SIDE = (0.12, 0.42)
SPECTACLES_SHARE = 0.4
STROKE = (0.01, 0.055)
TURN_SHARE = 0.4
TURN_DEGREES = (8.0, 40.0)


def augment(
    images: torch.Tensor, generator: torch.Generator, steps: tuple[str, ...], strength: float = 1.0,
    crops: torch.Tensor | None = None,
) -> torch.Tensor:  # fmt: skip
    """Sends `images` through the named steps, in their order; the step of geometry starts from `crops` [N, 4]."""
    for name in steps:
        step = AUGMENTATIONS[name]
        images = step(images, generator, strength, crops) if name in FOLLOW_CROPS else step(images, generator, strength)
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
    angle = _uniform(count, generator, math.radians(ROTATION_DEGREES) * strength)
    scale = torch.exp(_uniform(count, generator, math.log1p(SCALE) * strength))
    mirror = torch.where(torch.rand(count, generator=generator) < 0.5, -1.0, 1.0)
    cosine, sine = torch.cos(angle) * scale, torch.sin(angle) * scale
    # Grid coordinates run from -1 to 1, so a shift of a share of the side counts double.
    right = _uniform(count, generator, 2 * SHIFT * strength)
    down = _uniform(count, generator, 2 * SHIFT * strength)
    matrix = _matrix(cosine * mirror, -sine, right, sine * mirror, cosine, down)
    if crops is not None:
        matrix = _crop_matrix(crops) @ matrix
    return warped(images, matrix)


def cropped(images: torch.Tensor, crops: torch.Tensor) -> torch.Tensor:
    """The pictures within `crops` [N, 4], scaled to the size of `images`."""
    return warped(images, _crop_matrix(crops))


def warped(images: torch.Tensor, matrix: torch.Tensor) -> torch.Tensor:
    """Looks up each point of the result where `matrix` [N, 3, 3] takes it in the picture; its border goes on outside."""
    grid = functional.affine_grid(matrix[:, :2], list(images.shape), align_corners=False)
    return functional.grid_sample(images, grid, padding_mode="border", align_corners=False)


def _crop_matrix(crops: torch.Tensor) -> torch.Tensor:
    side, right, down, degrees = crops.unbind(1)
    angle = torch.deg2rad(degrees)
    cosine, sine = torch.cos(angle) * side, torch.sin(angle) * side
    return _matrix(cosine, -sine, 2 * right, sine, cosine, 2 * down)


def _matrix(*rows: torch.Tensor) -> torch.Tensor:
    zero, one = torch.zeros_like(rows[0]), torch.ones_like(rows[0])
    return torch.stack([*rows, zero, zero, one], dim=1).view(-1, 3, 3)


def contrast_and_brightness(
    images: torch.Tensor, generator: torch.Generator, strength: float
) -> torch.Tensor:
    """Changes contrast within +-25 % and brightness within +-10 % of the range, times `strength`."""
    contrast = 1 + _uniform(len(images), generator, CONTRAST * strength)
    brightness = _uniform(len(images), generator, BRIGHTNESS * strength)
    return ((images - 0.5) * _each(contrast) + 0.5 + _each(brightness)).clamp(0, 1)


def resolution(images: torch.Tensor, generator: torch.Generator, strength: float) -> torch.Tensor:
    """Makes up to three images in ten as coarse as a face of 18 to 44 px a side: scaled down and up again."""
    chosen = _chosen(len(images), RESOLUTION_SHARE * strength, generator)
    if not len(chosen):
        return images
    # One size for a batch: interpolation works on whole batches, and a run has thousands of them.
    low, high = RESOLUTION_RANGE
    side = int(torch.randint(low, high + 1, (1,), generator=generator))
    small = functional.interpolate(
        images[chosen], size=(side, side), mode="bilinear", antialias=True, align_corners=False
    )
    changed = functional.interpolate(
        small, size=images.shape[-2:], mode="bilinear", align_corners=False
    )
    return images.index_copy(0, chosen, changed)


def blocks(images: torch.Tensor, generator: torch.Generator, strength: float) -> torch.Tensor:
    """Compresses up to three images in ten as JPEG does, at a quality of 12 to 60."""
    chosen = _chosen(len(images), BLOCKS_SHARE * strength, generator)
    if not len(chosen):
        return images
    low, high = BLOCKS_QUALITY
    quality = int(torch.randint(low, high + 1, (1,), generator=generator))
    return images.index_copy(0, chosen, compress_blocks(images[chosen], quality))


def gamma(images: torch.Tensor, generator: torch.Generator, strength: float) -> torch.Tensor:
    """Raises each image to a power between 0.70 and 1.42: dim or glaring light."""
    power = torch.exp(_uniform(len(images), generator, GAMMA * strength))
    return images.pow(_each(power))


def noise(images: torch.Tensor, generator: torch.Generator, strength: float) -> torch.Tensor:
    """Adds a camera's noise, with a deviation of up to .05, to up to one image in four."""
    chosen = torch.rand(len(images), generator=generator) < NOISE_SHARE * strength
    deviation = torch.rand(len(images), generator=generator) * NOISE_DEVIATION * chosen
    return (images + torch.randn(images.shape, generator=generator) * _each(deviation)).clamp(0, 1)


def occlusion(images: torch.Tensor, generator: torch.Generator, strength: float) -> torch.Tensor:
    """Covers a rectangle of up to one image in four with a flat grey: a hand, a cup, another window."""
    count, _, height, width = images.shape
    low, high = OCCLUSION_SIDE

    def covered(length: int) -> torch.Tensor:
        size = low + torch.rand(count, 1, generator=generator) * (high - low)
        start = torch.rand(count, 1, generator=generator) * (1 - size)
        position = (torch.arange(length) + 0.5) / length
        return (position >= start) & (position < start + size)

    chosen = torch.rand(count, 1, 1, generator=generator) < OCCLUSION_SHARE * strength
    mask = covered(height).unsqueeze(2) & covered(width).unsqueeze(1) & chosen
    grey = _each(torch.rand(count, generator=generator))
    return torch.where(mask.unsqueeze(1), grey, images)


def spectacles(
    images: torch.Tensor, generator: torch.Generator, strength: float, crops: torch.Tensor | None = None
) -> torch.Tensor:
    """Puts spectacles on up to four faces in ten: where the eyes are by `crops` [N, 4], or by FER2013's framing."""
    count = len(images)
    places = torch.eye(3).expand(count, 3, 3) if crops is None else torch.linalg.inv(_crop_matrix(crops))
    # Frames of all sizes sit higher or lower on the nose.
    size, down = torch.exp(_uniform(count, generator, 0.15)), _uniform(count, generator, 0.06)
    zero = torch.zeros(count)
    places = _matrix(size, zero, zero, zero, size, down) @ places
    grid = functional.affine_grid(places[:, :2], list(images.shape), align_corners=False)
    low, high = STROKE
    stroke = low + torch.rand(count, generator=generator) * (high - low)
    grey = torch.rand(count, generator=generator) ** 2
    reflection = torch.rand(count, generator=generator) * 0.3
    chosen = torch.rand(count, generator=generator) < SPECTACLES_SHARE * strength
    return torch.where(_each(chosen), drawn(images, grid, stroke, grey, reflection), images)


def turned(images: torch.Tensor, generator: torch.Generator, strength: float) -> torch.Tensor:
    """Turns up to four heads in ten by 8 to 40 degrees to either side."""
    chosen = _chosen(len(images), TURN_SHARE * strength, generator)
    if not len(chosen):
        return images
    # One angle for a batch, as in `resolution`.
    low, high = TURN_DEGREES
    degrees = low + float(torch.rand(1, generator=generator)) * (high - low)
    return images.index_copy(0, chosen, turn(images[chosen], degrees))


def _uniform(count: int, generator: torch.Generator, bound: float) -> torch.Tensor:
    return (torch.rand(count, generator=generator) * 2 - 1) * bound


def _chosen(count: int, share: float, generator: torch.Generator) -> torch.Tensor:
    return (torch.rand(count, generator=generator) < share).nonzero().squeeze(1)


def _each(values: torch.Tensor) -> torch.Tensor:
    return values.view(-1, 1, 1, 1)


AUGMENTATIONS: dict[str, Callable[..., torch.Tensor]] = {
    step.__name__: step
    for step in (
        mirror_and_warp, contrast_and_brightness, resolution, blocks, gamma, noise, occlusion, spectacles, turned,
    )
}  # fmt: skip
# The steps that are told where Attune's crops lie.
FOLLOW_CROPS = (spectacles.__name__, mirror_and_warp.__name__)
