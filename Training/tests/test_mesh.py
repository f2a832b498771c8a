"""The network of face meshes: what it is shown, where the points lie then, what it says and learns."""

import contextlib
import io
import math
import pathlib
import tempfile
import unittest
import unittest.mock

import numpy as np
import torch
from torch import Tensor

from attune_training import mesh
from attune_training.mesh import POINTS, SIDE, Faces, MeshNetwork, Shown, angles, measured, mirrored_order


def face(seed: int) -> np.ndarray:
    """A mesh [468, 3] in pixels of a crop of 160: points anywhere, alike on both sides, with those that have a name in place."""
    random = np.random.default_rng(0)
    points = random.uniform((30, 30, -20), (130, 130, 20), (POINTS, 3))
    for left, right in zip(range(0, POINTS, 2), range(1, POINTS, 2)):
        points[right] = points[left] * [-1, 1, 1] + [160, 0, 0]
    for (left, right), (x, y) in {(33, 263): (50, 60), (234, 454): (35, 80), (61, 291): (60, 115)}.items():
        # Those that had been partners of these two partner each other.
        other, another = left ^ 1, right ^ 1
        points[another] = points[other] * [-1, 1, 1] + [160, 0, 0]
        points[left], points[right] = (x, y, 0), (160 - x, y, 0)
    points[10], points[152], points[10 ^ 1], points[152 ^ 1] = (80, 30, 0), (80, 135, 0), (80, 90, -30), (80, 95, 5)
    return (points + np.random.default_rng(seed).normal(0, 0.2, points.shape)).astype(np.float32)


def archive(folder: pathlib.Path, count: int = 4) -> pathlib.Path:
    """Faces with a bright dot at the left eye and at the chin."""
    points = np.stack([face(seed) for seed in range(count)])
    crops = np.zeros((count, 160, 160), np.uint8)
    for crop, places in zip(crops, points):
        for index in (33, 152):
            x, y = places[index, :2].round().astype(int)
            crop[y - 4 : y + 4, x - 4 : x + 4] = 255
    path = folder / "faces.npz"
    np.savez(path, crops=crops, points=points, ratios=np.zeros((count, 2), np.float32))
    return path


def bright(images: Tensor, points: Tensor, index: int) -> list[float]:
    """The brightness of pictures where this point lies."""
    places = ((points[:, index, :2] + 1) * SIDE / 2).long().clamp(0, SIDE - 1)
    return [float(image[0, y, x]) for image, (x, y) in zip(images, places)]


class MeshTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.faces = Faces([archive(pathlib.Path(folder.name))])

    def test_points_follow_the_picture_however_it_is_shown(self) -> None:
        plain = Shown(self.faces.crops, self.faces.points, None)
        self.assertEqual(plain.images.shape, (4, 1, SIDE, SIDE))
        for index in (33, 152):
            self.assertGreater(min(bright(plain.images, plain.points, index)), 0.5)
        for seed in range(20):
            scale, angle, shift = mesh._places(4, torch.Generator().manual_seed(seed))
            with unittest.mock.patch.object(mesh, "_places", lambda *_: (scale, angle, shift)):
                with unittest.mock.patch.object(mesh, "_degraded", lambda images, _: images):
                    with unittest.mock.patch.object(mesh, "_covered", lambda images, _: images):
                        moved = Shown(self.faces.crops, self.faces.points, torch.Generator())
            for index in (33, 152):
                inside = (moved.points[:, index, :2].abs() < 0.95).all(1)
                self.assertTrue(all(value > 0.4 for value, seen in zip(bright(moved.images, moved.points, index), inside) if seen))

    def test_a_mirror_takes_each_point_to_the_other_side(self) -> None:
        order = mirrored_order(self.faces.points)
        self.assertEqual(int(order[33]), 263)
        self.assertEqual(int(order[61]), 291)
        self.assertEqual(int(order[10]), 10)
        generator = torch.Generator().manual_seed(1)
        crops, points = mesh._mirrored(self.faces.crops, self.faces.points, order, generator)
        shown = Shown(crops, points, None)
        turned = [index for index in range(4) if not torch.equal(crops[index], self.faces.crops[index])]
        self.assertTrue(0 < len(turned) < 4)
        for index, (left, right) in enumerate(zip(bright(shown.images, shown.points, 33), bright(shown.images, shown.points, 263))):
            self.assertEqual(right > left, index in turned)

    def test_angles_are_those_of_the_program(self) -> None:
        points = torch.from_numpy(face(0))[None].double()
        points[:, mesh.FOREHEAD, 2] = points[:, mesh.CHIN, 2] = 0
        before = angles(points)
        yaw = math.radians(20)
        # To the viewer's right, as MeshPointsTests turns them: what is near the camera goes right.
        turn = torch.tensor([[math.cos(yaw), 0, -math.sin(yaw)], [0, 1, 0], [math.sin(yaw), 0, math.cos(yaw)]]).double()
        after = angles(points @ turn.T)
        self.assertAlmostEqual(float(after[0, 0] - before[0, 0]), 20, delta=0.5)
        self.assertAlmostEqual(float(after[0, 1] - before[0, 1]), 0, delta=0.5)

    def test_it_learns_what_it_is_shown(self) -> None:
        with contextlib.redirect_stdout(io.StringIO()):
            network = mesh.trained(self.faces, torch.zeros((2, 80, 80), dtype=torch.uint8), epochs=40)
        shown = Shown(self.faces.crops, self.faces.points, None)
        result = measured(*mesh.said_by(network, shown.images), shown)
        self.assertLess(result["landmarksOffByOfTheEyesDistance"], 0.25)
        blank = network(torch.zeros_like(shown.images))[1]
        self.assertGreater(float(network(shown.images)[1].mean()), float(blank.mean()))
        points, _ = mesh.InPixels(network)(shown.images)
        self.assertTrue(torch.allclose(points[:, :, 2], network(shown.images)[0][:, :, 2] * SIDE / 2))
        self.assertEqual(MeshNetwork()(shown.images)[0].shape, (4, POINTS, 3))

    def test_a_run_that_was_stopped_goes_on_where_it_was(self) -> None:
        without = torch.zeros((2, 80, 80), dtype=torch.uint8)
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()) as said:
            keep = pathlib.Path(folder) / "state.pt"
            whole = mesh.trained(self.faces, without, epochs=3, keep=keep)
            again = mesh.trained(self.faces, without, epochs=3, keep=keep)
        self.assertEqual(said.getvalue().count("epoch"), 3)
        images = Shown(self.faces.crops, None, None).images
        self.assertTrue(torch.equal(whole(images)[0], again(images)[0]))


if __name__ == "__main__":
    unittest.main()
