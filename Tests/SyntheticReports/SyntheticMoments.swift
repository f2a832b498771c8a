import AttuneCore
import AttuneEngagement
import AttuneReport

/// A lecture with moments, a transcript and a picture: no recording, no randomness.
package enum SyntheticMoments {
    package static let transcript = SideFile(
        fileName: "Lecture 7.vtt", sha256: String(repeating: "e5", count: 32))
    package static let chat = SideFile(
        fileName: "Lecture 7.chat.txt", sha256: String(repeating: "c4", count: 32))

    /// The lecture of `SyntheticReports` with three moments; people spoke in every minute, faster in one moment.
    package static func lecture(minutes count: Int) -> Report {
        var report = SyntheticReports.lecture(minutes: count)
        for index in report.timeline.minutes.indices {
            report.timeline.minutes[index].wordsPerMinute = (7...9).contains(index) ? 184.4 : 131
        }
        for index in report.timeline.minutes.indices {
            let isAsked = (10...11).contains(index)
            report.timeline.minutes[index].talk = MinuteTalk(
                speech: 0.9, lecturerSpeech: isAsked ? 0.5 : 0.85, classSpeech: isAsked ? 0.4 : 0.05,
                classTurns: isAsked ? 4 : 1, classQuestions: isAsked ? 2 : 0, messages: index % 3)
        }
        report.transcript = transcript
        report.chat = chat
        report.momentPictures = [7: jpeg]
        report.timeline.moments = [
            moment(3...3, [MomentFinding(kind: .laughter, value: 0.414, usual: 0.09, strength: 9)]),
            moment(4...5, [MomentFinding(kind: .fewerFaces, value: 9.5, usual: 18, strength: 4)]),
            moment(
                7...9,
                [
                    MomentFinding(kind: .turnedAway, value: 0.48, usual: 0.81, strength: 6),
                    MomentFinding(kind: .dip, value: 0.476, usual: 0.71, strength: 5),
                ], pace: PaceChange(value: 184.4, usual: 131), quote: "So if <x> is \"small\" & positive,"),
        ]
        return report
    }

    package static func moment(
        _ minutes: ClosedRange<Int>, _ findings: [MomentFinding], pace: PaceChange? = nil, quote: String? = nil
    ) -> Moment {
        Moment(
            minutes: minutes,
            range: TimeRange(
                start: .seconds(minutes.lowerBound * 60), end: .seconds(minutes.upperBound * 60 + 60)),
            findings: findings, pace: pace, quote: quote)
    }

    /// Eight by eight pixels of grey.
    package static let jpeg = """
        /9j/4AAQSkZJRgABAgAAAQABAAD/2wBDAAg+Pkk+SVVVVVVVVWRdZGhoaGRkZGRoaGhwcHCDg4NwcHBoaHBwfHyDg4+Tj4eHg4eT\
        k5ubm7q6srLZ2eD/////xABKAAEAAAAAAAAAAAAAAAAAAAAAAQEAAAAAAAAAAAAAAAAAAAAAEAEAAAAAAAAAAAAAAAAAAAAAEQEA\
        AAAAAAAAAAAAAAAAAAAA/8AAEQgACAAIAwEiAAIRAAMRAP/aAAwDAQACEQMRAD8AAA//2Q==
        """
}
