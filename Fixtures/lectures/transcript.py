"""Writes what is said in the demo lecture, in the form of a Zoom transcript."""

# (start in seconds, id of who speaks, text); a cue lasts as long as its words take. The first person is the lecturer.
CUES = (
    (2.2, 1, "Good morning everyone, let us begin."),
    (8.0, 1, "Today we follow a drop of water around the world."),
    (17.5, 1, "Think of the last time you saw a puddle disappear."),
    (30.1, 8, "On the school yard, this morning."),
    (36.4, 1, "Exactly, and nobody carried it away."),
    (47.0, 1, "The sun warmed it until it turned into vapour."),
    (63.2, 1, "I will go through the three steps more slowly now."),
    (72.8, 1, "First evaporation, then condensation, then precipitation."),
    (88.0, 1, "Vapour rises, and high up the air is cold."),
    (101.6, 9, "Is that why mountains have clouds?"),
    (107.9, 1, "Yes, the air is pushed up the slope and cools."),
    (126.0, 1, "A cloud holds more water than a swimming pool."),
    (146.0, 1, "It stays up because its drops are so small."),
    (165.5, 12, "And when do they fall?"),
    (170.0, 1, "When enough of them have become one."),
    (181.0, 1, "Now a small story about a very wet picnic."),
    (188.3, 1, "We carried six umbrellas and forgot the sandwiches."),
    (201.5, 3, "That sounds like our class trip."),
    (208.7, 1, "It may have been the same cloud."),
    (226.0, 1, "It followed us for eleven kilometres, uphill, and only us."),
    (247.0, 1, "At the top it stopped, the sun came out, and so did the cows."),
    (268.4, 2, "Did you eat the umbrellas?"),
    (273.0, 1, "We thought about it."),
    (303.0, 1, "Back to the drop: where was it last?"),
    (318.5, 5, "In the cloud, high up where it is cold."),
    (341.0, 1, "Please write down the way it took, with your own words."),
    (356.0, 1, "You may turn your camera off while you write."),
    (420.0, 1, "One minute more."),
    (473.0, 1, "Please come back now."),
    (482.0, 1, "Here are the three steps on one slide."),
    (495.4, 1, "Please copy the three words and one arrow between each."),
    (512.0, 1, "This chart shows the rain of one year, month by month."),
    (526.9, 6, "The winter is higher than I thought."),
    (542.5, 1, "Take a minute to talk about it in your group."),
    (602.0, 1, "What did your group find?"),
    (611.0, 4, "In winter the air is colder, so it can hold less."),
    (624.5, 1, "Good, and the wind from the sea brings more of it."),
    (641.0, 1, "We will look at the wind next week."),
    (662.0, 1, "This is your task until then."),
    (674.3, 1, "Measure the rain for seven days and bring your table."),
    (690.8, 1, "Thank you all, see you on Monday."),
)
SECONDS_A_WORD = 0.42


def timestamp(seconds):
    """Returns hours:minutes:seconds.milliseconds."""
    milliseconds = round(seconds * 1000)
    minutes, rest = divmod(milliseconds, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}.{rest % 1000:03}"


def transcript(people):
    """Returns the WebVTT text of a lecture of `people` (by id): numbered cues, each `Name: text`."""
    blocks = ["WEBVTT\n"]
    for number, (start, speaker, words) in enumerate(CUES, start=1):
        end = start + SECONDS_A_WORD * len(words.split())
        name = "Lecturer" if speaker == 1 else people[speaker].label
        blocks.append(f"{number}\n{timestamp(start)} --> {timestamp(end)}\n{name}: {words}\n")
    return "\n".join(blocks)
