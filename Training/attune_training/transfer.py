"""Fine-tunes a network that recognises faces to read expressions: python -m attune_training.transfer --data DATA.

Trains dlib's network (dlib_network.py) with two heads in place of its descriptor, and, as the control, the same layers
from random weights by the same recipe. Writes checkpoints into Training/runs/transfer and goes on where it was stopped.
`ensemble.py` prints what came of it.
"""

import argparse
import dataclasses
import pathlib

import torch
from torch import Tensor, nn

from . import command, data, dlib_network
from .batches import scaled
from .dlib_network import Affine, DlibNetwork
from .expressions import EXPRESSIONS
from .recipes import SHORT
from .schedules import Decay, WarmupStableDecay
from .train import trained

RUNS = pathlib.Path("Training/runs/transfer")
# The side in pixels that FER2013's pictures are enlarged to in the end. Of less than 72 nothing is left to pool.
SIDE = 96
RECIPE = dataclasses.replace(
    SHORT,
    epochs=8,
    # Ten epochs were meant when the third began: the second decay goes on where the first had come to by its end.
    schedule=WarmupStableDecay(
        peak=0.03, warmup_epochs=1, decays=(Decay(3, 10, 0.03), Decay(4, 8, 0.0289)), strengths=((1, 0.5),)
    ),
    picture_sides=((1, 72), (5, SIDE)),
)
# So many pictures are looked at to find what batch norm begins with.
MEASURED = 2048


class TransferNetwork(nn.Module):
    """dlib's layers with batch norm for their fixed factors, and the two heads of ResidualNetwork.

    Grey pictures [N, 1, H, W] in 0...1 to the logits of both heads. Begins with random weights; `begin_with` gives it
    dlib's.
    """

    heads = ("fer2013", "ferplus")

    def __init__(self, levels: tuple[tuple[int, int], ...] = dlib_network.LEVELS, dropout: float = 0.2) -> None:
        super().__init__()
        self.body = DlibNetwork(levels)
        # No descriptor is asked for.
        del self.body.descriptor
        _for_each_norm(self.body, lambda affine: nn.BatchNorm2d(len(affine.weight)))
        for block in self.body.blocks:
            # As in ResidualNetwork: a block that begins as the identity is easier to train.
            nn.init.zeros_(block.second[1].weight)
        channels = levels[-1][0]
        self.dropout = nn.Dropout(dropout)
        self.fer2013 = nn.Linear(channels, len(EXPRESSIONS))
        self.ferplus = nn.Linear(channels, len(EXPRESSIONS))

    def forward(self, images: Tensor) -> tuple[Tensor, ...]:
        features = self.dropout(self.body.features(images.expand(-1, 3, -1, -1)))
        return self.fer2013(features), self.ferplus(features)

    @torch.no_grad()
    def begin_with(self, network: DlibNetwork, images: Tensor) -> None:
        """Takes the layers of `network`, so that evaluated it computes the same.

        Batch norm is given the mean and deviation that the layers before have on `images` [N, 1, H, W], and what undoes
        them: training then goes on from the same features, normalised.
        """
        measured = _inputs_of_norms(network, images)
        ours, theirs = dict(self.body.named_modules()), dict(network.named_modules())
        for name, module in ours.items():
            if isinstance(module, nn.Conv2d):
                module.load_state_dict(theirs[name].state_dict())
            elif isinstance(module, nn.BatchNorm2d):
                mean, variance = measured[name]
                module.running_mean.copy_(mean)
                module.running_var.copy_(variance)
                module.weight.copy_(theirs[name].weight * torch.sqrt(variance + module.eps))
                module.bias.copy_(theirs[name].bias + theirs[name].weight * mean)
        self.body.means.copy_(network.means)


def _for_each_norm(body: DlibNetwork, replacement) -> None:
    for module in [module for module in body.modules() if isinstance(module, nn.Sequential)]:
        for index, part in enumerate(module):
            if isinstance(part, Affine):
                module[index] = replacement(part)


def _inputs_of_norms(network: DlibNetwork, images: Tensor) -> dict[str, tuple[Tensor, Tensor]]:
    """Mean and variance of each channel that enters a norm of `network`, by the norm's name."""
    sums: dict[str, list[Tensor]] = {}

    def note(name: str, features: Tensor) -> None:
        features = features.double()
        count = torch.tensor(features[:, 0].numel())
        parts = [count, features.sum(dim=(0, 2, 3)), features.square().sum(dim=(0, 2, 3))]
        sums[name] = [a + b for a, b in zip(sums[name], parts)] if name in sums else parts

    norms = [(name, module) for name, module in network.named_modules() if isinstance(module, Affine)]
    handles = [
        module.register_forward_pre_hook(lambda _, inputs, name=name: note(name, inputs[0])) for name, module in norms
    ]
    for part in images.split(128):
        network.features(part.expand(-1, 3, -1, -1))
    for handle in handles:
        handle.remove()
    means = {name: (total / count, squares / count) for name, (count, total, squares) in sums.items()}
    return {name: (mean.float(), (square - mean**2).float()) for name, (mean, square) in means.items()}


def pretrained(images: Tensor) -> TransferNetwork:
    """The network that begins with dlib's layers, whose norms were measured on uint8 `images` [N, 48, 48]."""
    network = TransferNetwork()
    network.begin_with(dlib_network.load(), scaled(data.to_batch(images), SIDE))
    return network


# What a run can begin with, by the name of its folder.
BEGINNINGS = {"pretrained": pretrained, "random": lambda images: TransferNetwork()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder of the archives")
    parser.add_argument("--runs", type=pathlib.Path, default=RUNS)
    parser.add_argument("--begin", choices=BEGINNINGS, action="append", help="one run alone; both where not given")
    parser.add_argument("--threads", type=int, help="processor threads; all cores where not given")
    arguments = parser.parse_args()
    if arguments.threads:
        torch.set_num_threads(arguments.threads)

    data.check(arguments.data)
    training, public = data.load_training(arguments.data, 0, RECIPE.seed)
    for name in arguments.begin or BEGINNINGS:
        print(f"{name}: {len(training)} images to train on", flush=True)
        trained(lambda: BEGINNINGS[name](training.images[:MEASURED]), arguments.runs / name, RECIPE, training, public)


if __name__ == "__main__":
    command.run(main)
