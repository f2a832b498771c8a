"""What a network is trained to say of each image."""

import torch
from torch.nn import functional

from .data import Faces
from .recipes import Recipe


def targets_of(faces: Faces, recipe: Recipe) -> torch.Tensor:
    """The probabilities that each head is trained towards, float [N, 2, 7]: FER2013's label, then FER+'s votes.

    The label is smoothed, and a share of both comes from the teacher where the recipe has one (Hinton et al.,
    arXiv 1503.02531). A row of votes that is 0 throughout adds nothing, or the teacher's share alone.
    """
    count = faces.votes.shape[1]
    labels = functional.one_hot(faces.labels, count).float()
    labels = labels * (1 - recipe.label_smoothing) + recipe.label_smoothing / count
    given = torch.stack([labels, faces.votes], dim=1)
    return given * (1 - recipe.teacher_share) + faces.taught * recipe.teacher_share


def loss_of(
    logits: tuple[torch.Tensor, ...], targets: torch.Tensor, ferplus_weight: float
) -> torch.Tensor:
    """Mean cross entropy of the first head and, for a second one, of that with its weight."""
    loss = functional.cross_entropy(logits[0], targets[:, 0])
    if ferplus_weight > 0:
        loss = loss + ferplus_weight * functional.cross_entropy(logits[1], targets[:, 1])
    return loss
