"""Files as dlib writes them, made up for tests: its own is of 22 MB and not part of this repository."""

import math
import struct

import numpy as np
import torch

from attune_training.dlib_network import Affine, DlibNetwork

# Small, with a block of each sort.
LEVELS = ((2, 1), (3, 2))
DESCRIPTOR = 4
MEANS = (120.0, 110.5, 100.25)


def integer(value: int) -> bytes:
    """A head with count of bytes and sign, then the lowest byte first."""
    size = max(1, math.ceil(abs(value).bit_length() / 8))
    return bytes([size | (0x80 if value < 0 else 0)]) + abs(value).to_bytes(size, "little")


def real(value: float) -> bytes:
    """Mantissa and power of two."""
    mantissa, power = math.frexp(value)
    return integer(int(mantissa * 2**24)) + integer(power - 24)


def text(value: str) -> bytes:
    return integer(len(value)) + value.encode()


def shape(*sizes: int, version: int = 1) -> bytes:
    return integer(version) + b"".join(map(integer, sizes))


def tensor(values: np.ndarray) -> bytes:
    """A tensor of four dimensions."""
    return shape(*values.shape, version=2) + struct.pack(f"<{values.size}f", *values.ravel().tolist())


NOTHING = tensor(np.zeros((0, 0, 0, 0)))
RATES = real(1.0) * 4


def convolution(conv: torch.nn.Conv2d, affine: Affine) -> list[bytes]:
    """The two layers of a convolution."""
    weight, outputs = conv.weight.detach(), conv.out_channels
    values = torch.cat([weight.flatten(), conv.bias.detach()]).view(-1, 1, 1, 1).numpy()
    (side, _), (stride, _), (padding, _) = conv.kernel_size, conv.stride, conv.padding
    geometry = b"".join(map(integer, (outputs, side, side, stride, stride, padding, padding)))
    factors = torch.cat([affine.weight.detach(), affine.bias.detach()]).view(-1, 1, 1, 1).numpy()
    one_each = shape(1, outputs, 1, 1)
    return [
        text("con_4") + tensor(values) + geometry + shape(*weight.shape) + one_each + RATES,
        text("affine_") + tensor(factors) + one_each + one_each + integer(0),
    ]


def pooling(kind: str, side: int, stride: int) -> bytes:
    return text(kind) + b"".join(map(integer, (side, side, stride, stride, 0, 0)))


def layers_of(network: DlibNetwork) -> list[bytes]:
    """The layers of `network`, as dlib writes them, in computing order."""
    relu, add = text("relu_"), text("add_prev_")
    layers = [*convolution(*network.stem), relu, pooling("max_pool_2", 3, 2)]
    for block in network.blocks:
        layers += [*convolution(*block.first), relu, *convolution(*block.second)]
        layers += [pooling("avg_pool_2", 2, 2)] if block.halves else []
        layers += [add, relu]
    weight = network.descriptor.weight.detach().T.contiguous().numpy()[:, :, None, None]
    dense = integer(weight.shape[1]) + integer(weight.shape[0]) + tensor(weight) + shape(*weight.shape)
    return [*layers, pooling("avg_pool_2", 0, 1), text("fc_2") + dense + shape(0, 0, 0, 0) + integer(1) + RATES]


def file_of(layers: list[bytes]) -> bytes:
    """A whole file. Some tags, which hold nothing, lie between the versions of the layers."""
    versions = integer(1).join([integer(2)] * (len(layers) - 1)) + integer(3)
    source = text("input_rgb_image_sized") + b"".join(map(real, MEANS)) + integer(150) * 2
    flags = b"1" + b"0" * 2 + NOTHING * 3
    first, *others = layers
    stored = first + flags + integer(1) + b"".join(layer + flags for layer in others)
    return integer(1) + text("loss_metric_2") + real(0.04) + real(0.6) + versions + source + stored


def made_up() -> DlibNetwork:
    """A small network of random weights, none of them as it began."""
    torch.manual_seed(11)
    network = DlibNetwork(LEVELS, DESCRIPTOR)
    for values in network.parameters():
        torch.nn.init.uniform_(values, -0.5, 0.5)
    network.means.copy_(torch.tensor(MEANS))
    return network.eval()
