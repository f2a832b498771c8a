"""The network that places a face mesh: python -m attune_training.mesh --train FILE... --faceless FILE --held-back FILE....

It learns what MediaPipe's mesh says of faces that lie where they should (drawn_eyes.py, drawn_heads.py), and is shown them
small, coarse, noisy, dim, covered in part, turned and beside their place, and squares without a face (faceless.py). Writes
Models/face_mesh.onnx and its card; an hour on one core. Without --train it measures the network that is there, and writes
what it found into the card.
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
from .blocks import compress_blocks
from .degradations import contrast_and_brightness, gamma, noise
from .draws import some_of, uniform
from .residual import standardise

NAME = "face_mesh"
POINTS = 468
# Of the crop: its side in pixels, and over the longer side of the mesh. FaceMesh.swift says the same of the detector's box.
SIDE = 64
MARGIN = 4 / 3
# Of the crops of drawn_eyes.py, over the longer side of the mesh; they are kept half as large.
KEPT_MARGIN = 1.5
CHANNELS = (16, 32, 64, 96)
BLOCKS = (0, 1, 2, 2)
WIDTH = 128
# Points of which more depends: corners of eyes and mouth, nose, cheeks, forehead and chin. MeshPoints.swift names them.
LEADING = (33, 133, 362, 263, 1, 61, 291, 234, 454, 10, 152)
LEFT_EYE, RIGHT_EYE, LEFT_CHEEK, RIGHT_CHEEK, LEFT_MOUTH, RIGHT_MOUTH, FOREHEAD, CHIN = 33, 263, 234, 454, 61, 291, 10, 152

EPOCHS = 50
BATCH, FACELESS_BATCH = 256, 64
RATE = 3e-3
SHIFT, GROWTH, TURN = 0.09, 0.16, 12.0
# Of faces of which the detector saw the eyes badly.
FAR_TURN, FAR_SHARE = 30.0, 0.1
COARSEST = 12
BLOCKS_SHARE, BLOCKS_QUALITY = 0.3, (12, 60)
COVERED_SHARE, COVERED = 0.2, (0.1, 0.4)
# Differences below this, in half sides of the crop, count by their square.
HUBER = 0.02
LEADING_WEIGHT, POSE_WEIGHT, SCORE_WEIGHT = 2.0, 1.0, 0.05


class MeshNetwork(nn.Module):
    """Convolutions that halve the side, some with what came before added, and one place for each point: 13.5 million multiplications."""

    def __init__(self, mean: Tensor | None = None) -> None:
        super().__init__()
        stages: list[nn.Module] = []
        inputs = 1
        for outputs, count in zip(CHANNELS, BLOCKS, strict=True):
            stages += [_convolution(inputs, outputs, 2), *(_Residual(outputs) for _ in range(count))]
            inputs = outputs
        self.features = nn.Sequential(*stages)
        side = SIDE // 2 ** len(CHANNELS)
        self.dense = nn.Sequential(nn.Linear(inputs * side * side, WIDTH), nn.ReLU(inplace=True))
        self.points = nn.Linear(WIDTH, POINTS * 3)
        self.score = nn.Linear(WIDTH, 1)
        if mean is not None:
            # A network that has learned nothing draws the mean face.
            nn.init.normal_(self.points.weight, std=0.002)
            self.points.bias.data.copy_(mean.flatten())

    def forward(self, images: Tensor) -> tuple[Tensor, Tensor]:
        """The mesh [N, 468, 3] in half sides from the middle, and the logit of a face [N], of pictures [N, 1, 64, 64] in 0...1."""
        found = self.dense(self.features(standardise(images)).flatten(1))
        return self.points(found).view(-1, POINTS, 3), self.score(found).squeeze(1)


def _convolution(inputs: int, outputs: int, stride: int) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))


class _Residual(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.inner = nn.Sequential(nn.Conv2d(channels, channels, 3, 1, 1, bias=False), nn.BatchNorm2d(channels))

    def forward(self, values: Tensor) -> Tensor:
        return functional.relu(values + self.inner(values))


class InPixels(nn.Module):
    """The network as it is exported: points in pixels of the crop."""

    def __init__(self, network: MeshNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, images: Tensor) -> tuple[Tensor, Tensor]:
        points, score = self.network(images)
        return points * (SIDE / 2) + torch.tensor([SIDE / 2, SIDE / 2, 0.0]), score


class Faces:
    """Crops uint8 [N, S, S], KEPT_MARGIN times as wide as the mesh, and the mesh [N, 468, 3] in half sides from the middle."""

    def __init__(self, paths: list[pathlib.Path]) -> None:
        archives = [np.load(path) for path in paths]
        self.crops = torch.cat([halved(torch.from_numpy(archive["crops"])) for archive in archives])
        points = torch.cat([torch.from_numpy(archive["points"]) for archive in archives])
        half = archives[0]["crops"].shape[1] / 2
        self.points = (points - torch.tensor([half, half, 0.0])) / half


def halved(crops: Tensor) -> Tensor:
    """Crops uint8 [N, S, S] with half the side, each pixel the mean of four."""
    parts = [functional.avg_pool2d(part[:, None].float(), 2)[:, 0].round().to(torch.uint8) for part in crops.split(1024)]
    return torch.cat(parts)


def mirrored_order(points: Tensor) -> Tensor:
    """The index of the point on the other side of the face, [468], by the mean of many meshes [N, 468, 3]."""
    mean = points.mean(0)
    mean = mean - mean[LEFT_EYE] / 2 - mean[RIGHT_EYE] / 2
    order = torch.cdist(mean * torch.tensor([-1.0, 1, 1]), mean).argmin(1)
    if not torch.equal(order[order], torch.arange(POINTS)):
        raise ValueError("the mean of these meshes is not alike on both sides")
    return order


class Shown:
    """Pictures [N, 1, SIDE, SIDE] in 0...1 as the network is given them, and the meshes on them."""

    def __init__(self, crops: Tensor, points: Tensor | None, generator: torch.Generator | None) -> None:
        count = len(crops)
        images = crops[:, None].float() / 255
        scale, angle, shift = _places(count, generator)
        if generator is not None:
            images = _covered(images, generator)
        cosine, sine = torch.cos(angle) * scale, torch.sin(angle) * scale
        turn = torch.stack([torch.stack([cosine, -sine], 1), torch.stack([sine, cosine], 1)], 1)
        grid = functional.affine_grid(torch.cat([turn, shift[:, :, None]], 2), [count, 1, SIDE, SIDE], align_corners=False)
        images = functional.grid_sample(images, grid, padding_mode="border", align_corners=False)
        self.images = images if generator is None else _degraded(images, generator)
        if points is not None:
            flat = (points[:, :, :2] - shift[:, None]) @ turn / scale[:, None, None] ** 2
            self.points = torch.cat([flat, points[:, :, 2:] / scale[:, None, None]], 2)


def _places(count: int, generator: torch.Generator | None) -> tuple[Tensor, Tensor, Tensor]:
    """Size over the kept crop's, turn in radians, and shift in its half sides."""
    share = MARGIN / KEPT_MARGIN
    if generator is None:
        return torch.full((count,), share), torch.zeros(count), torch.zeros(count, 2)
    scale = share * torch.exp(uniform(count, generator, math.log1p(GROWTH)))
    angle = uniform(count, generator, TURN)
    far = some_of(count, FAR_SHARE, generator)
    angle[far] = uniform(len(far), generator, FAR_TURN)
    shift = torch.stack([uniform(count, generator, 2 * SHIFT * share) for _ in range(2)], 1)
    return scale, torch.deg2rad(angle), shift


