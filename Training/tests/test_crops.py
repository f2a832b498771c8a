"""Where Attune's crops lie: that what was measured is what pictures are cropped by."""

import json
import math
import pathlib
import tempfile
import unittest

import numpy as np
import torch

from attune_training import augment, data
from attune_training.crops import crops_of
from attune_training.framing import ENLARGED, MARGIN, template_of
from attune_training.picture_recordings import SeenFace

from .faces import SIDE, made_up, write_archives

TEMPLATE = template_of(json.loads(data.GEOMETRY.read_text()))


def seen(side: float, right: float, down: float, degrees: float) -> SeenFace:
    """A face as the program reports it on a canvas of framing.py, whose crop lies there in FER2013's image."""
    angle = math.radians(degrees)
    turn = side * np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    points = (TEMPLATE - 0.5) @ turn.T + 0.5 + np.array([right, down])
    return SeenFace(np.array([0.0, 0.0, 100.0, 120.0]), points * ENLARGED + MARGIN, 0.0, 0.0, 1.0, None)


class CropTests(unittest.TestCase):
    def test_the_crop_is_read_off_the_landmarks(self) -> None:
        cases = ((1.0, 0.0, 0.0, 0.0), (0.8, 0.1, -0.05, 12.0), (1.2, -0.2, 0.1, -30.0))
        crops = crops_of([seen(*case) for case in cases], TEMPLATE)
        np.testing.assert_allclose(crops, cases, atol=1e-4)

    def test_what_is_no_plausible_face_keeps_the_framing_of_the_image(self) -> None:
        cases = (None, seen(0.4, 0, 0, 0), seen(1.5, 0, 0, 0), seen(1.0, 0.3, 0.3, 0))
        np.testing.assert_array_equal(crops_of(list(cases), TEMPLATE), [data.OWN_FRAMING] * 4)

    def test_landmarks_lie_on_the_template_in_the_cropped_picture(self) -> None:
        crop = (0.8, 0.1, -0.05, 25.0)
        face = seen(*crop)
        # A picture with a bright spot on the left eye.
        eye = (face.landmarks[0] - MARGIN) / ENLARGED * SIDE
        rows, columns = np.mgrid[:SIDE, :SIDE] + 0.5
        spot = np.exp(-((columns - eye[0]) ** 2 + (rows - eye[1]) ** 2) / 4)
        picture = torch.from_numpy(spot).float().view(1, 1, SIDE, SIDE)
        cropped = augment.warped(picture, augment.crop_matrix(torch.tensor([crop])))[0, 0].numpy()
        found = np.array([(cropped * columns).sum(), (cropped * rows).sum()]) / cropped.sum()
        np.testing.assert_allclose(found / SIDE, TEMPLATE[0], atol=0.01)

    def test_spectacles_sit_where_the_face_is(self) -> None:
        crop = (0.8, 0.1, -0.05, 25.0)
        white = torch.ones(40, 1, SIDE, SIDE)
        places = torch.tensor([crop]).repeat(40, 1)
        worn = augment.spectacles(white, torch.Generator().manual_seed(1), 1.0, places)
        dark = (1 - worn).clamp(min=0).mean(dim=(0, 1)).numpy()
        rows, columns = np.mgrid[:SIDE, :SIDE] + 0.5
        middle = np.array([(dark * columns).sum(), (dark * rows).sum()]) / dark.sum() / SIDE
        eyes = (seen(*crop).landmarks[:2] - MARGIN).mean(axis=0) / ENLARGED
        np.testing.assert_allclose(middle, eyes, atol=0.03)

    def test_crops_by_another_geometry_are_refused(self) -> None:
        folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.enterContext(write_archives(folder))
        path = folder / "crops.npz"
        arrays = {"crops": made_up(14).crops.numpy(), "train_sha256": data.CHECKSUMS["train.npz"]}
        np.savez(path, geometry=data.GEOMETRY.read_text(), **arrays)
        self.assertEqual(data.load_crops(path, 14).shape, (14, 4))
        for other in ({"geometry": "{}"}, {}):
            np.savez(path, **arrays, **other)
            with self.assertRaisesRegex(data.DataError, "crops by another geometry"):
                data.load_crops(path, 14)


if __name__ == "__main__":
    unittest.main()
