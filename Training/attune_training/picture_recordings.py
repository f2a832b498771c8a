"""Sends still pictures through the built program, as the frames of a recording, and reads back what it saw."""

import dataclasses
import json
import pathlib
import subprocess
import tempfile
from collections.abc import Iterable

import numpy as np

from . import stores

# The name of the classifier that the program takes from its models' folders.
CLASSIFIER = "expression_residual32"


class ProgramError(Exception):
    """The built program, or ffmpeg before it, did not do its part."""


@dataclasses.dataclass(frozen=True)
class SeenFace:
    """The largest face of one picture: box (x, y, width, height) and landmarks [5, 2] in its pixels, head pose in degrees,
    sharpness, probabilities [7]."""

    box: np.ndarray
    landmarks: np.ndarray
    yaw: float | None
    pitch: float | None
    sharpness: float | None
    probabilities: np.ndarray | None

    @property
    def width(self) -> float:
        return float(self.box[2])


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
        """What `attune analyze` sees in each of the uint8 pictures, grey [H, W] or red, green and blue [H, W, 3], all of one
        even size; None for no face.

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
                height, width = picture.shape[:2]
                pixels = "gray" if picture.ndim == 2 else "rgb24"
                writer = subprocess.Popen(
                    ["ffmpeg", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", pixels, "-s", f"{width}x{height}",
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
        def known(value: float) -> float | None:
            return None if np.isnan(value) else float(value)

        samples, faces = stores.faces(store)
        seen = {}
        # The largest comes last and stays.
        for place in np.argsort(faces[:, 2], kind="stable"):
            face = faces[place]
            yaw, pitch, _ = face[stores.POSE]
            probabilities = face[stores.PROBABILITIES]
            seen[int(samples[place])] = SeenFace(
                face[stores.BOX], face[stores.LANDMARKS].reshape(5, 2), known(yaw), known(pitch),
                known(face[stores.SHARPNESS]), None if np.isnan(probabilities[0]) else probabilities,
            )  # fmt: skip
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
