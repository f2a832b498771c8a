"""Writes faces as the tables that `attune evaluate` reads: fer2013.csv and FER+'s fer2013new.csv beside it."""

import csv
import pathlib

import numpy as np
import torch

# FER2013's own numbering, by the order of EXPRESSIONS.
CODES = (0, 1, 2, 3, 6, 4, 5)
FERPLUS_HEADER = (
    "Usage", "Image name", "neutral", "happiness", "surprise", "sadness", "anger", "disgust", "fear", "contempt",
    "unknown", "NF",
)  # fmt: skip
USAGE = "PublicTest"


def write_faces(images: torch.Tensor, labels: torch.Tensor, path: pathlib.Path) -> None:
    """Writes uint8 images [N, 48, 48] with their labels [N] as fer2013.csv does."""
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["emotion", "pixels", "Usage"])
        for image, label in zip(images.numpy(), labels.tolist()):
            writer.writerow([CODES[label], " ".join(map(str, image.ravel())), USAGE])


def write_votes(votes: np.ndarray, path: pathlib.Path) -> None:
    """Writes FER+'s votes [N, 10] as fer2013new.csv does."""
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(FERPLUS_HEADER)
        for index, row in enumerate(votes):
            writer.writerow([USAGE, f"fer{index:07d}.png", *row.tolist()])
