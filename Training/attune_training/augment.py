"""What a training image goes through, so that the network tolerates a crop that is a little off."""

import math

import torch
import torch.nn.functional as functional

ROTATION_DEGREES = 12.0
SCALE = 0.12
SHIFT = 0.08
CONTRAST = 0.25
BRIGHTNESS = 0.10


def augment(images: torch.Tensor, generator: torch.Generator, strength: float = 1.0) -> torch.Tensor:
    """Mirrors, turns, scales and shifts each image, and changes its contrast and brightness.

    `images` is float [N, 1, H, W] in 0...1; the result has the same shape and range. Turns within
    +-12 degrees, scales within +-12 %, shifts within +-8 % of the side, all times `strength`; one in two is mirrored
    whatever the strength.
    """
    count = len(images)

    def uniform(bound: float) -> torch.Tensor:
        return (torch.rand(count, generator=generator) * 2 - 1) * bound * strength

    angle = uniform(math.radians(ROTATION_DEGREES))
    scale = torch.exp(uniform(math.log1p(SCALE)))
    mirror = torch.where(torch.rand(count, generator=generator) < 0.5, -1.0, 1.0)
    cosine, sine = torch.cos(angle) * scale, torch.sin(angle) * scale
    # Grid coordinates run from -1 to 1, so a shift of a share of the side counts double.
    rows = [cosine * mirror, -sine, uniform(2 * SHIFT), sine * mirror, cosine, uniform(2 * SHIFT)]
    matrix = torch.stack(rows, dim=1).view(count, 2, 3)
    grid = functional.affine_grid(matrix, list(images.shape), align_corners=False)
    warped = functional.grid_sample(images, grid, padding_mode="border", align_corners=False)

    contrast = (1 + uniform(CONTRAST)).view(-1, 1, 1, 1)
    brightness = uniform(BRIGHTNESS).view(-1, 1, 1, 1)
    return ((warped - 0.5) * contrast + 0.5 + brightness).clamp(0, 1)
