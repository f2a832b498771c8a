"""What a command takes: seconds by the clock, seconds of processors, and memory of it and its children together."""

import os
import pathlib
import subprocess
import threading
import time
from dataclasses import dataclass


@dataclass
class Cost:
    """Wall and processor time in seconds; memory as the peak of the proportional set size, in MiB."""

    wall: float
    processor: float
    memory: float


def cost(command: list, **options) -> Cost:
    """Runs a command to its end. Raises CalledProcessError where it fails.

    Processor time is the kernel's, of the command and of all children that it waited for. Memory that processes share is
    counted once; it is looked at five times a second.
    """
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=options.pop("stdout", subprocess.DEVNULL), **options)
    peak = [0]
    watch = threading.Thread(target=_watch, args=(process.pid, peak), daemon=True)
    watch.start()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, [str(word) for word in command])
    return Cost(time.monotonic() - started, usage.ru_utime + usage.ru_stime, peak[0] / 1024)


def _watch(pid: int, peak: list[int]) -> None:
    while pathlib.Path(f"/proc/{pid}").exists():
        peak[0] = max(peak[0], sum(_proportional(process) for process in _family(pid)))
        time.sleep(0.2)


def _family(pid: int) -> list[int]:
    """A process and all that descend from it."""
    found = [pid]
    for process in found:
        for thread in pathlib.Path(f"/proc/{process}/task").glob("*/children"):
            try:
                found += [int(child) for child in thread.read_text().split()]
            except OSError:
                continue
    return found


def _proportional(pid: int) -> int:
    """The proportional set size in KiB; 0 for a process that is gone."""
    try:
        for line in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    except OSError:
        pass
    return 0
