"""What the recording is known to show: the truth that tests compare the timeline with."""

import statistics

from .layouts import FRAME_RATE, HEIGHT, STRETCHES, WIDTH
from .participants import LECTURE_SECONDS, PARTICIPANTS


def stretch_at(second):
    return next(stretch for stretch in STRETCHES if stretch.from_s <= second < stretch.to_s)


def box_at(participant, second):
    """Returns the box of the participant's tile, or None while it is not in the picture."""
    return dict(stretch_at(second).tiles).get(participant.number)


def is_visible(participant, second):
    return participant.is_on(second) and box_at(participant, second) is not None


def spans(values):
    """Yields (from_s, to_s, value) for every run of equal values, one value a second."""
    start = 0
    for second in range(1, len(values) + 1):
        if second == len(values) or values[second] != values[start]:
            yield start, second, values[start]
            start = second


def participant_entry(participant):
    seconds = range(LECTURE_SECONDS)
    visible = [is_visible(participant, second) for second in seconds]
    states = [(visible[second], participant.expression_at(second) if visible[second] else None) for second in seconds]
    boxes = [box_at(participant, second) for second in seconds]
    return {
        "label": participant.label,
        "footage": participant.footage.file,
        "states": [
            {"from_s": start, "to_s": end, "visible": state[0], "expression": state[1]}
            for start, end, state in spans(states)
        ],
        "tiles": [
            {"from_s": start, "to_s": end, "x": box.x, "y": box.y, "width": box.width, "height": box.height}
            for start, end, box in spans(boxes)
            if box is not None
        ],
    }


def minute_entry(minute):
    """Returns the faces at the whole seconds of one minute, and the mean number with each asserted expression."""
    seconds = range(minute * 60, minute * 60 + 60)
    faces = [sum(is_visible(participant, second) for participant in PARTICIPANTS) for second in seconds]
    shown = [
        participant.expression_at(second)
        for second in seconds
        for participant in PARTICIPANTS
        if is_visible(participant, second) and participant.expression_at(second)
    ]
    return {
        "minute": minute,
        "faces_min": min(faces),
        "faces_median": int(statistics.median(faces)),
        "faces_max": max(faces),
        "mean_faces_by_expression": {name: round(shown.count(name) / 60, 3) for name in sorted(set(shown))},
    }


def schedule():
    """Returns the schedule as it is written to JSON; times in seconds, [from, to), boxes in pixels."""
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "frame_rate": FRAME_RATE,
        "duration_s": LECTURE_SECONDS,
        "smiles_rise_in_minute": 2,
        "layouts": [
            {"from_s": stretch.from_s, "to_s": stretch.to_s, "layout": stretch.name} for stretch in STRETCHES
        ],
        "minutes": [minute_entry(minute) for minute in range(LECTURE_SECONDS // 60)],
        "participants": [participant_entry(participant) for participant in PARTICIPANTS],
    }
