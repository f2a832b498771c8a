import Testing

@testable import AttuneCore

struct ClockTimeTests {
    @Test(
        arguments: [
            ("0:00", 0), ("0:04.5", 4_500), ("12:30", 750_000), ("75:00", 4_500_000), ("1:12:30", 4_350_000),
            ("1:02:03.004", 3_723_004), ("99999:59", 5_999_999_000), ("00:05", 5_000),
        ] as [(String, Int)])
    func isReadToTheMillisecond(text: String, milliseconds: Int) {
        #expect(ClockTime.time(text) == .milliseconds(milliseconds))
        #expect(ClockTime.time(ClockTime.text(.milliseconds(milliseconds))) == .milliseconds(milliseconds))
    }

    @Test(arguments: [
        "", "5", ":", "1:", ":30", "1:60", "1:5:61", "1:60:00", "99:99:99", "1:2:3:4", "-1:00", "1:-1", "1:3.0004",
        "1:30.", "1: 30", "１:30", "999999:00", "1:30s", "0x1:00", "9999999999999999999:00",
    ])
    func anythingElseIsNone(text: String) {
        #expect(ClockTime.time(text) == nil)
    }

    @Test(arguments: [(0, "0:00"), (4_500, "0:04.500"), (750_000, "12:30"), (4_350_000, "1:12:30"), (-5, "0:00")])
    func isWrittenAsPeopleDo(milliseconds: Int, text: String) {
        #expect(ClockTime.text(.milliseconds(milliseconds)) == text)
    }
}

struct ExcludedStretchesTests {
    @Test(arguments: [
        ("none", "none"), (" none ", "none"), ("10:00-12:30", "10:00-12:30"), ("10:00–12:30", "10:00-12:30"),
        ("1:00 - 2:00", "1:00-2:00"), ("5:00-6:00,1:00-2:00", "1:00-2:00, 5:00-6:00"),
        ("1:00-3:00, 2:00-4:00", "1:00-4:00"), ("1:00-2:00,2:00-3:00", "1:00-3:00"),
        ("1:00-9:00, 2:00-3:00", "1:00-9:00"), ("1:00-2:00, 1:00-2:00", "1:00-2:00"),
        ("0:00-99999:00", "0:00-1666:39:00"), ("59:30-1:00:30", "59:30-1:00:30"), ("0:00.5-0:01", "0:00.500-0:01"),
    ])
    func areReadAndWrittenInOneWay(text: String, written: String) throws {
        let stretches = try ExcludedStretches(text: text)
        #expect(stretches.text == written)
        #expect(try ExcludedStretches(text: written) == stretches)
    }

    @Test(arguments: [
        ("12:00-10:00", "'12:00-10:00' ends before it starts"), ("5:00-5:00", "'5:00-5:00' has no length"),
        ("abc", "'abc' is no stretch of time"), ("", "'' is no stretch of time"),
        ("0:00-99:99:99", "'0:00-99:99:99' is no stretch of time"), ("1:00", "'1:00' is no stretch of time"),
        ("1:00-2:00,", "'' is no stretch of time"), ("1:00-2:00-3:00", "'1:00-2:00-3:00' is no stretch of time"),
        ("-1:00-2:00", "'-1:00-2:00' is no stretch of time"), ("1:00-2:00, none", "'none' is no stretch of time"),
    ])
    func whatIsNoneSaysWhy(text: String, problem: String) {
        #expect(throws: ExcludedStretchError(problem: problem)) { try ExcludedStretches(text: text) }
        var settings = Settings()
        let error = #expect(throws: SettingError.self) {
            try Settings.setting(named: "exclude").parse(text, into: &settings)
        }
        #expect(error?.problem == problem)
        #expect(error?.remedy.contains("10:00-12:30") == true)
    }

    @Test func holdTheirStartAndNotTheirEnd() throws {
        let stretches = try ExcludedStretches(text: "0:10-0:20, 0:30-0:40")
        #expect(
            [9, 10, 19, 20, 30, 40].map { stretches.contains(.seconds($0)) } == [false, true, true, false, true, false])
        func range(_ start: Int, _ end: Int) -> TimeRange { TimeRange(start: .seconds(start), end: .seconds(end)) }
        #expect(stretches.parts(in: range(15, 35)) == [range(15, 20), range(30, 35)])
        #expect(stretches.duration(in: range(0, 60)) == .seconds(20))
        #expect(stretches.parts(in: range(20, 30)).isEmpty)
        #expect(
            [range(20, 30), range(0, 10), range(19, 20), range(0, 60)].map(stretches.overlap) == [
                false, false, true, true,
            ])
        #expect([range(10, 10), range(20, 20)].map(stretches.overlap) == [true, false])
    }

    /// What is measured depends on them, so that another choice makes a measurement stale.
    @Test func arePartOfWhatIsMeasured() throws {
        var settings = Settings()
        #expect(settings.ofMeasurement["exclude"] == "none")
        settings.excluded = try ExcludedStretches(text: "10:00-12:30")
        #expect(settings.ofMeasurement["exclude"] == "10:00-12:30")
        #expect(settings.ofReading["exclude"] == nil)
    }
}

