"""The network that says how far an eye is open: python -m attune_training.eyes --train FILE... --held-back FILE....

It learns what the iris model says of eyes that are sharp and lie where they should (drawn_eyes.py), and is shown them
coarse, noisy, dim and beside their place. Writes Models/eye_openness.onnx and its card. A few minutes on a processor.
Without --train it measures the network that is there, and writes what it found into the card.
"""

import argparse
import hashlib
import json
import math
import pathlib

import numpy as np
import onnxruntime
import torch
from torch import Tensor, nn
from torch.nn import functional

from . import command, onnx_file
from .degradations import contrast_and_brightness, gamma, noise
from .draws import some_of, uniform
from .residual import standardise

NAME = "eye_openness"
# Points of the mesh: corners of the viewer's left eye and of the right one, each from left to right.
CORNERS = ((33, 133), (362, 263))
# Of the crop: its side in pixels, and over the width of the eye. EyeOpenness.swift has the same.
SIDE = 32
MARGIN = 1.8
# Eyes that are cut out of the crops of drawn_eyes.py, with room for shifts and turns.
KEPT_SIDE = 56
KEPT_MARGIN = MARGIN * KEPT_SIDE / SIDE
# An eye that is narrower than this, beside the other one, is turned away and never read.
LEAST_WIDTH = 0.8
CLOSED = 0.15
CHANNELS = (16, 32, 48, 64)

EPOCHS = 14
BATCH = 256
RATE = 3e-3
SHIFT, GROWTH, TURN = 0.10, 0.12, 8.0
COARSEST = 9
# Differences below this count by their square.
HUBER = 0.02


class EyeNetwork(nn.Module):
    """Four convolutions that halve the side from the second on, and what they found where: 2.7 million multiplications."""

    def __init__(self) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        inputs = 1
        for stage, outputs in enumerate(CHANNELS):
            stride = 1 if stage == 0 else 2
            layers += [nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True)]
            inputs = outputs
        self.features = nn.Sequential(*layers)
        self.dense = nn.Sequential(nn.Linear(inputs * 4 * 4, 32), nn.ReLU(inplace=True), nn.Linear(32, 1))

    def forward(self, images: Tensor) -> Tensor:
        """How far eyes are open, [N], of pictures [N, 1, 32, 32] in 0...1: the distance of the lids over the width."""
        return functional.softplus(self.dense(self.features(standardise(images)).flatten(1)).squeeze(1) - 1)


class Eyes:
    """Crops uint8 [N, KEPT_SIDE, KEPT_SIDE] of single eyes, each as the viewer's left one, and how far they are open."""

    def __init__(self, paths: list[pathlib.Path]) -> None:
        crops, ratios = zip(*(_eyes_of(np.load(path)) for path in paths), strict=True)
        self.crops = torch.from_numpy(np.concatenate(crops))
        self.ratios = torch.from_numpy(np.concatenate(ratios))


