"""Faces and archives made up for tests: FER2013's own are not part of this repository."""

import hashlib
import pathlib
from unittest import mock

import numpy as np
import torch

from attune_training import data

SIDE = 48


def made_up(count: int, seed: int = 1) -> data.Faces:
    """So many faces: smooth random pictures, labels in turn, ten votes of which seven are for the label."""
    generator = torch.Generator().manual_seed(seed)
    coarse = torch.rand(count, 1, 6, 6, generator=generator)
    smooth = torch.nn.functional.interpolate(coarse, size=(SIDE, SIDE), mode="bicubic", align_corners=False)
    labels = torch.arange(count) % 7
    votes = torch.full((count, 7), 0.05)
    votes[torch.arange(count), labels] = 0.7
    return data.Faces(
        images=(smooth.squeeze(1).clamp(0, 1) * 255).round().byte(),
        labels=labels,
        votes=votes,
        votes_of_all=votes,
        taught=votes.unsqueeze(1).repeat(1, 2, 1),
        crops=torch.tensor([data.OWN_FRAMING]).repeat(count, 1),
    )


def write_archives(folder: pathlib.Path, count: int = 14) -> "mock._patch_dict":
    """Writes the three archives with made-up faces into `folder`; returns the patch that makes them the recorded ones.

    Image 1 has a twin in PublicTest, image 2 in PrivateTest, and no annotator of image 3 found a face.
    """
    faces = made_up(count)
    votes = np.zeros((count, 10), np.uint8)
    votes[np.arange(count), np.array(data.FERPLUS_COLUMNS)[faces.labels.numpy()]] = 9
    votes[:, 7] = 1
    votes[3] = 0
    arrays = {"images": faces.images.numpy(), "fer2013": faces.labels.numpy().astype(np.int8), "ferplus_votes": votes}
    np.savez(folder / "train.npz", **arrays)
    np.savez(folder / "public.npz", **{name: array[:7] for name, array in arrays.items()})
    np.savez(
        folder / "extras_train.npz", exact_twin_in_public=np.arange(count) == 1,
        exact_twin_in_private=np.arange(count) == 2, dup_group=np.arange(count, dtype=np.int32) // 2,
    )  # fmt: skip
    return mock.patch.dict(data.CHECKSUMS, {name: sha256(folder / name) for name in data.CHECKSUMS})


def sha256(path: pathlib.Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
