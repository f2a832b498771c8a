"""The network of eyes: what is cut out for it, what it is shown, what it says."""

import contextlib
import io
import pathlib
import tempfile
import unittest

import numpy as np
import torch

from attune_training import eyes
from attune_training.drawn_eyes import sampled, square
from attune_training.eyes import KEPT_SIDE, SIDE, EyeNetwork, Eyes, measured, shown


def archive(folder: pathlib.Path) -> pathlib.Path:
    """Two faces with a white dot at the middle of each eye; the second one's right eye is turned away."""
    crops = np.zeros((2, 160, 160), np.uint8)
    points = np.zeros((2, 468, 3), np.float32)
    for face, right_width in enumerate((24, 12)):
        for (left, right), middle, width in zip(eyes.CORNERS, (50, 110), (24, right_width), strict=True):
            points[face, left, :2] = middle - width / 2, 60
            points[face, right, :2] = middle + width / 2, 60
            # A dot a quarter of the width right of the middle.
            crops[face, 57:63, middle + 3 : middle + 9] = 255
    ratios = np.array([[0.3, 0.1], [0.25, 0.05]], np.float32)
    path = folder / "faces.npz"
    np.savez(path, crops=crops, points=points, ratios=ratios, sources=np.zeros(2, int), names=np.array(["made"]))
    return path


class EyesTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.eyes = Eyes([archive(pathlib.Path(folder.name))])

    def test_eyes_are_cut_out_and_the_right_one_is_mirrored(self) -> None:
        # The second face's right eye is half as wide as its left one.
        self.assertEqual(self.eyes.ratios.tolist(), [np.float32(0.3), np.float32(0.25), np.float32(0.1)])
        bright = [int(crop.float().mean(0).argmax()) - KEPT_SIDE // 2 for crop in self.eyes.crops]
        self.assertGreater(bright[0], 2)
        self.assertLess(bright[2], -2)

    def test_what_is_shown_has_the_networks_size_and_range(self) -> None:
        for generator in (None, torch.Generator().manual_seed(3)):
            images = shown(self.eyes.crops, generator)
            self.assertEqual(images.shape, (3, 1, SIDE, SIDE))
            self.assertGreaterEqual(float(images.min()), 0)
            self.assertLessEqual(float(images.max()), 1)
        self.assertTrue(torch.equal(shown(self.eyes.crops, None), shown(self.eyes.crops, None)))

    def test_it_says_one_positive_number_an_eye(self) -> None:
        said = EyeNetwork().eval()(shown(self.eyes.crops, None))
        self.assertEqual(said.shape, (3,))
        self.assertTrue(bool((said > 0).all()))

    def test_it_learns_what_it_is_shown(self) -> None:
        with contextlib.redirect_stdout(io.StringIO()):
            network = eyes.trained(self.eyes, epochs=60)
        self.assertLess(measured(eyes.said_by(network, self.eyes), self.eyes)["meanDifference"], 0.08)


class SampledTests(unittest.TestCase):
    def test_a_square_lies_where_it_is_told_to(self) -> None:
        picture = np.zeros((40, 40, 1), np.float32)
        picture[10:20, 10:20] = 1
        crop = sampled(picture, square(np.array([15.0, 15.0]), np.array([20.0, 0.0]), 10), 10)
        self.assertEqual(crop.shape, (10, 10, 1))
        self.assertAlmostEqual(float(crop[5, 5, 0]), 1)
        self.assertAlmostEqual(float(crop[0, 0, 0]), 0)
        # The mean of a grid of points loses nothing.
        self.assertAlmostEqual(float(crop.sum()), 25, delta=0.5)


if __name__ == "__main__":
    unittest.main()
