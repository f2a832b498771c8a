"""Writes what several networks together say of each training image: python -m attune_training.teacher --data DATA
--model FILE.onnx --model FILE.onnx --output FILE.npz.

The models are residual networks that export.py wrote in floats. Each looks at every image of train.npz as
it is and mirrored, and the mean of their calibrated probabilities is the teacher's word.
"""

import argparse
import json
import pathlib

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from . import arithmetic, command, data
from .batches import scaled
from .residual import ResidualNetwork

# Batch norms folded into the convolution before them are undone as "mean 0, deviation 1, this bias".
EPSILON = torch.nn.BatchNorm2d(1).eps


def network_from(path: pathlib.Path) -> ResidualNetwork:
    """The network whose weights an exported file holds, ready to evaluate."""
    values = {}
    for initializer in onnx.load(path).graph.initializer:
        # Each wrapper of onnx_file.py that the network was exported in adds one "network." in front.
        name = initializer.name.removesuffix("_half").split("network.")[-1]
        values[name] = torch.from_numpy(numpy_helper.to_array(initializer).copy()).float()
    if "features.3.weight" not in values:
        raise data.DataError(f"{path} holds no residual network in floats: forms.py exports a run as such")
    network = ResidualNetwork(width=len(values["features.3.weight"]))
    for name, module in network.named_modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            before, _, index = name.rpartition(".")
            values[f"{name}.bias"] = values[f"{before}.{int(index) - 1}.weight_bias"]
            values[f"{name}.weight"] = torch.ones_like(module.weight)
            values[f"{name}.running_mean"] = torch.zeros_like(module.running_mean)
            values[f"{name}.running_var"] = torch.ones_like(module.running_var) - EPSILON
            values[f"{name}.num_batches_tracked"] = torch.zeros_like(module.num_batches_tracked)
    network.load_state_dict({name: values[name] for name in network.state_dict()})
    return network.eval()


@torch.inference_mode()
def probabilities_of(path: pathlib.Path, images: torch.Tensor) -> torch.Tensor:
    """What the model says of uint8 `images` [N, 48, 48] as they are and mirrored, the mean, float [N, 2, 7]."""
    network = network_from(path)
    training = json.loads(path.with_suffix(".json").read_text())["training"]
    temperatures = training["temperatures"]
    # The sides that it was trained with end with the one it is to be shown; the first cards had none, and 48 throughout.
    _, side = training["recipe"].get("picture_sides", [(1, 48)])[-1]

    def answers(batch: torch.Tensor) -> torch.Tensor:
        with arithmetic.of_layers(batch.device):
            logits = network(scaled(data.to_batch(batch), side))
        each = zip(network.heads, logits, strict=True)
        return torch.stack([(values.float() / temperatures[head]).softmax(1) for head, values in each], 1)

    parts = [(answers(part) + answers(part.flip(2))) / 2 for part in images.split(256)]
    return torch.cat(parts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder of the archives")
    parser.add_argument("--model", type=pathlib.Path, action="append", required=True, help="an exported .onnx")
    parser.add_argument("--output", type=pathlib.Path, required=True, help="the .npz that a recipe names as its teacher")
    arguments = parser.parse_args()

    data.check(arguments.data)
    images = torch.from_numpy(np.load(arguments.data / "train.npz")["images"])
    mean = torch.stack([probabilities_of(path, images) for path in arguments.model]).mean(0)
    np.savez_compressed(
        arguments.output, probabilities=(mean * 255).round().byte().numpy(), train_sha256=data.CHECKSUMS["train.npz"]
    )
    public = data.load_public(arguments.data)
    answers = torch.stack([probabilities_of(path, public.images) for path in arguments.model]).mean(0)
    majority, has_majority = data.ferplus_majority(public)
    own = (answers[:, 0].argmax(1) == public.labels).float().mean()
    votes = (answers[:, 1].argmax(1) == majority)[has_majority].float().mean()
    print(f"{arguments.output}: the teacher's accuracy on PublicTest is {own:.4f}, FER+ majority {votes:.4f}")


if __name__ == "__main__":
    command.run(main)
