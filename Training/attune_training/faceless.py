"""Squares in which MediaPipe's mesh sees no face: python -m attune_training.faceless --data FOLDER --clips FOLDER... --output FILE.

What the network of mesh.py learns to see no face in: parts of faces, faces that lie on their side or stand on their head,
and what is beside and behind people. Squares of any place, size and turn; those in which the mesh may see a face are left out.
"""

import argparse
import pathlib

import numpy as np

from . import command, data
from .drawn_eyes import MESH_SIDE, SIDE, Teacher, footage, frames, sampled, square

# A square in which the mesh's score is higher may show a face.
MOST_SCORE = 0.1
# The side of a square over the shorter side of a picture.
SIZES = (0.15, 0.9)
# Of every so many pictures of FER2013 one square is tried, of each frame of a clip so many.
EVERY_IMAGE = 3
TRIES_AN_IMAGE, TRIES_A_FRAME = 1, 12


def squares(picture: np.ndarray, teacher: Teacher, tries: int, random: np.random.Generator) -> list[np.ndarray]:
    """Crops uint8 [SIDE, SIDE] of `picture` float [H, W, 3], 0 to 1, in which the mesh sees no face."""
    found = []
    grey = picture @ np.array([0.299, 0.587, 0.114], np.float32)
    height, width = grey.shape
    for _ in range(tries):
        side = random.uniform(*SIZES) * min(height, width)
        angle = random.uniform(-np.pi, np.pi) if random.random() < 0.5 else random.normal(0, 0.15)
        centre = random.uniform((0, 0), (width, height))
        across = side * np.array([np.cos(angle), np.sin(angle)])
        if teacher.score(sampled(picture, square(centre, across, MESH_SIDE), MESH_SIDE)) <= MOST_SCORE:
            crop = sampled(grey[..., None], square(centre, across, SIDE), SIDE)[..., 0]
            found.append((crop * 255).round().astype(np.uint8))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, help="folder of the archives")
    parser.add_argument("--clips", type=pathlib.Path, nargs="*", default=[], help="folders of clips and pictures")
    parser.add_argument("--models", type=pathlib.Path, default=pathlib.Path(".deps/models"))
    parser.add_argument("--teachers", type=pathlib.Path, default=pathlib.Path(".deps/teachers"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    teacher = Teacher(arguments.models, arguments.teachers)
    random = np.random.default_rng(arguments.seed)
    crops: list[np.ndarray] = []
    if arguments.data:
        data.check(arguments.data)
        for image in np.load(arguments.data / "train.npz")["images"][::EVERY_IMAGE]:
            picture = np.repeat(image.astype(np.float32)[..., None] / 255, 3, axis=2)
            crops += squares(picture, teacher, TRIES_AN_IMAGE, random)
    for path in footage(arguments.clips):
        for frame in frames(path):
            crops += squares(frame, teacher, TRIES_A_FRAME, random)
    np.savez(arguments.output, crops=np.stack(crops))
    print(f"{arguments.output}: {len(crops)} squares without a face")


if __name__ == "__main__":
    command.run(main)
