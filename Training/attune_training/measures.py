"""Figures of a classifier on labelled images, as the model card states them."""

import dataclasses

import torch
from torch.nn import functional

from .expressions import EXPRESSIONS

# Attune's default of the setting minimum_probability: a face whose largest probability is lower counts as unclear.
MINIMUM_PROBABILITY = 0.4
BINS = 15


@dataclasses.dataclass(frozen=True)
class Measures:
    """What one head gives on one set of labels."""

    accuracy: float
    macro_f1: float
    recall: list[float]
    # Rows: label, columns: prediction.
    confusion: list[list[int]]
    expected_calibration_error: float
    unclear_share: float
    # None where every face is unclear.
    accuracy_without_unclear: float | None


def measure(probabilities: torch.Tensor, labels: torch.Tensor) -> Measures:
    """All figures of `probabilities` [N, 7] against `labels` [N]."""
    count = len(EXPRESSIONS)
    confidence, predictions = probabilities.max(1)
    is_right = (predictions == labels).float()
    confusion = torch.bincount(labels * count + predictions, minlength=count * count)
    confusion = confusion.view(count, count)
    right = confusion.diag().double()
    recall = right / confusion.sum(1)
    f1 = 2 * right / (confusion.sum(0) + confusion.sum(1))
    is_clear = confidence >= MINIMUM_PROBABILITY
    return Measures(
        accuracy=is_right.mean().item(),
        macro_f1=f1.mean().item(),
        recall=recall.tolist(),
        confusion=confusion.tolist(),
        expected_calibration_error=expected_calibration_error(confidence, is_right),
        unclear_share=1 - is_clear.float().mean().item(),
        accuracy_without_unclear=is_right[is_clear].mean().item() if is_clear.any() else None,
    )


def expected_calibration_error(confidence: torch.Tensor, is_right: torch.Tensor) -> float:
    """Mean distance of confidence and accuracy over 15 bins of equal width, weighted by their images.

    Guo et al., arXiv 1706.04599.
    """
    bins = (confidence * BINS).ceil().clamp(1, BINS).long() - 1
    error = torch.zeros(())
    for bin in range(BINS):
        members = bins == bin
        if members.any():
            distance = (confidence[members].mean() - is_right[members].mean()).abs()
            error += distance * members.float().mean()
    return error.item()


def fit_temperature(logits: torch.Tensor, targets: torch.Tensor) -> float:
    """The temperature, to two decimals, with the least cross entropy of `logits` [N, 7] with `targets` [N, 7]."""

    def loss(hundredths: int) -> float:
        scaled = functional.log_softmax(logits / (hundredths / 100), dim=1)
        return -(targets * scaled).sum(1).mean().item()

    return min(range(20, 301), key=loss) / 100
