import AttuneCore

extension Timeline {
    /// With fewer measured minutes than this nothing is said of what is usual, and there are no moments.
    public static var minimumMinutesForMoments: Int { RecordingBand.minimumMinutes }

    /// The same timeline with its moments, which quote the lecturer where a transcript is given.
    public func withMoments(transcript: Transcript?) -> Timeline {
        var timeline = self
        let paces = SpeakingPace(timeline.minutes)
        timeline.moments = MomentFinder().moments(in: timeline.minutes).map { moment in
            var moment = moment
            let isOfSpeech = moment.findings.contains { [.fastSpeech, .slowSpeech].contains($0.kind) }
            moment.pace = isOfSpeech ? nil : paces.change(in: moment.range)
            moment.quote = transcript?.quote(in: moment.range)
            return moment
        }
        return timeline
    }
}