struct ExcludedTileTests {
    @Test(
        arguments: [("7@12:30", 7, 750), ("1@0:00", 1, 0), ("100@1:00:00", 100, 3_600)] as [(String, Int, Int)])
    func isReadAndWritten(text: String, number: Int, seconds: Int) {
        let tile = ExcludedTile(text: text)
        #expect(tile == ExcludedTile(number: number, time: .seconds(seconds)))
        #expect(tile?.text == text)
    }

    @Test(arguments: [
        "", "7", "7@", "@12:30", "0@1:00", "101@1:00", "7@12", "7@99:99", "+7@1:00", "7 @1:00", "7@1:00@2:00",
    ])
    func anythingElseIsNone(text: String) {
        #expect(ExcludedTile(text: text) == nil)
    }
}

struct FaceErasureTests {
    private func sample(_ index: Int, likenesses: [Int?], lookalikes: [Lookalike] = []) -> SampleObservation {
        var sample = SampleObservation(
            index: index, time: .seconds(index), frameTime: .seconds(index),
            frameSize: PixelSize(width: 64, height: 64),
            faces: likenesses.enumerated().map { face, likeness in
                FaceObservation(
                    box: BoundingBox(x: Float(face), y: 0, width: 1, height: 1), confidence: 1,
                    landmarks: FaceLandmarks(
                        leftEye: Point(x: 0, y: 0), rightEye: Point(x: 0, y: 0), nose: Point(x: 0, y: 0),
                        leftMouth: Point(x: 0, y: 0), rightMouth: Point(x: 0, y: 0)),
                    likeness: likeness.map { FaceLikeness(face: $0, score: 0.9, margin: 0.1) })
            })
        sample.lookalikes = lookalikes
        return sample
    }

    /// Of faces 0 to 3 the second goes: those behind it move up, and what points to it points nowhere.
    @Test func whatPointsToAFaceGoesWithIt() {
        var erasure = FaceErasure()
        erasure.insert(face: 1, ofSample: 4)
        erasure.insert(face: 0, ofSample: 5)
        let first = erasure.applied(to: sample(4, likenesses: [nil, nil, nil, nil]))
        #expect(first.faces.map(\.box.x) == [0, 2, 3])
        let second = erasure.applied(
            to: sample(
                5, likenesses: [1, 1, 0, 3],
                lookalikes: [
                    Lookalike(face: 0, sample: 4, earlierFace: 0, score: 1),
                    Lookalike(face: 2, sample: 4, earlierFace: 1, score: 1),
                    Lookalike(face: 3, sample: 4, earlierFace: 3, score: 0.5),
                ]))
        #expect(second.faces.map(\.box.x) == [1, 2, 3])
        #expect(second.faces.map { $0.likeness?.face } == [nil, 0, 2])
        #expect(second.lookalikes == [Lookalike(face: 2, sample: 4, earlierFace: 2, score: 0.5)])
    }

    @Test func otherSamplesStayAsTheyWere() {
        var erasure = FaceErasure()
        erasure.insert(face: 1, ofSample: 4)
        let other = sample(
            7, likenesses: [0, 1], lookalikes: [Lookalike(face: 1, sample: 2, earlierFace: 1, score: 1)])
        #expect(erasure.applied(to: other) == other)
        #expect(FaceErasure().isEmpty && !erasure.isEmpty)
    }
}
