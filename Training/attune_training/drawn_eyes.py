"""What MediaPipe's mesh and iris model say of faces: python -m attune_training.drawn_eyes --data FOLDER --clips FOLDER --output FILE.

It is what the networks of eyes.py and mesh.py learn from. The models are run by OpenVINO: the mesh twice, the second time on
a crop that follows from its own points; the iris model on both eyes. Frames of clips are read four times
a second, through ffmpeg.
"""

import argparse
import pathlib
import subprocess
from collections.abc import Iterator

import numpy as np
import openvino

from . import command, data
from .eyes import CORNERS

SIDE = 160
MESH_SIDE, IRIS_SIDE = 192, 64
# The side of a crop over the longer side of the detector's box that suits the mesh best, and over the width of the mesh, and of an
# eye, as the models were trained.
BOX_MARGIN = 1.35
MESH_MARGIN, IRIS_MARGIN = 1.5, 2.3
LEAST_SCORE = 0.5
# Points of the iris model's outline of an eye: its corners, then pairs of the lower and the upper lid.
OUTLINE_CORNERS = (0, 8)
LIDS = tuple((lower, lower + 8) for lower in range(2, 7))
FRAMES_A_SECOND = 4
LONGEST_SIDE = 640


def sampled(picture: np.ndarray, matrix: np.ndarray, side: int) -> np.ndarray:
    """Cuts a square of `side` pixels out of `picture` float [H, W, C]; `matrix` [2, 3] leads from the crop to the picture.

    Bilinear; where the crop has fewer pixels than the picture, each is the mean of a grid of points. The edge goes on.
    """
    count = max(1, round(float(np.hypot(matrix[0, 0], matrix[1, 0]))))
    places = (np.arange(side * count) + 0.5) / count
    across, down = np.meshgrid(places, places)
    x = matrix[0, 0] * across + matrix[0, 1] * down + matrix[0, 2] - 0.5
    y = matrix[1, 0] * across + matrix[1, 1] * down + matrix[1, 2] - 0.5
    height, width = picture.shape[:2]
    x, y = x.clip(0, width - 1), y.clip(0, height - 1)
    left, top = x.astype(int), y.astype(int)
    right, bottom = np.minimum(left + 1, width - 1), np.minimum(top + 1, height - 1)
    along, low = (x - left)[..., None], (y - top)[..., None]
    upper = picture[top, left] * (1 - along) + picture[top, right] * along
    lower = picture[bottom, left] * (1 - along) + picture[bottom, right] * along
    values = upper * (1 - low) + lower * low
    return values.reshape(side, count, side, count, -1).mean(axis=(1, 3)).astype(np.float32)


def square(centre: np.ndarray, across: np.ndarray, side: int) -> np.ndarray:
    """From pixels of a crop to those of the picture, [2, 3]: a square about `centre`, whose upper edge is the vector `across`."""
    a, b = across / side
    turn = np.array([[a, -b], [b, a]])
    return np.column_stack([turn, centre - turn @ np.array([side / 2, side / 2])])