def _covered(images: Tensor, generator: torch.Generator) -> Tensor:
    """Some of the images with a rectangle of one brightness on them."""
    images = images.clone()
    side = images.shape[-1]
    for index in some_of(len(images), COVERED_SHARE, generator):
        values = torch.rand(5, generator=generator)
        height, width = ((COVERED[0] + (COVERED[1] - COVERED[0]) * values[:2]) * side).int().tolist()
        top, left = int(values[2] * (side - height)), int(values[3] * (side - width))
        images[index, :, top : top + height, left : left + width] = values[4]
    return images


def _degraded(images: Tensor, generator: torch.Generator) -> Tensor:
    chosen = some_of(len(images), 0.5, generator)
    if len(chosen):
        side = int(torch.randint(COARSEST, SIDE, (1,), generator=generator))
        small = functional.interpolate(images[chosen], size=(side, side), mode="bilinear", antialias=True)
        images = images.index_copy(0, chosen, functional.interpolate(small, size=(SIDE, SIDE), mode="bilinear"))
    chosen = some_of(len(images), BLOCKS_SHARE, generator)
    if len(chosen):
        quality = int(torch.randint(BLOCKS_QUALITY[0], BLOCKS_QUALITY[1] + 1, (1,), generator=generator))
        images = images.index_copy(0, chosen, compress_blocks(images[chosen], quality))
    for step in (contrast_and_brightness, gamma, noise):
        images = step(images, generator, 1.0)
    return images


