"""How the learning rate and the strength of the augmentation go over a run."""

import dataclasses
import math

import torch


@dataclasses.dataclass(frozen=True)
class Phase:
    """Epochs that share a strength of augmentation and dropout; a learning rate here starts the plateau anew.

    Strong changes generalise better, and 40 epochs are too few to fit strongly changed images: phases alternate.
    """

    from_epoch: int
    strength: float
    learning_rate: float | None = None


@dataclasses.dataclass(frozen=True)
class PlateauInPhases:
    """Lowers the learning rate by `factor` once the validation loss has not fallen for more than `patience` epochs."""

    factor: float
    patience: int
    phases: tuple[Phase, ...]

    @property
    def first_learning_rate(self) -> float:
        return self.phases[0].learning_rate

    def start(self, optimizer: torch.optim.Optimizer, epochs: int) -> "PlateauState":
        return PlateauState(self, optimizer)


class PlateauState:
    """A PlateauInPhases at work."""

    def __init__(self, schedule: PlateauInPhases, optimizer: torch.optim.Optimizer) -> None:
        self.schedule = schedule
        self.optimizer = optimizer
        self.plateau = self.new_plateau()

    def new_plateau(self) -> torch.optim.lr_scheduler.ReduceLROnPlateau:
        """A plateau that has seen no loss yet."""
        return torch.optim.lr_scheduler.ReduceLROnPlateau(
            self.optimizer, factor=self.schedule.factor, patience=self.schedule.patience
        )

    def enter_epoch(self, epoch: int) -> float:
        """Sets the learning rate that a phase begins with; returns the strength of augmentation, 0...1."""
        phase = [phase for phase in self.schedule.phases if phase.from_epoch <= epoch][-1]
        if phase.learning_rate and phase.from_epoch == epoch:
            self.optimizer.param_groups[0]["lr"] = phase.learning_rate
            self.plateau = self.new_plateau()
        return phase.strength

    def before_step(self, epochs_done: float) -> None:
        """The rate changes between epochs only."""

    def after_epoch(self, validation_loss: float) -> None:
        self.plateau.step(validation_loss)

    def state_dict(self) -> dict:
        return self.plateau.state_dict()

    def load_state_dict(self, state: dict) -> None:
        self.plateau.load_state_dict(state)


@dataclasses.dataclass(frozen=True)
class WarmupStableDecay:
    """Rises to `peak` over the first epochs, stays there, and falls to 0 as half a cosine from one epoch to the last.

    Unlike a schedule whose every value depends on the length of the run, the length can be settled late.
    """

    peak: float
    warmup_epochs: float
    decay_from_epoch: int
    # Epochs, and the strength of augmentation from there on; dropout gets the same share.
    strengths: tuple[tuple[int, float], ...] = ((1, 1.0),)

    @property
    def first_learning_rate(self) -> float:
        return self.peak

    def start(self, optimizer: torch.optim.Optimizer, epochs: int) -> "WarmupStableDecayState":
        return WarmupStableDecayState(self, optimizer, epochs)

    def learning_rate(self, epochs_done: float, epochs: int) -> float:
        """The rate after `epochs_done` epochs, counted in fractions, of `epochs`."""
        if epochs_done < self.warmup_epochs:
            return self.peak * epochs_done / self.warmup_epochs
        stable_epochs = self.decay_from_epoch - 1
        if epochs_done <= stable_epochs:
            return self.peak
        progress = min((epochs_done - stable_epochs) / (epochs - stable_epochs), 1)
        return self.peak * (1 + math.cos(math.pi * progress)) / 2


class WarmupStableDecayState:
    """A WarmupStableDecay at work. It keeps nothing: the rate follows from the epoch."""

    def __init__(
        self, schedule: WarmupStableDecay, optimizer: torch.optim.Optimizer, epochs: int
    ) -> None:
        self.schedule = schedule
        self.optimizer = optimizer
        self.epochs = epochs

    def enter_epoch(self, epoch: int) -> float:
        """Returns the strength of augmentation, 0...1; the rate is set before each step."""
        return [strength for start, strength in self.schedule.strengths if start <= epoch][-1]

    def before_step(self, epochs_done: float) -> None:
        rate = self.schedule.learning_rate(epochs_done, self.epochs)
        self.optimizer.param_groups[0]["lr"] = rate

    def after_epoch(self, validation_loss: float) -> None:
        """Nothing depends on the validation loss."""

    def state_dict(self) -> dict:
        return {}

    def load_state_dict(self, state: dict) -> None:
        """There is nothing to load."""
