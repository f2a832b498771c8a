"""What decides the result of a training run, beside the code and the data: one recipe for each network."""

import dataclasses
import pathlib

from .schedules import Decay, Phase, PlateauInPhases, WarmupStableDecay


# Where Attune's own crops of the training images lie; crops.py wrote it.
CROPS = pathlib.Path("Training/crops.npz")


@dataclasses.dataclass(frozen=True)
class Recipe:
    """How one network is trained. Everything here is written into the model card."""

    epochs: int
    batch_size: int
    # "adam", or "sgd" with Nesterov momentum .9
    optimizer: str
    schedule: PlateauInPhases | WarmupStableDecay
    weight_decay: float = 0.0
    label_smoothing: float = 0.0
    # Weight of FER+'s votes in the loss, for a network with a second head; FER2013's own label has weight 1.
    ferplus_weight: float = 0.0
    # Share of the targets that comes from the teacher instead of from labels and votes.
    teacher_share: float = 0.0
    # What earlier networks say of each training image; teacher.py wrote it.
    teacher: str = "Training/teacher.npz"
    # The network whose finished run this one goes on from; it is trained first where there is none.
    begins_with: str | None = None
    averaging_decay: float = 0.999
    averaging_from_epoch: int = 1
    # Names of the steps of augment.AUGMENTATIONS that training images go through, in this order.
    augmentation: tuple[str, ...] = ("mirror_and_warp", "contrast_and_brightness")
    # Share of the pictures that are cropped as Attune would crop them (CROPS) instead of as FER2013 is.
    crop_share: float = 0.0
    # Concentration of the shares in which two pictures are blended with their targets; 0 blends none.
    mixup: float = 0.0
    # Epochs, and the side in pixels that changed pictures are scaled to from there on: small ones, which take three
    # fifths of the time, are enough while the learning rate is high. The last must be what the network will be shown.
    picture_sides: tuple[tuple[int, int], ...] = ((1, 48),)
    # Share of FER2013's "Training" that is set aside and decides about learning rate, end and epoch kept. Where it
    # is 0 nothing is chosen: the last epoch is kept, and PublicTest is only shown along the way.
    validation_share: float = 0.0
    stop_patience: int | None = None
    seed: int = 2013

    @property
    def files(self) -> list[pathlib.Path]:
        """What a run reads beside the archives."""
        taught = [pathlib.Path(self.teacher)] if self.teacher_share else []
        return [*taught, *([CROPS] if self.crop_share else [])]

    @property
    def shown_side(self) -> int:
        """The side in pixels of the pictures that the finished network is shown."""
        return self.picture_sides[-1][1]


CAPSTONE = Recipe(
    epochs=40,
    batch_size=32,
    optimizer="adam",
    schedule=PlateauInPhases(
        factor=0.4,
        patience=1,
        phases=(
            Phase(from_epoch=1, strength=1.0, learning_rate=1e-3),
            Phase(from_epoch=25, strength=0.35),
            Phase(from_epoch=32, strength=1.0, learning_rate=4e-4),
            Phase(from_epoch=36, strength=0.35, learning_rate=1e-4),
        ),
    ),
    label_smoothing=0.05,
    averaging_from_epoch=15,
    validation_share=0.05,
    stop_patience=10,
)

# The capstone's smaller network learns faster and has less to overfit with: one phase is enough.
SMALL = dataclasses.replace(
    CAPSTONE,
    epochs=30,
    schedule=PlateauInPhases(
        factor=0.4, patience=2, phases=(Phase(from_epoch=1, strength=0.5, learning_rate=1e-3),)
    ),
)

# The first run of what ships: from random weights, towards labels and votes alone.
RESIDUAL_FIRST = Recipe(
    epochs=62,
    batch_size=64,
    optimizer="sgd",
    schedule=WarmupStableDecay(peak=0.05, warmup_epochs=2, decays=(Decay(31, 62, 0.05),)),
    weight_decay=5e-4,
    label_smoothing=0.1,
    ferplus_weight=1.0,
    averaging_decay=0.999,
    augmentation=(
        "mirror_and_warp", "resolution", "blocks", "contrast_and_brightness", "gamma", "noise", "occlusion",
    ),  # fmt: skip
    picture_sides=((1, 32), (25, 48)),
)

# The second goes on from there at a high rate again, and half of what it is trained towards comes from the teacher.
# Twice the batch fills two cores better; the peak of the rate is larger with it.
RESIDUAL_SECOND = dataclasses.replace(
    RESIDUAL_FIRST,
    begins_with="residual32_first",
    epochs=86,
    batch_size=128,
    schedule=WarmupStableDecay(
        peak=0.08, warmup_epochs=1, decays=(Decay(36, 86, 0.08),), strengths=((1, 1.0), (36, 0.5))
    ),
    label_smoothing=0.0,
    teacher_share=0.5,
    picture_sides=((1, 32), (36, 48)),
)

# The third learns to look at enlarged pictures, half of them cropped as Attune crops faces, and blended ones; its teacher
# is the mean of three networks.
RESIDUAL_THIRD = dataclasses.replace(
    RESIDUAL_SECOND,
    begins_with="residual32_second",
    epochs=44,
    schedule=WarmupStableDecay(
        peak=0.04, warmup_epochs=1, decays=(Decay(9, 44, 0.04),), strengths=((1, 1.0), (9, 0.6))
    ),
    teacher="Training/teacher_of_three.npz",
    crop_share=0.5,
    mixup=0.3,
    picture_sides=((1, 48), (9, 64)),
)

# The fourth, a short one, adds what the third was seen to be weak at: spectacles and turned heads.
RESIDUAL = dataclasses.replace(
    RESIDUAL_THIRD,
    begins_with="residual32_third",
    epochs=7,
    schedule=WarmupStableDecay(
        peak=0.012, warmup_epochs=0.25, decays=(Decay(2, 7, 0.012),), strengths=((1, 0.6),)
    ),
    augmentation=("spectacles", "turned", *RESIDUAL_FIRST.augmentation),
    picture_sides=((1, 64),),
)

# The smaller sizes of the same network, for the curve of accuracy against cost and for the ablation.
SHORT = dataclasses.replace(
    RESIDUAL_FIRST,
    epochs=12,
    schedule=WarmupStableDecay(peak=0.05, warmup_epochs=1, decays=(Decay(5, 12, 0.05),)),
    picture_sides=((1, 48),),
)

RECIPES = {
    "capstone": CAPSTONE,
    "small": SMALL,
    "residual16": SHORT,
    "residual32_first": RESIDUAL_FIRST,
    "residual32_second": RESIDUAL_SECOND,
    "residual32_third": RESIDUAL_THIRD,
    "residual32": RESIDUAL,
}
