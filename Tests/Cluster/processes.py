"""Processes of this machine, found by what they were started with."""

import os
import pathlib
import signal


def processes(*words: str) -> dict[int, list[str]]:
    """Those whose arguments have all of these words in them, by their numbers; zombies have no arguments."""
    found = {}
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) == os.getpid():
            continue
        try:
            arguments = entry.joinpath("cmdline").read_bytes().decode(errors="replace").split("\0")
        except OSError:
            continue
        if all(any(word in argument for argument in arguments) for word in words):
            found[int(entry.name)] = arguments
    return found


def measuring(plan: pathlib.Path) -> dict[int, int]:
    """The processes that measure a segment of a plan, with the segment's index; not those they were started by."""
    found = {}
    for process, arguments in processes(str(plan), "segment", "--indices").items():
        if pathlib.Path(arguments[0]).name == "attune" and arguments[1] == "segment":
            found[process] = int(arguments[arguments.index("--indices") + 1])
    return found


def send(process: int, number: signal.Signals) -> bool:
    """False where it has ended meanwhile."""
    try:
        os.kill(process, number)
    except ProcessLookupError:
        return False
    return True


def is_alive(process: int) -> bool:
    try:
        return pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def has_begun(process: int) -> bool:
    """Whether a process that measures a segment has started to decode."""
    try:
        tasks = pathlib.Path(f"/proc/{process}/task").iterdir()
        return any(task.joinpath("children").read_text().split() for task in tasks)
    except OSError:
        return False


def node_of(process: int) -> str:
    """The Slurm node that a process was started on."""
    try:
        variables = pathlib.Path(f"/proc/{process}/environ").read_bytes().decode(errors="replace").split("\0")
    except OSError:
        return ""
    return next((text.split("=", 1)[1] for text in variables if text.startswith("SLURMD_NODENAME=")), "")
