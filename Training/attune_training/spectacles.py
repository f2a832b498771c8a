"""Spectacles drawn on a picture, where the eyes are."""

import torch

# In sides of the crop that crop_geometry.json describes: how far each eye is from the middle, how far down, and half the
# width and height of a glass.
EYE_ACROSS, EYE_DOWN = 0.1875, 0.40
HALF_WIDTH, HALF_HEIGHT = 0.145, 0.11
# The bridge lies a little higher than the middle of the glasses; from the front the temples are seen no farther than this
# beyond an eye.
BRIDGE_UP, TEMPLE_ACROSS = 0.03, 0.17


def drawn(
    images: torch.Tensor, places: torch.Tensor, stroke: torch.Tensor, grey: torch.Tensor, reflection: torch.Tensor
) -> torch.Tensor:
    """float [N, 1, H, W] in 0...1 with a frame `stroke` [N] sides thick and `grey` [N], and glasses that reflect white.

    `places` [N, H, W, 2] says where each pixel lies in the crop of the face, in -1...1 as grids of PyTorch are;
    `reflection` [N] is the share of white in what is seen through the glasses.
    """
    x, y = (places[..., 0] + 1) / 2, (places[..., 1] + 1) / 2
    across, down = (x - 0.5).abs() - EYE_ACROSS, y - EYE_DOWN
    radius = ((across / HALF_WIDTH) ** 4 + (down / HALF_HEIGHT) ** 4) ** 0.25
    from_rim = (radius - 1).abs() * (HALF_WIDTH + HALF_HEIGHT) / 2
    from_bar = torch.where((radius > 1) & (across < TEMPLE_ACROSS), (down + BRIDGE_UP).abs(), 1.0)
    pixel = 1 / images.shape[-1]
    each = (-1, 1, 1)
    frame = (stroke.view(each) / 2 - torch.minimum(from_rim, from_bar)) / pixel + 0.5
    frame = frame.clamp(0, 1).unsqueeze(1)
    seen = torch.where(radius < 1, reflection.view(each), 0.0).unsqueeze(1)
    behind = images * (1 - seen) + seen
    return behind * (1 - frame) + grey.view(-1, 1, 1, 1) * frame