def _eyes_of(archive: dict[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    faces = torch.from_numpy(archive["crops"])
    points = torch.from_numpy(archive["points"])[:, :, :2]
    widths = torch.stack([(points[:, right] - points[:, left]).norm(dim=1) for left, right in CORNERS], dim=1)
    crops, ratios = [], []
    for eye, (left, right) in enumerate(CORNERS):
        chosen = widths[:, eye] >= LEAST_WIDTH * widths[:, 1 - eye]
        kept = _cut(faces[chosen], points[chosen, left], points[chosen, right])
        crops.append(kept.flip(2) if eye == 1 else kept)
        ratios.append(torch.from_numpy(archive["ratios"])[chosen, eye])
    return torch.cat(crops).numpy(), torch.cat(ratios).numpy()


def _cut(faces: Tensor, left: Tensor, right: Tensor) -> Tensor:
    """The square about the eye between these corners [N, 2], level with it, out of faces uint8 [N, S, S]."""
    scale = 2 / faces.shape[-1]
    centre = (left + right) / 2 * scale - 1
    across = (right - left) * KEPT_MARGIN / 2 * scale
    matrix = torch.stack(
        [torch.stack([across[:, 0], -across[:, 1], centre[:, 0]], 1), torch.stack([across[:, 1], across[:, 0], centre[:, 1]], 1)], 1
    )  # fmt: skip
    parts = []
    for part, places in zip(faces.split(1024), matrix.split(1024), strict=True):
        grid = functional.affine_grid(places, [len(part), 1, KEPT_SIDE, KEPT_SIDE], align_corners=False)
        cut = functional.grid_sample(part[:, None].float(), grid, padding_mode="border", align_corners=False)
        parts.append(cut[:, 0].round().to(torch.uint8))
    return torch.cat(parts)


def shown(crops: Tensor, generator: torch.Generator | None) -> Tensor:
    """Pictures [N, 1, SIDE, SIDE] in 0...1 of kept crops; changed as recordings change eyes where there is a generator."""
    count = len(crops)
    images = crops[:, None].float() / 255
    share = SIDE / KEPT_SIDE
    if generator is None:
        scale, angle, right, down = torch.full((count,), share), torch.zeros(count), torch.zeros(count), torch.zeros(count)
    else:
        images = _coarse(images, generator)
        scale = share * torch.exp(uniform(count, generator, math.log1p(GROWTH)))
        angle = torch.deg2rad(uniform(count, generator, TURN))
        # A shift of a share of the eye's width, in grid coordinates, which run from -1 to 1.
        right, down = (uniform(count, generator, 2 * SHIFT / KEPT_MARGIN) for _ in range(2))
    cosine, sine = torch.cos(angle) * scale, torch.sin(angle) * scale
    matrix = torch.stack([torch.stack([cosine, -sine, right], 1), torch.stack([sine, cosine, down], 1)], 1)
    grid = functional.affine_grid(matrix, [count, 1, SIDE, SIDE], align_corners=False)
    images = functional.grid_sample(images, grid, padding_mode="border", align_corners=False)
    if generator is not None:
        for step in (contrast_and_brightness, gamma, noise):
            images = step(images, generator, 1.0)
    return images


def _coarse(images: Tensor, generator: torch.Generator) -> Tensor:
    """Half of the images as eyes of fewer pixels show them: scaled down and up again."""
    chosen = some_of(len(images), 0.5, generator)
    if not len(chosen):
        return images
    low = round(COARSEST * KEPT_MARGIN)
    side = int(torch.randint(low, KEPT_SIDE, (1,), generator=generator))
    small = functional.interpolate(images[chosen], size=(side, side), mode="bilinear", antialias=True)
    return images.index_copy(0, chosen, functional.interpolate(small, size=images.shape[-2:], mode="bilinear"))


def trained(eyes: Eyes, epochs: int, seed: int = 1) -> EyeNetwork:
    """A network that was shown all eyes `epochs` times; closed ones, which are few, count as much as open ones."""
    torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed)
    network = EyeNetwork().to(memory_format=torch.channels_last)
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=1e-3)
    steps = math.ceil(len(eyes.crops) / BATCH) * epochs
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps)
    closed = eyes.ratios < CLOSED
    weights = torch.where(closed, 0.25 / closed.float().mean().clamp(min=0.02), 0.75 / (1 - closed.float().mean()))
    for epoch in range(epochs):
        network.train()
        total = 0.0
        for index in torch.randperm(len(eyes.crops), generator=generator).split(BATCH):
            answers = network(shown(eyes.crops[index], generator).contiguous(memory_format=torch.channels_last))
            losses = functional.smooth_l1_loss(answers, eyes.ratios[index], reduction="none", beta=HUBER)
            loss = (losses * weights[index]).mean()
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()
            schedule.step()
            total += float(loss.detach()) * len(index)
        print(f"epoch {epoch + 1} of {epochs}: loss {total / len(eyes.crops):.5f}", flush=True)
    return network.eval()


@torch.inference_mode()
def said_by(network: EyeNetwork, eyes: Eyes) -> Tensor:
    """How far the network says that `eyes` are open, [N]."""
    return torch.cat([network(shown(part, None)) for part in eyes.crops.split(1024)])


