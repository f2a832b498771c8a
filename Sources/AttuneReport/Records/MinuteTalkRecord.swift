import AttuneEngagement

/// Who spoke and wrote in one minute of `report.json`; what is not known is absent.
struct MinuteTalkRecord: Codable {
    let speech: Double?
    let lecturerSpeech: Double?
    let classSpeech: Double?
    let classTurns: CountValue?
    let classQuestions: CountValue?
    let messages: CountValue?

    private enum CodingKeys: String, CodingKey {
        case speech, messages
        case lecturerSpeech = "lecturer_speech"
        case classSpeech = "class_speech"
        case classTurns = "class_turns"
        case classQuestions = "class_questions"
    }

    /// Nil where nothing is known.
    init?(_ talk: MinuteTalk) {
        guard talk != MinuteTalk() else { return nil }
        speech = talk.speech
        lecturerSpeech = talk.lecturerSpeech
        classSpeech = talk.classSpeech
        classTurns = talk.classTurns.map(CountValue.init)
        classQuestions = talk.classQuestions.map(CountValue.init)
        messages = talk.messages.map(CountValue.init)
    }

    var talk: MinuteTalk {
        MinuteTalk(
            speech: speech, lecturerSpeech: lecturerSpeech, classSpeech: classSpeech, classTurns: classTurns?.count,
            classQuestions: classQuestions?.count, messages: messages?.count)
    }
}

/// The lecturer in one minute of `report.json`.
struct LecturerMinuteRecord: Codable {
    let visible: Double?
    /// Of the teacher's own face, where that was said.
    let measures: MeasuresRecord?

    init(_ minute: LecturerMinute) {
        visible = minute.visible
        measures = minute.measures.map(MeasuresRecord.init)
    }

    var minute: LecturerMinute { LecturerMinute(visible: visible, measures: measures?.measures) }
}
