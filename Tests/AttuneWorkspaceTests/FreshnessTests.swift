import AttuneCore
import AttuneEngagement
import AttuneFiles
import AttuneReport
import AttuneStore
import AttuneText
import SyntheticReports
import Testing

@testable import AttuneWorkspace

/// What has to be done for a recording, from what the last run recorded and what this one asks for.
@Suite struct FreshnessTests {
    private static let all: Set<String> = ["analysis.sqlite", "report.html", "report.json", "timeline.csv", "run.json"]
    private static let file = FileIdentity(
        sizeInBytes: 1_000, modifiedNanoseconds: 7, headAndTailSHA256: String(repeating: "a", count: 64))

    private func identity(_ change: (inout MeasurementIdentity) -> Void = { _ in }) -> MeasurementIdentity {
        var identity = MeasurementIdentity(
            inputSHA256: "sha", settings: Settings().ofMeasurement, models: ["centerface": "1"])
        change(&identity)
        return identity
    }

    private func wanted(
        measurement: MeasurementIdentity? = nil, settings: Settings = Settings(),
        weights: EngagementWeights = .version1, participants: ParticipantsReason? = nil, drawing: Int = 1,
        language: Language = .english,
        place: String = "../../a.mp4", course: String? = "Algebra"
    ) -> Freshness.Wanted {
        Freshness.Wanted(
            measurement: measurement ?? identity(),
            reading: ReadingBasis(settings: settings, weights: weights, participants: participants),
            drawing: drawing, language: language, place: place, course: course)
    }

    private func run(_ identity: MeasurementIdentity? = nil) -> RunRecord {
        var report = SyntheticReports.lecture(minutes: 3)
        report.provenance.drawing = 1
        return RunRecord(
            report,
            input: RunRecord.Input(
                name: "a.mp4", sizeInBytes: Self.file.sizeInBytes, modifiedNanoseconds: Self.file.modifiedNanoseconds,
                headAndTailSHA256: Self.file.headAndTailSHA256, place: "../../a.mp4", course: "Algebra"),
            measurement: (identity ?? self.identity()).record,
            reading: ReadingBasis(settings: Settings(), weights: .version1), timings: nil)
    }

    @Test func nothingDiffersAndNothingIsDone() {
        #expect(Freshness(run(), file: Self.file, files: Self.all, wanted: wanted()) == .upToDate)
    }

    @Test func whatWasNotFinishedIsExamined() {
        let never = Freshness(nil, file: Self.file, files: [], wanted: wanted())
        #expect(never == .examine(because: "it was never analysed"))
        let died = Freshness(nil, file: Self.file, files: ["analysis.sqlite"], wanted: wanted())
        #expect(died == .examine(because: "an earlier run was not finished"))
        let older = Freshness(nil, file: Self.file, files: Self.all, wanted: wanted())
        #expect(older == .examine(because: "an earlier version of Attune analysed it"))
        let storeless = Freshness(
            run(), file: Self.file, files: Self.all.subtracting(["analysis.sqlite"]), wanted: wanted())
        #expect(storeless.isExamine)
    }

