"""What is trained on, and what is refused."""

import pathlib
import tempfile
import unittest

import numpy as np
import torch

from attune_training import data
from attune_training.worn_spectacles import WORN, worn

from .faces import write_archives


class DataTests(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.enterContext(write_archives(self.folder))

    def test_twins_and_pictures_without_a_face_are_left_out(self) -> None:
        training, validation = data.load_training(self.folder, 0, seed=1)
        self.assertEqual(training.labels.tolist(), [0, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6])
        self.assertEqual(len(validation), 7)

    def test_duplicates_fall_on_one_side(self) -> None:
        training, validation = data.load_training(self.folder, 0.3, seed=1)
        # Groups are pairs of neighbours; of two of seven groups at most four images remain.
        self.assertEqual(len(training) + len(validation), 11)
        pixels = {tuple(image.flatten().tolist()) for image in training.images}
        self.assertFalse(any(tuple(image.flatten().tolist()) in pixels for image in validation.images))

    def test_a_single_vote_does_not_count(self) -> None:
        public = data.load_public(self.folder)
        self.assertEqual(public.votes[0].tolist(), [1, 0, 0, 0, 0, 0, 0])
        self.assertEqual(public.votes[3].sum().item(), 0)
        majority, has_majority = data.ferplus_majority(public)
        self.assertEqual(has_majority.tolist(), [True, True, True, False, True, True, True])
        self.assertEqual(majority[4].item(), 4)

    def test_other_archives_are_refused(self) -> None:
        data.check(self.folder)
        with (self.folder / "public.npz").open("ab") as file:
            file.write(b"!")
        with self.assertRaisesRegex(data.DataError, "public.npz has SHA-256 .* expected"):
            data.check(self.folder)
        (self.folder / "train.npz").unlink()
        with self.assertRaisesRegex(data.DataError, "train.npz is missing"):
            data.check(self.folder)

    def test_what_a_teacher_says_must_be_of_these_images(self) -> None:
        path = self.folder / "teacher.npz"
        with self.assertRaisesRegex(data.DataError, "teacher.npz is missing: attune_training.teacher writes it"):
            data.load_training(self.folder, 0, seed=1, teacher=path)
        levels = np.zeros((14, 2, 7), np.uint8)
        levels[:, 0, 1], levels[:, 0, 2], levels[:, 1, 6] = 64, 192, 255
        np.savez(path, probabilities=levels, train_sha256=data.CHECKSUMS["train.npz"])
        training, _ = data.load_training(self.folder, 0, seed=1, teacher=path)
        torch.testing.assert_close(training.taught[0, 0, :3], torch.tensor([0, 0.25, 0.75]))
        cases = (
            ({"probabilities": levels[:13]}, "speaks of other images"),
            ({"train_sha256": "of others"}, "speaks of other images"),
            ({"probabilities": levels[:, :, :6]}, r"has probabilities of \(14, 2, 6\), wanted \(14, 2, 7\)"),
            ({"probabilities": np.full((14, 2, 7), np.nan)}, "all finite"),
        )
        for wrong, message in cases:
            np.savez(path, **{"probabilities": levels, "train_sha256": data.CHECKSUMS["train.npz"], **wrong})
            with self.subTest(message), self.assertRaisesRegex(data.DataError, message):
                data.load_training(self.folder, 0, seed=1, teacher=path)
        np.savez(path, train_sha256=data.CHECKSUMS["train.npz"])
        with self.assertRaisesRegex(data.DataError, "has no array probabilities"):
            data.load_training(self.folder, 0, seed=1, teacher=path)


class WornSpectaclesTests(unittest.TestCase):
    def test_every_face_of_publictest_is_in_one_row(self) -> None:
        rows = worn(WORN, 3589)
        self.assertEqual({name: int(belongs.sum()) for name, belongs in rows.items()},
                         {"spectacles": 208, "dark glasses": 22, "neither": 3359})  # fmt: skip
        self.assertTrue((torch.stack(list(rows.values())).sum(0) == 1).all())


if __name__ == "__main__":
    unittest.main()
