"""Writes what is said and written in the demo lecture, in the form of Zoom's transcript and chat."""

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
    (184.0, 1, "So there are two ways for a drop to grow."),
    (196.5, 1, "It meets others, or vapour settles on it."),
    (209.0, 7, "Like the mirror in the bathroom?"),
    (214.0, 1, "Just like the mirror, it is colder than the air."),
    (230.0, 1, "And what does a drop settle on, when there is no mirror?"),
    (246.0, 1, "Dust, salt from the sea, even pollen."),
    (262.0, 10, "So clean air makes no clouds?"),
    (268.5, 1, "Very clean air makes very few, that has been tried."),
    (284.0, 1, "Please keep that in mind, we will need it later."),
    (302.0, 1, "Write one word into the chat: what is a cloud made of?"),
    (318.0, 1, "I see water, I see steam, I see cotton."),
    (336.0, 1, "Steam is close, but steam you cannot see."),
    (361.0, 1, "Now a small story about a very wet picnic."),
    (368.3, 1, "We carried six umbrellas and forgot the sandwiches."),
    (381.5, 3, "That sounds like our class trip."),
    (388.7, 1, "It may have been the same cloud."),
    (406.0, 1, "It followed us for eleven kilometres, uphill, and only us."),
    (427.0, 1, "At the top it stopped, the sun came out, and so did the cows."),
    (448.4, 2, "Did you eat the umbrellas?"),
    (453.0, 1, "We thought about it."),
    (483.0, 1, "Back to the drop: where was it last?"),
    (498.5, 5, "In the cloud, high up where it is cold."),
    (519.0, 1, "Please write down the way it took, with your own words."),
    (533.0, 1, "You may turn your camera off while you write."),
    (562.0, 1, "A sketch with arrows is as good as a sentence."),
    (598.0, 1, "One minute more."),
    (620.0, 1, "Has everybody found the place where it becomes vapour?"),
    (651.0, 1, "Please come back now."),
    (661.0, 1, "Before we look at the slide I will run through all of it once more."),
    (667.5, 1, "The sea is warm, so water leaves it as vapour, and nobody sees it go."),
    (674.0, 1, "The wind carries it over the land, and at the first hill it has to climb."),
    (681.0, 1, "Up there it is cold, so it settles on dust and salt and becomes a cloud."),
    (688.5, 1, "The drops meet, they grow, they get too heavy, and down they come as rain."),
    (696.0, 1, "Some of it runs off in a river, some sinks into the ground, some stays in a puddle."),
    (704.0, 1, "The river takes it back to the sea, the ground keeps it for a year or a thousand."),
    (712.0, 1, "A tree may drink it in spring and breathe it out through its leaves in summer."),
    (720.0, 1, "And then the sun warms the leaf and the puddle and the sea, and it all begins again."),
    (728.5, 1, "Remember the names: evaporation, condensation, precipitation, and then collection."),
    (735.5, 1, "In a cold country the middle step makes snow, which lies there until it melts in spring."),
    (744.0, 1, "In a hot one the rain may turn to vapour again before it ever reaches the ground."),
    (752.0, 1, "Both are the same circle, only with one of the steps a little longer or shorter."),
    (760.0, 1, "And all of the water that you drink today has been around it many times before."),
    (768.0, 1, "Even the dinosaurs drank some of it, which I find hard to believe every time."),
    (782.0, 1, "Here are the three steps on one slide."),
    (795.4, 1, "Please copy the three words and one arrow between each."),
    (812.0, 11, "Do we need the numbers too?"),
    (818.0, 1, "No, only the words and the arrows."),
    (842.0, 1, "This chart shows the rain of one year, month by month."),
    (856.9, 6, "The winter is higher than I thought."),
    (866.0, 1, "Look at which month it rained on most days."),
    (882.0, 1, "And then at the month in which most water fell."),
    (902.5, 1, "Take a minute to talk about it in your group."),
    (962.0, 1, "What did your group find?"),
    (971.0, 4, "In winter the air is colder, so it can hold less."),
    (984.5, 1, "Good, and the wind from the sea brings more of it."),
    (1001.0, 1, "We will look at the wind next week."),
    (1022.0, 1, "This is your task until then."),
    (1034.3, 1, "Measure the rain for seven days and bring your table."),
    (1050.8, 1, "Thank you all, see you on Monday."),
)
# (second, id of who writes, text): what is written to everyone.
MESSAGES = (
    (14, 3, "good morning"), (33, 9, "same here"), (178, 12, "thanks"), (220, 2, "mine is always wet"),
    (306, 2, "water"), (308, 5, "steam"), (309, 7, "drops"), (311, 9, "water"), (313, 12, "cotton"), (314, 6, "fog"),
    (317, 10, "water drops"), (322, 4, "steam?"), (341, 11, "so what do we see then"), (470, 8, "poor cows"),
    (640, 5, "found it"), (806, 10, "which arrow comes first"), (870, 6, "November"), (991, 7, "and from the mountains"),
    (1055, 3, "see you"), (1057, 9, "bye"),
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


def chat(people):
    """Returns the chat of a cloud recording: a line for each message to everyone, with its time since the start."""
    return "".join(f"{timestamp(second)[:8]}\t{people[writer].label}:\t{text}\n" for second, writer, text in MESSAGES)
