"""The ONNX file: that it says what the network says, in every form, and that a teacher can be made of it."""

import dataclasses
import json
import logging
import pathlib
import tempfile
import unittest

import numpy as np
import onnx
import onnxruntime
import torch

from attune_training import data, export, heads, onnx_file
from attune_training.batches import scaled
from attune_training.cards import CARDS
from attune_training.measures import expected_calibration_error, fit_temperature, measure
from attune_training.residual import ResidualNetwork
from attune_training.teacher import network_from, probabilities_of

from .faces import made_up, sha256, write_archives

# The recipe whose pictures are enlarged, and one whose are not.
RECIPES = ("residual32", "residual32_first")


class ExportTests(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.enterContext(write_archives(self.folder))
        # The exporter warns of what is not installed and not needed, the quantiser of what it would rather be given.
        logging.disable(logging.WARNING)
        self.addCleanup(logging.disable, logging.NOTSET)
        torch.manual_seed(7)
        self.network = ResidualNetwork(width=8)
        # As after training: every norm has seen pictures and does something.
        for module in self.network.modules():
            if isinstance(module, torch.nn.BatchNorm2d):
                torch.nn.init.uniform_(module.weight, 0.5, 1.5)
        self.faces = made_up(64)
        self.network.train()
        for _ in range(20):
            self.network(data.to_batch(self.faces.images))
        self.network.eval()

    def written(self, recipe: str, **form: bool) -> pathlib.Path:
        path = self.folder / f"{recipe}.onnx"
        text = dataclasses.replace(CARDS[recipe], **{"mirrored": False, "quantised": False, **form})
        export.write_described(self.network, recipe, recipe, text, path, made_up(512, seed=3), self.faces)
        return path

    @torch.inference_mode()
    def expected(self, side: int, temperatures: dict[str, float], mirrored: bool = False) -> torch.Tensor:
        """The first head's probabilities by PyTorch."""
        batch = scaled(data.to_batch(self.faces.images), side)
        logits = self.network(batch)[0]
        if mirrored:
            logits = (logits + self.network(batch.flip(3))[0]) / 2
        return (logits / temperatures["fer2013"]).softmax(1)

    def test_the_file_says_what_the_network_says(self) -> None:
        for recipe, side in zip(RECIPES, (64, 48)):
            for mirrored in (False, True):
                with self.subTest(recipe=recipe, mirrored=mirrored):
                    path = self.written(recipe, mirrored=mirrored)
                    card = json.loads(path.with_suffix(".json").read_text())
                    self.assertEqual(card["sha256"], sha256(path))
                    answers = onnx_file.probabilities_by_file(path, ("fer2013", "ferplus"), self.faces)
                    expected = self.expected(side, card["training"]["temperatures"], mirrored)
                    # Weights are kept as float16.
                    torch.testing.assert_close(answers["fer2013"], expected, atol=5e-3, rtol=0)

    def test_integers_say_nearly_the_same(self) -> None:
        path = self.written("residual32", quantised=True)
        card = json.loads(path.with_suffix(".json").read_text())
        answers = onnx_file.probabilities_by_file(path, ("fer2013",), self.faces)["fer2013"]
        expected = self.expected(64, card["training"]["temperatures"])
        self.assertLess((answers - expected).abs().mean().item(), 0.02)

    def test_no_file_tells_where_it_was_made(self) -> None:
        for quantised in (False, True):
            with self.subTest(quantised=quantised):
                written = self.written("residual32", quantised=quantised).read_bytes()
                self.assertNotIn(b".py", written)

    def test_another_head_comes_first_where_that_is_asked_for(self) -> None:
        path = self.written("residual32")
        path.rename(path.with_name(f"{heads.NETWORK}.onnx"))
        outputs = [{"name": name} for name in (heads.FIRST, heads.SECOND)]
        (self.folder / f"{heads.NETWORK}.json").write_text(json.dumps({"outputs": outputs, "sha256": ""}))
        heads.write(self.folder, self.folder)
        images = data.to_batch(self.faces.images).contiguous().numpy()

        def said(folder: str) -> list[np.ndarray]:
            card = json.loads((self.folder / folder / f"{heads.NETWORK}.json").read_text())
            path = self.folder / folder / f"{heads.NETWORK}.onnx"
            self.assertEqual(card["sha256"], sha256(path))
            return onnxruntime.InferenceSession(path).run([output["name"] for output in card["outputs"]], {"image": images})

        first, second = said("fer2013")
        np.testing.assert_array_equal(said("ferplus")[0], second)
        np.testing.assert_allclose(said("mixture")[0], (first + second) / 2, atol=1e-6)
        self.assertGreater(abs(first - second).max(), 0.01)

    def test_integers_leave_the_standardising_and_the_answers_alone(self) -> None:
        model = onnx.load(self.written("residual32", quantised=True))
        made_by = {output: node for node in model.graph.node for output in node.output}

        def is_integer(node: onnx.NodeProto) -> bool:
            """Whether its first input was rounded to 8 bits."""
            source = made_by.get(node.input[0])
            return source is not None and source.op_type == "DequantizeLinear"

        integer = {kind: {is_integer(node) for node in model.graph.node if node.op_type == kind} for kind in
                   ("Conv", "Mul", "Add", "Gemm", "Sub", "Pow", "Div", "Softmax")}  # fmt: skip
        self.assertEqual(integer["Gemm"] | integer["Sub"] | integer["Pow"] | integer["Div"] | integer["Softmax"], {False})
        self.assertEqual(integer["Mul"], {True})
        reweighting = [node for node in model.graph.node if any(".excitation." in name for name in node.input)]
        self.assertEqual(len(reweighting), 16)
        # All convolutions but those, all sums of blocks but the one that standardising takes.
        convolutions = [node for node in model.graph.node if node.op_type == "Conv" and is_integer(node)]
        self.assertEqual(len(convolutions), 37 - 16)
        self.assertEqual(sum(is_integer(node) for node in model.graph.node if node.op_type == "Add"), 8)

    def test_a_teacher_is_made_of_an_exported_file(self) -> None:
        for recipe, side in zip(RECIPES, (64, 48)):
            with self.subTest(recipe):
                path = self.written(recipe)
                taught = probabilities_of(path, self.faces.images)
                temperatures = json.loads(path.with_suffix(".json").read_text())["training"]["temperatures"]
                batch = scaled(data.to_batch(self.faces.images), side)
                with torch.inference_mode():
                    each = [self.network(seen)[1] / temperatures["ferplus"] for seen in (batch, batch.flip(3))]
                expected = (each[0].softmax(1) + each[1].softmax(1)) / 2
                # A teacher computes in bfloat16.
                torch.testing.assert_close(taught[:, 1], expected, atol=3e-2, rtol=0)

    def test_no_teacher_is_made_of_another_form(self) -> None:
        with self.assertRaisesRegex(data.DataError, "no residual network in floats"):
            network_from(self.written("residual32", quantised=True))


class MeasureTests(unittest.TestCase):
    def test_figures_of_a_small_table(self) -> None:
        # Seven labels, each once but the first twice; the second picture of the first label is taken for the second.
        labels = torch.tensor([0, 0, 1, 2, 3, 4, 5, 6])
        answers = torch.tensor([0, 1, 1, 2, 3, 4, 5, 6])
        probabilities = torch.full((8, 7), 0.02)
        probabilities[torch.arange(8), answers] = 0.88
        probabilities[7] = torch.full((7,), 0.14)
        probabilities[7, 6] = 0.16
        measures = measure(probabilities, labels)
        self.assertAlmostEqual(measures.accuracy, 7 / 8, places=6)
        self.assertEqual(measures.recall, [0.5, 1, 1, 1, 1, 1, 1])
        self.assertAlmostEqual(measures.macro_f1, (2 / 3 + 2 / 3 + 5) / 7, places=6)
        self.assertAlmostEqual(measures.unclear_share, 1 / 8, places=6)
        self.assertAlmostEqual(measures.accuracy_without_unclear, 6 / 7, places=6)
        # Seven of .88, six right; one of .16, right.
        error = (7 * abs(0.88 - 6 / 7) + abs(0.16 - 1)) / 8
        self.assertAlmostEqual(measures.expected_calibration_error, error, places=5)

    def test_a_perfectly_modest_answer_has_no_calibration_error(self) -> None:
        confidence = torch.full((4,), 0.75)
        self.assertAlmostEqual(expected_calibration_error(confidence, torch.tensor([1.0, 1, 1, 0])), 0, places=6)

    def test_the_temperature_that_sharpened_logits_need(self) -> None:
        targets = torch.tensor([[0.7, 0.2, 0.1], [0.1, 0.1, 0.8]])
        self.assertEqual(fit_temperature(targets.log() * 1.5, targets), 1.5)


if __name__ == "__main__":
    unittest.main()
