import AttuneCore

/// Who spoke and wrote in one minute, in numbers.
public struct MinuteTalk: Equatable, Sendable {
    /// Share of the minute in which somebody spoke, 0…1; the rest is pauses. Nil where nothing tells.
    public var speech: Double?
    /// The lecturer's and the class's parts of `speech`, 0…1; nil where the transcript does not say who speaks.
    public var lecturerSpeech: Double?
    public var classSpeech: Double?
    /// How often somebody of the class began to speak, and how many of these stretches held a question mark; nil where
    /// it is not known, and where fewer people than the minimum group spoke in the whole recording.
    public var classTurns: Int?
    public var classQuestions: Int?
    /// Messages to everyone; nil where there is no chat, and where fewer people than the minimum group wrote in the
    /// whole recording.
    public var messages: Int?

    public init(
        speech: Double? = nil, lecturerSpeech: Double? = nil, classSpeech: Double? = nil, classTurns: Int? = nil,
        classQuestions: Int? = nil, messages: Int? = nil
    ) {
        self.speech = speech
        self.lecturerSpeech = lecturerSpeech
        self.classSpeech = classSpeech
        self.classTurns = classTurns
        self.classQuestions = classQuestions
        self.messages = messages
    }
}

/// What was said and written in a recording, from the files beside it, and from its sound.
public struct Talk: Equatable, Sendable {
    public var transcript: Transcript?
    public var chat: ChatLog?
    /// How loud the recording is over time; it tells where somebody speaks only where there is no transcript.
    public var sound: SoundLevels?

    public init(transcript: Transcript? = nil, chat: ChatLog? = nil, sound: SoundLevels? = nil) {
        self.transcript = transcript
        self.chat = chat
        self.sound = sound
    }

    /// Without what was said and written in excluded stretches. Files are read without it; this is for what was kept
    /// before anything was excluded.
    func without(_ excluded: ExcludedStretches) -> Talk {
        var talk = self
        talk.transcript?.cues.removeAll { excluded.overlap($0.range) }
        talk.chat?.messages.removeAll(where: excluded.contains)
        return talk
    }
}

extension Timeline {
    /// The same timeline with what was said and written in each minute.
    ///
    /// - Parameters:
    ///   - minimumGroup: the setting of that name.
    ///   - excluded: stretches of which nothing is said; they take no part in the length of a minute.
    func withTalk(_ talk: Talk, minimumGroup: Int, excluded: ExcludedStretches = .none) -> Timeline {
        var timeline = self
        let ranges = minutes.map(\.range)
        if let spoken = talk.transcript?.talk(in: ranges, minimumGroup: minimumGroup, excluded: excluded) {
            for (index, minute) in spoken.enumerated() {
                timeline.minutes[index].wordsPerMinute = minute.wordsPerMinute
                timeline.minutes[index].talk = minute.talk
            }
        } else if let sound = talk.sound {
            for (index, share) in SpeechActivity(sound, excluding: excluded).shares(of: ranges).enumerated() {
                timeline.minutes[index].talk.speech = share
            }
        }
        if let chat = talk.chat, chat.writers >= minimumGroup {
            for (index, messages) in chat.messages(in: ranges).enumerated()
            where excluded.duration(in: ranges[index]) < ranges[index].duration {
                timeline.minutes[index].talk.messages = messages
            }
        }
        return timeline
    }
}

extension Transcript {
    /// What is said in stretches that follow each other, in their order.
    ///
    /// Words and time of a cue are spread evenly over its duration; a cue without one belongs to its start. Where two
    /// cues overlap, the time belongs to the one that begins later.
    func talk(
        in ranges: [TimeRange], minimumGroup: Int, excluded: ExcludedStretches = .none
    ) -> [(wordsPerMinute: Double?, talk: MinuteTalk)] {
        var tallies = ranges.map { _ in Tally() }
        var first = 0
        for (index, cue) in cues.enumerated() {
            while first < ranges.count, ranges[first].end <= cue.range.start { first += 1 }
            let next = index + 1 < cues.count ? cues[index + 1].range.start : cue.range.end
            let heard = TimeRange(start: cue.range.start, end: max(cue.range.start, min(cue.range.end, next)))
            for position in first..<ranges.count where position == first || ranges[position].start < cue.range.end {
                tallies[position].add(cue, heard: heard, in: ranges[position])
                if ranges[position].end >= cue.range.end { break }
            }
        }
        let hasGroup = (classSpeakers ?? 0) >= minimumGroup
        return zip(ranges, tallies).map { range, tally in
            let length = (range.duration - excluded.duration(in: range)).seconds
            guard length > 0 else { return (nil, MinuteTalk()) }
            let speaks = classSpeakers != nil
            return (
                tally.words / (length / 60),
                MinuteTalk(
                    speech: min(1, tally.speech / length),
                    lecturerSpeech: speaks ? min(1, tally.lecturer / length) : nil,
                    classSpeech: speaks ? min(1, tally.participants / length) : nil,
                    classTurns: hasGroup ? tally.turns : nil, classQuestions: hasGroup ? tally.questions : nil)
            )
        }
    }
}

/// What has been found in one stretch; speech in seconds.
private struct Tally {
    var words = 0.0
    var speech = 0.0
    var lecturer = 0.0
    var participants = 0.0
    var turns = 0
    var questions = 0

    /// - Parameter heard: the part of the cue's time that belongs to it.
    mutating func add(_ cue: Transcript.Cue, heard: TimeRange, in range: TimeRange) {
        let share = cue.share(in: range)
        if share > 0 { words += Double(cue.words) * share }
        let seconds = max(0, (min(heard.end, range.end) - max(heard.start, range.start)).seconds)
        speech += seconds
        switch cue.speaker {
        case .lecturer: lecturer += seconds
        case .participant: participants += seconds
        case nil: break
        }
        guard range.contains(cue.range.start) else { return }
        if cue.beginsTurn { turns += 1 }
        if cue.asks { questions += 1 }
    }
}

extension Transcript.Cue {
    /// How much of the cue lies in a stretch, 0…1.
    fileprivate func share(in stretch: TimeRange) -> Double {
        guard range.end > range.start else { return stretch.contains(range.start) ? 1 : 0 }
        let shared = min(range.end, stretch.end) - max(range.start, stretch.start)
        return max(0, shared.seconds) / (range.end - range.start).seconds
    }
}
