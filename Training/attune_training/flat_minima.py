"""Steps towards weights whose neighbours do well too (Foret et al., arXiv 2010.01412)."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import torch
from torch import nn


def backward(network: nn.Module, radius: float, loss_of_batch: Callable[[], torch.Tensor]) -> None:
    """Leaves in `network`, whose gradients must be those of the batch, those at the worst place nearby instead.

    That is, to the first order, `radius` away from the weights in the direction of the gradient. Labels that a network
    knows by heart sit in narrow minima, which such steps leave.
    """
    parameters = [value for value in network.parameters() if value.grad is not None]
    gradients = [value.grad for value in parameters]
    norm = torch.linalg.vector_norm(torch.stack(torch._foreach_norm(gradients)))
    steps = torch._foreach_mul(gradients, radius / (norm + 1e-12))
    with torch.no_grad():
        torch._foreach_add_(parameters, steps)
    network.zero_grad(set_to_none=True)
    with frozen_statistics(network):
        loss_of_batch().backward()
    with torch.no_grad():
        torch._foreach_sub_(parameters, steps)


@contextmanager
def frozen_statistics(network: nn.Module) -> Iterator[None]:
    """Keeps batch norms from counting what passes meanwhile: it is no place the weights will be at."""
    norms = [module for module in network.modules() if isinstance(module, nn.BatchNorm2d)]
    momenta = [norm.momentum for norm in norms]
    for norm in norms:
        norm.momentum = 0.0
    try:
        yield
    finally:
        for norm, momentum in zip(norms, momenta, strict=True):
            norm.momentum = momentum
