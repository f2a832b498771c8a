"""Turns an exported network into one that computes in 8-bit integers.

Weights get 7 bits and a scale for each output channel, activations 8 bits and a range seen on training images. The
eighth bit of the weights is left out because processors without instructions for it (VNNI) add pairs of products in 16
bits, where 8-bit weights do not fit.
"""

import pathlib
from collections.abc import Iterator

import numpy as np
import onnx
import torch
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static

from . import data

# As many images, spread over the set, decide the ranges of activations.
CALIBRATION_IMAGES = 512
BATCH = 64
# Convolutions are all but the whole cost; with what lies between them in 8 bits too, features need not be cast to floats
# and back. Answers in steps of a thirtieth would be coarse, so the dense layers stay float.
QUANTISED = ["Conv", "Add", "Relu", "Mul"]
# Part of the names of the weights that reweight channels: they see one value a channel, and casting costs more than it saves.
EXCITATION = ".excitation."


class CalibrationImages(CalibrationDataReader):
    """Hands training images to the quantiser."""

    def __init__(self, faces: data.Faces) -> None:
        chosen = torch.arange(CALIBRATION_IMAGES) * (len(faces) // CALIBRATION_IMAGES)
        self.batches: Iterator[torch.Tensor] = iter(data.to_batch(faces.images[chosen]).split(BATCH))

    def get_next(self) -> dict[str, np.ndarray] | None:
        batch = next(self.batches, None)
        return None if batch is None else {"image": batch.contiguous().numpy()}


def kept_float(graph: onnx.GraphProto) -> list[str]:
    """The names of the nodes that stay float: those that reweight channels, and all before the first convolution.

    Among these is the standardising, which divides by deviations that 8 bits do not hold.
    """
    types = [node.op_type for node in graph.node]
    before = graph.node[: types.index("Conv")]
    reweighting = [node for node in graph.node if any(EXCITATION in name for name in node.input)]
    return [node.name for node in (*before, *reweighting)]


def quantise(path: pathlib.Path, training: data.Faces) -> None:
    """Rewrites the ONNX file at `path`, whose weights must be float32, in place."""
    model = onnx.load(path)
    quantize_static(
        model, path, CalibrationImages(training), quant_format=QuantFormat.QDQ, per_channel=True,
        reduce_range=True, activation_type=QuantType.QUInt8, weight_type=QuantType.QInt8,
        op_types_to_quantize=QUANTISED, nodes_to_exclude=kept_float(model.graph),
    )  # fmt: skip
