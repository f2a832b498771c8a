#!/usr/bin/env python3
"""How far many machines carry, computed from what was measured on two (Benchmarks/measure_cluster.py).

    Benchmarks/scale.py check       the run on two nodes, computed beside measured
    Benchmarks/scale.py nodes       hours of recordings × nodes: how long, at what cost, and what holds it up
    Benchmarks/scale.py segments    which length of a segment is right
    Benchmarks/scale.py limits      up to how many nodes it scales

Tasks are handed out one after the other to whichever core is free, with times drawn from those that were measured. What
was not measured is assumed, and can be given: see --help. Python's standard library alone.
"""

import argparse
import dataclasses
import heapq
import json
import pathlib
import random
import statistics

HOURS = [30, 300, 3_000, 30_000, 300_000]
NODES = [1, 10, 100, 1_000]


@dataclasses.dataclass
class Costs:
    """Of one core, in seconds, from the measured run."""

    start: float  # CPU of a process before its first sample: models, and up to ten seconds of recording before it
    minutes: list[float]  # CPU of measuring one minute of a recording, one value for each measured minute
    start_wall: float  # of the same start, on the machine as busy as it was
    merge_hour: float
    plan_hour: float  # without reading the bytes
    input_hour: float  # bytes
    segments_hour: float  # bytes
    dispatch: float  # between two tasks on one core
    analyze_hour: float

    @staticmethod
    def read(path: pathlib.Path) -> "Costs":
        measured = json.loads(path.read_text())
        hours = measured["recording_s"] / 3_600
        short, long = measured["pairs"]["1min"], measured["pairs"]["5min"]
        start_wall = statistics.mean(
            wall - seconds for pair in (short, long) for wall, seconds in zip(pair["wall_s"], pair["measuring_s"]))
        # The same minutes in more processes cost so many starts more.
        start = (sum(short["cpu_s"]) - sum(long["cpu_s"])) / (len(short["cpu_s"]) - len(long["cpu_s"]))
        ends = [*short["starts_s"][1:], measured["recording_s"]]
        lengths = [(end - begin) / 60 for begin, end in zip(short["starts_s"], ends)]
        overhead = measured["overhead"]
        empty = measured["two_nodes"]
        return Costs(
            start=start, minutes=[(cpu - start) / length for cpu, length in zip(short["cpu_s"], lengths)],
            start_wall=start_wall,
            merge_hour=overhead["merge_cpu"] / hours, plan_hour=overhead["plan_cpu"] / hours,
            input_hour=measured["recording_bytes"] / hours, segments_hour=short["bytes"] / hours,
            dispatch=2 * empty["empty_wall_s"] / empty["empty_tasks"],
            analyze_hour=sum(overhead["analyze"]) / len(overhead["analyze"]) / hours)


@dataclasses.dataclass
class Site:
    """What is assumed of a cluster and its file system."""

    cores: int  # of a node
    bandwidth: float  # bytes a second that all nodes together read
    reader: float  # bytes a second that one process reads, for the plan's checksums
    starts: float  # tasks a second that the engine can start
    files: float  # files a second that can be made or looked for
    failures: float  # share of tasks that fail and are tried again, half-way on average
    slow: float  # share of nodes that are slow
    slowness: float  # by this factor
    requeue: float  # seconds until a task is tried again
    per_task: int
    merge_cores: int


