"""A run: that it can be stopped, that it refuses what is not its own, and where its steps go."""

import contextlib
import dataclasses
import io
import pathlib
import tempfile
import unittest

import torch

from attune_training import data
from attune_training.recipes import SHORT, Recipe
from attune_training.residual import ResidualNetwork
from attune_training.schedules import Decay, WarmupStableDecay
from attune_training.train import trained
from attune_training.trainer import CHECKPOINT, KEPT, Trainer

from .faces import made_up

RECIPE = dataclasses.replace(
    SHORT, epochs=2, batch_size=8, picture_sides=((1, 32), (2, 48)), mixup=0.3, crop_share=0.5, teacher_share=0.5,
    augmentation=("spectacles", "turned", "mirror_and_warp"),
    schedule=WarmupStableDecay(peak=0.05, warmup_epochs=1, decays=(Decay(2, 2, 0.05),)),
)  # fmt: skip


def small_network() -> ResidualNetwork:
    return ResidualNetwork(width=8)


class TrainerTests(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.faces = made_up(24)
        # A line for each epoch would drown what the tests say.
        self.enterContext(contextlib.redirect_stdout(io.StringIO()))

    def run_of(self, name: str, recipe: Recipe = RECIPE) -> dict[str, torch.Tensor]:
        """Trains in the folder of that name to the recipe's end; returns the weights kept."""
        trained(small_network, self.folder / name, recipe, self.faces, self.faces)
        return torch.load(self.folder / name / KEPT, weights_only=True)

    def test_a_run_that_was_stopped_ends_like_one_that_was_not(self) -> None:
        whole = self.run_of("whole")
        stopped = Stopping(self.folder / "stopped")
        with self.assertRaises(KeyboardInterrupt):
            stopped.run(self.faces, after_epoch=1)
        resumed = self.run_of("stopped")
        for name, values in whole.items():
            torch.testing.assert_close(resumed[name], values, msg=name)

    def test_another_recipe_does_not_go_on_from_a_checkpoint(self) -> None:
        self.run_of("run")
        with self.assertRaisesRegex(data.DataError, "checkpoint.pt was trained by another recipe"):
            self.run_of("run", dataclasses.replace(RECIPE, weight_decay=1.0))

    def test_a_checkpoint_of_before_a_recipe_knew_a_field_goes_on(self) -> None:
        whole = self.run_of("run", dataclasses.replace(RECIPE, mixup=0.0))
        path = self.folder / "run" / CHECKPOINT
        state = torch.load(path, weights_only=True)
        del state["recipe"]["mixup"], state["files"]
        torch.save(state, path)
        again = self.run_of("run", dataclasses.replace(RECIPE, mixup=0.0))
        torch.testing.assert_close(again, whole)

    def test_a_run_does_not_go_on_with_another_teacher(self) -> None:
        teacher = self.folder / "teacher.npz"
        recipe = dataclasses.replace(RECIPE, teacher=str(teacher))
        teacher.write_bytes(b"what it said")
        self.run_of("run", recipe)
        teacher.write_bytes(b"what another says")
        with self.assertRaisesRegex(data.DataError, "checkpoint.pt was trained with another teacher.npz"):
            self.run_of("run", recipe)

    def test_the_average_of_the_first_step_is_mostly_where_it_began(self) -> None:
        torch.manual_seed(RECIPE.seed)
        begun = small_network().state_dict()["fer2013.weight"]
        slow = self.run_of("slow", dataclasses.replace(RECIPE, averaging_decay=0.9999))["fer2013.weight"]
        fast = self.run_of("fast", dataclasses.replace(RECIPE, averaging_decay=0.5))["fer2013.weight"]
        self.assertLess((slow - begun).norm().item(), (fast - begun).norm().item())


class Stopping:
    """A run that is stopped, as by Ctrl-C, once so many epochs are saved."""

    def __init__(self, folder: pathlib.Path) -> None:
        folder.mkdir()
        self.trainer = Trainer(small_network, folder, RECIPE)

    def run(self, faces: data.Faces, after_epoch: int) -> None:
        save = self.trainer.save

        def save_and_stop(keep: bool) -> None:
            save(keep)
            if self.trainer.progress.epoch == after_epoch:
                raise KeyboardInterrupt

        self.trainer.save = save_and_stop
        self.trainer.run(faces, faces)


if __name__ == "__main__":
    unittest.main()
