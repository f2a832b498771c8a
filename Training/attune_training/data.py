"""FER2013 from npz archives: what is trained on, what is validated on, what is left out."""

import dataclasses
import hashlib
import json
import pathlib

import numpy as np
import torch

CHECKSUMS = {
    "train.npz": "37ec50b4768d0ecf51091e852c99c01e9911a0f9f6abe8ec7e5c0d348624d60d",
    "extras_train.npz": "f9a3bd3b49eadd64682a6a71054a19f118a58c096d3b70276f4a1a1b5e2bf5fd",
    "public.npz": "23b8f6470ae50af056da9e11859180183d3640f13e5307beb755650462374ae6",
}


# Where eyes, nose and mouth lie in Attune's crops.
GEOMETRY = pathlib.Path("Training/crop_geometry.json")
# Side, right, down and turn of a crop that is FER2013's own image.
OWN_FRAMING = (1.0, 0.0, 0.0, 0.0)

# The columns of `ferplus_votes` that hold the seven expressions, in the order of EXPRESSIONS.
FERPLUS_COLUMNS = (4, 5, 6, 1, 0, 3, 2)


@dataclasses.dataclass(frozen=True)
class Faces:
    """Grey images uint8 [N, 48, 48], labels int64 [N] (indices into EXPRESSIONS) and FER+'s votes.

    A row of `votes` float [N, 7] sums to 1, or to 0 where no annotator saw one of the seven expressions. A row of
    `votes_of_all` is the same votes as shares of all, with contempt, "unknown" and "no face" among them.
    """

    images: torch.Tensor
    labels: torch.Tensor
    votes: torch.Tensor
    votes_of_all: torch.Tensor
    # What a teacher says, float [N, 2, 7]: probabilities for FER2013's label and for FER+'s; 0 where there is none.
    taught: torch.Tensor
    # Where Attune's own crop of the face lies in the image, float [N, 4]: side (1 is the image's), right, down (sides),
    # turn (degrees, clockwise). 1, 0, 0, 0 is FER2013's own framing, and stands where there is no other.
    crops: torch.Tensor

    def __len__(self) -> int:
        return len(self.labels)

    def select(self, index: torch.Tensor) -> "Faces":
        """The faces at these indices int64, or where a bool [N] is true."""
        return Faces(*(getattr(self, field.name)[index] for field in dataclasses.fields(self)))


class DataError(Exception):
    """A data file is missing or is not the one that the results were made with."""


def check(folder: pathlib.Path) -> None:
    """Raises DataError unless every archive in `folder` has the recorded SHA-256."""
    for name, expected in CHECKSUMS.items():
        path = folder / name
        if not path.is_file():
            raise DataError(f"{path} is missing: see Training/README.md for what belongs there")
        actual = sha256(path)
        if actual != expected:
            raise DataError(f"{path} has SHA-256 {actual}, expected {expected}")


