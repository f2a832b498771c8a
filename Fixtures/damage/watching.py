"""What a running program and those that it started take."""

import os
import pathlib


def family(process: int) -> list[int]:
    """A process and its children."""
    found = [process]
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                status = pathlib.Path(f"/proc/{entry}/status").read_text()
            except OSError:
                continue
            if f"\nPPid:\t{process}\n" in status:
                found.append(int(entry))
    return found


def memory_of(process: int) -> int:
    """The resident memory of a process and its children, in bytes."""
    total = 0
    for entry in family(process):
        try:
            lines = pathlib.Path(f"/proc/{entry}/status").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS:"))
    return total


def shared_out_memory_of(process: int) -> int:
    """The proportional set size of a process and its children, in bytes: what they share counts once."""
    total = 0
    for entry in family(process):
        try:
            lines = pathlib.Path(f"/proc/{entry}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
    return total


def descriptors_of(process: int) -> int:
    """How many files a process has open; 0 for one that ended."""
    try:
        return len(os.listdir(f"/proc/{process}/fd"))
    except OSError:
        return 0
