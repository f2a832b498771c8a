"""What training pictures go through: ranges, geometry, and that nothing else changes."""

import math
import unittest

import torch

from attune_training import augment, batches, data
from attune_training.corruptions import CORRUPTIONS
from attune_training.head_turn import turn

from .faces import SIDE, made_up


def ramp() -> torch.Tensor:
    """A picture [1, 1, 48, 48] that grows brighter to the right, from 0 to 1."""
    return ((torch.arange(SIDE) + 0.5) / SIDE).expand(1, 1, SIDE, SIDE).contiguous()


def cropped(images: torch.Tensor, crop: tuple[float, ...]) -> torch.Tensor:
    """The pictures within a crop."""
    return augment.warped(images, augment.crop_matrix(torch.tensor([crop])))


class AugmentTests(unittest.TestCase):
    def test_every_step_keeps_shape_and_range(self) -> None:
        images = data.to_batch(made_up(32).images)
        for name in augment.AUGMENTATIONS:
            with self.subTest(name):
                changed = augment.augment(images, torch.Generator().manual_seed(3), (name,), 1.0)
                self.assertEqual(changed.shape, images.shape)
                self.assertGreaterEqual(changed.min().item(), -1e-5)
                self.assertLessEqual(changed.max().item(), 1 + 1e-5)
                self.assertFalse(torch.equal(changed, images))

    def test_without_strength_pictures_are_at_most_mirrored(self) -> None:
        images = data.to_batch(made_up(16).images)
        for name in augment.AUGMENTATIONS:
            with self.subTest(name):
                changed = augment.augment(images, torch.Generator().manual_seed(3), (name,), 0.0)
                difference = torch.minimum((changed - images).abs(), (changed.flip(3) - images).abs())
                self.assertLess(difference.amax(dim=(1, 2, 3)).max().item(), 1e-5)

    def test_a_crop_is_the_picture_within_it(self) -> None:
        cases = (
            # side, right, down, turn; brightness of the crop's left and right edge on the ramp
            ((1.0, 0.0, 0.0, 0.0), 0.0, 1.0),
            ((0.5, 0.0, 0.0, 0.0), 0.25, 0.75),
            ((0.5, 0.25, 0.0, 0.0), 0.5, 1.0),
            ((0.5, 0.0, 0.25, 180.0), 0.75, 0.25),
        )
        for crop, left, right in cases:
            with self.subTest(crop=crop):
                row = cropped(ramp(), crop)[0, 0, SIDE // 2]
                half_pixel = (right - left) / SIDE / 2
                self.assertAlmostEqual(row[0].item() - half_pixel, left, delta=0.01)
                self.assertAlmostEqual(row[-1].item() + half_pixel, right, delta=0.01)

    def test_a_turn_is_clockwise(self) -> None:
        # What the crop's top shows, the right of the picture held: the crop is turned a quarter clockwise.
        turned = cropped(ramp(), (1.0, 0.0, 0.0, 90.0))[0, 0]
        self.assertGreater(turned[0, SIDE // 2].item(), 0.98)
        self.assertLess(turned[-1, SIDE // 2].item(), 0.02)

    def test_blending_takes_the_same_shares_of_pictures_and_targets(self) -> None:
        labels = torch.nn.functional.one_hot(torch.arange(8) % 7, 7).float()
        # Pictures that are their own target: they must stay so.
        images = labels.view(8, 1, 1, 7)
        blended, targets = augment.mixed(images, labels, 1.0, torch.Generator().manual_seed(5))
        torch.testing.assert_close(blended.view(8, 7), targets)
        torch.testing.assert_close(targets.sum(1), torch.ones(8))
        self.assertTrue((targets.gather(1, (torch.arange(8) % 7).view(-1, 1)) >= 0.5 - 1e-6).all())

    def test_about_the_share_asked_for_is_cropped(self) -> None:
        crops = torch.tensor([(0.9, 0.1, 0.0, 5.0)]).repeat(4000, 1)
        taken = augment.some_crops(crops, 0.25, torch.Generator().manual_seed(5))
        self.assertAlmostEqual((taken[:, 0] < 1).float().mean().item(), 0.25, delta=0.03)

    def test_a_head_is_turned_to_either_side_in_turn(self) -> None:
        images = ramp().repeat(2, 1, 1, 1)
        turned = turn(images, 30)
        torch.testing.assert_close(turned[0], 1 - turned[1].flip(2), atol=2e-3, rtol=0)
        torch.testing.assert_close(turn(images, 0), images, atol=1e-4, rtol=0)

    def test_pictures_are_enlarged_for_the_network_only(self) -> None:
        images = data.to_batch(made_up(2).images)
        self.assertIs(batches.scaled(images, SIDE), images)
        self.assertEqual(batches.scaled(images, 64).shape, (2, 1, 64, 64))


class CorruptionTests(unittest.TestCase):
    def test_each_hurts_more_the_stronger_it_is(self) -> None:
        images = made_up(16).images
        for name, (corrupt, strengths) in CORRUPTIONS.items():
            with self.subTest(name):
                errors = []
                for strength in strengths:
                    changed = corrupt(images, strength)
                    self.assertEqual((changed.shape, changed.dtype), (images.shape, torch.uint8))
                    errors.append((changed.float() - images.float()).abs().mean().item())
                self.assertGreater(min(errors), 0)
                # Gamma and scale go past "no change" in the middle of their strengths.
                if name not in ("gamma", "scale"):
                    self.assertEqual(errors, sorted(errors), f"{name}: {errors}")

    def test_gamma_of_one_half_is_a_square_root(self) -> None:
        images = torch.tensor([[[0, 64, 255]]], dtype=torch.uint8)
        corrupt, _ = CORRUPTIONS["gamma"]
        self.assertEqual(corrupt(images, 0.5).tolist(), [[[0, round(math.sqrt(64 / 255) * 255), 255]]])


if __name__ == "__main__":
    unittest.main()
