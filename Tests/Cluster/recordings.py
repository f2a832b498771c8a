"""Short recordings with faces, and two that are damaged."""

import pathlib
import subprocess

SECONDS = 38


def make_recordings(folder: pathlib.Path, lecture: pathlib.Path) -> pathlib.Path:
    """Eight stretches of the demo lecture, one of them damaged in its middle, and two files that are no recordings."""
    folder.mkdir()
    for number in range(8):
        # Cut at keyframes, without coding anew.
        subprocess.run(
            ["ffmpeg", "-nostdin", "-v", "error", "-ss", str(100 + 110 * number), "-t", str(SECONDS), "-i", lecture,
             "-c", "copy", folder / f"lecture-{number + 1}.mp4"], check=True)
    whole = bytearray((folder / "lecture-8.mp4").read_bytes())
    middle = len(whole) // 2
    whole[middle:middle + 20_000] = bytes(20_000)
    (folder / "lecture-8.mp4").write_bytes(whole)
    (folder / "cut-off.mp4").write_bytes((folder / "lecture-1.mp4").read_bytes()[:30_000])
    (folder / "noise.mp4").write_bytes(bytes((31 * index * index) % 251 for index in range(50_000)))
    return folder
