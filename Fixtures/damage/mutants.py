"""Recordings that are damaged as chance has it, the same for the same seed and number."""

import random
import struct

# What stands before a number in a header: MP4's boxes, Matroska's elements, AVI's chunks.
MARKS = [
    b"mvhd", b"tkhd", b"mdhd", b"stts", b"ctts", b"stsz", b"stsc", b"stco", b"elst", b"stsd", b"avcC", b"hvcC", b"tfdt",
    b"trun", b"tfhd", b"moof", b"moov", b"mdat", b"ftyp", b"esds", b"avih", b"strh", b"strf", b"idx1", b"movi", b"LIST",
    b"OggS", b"\x44\x89", b"\x2a\xd7\xb1", b"\xb0", b"\xba", b"\xe7", b"\x1f\x43\xb6\x75", b"\x16\x54\xae\x6b", b"\xa3",
    b"\x00\x00\x01\xba", b"\x00\x00\x01\xe0", b"\x00\x00\x01\xb3", b"\x00\x00\x00\x01\x67", b"FLV\x01", b"onMetaData",
    b"duration", b"\x47\x40", b"\x47\x41",
]
NUMBERS = [0, 1, 2, 3, 7, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF]
LARGE = [0, 1, 1 << 31, 1 << 32, (1 << 53) + 1, (1 << 62) - 1, (1 << 63) - 1, 1 << 63, (1 << 64) - 1]


def number(generator: random.Random) -> bytes:
    """A number as a header may have it: of 1, 2, 4 or 8 bytes, in either order, or a float."""
    order = generator.choice("<>")
    kind = generator.choice("BHIIIQQdf")
    if kind in "df":
        return struct.pack(order + kind, generator.choice([0.0, -1.0, 1e15, 9e15, 1e30, float("inf"), float("nan")]))
    value = generator.choice(LARGE if kind == "Q" else NUMBERS) if generator.random() < 0.8 else generator.getrandbits(64)
    return struct.pack(order + kind, value & ((1 << 8 * struct.calcsize(kind)) - 1))


def put(data: bytearray, place: int, value: bytes) -> None:
    data[place:place + len(value)] = value[:max(0, len(data) - place)]


def mutate_header(data: bytearray, generator: random.Random) -> None:
    """Overwrites a number behind a mark that stands somewhere in the file."""
    present = [mark for mark in MARKS if mark in data]
    if not present:
        return mutate_bytes(data, generator)
    mark = generator.choice(present)
    places, start = [], data.find(mark)
    while start >= 0 and len(places) < 200:
        places.append(start)
        start = data.find(mark, start + 1)
    place = generator.choice(places)
    # The size of an MP4 box stands before its name.
    offset = -4 if generator.random() < 0.15 else len(mark) + generator.randrange(0, 40)
    put(data, max(0, place + offset), number(generator))


def mutate_bytes(data: bytearray, generator: random.Random) -> None:
    near = generator.random() < 0.4
    for _ in range(generator.choice([1, 2, 4, 16, 64])):
        place = generator.randrange(0, min(len(data), 2_048) if near else len(data))
        data[place] = generator.choice([0, 0xFF, 0x80, generator.randrange(256), data[place] ^ 1 << generator.randrange(8)])


def mutate_pieces(data: bytearray, generator: random.Random) -> None:
    """Cuts off, takes out, repeats, moves or blanks a piece."""
    start = generator.randrange(len(data))
    length = generator.randrange(1, max(2, min(len(data) - start, len(data) // 4)))
    piece = bytes(data[start:start + length])
    kind = generator.randrange(5)
    if kind == 0:
        del data[max(1, start):]
    elif kind == 1 and len(data) > length + 1:
        del data[start:start + length]
    elif kind == 2:
        data[start:start] = piece
    elif kind == 3:
        put(data, generator.randrange(len(data)), piece)
    else:
        put(data, start, bytes([generator.choice([0, 0xFF])]) * length)


def mutant(originals: dict[str, bytes], seed: int, index: int) -> tuple[str, bytes]:
    generator = random.Random(seed * 1_000_003 + index)
    name = generator.choice(sorted(originals))
    data = bytearray(originals[name])
    for _ in range(generator.choice([1, 1, 1, 2, 3, 5])):
        if data:
            generator.choice([mutate_header, mutate_header, mutate_bytes, mutate_pieces])(data, generator)
    return f"{index:06d}-{name}", bytes(data)
