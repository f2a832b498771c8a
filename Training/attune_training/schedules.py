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

    def start(self, optimizer: torch.optim.Optimizer) -> "PlateauState":
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
class Decay:
    """Epochs, both counted in, over which the learning rate falls from `rate` to 0 as half a cosine."""

    from_epoch: int
    to_epoch: int
    rate: float


@dataclasses.dataclass(frozen=True)
class WarmupStableDecay:
    """Rises to `peak` over the first epochs, stays there, and falls to 0, once or in several decays.

    Unlike a schedule whose every value depends on the length of the run, the length can be settled late.
    """

    peak: float
    warmup_epochs: float
    decays: tuple[Decay, ...]
    # Epochs, and the strength of augmentation from there on; dropout gets the same share.
    strengths: tuple[tuple[int, float], ...] = ((1, 1.0),)

    @property
    def first_learning_rate(self) -> float:
        return self.peak

    def start(self, optimizer: torch.optim.Optimizer) -> "WarmupStableDecayState":
        return WarmupStableDecayState(self, optimizer)

    def learning_rate(self, epochs_done: float) -> float:
        """The rate after `epochs_done` epochs, counted in fractions."""
        if epochs_done < self.warmup_epochs:
            return self.peak * epochs_done / self.warmup_epochs
        begun = [decay for decay in self.decays if decay.from_epoch - 1 <= epochs_done]
        if not begun:
            return self.peak
        decay = begun[-1]
        length = decay.to_epoch - decay.from_epoch + 1
        progress = min((epochs_done - decay.from_epoch + 1) / length, 1)
        return decay.rate * (1 + math.cos(math.pi * progress)) / 2


class WarmupStableDecayState:
    """A WarmupStableDecay at work. It keeps nothing: the rate follows from the epoch."""

    def __init__(self, schedule: WarmupStableDecay, optimizer: torch.optim.Optimizer) -> None:
        self.schedule = schedule
        self.optimizer = optimizer

    def enter_epoch(self, epoch: int) -> float:
        """Returns the strength of augmentation, 0...1; the rate is set before each step."""
        return [strength for start, strength in self.schedule.strengths if start <= epoch][-1]

    def before_step(self, epochs_done: float) -> None:
        for group in self.optimizer.param_groups:
            group["lr"] = self.schedule.learning_rate(epochs_done)

    def after_epoch(self, validation_loss: float) -> None:
        """Nothing depends on the validation loss."""

    def state_dict(self) -> dict:
        return {}

    def load_state_dict(self, state: dict) -> None:
        """There is nothing to load."""
