"""Writes a network as an ONNX file, and reads what such a file says of images."""

import pathlib

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import helper, numpy_helper

from . import data
from .batches import scaled
from .expressions import EXPRESSIONS


class Mirrored(torch.nn.Module):
    """A network that looks at each picture as it is and mirrored, and says the mean of both."""

    def __init__(self, network: torch.nn.Module) -> None:
        super().__init__()
        self.network = network
        self.heads = network.heads

    def forward(self, images: torch.Tensor) -> tuple[torch.Tensor, ...]:
        logits = self.network(torch.cat([images, images.flip(3)]))
        return tuple(values.view(2, -1, len(EXPRESSIONS)).mean(0) for values in logits)


class Enlarged(torch.nn.Module):
    """A network that is shown each picture at another size than it is handed in."""

    def __init__(self, network: torch.nn.Module, side: int) -> None:
        super().__init__()
        self.network = network
        self.heads = network.heads
        self.side = side

    def forward(self, images: torch.Tensor) -> tuple[torch.Tensor, ...]:
        return self.network(scaled(images, self.side))


class WithProbabilities(torch.nn.Module):
    """A network whose outputs are calibrated probabilities instead of logits, in the order of `heads`."""

    def __init__(
        self, network: torch.nn.Module, heads: tuple[str, ...], temperatures: dict[str, float]
    ) -> None:
        super().__init__()
        self.network = network
        self.order = [network.heads.index(head) for head in heads]
        self.temperatures = [temperatures[head] for head in heads]

    def forward(self, images: torch.Tensor) -> tuple[torch.Tensor, ...]:
        logits = self.network(images)
        return tuple(
            torch.softmax(logits[index] / temperature, dim=1)
            for index, temperature in zip(self.order, self.temperatures)
        )


def output_names(heads: tuple[str, ...]) -> list[str]:
    """The first head is what recordings are classified by, and its output the plain one."""
    return ["probabilities"] + [f"{head}_probabilities" for head in heads[1:]]


def write(model: WithProbabilities, heads: tuple[str, ...], path: pathlib.Path) -> None:
    """Writes `model` as ONNX with input "image" [N, 1, 48, 48] and an output [N, 7] for each head, all in float32."""
    torch.onnx.export(
        model.eval(),
        (torch.zeros(2, 1, 48, 48),),
        path,
        input_names=["image"],
        output_names=output_names(heads),
        dynamic_shapes=({0: torch.export.Dim("batch", min=1)},),
        external_data=False,
        dynamo=True,
        verbose=False,
    )


def without_notes(path: pathlib.Path) -> None:
    """Leaves out of a file what the exporter noted for itself: source lines, and the folders that they lay in.

    Nothing that is computed changes.
    """
    model = onnx.load(path)
    graph = model.graph
    del graph.metadata_props[:]
    del model.metadata_props[:]
    model.doc_string = graph.doc_string = ""
    for part in (*graph.node, *graph.input, *graph.output, *graph.value_info, *graph.initializer):
        part.doc_string = ""
        del part.metadata_props[:]
    onnx.checker.check_model(model)
    onnx.save(model, path)


def halve_weights(path: pathlib.Path) -> None:
    """Stores each large weight of a file as float16 and casts it back on loading: half the file, same arithmetic."""
    model = onnx.load(path)
    graph = model.graph
    casts = []
    for initializer in list(graph.initializer):
        values = numpy_helper.to_array(initializer)
        if values.dtype != np.float32 or values.size < 4096:
            continue
        name = initializer.name
        graph.initializer.remove(initializer)
        graph.initializer.append(
            numpy_helper.from_array(values.astype(np.float16), f"{name}_half")
        )
        casts.append(
            helper.make_node("Cast", [f"{name}_half"], [name], to=onnx.TensorProto.FLOAT)
        )
    for cast in reversed(casts):
        graph.node.insert(0, cast)
    # Shapes that the exporter noted for the replaced weights would contradict the new ones.
    del graph.value_info[:]
    onnx.checker.check_model(model)
    onnx.save(model, path)


def probabilities_by_file(path: pathlib.Path, heads: tuple[str, ...], faces: data.Faces) -> dict[str, torch.Tensor]:
    """What the file's outputs [N, 7], one for each of `heads`, say of `faces`."""
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    parts = [
        session.run(output_names(heads), {"image": data.to_batch(part).contiguous().numpy()})
        for part in faces.images.split(256)
    ]
    return {
        head: torch.from_numpy(np.concatenate([part[index] for part in parts]))
        for index, head in enumerate(heads)
    }
