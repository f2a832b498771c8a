#!/usr/bin/env python3
"""Attune beside programs that people would use instead, on the same recording and the same frames.

Benchmarks/peers.py RECORDING [--every 1] [--json]

RECORDING is one that Scripts/make-lecture drew, with its truth beside it. For each program: seconds, processor seconds,
memory, how many of the scheduled faces it found, how many faces it found where none is, and how often the expression it
names is the scheduled one. The environment of the others is made in .deps/peers, at the versions below. One that does not
start, because it fetches its weights from elsewhere at run time, is said not to.
"""

import argparse
import csv
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

from cost import Cost, cost  # noqa: E402

PROGRAM = pathlib.Path(".build/release/attune")
ENVIRONMENTS = pathlib.Path(".deps/peers")
READER = pathlib.Path(__file__).parent / "peer_reader.py"
# What each is called here, and in what environment it runs.
PEERS = {"fer, Haar": ("fer-haar", "fer"), "fer, MTCNN": ("fer-mtcnn", "fer"), "deepface": ("deepface", "deepface"),
         "py-feat": ("py-feat", "py-feat")}
TENSORFLOW = ["setuptools<81", "tensorflow-cpu==2.19.0"]
PACKAGES = {
    "fer": ["fer==25.10.3", "opencv-contrib-python-headless<4.12", *TENSORFLOW],
    "deepface": ["deepface==0.0.103", "tf-keras==2.19.0", *TENSORFLOW],
    "py-feat": ["py-feat==2.1.5", "opencv-python-headless<4.12", "setuptools<81"],
}
EXPRESSIONS = ["angry", "disgust", "fear", "happy", "neutral", "sad", "surprise"]
SAME_FACE = 0.3


def environment(name: str, errors) -> pathlib.Path:
    """The Python that has one of the other programs, made where it is not there or of other versions."""
    folder = ENVIRONMENTS / name
    stamp, wanted = folder / "installed", "\n".join(PACKAGES[name])
    python = folder / "bin" / "python"
    if not stamp.exists() or stamp.read_text() != wanted:
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES[name]], check=True, stderr=errors)
        stamp.write_text(wanted)
    return python


def scheduled(truth: dict, time: float) -> list[tuple[list[float], str]]:
    """The boxes and expressions of the faces that are in sight at a time, in pixels of the frame."""
    stretch = max(index for index, part in enumerate(truth["stretches"]) if part["start_s"] <= time)
    people = {person["id"]: person for person in truth["people"]}
    found = []
    for face in truth["faces"]:
        if face["stretch"] != stretch:
            continue
        for span in people[face["person"]]["expressions"]:
            if span["start_s"] <= time < span["end_s"]:
                found.append((face["box"], span["expression"]))
    return found


def overlap(one: list[float], other: list[float]) -> float:
    """Intersection over union of two boxes [x, y, width, height]."""
    width = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    height = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    if width <= 0 or height <= 0:
        return 0
    both = width * height
    return both / (one[2] * one[3] + other[2] * other[3] - both)


def agreement(truth: dict, readings: list[dict]) -> dict[str, float]:
    """How many scheduled faces were found, how many others, and how many were named as scheduled.

    A reading has a `time` in seconds and `faces`, each with a `box` and an `expression`, or nil where it names none.
    """
    there = found = others = named = right = 0
    for reading in readings:
        faces = scheduled(truth, reading["time"])
        there += len(faces)
        left = list(faces)
        for face in reading["faces"]:
            best = max(left, key=lambda known: overlap(known[0], face["box"]), default=None)
            if best is None or overlap(best[0], face["box"]) < SAME_FACE:
                others += 1
                continue
            left.remove(best)
            found += 1
            if face["expression"]:
                named += 1
                right += face["expression"] == best[1]
    return {"there": there, "found": found, "others": others, "named": named, "right": right}


def of_attune(recording: pathlib.Path, every: float, folder: pathlib.Path) -> tuple[Cost, list[dict]]:
    output = folder / "attune"
    taken = cost(
        [PROGRAM, "analyze", recording, "--output", output, "--sample-interval", f"{every:g}s", "--progress", "none"],
        stderr=subprocess.DEVNULL)
    analysis = next(output.glob("*/run.json")).parent
    reason = ["--participants", "--reason", "Comparison on a scheduled lecture"]
    subprocess.run([PROGRAM, "export", analysis, "--samples", *reason], check=True, stdout=subprocess.DEVNULL)
    readings: dict[float, list[dict]] = {}
    with (analysis / "samples.csv").open() as file:
        for row in csv.DictReader(file):
            faces = readings.setdefault(float(row["time_s"]), [])
            box = [float(row[name]) for name in ("x", "y", "width", "height")]
            # As the others do it: what is likeliest, however unlikely. Reports call a face unclear below a limit.
            read = [(float(row[name]), name) for name in EXPRESSIONS if row[name]]
            faces.append({"box": box, "expression": max(read)[1] if read else None})
    return taken, [{"time": time, "faces": faces} for time, faces in sorted(readings.items())]


def of_peer(name: str, environment_name: str, recording: pathlib.Path, every: float, folder: pathlib.Path) -> tuple[Cost, list[dict]]:
    output = folder / f"{name}.json"
    quiet = dict(os.environ, TF_CPP_MIN_LOG_LEVEL="3", CUDA_VISIBLE_DEVICES="-1")
    with (folder / "errors").open("w") as errors:
        python = environment(environment_name, errors)
        taken = cost([python, READER, name, recording, str(every), output], stderr=errors, env=quiet)
    return taken, json.loads(output.read_text())


def reason(errors: pathlib.Path, error: subprocess.CalledProcessError) -> str:
    """Why a program does not start: a signal, or the last error that it wrote."""
    if error.returncode < 0:
        return f"signal {signal.Signals(-error.returncode).name}"
    lines = [line for line in errors.read_text().splitlines() if "Error" in line]
    return lines[-1].split(". ")[0] if lines else f"exit code {error.returncode}"


def row(name: str, taken: Cost, counts: dict[str, float]) -> str:
    named = f"{100 * counts['right'] / counts['named']:.1f} %" if counts["named"] else "–"
    return (
        f"| {name} | {taken.wall:.1f} | {taken.processor:.1f} | {taken.memory:.0f} "
        f"| {100 * counts['found'] / counts['there']:.1f} % | {counts['others']} | {named} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("recording", type=pathlib.Path)
    parser.add_argument("--every", type=float, default=1, help="seconds between two frames (default 1)")
    parser.add_argument("--only", nargs="+", choices=["attune", *(name for name, _ in PEERS.values())], help="these alone")
    options = parser.parse_args()
    truth = json.loads(options.recording.with_suffix(".truth.json").read_text())
    print("| program | wall, s | processors, s | memory, MiB | faces found | found where none is | named as scheduled |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        wanted = {"Attune": ("attune", ""), **PEERS}
        for title, (program, where) in wanted.items():
            if options.only and program not in options.only:
                continue
            try:
                if program == "attune":
                    taken, readings = of_attune(options.recording, options.every, folder)
                else:
                    taken, readings = of_peer(program, where, options.recording, options.every, folder)
            except subprocess.CalledProcessError as error:
                print(f"| {title} | does not start: {reason(folder / 'errors', error)} | | | | | |", flush=True)
                continue
            print(row(title, taken, agreement(truth, readings)), flush=True)


if __name__ == "__main__":
    main()
