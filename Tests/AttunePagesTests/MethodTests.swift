import AttuneEngagement
import SyntheticReports
import TestSupport
import Testing

@testable import AttunePages
@testable import AttuneReport

/// What the page says of the method is what the code does: every figure comes with the report.
@Suite struct MethodTests {
    /// One constant of the method by its name, changed to a number that is nowhere else on the page.
    struct Change: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let expected: String
        let apply: @Sendable (inout Method) -> Void

        init(_ name: String, _ expected: String, _ apply: @escaping @Sendable (inout Method) -> Void) {
            testDescription = name
            self.expected = expected
            self.apply = apply
        }
    }

    static let changes = [
        Change("fullYaw", "within 21.5° to the sides") { $0.attention.fullYaw = 21.5 },
        Change("fullPitch", "and 16.5° up or down") { $0.attention.fullPitch = 16.5 },
        Change("leastFacing", "in a straight line to 0.33 at") { $0.attention.leastFacing = 0.33 },
        Change("leastFacingAngle", "at 51.5°.") { $0.attention.leastFacingAngle = 51.5 },
        Change("closedEyes", "and 0.55 when closed") { $0.attention.closedEyes = 0.55 },
        Change("bootstrapShare", "and 81% of the values") { $0.band.bootstrapShare = 0.81 },
        Change("resamples", "at random 2,500 times") { $0.band.resamples = 2_500 },
        Change("bandWidth", "their median, and 2.25 spreads") { $0.moments.bandWidth = 2.25 },
        Change("spreadFactor", "(1.25 times the median absolute deviation") { $0.moments.spreadFactor = 1.25 },
        Change("shortRunStrength", "lies 4.75 spreads away") { $0.moments.shortRunStrength = 4.75 },
        Change("longRunStrength", "away, 3.25 from") { $0.moments.longRunStrength = 3.25 },
        Change("longRun", "from 7 minutes on") { $0.moments.longRun = 7 },
        Change("singleMinuteStrength", "one minute that lies 8.5 away") { $0.moments.singleMinuteStrength = 8.5 },
        Change("leastChange", "than 13.5 percentage points of smiling") { $0.moments.rules[0].leastChange = 0.135 },
        Change("leastRelativeChange", "faces and 17% of those") { $0.moments.rules[3].leastRelativeChange = 0.17 },
        Change("longestArrival", "up to 6 minutes long") { $0.moments.longestArrival = 6 },
        Change("smileLift", "lies 0.35 above the face's own median") { $0.moments.smileLift = 0.35 },
        Change("leastMinutes", "where fewer than 13 minutes") { $0.moments.leastMinutes = 13 },
        Change("leastTimeInSight", "in sight for 31.5 s or more") { $0.tracks.leastTimeInSight = 31.5 },
        Change("leastTimeInMinute", "less than 12.5 s of the minute") { $0.tracks.leastTimeInMinute = 12.5 },
        Change("leastDip", "at least 6 minutes in which") { $0.tracks.leastDip = 6 },
        Change("leastTrackMinutes", "at least 14 must be known") { $0.tracks.leastMinutes = 14 },
        Change("leastDrop", "by more than 0.15") { $0.tracks.leastDrop = 0.15 },
        Change("dipStrength", "more than 2.75 spreads") { $0.tracks.dipStrength = 2.75 },
    ]

    @Test(arguments: changes) func aConstantThatChangesChangesThePage(_ change: Change) throws {
        var report = try SyntheticReports.lectureWithFaces(3, minutes: 12)
        #expect(try !ReportPage.html(for: report).pageText.contains(change.expected))
        change.apply(&report.method)
        #expect(try ReportPage.html(for: report).pageText.contains(change.expected))
    }

    /// The figures that this program reads with.
    @Test func currentFigures() throws {
        let text = try ReportPage.html(for: SyntheticReports.lecture(minutes: 12)).pageText
        #expect(text.contains("whose median lies 4 spreads away, 3 from 4 minutes on; smiles may do with one"))
        #expect(text.contains("within 20° to the sides and 15° up or down of the face's own usual pose"))
    }

    /// The document on output formats explains the same figures.
    @Test func theDocumentSaysTheSame() throws {
        let file = Requirement.packageRoot.appendingPathComponent("Documentation/OutputFormats.md")
        let document = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
        let figures = MethodFigures(.current)
        let phrases = [
            "their spread: \(figures.spreadFactor) × the median absolute deviation",
            "Under \(figures.leastMinutes) measured minutes there is no band",
            "follow each other and lie \(figures.bandWidth) spreads or more outside",
            "A run whose median lies \(figures.shortRunStrength) spreads or more",
            "all other minutes, \(figures.longRunStrength) from four minutes on",
            "lies \(figures.smileLift) or more above the median of their own track",
            "a single minute will do at \(figures.singleMinuteStrength ?? "") spreads",
            "not in the \(figures.longestArrival) minutes of arriving and leaving",
            "within ±\(figures.fullYaw)° of yaw and ±\(figures.fullPitch)° of pitch",
            "in a line to \(figures.leastFacing) at ±\(figures.leastFacingAngle)°",
            "1 for open and \(figures.closedEyes) for closed eyes", "of \(figures.resamples) resamples",
            "for at least \(figures.leastTimeInMinute) s of it",
            "the level that \(figures.speechFloorShare) of all levels do not exceed",
            "lies \(figures.leastSpeechContrast) dB or more above the noise floor",
            "pauses of up to \(figures.speechHangover) s", "goes on for \(figures.leastHum) s or longer",
            "changes by less than \(figures.mostHumChange) dB",
            "below the usual level by more than \(figures.leastDrop) and by more than \(figures.dipStrength) ×",
        ]
        for phrase in phrases { #expect(document.contains(phrase), "\(phrase)") }
    }

    @Test func withoutSingleMinutesNothingIsSaidOfThem() throws {
        var report = SyntheticReports.lecture(minutes: 12)
        report.method.moments.singleMinuteStrength = nil
        let text = try ReportPage.html(for: report).pageText
        #expect(
            text.contains(
                "3 from 4 minutes on, and a rise by 20 percentage points need only lie outside the band. Smaller changes than"
            ))
    }

    /// A figure typed into the text would stay when the code's own changes.
    @Test(arguments: ["method", "faces"]) func noFigureIsTypedIntoATemplate(_ name: String) {
        let text = (Templates.all[name] ?? "").replacing(/{{[^}]*}}/, with: "").replacing(/<[^>]*>/, with: "")
        let allowed = ["1", "0", "7", "0.70", "0.79"]
        for figure in text.matches(of: /[0-9]+(?:\.[0-9]+)?/).map({ String($0.0) }) {
            #expect(allowed.contains(figure), "\(figure) in \(name)")
        }
    }
}
