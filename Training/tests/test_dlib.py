"""dlib's files and its network: that what is written is read, and that sizes and edges are dlib's."""

import pathlib
import tempfile
import unittest

import numpy as np
import torch

from attune_training import data, dlib_file, dlib_network
from attune_training.dlib_network import Block, DlibNetwork, added, at_least, fill

from . import dlib_files


class ReaderTests(unittest.TestCase):
    def test_integers_have_their_size_and_sign_before_them(self) -> None:
        cases = ((b"\x01\x00", 0), (b"\x01\x07", 7), (b"\x81\x1c", -28), (b"\x02\x80\x12", 4736), (b"\x83\x01\x00\x01", -65537))
        for stored, value in cases:
            with self.subTest(value=value):
                self.assertEqual(dlib_file.Reader(stored).integer(), value)
                self.assertEqual(dlib_files.integer(value), stored)

    def test_floats_are_a_mantissa_and_a_power(self) -> None:
        # As dlib's own file begins: the margin .04 of its loss.
        self.assertAlmostEqual(dlib_file.Reader(b"\x03\x0a\xd7\xa3\x81\x1c").float(), 0.04, places=8)
        self.assertEqual(dlib_file.Reader(dlib_files.real(-110.5)).float(), -110.5)
        with self.assertRaisesRegex(data.DataError, "holds no number"):
            dlib_file.Reader(dlib_files.integer(0) + dlib_files.integer(32000)).float()

    def test_tensors_keep_shape_and_values(self) -> None:
        values = np.arange(6, dtype=np.float32).reshape(1, 3, 2, 1) - 2.5
        np.testing.assert_array_equal(dlib_file.Reader(dlib_files.tensor(values)).tensor(), values)

    def test_a_network_is_read_as_it_was_written(self) -> None:
        written = dlib_files.made_up()
        file = dlib_file.parsed(dlib_files.file_of(dlib_files.layers_of(written)))
        self.assertEqual((file.means, file.side), (dlib_files.MEANS, 150))
        read = DlibNetwork(dlib_files.LEVELS, dlib_files.DESCRIPTOR)
        fill(read, file)
        for name, values in written.state_dict().items():
            torch.testing.assert_close(read.state_dict()[name], values, msg=name)

    def test_what_is_damaged_or_another_is_said(self) -> None:
        layers = dlib_files.layers_of(dlib_files.made_up())
        whole = dlib_files.file_of(layers)
        cases = (
            (whole[:-1], "ends within a value"),
            (whole + b"1", "goes on behind its last layer"),
            (whole.replace(b"relu_", b"elu__", 1), "a layer 'elu__'"),
            (whole.replace(b"loss_metric_2", b"loss_ranking_"), "begins with 'loss_ranking_'"),
            (b"", "ends within a value"),
        )
        for stored, words in cases:
            with self.subTest(words), self.assertRaisesRegex(data.DataError, words):
                dlib_file.parsed(stored)

    def test_layers_of_another_network_are_refused(self) -> None:
        layers = dlib_files.layers_of(dlib_files.made_up())
        for name, others in (("one less", layers[:-1]), ("one more", [*layers, layers[2]]), ("swapped", layers[::-1])):
            with self.subTest(name), self.assertRaises(data.DataError):
                fill(DlibNetwork(dlib_files.LEVELS, dlib_files.DESCRIPTOR), dlib_file.parsed(dlib_files.file_of(others)))

    def test_only_the_file_that_is_known_is_loaded(self) -> None:
        path = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory())) / "network.dat"
        with self.assertRaisesRegex(data.DataError, "is missing"):
            dlib_network.load(path)
        path.write_bytes(dlib_files.file_of(dlib_files.layers_of(dlib_files.made_up())))
        with self.assertRaisesRegex(data.DataError, "has SHA-256"):
            dlib_network.load(path)


class NetworkTests(unittest.TestCase):
    def test_sides_are_those_that_dlib_has(self) -> None:
        network = DlibNetwork()
        sides = []
        network.stem.register_forward_hook(lambda *call: sides.append(call[2].shape[-1]))
        for block in network.blocks:
            block.register_forward_hook(lambda *call: sides.append(call[2].shape[-1]))
        with torch.inference_mode():
            self.assertEqual(network(torch.zeros(1, 3, 150, 150)).shape, (1, 128))
            self.assertEqual(sides, [72, *[35] * 3, *[17] * 4, *[8] * 3, *[4] * 3, 2])
            # The smallest pictures that leave something to pool.
            self.assertEqual(network(torch.zeros(1, 3, 72, 72)).shape, (1, 128))

    def test_a_block_that_halves_does_not_pad(self) -> None:
        block = Block(1, 1, halves=True)
        for part in (block.first, block.second):
            torch.nn.init.zeros_(part[0].weight)
            torch.nn.init.zeros_(part[0].bias)
        # The upper left of the first window goes through both convolutions.
        block.first[0].weight.data[0, 0, 0, 0] = 1
        block.second[0].weight.data[0, 0, 1, 1] = 1
        picture = torch.arange(1.0, 26.0).view(1, 1, 5, 5)
        pooled = torch.tensor([[4.0, 6.0], [14.0, 16.0]])
        self.assertEqual(block(picture)[0, 0].tolist(), (pooled + torch.tensor([[1.0, 3.0], [11.0, 13.0]])).tolist())

    def test_sums_of_unequal_sizes_go_on_in_zeros(self) -> None:
        first, second = torch.ones(1, 1, 2, 2), torch.full((1, 2, 3, 2), 2.0)
        total = added(first, second)
        self.assertEqual(total[0, 0].tolist(), [[3, 3], [3, 3], [2, 2]])
        self.assertEqual(total[0, 1].tolist(), [[2, 2]] * 3)
        self.assertEqual(at_least(first, 3)[0, 0].tolist(), [[1, 1, 0], [1, 1, 0], [0, 0, 0]])

    def test_means_are_subtracted_by_colour(self) -> None:
        network = dlib_files.made_up()
        shown = []
        network.stem.register_forward_pre_hook(lambda _, inputs: shown.append(inputs[0]))
        with torch.inference_mode():
            network(torch.full((1, 3, 40, 40), 0.5))
        expected = [(127.5 - mean) / 256 for mean in dlib_files.MEANS]
        torch.testing.assert_close(shown[0][0, :, 7, 9], torch.tensor(expected))


if __name__ == "__main__":
    unittest.main()
