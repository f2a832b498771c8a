#!/usr/bin/env python3
"""How time and memory of an analysis grow: with length, faces, size of the frame, sample interval, recordings in a batch.

Benchmarks/growth.py [length] [faces] [size] [interval] [batch] [--output FOLDER]

Makes the recordings it needs in .deps/speed, from one minute that Scripts/make-lecture draws: longer ones repeat it without
encoding it again, larger and smaller ones are scaled by ffmpeg. Each row is one run of `attune analyze`; what was measured
before is not measured again (FOLDER/growth.jsonl, by default in .deps/speed). At the end it prints the tables and writes
FOLDER/growth.svg.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

from chart import growth_chart  # noqa: E402
from cost import cost  # noqa: E402

PROGRAM = pathlib.Path(".build/release/attune")
FOLDER = pathlib.Path(".deps/speed")
SIZES = {"360p": (640, 360), "720p": (1280, 720), "1080p": (1920, 1080), "2160p": (3840, 2160)}


def lecture(people: int) -> pathlib.Path:
    """One minute of so many people in 1280×720."""
    path = FOLDER / f"lecture-{100 + people}.mp4"
    if not path.exists():
        subprocess.run(
            ["Scripts/make-lecture", "--seed", str(100 + people), "--people", str(people), "--size", "1280x720",
             "--minutes", "1", "--output", FOLDER], check=True, stdout=subprocess.DEVNULL)
    return path


def made(name: str, source: pathlib.Path, before: list[str], after: list[str]) -> pathlib.Path:
    path = FOLDER / name
    if not path.exists():
        part = path.with_suffix(".part.mp4")
        subprocess.run(
            ["ffmpeg", "-v", "error", "-y", *before, "-i", source, *after, part], check=True)
        part.rename(path)
    return path


def single() -> pathlib.Path:
    """One face: the first tile of the gallery of nine, as large as the frame."""
    return made("single.mp4", lecture(9), [], ["-vf", "crop=iw/3:ih/3:0:0,scale=1280:720", "-an"])


def minutes(count: int) -> pathlib.Path:
    return made(f"minutes-{count}.mp4", lecture(25), ["-stream_loop", str(count - 1)], ["-c", "copy"])


def scaled(size: str) -> pathlib.Path:
    return made(f"size-{size}.mp4", lecture(25), [], ["-vf", "scale={}:{}".format(*SIZES[size]), "-an"])


def batch(count: int) -> list[pathlib.Path]:
    """So many recordings of nine people that differ in a line of text alone: what is the same is analysed once."""
    return [
        made(f"batch-{number}.mp4", lecture(9), [], ["-c", "copy", "-metadata", f"title=Lesson {number}"])
        for number in range(count)]


# Of each kind: what it is called, and for each row its name, the number it stands for, recordings and options.
KINDS = {
    "length": ("minutes", [(str(n), n, lambda n=n: [minutes(n)], []) for n in (4, 15, 60, 240)]),
    "faces": ("faces", [(str(n), n, lambda n=n: [single() if n == 1 else lecture(n)], []) for n in (1, 9, 25, 49)]),
    "size": ("megapixels", [
        (name, round(width * height / 1e6, 2), lambda name=name: [scaled(name)], [])
        for name, (width, height) in SIZES.items()]),
    "interval": ("samples a second", [
        (text, round(1 / s, 1), lambda: [lecture(25)], ["--sample-interval", text])
        for text, s in (("5s", 5), ("2s", 2), ("1s", 1), ("500ms", 0.5), ("200ms", 0.2), ("100ms", 0.1))]),
    "batch": ("recordings", [(str(n), n, lambda n=n: batch(n), []) for n in (1, 4, 16)]),
}


def measured(kind: str, row: tuple) -> dict:
    name, number, recordings, options = row
    with tempfile.TemporaryDirectory() as folder:
        inputs = []
        for index, recording in enumerate(recordings()):
            link = pathlib.Path(folder) / f"lesson-{index}.mp4"
            link.symlink_to(recording.absolute())
            inputs.append(link)
        output = pathlib.Path(folder) / "Reports"
        taken = cost([PROGRAM, "analyze", *inputs, "--output", output, "--progress", "none", *options],
                     stderr=subprocess.DEVNULL)
        records = [json.loads(path.read_text()) for path in output.glob("*/run.json")]
        seconds = sum(record["decoded_duration_s"] for record in records)
        samples = sum(record["samples"] for record in records)
    return {
        "kind": kind, "name": name, "number": number, "minutes": round(seconds / 60, 2), "samples": samples,
        "wall_s": round(taken.wall, 2), "processor_s": round(taken.processor, 2), "memory_mib": round(taken.memory),
    }


def table(kind: str, rows: list[dict]) -> str:
    lines = [
        f"| {KINDS[kind][0]} | samples | wall, s | processors, s | ms a sample | × real time | memory, MiB |",
        "|---|---|---|---|---|---|---|"]
    for row in rows:
        each = 1000 * row["processor_s"] / row["samples"]
        speed = 60 * row["minutes"] / row["wall_s"]
        lines.append(
            f"| {row['name']} | {row['samples']} | {row['wall_s']:.1f} | {row['processor_s']:.1f} | {each:.0f} "
            f"| {speed:.1f} | {row['memory_mib']} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("kinds", nargs="*", choices=[*KINDS, []], help="which (default all)")
    parser.add_argument("--output", type=pathlib.Path, default=FOLDER)
    options = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    log = options.output / "growth.jsonl"
    rows = [json.loads(line) for line in log.read_text().splitlines()] if log.exists() else []
    for kind in options.kinds or KINDS:
        for row in KINDS[kind][1]:
            if any((known["kind"], known["name"]) == (kind, row[0]) for known in rows):
                continue
            rows.append(measured(kind, row))
            with log.open("a") as file:
                file.write(json.dumps(rows[-1]) + "\n")
    by_kind = {kind: sorted((row for row in rows if row["kind"] == kind), key=lambda row: row["number"]) for kind in KINDS}
    by_kind = {kind: found for kind, found in by_kind.items() if found}
    for kind, found in by_kind.items():
        print(f"\n{table(kind, found)}")
    (options.output / "growth.svg").write_text(growth_chart({KINDS[kind][0]: found for kind, found in by_kind.items()}))


if __name__ == "__main__":
    main()
