import AttuneCore
import AttuneEngagement
import AttuneText

/// Who spoke and wrote in a minute, in words.
enum TalkWords {
    /// As in `140 words`, `lecturer speaks 70%`, `class 12% (3 turns, 1 question)`, `4 messages`; what is not known is
    /// left out.
    static func clauses(_ minute: MinuteBin) -> [String] {
        let talk = minute.talk
        let clauses: [String?] = [
            minute.wordsPerMinute.map { "\(SpeechContent.words($0)) words" },
            talk.classSpeech == nil ? talk.speech.map { "speech \(FixedDecimal.percent($0))" } : nil,
            talk.lecturerSpeech.map { "lecturer speaks \(FixedDecimal.percent($0))" },
            talk.classSpeech.map { "class \(FixedDecimal.percent($0))\(turns(talk))" },
            talk.messages.map { PlainWords.count($0, "message") },
        ]
        return clauses.compactMap { $0 }
    }

    private static func turns(_ talk: MinuteTalk) -> String {
        guard let turns = talk.classTurns, let questions = talk.classQuestions else { return "" }
        return " (\(PlainWords.count(turns, "turn")), \(PlainWords.count(questions, "question")))"
    }
}
