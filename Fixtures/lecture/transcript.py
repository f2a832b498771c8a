"""Writes what is said in the lecture, in the form of a Zoom transcript."""

# (start in seconds, speaker, text); a cue lasts as long as its words take.
CUES = (
    (2.2, "Lecturer", "Good morning everyone, let us begin."),
    (8.0, "Lecturer", "Today we follow a drop of water around the world."),
    (17.5, "Lecturer", "Think of the last time you saw a puddle disappear."),
    (30.1, "Participant 7", "On the school yard, this morning."),
    (36.4, "Lecturer", "Exactly, and nobody carried it away."),
    (47.0, "Lecturer", "The sun warmed it until it turned into vapour."),
    (63.2, "Lecturer", "I will go through the three steps more slowly now."),
    (72.8, "Lecturer", "First evaporation, then condensation, then precipitation."),
    (88.0, "Lecturer", "Vapour rises, and high up the air is cold."),
    (101.6, "Participant 9", "Is that why mountains have clouds?"),
    (107.9, "Lecturer", "Yes, the air is pushed up the slope and cools."),
    (121.0, "Lecturer", "Now a small story about a very wet picnic."),
    (128.3, "Lecturer", "We carried six umbrellas and forgot the sandwiches."),
    (141.5, "Participant 3", "That sounds like our class trip."),
    (148.7, "Lecturer", "It may have been the same cloud."),
    (182.0, "Lecturer", "Here are the three steps on one slide."),
    (195.4, "Lecturer", "Please copy the three words and one arrow between each."),
    (212.0, "Lecturer", "This chart shows the rain of one year, month by month."),
    (226.9, "Participant 6", "The winter is higher than I thought."),
    (242.5, "Lecturer", "Take a minute to talk about it in your group."),
    (302.0, "Lecturer", "This is your task until next week."),
    (314.3, "Lecturer", "Measure the rain for seven days and bring your table."),
    (330.8, "Lecturer", "Thank you all, see you on Monday."),
)
SECONDS_A_WORD = 0.42


def timestamp(seconds):
    """Returns hours:minutes:seconds.milliseconds."""
    milliseconds = round(seconds * 1000)
    minutes, rest = divmod(milliseconds, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}.{rest % 1000:03}"


def transcript():
    """Returns the WebVTT text: numbered cues, each `Name: text`."""
    blocks = ["WEBVTT\n"]
    for number, (start, speaker, words) in enumerate(CUES, start=1):
        end = start + SECONDS_A_WORD * len(words.split())
        blocks.append(f"{number}\n{timestamp(start)} --> {timestamp(end)}\n{speaker}: {words}\n")
    return "\n".join(blocks)
