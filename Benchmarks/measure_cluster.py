#!/usr/bin/env python3
"""Measures what segments cost on this machine, for Benchmarks/scale.py and Documentation/Scale.md.

    Benchmarks/measure_cluster.py .deps/fixtures/demo-lecture.mp4 --output Benchmarks/cluster.json

Needs the release build, Slurm and munge (make test-cluster installs them), and two quiet cores. It takes some ten
minutes. CPU is user and system time of all processes together, decoders among them.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Tests"))
sys.dont_write_bytecode = True

from Cluster.checks import Checks  # noqa: E402
from Cluster.outputs import differences  # noqa: E402
from Cluster.slurm_site import SlurmSite  # noqa: E402

ATTUNE = ROOT / ".build/release/attune"


def cost(*command) -> dict[str, float]:
    """Seconds of wall and of CPU that a program takes."""
    began = time.monotonic()
    process = subprocess.Popen(
        [ATTUNE, *map(str, command)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(errors.decode())
    return {"wall": time.monotonic() - began, "cpu": usage.ru_utime + usage.ru_stime}


def total(costs: list[dict[str, float]]) -> float:
    return sum(one["cpu"] for one in costs)


def plan(recording: pathlib.Path, folder: pathlib.Path, length: str) -> tuple[dict[str, float], list[dict]]:
    made = cost("plan", recording, "--output", folder, "--segment", length)
    return made, [part for one in json.loads((folder / "plan.json").read_text())["recordings"] for part in one["segments"]]


def seconds_of(folder: pathlib.Path, segments: list[dict]) -> list[float]:
    """What each segment took without the start of its process, as its file says."""
    found = {}
    for path in folder.glob(".attune/segments/*/*.segment"):
        found[path.stem] = json.loads(path.read_bytes().split(b"\n")[0])["seconds"]
    return [found[part["id"]] for part in segments]


def overhead(recording: pathlib.Path, scratch: pathlib.Path, runs: int) -> dict:
    """Eight segments on one machine against `analyze`: each in its own process, and all in one."""
    found = {"analyze": [], "apart": [], "together": []}
    for run in range(runs):
        whole, apart, together = (scratch / f"{name}-{run}" for name in ("whole", "apart", "together"))
        found["analyze"].append(cost("analyze", recording, "--output", whole, "--progress", "none")["cpu"])
        made, segments = plan(recording, apart, "140s")
        parts = [cost("segment", "--plan", apart, "--index", part["index"]) for part in segments]
        merged = cost("merge", "--plan", apart)
        found["apart"].append(total([made, merged, *parts]))
        made, segments = plan(recording, together, "140s")
        measured = cost("segment", "--plan", together, "--indices", f"0-{len(segments) - 1}", "--workers", 2)
        found["together"].append(total([made, measured, cost("merge", "--plan", together)]))
        if differences(whole, apart) or differences(whole, together):
            raise RuntimeError("what was merged is not what was analysed")
        found["segments"] = len(segments)
        found["merge_cpu"], found["plan_cpu"] = merged["cpu"], made["cpu"]
    return found


def pairs(recording: pathlib.Path, scratch: pathlib.Path, length: str) -> dict:
    """Segments of one length, each in its own process, two at a time as on two nodes."""
    folder = scratch / f"pairs-{length}"
    _, segments = plan(recording, folder, length)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        costs = list(pool.map(lambda part: cost("segment", "--plan", folder, "--index", part["index"]), segments))
    starts = [part["start_us"] / 1e6 for part in segments]
    files = list(folder.glob(".attune/segments/*/*.segment"))
    return {
        "starts_s": starts, "wall_s": [one["wall"] for one in costs], "cpu_s": [one["cpu"] for one in costs],
        "measuring_s": seconds_of(folder, segments),
        "bytes": sum(path.stat().st_size for path in files)}


def slurm(recording: pathlib.Path, scratch: pathlib.Path) -> dict:
    """A run over two nodes, one core each, and what Slurm itself takes for a task that does nothing."""
    site = SlurmSite(scratch / "site")
    checks = Checks("Slurm", ATTUNE, scratch / "slurm", scratch, time.monotonic())
    _, segments = plan(recording, checks.plan, "1min")
    script = checks.script(ROOT / "Cluster/slurm/attune-slurm", scratch / "attune-slurm", {
        "SEGMENTS_PER_TASK": "1", "MEMORY": '"1G"', "MERGE_MEMORY": '"1G"', "MERGE_CORES": "1", "ATTUNE": f"({ATTUNE})"})
    try:
        site.start()
        empty = scratch / "empty"
        empty.write_text("#!/bin/sh\ntrue\n")
        began = time.monotonic()
        site.run("sbatch", "--array=0-39", "--output=/dev/null", str(empty))
        site.wait_for_jobs(300)
        nothing = time.monotonic() - began
        began = time.monotonic()
        merge = site.run(str(script), "submit", str(checks.plan)).split()[-1]
        site.run("scontrol", "hold", merge)
        site.wait(lambda: not checks.missing(), 600, "all segments")
        wall = time.monotonic() - began
        site.run("scancel", merge)
        return {"wall_s": wall, "measuring_s": seconds_of(checks.plan, segments),
                "empty_tasks": 40, "empty_wall_s": nothing}
    finally:
        site.stop()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recording", type=pathlib.Path)
    parser.add_argument("--output", type=pathlib.Path, default=ROOT / "Benchmarks/cluster.json")
    parser.add_argument("--runs", type=int, default=2, help="of the comparison with analyze")
    arguments = parser.parse_args()
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="attune-scale-"))
    scratch.chmod(0o755)
    try:
        recording = arguments.recording.resolve()
        seconds = float(subprocess.run(
            ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", recording], check=True,
            text=True, stdout=subprocess.PIPE).stdout)
        measured = {"recording_s": seconds, "recording_bytes": recording.stat().st_size}
        measured["two_nodes"] = slurm(recording, scratch)
        measured["pairs"] = {length: pairs(recording, scratch, length) for length in ("1min", "5min")}
        measured["overhead"] = overhead(recording, scratch, arguments.runs)
        arguments.output.write_text(json.dumps(measured, indent=2) + "\n")
    finally:
        shutil.rmtree(scratch)
    found = measured["overhead"]
    print("| way | CPU, s | against analyze |\n|---|---|---|")
    for name in ("analyze", "apart", "together"):
        share = sum(found[name]) / sum(found["analyze"])
        print(f"| {name} | {', '.join(f'{one:.1f}' for one in found[name])} | {100 * (share - 1):+.1f} % |")


if __name__ == "__main__":
    main()
