"""How a command of this package ends: what goes wrong is said in a line, without a traceback."""

import subprocess
import sys
from collections.abc import Callable

from .data import DataError
from .picture_recordings import ProgramError

# What a shell reports for a process that Ctrl-C ended.
STOPPED = 130
# What is no fault of the code: data, the built program, ffmpeg or a file that is not there.
FAILURES = (DataError, ProgramError, subprocess.CalledProcessError, FileNotFoundError)


def run(main: Callable[[], None], when_stopped: str = "stopped") -> None:
    """Runs `main`; exits with 1 at one of FAILURES, and with 130 where it is stopped."""
    try:
        main()
    except FAILURES as error:
        sys.exit(f"error: {error}")
    except KeyboardInterrupt:
        print(when_stopped, file=sys.stderr)
        sys.exit(STOPPED)