class Teacher:
    """The detector, the mesh and the iris model."""

    def __init__(self, models: pathlib.Path, teachers: pathlib.Path) -> None:
        core = openvino.Core()

        def compiled(path: pathlib.Path) -> openvino.CompiledModel:
            return core.compile_model(core.read_model(path), "CPU", {"INFERENCE_PRECISION_HINT": "f32"})

        self.mesh = compiled(teachers / "face_landmark.tflite")
        self.iris = compiled(teachers / "iris_landmark.tflite")
        self._detector = core.read_model(models / "centerface.onnx")
        self._core = core
        self._detectors: dict[tuple[int, int], openvino.CompiledModel] = {}

    def boxes(self, picture: np.ndarray) -> list[np.ndarray]:
        """The faces of `picture` float [H, W, 3], 0 to 255, as CenterFaceMaps.swift reads them: x, y, width, height."""
        height, width = (int(-(-side // 32) * 32) for side in picture.shape[:2])
        if (height, width) not in self._detectors:
            self._detector.reshape([1, 3, height, width])
            self._detectors[height, width] = self._core.compile_model(self._detector, "CPU")
        padded = np.zeros((height, width, 3), np.float32)
        padded[: picture.shape[0], : picture.shape[1]] = picture
        heat, scale, offset, _ = (
            value[0] for value in self._detectors[height, width](padded.transpose(2, 0, 1)[None]).values()
        )
        found: list[tuple[float, np.ndarray]] = []
        for row, column in zip(*np.nonzero(heat[0] >= LEAST_SCORE), strict=True):
            size = np.exp(scale[::-1, row, column]) * 4
            centre = (np.array([column, row]) + offset[::-1, row, column] + 0.5) * 4
            found.append((float(heat[0, row, column]), np.concatenate([centre - size / 2, size])))
        chosen: list[np.ndarray] = []
        for _, box in sorted(found, key=lambda face: -face[0]):
            if all(np.hypot(*(box[:2] + box[2:] / 2 - other[:2] - other[2:] / 2)) > other[2] / 2 for other in chosen):
                chosen.append(box)
        return chosen

    def score(self, crop: np.ndarray) -> float:
        """How sure the mesh is, 0 to 1, that `crop` float [MESH_SIDE, MESH_SIDE, 3], 0 to 1, shows a face."""
        return self._seen(crop)[1]

    def _seen(self, crop: np.ndarray) -> tuple[np.ndarray, float]:
        values = list(self.mesh(crop[None]).values())
        points, logit = (values[0], values[1]) if values[0].size > 1 else (values[1], values[0])
        return points.reshape(-1, 3), 1 / (1 + float(np.exp(-float(logit.ravel()[0]))))

    def points(self, picture: np.ndarray, matrix: np.ndarray) -> np.ndarray | None:
        """The mesh's points [468, 3] in pixels of `picture` float [H, W, 3], 0 to 1; nothing where it sees no face."""
        points, score = self._seen(sampled(picture, matrix, MESH_SIDE))
        if score < LEAST_SCORE:
            return None
        flat = points[:, :2] @ matrix[:, :2].T + matrix[:, 2]
        return np.column_stack([flat, points[:, 2] * np.hypot(matrix[0, 0], matrix[1, 0])])

    def aspect_ratio(self, picture: np.ndarray, left: np.ndarray, right: np.ndarray, mirrored: bool) -> float:
        """How far the eye with these corners is open, as Soukupová and Čech (2016) measure it, with five pairs of points."""
        crop = sampled(picture, square((left + right) / 2, (right - left) * IRIS_MARGIN, IRIS_SIDE), IRIS_SIDE)
        # The model knows the eye on the viewer's left alone.
        crop = crop[:, ::-1] if mirrored else crop
        outputs = [value for value in self.iris(np.ascontiguousarray(crop)[None]).values() if value.size == 213]
        outline = outputs[0].reshape(-1, 3)[:, :2]
        width = np.hypot(*(outline[OUTLINE_CORNERS[0]] - outline[OUTLINE_CORNERS[1]]))
        opening = np.mean([np.hypot(*(outline[lower] - outline[upper])) for lower, upper in LIDS])
        return float(opening / width) if width > 0 else 0.0


def about_mesh(points: np.ndarray, side: int) -> np.ndarray:
    """The square about a mesh that is level with the eyes, as `square` has it."""
    flat = points[:, :2]
    low, high = flat.min(axis=0), flat.max(axis=0)
    level = flat[263] - flat[33]
    level /= max(float(np.hypot(*level)), 1e-6)
    return square((low + high) / 2, level * MESH_MARGIN * float((high - low).max()), side)


class Drawn:
    """What was drawn of many faces: crops, points in pixels of the crops, and how far both eyes are open."""

    def __init__(self, teacher: Teacher) -> None:
        self.teacher = teacher
        self.crops: list[np.ndarray] = []
        self.points: list[np.ndarray] = []
        self.ratios: list[tuple[float, float]] = []
        self.sources: list[int] = []

    def add(self, picture: np.ndarray, matrix: np.ndarray, source: int) -> None:
        """Draws on the face within `matrix` of `picture` float [H, W, 3], 0 to 1."""
        first = self.teacher.points(picture, matrix)
        points = None if first is None else self.teacher.points(picture, about_mesh(first, MESH_SIDE))
        if points is None:
            return
        flat = points[:, :2]
        self.ratios.append(
            tuple(
                self.teacher.aspect_ratio(picture, flat[left], flat[right], mirrored)
                for (left, right), mirrored in zip(CORNERS, (False, True), strict=True)
            )
        )
        place = about_mesh(points, SIDE)
        grey = picture @ np.array([0.299, 0.587, 0.114], np.float32)
        self.crops.append((sampled(grey[..., None], place, SIDE)[..., 0] * 255).round().astype(np.uint8))
        inverse = np.linalg.inv(np.vstack([place, [0, 0, 1]]))
        scale = np.hypot(inverse[0, 0], inverse[1, 0])
        inside = flat @ inverse[:2, :2].T + inverse[:2, 2]
        self.points.append(np.column_stack([inside, points[:, 2] * scale]).astype(np.float32))
        self.sources.append(source)

    def save(self, path: pathlib.Path, names: list[str]) -> None:
        np.savez(
            path, crops=np.stack(self.crops), points=np.stack(self.points), ratios=np.array(self.ratios, np.float32),
            sources=np.array(self.sources, np.int32), names=np.array(names),
        )  # fmt: skip
        apart = np.median([abs(left - right) for left, right in self.ratios])
        print(f"{path}: {len(self.crops)} faces; by the median, one eye is {apart:.3f} more open than the other")


def frames(path: pathlib.Path) -> Iterator[np.ndarray]:
    """Frames of a clip or a picture, float [H, W, 3], 0 to 1, with at most LONGEST_SIDE pixels a side."""
    size = subprocess.run(
        ["ffprobe", "-v", "error", "-select_streams", "v:0", "-show_entries", "stream=width,height", "-of", "csv=p=0", path],
        capture_output=True, check=True, text=True,
    ).stdout.strip().split(",")  # fmt: skip
    width, height = int(size[0]), int(size[1])
    factor = min(1.0, LONGEST_SIDE / max(width, height))
    width, height = round(width * factor), round(height * factor)
    rate = [] if path.suffix.lower() in (".jpg", ".png") else ["-r", str(FRAMES_A_SECOND)]
    raw = subprocess.run(
        ["ffmpeg", "-v", "error", "-noautorotate", "-i", path, *rate, "-vf", f"scale={width}:{height}",
         "-pix_fmt", "rgb24", "-f", "rawvideo", "-"],
        capture_output=True, check=True,
    ).stdout  # fmt: skip
    for frame in np.frombuffer(raw, np.uint8).reshape(-1, height, width, 3):
        yield frame.astype(np.float32) / 255


def footage(given: list[pathlib.Path]) -> list[pathlib.Path]:
    """The clips and pictures that are given, and those in folders that are."""
    paths = [path for each in given for path in (sorted(each.iterdir()) if each.is_dir() else [each])]
    return [path for path in paths if path.suffix.lower() in (".mp4", ".mkv", ".mov", ".gif", ".jpg", ".png")]


def draw_on(paths: list[pathlib.Path], teacher: Teacher, output: pathlib.Path) -> None:
    """Draws on all faces of clips and pictures."""
    drawn = Drawn(teacher)
    for number, path in enumerate(paths):
        for frame in frames(path):
            for box in teacher.boxes(frame * 255):
                side = float(max(box[2:])) * BOX_MARGIN
                drawn.add(frame, square(box[:2] + box[2:] / 2, np.array([side, 0.0]), MESH_SIDE), number)
    drawn.save(output, [path.name for path in paths])


def draw_on_images(images: np.ndarray, teacher: Teacher, output: pathlib.Path) -> None:
    """Draws on FER2013's images uint8 [N, 48, 48]; a face fills nearly all of each."""
    drawn = Drawn(teacher)
    whole = square(np.array([24.0, 24.0]), np.array([52.0, 0.0]), MESH_SIDE)
    for number, image in enumerate(images):
        grey = image.astype(np.float32) / 255
        drawn.add(np.repeat(grey[..., None], 3, axis=2), whole, number)
    drawn.save(output, ["FER2013"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, help="folder of the archives")
    parser.add_argument("--part", default="train", choices=["train", "public"])
    parser.add_argument("--clips", type=pathlib.Path, nargs="*", default=[], help="clips and pictures, or folders of them")
    parser.add_argument("--models", type=pathlib.Path, default=pathlib.Path(".deps/models"))
    parser.add_argument("--teachers", type=pathlib.Path, default=pathlib.Path(".deps/teachers"))
    parser.add_argument("--output", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    teacher = Teacher(arguments.models, arguments.teachers)
    if arguments.data:
        data.check(arguments.data)
        draw_on_images(np.load(arguments.data / f"{arguments.part}.npz")["images"], teacher, arguments.output)
    else:
        draw_on(footage(arguments.clips), teacher, arguments.output)


if __name__ == "__main__":
    command.run(main)
