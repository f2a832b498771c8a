import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

extension Lane {
    /// Words a minute, with their median; nil where there is no transcript.
    static func pace(_ charts: ChartContext, top: Double) -> Lane? {
        let paces = charts.timeline.minutes.compactMap(\.wordsPerMinute)
        guard let fastest = paces.max(), let usual = median(paces) else { return nil }
        let most = max(100, (fastest / 50).rounded(.up) * 50)
        let axis = charts.axis
        return Lane(
            name: Words.lanes.speech.text(charts.language),
            scale: Words.lanes.wordsAMinuteScale.text(
                charts.language, ["most": SpeechContent.words(most), "median": SpeechContent.words(usual)]),
            top: top,
            lines: [
                Mark(
                    style: "line-usual",
                    path: StepPath.line(
                        StepPath.runs(charts.timeline, axis: axis) {
                            $0.wordsPerMinute == nil ? nil : (usual / most, usual / most)
                        })
                ),
                Mark(
                    style: "line-pace",
                    path: StepPath.line(
                        StepPath.runs(charts.timeline, axis: axis) { $0.wordsPerMinute.map { ($0 / most, $0 / most) } })
                ),
            ])
    }

    /// How much of each minute the lecturer and, above, the class speaks; where nobody knows who does, how much anybody
    /// does. Nil where that is not known either.
    static func speakers(_ charts: ChartContext, top: Double) -> Lane? {
        func area(_ value: @escaping (MinuteTalk) -> (Double, Double)?) -> String {
            StepPath.band(StepPath.runs(charts.timeline, axis: charts.axis) { value($0.talk) })
        }
        guard charts.timeline.minutes.contains(where: { $0.talk.speech != nil }) else { return nil }
        guard charts.timeline.minutes.contains(where: { $0.talk.classSpeech != nil }) else {
            return Lane(
                name: Words.lanes.timeWithSpeech.text(charts.language), scale: "0–100%", top: top,
                areas: [Mark(style: "lane-speech", path: area { $0.speech.map { (0, $0) } })], height: lowHeight)
        }
        return Lane(
            name: Words.lanes.whoSpeaks.text(charts.language),
            scale: Words.lanes.shareOfTime.text(charts.language, ["most": "100%"]),
            key: Words.lanes.speakersKey.text(charts.language), top: top,
            areas: [
                Mark(style: "lane-speech", path: area { $0.lecturerSpeech.map { (0, $0) } }),
                Mark(
                    style: "lane-class",
                    path: area { talk in
                        talk.classSpeech.map { spoken in
                            let below = talk.lecturerSpeech ?? 0
                            return (below, min(1, below + spoken))
                        }
                    }),
            ], height: lowHeight)
    }

    /// Messages to everyone; nil where none may be told.
    static func messages(_ charts: ChartContext, top: Double) -> Lane? {
        guard let most = charts.timeline.minutes.compactMap(\.talk.messages).max() else { return nil }
        let scale = max(5, most)
        let runs = StepPath.runs(charts.timeline, axis: charts.axis) { minute in
            minute.talk.messages.map { (0, Double($0) / Double(scale)) }
        }
        return Lane(
            name: Words.lanes.messages.text(charts.language),
            scale: Words.lanes.messageScale.text(charts.language, ["most": "\(scale)"]), top: top,
            areas: [Mark(style: "lane-speech", path: StepPath.band(runs))], height: lowHeight)
    }
}
