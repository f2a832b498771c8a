"""Folders of outputs held against each other: all that two ways to the same reports must agree on, to the byte."""

import json
import pathlib
import re
import sqlite3

# Of the store every table; of the header and of run.json everything but how long it took, of failures but when (the index says it too).
TABLES = ["identity", "document", "segment", "sample", "moment_picture", "look_turn"]
TIMES = {"timings", "since", "last_tried"}


def without_times(value):
    if isinstance(value, dict):
        return {key: without_times(part) for key, part in value.items() if key not in TIMES}
    return [without_times(part) for part in value] if isinstance(value, list) else value


def dump(path: pathlib.Path) -> str:
    """Every row of a store as text, sorted."""
    lines = []
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        for table in TABLES:
            for row in database.execute(f"SELECT * FROM {table}"):
                if table == "document" and row[0] == "header":
                    row = (row[0], json.dumps(without_times(json.loads(row[1])), sort_keys=True))
                lines.append(table + " " + " ".join(
                    part.hex() if isinstance(part, bytes) else repr(part) for part in row))
    return "\n".join(sorted(lines))


def content(path: pathlib.Path):
    if path.suffix == ".sqlite":
        return dump(path)
    if path.name in ("run.json", "failure.json"):
        return without_times(json.loads(path.read_text()))
    if path.name == "index.html":
        return re.sub(r"Since [0-9: -]+ UTC(, last tried [0-9: -]+ UTC)?", "", path.read_text())
    return path.read_bytes()


def files(folder: pathlib.Path) -> dict[str, pathlib.Path]:
    """By their names below the folder; the plan and what only Attune reads are left out."""
    found = {str(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}
    return {name: path for name, path in found.items() if not name.startswith(".attune/") and name != "plan.json"}


def differences(one: pathlib.Path, other: pathlib.Path) -> list[str]:
    """The names of the files that differ, or that only one folder has."""
    left, right = files(one), files(other)
    return sorted(
        name for name in left.keys() | right.keys()
        if name not in left or name not in right or content(left[name]) != content(right[name]))
