"""How many of PublicTest's pictures are all but in the training set: python -m attune_training.near_twins --data FOLDER.

Pixel-exact twins are left out of training. Prints how many pictures correlate with one that is trained on by more than
each limit; those above .995 differ by a grey level or two, as after another compression of the same photograph.
"""

import argparse
import pathlib

import numpy as np

from . import command, data

LIMITS = (0.999, 0.995, 0.99, 0.98)


def normalised(images: np.ndarray) -> np.ndarray:
    """uint8 [N, 48, 48] as rows of mean 0 and length 1, so that products of rows are correlations."""
    rows = images.reshape(len(images), -1).astype(np.float32)
    rows -= rows.mean(axis=1, keepdims=True)
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder of the archives")
    arguments = parser.parse_args()

    training, public = data.load_training(arguments.data, 0, seed=0)
    known = normalised(training.images.numpy())
    parts = np.array_split(normalised(public.images.numpy()), 16)
    nearest = np.concatenate([(part @ known.T).max(axis=1) for part in parts])
    print("| correlation above | pictures of PublicTest |\n|---|---|")
    for limit in LIMITS:
        print(f"| {limit} | {(nearest > limit).sum()} of {len(nearest)} |")


if __name__ == "__main__":
    command.run(main)
