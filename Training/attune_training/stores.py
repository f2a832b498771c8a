"""Reads the faces out of a store that the program wrote (analysis.sqlite).

Their bytes are those of `SegmentFaces.swift`: for each sample the number of its faces, for each face flags and the face it
looks like, then columns of float32 of which all lowest bytes come first. zlib's stream follows four bytes of length.
"""

import pathlib
import sqlite3
import zlib

import numpy as np

# Columns of a face in their order; landmarks are x and y of five points, probabilities in the order of EXPRESSIONS.
BOX, CONFIDENCE, LANDMARKS, POSE, OPENING, PROBABILITIES, SHARPNESS = (
    slice(0, 4), 4, slice(5, 15), slice(15, 18), 18, slice(19, 26), 26
)  # fmt: skip
COLUMNS = 29
# What a face may lack, by the bit of its flag; its columns are not a number then.
LACKING = ((1, POSE), (2, OPENING), (4, PROBABILITIES), (8, SHARPNESS))


def faces(path: pathlib.Path) -> tuple[np.ndarray, np.ndarray]:
    """The number of the sample of each face, int [N], and its columns, float [N, COLUMNS]."""
    database = sqlite3.connect(path)
    samples, rows = [np.zeros(0, int)], [np.zeros((0, COLUMNS))]
    for start, blob in database.execute("SELECT start_us, faces FROM segment ORDER BY start_us"):
        query = "SELECT sample_index FROM sample WHERE segment_start_us = ? ORDER BY sample_index"
        indices = [index for (index,) in database.execute(query, (start,))]
        data = zlib.decompress(blob[4:])
        counts = np.frombuffer(data, "<u2", len(indices))
        total = int(counts.sum())
        flags = np.frombuffer(data, np.uint8, total, 2 * len(indices))
        planes = np.frombuffer(data, np.uint8, 4 * COLUMNS * total, 2 * len(indices) + 3 * total)
        columns = np.ascontiguousarray(planes.reshape(4, COLUMNS, total).transpose(2, 1, 0)).view("<f4")[..., 0]
        columns = columns.astype(float)
        for bit, place in LACKING:
            columns[flags & bit == 0, place] = np.nan
        samples.append(np.repeat(np.array(indices, int), counts))
        rows.append(columns)
    return np.concatenate(samples), np.concatenate(rows)
