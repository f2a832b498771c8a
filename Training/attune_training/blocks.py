"""What JPEG does to a grey picture, and H.264's intra pictures much alike: blocks of rounded cosine coefficients."""

import math

import torch

SIDE = 8

# The luminance table of ITU-T T.81 (JPEG), annex K.1.
LUMINANCE = torch.tensor(
    [
        [16, 11, 10, 16, 24, 40, 51, 61],
        [12, 12, 14, 19, 26, 58, 60, 55],
        [14, 13, 16, 24, 40, 57, 69, 56],
        [14, 17, 22, 29, 51, 87, 80, 62],
        [18, 22, 37, 56, 68, 109, 103, 77],
        [24, 35, 55, 64, 81, 104, 113, 92],
        [49, 64, 78, 87, 103, 121, 120, 101],
        [72, 92, 95, 98, 112, 100, 103, 99],
    ],
    dtype=torch.float32,
)


def cosine_matrix() -> torch.Tensor:
    """The orthonormal discrete cosine transform of eight values, [8, 8]."""
    frequency = torch.arange(SIDE).view(-1, 1)
    position = torch.arange(SIDE).view(1, -1)
    matrix = torch.cos((2 * position + 1) * frequency * math.pi / (2 * SIDE)) * math.sqrt(2 / SIDE)
    matrix[0] /= math.sqrt(2)
    return matrix


COSINE = cosine_matrix()


def quantisation_table(quality: int) -> torch.Tensor:
    """libjpeg's steps for a quality of 1 to 100, [8, 8], in levels of 0...255."""
    percent = 5000 / quality if quality < 50 else 200 - 2 * quality
    return ((LUMINANCE * percent + 50) / 100).floor().clamp(1, 255)


def compress_blocks(images: torch.Tensor, quality: int) -> torch.Tensor:
    """Sends float images [N, 1, H, W] in 0...1, sides multiples of 8, through JPEG's quantisation."""
    count, _, height, width = images.shape
    tiles = images.view(count, height // SIDE, SIDE, width // SIDE, SIDE).transpose(2, 3)
    levels = tiles * 255 - 128
    coefficients = COSINE @ levels @ COSINE.T
    table = quantisation_table(quality)
    restored = COSINE.T @ ((coefficients / table).round() * table) @ COSINE
    tiles = ((restored + 128) / 255).clamp(0, 1)
    return tiles.transpose(2, 3).reshape(images.shape)
