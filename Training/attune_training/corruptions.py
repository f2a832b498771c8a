"""What a recorded lecture does to a face, in measured strengths: the corruption set.

Each corruption takes uint8 images [N, 48, 48] and a strength, and gives uint8 images of the same shape. Unlike the steps
of `augment`, nothing is drawn at random but where a square lies, and that is the same for every strength.
"""

import math
import subprocess
from collections.abc import Callable

import torch
from torch.nn import functional

from .blocks import compress_blocks
from .head_turn import turn
from .spectacles import drawn

SIDE = 48


def blur(images: torch.Tensor, deviation: float) -> torch.Tensor:
    """A Gaussian of `deviation` pixels."""
    radius = math.ceil(3 * deviation)
    position = torch.arange(-radius, radius + 1, dtype=torch.float32)
    kernel = torch.exp(-(position**2) / (2 * deviation**2))
    kernel = kernel / kernel.sum()
    padded = functional.pad(_real(images), [radius] * 4, mode="replicate")
    across = functional.conv2d(padded, kernel.view(1, 1, 1, -1))
    return _bytes(functional.conv2d(across, kernel.view(1, 1, -1, 1)))


def resolution(images: torch.Tensor, side: float) -> torch.Tensor:
    """As coarse as a crop of `side` pixels: scaled down and up again."""
    small = functional.interpolate(
        _real(images), size=(int(side), int(side)), mode="bilinear", antialias=True, align_corners=False
    )
    return _bytes(functional.interpolate(small, size=(SIDE, SIDE), mode="bilinear", align_corners=False))


def jpeg(images: torch.Tensor, quality: float) -> torch.Tensor:
    """JPEG's rounding at a quality of 1 to 100."""
    return _bytes(compress_blocks(_real(images), int(quality)))


def h264(images: torch.Tensor, rate_factor: float) -> torch.Tensor:
    """A gallery of 240 faces a frame, 72 pixels each, encoded by x264 at this constant rate factor."""
    columns, rows, tile = 20, 12, 72
    on_page = columns * rows
    pages = math.ceil(len(images) / on_page)
    padded = torch.cat([images, images[:1].expand(pages * on_page - len(images), -1, -1)])
    large = functional.interpolate(_real(padded), size=(tile, tile), mode="bicubic", align_corners=False)
    frames = _bytes(large).view(pages, rows, columns, tile, tile).transpose(2, 3).contiguous()
    size = f"{columns * tile}x{rows * tile}"
    raw = ["-f", "rawvideo", "-pix_fmt", "gray", "-s", size]
    encoded = _ffmpeg(
        [*raw, "-r", "1", "-i", "-", "-c:v", "libx264", "-preset", "medium", "-crf", f"{rate_factor:g}",
         "-pix_fmt", "yuv420p", "-f", "matroska", "-"],
        frames.numpy().tobytes(),
    )  # fmt: skip
    decoded = _ffmpeg(["-i", "-", "-f", "rawvideo", "-pix_fmt", "gray", "-"], encoded)
    restored = torch.frombuffer(bytearray(decoded), dtype=torch.uint8)
    tiles = restored.view(pages, rows, tile, columns, tile).transpose(2, 3).reshape(-1, tile, tile)
    small = functional.interpolate(
        _real(tiles[: len(images)]), size=(SIDE, SIDE), mode="bilinear", antialias=True, align_corners=False
    )
    return _bytes(small)


def gamma(images: torch.Tensor, power: float) -> torch.Tensor:
    """Each value to this power: above 1 darker, below 1 lighter."""
    return _bytes(_real(images).pow(power))


def dim(images: torch.Tensor, share: float) -> torch.Tensor:
    """This share of the light, with a camera's noise of 2 % of the range."""
    generator = torch.Generator().manual_seed(1)
    noise = torch.randn(images.unsqueeze(1).shape, generator=generator) * 0.02
    return _bytes(_real(images) * share + noise)


def square(images: torch.Tensor, side: float) -> torch.Tensor:
    """A grey square of `side` pixels somewhere on the face."""
    generator = torch.Generator().manual_seed(2)
    covered = images.clone()
    places = torch.rand(len(images), 2, generator=generator)
    for image, (across, down) in zip(covered, places.tolist()):
        left, top = round(across * (SIDE - side)), round(down * (SIDE - side))
        image[top : top + int(side), left : left + int(side)] = 110
    return covered


