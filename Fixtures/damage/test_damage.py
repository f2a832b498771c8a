"""Tests of what damages recordings; they need neither footage nor ffmpeg."""

import os
import random
import unittest

from . import mutants, watching

ORIGINALS = {"a.mp4": b"\0\0\0\x18ftypisom" + bytes(range(256)) * 8 + b"mvhd" + bytes(60), "b.mkv": b"\x44\x89" * 400}


class MutantTests(unittest.TestCase):
    def test_the_same_number_gives_the_same_mutant(self):
        for index in range(50):
            self.assertEqual(mutants.mutant(ORIGINALS, 3, index), mutants.mutant(ORIGINALS, 3, index))

    def test_mutants_differ_from_each_other_and_from_what_they_are_made_of(self):
        made = [mutants.mutant(ORIGINALS, 3, index)[1] for index in range(200)]
        self.assertGreater(len(set(made)), 180)
        self.assertGreater(sum(data not in ORIGINALS.values() for data in made), 180)

    def test_a_number_behind_a_mark_is_changed(self):
        changed = 0
        for seed in range(100):
            data = bytearray(ORIGINALS["a.mp4"])
            mutants.mutate_header(data, random.Random(seed))
            self.assertEqual(len(data), len(ORIGINALS["a.mp4"]))
            changed += data != ORIGINALS["a.mp4"]
        self.assertGreater(changed, 60)


class WatchingTests(unittest.TestCase):
    def test_this_process_has_memory_and_files(self):
        self.assertGreater(watching.memory_of(os.getpid()), 1 << 20)
        self.assertGreater(watching.shared_out_memory_of(os.getpid()), 1 << 20)
        self.assertGreater(watching.descriptors_of(os.getpid()), 2)
        self.assertEqual(watching.descriptors_of(0), 0)