    @Test func anotherFileOrMeasurementIsExamined() {
        var touched = Self.file
        touched.modifiedNanoseconds += 1
        #expect(Freshness(run(), file: touched, files: Self.all, wanted: wanted()).isExamine)
        let version = wanted(measurement: identity { $0.measurement += 1 })
        let current = identity().measurement
        #expect(
            Freshness(run(), file: Self.file, files: Self.all, wanted: version)
                == .examine(because: "measured by version \(current), now \(current + 1)"))
        let model = wanted(measurement: identity { $0.models["centerface"] = "2" })
        #expect(
            Freshness(run(), file: Self.file, files: Self.all, wanted: model)
                == .examine(because: "model centerface has changed"))
    }

    /// What is excluded decides what is measured; in a store of a time before nothing was.
    @Test func anotherExclusionIsExamined() throws {
        var settings = Settings()
        settings.excluded = try ExcludedStretches(text: "10:00-12:30")
        let excluding = wanted(measurement: identity { $0.settings = settings.ofMeasurement }, settings: settings)
        #expect(
            Freshness(run(), file: Self.file, files: Self.all, wanted: excluding)
                == .examine(because: "setting exclude 10:00-12:30, was none"))
        let before = run(identity { $0.settings["exclude"] = nil })
        #expect(Freshness(before, file: Self.file, files: Self.all, wanted: wanted()) == .upToDate)
    }

    /// Whom a run asks to leave out is taken out of the store that is there.
    @Test func aTileToExcludeIsReread() {
        var wanted = wanted()
        wanted.tilesToExclude = [ExcludedTile(number: 7, time: .seconds(750))]
        #expect(
            Freshness(run(), file: Self.file, files: Self.all, wanted: wanted)
                == .reread(because: "whoever sits in tile 7 at 12:30 is to be left out"))
    }

    /// A store that was removed on request is not missing, until something is asked for that needs it.
    @Test func aForgottenStoreIsNotMissing() {
        var run = run()
        run.singleFacesForgotten = true
        let files = Self.all.subtracting(["analysis.sqlite"])
        #expect(Freshness(run, file: Self.file, files: files, wanted: wanted()) == .upToDate)
        #expect(
            Freshness(run, file: Self.file, files: files, wanted: wanted(drawing: 2))
                == .redraw(because: "it is drawn in a new way"))
        var settings = Settings()
        settings.minimumGroup = 6
        #expect(
            Freshness(run, file: Self.file, files: files, wanted: wanted(settings: settings))
                == .examine(because: "minimum_group is 6 and was 5; what holds single faces was forgotten"))
    }

    /// A store of a time before a setting was there counts as measured with its default.
    @Test func aSettingThatCameLaterCountsAsItsDefault() {
        let before = identity { $0.settings["maximum_duration"] = nil }
        #expect(Freshness(run(before), file: Self.file, files: Self.all, wanted: wanted()) == .upToDate)
        var shorter = Settings()
        shorter.maximumDuration = .seconds(60)
        let asked = wanted(measurement: identity { $0.settings = shorter.ofMeasurement })
        #expect(Freshness(run(before), file: Self.file, files: Self.all, wanted: asked).isExamine)
    }

    @Test func anotherReadingIsReadFromTheStore() throws {
        var settings = Settings()
        settings.minimumGroup = 4
        let asked = [
            wanted(settings: settings), wanted(participants: try ParticipantsReason("Consent of all")),
        ]
        for wanted in asked {
            guard case .reread = Freshness(run(), file: Self.file, files: Self.all, wanted: wanted) else {
                Issue.record("\(wanted) is not read again")
                continue
            }
        }
    }

    @Test func whatIsMissingOrLiesElsewhereIsDrawnAgain() {
        for name in ["report.html", "report.json", "timeline.csv"] {
            let files = Self.all.subtracting([name])
            #expect(
                Freshness(run(), file: Self.file, files: files, wanted: wanted())
                    == .redraw(because: "\(name) is missing"))
        }
        for wanted in [
            wanted(drawing: 2), wanted(language: .hindi), wanted(place: "../../b/a.mp4"), wanted(course: "Geometry"),
        ] {
            guard case .redraw = Freshness(run(), file: Self.file, files: Self.all, wanted: wanted) else {
                Issue.record("\(wanted) is not drawn again")
                continue
            }
        }
        // What speaks of single faces, and nobody asked for, does not stay.
        guard case .redraw = Freshness(run(), file: Self.file, files: Self.all.union(["tracks.csv"]), wanted: wanted())
        else {
            Issue.record("tracks.csv stays")
            return
        }
    }
}

extension Freshness {
    fileprivate var isExamine: Bool {
        if case .examine = self { true } else { false }
    }
}
