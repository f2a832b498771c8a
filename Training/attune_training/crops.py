"""Where Attune's own crops of the training images lie: python -m attune_training.crops --data FOLDER.

Sends each image of train.npz through the built program as framing.py does, about ten minutes on two cores, and writes
where the crop lies that it would have cut, for the recipes that train on such crops.
"""

import argparse
import json
import pathlib

import numpy as np
import torch

from . import command, data
from .framing import CANVAS, canvases, placements, template_of
from .picture_recordings import CLASSIFIER, Program, SeenFace
from .recipes import CROPS

# What lies further off than this is more often another thing taken for a face than an unusual crop: it is left out.
SIDES = (0.55, 1.4)
FARTHEST = 0.35
# Faces were found in 96 % of FER2013's training images; where they are found in fewer than this, something is wrong.
LEAST_SHARE = 0.9
# Recordings of more pictures than this would make no difference but to memory.
PICTURES = 4096


def crops_of(seen: list[SeenFace | None], template: np.ndarray) -> np.ndarray:
    """The crop of each image [N, 4] as data.Faces has them; FER2013's own framing where no plausible face was found."""
    crops = np.tile(np.array(data.OWN_FRAMING, np.float32), (len(seen), 1))
    found = np.array([index for index, face in enumerate(seen) if face is not None], int)
    if len(found) == 0:
        return crops
    ours = placements([face for face in seen if face is not None], template)
    low, high = SIDES
    is_plausible = (low < ours[:, 0]) & (ours[:, 0] < high) & (np.hypot(ours[:, 1], ours[:, 2]) < FARTHEST)
    crops[found[is_plausible]] = ours[is_plausible]
    return crops


def of_images(
    images: torch.Tensor, program: pathlib.Path, models: pathlib.Path, detectors: pathlib.Path
) -> np.ndarray:
    """Where the crops lie, [N, 4], that the built program would cut from uint8 `images` [N, 48, 48]."""
    template = template_of(json.loads((models / f"{CLASSIFIER}.json").read_text())["cropGeometry"])
    built = Program(program, [models, detectors], {"detector_long_side": f"{CANVAS}px"})
    return np.concatenate([crops_of(built.faces(canvases(part)), template) for part in images.split(PICTURES)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder of the archives")
    parser.add_argument("--program", type=pathlib.Path, default=pathlib.Path(".build/release/attune"))
    parser.add_argument("--models", type=pathlib.Path, default=pathlib.Path("Models"), help="the classifier's folder")
    parser.add_argument("--detectors", type=pathlib.Path, default=pathlib.Path(".deps/models"))
    parser.add_argument("--output", type=pathlib.Path, default=CROPS)
    arguments = parser.parse_args()

    data.check(arguments.data)
    images = torch.from_numpy(np.load(arguments.data / "train.npz")["images"])
    geometry = json.loads((arguments.models / f"{CLASSIFIER}.json").read_text())["cropGeometry"]
    crops = of_images(images, arguments.program, arguments.models, arguments.detectors)
    others = (crops != data.OWN_FRAMING).any(axis=1).sum()
    if others < LEAST_SHARE * len(crops):
        raise data.DataError(f"faces were found in only {others} of {len(crops)} images: {arguments.output} stays as it is")
    np.savez_compressed(
        arguments.output, crops=crops.astype(np.float16), train_sha256=data.CHECKSUMS["train.npz"],
        geometry=json.dumps(geometry, sort_keys=True),
    )  # fmt: skip
    print(f"{arguments.output}: {others} of {len(crops)} images have a crop of ours")


if __name__ == "__main__":
    command.run(main)
