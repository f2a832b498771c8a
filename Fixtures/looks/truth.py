"""Writes and checks the truth of a recording.

The file has the form that the truth of a lecture has, with two differences: `look` names the look, and the state of a
camera may be `frozen`: it showed a moving picture, of which the last one stays; `photo_face` is then the face on it.
Of `faces`, a box ends where its tile ends, and a face is left out where less than half of it can be seen.
"""

import json

from . import casting
from .boxes import Box

SUFFIX = ".truth.json"
CAMERAS = ("on", "off", "still", "black", "frozen")
KINDS = (
    "gallery", "gallery_beside_screen", "gallery_above_screen", "speaker", "side_by_side_speaker", "screen", "room",
)  # fmt: skip


def truth(plan):
    """Returns the truth of a plan, ready for JSON."""
    sketch = plan.sketch
    stretches = sketch.stretches
    style = sketch.style
    return {
        "name": f"{plan.look}-{plan.seed}",
        "look": plan.look,
        "seed": plan.seed,
        "frame": {"width": sketch.width, "height": sketch.height},
        "frame_rate": plan.rate,
        "variable_frame_rate": False,
        "duration_s": float(plan.seconds),
        "encoding": {
            "codec": "h264", "crf": sketch.crf, "b_frames": plan.b_frames, "keyframe_interval": plan.keyframes,
        },
        "style": {"gap": style.gap, "label": style.label, "radius": style.radius, "ground": list(style.ground)},
        "stretches": [
            stretch_entry(plan, stretch, stretches[at - 1] if at else None) for at, stretch in enumerate(stretches)
        ],
        "speakers": [
            {"start_s": stretch.start_s, "end_s": stretch.end_s, "person": stretch.speaker}
            for stretch in stretches
            if stretch.speaker is not None
        ],
        "breaks": [],
        "people": [person_entry(person, plan.seconds) for person in plan.people],
        "faces": [face for at, stretch in enumerate(stretches) for face in face_entries(plan, at, stretch)],
    }  # fmt: skip


def stretch_entry(plan, stretch, before):
    return {
        "start_s": stretch.start_s,
        "end_s": stretch.end_s,
        "changed": changed(before, stretch),
        "layout": {"kind": stretch.kind, "rows": stretch.rows, "columns": stretch.columns},
        "tiles": [tile_entry(plan, tile) for tile in stretch.tiles],
        "screen": list(stretch.screen) if stretch.screen else None,
        "printed_faces": [],
    }


def changed(before, stretch):
    if before is None:
        return []
    places = [[(tile.box, tile.person) for tile in one.tiles] for one in (before, stretch)]
    if places[0] != places[1] or before.screen != stretch.screen:
        return ["layout"]
    cameras = [[tile.camera for tile in one.tiles] for one in (before, stretch)]
    return ["camera"] if cameras[0] != cameras[1] else []


def tile_entry(plan, tile):
    face = None
    if tile.camera in ("still", "frozen"):
        face = casting.visible_face(casting.framing(plan.people[tile.person], tile.box).face, tile.box)
    return {
        "box": list(tile.box),
        "camera": tile.camera,
        "people": sorted(plan.sketch.room) or [tile.person],
        "lecturer": tile.lecturer,
        "content": None,
        "photo_face": list(face) if face else None,
    }


def person_entry(person, seconds):
    return {
        "id": person.id,
        "source": person.source.name,
        "kind": person.source.kind,
        "mirrored": person.mirrored,
        "stream_height": person.source.size[1],
        "expressions": [{"start_s": 0.0, "end_s": float(seconds), "expression": None}],
    }


def face_entries(plan, index, stretch):
    """Returns the faces of the cameras that are on."""
    for person, box in plan.sketch.room.items():
        face = casting.seated(plan.people[person], box).face
        yield {"person": person, "stretch": index, "box": list(casting.visible_face(face, plan.frame))}
    for tile in stretch.tiles if not plan.sketch.room else ():
        if tile.camera == "on":
            face = casting.visible_face(casting.framing(plan.people[tile.person], tile.box).face, tile.box)
            if face:
                yield {"person": tile.person, "stretch": index, "box": list(face)}


def problems(known):
    """Returns what is wrong with a truth, one sentence each; an empty list if nothing is."""
    found = []
    frame = Box(0, 0, known["frame"]["width"], known["frame"]["height"])
    ends = [0.0, *(stretch["end_s"] for stretch in known["stretches"])]
    starts = [*(stretch["start_s"] for stretch in known["stretches"]), known["duration_s"]]
    if ends != starts or any(later <= earlier for earlier, later in zip(ends, ends[1:])):
        found.append("the stretches do not follow each other")
    ids = {person["id"] for person in known["people"]}
    for index, stretch in enumerate(known["stretches"]):
        where = f"stretch {index}"
        layout = stretch["layout"]
        if layout["kind"] not in KINDS:
            found.append(f"{where}: there is no layout {layout['kind']}")
        boxes = [Box(*tile["box"]) for tile in stretch["tiles"]]
        shown = boxes + ([Box(*stretch["screen"])] if stretch["screen"] else [])
        found += [f"{where}: {box} is not in the frame" for box in shown if not frame.contains(box)]
        found += [f"{where}: {one} and {other} overlap" for one, other in overlaps(shown, layout["kind"])]
        seen = [person for tile in stretch["tiles"] for person in tile["people"]]
        if len(seen) != len(set(seen)) or not set(seen) <= ids or not seen:
            found.append(f"{where}: somebody is there twice, or is not one of the people, or nobody is there")
        small = len(boxes) - (layout["kind"] == "speaker")
        if (
            layout["rows"]
            and not (layout["rows"] - 1) * layout["columns"] < small <= layout["rows"] * layout["columns"]
        ):
            found.append(f"{where}: {small} tiles are not {layout['rows']} rows of {layout['columns']}")
        found += [
            f"{where}: no camera is {tile['camera']}" for tile in stretch["tiles"] if tile["camera"] not in CAMERAS
        ]
        on = {
            person: Box(*tile["box"])
            for tile in stretch["tiles"]
            if tile["camera"] == "on"
            for person in tile["people"]
        }
        for face in (face for face in known["faces"] if face["stretch"] == index):
            if face["person"] not in on or not on[face["person"]].contains(Box(*face["box"])):
                found.append(f"{where}: the face of person {face['person']} is not in a tile of theirs that is on")
    return found


def overlaps(boxes, kind):
    """Returns the pairs that overlap; the small tile of a speaker view may lie upon the large one."""
    for at, one in enumerate(boxes):
        for other in boxes[at + 1 :]:
            upon = kind == "speaker" and at == 0 and one.contains(other)
            if one.common(other) and not upon:
                yield one, other


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def text(plan):
    return json.dumps(truth(plan), indent=1) + "\n"