def axes(points: Tensor) -> Tensor:
    """The directions across and down faces [N, 468, 3], as MeshPoints+HeadPose.swift has them: [N, 2, 3], of length one."""
    across = points[:, RIGHT_EYE] - points[:, LEFT_EYE] + points[:, RIGHT_CHEEK] - points[:, LEFT_CHEEK]
    across = across + points[:, RIGHT_MOUTH] - points[:, LEFT_MOUTH]
    return functional.normalize(torch.stack([across, points[:, CHIN] - points[:, FOREHEAD]], 1), dim=2)


def angles(points: Tensor) -> Tensor:
    """Yaw and pitch in degrees, [N, 2], of meshes [N, 468, 3]; uncalibrated."""
    across, down = axes(points).unbind(1)
    looking = -functional.normalize(torch.linalg.cross(across, down), dim=1)
    return torch.rad2deg(torch.stack([torch.atan2(looking[:, 0], -looking[:, 2]), torch.asin((-looking[:, 1]).clamp(-1, 1))], 1))


def loss_of(said: Tensor, logits: Tensor, points: Tensor) -> Tensor:
    """Of a batch whose first pictures have these meshes, and whose others have no face."""
    count = len(points)
    faces = said[:count]
    off = functional.smooth_l1_loss(faces, points, beta=HUBER)
    leading = list(LEADING)
    off = off + LEADING_WEIGHT * functional.smooth_l1_loss(faces[:, leading], points[:, leading], beta=HUBER)
    pose = functional.smooth_l1_loss(axes(faces), axes(points), beta=HUBER)
    is_face = (torch.arange(len(logits)) < count).float()
    return off + POSE_WEIGHT * pose + SCORE_WEIGHT * functional.binary_cross_entropy_with_logits(logits, is_face)


def trained(faces: Faces, faceless: Tensor, epochs: int, keep: pathlib.Path | None = None, seed: int = 1) -> MeshNetwork:
    """A network that was shown all faces `epochs` times, half of them mirrored; goes on from `keep` where that is there."""
    torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed)
    order = mirrored_order(faces.points)
    network = MeshNetwork(faces.points.mean(0) * KEPT_MARGIN / MARGIN).to(memory_format=torch.channels_last)
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=1e-3)
    steps = math.ceil(len(faces.crops) / BATCH) * epochs
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps, pct_start=0.1)
    parts = {"network": network, "optimiser": optimiser, "schedule": schedule}
    first = 0
    if keep is not None and keep.exists():
        kept = torch.load(keep, weights_only=True)
        for name, part in parts.items():
            part.load_state_dict(kept[name])
        generator.set_state(kept["generator"])
        first = kept["epoch"]
    for epoch in range(first, epochs):
        network.train()
        total = 0.0
        for index in torch.randperm(len(faces.crops), generator=generator).split(BATCH):
            shown = Shown(*_mirrored(faces.crops[index], faces.points[index], order, generator), generator)
            without = faceless[torch.randint(len(faceless), (FACELESS_BATCH,), generator=generator)]
            images = torch.cat([shown.images, Shown(without, None, generator).images])
            loss = loss_of(*network(images.contiguous(memory_format=torch.channels_last)), shown.points)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()
            schedule.step()
            total += float(loss.detach()) * len(index)
        print(f"epoch {epoch + 1} of {epochs}: loss {total / len(faces.crops):.5f}", flush=True)
        if keep is not None:
            state = {name: part.state_dict() for name, part in parts.items()}
            torch.save({**state, "generator": generator.get_state(), "epoch": epoch + 1}, keep)
    return network.eval()


