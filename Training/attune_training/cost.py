"""What a network costs."""

import torch
from torch import nn


def multiplications(network: nn.Module, side: int) -> int:
    """Multiplications of the convolutions and dense layers for one picture of `side` pixels."""
    total = 0

    def count(layer: nn.Module, _: tuple, output: torch.Tensor) -> None:
        nonlocal total
        # Each value of the output takes one row of weights.
        total += output[0].numel() * layer.weight[0].numel()

    layers = [layer for layer in network.modules() if isinstance(layer, (nn.Conv2d, nn.Linear))]
    hooks = [layer.register_forward_hook(count) for layer in layers]
    with torch.inference_mode():
        network.eval()(torch.zeros(1, 1, side, side))
    for hook in hooks:
        hook.remove()
    return total
