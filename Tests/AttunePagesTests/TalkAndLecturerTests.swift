import AttuneCore
import AttuneEngagement
import AttuneReport
import SyntheticReports
import TestSupport
import Testing

@testable import AttunePages

/// What the page says of who spoke and wrote, and of the lecturer.
struct TalkAndLecturerTests {
    private let talk = SyntheticMoments.lecture(minutes: 12)

    private func lanes(_ report: Report) -> [String] {
        LanesContent(report, charts: ChartContext(report), recording: nil).lanes.map(\.name)
    }

    /// Six minutes in which one face alone is in the picture.
    private func alone(isSelf: Bool) -> Report {
        var report = SyntheticReports.lecture(minutes: 6)
        report.timeline.moments = []
        report.lecturerSelf = isSelf
        let measures = MinuteMeasures(
            expressions: ExpressionValues([0, 0, 0, 0.25, 0.7, 0, 0]), unclear: 0.05, valence: 0.1, arousal: 0.1,
            facing: 0.9, eyesClosed: 0.01, lookingDown: 0.1, smiling: 0.3, engagement: nil)
        report.timeline.minutes = (0..<6).map { number in
            var minute = SyntheticReports.bin(number, faces: 0, coverage: 0, outcome: .noUsableFace)
            minute.samplesWithFaces = 0
            minute.layout = "speaker"
            minute.lecturer = LecturerMinute(visible: number == 5 ? 0.5 : 1, measures: isSelf ? measures : nil)
            return minute
        }
        return report
    }

    @Test func lanesOfTalk() throws {
        #expect(lanes(talk).suffix(3) == ["Speech", "Who speaks", "Messages"])
        let page = try ReportPage.html(for: talk).pageText
        #expect(
            page.contains("131 words; lecturer speaks 50%; class 40% (4 turns, 2 questions); 1 message"))
    }

    /// Below the minimum group of speakers and of writers nothing is left of turns and messages.
    @Test func whatIsBlank() throws {
        var report = talk
        for index in report.timeline.minutes.indices {
            report.timeline.minutes[index].talk.classTurns = nil
            report.timeline.minutes[index].talk.classQuestions = nil
            report.timeline.minutes[index].talk.messages = nil
        }
        #expect(lanes(report).suffix(2) == ["Speech", "Who speaks"])
        let page = try ReportPage.html(for: report).pageText
        #expect(page.contains("class 40%") && !page.contains("(4 turns") && !page.contains("; 1 message"))
    }

    @Test func withoutNamesThereIsOneLaneOfSpeech() {
        var report = talk
        for index in report.timeline.minutes.indices {
            report.timeline.minutes[index].talk = MinuteTalk(speech: 0.8)
        }
        #expect(lanes(report).suffix(2) == ["Speech", "Time with speech"])
    }

    /// Without a transcript the sound tells, and the page says how and what that cannot tell.
    @Test func speechFromTheSound() throws {
        var report = talk
        for index in report.timeline.minutes.indices {
            report.timeline.minutes[index].wordsPerMinute = nil
            report.timeline.minutes[index].talk = MinuteTalk(speech: 0.8)
        }
        let note = "told from how loud its sound is"
        #expect(try !ReportPage.html(for: report).pageText.contains(note))
        report.transcript = nil
        report.method.speech.leastContrast = 13.5
        report.method.speech.hangover = 0.45
        report.method.speech.leastHum = 31.5
        report.method.speech.mostHumChange = 3.25
        report.method.speech.floorShare = 0.07
        #expect(lanes(report).suffix(1) == ["Time with speech"])
        let page = try ReportPage.html(for: report).pageText
        for words in [
            note, "what lies 13.5 dB above", "pauses up to 0.45 s", "by less than 3.25 dB for 31.5 s",
            "The softest 7% are its noise", "cannot tell speech from music, laughter, typing", "nor who speaks",
        ] {
            #expect(page.contains(words), "\(words)")
        }
    }

    /// A page about the lecturer: never empty, and it never says that no face was seen.
    @Test func oneFaceAlone() throws {
        let report = alone(isSelf: false)
        #expect(report.sentence.hasPrefix("The lecturer alone can be seen, in all 6 minutes, 92% of the time."))
        #expect(report.hint?.contains("--lecturer-self") == true)
        #expect(lanes(report).contains("Lecturer visible") && !lanes(report).contains("People visible"))
        let page = try ReportPage.html(for: report)
        for absent in ["no face", "No face", "id=\"expressions\"", "id=\"minutes\"", "smiling 30%"] {
            #expect(!page.contains(absent), "\(absent)")
        }
        #expect(page.contains("href=\"#lecturer\"") && page.contains("5 of 6 minutes") == false)
        #expect(page.pageText.contains("0:00: the lecturer alone"))
    }

    @Test func onesOwnFace() throws {
        let report = alone(isSelf: true)
        #expect(report.sentence.contains("mostly neutral (70%)"))
        #expect(report.hint == nil)
        #expect(lanes(report).contains("Lecturer: smiles") && lanes(report).contains("Lecturer: attention"))
        let page = try ReportPage.html(for: report).pageText
        #expect(page.contains("lecturer: smiling 30%, facing 90%, looking down 10%"))
    }

    /// Of a class with a lecturer, only when his or her face could be seen.
    @Test func besideAClass() throws {
        var report = SyntheticReports.lecture(minutes: 12)
        for index in report.timeline.minutes.indices {
            report.timeline.minutes[index].lecturer = LecturerMinute(visible: index < 6 ? 1 : 0)
        }
        let page = try ReportPage.html(for: report)
        #expect(page.pageText.contains("face could be seen in 6 of 12 minutes"))
        #expect(page.contains("id=\"expressions\""))
        #expect(!lanes(report).contains("Lecturer visible"))
        #expect(report.hint == nil)
    }
}
