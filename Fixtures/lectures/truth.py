"""Writes and checks the truth of a lecture: what its recording is known to show, as JSON.

Times are seconds of the recording, [start_s, end_s); boxes are [x, y, width, height] in pixels of the frame.

- `name`, `seed`, `frame` {width, height}, `frame_rate` (the nominal one), `variable_frame_rate`, `duration_s`,
  `encoding` {codec, crf, b_frames, keyframe_interval}, `style` (gap and margin in pixels, label, …).
- `stretches`: times in which nothing of the layout, the cameras' states or the shared screen changes, without holes.
  Of each: `start_s`, `end_s`; `changed`: what is different from the stretch before (`layout`: kind or boxes, `camera`:
  a state, `screen`: another slide), empty for the first; `layout` {`kind`, `rows`, `columns`}: of the gallery or of
  the thumbnails (the large tile of a speaker view is not one of them), 0 × 0 where there are none; `tiles`, row by
  row, except that a speaker view begins with its large tile; `screen`: the box of what is shared, or null;
  `printed_faces`: boxes of faces on it.
- A tile: `box`; `camera`: on, off (initials or the name), still (a photograph) or black; `people`: ids of those whose
  tile it is, also while the camera is not on; `lecturer`; `content`: the box that the video fills where bars are
  left, or null; `photo_face`: the face on a still photograph, or null. A room camera is one tile of the whole frame.
- `speakers`: [{`start_s`, `end_s`, `person`}]: whose tile has the coloured border.
- `people`: `id`, `source` (its footage: the same name twice is the same face twice), `kind` (cutout, picture: moved
  photographs; clip: real movement), `mirrored`, `stream_height` (the video was sent at this height or less and
  enlarged), `expressions` [{`start_s`, `end_s`, `expression`}], whether or not the person can be seen; the expression
  is null where the footage is not known to show one. A change takes 0.5 s, centred on its time.
- `breaks`: [{`start_s`, `end_s`}]: a good part of the class turns its cameras off, one after another.
- `faces`: [{`person`, `stretch` (index), `box`}] of the cameras that are on: the face at rest, forehead to chin and
  without the ears; it moves by up to about a tenth of the box's picture.
"""

import json

from . import framing, photographs
from .layouts import Box

# What the name of a recording without its extension is followed by.
SUFFIX = ".truth.json"


def box_list(box):
    return [box.x, box.y, box.width, box.height]


def changed(before, stretch):
    """Returns what is different between two stretches that follow each other."""
    if before is None:
        return []
    found = []
    places = [[(tile.box, tile.people) for tile in one.tiles] for one in (before, stretch)]
    if before.kind != stretch.kind or places[0] != places[1] or before.screen != stretch.screen:
        found.append("layout")
    elif [tile.camera for tile in before.tiles] != [tile.camera for tile in stretch.tiles]:
        found.append("camera")
    if before.screen and stretch.screen and before.slide != stretch.slide:
        found.append("screen")
    return found


def tile_entry(plan, tile, lives):
    person = plan.people[tile.people[0]]
    bars = len(lives) == 1 and lives[0].box != tile.box and len(tile.people) == 1
    still = tile.camera == "still"
    return {
        "box": box_list(tile.box),
        "camera": tile.camera,
        "people": list(tile.people),
        "lecturer": tile.lecturer,
        "content": box_list(lives[0].box) if bars else None,
        "photo_face": box_list(photographs.still_face(person, plan.style, tile.box)) if still else None,
    }


def speaker_entries(plan):
    turns = [(start, stretch.end_s, person) for stretch in plan.stretches for start, person in stretch.speakers]
    ends = [start for start, _, _ in turns[1:]] + [plan.duration_s]
    return [
        {"start_s": start, "end_s": min(end, following), "person": person}
        for (start, end, person), following in zip(turns, ends)
    ]


