#!/usr/bin/env python3
"""Compares what an analysis takes beside decoding with the ratios that are committed, and says what got worse.

Benchmarks/check.py [--record]

Runs `attune bench speed` on the galleries of 25 and 49 faces (make bench-check makes them). Only ratios are
compared: every time is divided by that of decoding every frame, so that another computer, or a busy one, changes them
little. What is more than a tenth above its committed value, and by more than a tenth of decoding, is printed, and the exit
code is 1. --record writes Benchmarks/ratios.json anew.
"""

import argparse
import json
import pathlib
import subprocess
import sys

PROGRAM = pathlib.Path(".build/release/attune")
RECORDINGS = [pathlib.Path(f".deps/speed/lecture-{seed}.mp4") for seed in (5, 6)]
COMMITTED = pathlib.Path(__file__).parent / "ratios.json"
WORSE = 0.1
ROUNDS = 3


def ratios(recording: pathlib.Path) -> dict[str, float]:
    """Of some rounds the least of each time, over the least of decoding: other work makes every one of them larger."""
    best: dict[str, float] = {}
    for _ in range(ROUNDS):
        text = subprocess.run([PROGRAM, "bench", "speed", recording, "--json"], check=True, stdout=subprocess.PIPE).stdout
        measured = json.loads(text)
        measured = measured[0] if isinstance(measured, list) else measured
        found = {"floor": measured["floor"]["processor"], "whole": measured["whole"]["processor"]}
        found |= {stage["name"]: stage["seconds"] for stage in measured["stages"]}
        best = {name: min(value, best.get(name, value)) for name, value in found.items()}
    floor = best.pop("floor")
    return {name: value / floor for name, value in best.items()}


def worse(old: dict[str, float], new: dict[str, float]) -> list[str]:
    """What got worse, in words."""
    lines = []
    for name, value in new.items():
        before = old.get(name)
        if before is not None and value > before * (1 + WORSE) and value - before > WORSE:
            lines.append(f"{name}: {value:.2f} times decoding, was {before:.2f}")
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--record", action="store_true", help="write the ratios that later runs are compared with")
    record = parser.parse_args().record
    found = {recording.stem: {name: round(value, 3) for name, value in ratios(recording).items()} for recording in RECORDINGS}
    if record:
        COMMITTED.write_text(json.dumps(found, indent=2, sort_keys=True) + "\n")
        return 0
    committed = json.loads(COMMITTED.read_text())
    complaints = [
        f"{name}: {line}" for name, values in found.items() for line in worse(committed.get(name, {}), values)]
    for name, values in found.items():
        print(f"{name}: the whole takes {values['whole']:.2f} times decoding, was {committed[name]['whole']:.2f}")
    print("\n".join(["worse:"] + complaints) if complaints else "nothing got worse by more than a tenth")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
