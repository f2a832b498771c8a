"""Runs the ffmpeg program."""

import subprocess

BASE = ("ffmpeg", "-hide_banner", "-nostdin", "-loglevel", "error", "-y")


class FFmpegError(Exception):
    """ffmpeg's own last line, with what was being made."""


def run(what, arguments, stdout=None):
    """Runs ffmpeg with `arguments`; raises FFmpegError that says `what` was being made."""
    result = subprocess.run([*BASE, *arguments], stdout=stdout, stderr=subprocess.PIPE, text=True, check=False)
    if result.returncode != 0:
        lines = result.stderr.strip().splitlines() or [f"ffmpeg ended with {result.returncode}"]
        raise FFmpegError(f"could not make {what}: {lines[-1][:300]}")


def quoted(text):
    """Returns `text` so that a filter option takes it as it is (no text here holds a quote or a backslash)."""
    return "'" + text.replace(":", r"\:") + "'"