def said_by_file(path: pathlib.Path, eyes: Eyes) -> Tensor:
    """The same of a network in an ONNX file."""
    session = onnxruntime.InferenceSession(path)
    images = shown(eyes.crops, None).numpy()
    return torch.tensor([float(session.run(None, {"image": image[None]})[0][0]) for image in images])


def measured(said: Tensor, eyes: Eyes) -> dict[str, float]:
    """How far what was said is off what the iris model says of `eyes`, and how often it calls them closed otherwise."""
    off = (said - eyes.ratios).abs()
    closed, said_closed = eyes.ratios < CLOSED, said < CLOSED
    return {
        "eyes": len(said),
        "meanDifference": round(float(off.mean()), 4),
        "ninetyNineOfAHundredBelow": round(float(off.quantile(0.99)), 4),
        "closedByTheIrisModel": int(closed.sum()),
        "ofTheseAlsoByThisNetwork": int((closed & said_closed).sum()),
        "closedByThisNetworkAlone": int((~closed & said_closed).sum()),
        "differentAndFartherThanThreeHundredthsFromTheLimit": int(
            ((closed != said_closed) & ((eyes.ratios - CLOSED).abs() > 0.03)).sum()
        ),
    }


def export(network: EyeNetwork, folder: pathlib.Path, card: dict) -> None:
    """Writes the network and its card, with what was measured of it."""
    path = folder / f"{NAME}.onnx"
    torch.onnx.export(
        network, (torch.zeros(1, 1, SIDE, SIDE),), path, input_names=["image"], output_names=["ratio"], dynamo=True,
        external_data=False,
    )  # fmt: skip
    onnx_file.without_notes(path)
    card["sha256"] = hashlib.sha256(path.read_bytes()).hexdigest()
    (folder / f"{NAME}.json").write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n")


def measure_file(folder: pathlib.Path, held_back: list[pathlib.Path]) -> None:
    """Writes into the card what is measured of the network beside it."""
    path = folder / f"{NAME}.json"
    card = json.loads(path.read_text())
    for archive in held_back:
        eyes = Eyes([archive])
        card["agreement"][archive.stem] = measured(said_by_file(folder / f"{NAME}.onnx", eyes), eyes)
    print(json.dumps(card["agreement"], indent=2))
    path.write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", type=pathlib.Path, nargs="*", default=[], help="archives of drawn_eyes.py")
    parser.add_argument("--held-back", type=pathlib.Path, nargs="*", default=[])
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--models", type=pathlib.Path, default=pathlib.Path("Models"))
    arguments = parser.parse_args()
    if not arguments.train:
        return measure_file(arguments.models, arguments.held_back)
    eyes = Eyes(arguments.train)
    print(f"{len(eyes.crops)} eyes, {float((eyes.ratios < CLOSED).float().mean()):.1%} of them closed")
    network = trained(eyes, arguments.epochs)
    held_back = {path.stem: Eyes([path]) for path in arguments.held_back}
    results = {name: measured(said_by(network, held), held) for name, held in held_back.items()}
    print(json.dumps(results, indent=2))
    card = {
        "name": NAME,
        "version": "1.0.0",
        "task": "Says how far an eye is open.",
        "file": f"{NAME}.onnx",
        "sha256": "",
        "source": "trained by Training/ of this repository, after MediaPipe's iris model (Apache-2.0)",
        "licence": "Apache-2.0; trained on FER2013, whose images are for research use, and on pictures under CC BY 4.0 and MIT",
        "input": {"name": "image", "shape": [1, 1, SIDE, SIDE], "layout": "NCHW", "elementType": "f32", "range": [0, 1]},
        "outputs": [
            {"name": "ratio", "shape": [1], "meaning": "the mean distance between the lids over the distance of the corners"}
        ],
        "training": {"eyes": len(eyes.crops), "epochs": arguments.epochs},
        "agreement": results,
        "notes": f"The crop is a square {MARGIN} times as wide as the eye, grey, turned so that the eye is level. The network "
        "knows the eye on the viewer's left; the other one is given mirrored.",
    }  # fmt: skip
    export(network, arguments.models, card)


if __name__ == "__main__":
    command.run(main)
