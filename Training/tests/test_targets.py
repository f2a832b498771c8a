"""What a network is trained to say, to the value."""

import dataclasses
import math
import unittest

import torch

from attune_training.recipes import RECIPES, SHORT
from attune_training.targets import loss_of, targets_of

from .faces import made_up


class TargetsTests(unittest.TestCase):
    def test_labels_are_smoothed_and_mixed_with_the_teacher(self) -> None:
        cases = (
            # smoothing, teacher's share, what the label gets, what another gets
            (0.0, 0.0, 1.0, 0.0),
            (0.07, 0.0, 0.94, 0.01),
            (0.0, 0.5, 0.5 + 0.35, 0.025),
            (0.07, 1.0, 0.7, 0.05),
        )
        for smoothing, share, own, other in cases:
            with self.subTest(smoothing=smoothing, share=share):
                recipe = dataclasses.replace(SHORT, label_smoothing=smoothing, teacher_share=share)
                targets = targets_of(made_up(3), recipe)
                self.assertAlmostEqual(targets[2, 0, 2].item(), own, places=6)
                self.assertAlmostEqual(targets[2, 0, 5].item(), other, places=6)
                torch.testing.assert_close(targets.sum(2), torch.ones(3, 2))

    def test_a_picture_without_votes_adds_nothing_to_the_second_head(self) -> None:
        faces = made_up(2)
        faces.votes[1] = 0
        targets = targets_of(faces, dataclasses.replace(SHORT, teacher_share=0.0))
        logits = (torch.zeros(2, 7), torch.zeros(2, 7))
        # Even probabilities cost log 7 for each picture; one of two has votes.
        self.assertAlmostEqual(loss_of(logits, targets, 0).item(), math.log(7), places=6)
        self.assertAlmostEqual(loss_of(logits, targets, 2.0).item(), math.log(7) * 2, places=6)

    def test_each_run_shows_in_the_end_what_it_was_made_for(self) -> None:
        for name, recipe in RECIPES.items():
            with self.subTest(name):
                self.assertIn(recipe.shown_side, (48, 64))
                if recipe.begins_with:
                    self.assertIn(recipe.begins_with, RECIPES)
                if hasattr(recipe.schedule, "decays"):
                    self.assertEqual(recipe.schedule.decays[-1].to_epoch, recipe.epochs)


if __name__ == "__main__":
    unittest.main()
