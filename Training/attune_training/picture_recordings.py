"""Sends still pictures through the built program, as the frames of a recording, and reads back what it saw."""

import dataclasses
import json
import pathlib
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterable

import numpy as np

from .expressions import EXPRESSIONS

# The name of the classifier that the program takes from its models' folders.
CLASSIFIER = "expression_residual32"
LANDMARKS = ("left_eye", "right_eye", "nose", "left_mouth", "right_mouth")


class ProgramError(Exception):
    """The built program, or ffmpeg before it, did not do its part."""


@dataclasses.dataclass(frozen=True)
class SeenFace:
    """The largest face of one picture: landmarks [5, 2] in its pixels, head pose in degrees, sharpness, probabilities [7]."""

    width: float
    landmarks: np.ndarray
    yaw: float | None
    pitch: float | None
    sharpness: float | None
    probabilities: np.ndarray | None


class Program:
    """The built `attune`, run with the models of a folder and settings of its own."""

    def __init__(
        self, path: pathlib.Path, models: list[pathlib.Path], settings: dict[str, str] | None = None
    ) -> None:
        if not path.is_file():
            raise ProgramError(f"{path} is missing: make build builds it")
        self.path = path
        self.models = models
        self.settings = settings or {}

    def faces(self, pictures: Iterable[np.ndarray], rate_factor: int = 4) -> list[SeenFace | None]:
        """What `attune analyze` sees in each of the uint8 pictures [H, W], all of one even size; None for no face.

        `rate_factor` is x264's: 4 is all but lossless, 30 is what a recording of a video call may have.
        """
        with tempfile.TemporaryDirectory() as folder:
            recording = pathlib.Path(folder) / "pictures.mkv"
            count = self._write_recording(pictures, recording, rate_factor)
            seen = self.largest_faces(recording)
            return [seen.get(index) for index in range(count)]

    def largest_faces(self, recording: pathlib.Path, interval: str = "1s") -> dict[int, SeenFace]:
        """The largest face of each sample, by the sample's number; none where no face was found."""
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            config = folder / "settings.yaml"
            settings = {"sample_interval": interval, **self.settings}
            config.write_text("".join(f"{key}: {value}\n" for key, value in settings.items()))
            ended = subprocess.run(
                [str(self.path), "analyze", str(recording), "--output", str(folder / "out"),
                 "--config", str(config), "--progress", "none"],
                capture_output=True, text=True, env={"ATTUNE_MODELS": ":".join(map(str, self.models))},
            )  # fmt: skip
            if ended.returncode != 0:
                raise ProgramError(f"{self.path} ended with {ended.returncode}: {ended.stderr.strip()}")
            return self._read(next(folder.glob("out/*/analysis.sqlite")))

    def _write_recording(
        self, pictures: Iterable[np.ndarray], path: pathlib.Path, rate_factor: int
    ) -> int:
        """One picture a second, each a keyframe."""
        writer: subprocess.Popen | None = None
        count = 0
        for picture in pictures:
            if writer is None:
                height, width = picture.shape
                writer = subprocess.Popen(
                    ["ffmpeg", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "gray", "-s", f"{width}x{height}",
                     "-r", "1", "-i", "-", "-c:v", "libx264", "-preset", "veryfast", "-crf", str(rate_factor), "-g", "1",
                     "-pix_fmt", "yuv420p", str(path)],
                    stdin=subprocess.PIPE,
                )  # fmt: skip
            writer.stdin.write(np.ascontiguousarray(picture).tobytes())
            count += 1
        writer.stdin.close()
        if writer.wait() != 0:
            raise ProgramError("ffmpeg could not write the recording")
        return count

    def _read(self, store: pathlib.Path) -> dict[int, SeenFace]:
        columns = [f"{name}_{axis}" for name in LANDMARKS for axis in "xy"]
        query = (
            "SELECT sample_index, width, yaw, pitch, sharpness, " + ", ".join(columns) + ", " + ", ".join(EXPRESSIONS)
            + " FROM face ORDER BY width"
        )  # fmt: skip
        seen = {}
        for index, width, yaw, pitch, sharpness, *values in sqlite3.connect(store).execute(query):
            landmarks = np.array(values[:10]).reshape(5, 2)
            probabilities = None if values[10] is None else np.array(values[10:])
            # The largest comes last and stays.
            seen[index] = SeenFace(width, landmarks, yaw, pitch, sharpness, probabilities)
        return seen


def with_geometry(
    card: pathlib.Path, folder: pathlib.Path, factor: float = 1.0, down: float = 0.0
) -> pathlib.Path:
    """Copies a card and its weights into `folder` with another crop.

    A crop larger by `factor` about its centre, whose centre lies `down` sides lower on the face.
    """
    description = json.loads(card.read_text())
    landmarks = description["cropGeometry"]["landmarks"]
    for name, (x, y) in landmarks.items():
        landmarks[name] = [0.5 + (x - 0.5) / factor, 0.5 + (y - 0.5 - down) / factor]
    (folder / card.name).write_text(json.dumps(description))
    (folder / description["file"]).write_bytes((card.parent / description["file"]).read_bytes())
    return folder
