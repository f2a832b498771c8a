"""How commands end."""

import contextlib
import io
import unittest

from attune_training import command
from attune_training.data import DataError
from attune_training.picture_recordings import ProgramError


def raising(error: BaseException) -> None:
    raise error


class CommandTests(unittest.TestCase):
    def test_what_is_missing_is_said_in_a_line(self) -> None:
        for error in (DataError("train.npz is missing"), ProgramError("attune is missing")):
            with self.subTest(error=error), self.assertRaises(SystemExit) as ended:
                command.run(lambda: raising(error))
            # Python prints a text that it exits with to the error output, and exits with 1.
            self.assertEqual(ended.exception.code, f"error: {error}")

    def test_a_stopped_command_says_so_and_exits_as_one(self) -> None:
        said = io.StringIO()
        with self.assertRaises(SystemExit) as ended, contextlib.redirect_stderr(said):
            command.run(lambda: raising(KeyboardInterrupt()), when_stopped="stopped: goes on")
        self.assertEqual((ended.exception.code, said.getvalue()), (130, "stopped: goes on\n"))

    def test_a_fault_of_the_code_keeps_its_traceback(self) -> None:
        with self.assertRaises(ValueError):
            command.run(lambda: raising(ValueError("a fault")))
