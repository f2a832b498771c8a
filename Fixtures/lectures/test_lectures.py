"""Tests of the drawing, the layouts and the check of the truth; they need no footage and no ffmpeg."""

import copy
import dataclasses
import pathlib
import tempfile
import unittest

from . import canvas, demo, drawing, framing, layouts, sources, transcript, truth
from .layouts import Box
from .recipe import LAUGH_SET, LONG_SET, SET, SMALL_SET, Recipe
from .sources import Look, Source


def portraits(count):
    """Returns sources that are enough to draw lectures, though there are no pictures to render them from."""
    look = Look(pathlib.Path("none.jpg"), (200.0, 190.0, 220.0, 270.0))
    looks = {"neutral": look, "happy": look}
    return [Source(f"person-{number}", "cutout", (640, 640), looks) for number in range(count)]


def cameras_on(known, time):
    stretch = next(one for one in known["stretches"] if one["start_s"] <= time < one["end_s"])
    return sum(tile["camera"] == "on" for tile in stretch["tiles"])


class Drawing(unittest.TestCase):
    def test_every_drawn_lecture_is_in_order(self):
        for seed in range(60):
            known = truth.truth(drawing.draw_plan(Recipe(seed), portraits(70)))
            self.assertEqual(truth.problems(known), [], f"seed {seed}")

    def test_long_lectures_are_in_order_however_few_take_part(self):
        for seed in range(60):
            recipe = Recipe(seed, minutes=(10, 12, 20)[seed % 3])
            self.assertEqual(truth.problems(truth.truth(drawing.draw_plan(recipe, portraits(70)))), [], f"seed {seed}")

    def test_the_set_is_in_order_and_covers_everything(self):
        known = [truth.truth(drawing.draw_plan(recipe, portraits(70))) for recipe in SET]
        self.assertEqual([problem for one in known for problem in truth.problems(one)], [])
        self.assertGreaterEqual(len(known), 12)
        stretches = [stretch for one in known for stretch in one["stretches"]]
        tiles = [tile for stretch in stretches for tile in stretch["tiles"]]
        self.assertEqual(len({stretch["layout"]["kind"] for stretch in stretches}), 7)
        self.assertEqual({tile["camera"] for tile in tiles}, {"on", "off", "still", "black"})
        self.assertTrue(any(stretch["printed_faces"] for stretch in stretches))
        self.assertTrue(any(tile["content"] for tile in tiles))
        self.assertEqual({one["variable_frame_rate"] for one in known}, {False, True})
        shared = {len(tile["people"]) for s in stretches if s["layout"]["kind"] != "room" for tile in s["tiles"]}
        self.assertEqual(shared, {1, 2, 3})

    def test_the_long_set_is_in_order_and_has_what_it_says(self):
        known = [truth.truth(drawing.draw_plan(recipe, portraits(70))) for recipe in LONG_SET]
        self.assertEqual([problem for one in known for problem in truth.problems(one)], [])
        self.assertEqual([len(one["breaks"]) for one in known], [recipe.breaks for recipe in LONG_SET])
        for recipe, one in zip(LONG_SET, known):
            longest = max(
                span["end_s"] - span["start_s"]
                for person in one["people"] for span in person["expressions"] if span["expression"] == "happy"
            )
            self.assertEqual(longest > 60, recipe.long_laughs > 0, recipe.name)
            # Beside a screen only a few of the tiles are shown.
            for there in one["breaks"] if recipe.kinds == ("gallery",) else ():
                middle = (there["start_s"] + there["end_s"]) / 2
                before, within = (cameras_on(one, time) for time in (there["start_s"] - 1, middle))
                self.assertLessEqual(within, before - 3, recipe.name)

    def test_every_edition_of_the_laughs_has_three_of_a_minute_and_more(self):
        for edition in range(3):
            drawn = [dataclasses.replace(recipe, seed=recipe.seed + 100 * edition) for recipe in LAUGH_SET]
            for one in (truth.truth(drawing.draw_plan(recipe, portraits(70))) for recipe in drawn):
                self.assertEqual(truth.problems(one), [])
                thirds = [
                    int(span["start_s"] * 3 / one["duration_s"])
                    for person in one["people"] for span in person["expressions"]
                    if span["expression"] == "happy" and span["end_s"] - span["start_s"] > 60
                ]
                self.assertTrue(all(thirds.count(third) >= 5 for third in range(3)), thirds)

    def test_the_small_set_is_in_order_and_its_faces_are_small(self):
        known = [truth.truth(drawing.draw_plan(recipe, portraits(70))) for recipe in SMALL_SET]
        self.assertEqual([problem for one in known for problem in truth.problems(one)], [])
        for one in known:
            widths = sorted(face["box"][2] for face in one["faces"])
            self.assertLess(widths[len(widths) // 5], 36, one["name"])

    def test_the_same_seed_gives_the_same_truth(self):
        first, second = (truth.text(drawing.draw_plan(Recipe(7), portraits(70))) for _ in range(2))
        other = truth.text(drawing.draw_plan(Recipe(8), portraits(70)))
        self.assertEqual(first, second)
        self.assertNotEqual(first, other)

    def test_what_is_given_is_kept(self):
        plan = drawing.draw_plan(Recipe(3, people=13, size=(1966, 1508), minutes=1.5), portraits(70))
        self.assertEqual((len(plan.people), plan.width, plan.height, plan.duration_s), (13, 1966, 1508, 90.0))


class Demo(unittest.TestCase):
    """The schedule of the demo lecture, which tests of the program hold their readings against."""

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        folder = pathlib.Path(temporary.name)
        for file in {row[0] for row in (*sources.PICTURES, *sources.FOOTAGE_CLIPS)}:
            (folder / file).touch()
        self.plan = demo.plan(sources.available(folder))
        self.known = truth.truth(self.plan)

    def test_it_is_in_order_and_always_the_same(self):
        self.assertEqual(truth.problems(self.known), [])
        self.assertEqual(self.known["duration_s"], 1080)
        again = demo.plan([person.source for person in reversed(self.plan.people.values())])
        self.assertEqual(truth.text(again), truth.text(self.plan))

    def test_cameras_are_on_as_scheduled(self):
        at = {0: 12, 30: 11, 90: 11, 180: 12, 300: 11, 420: 12, 600: 7, 790: 5, 930: 4, 990: 12, 1050: 0}
        self.assertEqual({time: cameras_on(self.known, time) for time in at}, at)

    def test_missing_footage_is_named(self):
        with self.assertRaisesRegex(ValueError, "obama3-8.*Scripts/setup"):
            demo.plan([])

    def test_the_transcript_is_in_order(self):
        ends = [start + transcript.SECONDS_A_WORD * len(words.split()) for start, _, words in transcript.CUES]
        starts = [start for start, _, _ in transcript.CUES[1:]] + [demo.DURATION_S]
        self.assertTrue(all(end <= following for end, following in zip(ends, starts)))
        text = transcript.transcript(self.plan.people)
        self.assertTrue(text.startswith("WEBVTT\n\n1\n00:00:02.200 --> 00:00:04.720\nLecturer: Good morning"))
        self.assertEqual(text.count(" --> "), len(transcript.CUES))

    def test_the_chat_is_in_order(self):
        self.assertEqual([second for second, _, _ in transcript.MESSAGES], sorted(m[0] for m in transcript.MESSAGES))
        lines = transcript.chat(self.plan.people).splitlines()
        self.assertEqual(lines[0], f"00:00:14\t{self.plan.people[3].label}:\tgood morning")
        self.assertEqual(len(lines), len(transcript.MESSAGES))


class Check(unittest.TestCase):
    def test_a_broken_truth_is_found_out(self):
        known = truth.truth(drawing.draw_plan(SET[1], portraits(70)))
        self.assertEqual(truth.problems(known), [])
        breaks = (
            ("do not follow", lambda one: one["stretches"].pop(1)),
            ("overlap", lambda one: one["stretches"][0]["tiles"][0].update(box=one["stretches"][0]["tiles"][1]["box"])),
            ("not in the frame", lambda one: one["frame"].update(width=900)),
            ("the faces are not", lambda one: one["faces"].pop()),
            ("not in its tile", lambda one: one["faces"][0].update(box=[0, 0, 1280, 720])),
        )
        for sentence, change in breaks:
            broken = copy.deepcopy(known)
            change(broken)
            self.assertTrue(any(sentence in problem for problem in truth.problems(broken)), sentence)


class Layouts(unittest.TestCase):
    def test_a_gallery_is_as_large_as_it_can_be(self):
        for count, expected in ((1, (1, 1)), (2, (1, 2)), (4, (2, 2)), (9, (3, 3)), (23, (5, 5)), (49, (7, 7))):
            rows, columns, boxes = layouts.grid(count, Box(0, 0, 1280, 720), 4)
            self.assertEqual((rows, columns, len(boxes)), (*expected, count))

    def test_the_last_row_is_in_the_middle(self):
        _, _, boxes = layouts.grid(5, Box(0, 0, 1280, 720), 0)
        last = boxes[3:]
        self.assertEqual(last[0].x, 1280 - last[-1].x - last[-1].width)

    def test_a_mirrored_face_is_mirrored_in_its_box(self):
        plan = drawing.draw_plan(Recipe(1, people=2, kinds=("gallery",)), portraits(70))
        person = plan.people[1]
        live = framing.lone(person, Box(0, 0, 320, 180))
        boxes = []
        for mirrored in (False, True):
            person.mirrored = mirrored
            boxes.append(framing.face_box(person, person.source.looks["neutral"], live))
        self.assertLessEqual(abs(boxes[0].x - boxes[1].x), 1)


class Pictures(unittest.TestCase):
    def test_a_blend_lies_between_its_pictures(self):
        one, other = bytes((0, 16, 255, 7)), bytes((80, 16, 0, 9))
        self.assertEqual(canvas.blend(one, other, 0), one)
        self.assertEqual(canvas.blend(one, other, 8), other)
        self.assertEqual(canvas.blend(one, other, 4), bytes((40, 16, 127, 8)))
        self.assertEqual(canvas.blend(one, other, 2), bytes((20, 16, 191, 7)))


if __name__ == "__main__":
    unittest.main()
