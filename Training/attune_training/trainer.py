"""One training run: epochs, checkpoints, the moving average of the weights."""

import dataclasses
import math
import pathlib
import time
from collections.abc import Callable

import torch
import torch.nn.functional as functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from . import arithmetic, data, history
from .batches import changed, scaled
from .recipes import Recipe
from .targets import loss_of, targets_of

# What a run's folder holds beside its history: everything needed to go on, and the averaged weights to ship.
CHECKPOINT = "checkpoint.pt"
KEPT = "kept.pt"

DEFAULTS = {
    field.name: field.default for field in dataclasses.fields(Recipe) if field.default is not dataclasses.MISSING
}


@dataclasses.dataclass
class Progress:
    """What a checkpoint carries beside the weights."""

    epoch: int = 0
    best_loss: float = float("inf")
    epochs_since_best: int = 0
    history: list[dict] = dataclasses.field(default_factory=list)


class Trainer:
    """One run: a network, its optimizer, and the folder its checkpoints live in."""

    def __init__(
        self, new_network: Callable[[], torch.nn.Module], folder: pathlib.Path, recipe: Recipe
    ) -> None:
        torch.manual_seed(recipe.seed)
        self.recipe = recipe
        self.files = {path.name: data.sha256(path) for path in recipe.files if path.is_file()}
        self.folder = folder
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.network = new_network().to(self.device, memory_format=torch.channels_last)
        self.optimizer = self.new_optimizer()
        self.schedule = recipe.schedule.start(self.optimizer)
        # The moving average of the weights is what is kept: it varies less from epoch to epoch than the weights.
        self.average = AveragedModel(
            self.network, multi_avg_fn=get_ema_multi_avg_fn(recipe.averaging_decay), use_buffers=True
        )
        self.dropouts = [
            (module, module.p) for module in self.network.modules() if isinstance(module, torch.nn.Dropout)
        ]
        self.progress = Progress()

    def new_optimizer(self) -> torch.optim.Optimizer:
        rate = self.recipe.schedule.first_learning_rate
        if self.recipe.optimizer == "adam":
            return torch.optim.Adam(self.network.parameters(), lr=rate, fused=True)
        # Decay pulls on the weights of convolutions and dense layers only, not on biases and norms.
        matrices = [value for value in self.network.parameters() if value.ndim > 1]
        vectors = [value for value in self.network.parameters() if value.ndim <= 1]
        groups = [
            {"params": matrices, "weight_decay": self.recipe.weight_decay},
            {"params": vectors, "weight_decay": 0.0},
        ]
        return torch.optim.SGD(groups, lr=rate, momentum=0.9, nesterov=True, fused=True)

    @property
    def as_values(self) -> dict:
        """The recipe as a checkpoint keeps it."""
        return dataclasses.asdict(self.recipe)

    @property
    def checkpoint(self) -> pathlib.Path:
        return self.folder / CHECKPOINT

    def begin_with(self, weights: pathlib.Path) -> None:
        """Starts from the weights of another run instead of from random ones."""
        state = torch.load(weights, map_location=self.device, weights_only=True)
        self.network.load_state_dict(state)
        self.average.module.load_state_dict(state)

    def resume(self) -> None:
        """Goes on from the last checkpoint, if there is one."""
        if not self.checkpoint.exists():
            return
        state = torch.load(self.checkpoint, map_location=self.device, weights_only=True)
        # Checkpoints of before recipes were kept in them are taken on trust; what a recipe did not know had its default.
        known = DEFAULTS | state.get("recipe", self.as_values)
        if known != self.as_values:
            raise data.DataError(
                f"{self.checkpoint} was trained by another recipe; move the folder away, or bring that recipe back"
            )
        # So are those of before they knew what files the run had read.
        read = state.get("files", self.files)
        changed_files = [name for name, sha256 in self.files.items() if read.get(name) != sha256]
        if changed_files:
            raise data.DataError(
                f"{self.checkpoint} was trained with another {' and '.join(changed_files)}; move the folder away, or bring "
                "the file back"
            )
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.schedule.load_state_dict(state["scheduler"])
        self.average.load_state_dict(state["average"])
        self.progress = Progress(**state["progress"])
        print(f"going on after epoch {self.progress.epoch}")

    def run(self, training: data.Faces, validation: data.Faces) -> None:
        """Trains until the epochs are over or, where the recipe says so, the validation loss has stopped falling."""
        progress, recipe = self.progress, self.recipe
        targets = targets_of(training, recipe)
        while progress.epoch < recipe.epochs and (
            recipe.stop_patience is None or progress.epochs_since_best < recipe.stop_patience
        ):
            started = time.monotonic()
            progress.epoch += 1
            strength = self.enter_epoch()
            training_loss, training_accuracy = self.train_epoch(training, targets, strength)
            # Read after the epoch, so that a rate that changes within it is shown as it ended.
            learning_rate = self.optimizer.param_groups[0]["lr"]
            loss, accuracy = self.evaluate(self.network, validation)
            averaged_loss, averaged_accuracy = self.evaluate(self.average, validation)
            self.schedule.after_epoch(loss)
            is_best = averaged_loss < progress.best_loss
            progress.best_loss = min(averaged_loss, progress.best_loss)
            progress.epochs_since_best = 0 if is_best else progress.epochs_since_best + 1
            values = (
                progress.epoch, learning_rate, training_loss, training_accuracy, loss, accuracy,
                averaged_loss, averaged_accuracy, time.monotonic() - started,
            )  # fmt: skip
            progress.history.append(dict(zip(history.COLUMNS, values, strict=True)))
            self.save(is_best or recipe.validation_share == 0)
            print(
                f"epoch {progress.epoch:2}: lr {learning_rate:.2g}, "
                f"training {training_loss:.4f} {training_accuracy:.4f}, "
                f"validation {loss:.4f} {accuracy:.4f}, averaged {averaged_loss:.4f} {averaged_accuracy:.4f}, "
                f"{values[-1]:.0f} s",
                flush=True,
            )

    @property
    def picture_side(self) -> int:
        """The side in pixels of the pictures trained on in this epoch."""
        return [side for start, side in self.recipe.picture_sides if start <= self.progress.epoch][-1]

    def enter_epoch(self) -> float:
        """Sets the epoch's learning rate; returns the strength of augmentation, of which dropout gets the same share."""
        strength = self.schedule.enter_epoch(self.progress.epoch)
        for module, probability in self.dropouts:
            module.p = probability * strength
        return strength

    def train_epoch(self, faces: data.Faces, targets: torch.Tensor, strength: float) -> tuple[float, float]:
        """One pass over `faces` towards `targets` [N, 2, 7], augmented with `strength` 0...1.

        Returns mean loss and accuracy as seen while training; of blended pictures the accuracy is not a number.
        """
        self.network.train()
        # Seeded by the epoch, so that a resumed run goes on as an uninterrupted one would.
        torch.manual_seed(self.recipe.seed + self.progress.epoch)
        generator = torch.Generator().manual_seed(self.recipe.seed * 1000 + self.progress.epoch)
        order = torch.randperm(len(faces), generator=generator)
        total_loss, correct, seen = 0.0, 0, 0
        for chosen in order.split(self.recipe.batch_size):
            if len(chosen) < 2:
                continue  # batch norm has no variance over one image
            self.schedule.before_step(self.progress.epoch - 1 + seen / len(faces))
            batch = faces.select(chosen)
            images, wanted = changed(batch, targets[chosen], self.recipe, strength, generator)
            labels = batch.labels.to(self.device)
            logits = self.forward(self.network, scaled(images, self.picture_side).to(self.device))
            loss = loss_of(logits, wanted.to(self.device), self.recipe.ferplus_weight)
            self.optimizer.zero_grad(set_to_none=True)
            loss.backward()
            self.optimizer.step()
            if self.progress.epoch >= self.recipe.averaging_from_epoch:
                self.average.update_parameters(self.network)
            total_loss += loss.item() * len(chosen)
            correct += (logits[0].argmax(1) == labels).sum().item()
            seen += len(chosen)
        if self.progress.epoch < self.recipe.averaging_from_epoch:
            # Until averaging begins the average is the network itself, so that "best so far" means something.
            self.average.module.load_state_dict(self.network.state_dict())
        return total_loss / seen, math.nan if self.recipe.mixup else correct / seen

    @torch.inference_mode()
    def evaluate(self, network: torch.nn.Module, faces: data.Faces) -> tuple[float, float]:
        """Mean cross entropy and accuracy of the first head on `faces`, without augmentation."""
        network.eval()
        loss, correct = 0.0, 0
        for start in range(0, len(faces), 256):
            labels = faces.labels[start : start + 256].to(self.device)
            batch = data.to_batch(faces.images[start : start + 256])
            images = scaled(batch, self.recipe.shown_side).to(self.device)
            logits = self.forward(network, images)[0]
            loss += functional.cross_entropy(logits, labels, reduction="sum").item()
            correct += (logits.argmax(1) == labels).sum().item()
        return loss / len(faces), correct / len(faces)

    def forward(self, network: torch.nn.Module, images: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """Logits in float32, whatever the layers before compute in."""
        with arithmetic.of_layers(self.device):
            return tuple(logits.float() for logits in network(images))

    def save(self, keep: bool) -> None:
        """Writes the history, the checkpoint and, if `keep`, the averaged weights."""
        state = {
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "scheduler": self.schedule.state_dict(),
            "average": self.average.state_dict(),
            "progress": dataclasses.asdict(self.progress),
            "recipe": self.as_values,
            "files": self.files,
        }
        if keep:
            save_whole(self.average.module.state_dict(), self.folder / KEPT)
        history.write(self.folder / history.HISTORY, self.progress.history)
        # The checkpoint last: who finds the run finished there must find what it kept.
        save_whole(state, self.checkpoint)


def save_whole(state: dict, path: pathlib.Path) -> None:
    """Writes `state` so that the file at `path` is the former one or the whole new one."""
    partial = path.with_suffix(".partial")
    torch.save(state, partial)
    partial.replace(path)
