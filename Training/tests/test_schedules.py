"""How the learning rate goes over a run."""

import unittest

import torch

from attune_training.schedules import Decay, Phase, PlateauInPhases, WarmupStableDecay


class WarmupStableDecayTests(unittest.TestCase):
    def test_rises_stays_and_falls(self) -> None:
        schedule = WarmupStableDecay(peak=0.1, warmup_epochs=2, decays=(Decay(5, 8, 0.1),), strengths=((1, 1.0), (5, 0.5)))
        cases = ((0, 0), (1, 0.05), (2, 0.1), (3.9, 0.1), (4, 0.1), (6, 0.05), (8, 0), (9, 0))
        for epochs_done, rate in cases:
            with self.subTest(epochs_done=epochs_done):
                self.assertAlmostEqual(schedule.learning_rate(epochs_done), rate, places=9)
        state = schedule.start(optimizer())
        self.assertEqual([state.enter_epoch(epoch) for epoch in (1, 4, 5, 8)], [1.0, 1.0, 0.5, 0.5])


class PlateauInPhasesTests(unittest.TestCase):
    def test_falls_on_a_plateau_and_starts_anew_with_a_phase(self) -> None:
        schedule = PlateauInPhases(
            factor=0.5, patience=1, phases=(Phase(1, 1.0, 0.1), Phase(5, 0.3), Phase(6, 1.0, 0.08))
        )
        used = optimizer()
        state = schedule.start(used)
        seen = []
        for epoch, loss in ((1, 1.0), (2, 1.0), (3, 1.0), (4, 1.0), (5, 0.5), (6, 0.4)):
            strength = state.enter_epoch(epoch)
            seen.append((strength, used.param_groups[0]["lr"]))
            state.after_epoch(loss)
        self.assertEqual(seen, [(1.0, 0.1), (1.0, 0.1), (1.0, 0.1), (1.0, 0.05), (0.3, 0.05), (1.0, 0.08)])


def optimizer() -> torch.optim.Optimizer:
    return torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1)


if __name__ == "__main__":
    unittest.main()
