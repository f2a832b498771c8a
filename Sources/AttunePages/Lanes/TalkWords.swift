import AttuneCore
import AttuneEngagement
import AttuneText

/// Who spoke and wrote in a minute, in words.
enum TalkWords {
    /// As in `140 words`, `lecturer speaks 70%`, `class 12% (3 turns, 1 question)`, `4 messages`; what is not known is
    /// left out.
    static func clauses(_ minute: MinuteBin, in language: Language) -> [String] {
        let words = Words.minutes
        func told(_ phrase: Phrase, _ share: Double?) -> String? {
            share.map { phrase.text(language, ["share": FixedDecimal.percent($0)]) }
        }
        let talk = minute.talk
        let clauses: [String?] = [
            minute.wordsPerMinute.map { words.wordCount.text(language, ["count": SpeechContent.words($0)]) },
            talk.classSpeech == nil ? told(words.speechShare, talk.speech) : nil,
            told(words.lecturerSpeaks, talk.lecturerSpeech),
            told(words.classSpeaksShare, talk.classSpeech).map { $0 + turns(talk, in: language) },
            talk.messages.map { Words.numbers.messageCount.text($0, language) },
        ]
        return clauses.compactMap { $0 }
    }

    private static func turns(_ talk: MinuteTalk, in language: Language) -> String {
        guard let turns = talk.classTurns, let questions = talk.classQuestions else { return "" }
        let words = Words.numbers
        return " (\(words.turnCount.text(turns, language)), \(words.questionCount.text(questions, language)))"
    }
}
