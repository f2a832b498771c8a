"""What light, cameras, compression and hands do to a training picture: steps of augment.py.

Every step takes float images [N, 1, H, W] in 0...1 and gives the same shape and range; `strength` 0...1 says how far, or
how many of them, it changes.
"""

import torch
import torch.nn.functional as functional

from .blocks import compress_blocks
from .draws import each, some_of, uniform

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


def contrast_and_brightness(
    images: torch.Tensor, generator: torch.Generator, strength: float
) -> torch.Tensor:
    """Changes contrast within +-25 % and brightness within +-10 % of the range, times `strength`."""
    contrast = 1 + uniform(len(images), generator, CONTRAST * strength)
    brightness = uniform(len(images), generator, BRIGHTNESS * strength)
    return ((images - 0.5) * each(contrast) + 0.5 + each(brightness)).clamp(0, 1)


def resolution(images: torch.Tensor, generator: torch.Generator, strength: float) -> torch.Tensor:
    """Makes up to three images in ten as coarse as a face of 18 to 44 px a side: scaled down and up again."""
    chosen = some_of(len(images), RESOLUTION_SHARE * strength, generator)
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
    chosen = some_of(len(images), BLOCKS_SHARE * strength, generator)
    if not len(chosen):
        return images
    low, high = BLOCKS_QUALITY
    quality = int(torch.randint(low, high + 1, (1,), generator=generator))
    return images.index_copy(0, chosen, compress_blocks(images[chosen], quality))


def gamma(images: torch.Tensor, generator: torch.Generator, strength: float) -> torch.Tensor:
    """Raises each image to a power between 0.70 and 1.42: dim or glaring light."""
    power = torch.exp(uniform(len(images), generator, GAMMA * strength))
    return images.pow(each(power))


def noise(images: torch.Tensor, generator: torch.Generator, strength: float) -> torch.Tensor:
    """Adds a camera's noise, with a deviation of up to .05, to up to one image in four."""
    chosen = torch.rand(len(images), generator=generator) < NOISE_SHARE * strength
    deviation = torch.rand(len(images), generator=generator) * NOISE_DEVIATION * chosen
    return (images + torch.randn(images.shape, generator=generator) * each(deviation)).clamp(0, 1)


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
    grey = each(torch.rand(count, generator=generator))
    return torch.where(mask.unsqueeze(1), grey, images)
