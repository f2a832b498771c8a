"""Reads the layers of a network out of dlib's own file format (its `serialize`, for what such a network holds).

An integer is a byte with the count of the bytes that follow, lowest first, and with its top bit set where it is negative;
a float is two of them, mantissa and power of two; a tensor's values are plain float32. A layer is stored within the one
that reads it, so that the file first has a version for each, then the input, and then the layers in the order in which
they compute.
"""

import dataclasses
import pathlib

import numpy as np

from .data import DataError

NEGATIVE = 0x80
# Powers of two from here on stand for what is no number: infinities and the like.
NO_NUMBER = 32000

# What each kind of layer holds, in the file's order; what is named _ is not needed to compute.
POOLING = (("height", "integer"), ("width", "integer"), ("stride", "integer"), ("_", "integer"),
           ("padding", "integer"), ("_", "integer"))  # fmt: skip
RATES = (("_", "float"),) * 4
FIELDS = {
    "con_4": (("values", "tensor"), ("outputs", "integer"), *POOLING, ("filters", "shape"), ("biases", "shape"), *RATES),
    "affine_": (("values", "tensor"), ("gamma", "shape"), ("beta", "shape"), ("_", "integer")),
    "relu_": (),
    "max_pool_2": POOLING,
    "avg_pool_2": POOLING,
    "add_prev_": (),
    "fc_2": (("outputs", "integer"), ("inputs", "integer"), ("values", "tensor"), ("weights", "shape"),
             ("biases", "shape"), ("_", "integer"), *RATES),
}  # fmt: skip
INPUT = "input_rgb_image_sized"


@dataclasses.dataclass(frozen=True)
class Layer:
    """One layer: its kind as dlib names it, and what it holds by the names of FIELDS."""

    kind: str
    fields: dict

    def __getattr__(self, name: str) -> object:
        try:
            return self.fields[name]
        except KeyError as error:
            raise AttributeError(name) from error


class Reader:
    """Goes through the bytes of a file, value by value. Whatever is not as expected is a DataError."""

    def __init__(self, data: bytes, name: str = "the file") -> None:
        self.data = data
        self.name = name
        self.place = 0

    def bytes(self, count: int) -> bytes:
        if count < 0 or self.place + count > len(self.data):
            raise DataError(f"{self.name} ends within a value, at byte {self.place}")
        self.place += count
        return self.data[self.place - count : self.place]

    def integer(self) -> int:
        (head,) = self.bytes(1)
        value = int.from_bytes(self.bytes(head & ~NEGATIVE & 0xFF), "little")
        return -value if head & NEGATIVE else value

    def boolean(self) -> bool:
        return self.bytes(1) == b"1"

    def float(self) -> float:
        mantissa, power = self.integer(), self.integer()
        if power >= NO_NUMBER:
            raise DataError(f"{self.name} holds no number before byte {self.place}")
        return mantissa * 2.0**power

    def text(self) -> str:
        return self.bytes(self.integer()).decode("ascii", "replace")

    def version(self, *expected: int) -> int:
        version = self.integer()
        if version not in expected:
            raise DataError(f"{self.name} has version {version} of something before byte {self.place}, known: {expected}")
        return version

    def shape(self) -> tuple[int, ...]:
        """The shape of a part of a tensor."""
        self.version(1)
        return tuple(self.integer() for _ in range(4))

    def tensor(self) -> np.ndarray:
        self.version(2)
        shape = tuple(self.integer() for _ in range(4))
        count = int(np.prod(shape, dtype=object))
        return np.frombuffer(self.bytes(4 * count), "<f4").reshape(shape)


@dataclasses.dataclass(frozen=True)
class NetworkFile:
    """What is subtracted from red, green and blue, the side of the pictures, and the layers in computing order."""

    means: tuple[float, float, float]
    side: int
    layers: tuple[Layer, ...]


def read(path: pathlib.Path) -> NetworkFile:
    """The network in the file at `path`; DataError where it is none that is understood."""
    return parsed(path.read_bytes(), str(path))


def parsed(data: bytes, name: str = "the file") -> NetworkFile:
    """The same of bytes."""
    reader = Reader(data, name)
    reader.version(1)
    loss = reader.text()
    if loss != "loss_metric_2":
        raise DataError(f"{name} begins with {loss!r}, not with dlib's loss for descriptors")
    reader.float(), reader.float()
    # Layers that compute have version 2, the innermost of them 3; tags and skips 1, and nothing more.
    versions = [reader.version(1, 2, 3)]
    while versions[-1] != 3:
        versions.append(reader.version(1, 2, 3))
    if (kind := reader.text()) != INPUT:
        raise DataError(f"{name} has the input {kind!r}, not {INPUT}")
    means = (reader.float(), reader.float(), reader.float())
    height, width = reader.integer(), reader.integer()
    if height != width:
        raise DataError(f"{name} takes pictures of {width}x{height}, not squares")
    layers = []
    for index in range(sum(version > 1 for version in versions)):
        layers.append(_layer(reader))
        # Flags and tensors of training, which a finished network holds empty.
        for read_one in (*[reader.boolean] * 3, *[reader.tensor] * 3):
            read_one()
        if index == 0:
            reader.integer()
    # The loss holds nothing behind the layers.
    if reader.place != len(data):
        raise DataError(f"{name} goes on behind its last layer, at byte {reader.place}")
    return NetworkFile(means, height, tuple(layers))


def _layer(reader: Reader) -> Layer:
    kind = reader.text()
    if kind not in FIELDS:
        raise DataError(f"{reader.name} has a layer {kind!r} before byte {reader.place}, of which nothing is known")
    return Layer(kind, {name: getattr(reader, form)() for name, form in FIELDS[kind]})