def _mirrored(crops: Tensor, points: Tensor, order: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Half of the crops seen in a mirror, with their meshes."""
    chosen = some_of(len(crops), 0.5, generator)
    crops, points = crops.clone(), points.clone()
    crops[chosen] = crops[chosen].flip(2)
    points[chosen] = points[chosen][:, order] * torch.tensor([-1.0, 1, 1])
    return crops, points


@torch.inference_mode()
def said_by(network: nn.Module, images: Tensor) -> tuple[Tensor, Tensor]:
    """What the network says of pictures: meshes in half sides, and logits."""
    answers = [network(part) for part in images.split(512)]
    return torch.cat([points for points, _ in answers]), torch.cat([logits for _, logits in answers])


def said_by_file(path: pathlib.Path, images: Tensor) -> tuple[Tensor, Tensor]:
    """The same of a network in an ONNX file."""
    session = onnxruntime.InferenceSession(path)
    answers = [session.run(None, {"image": image[None]}) for image in images.numpy()]
    points = torch.from_numpy(np.concatenate([points for points, _ in answers]))
    middle = SIDE / 2
    return (points - torch.tensor([middle, middle, 0.0])) / middle, torch.from_numpy(np.concatenate([s for _, s in answers]))


def measured(points: Tensor, logits: Tensor, shown: Shown) -> dict[str, float]:
    """How far what was said is off MediaPipe's mesh on the same faces."""
    leading = list(LEADING)
    apart = (shown.points[:, RIGHT_EYE, :2] - shown.points[:, LEFT_EYE, :2]).norm(dim=1)
    off = (points[:, leading, :2] - shown.points[:, leading, :2]).norm(dim=2).mean(1) / apart
    turned = (angles(points) - angles(shown.points)).abs()
    return {
        "faces": len(points),
        "landmarksOffByOfTheEyesDistance": round(float(off.mean()), 4),
        "ninetyNineOfAHundredBelow": round(float(off.quantile(0.99)), 4),
        "yawOffBy": round(float(turned[:, 0].mean()), 2),
        "pitchOffBy": round(float(turned[:, 1].mean()), 2),
        "yawNinetyFiveOfAHundredBelow": round(float(turned[:, 0].quantile(0.95)), 2),
        "pitchNinetyFiveOfAHundredBelow": round(float(turned[:, 1].quantile(0.95)), 2),
        "seen": int((logits > 0).sum()),
    }


def export(network: MeshNetwork, folder: pathlib.Path, card: dict) -> None:
    """Writes the network and its card, with what was measured of it."""
    path = folder / f"{NAME}.onnx"
    torch.onnx.export(
        InPixels(network).eval(), (torch.zeros(1, 1, SIDE, SIDE),), path, input_names=["image"],
        output_names=["points", "face"], dynamo=True, external_data=False,
    )  # fmt: skip
    onnx_file.without_notes(path)
    card["sha256"] = hashlib.sha256(path.read_bytes()).hexdigest()
    (folder / f"{NAME}.json").write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n")


def measure_file(folder: pathlib.Path, held_back: list[pathlib.Path]) -> None:
    """Writes into the card what is measured of the network beside it."""
    path = folder / f"{NAME}.json"
    card = json.loads(path.read_text())
    for archive in held_back:
        faces = Faces([archive])
        shown = Shown(faces.crops, faces.points, None)
        card["agreement"][archive.stem] = measured(*said_by_file(folder / f"{NAME}.onnx", shown.images), shown)
    print(json.dumps(card["agreement"], indent=2))
    path.write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", type=pathlib.Path, nargs="*", default=[], help="archives of drawn_eyes.py and drawn_heads.py")
    parser.add_argument("--faceless", type=pathlib.Path, help="archive of faceless.py")
    parser.add_argument("--held-back", type=pathlib.Path, nargs="*", default=[])
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--keep", type=pathlib.Path, help="where the state is kept after each epoch")
    parser.add_argument("--models", type=pathlib.Path, default=pathlib.Path("Models"))
    arguments = parser.parse_args()
    if not arguments.train:
        return measure_file(arguments.models, arguments.held_back)
    if not arguments.faceless:
        parser.error("--train needs --faceless")
    faces = Faces(arguments.train)
    faceless = halved(torch.from_numpy(np.load(arguments.faceless)["crops"]))
    print(f"{len(faces.crops)} faces, {len(faceless)} squares without one", flush=True)
    network = trained(faces, faceless, arguments.epochs, arguments.keep)
    agreement = {}
    for path in arguments.held_back:
        held = Faces([path])
        shown = Shown(held.crops, held.points, None)
        agreement[path.stem] = measured(*said_by(network, shown.images), shown)
    print(json.dumps(agreement, indent=2))
    card = {
        "name": NAME,
        "version": "1.0.0",
        "task": "Places 468 points of a face mesh on one upright face.",
        "file": f"{NAME}.onnx",
        "sha256": "",
        "source": "trained by Training/ of this repository, after MediaPipe's face mesh (Apache-2.0)",
        "licence": "Apache-2.0; trained on FER2013, whose images are for research use, and on pictures under CC BY 4.0, MIT and CC0",
        "input": {"name": "image", "shape": [1, 1, SIDE, SIDE], "layout": "NCHW", "elementType": "f32", "range": [0, 1]},
        "outputs": [
            {
                "name": "points",
                "shape": [1, POINTS, 3],
                "meaning": "x, y and z of 468 points in pixels of the input; z is smaller nearer to the camera, on about the scale of x",
            },
            {"name": "face", "shape": [1], "meaning": "face score as a logit: positive where the crop shows a face"},
        ],
        "training": {"faces": len(faces.crops), "squaresWithoutAFace": len(faceless), "epochs": arguments.epochs},
        "agreement": agreement,
        "notes": "The crop is a square about 1.33 times as wide as the face, grey, turned so that the eyes are level.",
    }  # fmt: skip
    export(network, arguments.models, card)


if __name__ == "__main__":
    command.run(main)
