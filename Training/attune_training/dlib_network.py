"""dlib's network that recognises faces, in PyTorch: python -m attune_training.dlib_network --check --faces LONDON.

Reads `dlib_face_recognition_resnet_model_v1.dat` (`make .deps/transfer/dlib_face_recognition_resnet_model_v1.dat` fetches
it). `--check` prints how far the descriptors of 100 faces lie from those that dlib itself computes; it needs the package
dlib in the same environment (`.deps/training/bin/python -m pip install dlib-bin==20.0.1.post1`, dlib compiled already), and
ffmpeg.
"""

import argparse
import csv
import pathlib
import subprocess

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from . import command, data, dlib_file

WEIGHTS = pathlib.Path(".deps/transfer/dlib_face_recognition_resnet_model_v1.dat")
SHA256 = "55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30"
# Channels and blocks of each level; all but the first begin with a block that halves the side.
LEVELS = ((32, 3), (64, 4), (128, 3), (256, 3), (256, 1))
DESCRIPTOR = 128
STEM_KERNEL, KERNEL = 7, 3
# What dlib's input layer divides by, once means are subtracted from 0...255.
SCALE = 256


class Affine(nn.Module):
    """A factor and a summand for each channel: what batch norm was while dlib's network was trained."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))

    def forward(self, features: Tensor) -> Tensor:
        return features * self.weight.view(1, -1, 1, 1) + self.bias.view(1, -1, 1, 1)


class Block(nn.Module):
    """Two 3x3 convolutions, and the input added; one that halves gives the input pooled instead."""

    def __init__(self, inputs: int, outputs: int, halves: bool) -> None:
        super().__init__()
        self.halves = halves
        # dlib pads where the stride is 1 only.
        self.first = convolution(inputs, outputs, KERNEL, stride=2 if halves else 1, padding=0 if halves else 1)
        self.second = convolution(outputs, outputs, KERNEL, stride=1, padding=1)

    def forward(self, features: Tensor) -> Tensor:
        kept = functional.avg_pool2d(features, 2) if self.halves else features
        if self.halves:
            features = at_least(features, KERNEL)
        return functional.relu(added(self.second(functional.relu(self.first(features))), kept))


class DlibNetwork(nn.Module):
    """Pictures [N, 3, H, W] in 0...1, of 150 pixels a side as it was trained, to descriptors [N, 128].

    `levels` and `descriptor` are smaller in tests alone. He et al., arXiv 1512.03385, with pooled shortcuts.
    """

    def __init__(self, levels: tuple[tuple[int, int], ...] = LEVELS, descriptor: int = DESCRIPTOR) -> None:
        super().__init__()
        channels = levels[0][0]
        self.register_buffer("means", torch.zeros(3))
        self.stem = convolution(3, channels, STEM_KERNEL, stride=2, padding=0)
        blocks = []
        for level, (outputs, count) in enumerate(levels):
            for index in range(count):
                blocks.append(Block(channels, outputs, halves=level > 0 and index == 0))
                channels = outputs
        self.blocks = nn.Sequential(*blocks)
        self.descriptor = nn.Linear(channels, descriptor, bias=False)

    def features(self, pictures: Tensor) -> Tensor:
        """What the descriptor is made of, [N, 256]."""
        shown = (pictures * 255 - self.means.view(1, 3, 1, 1)) / SCALE
        stem = functional.relu(self.stem(shown))
        return self.blocks(functional.max_pool2d(stem, 3, stride=2)).mean(dim=(2, 3))

    def forward(self, pictures: Tensor) -> Tensor:
        return self.descriptor(self.features(pictures))


def convolution(inputs: int, outputs: int, kernel: int, stride: int, padding: int) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(inputs, outputs, kernel, stride, padding), Affine(outputs))


def at_least(features: Tensor, side: int) -> Tensor:
    """Adds zeros at the right and the bottom up to that side: small pictures end smaller than a kernel."""
    height, width = features.shape[2:]
    return functional.pad(features, (0, max(side - width, 0), 0, max(side - height, 0)))


def added(first: Tensor, second: Tensor) -> Tensor:
    """The sum as dlib has it of unequal sizes: what is smaller goes on in zeros, in channels, down and to the right."""
    size = [max(pair) for pair in zip(first.shape[1:], second.shape[1:])]

    def grown(features: Tensor) -> Tensor:
        channels, height, width = (wanted - own for wanted, own in zip(size, features.shape[1:]))
        if not (channels or height or width):
            return features
        return functional.pad(features, (0, width, 0, height, 0, channels))

    return grown(first) + grown(second)


def load(path: pathlib.Path = WEIGHTS) -> DlibNetwork:
    """The network of the file that is known; DataError where it is missing or another."""
    if not path.is_file():
        raise data.DataError(f"{path} is missing: make {WEIGHTS} fetches it")
    if (actual := data.sha256(path)) != SHA256:
        raise data.DataError(f"{path} has SHA-256 {actual}, expected {SHA256}")
    network = DlibNetwork()
    fill(network, dlib_file.read(path))
    return network.eval()


@torch.no_grad()
def fill(network: DlibNetwork, file: dlib_file.NetworkFile) -> None:
    """Gives the network the file's weights; DataError where the file's layers are not those of the network."""
    layers = iter(file.layers)

    def following(kind: str, **fields: object) -> dlib_file.Layer:
        layer = next(layers, None)
        if layer is None or layer.kind != kind or any(layer.fields[name] != value for name, value in fields.items()):
            raise data.DataError(f"the file has {layer} where the network has {kind} with {fields}")
        return layer

    def fill_convolution(part: nn.Sequential) -> None:
        conv, affine = part
        (side, _), (stride, _), (padding, _) = conv.kernel_size, conv.stride, conv.padding
        shape = tuple(conv.weight.shape)
        found = following("con_4", height=side, width=side, stride=stride, padding=padding, filters=shape)
        values = torch.from_numpy(found.values.copy()).flatten()
        weight, bias = values.split([conv.weight.numel(), conv.bias.numel()])
        conv.weight.copy_(weight.view(shape))
        conv.bias.copy_(bias)
        found = following("affine_", gamma=(1, shape[0], 1, 1), beta=(1, shape[0], 1, 1))
        factor, summand = torch.from_numpy(found.values.copy()).flatten().chunk(2)
        affine.weight.copy_(factor)
        affine.bias.copy_(summand)

    network.means.copy_(torch.tensor(file.means))
    fill_convolution(network.stem)
    following("relu_")
    following("max_pool_2", height=3, width=3, stride=2, padding=0)
    for block in network.blocks:
        fill_convolution(block.first)
        following("relu_")
        fill_convolution(block.second)
        if block.halves:
            following("avg_pool_2", height=2, width=2, stride=2, padding=0)
        following("add_prev_")
        following("relu_")
    following("avg_pool_2", height=0, width=0)
    outputs, inputs = network.descriptor.weight.shape
    found = following("fc_2", weights=(inputs, outputs, 1, 1))
    network.descriptor.weight.copy_(torch.from_numpy(found.values.copy()).view(inputs, outputs).T)
    if (left := next(layers, None)) is not None:
        raise data.DataError(f"the file goes on with {left} where the network ends")


def portraits(folder: pathlib.Path, count: int, side: int) -> np.ndarray:
    """The first faces of the London Set's `labels.csv`, cut out as its boxes have them, uint8 [count, side, side, 3]."""
    with (folder / "labels.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))[:count]
    return np.stack([_portrait(folder / row["file"], row, side) for row in rows])


def _portrait(path: pathlib.Path, box: dict, side: int) -> np.ndarray:
    left, top, right, bottom = (box[f"face_{edge}"] for edge in ("xmin", "ymin", "xmax", "ymax"))
    cut = f"crop={int(right) - int(left)}:{int(bottom) - int(top)}:{left}:{top},scale={side}:{side}:flags=area"
    arguments = ["ffmpeg", "-loglevel", "error", "-i", str(path), "-vf", cut, "-pix_fmt", "rgb24", "-f", "rawvideo", "-"]
    pixels = subprocess.run(arguments, stdout=subprocess.PIPE, check=True).stdout
    return np.frombuffer(pixels, np.uint8).reshape(side, side, 3)


@torch.inference_mode()
def check(weights: pathlib.Path, folder: pathlib.Path, count: int) -> None:
    """Prints how far descriptors lie from dlib's own."""
    try:
        import dlib
    except ImportError as error:
        raise data.DataError("dlib is missing: .deps/training/bin/python -m pip install dlib-bin==20.0.1.post1") from error
    pictures = portraits(folder, count, dlib_file.read(weights).side)
    witness = dlib.face_recognition_model_v1(str(weights))
    theirs = np.array([witness.compute_face_descriptor(picture) for picture in pictures])
    ours = load(weights)(torch.from_numpy(pictures).permute(0, 3, 1, 2).float() / 255).numpy()
    distances = np.linalg.norm(ours[:, None] - ours[None], axis=2)[~np.eye(len(ours), dtype=bool)]
    print(f"{len(ours)} faces, {ours.shape[1]} values each, by dlib {dlib.__version__} and by PyTorch {torch.__version__}")
    print(f"largest difference of a value: {np.abs(ours - theirs).max():.2e}, largest value {np.abs(theirs).max():.3f}")
    print(f"smallest distance of two faces: {distances.min():.3f}, median {np.median(distances):.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare with dlib itself", required=True)
    parser.add_argument("--faces", type=pathlib.Path, required=True, help="folder of the London Set")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--weights", type=pathlib.Path, default=WEIGHTS)
    arguments = parser.parse_args()
    check(arguments.weights, arguments.faces, arguments.count)


if __name__ == "__main__":
    command.run(main)