def dark_glasses(images: torch.Tensor, height: float) -> torch.Tensor:
    """A dark bar of `height` pixels over the eyes."""
    return _bar(images, centre=0.39, height=height, value=20)


def spectacles(images: torch.Tensor, stroke: float) -> torch.Tensor:
    """Spectacles with a dark frame of `stroke` pixels, whose glasses reflect a tenth of a white sky."""
    count = len(images)
    identity = torch.eye(2, 3).expand(count, 2, 3)
    places = functional.affine_grid(identity, [count, 1, SIDE, SIDE], align_corners=False)
    values = (torch.full((count,), value) for value in (stroke / SIDE, 0.12, 0.1))
    return _bytes(drawn(_real(images), places, *values))


def turned_head(images: torch.Tensor, degrees: float) -> torch.Tensor:
    """The head turned to one side by this angle, as far as a flat picture can show it."""
    return _bytes(turn(_real(images), degrees))


def mask(images: torch.Tensor, height: float) -> torch.Tensor:
    """A light bar of `height` pixels over the mouth."""
    return _bar(images, centre=0.76, height=height, value=200)


def shift(images: torch.Tensor, pixels: float) -> torch.Tensor:
    """A crop that lies this far to the right of, and below, its place."""
    return _warp(images, right=pixels, down=pixels)


def rotate(images: torch.Tensor, degrees: float) -> torch.Tensor:
    """A crop that is turned by this angle."""
    return _warp(images, degrees=degrees)


def scale(images: torch.Tensor, factor: float) -> torch.Tensor:
    """A crop that is larger than it should be by this factor, so that the face in it is smaller."""
    return _warp(images, factor=factor)


CORRUPTIONS: dict[str, tuple[Callable[[torch.Tensor, float], torch.Tensor], tuple[float, ...]]] = {
    "blur": (blur, (0.75, 1.5, 2.5)),
    "resolution": (resolution, (36, 24, 16)),
    "jpeg": (jpeg, (40, 20, 10)),
    "h264": (h264, (28, 34, 40)),
    "gamma": (gamma, (0.5, 0.7, 1.5, 2.0)),
    "dim": (dim, (0.5, 0.25, 0.12)),
    "square": (square, (8, 14, 20)),
    "dark_glasses": (dark_glasses, (6, 10)),
    "spectacles": (spectacles, (1, 2, 3)),
    "mask": (mask, (10, 18)),
    "shift": (shift, (2, 4, 6)),
    "rotate": (rotate, (10, 20, 30)),
    "scale": (scale, (0.8, 0.9, 1.1, 1.25)),
    "turned_head": (turned_head, (15, 30, 45)),
}


def _real(images: torch.Tensor) -> torch.Tensor:
    return images.unsqueeze(1).float() / 255


def _bytes(images: torch.Tensor) -> torch.Tensor:
    return (images.squeeze(1) * 255).round().clamp(0, 255).byte()


def _bar(images: torch.Tensor, centre: float, height: float, value: int) -> torch.Tensor:
    covered = images.clone()
    top = round(centre * SIDE - height / 2)
    covered[:, top : top + int(height), 6 : SIDE - 6] = value
    return covered


def _warp(
    images: torch.Tensor, right: float = 0, down: float = 0, degrees: float = 0, factor: float = 1
) -> torch.Tensor:
    angle = math.radians(degrees)
    cosine, sine = math.cos(angle) * factor, math.sin(angle) * factor
    # Grid coordinates run from -1 to 1 over the side.
    rows = [[cosine, -sine, 2 * right / SIDE], [sine, cosine, 2 * down / SIDE]]
    matrix = torch.tensor(rows).expand(len(images), 2, 3)
    grid = functional.affine_grid(matrix, [len(images), 1, SIDE, SIDE], align_corners=False)
    return _bytes(
        functional.grid_sample(_real(images), grid, padding_mode="border", align_corners=False)
    )


def _ffmpeg(arguments: list[str], data: bytes) -> bytes:
    command = ["ffmpeg", "-hide_banner", "-loglevel", "error", *arguments]
    return subprocess.run(command, input=data, stdout=subprocess.PIPE, check=True).stdout
