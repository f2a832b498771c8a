"""Values drawn at random for a batch, all from one generator."""

import torch


def uniform(count: int, generator: torch.Generator, bound: float) -> torch.Tensor:
    """Evenly between -`bound` and `bound`, [count]."""
    return (torch.rand(count, generator=generator) * 2 - 1) * bound


def some_of(count: int, share: float, generator: torch.Generator) -> torch.Tensor:
    """The indices, int64, of about this share of `count` images."""
    return (torch.rand(count, generator=generator) < share).nonzero().squeeze(1)


def each(values: torch.Tensor) -> torch.Tensor:
    """Values [N] as [N, 1, 1, 1], to count for whole pictures."""
    return values.view(-1, 1, 1, 1)
