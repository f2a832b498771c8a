"""A head turned to the side, out of a picture that shows it from the front: the picture laid on an ellipsoid and turned.

The ellipsoid is as wide, high and deep as a head whose eyes lie where they do in a FER2013 image (crop_geometry.json). It
has no nose, and of what the picture did not show it only smears the edge, so beyond 45 degrees it is not a face any more.
"""

import math

import torch
from torch.nn import functional

# In sides of the picture. Eyes are .375 apart there and 63 mm on a head; half the breadth of a face is then .41, half the
# height of a head .65, and from the axis of the ears to the forehead .55.
HALF_WIDTH, HALF_HEIGHT, DEPTH = 0.41, 0.65, 0.55
# FER2013's framing follows the head, not the face: where a head is turned, eyes and mouth move by .09 sides times the sine
# (medians over PublicTest against the measured yaw), so the axis lies .16 behind the ellipsoid's front. AXIS is how far from
# its middle that is.
AXIS = DEPTH - 0.16


def turn(images: torch.Tensor, degrees: float) -> torch.Tensor:
    """float [N, 1, S, S] with each head turned by `degrees`, every other one to the other side; what is around stays."""
    side = images.shape[-1]
    towards = _sources(side, degrees)
    # Mirrored sources are those of the turn to the other side.
    away = torch.stack([-towards.flip(1)[..., 0], towards.flip(1)[..., 1]], dim=-1)
    grids = torch.stack([towards, away])[torch.arange(len(images)) % 2]
    return functional.grid_sample(images, grids, padding_mode="border", align_corners=False)


def _sources(side: int, degrees: float) -> torch.Tensor:
    """Where each pixel of the turned picture is looked up, [S, S, 2] in -1...1."""
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    position = (torch.arange(side) + 0.5) / side - 0.5
    y, x = torch.meshgrid(position, position, indexing="ij")
    # A line of sight meets the ellipse that is the ellipsoid's section at this height, where
    # square * depth^2 + linear * depth + constant = 0.
    across = x + AXIS * sine
    square = (sine / HALF_WIDTH) ** 2 + (cosine / DEPTH) ** 2
    linear = 2 * across * sine * cosine * (1 / DEPTH**2 - 1 / HALF_WIDTH**2)
    section = (1 - (y / HALF_HEIGHT) ** 2).clamp(min=0)
    constant = across**2 * ((cosine / HALF_WIDTH) ** 2 + (sine / DEPTH) ** 2) - section
    discriminant = linear**2 - 4 * square * constant
    depth = (-linear + discriminant.clamp(min=0).sqrt()) / (2 * square)
    source = across * cosine - depth * sine
    # The back of the head was not seen: its place is taken by the edge of what was.
    is_behind = across * sine + depth * cosine < 0
    edge = HALF_WIDTH * section.sqrt()
    source = torch.where(is_behind, torch.where(source < 0, -edge, edge), source)
    source = torch.where(discriminant > 0, source, x)
    return torch.stack([2 * source, 2 * y], dim=-1)
