"""Tests of what makes the looks; they need neither footage nor ffmpeg."""

import unittest

from . import casting, drawing, footage, paint, truth
from .boxes import Box, grid
from .ffmpeg import matte

SOURCES = footage.everything()
SEEDS = range(12)


class Looks(unittest.TestCase):
    def test_every_truth_is_in_order(self):
        for look in drawing.LOOKS:
            for seed in SEEDS:
                with self.subTest(look=look, seed=seed):
                    self.assertEqual(truth.problems(truth.truth(drawing.plan(look, seed, SOURCES))), [])

    def test_the_same_seed_gives_the_same_truth(self):
        for look in drawing.LOOKS:
            first, second, other = (truth.text(drawing.plan(look, seed, SOURCES)) for seed in (5, 5, 6))
            self.assertEqual(first, second)
            self.assertNotEqual(first, other)

    def test_five_people_of_every_recording_move_as_filmed(self):
        for look in drawing.LOOKS:
            people = drawing.plan(look, 3, SOURCES).people
            moving = sum(person.source.kind == "clip" for person in people)
            self.assertGreaterEqual(moving, min(casting.MOVING, len(people)), look)

    def test_about_a_third_of_the_galleries_change(self):
        plans = [drawing.plan("squares", seed, SOURCES) for seed in range(120)]
        changing = sum(len(plan.sketch.stretches) == 2 for plan in plans)
        self.assertTrue(25 <= changing <= 55, changing)

    def test_a_frozen_camera_was_on_before_and_stays_so_for_eight_seconds(self):
        for seed in SEEDS:
            before, after = drawing.plan("frozen", seed, SOURCES).sketch.stretches
            self.assertGreaterEqual(after.end_s - after.start_s, 8)
            frozen = [one for one, other in zip(before.tiles, after.tiles) if other.camera == "frozen"]
            self.assertTrue(frozen and all(tile.camera == "on" for tile in frozen))

    def test_near_people_are_cut_by_their_tiles(self):
        plan = drawing.plan("zoom-close", 1, SOURCES)
        tiles = plan.sketch.stretches[0].tiles
        faces = [casting.framing(plan.people[tile.person], tile.box).face for tile in tiles]
        cut = sum(not tile.box.contains(face) for tile, face in zip(tiles, faces))
        self.assertGreater(cut, len(tiles) // 3)

    def test_seeds_of_a_set_are_different(self):
        seeds = {drawing.seed_of(look, edition, at) for look in drawing.LOOKS for edition in (0, 1) for at in range(3)}
        self.assertEqual(len(seeds), len(drawing.LOOKS) * 6)


class Geometry(unittest.TestCase):
    def test_last_rows(self):
        area = Box(0, 0, 640, 360)
        left, centre, wide = (grid(area, 7, 3, 16 / 9, 4, last)[-1] for last in ("left", "centre", "wide"))
        self.assertLess(left.x, centre.x)
        self.assertEqual(left.width, centre.width)
        self.assertGreater(wide.width, 2 * left.width)

    def test_what_is_cropped_and_where_it_goes_fit(self):
        for look in ("zoom-close", "two-to-one", "telephone", "teams", "many-off"):
            plan = drawing.plan(look, 2, SOURCES)
            for tile in plan.sketch.stretches[0].tiles:
                person = plan.people[tile.person]
                framing = casting.framing(person, tile.box)
                self.assertTrue(Box(0, 0, *person.source.size).contains(framing.crop), person.source.name)
                whole = Box(0, 0, tile.box.width + 1, tile.box.height + 1)
                if person.source.kind == "clip":
                    self.assertTrue(whole.contains(framing.place), person.source.name)

    def test_a_mirrored_face_is_mirrored(self):
        plan = drawing.plan("one-person", 1, SOURCES)
        person, tile = plan.people[0], Box(0, 0, *plan.people[0].source.size)
        person.mirrored, person.across = False, 0.5
        straight = casting.framing(person, tile).face
        person.mirrored = True
        turned = casting.framing(person, tile).face
        self.assertAlmostEqual(straight.x, tile.width - turned.right, delta=2)

    def test_half_a_face_is_too_little(self):
        tile = Box(0, 0, 100, 100)
        self.assertIsNone(casting.visible_face(Box(-60, 0, 100, 100), tile))
        self.assertEqual(casting.visible_face(Box(-40, 0, 100, 100), tile), Box(0, 0, 60, 100))

    def test_overlaps_and_holes_are_problems(self):
        known = truth.truth(drawing.plan("squares", 1, SOURCES))
        known["stretches"][0]["tiles"][0]["box"] = known["stretches"][0]["tiles"][1]["box"]
        known["stretches"][0]["start_s"] = 1.0
        found = truth.problems(known)
        self.assertTrue(any("overlap" in one for one in found) and any("follow" in one for one in found))


class Drawing(unittest.TestCase):
    def test_a_hole_is_transparent_and_its_corner_is_not(self):
        picture = paint.Picture(20, 20, (10, 20, 30))
        picture.hole(Box(2, 2, 16, 16), 5)
        self.assertEqual(picture.pixels[(10 * 20 + 10) * 4 + 3], 0)
        self.assertEqual(bytes(picture.pixels[(2 * 20 + 2) * 4 :][:4]), bytes((10, 20, 30, 255)))

    def test_a_background_is_cut_off(self):
        raw = bytearray(bytes((200, 200, 200)) * 400)
        for y in range(6, 20):
            raw[(y * 20 + 6) * 3 : (y * 20 + 14) * 3] = bytes((90, 60, 40)) * 8
        cut = matte(bytes(raw), 20, 20, (7, 7, 6, 8))
        self.assertEqual((cut[0], cut[10 * 20 + 10]), (0, 255))


if __name__ == "__main__":
    unittest.main()
