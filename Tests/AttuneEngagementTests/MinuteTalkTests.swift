import AttuneCore
import Testing

@testable import AttuneEngagement

struct MinuteTalkTests {
    private func range(_ start: Int, _ end: Int) -> TimeRange {
        TimeRange(start: .seconds(start), end: .seconds(end))
    }

    private func cue(_ start: Int, _ end: Int, _ speaker: Transcript.Speaker?, turn: Bool = false) -> Transcript.Cue {
        Transcript.Cue(range: range(start, end), text: "word", speaker: speaker, beginsTurn: turn, asks: turn)
    }

    private func talk(_ cues: [Transcript.Cue], speakers: Int?, end: Int = 120) -> [MinuteTalk] {
        Transcript(cues: cues, classSpeakers: speakers)
            .talk(in: [range(0, 60), range(60, end)], minimumGroup: 5).map(\.talk)
    }

    @Test func sharesOfTheMinute() {
        let talk = talk(
            [cue(0, 30, .lecturer), cue(30, 45, .participant, turn: true), cue(50, 80, .lecturer)], speakers: 5)
        #expect(talk[0].speech == 55.0 / 60)
        #expect(talk[0].lecturerSpeech == 40.0 / 60)
        #expect(talk[0].classSpeech == 0.25)
        #expect(talk[0].classTurns == 1)
        #expect(talk[0].classQuestions == 1)
        #expect(
            talk[1]
                == MinuteTalk(
                    speech: 20.0 / 60, lecturerSpeech: 20.0 / 60, classSpeech: 0, classTurns: 0, classQuestions: 0))
    }

    /// What is excluded of a minute takes no part in its length; of a minute that is excluded nothing is said.
    @Test func excludedStretches() {
        let talk = Talk(
            transcript: Transcript(
                cues: [
                    cue(0, 15, .lecturer), cue(25, 35, .lecturer), cue(40, 45, .participant, turn: true),
                    cue(90, 100, .lecturer), cue(130, 160, .lecturer),
                ], classSpeakers: 5),
            chat: ChatLog(messages: [10, 40, 90, 150].map { MediaTime.seconds($0) }, writers: 5))
        let excluded = ExcludedStretches([range(30, 120)])
        let minutes = (0..<3).map { minute in
            MinuteBin(
                minute: minute, range: range(60 * minute, 60 * minute + 60), samples: 0, samplesWithFaces: 0,
                tilesMedian: nil, facesMedian: nil, facesMax: 0, facesTooSmall: 0, coverage: nil, layout: nil,
                outcome: .noSample)
        }
        let timeline = Timeline(minutes: minutes, weights: .version2)
            .withTalk(talk.without(excluded), minimumGroup: 5, excluded: excluded)
        #expect(timeline.minutes.map(\.wordsPerMinute) == [2, nil, 1])
        #expect(timeline.minutes.map(\.talk.speech) == [0.5, nil, 0.5])
        #expect(timeline.minutes.map(\.talk.classTurns) == [0, nil, 0])
        #expect(timeline.minutes.map(\.talk.messages) == [1, nil, 1])
    }

    /// Below the group of speakers turns and questions are blank in every minute; the shares stay.
    @Test func turnsNeedTheGroup() {
        let cues = [cue(0, 30, .lecturer), cue(30, 45, .participant, turn: true)]
        let talk = talk(cues, speakers: 4)
        #expect(talk.map(\.classTurns) == [nil, nil])
        #expect(talk.map(\.classQuestions) == [nil, nil])
        #expect(talk[0].classSpeech == 0.25)
    }

    @Test func withoutNamesOnlyTheSpeechIsKnown() {
        let talk = talk([cue(0, 30, nil)], speakers: nil)
        #expect(talk == [MinuteTalk(speech: 0.5), MinuteTalk(speech: 0)])
    }

    /// Where two speak at once, the time belongs to whom begins later, so that it is not counted twice.
    @Test func overlappingCues() {
        let talk = talk([cue(0, 60, .lecturer), cue(30, 60, .participant)], speakers: 5)
        #expect(talk[0].lecturerSpeech == 0.5)
        #expect(talk[0].classSpeech == 0.5)
        #expect(talk[0].speech == 1)
    }

    /// A cue without a length is a turn and no time; one after the end belongs to no minute.
    @Test func oddCues() {
        let talk = talk([cue(60, 60, .participant, turn: true), cue(500, 510, .lecturer)], speakers: 5)
        #expect(talk[0].classTurns == 0)
        #expect(talk[1].classTurns == 1)
        #expect(talk[1].speech == 0)
    }

    @Test func messagesNeedTheGroup() {
        let minutes = [MadeUpMinute().measured(0), MadeUpMinute().measured(1)]
        func counts(_ writers: Int) -> [Int?] {
            let chat = ChatLog(messages: [.seconds(61), .seconds(3), .seconds(119), .seconds(300)], writers: writers)
            return Timeline(minutes: minutes, weights: .version2)
                .withTalk(Talk(chat: chat), minimumGroup: 5).minutes.map(\.talk.messages)
        }
        #expect(counts(5) == [1, 2])
        #expect(counts(4) == [nil, nil])
    }
}