def measuring(costs: Costs, site: Site, hours: float, cores: int, minutes: float, seed: int) -> tuple[float, float]:
    """Wall seconds until the last segment is there, and core-seconds spent; without the file system's bounds."""
    chance = random.Random(seed)
    segments = max(1, round(hours * 60 / minutes))
    tasks = [min(site.per_task, segments - first) for first in range(0, segments, site.per_task)]
    slow = [site.slowness if chance.random() < site.slow else 1.0 for _ in range((cores + site.cores - 1) // site.cores)]
    free = [(0.0, core) for core in range(min(cores, len(tasks)))]
    heapq.heapify(free)
    again: list[tuple[float, int]] = []
    spent, last, begun = 0.0, 0.0, 0.0
    mean = sum(costs.minutes) / len(costs.minutes)
    queue = list(reversed(tasks))
    while queue or again:
        time, core = heapq.heappop(free)
        if again and (again[0][0] <= time or not queue):
            ready, size = heapq.heappop(again)
            time = max(time, ready)
        else:
            size = queue.pop()
        # The engine starts one after the other.
        begun = max(begun + 1 / site.starts, time)
        # A whole segment's minutes follow one another: their mean varies less than one minute does.
        drawn = [chance.choice(costs.minutes) for _ in range(min(8, max(1, round(minutes * size))))]
        took = (costs.start + minutes * size * (0.5 * sum(drawn) / len(drawn) + 0.5 * mean)) * slow[core // site.cores]
        if chance.random() < site.failures:
            took *= chance.random()
            heapq.heappush(again, (begun + took + site.requeue, size))
        else:
            last = max(last, begun + took)
        spent += took
        heapq.heappush(free, (begun + took + costs.dispatch, core))
    return last, spent


@dataclasses.dataclass
class Run:
    plan: float
    measure: float
    merge: float
    core_seconds: float
    bounds: dict[str, float]  # seconds that each alone would take

    @property
    def wall(self) -> float:
        return self.plan + self.measure + self.merge

    @property
    def bottleneck(self) -> str:
        return max(self.bounds, key=self.bounds.__getitem__)


def run(costs: Costs, site: Site, hours: float, nodes: int, minutes: float, seed: int = 1) -> Run:
    cores = nodes * site.cores
    segments = max(1, round(hours * 60 / minutes))
    listed, spent = measuring(costs, site, hours, cores, minutes, seed)
    reading = hours * costs.input_hour / site.bandwidth
    # A temporary file, a rename, and a look from --missing and from the merge.
    metadata = 4 * segments / site.files
    plan = hours * costs.plan_hour + hours * costs.input_hour / site.reader
    merge = hours * costs.merge_hour / site.merge_cores + hours * costs.segments_hour / site.reader
    measure = max(listed, reading, metadata)
    bounds = {
        "measuring": listed, "input bandwidth": reading, "metadata": metadata, "plan (checksums)": plan, "merge": merge}
    core_seconds = spent + hours * (costs.merge_hour + costs.plan_hour)
    return Run(plan, measure, merge, core_seconds, bounds)


def duration(seconds: float) -> str:
    for unit, size in (("d", 86_400), ("h", 3_600), ("min", 60)):
        if seconds >= 2 * size:
            return f"{seconds / size:.1f} {unit}"
    return f"{seconds:.0f} s"


def check(costs: Costs, site: Site, measured: dict) -> None:
    """Two nodes of one core: what their segments took, in the plan's order, with starts and Slurm between them."""
    free = [0.0, 0.0]
    for seconds in measured["two_nodes"]["measuring_s"]:
        core = free.index(min(free))
        free[core] += costs.dispatch + costs.start_wall + seconds
    computed, real = max(free), measured["two_nodes"]["wall_s"]
    print("| two nodes, one core each | seconds |\n|---|---|")
    print(f"| measured: {len(measured['two_nodes']['measuring_s'])} segments of a minute, by Slurm | {real:.1f} |")
    print("| computed from what each took, a process's start and Slurm's time for an empty task, which were measured "
          f"apart | {computed:.1f} |")
    print(f"| difference | {100 * (computed / real - 1):+.1f} % |")
    print(f"\nCPU: {costs.start:.1f} s to start a process, {min(costs.minutes):.1f} to {max(costs.minutes):.1f} s for a minute "
          f"of a recording (mean {statistics.mean(costs.minutes):.1f}). Slurm: {costs.dispatch:.2f} s between two tasks.")
    print(f"An hour of lectures: {costs.analyze_hour:.0f} s of CPU by analyze, {costs.merge_hour:.0f} s of the merge, "
          f"{costs.input_hour / 1e6:.0f} MB read, {costs.segments_hour / 1e6:.1f} MB of segments' files.")


def nodes(costs: Costs, site: Site, minutes: float) -> None:
    print("| hours of recordings | nodes | plan | measuring | merge | in all | core-hours a lecture hour | longest part |")
    print("|---|---|---|---|---|---|---|---|")
    for hours in HOURS:
        for count in NODES:
            one = run(costs, site, hours, count, minutes)
            cost = one.core_seconds / 3_600 / hours
            print(f"| {hours:,} | {count:,} | {duration(one.plan)} | {duration(one.measure)} | {duration(one.merge)} | "
                  f"{duration(one.wall)} | {cost:.3f} | {one.bottleneck} |")


def segments(costs: Costs, site: Site) -> None:
    print("| segment | segments of 3,000 h | measuring on 10 nodes | on 100 | on 1,000 | core-hours a lecture hour |")
    print("|---|---|---|---|---|---|")
    for minutes in (1, 2, 5, 10, 20, 60):
        runs = [run(costs, site, 3_000, count, minutes) for count in (10, 100, 1_000)]
        print(f"| {minutes} min | {round(3_000 * 60 / minutes):,} | " + " | ".join(duration(one.measure) for one in runs)
              + f" | {runs[0].core_seconds / 3_600 / 3_000:.3f} |")


def limits(costs: Costs, site: Site, minutes: float) -> None:
    """The most nodes that are used at half of what they could do, and what keeps them from more: what a node waits for."""
    print("| hours of recordings | nodes at half their use | in all | what more nodes would wait for most |\n|---|---|---|---|")
    for hours in HOURS:
        best, count = (0, None), 1
        while count <= 4_096:
            one = run(costs, site, hours, count, minutes)
            ideal = one.core_seconds / (count * site.cores)
            if ideal / one.wall < 0.5:
                break
            best, count = (count, one), count * 2
        one = run(costs, site, hours, count, minutes)
        waits = {**one.bounds, "stragglers": one.measure - one.core_seconds / (count * site.cores)}
        del waits["measuring"]
        print(f"| {hours:,} | {best[0]:,} | {duration(best[1].wall) if best[1] else '–'} | "
              f"{max(waits, key=waits.__getitem__)} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", choices=["check", "nodes", "segments", "limits"])
    parser.add_argument("--measured", type=pathlib.Path, default=pathlib.Path(__file__).with_name("cluster.json"))
    parser.add_argument("--segment", type=float, default=10, help="minutes of a recording in one segment")
    options = {
        "cores": 8, "bandwidth": 2e9, "reader": 5e8, "starts": 20.0, "files": 1_000.0, "failures": 0.01, "slow": 0.02,
        "slowness": 3.0, "requeue": 120.0, "per_task": 4, "merge_cores": 8}
    for field in dataclasses.fields(Site):
        parser.add_argument(
            f"--{field.name.replace('_', '-')}", type=field.type, default=options[field.name],
            help=f"default {options[field.name]:g}")
    arguments = parser.parse_args()
    site = Site(**{name: getattr(arguments, name) for name in options})
    costs = Costs.read(arguments.measured)
    if arguments.table == "check":
        check(costs, site, json.loads(arguments.measured.read_text()))
    elif arguments.table == "nodes":
        nodes(costs, site, arguments.segment)
    elif arguments.table == "segments":
        segments(costs, site)
    else:
        limits(costs, site, arguments.segment)


if __name__ == "__main__":
    main()