def sha256(path: pathlib.Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def load_training(
    folder: pathlib.Path, validation_share: float, seed: int, teacher: pathlib.Path | None = None,
    crops: pathlib.Path | None = None,
) -> tuple[Faces, Faces]:  # fmt: skip
    """The training and validation sets, both out of FER2013's "Training".

    Left out of both: images with a pixel-exact twin in PublicTest or PrivateTest (they would make
    those sets easier than they are) and images that FER+'s annotators found no face in. Duplicates
    within "Training" always fall on the same side of the split. With a share of 0 the second set is PublicTest.
    `teacher` is a file of what a teacher says of each image of train.npz (teacher.py writes it), `crops` one of where
    Attune's crops of them lie (crops.py).
    """
    archive = np.load(folder / "train.npz")
    extras = np.load(folder / "extras_train.npz")
    has_face = archive["ferplus_votes"].sum(axis=1) > 0
    has_twin = extras["exact_twin_in_public"] | extras["exact_twin_in_private"]
    usable = has_face & ~has_twin

    faces = _faces(archive)
    if teacher:
        faces = dataclasses.replace(faces, taught=load_taught(teacher, len(faces)))
    if crops:
        faces = dataclasses.replace(faces, crops=load_crops(crops, len(faces)))
    if validation_share == 0:
        return faces.select(torch.from_numpy(usable)), load_public(folder)
    groups = np.unique(extras["dup_group"])
    generator = np.random.default_rng(seed)
    held_out = generator.choice(groups, round(len(groups) * validation_share), replace=False)
    is_validation = np.isin(extras["dup_group"], held_out)
    training, validation = usable & ~is_validation, usable & is_validation
    return faces.select(torch.from_numpy(training)), faces.select(torch.from_numpy(validation))


def to_batch(images: torch.Tensor) -> torch.Tensor:
    """uint8 [N, 48, 48] to float [N, 1, 48, 48] in 0...1."""
    return images.unsqueeze(1).float().div(255).contiguous(memory_format=torch.channels_last)


def load_public(folder: pathlib.Path) -> Faces:
    """FER2013's PublicTest: never trained on."""
    return _faces(np.load(folder / "public.npz"))


def load_taught(path: pathlib.Path, count: int) -> torch.Tensor:
    """What a teacher says of the images of train.npz, float [count, 2, 7]; DataError where the file is of others."""
    levels = torch.from_numpy(_of_train(path, "probabilities", (count, 2, 7), "attune_training.teacher")).float()
    return levels / levels.sum(dim=2, keepdim=True)


def load_crops(path: pathlib.Path, count: int) -> torch.Tensor:
    """Where Attune's crops of the images of train.npz lie, float [count, 4].

    DataError where the file is of other images, or of crops by another geometry than GEOMETRY's.
    """
    command = "attune_training.crops"
    crops = _of_train(path, "crops", (count, 4), command)
    archive = np.load(path)
    if "geometry" not in archive or json.loads(str(archive["geometry"])) != json.loads(GEOMETRY.read_text()):
        raise DataError(f"{path} has crops by another geometry than {GEOMETRY}: write it again with {command}")
    return torch.from_numpy(crops).float()


def ferplus_majority(faces: Faces) -> tuple[torch.Tensor, torch.Tensor]:
    """FER+'s majority int64 [N], and whether there is one bool [N]: one of the seven with over half of all votes."""
    share, label = faces.votes_of_all.max(1)
    return label, share > 0.5


def _of_train(path: pathlib.Path, name: str, shape: tuple[int, ...], command: str) -> np.ndarray:
    """The array of that name and shape in a file that `command` wrote about train.npz; DataError for any other."""
    if not path.is_file():
        raise DataError(f"{path} is missing: {command} writes it")
    archive = np.load(path)
    for needed in (name, "train_sha256"):
        if needed not in archive:
            raise DataError(f"{path} has no array {needed}: write it again with {command}")
    values = archive[name]
    if str(archive["train_sha256"]) != CHECKSUMS["train.npz"] or len(values) != shape[0]:
        raise DataError(f"{path} speaks of other images: write it again with {command}")
    if values.shape != shape or not np.isfinite(values).all():
        raise DataError(f"{path} has {name} of {values.shape}, wanted {shape}, all finite: write it again with {command}")
    return values


def _faces(archive: np.lib.npyio.NpzFile) -> Faces:
    counts = archive["ferplus_votes"].astype(np.float32)
    # A single vote against the others is most often a slip; FER+'s authors leave it out too.
    counts[counts <= 1] = 0
    votes = counts[:, FERPLUS_COLUMNS]
    return Faces(
        torch.from_numpy(archive["images"]),
        torch.from_numpy(archive["fer2013"].astype(np.int64)),
        torch.from_numpy(votes / np.maximum(votes.sum(axis=1, keepdims=True), 1)),
        torch.from_numpy(votes / np.maximum(counts.sum(axis=1, keepdims=True), 1)),
        torch.zeros(len(votes), 2, len(FERPLUS_COLUMNS)),
        torch.tensor([OWN_FRAMING]).repeat(len(votes), 1),
    )
