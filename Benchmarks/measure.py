#!/usr/bin/env python3
"""Runs `attune analyze` on recordings and prints what each took: seconds, times real time, peak memory.

Benchmarks/measure.py RECORDING... [-- OPTION...]   options go to `attune analyze`
"""

import json
import os
import pathlib
import platform
import subprocess
import sys
import tempfile
import time

PROGRAM = pathlib.Path(".build/release/attune")


def processor() -> str:
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def measure(recording: str, options: list[str]) -> tuple[float, dict, int]:
    """Wall-clock seconds, the run's record, and the peak of resident memory in bytes."""
    with tempfile.TemporaryDirectory() as folder:
        command = [PROGRAM, "analyze", recording, "--output", folder, "--progress", "none", *options]
        started = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - started
        if status != 0:
            sys.exit(f"attune ended with {os.waitstatus_to_exitcode(status)} on {recording}")
        record = json.loads(next(pathlib.Path(folder).glob("*/run.json")).read_text())
        return seconds, record, usage.ru_maxrss * 1024


def main() -> None:
    arguments = sys.argv[1:]
    split = arguments.index("--") if "--" in arguments else len(arguments)
    recordings, options = arguments[:split], arguments[split + 1 :]
    if not recordings:
        sys.exit(__doc__)
    print(f"{processor()}, {os.cpu_count()} cores; options: {' '.join(options) or 'none'}\n")
    print("| recording | minutes | samples | wall, s | × real time | peak memory, MiB |")
    print("|---|---|---|---|---|---|")
    for recording in recordings:
        seconds, record, memory = measure(recording, options)
        duration = record["decoded_duration_s"]
        print(
            f"| {pathlib.Path(recording).name} | {duration / 60:.1f} | {record['samples']} | {seconds:.1f} "
            f"| {duration / seconds:.1f} | {memory / 2**20:.0f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
