"""The network that begins with dlib's layers: that it says what they say, and is trained as others are."""

import contextlib
import dataclasses
import io
import pathlib
import tempfile
import unittest
from unittest import mock

import torch

from attune_training import data, ensemble, onnx_file, transfer
from attune_training.batches import scaled
from attune_training.train import trained
from attune_training.trainer import KEPT
from attune_training.transfer import TransferNetwork

from . import dlib_files
from .faces import made_up


class TransferNetworkTests(unittest.TestCase):
    def test_it_begins_with_the_features_of_dlibs_layers(self) -> None:
        theirs = dlib_files.made_up()
        images = scaled(data.to_batch(made_up(24).images), transfer.SIDE)
        network = TransferNetwork(dlib_files.LEVELS)
        network.begin_with(theirs, images)
        with torch.inference_mode():
            colours = images.expand(-1, 3, -1, -1)
            expected = theirs.features(colours)
            torch.testing.assert_close(network.eval().body.features(colours), expected, rtol=1e-4, atol=1e-4)
            # What was measured is what batch norm finds in those images itself.
            torch.testing.assert_close(network.train().body.features(colours), expected, rtol=1e-2, atol=1e-2)

    def test_random_weights_begin_as_the_identity(self) -> None:
        network = TransferNetwork(dlib_files.LEVELS).eval()
        features = torch.rand(2, 2, 9, 9)
        torch.testing.assert_close(network.body.blocks[0](features), features)

    def test_both_heads_answer_grey_pictures(self) -> None:
        network = TransferNetwork(dlib_files.LEVELS)
        for side in (72, transfer.SIDE):
            self.assertEqual([tuple(values.shape) for values in network(torch.rand(2, 1, side, side))], [(2, 7), (2, 7)])
        self.assertFalse(any(isinstance(module, transfer.Affine) for module in network.modules()))


class EnsembleTests(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.faces = made_up(14)

    def test_a_run_of_a_few_epochs_is_shown_beside_the_shipped_network(self) -> None:
        self.enterContext(mock.patch.object(transfer, "TransferNetwork", lambda: TransferNetwork(dlib_files.LEVELS)))
        recipe = dataclasses.replace(transfer.RECIPE, epochs=1, batch_size=7, picture_sides=((1, transfer.SIDE),))
        with contextlib.redirect_stdout(io.StringIO()):
            trained(transfer.TransferNetwork, self.folder / "pretrained", recipe, self.faces, self.faces)
        said = torch.nn.functional.one_hot(self.faces.labels, 7).float()
        shipped = dict.fromkeys(ensemble.HEADS, said)
        with mock.patch.object(onnx_file, "probabilities_by_file", return_value=shipped):
            table = ensemble.rows(self.folder, self.faces)
        self.assertEqual([line.split("|")[1].strip() for line in table], [
            "shipped, once", "shipped, looking twice", "pretrained, once", "pretrained, looking twice",
            "pretrained and shipped, once", "pretrained and shipped, looking twice",
        ])  # fmt: skip
        # Who is always sure and right stays right beside another; nobody is right where it is not.
        for line in (*table[:2], *table[4:]):
            self.assertIn("| 1.0000 | 1.0000 | 1.000, angry | 1.0000 | 0, 0 (p 1) |", line)
        self.assertRegex(table[2], r"\| 0, \d+ \(p ")
        (line,) = ensemble.curves(self.folder)
        self.assertRegex(line, r"^\| 1 \| [.\d]+ \| [.\d]+ \| [.\d]+ \|  \|  \|  \|$")

    def test_looking_twice_is_the_mean_of_a_picture_and_its_mirror(self) -> None:
        network = TransferNetwork(dlib_files.LEVELS)
        # So that pictures and their mirrors are answered otherwise, whatever the random weights are.
        torch.nn.init.ones_(network.body.stem[0].bias)
        torch.nn.init.uniform_(network.fer2013.weight, -5, 5)
        (self.folder / "run").mkdir()
        torch.save(network.state_dict(), self.folder / "run" / KEPT)
        # Temperatures are fitted to what is looked at, which would be another for mirrored pictures.
        as_is = mock.patch.object(ensemble, "calibrate", return_value=dict.fromkeys(ensemble.HEADS, 1.0))
        with mock.patch.object(transfer, "TransferNetwork", lambda: network), as_is:
            once, twice = ensemble.of_run(self.folder / "run", self.faces)
            _, mirrored = ensemble.of_run(self.folder / "run", ensemble.flipped(self.faces))
        torch.testing.assert_close(twice, mirrored)
        self.assertGreater((once["fer2013"] - twice["fer2013"]).abs().max().item(), 1e-4)

    def test_chance_is_told_from_a_difference(self) -> None:
        self.assertEqual(ensemble.mcnemar(0, 0), 1)
        self.assertEqual(ensemble.mcnemar(7, 7), 1)
        self.assertAlmostEqual(ensemble.mcnemar(9, 1), 22 / 1024, places=12)
        self.assertEqual(ensemble.mcnemar(1, 9), ensemble.mcnemar(9, 1))


if __name__ == "__main__":
    unittest.main()
