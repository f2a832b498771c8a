"""Which arithmetic the layers of a run compute in."""

import unittest
from unittest import mock

import torch

from attune_training import arithmetic


class ArithmeticTests(unittest.TestCase):
    def test_layers_compute_in_bfloat16_only_where_the_processor_does(self) -> None:
        cases = (
            ({}, torch.float32),
            ({"avx2": True, "avx512_bf16": False, "amx_bf16": False}, torch.float32),
            ({"avx512_bf16": True, "amx_bf16": False}, torch.bfloat16),
            ({"avx512_bf16": False, "amx_bf16": True}, torch.bfloat16),
        )
        layer = torch.nn.Linear(2, 2)
        for capabilities, wanted in cases:
            with (
                self.subTest(capabilities=capabilities),
                mock.patch("torch.cpu.get_capabilities", return_value=capabilities),
                arithmetic.of_layers(torch.device("cpu")),
            ):
                self.assertEqual(layer(torch.zeros(1, 2)).dtype, wanted)