def truth(plan):
    """Returns the truth of a plan, ready for JSON."""
    stretches, faces = [], []
    for index, stretch in enumerate(plan.stretches):
        tiles = framing.lives(plan, stretch)
        slide = plan.slides[stretch.slide]
        stretches.append(
            {
                "start_s": stretch.start_s,
                "end_s": stretch.end_s,
                "changed": changed(plan.stretches[index - 1] if index else None, stretch),
                "layout": {"kind": stretch.kind, "rows": stretch.rows, "columns": stretch.columns},
                "tiles": [tile_entry(plan, tile, lives) for tile, lives in tiles],
                "screen": box_list(stretch.screen) if stretch.screen else None,
                "printed_faces": [box_list(box) for box in photographs.printed_faces(slide, stretch.screen)]
                if stretch.screen
                else [],
            }
        )
        for live in (live for _, lives in tiles for live in lives):
            person = plan.people[live.person]
            box = framing.face_box(person, person.source.looks[person.source.rest], live)
            faces.append({"person": live.person, "stretch": index, "box": box_list(box)})
    return {
        "name": plan.name,
        "seed": plan.seed,
        "frame": {"width": plan.width, "height": plan.height},
        "frame_rate": plan.frame_rate,
        "variable_frame_rate": plan.variable_frame_rate,
        "duration_s": plan.duration_s,
        "encoding": {"codec": "h264", **vars(plan.encoding)},
        "style": dict(vars(plan.style)),
        "stretches": stretches,
        "speakers": speaker_entries(plan),
        "breaks": [{"start_s": start, "end_s": end} for start, end in plan.breaks],
        "people": [person_entry(person) for person in plan.people.values()],
        "faces": faces,
    }


def person_entry(person):
    return {
        "id": person.id,
        "source": person.source.name,
        "kind": person.source.kind,
        "mirrored": person.mirrored,
        "stream_height": person.stream_height,
        "expressions": [
            {"start_s": start, "end_s": end, "expression": expression}
            for start, end, expression in person.expressions
        ],
    }


def problems(known):
    """Returns what is wrong with a truth, one sentence each; an empty list if nothing is."""
    found = [*span_problems("stretches", known["stretches"], known["duration_s"])]
    frame = Box(0, 0, known["frame"]["width"], known["frame"]["height"])
    ids = {person["id"] for person in known["people"]}
    edges = [time for there in known["breaks"] for time in (there["start_s"], there["end_s"])]
    edges = [0.0, *edges, known["duration_s"]]
    if any(later <= earlier for earlier, later in zip(edges, edges[1:])):
        found.append("the breaks overlap, or lie at an end of the lecture")
    for person in known["people"]:
        found += span_problems(f"the expressions of person {person['id']}", person["expressions"], known["duration_s"])
    for index, stretch in enumerate(known["stretches"]):
        where = f"stretch {index}"
        boxes = [Box(*tile["box"]) for tile in stretch["tiles"]]
        if stretch["layout"]["kind"] != "screen" and not boxes:
            found.append(f"{where} has no tiles")
        screen = [Box(*stretch["screen"])] if stretch["screen"] else []
        shown = boxes + screen
        found += [f"{where}: {box} is not in the frame" for box in shown if not inside(box, frame)]
        pairs = ((one, other) for at, one in enumerate(shown) for other in shown[at + 1 :])
        found += [f"{where}: {one} and {other} overlap" for one, other in pairs if overlap(one, other)]
        seen = [person for tile in stretch["tiles"] for person in tile["people"]]
        if len(seen) != len(set(seen)) or not set(seen) <= ids:
            found.append(f"{where}: somebody is there twice, or is not one of the people")
        faces = [face for face in known["faces"] if face["stretch"] == index]
        on = {person: tile for tile in stretch["tiles"] if tile["camera"] == "on" for person in tile["people"]}
        if sorted(face["person"] for face in faces) != sorted(on):
            found.append(f"{where}: the faces are not those of the cameras that are on")
        for face in faces:
            if face["person"] in on and not inside(Box(*face["box"]), Box(*on[face["person"]]["box"])):
                found.append(f"{where}: the face of person {face['person']} is not in its tile")
        for printed in stretch["printed_faces"]:
            if not screen or not inside(Box(*printed), screen[0]):
                found.append(f"{where}: a printed face is not on the screen")
    return found


def span_problems(what, spans, duration_s):
    edges = [0.0, *(span["end_s"] for span in spans)]
    starts = [*(span["start_s"] for span in spans), duration_s]
    holes = [f"{what} do not follow each other at {start} s" for end, start in zip(edges, starts) if end != start]
    return holes + [f"{what}: one ends before it starts" for span in spans if span["end_s"] <= span["start_s"]]


def inside(box, other):
    return (
        other.x <= box.x
        and other.y <= box.y
        and box.x + box.width <= other.x + other.width
        and box.y + box.height <= other.y + other.height
        and box.width > 0
        and box.height > 0
    )


def overlap(one, other):
    apart_across = one.x + one.width <= other.x or other.x + other.width <= one.x
    apart_down = one.y + one.height <= other.y or other.y + other.height <= one.y
    return not (apart_across or apart_down)


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def text(plan):
    return json.dumps(truth(plan), indent=1) + "\n"
