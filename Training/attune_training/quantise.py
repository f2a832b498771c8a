"""Turns an exported network into one that computes in 8-bit integers.

Weights get 7 bits and a scale for each output channel, activations 8 bits and a range seen on training images. The
eighth bit of the weights is left out because processors with AVX2 alone add products of two bytes in 16 bits, which
whole 8-bit weights overflow.
"""

import pathlib
from collections.abc import Iterator

import numpy as np
import onnx
import torch
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static

from . import data
from .trainer import to_batch

# As many images, spread over the set, decide the ranges of activations.
CALIBRATION_IMAGES = 512
BATCH = 64
# What has an integer form; the standardising before the first convolution and the probabilities stay float.
QUANTISED = [
    "Conv", "Gemm", "Add", "Mul", "Relu", "Sigmoid", "AveragePool", "ReduceMean",
]  # fmt: skip


class CalibrationImages(CalibrationDataReader):
    """Hands training images to the quantiser."""

    def __init__(self, faces: data.Faces) -> None:
        chosen = torch.arange(CALIBRATION_IMAGES) * (len(faces) // CALIBRATION_IMAGES)
        self.batches: Iterator[torch.Tensor] = iter(to_batch(faces.images[chosen]).split(BATCH))

    def get_next(self) -> dict[str, np.ndarray] | None:
        batch = next(self.batches, None)
        return None if batch is None else {"image": batch.contiguous().numpy()}


def quantise(path: pathlib.Path, training: data.Faces) -> None:
    """Rewrites the ONNX file at `path`, whose weights must be float32, in place."""
    quantize_static(
        onnx.load(path), path, CalibrationImages(training), quant_format=QuantFormat.QDQ, per_channel=True,
        reduce_range=True, activation_type=QuantType.QUInt8, weight_type=QuantType.QInt8,
        op_types_to_quantize=QUANTISED,
    )  # fmt: skip
