import AttuneCore
import Testing

@testable import AttuneEngagement

struct MomentFinderTests {
    private func moments(_ minutes: [MinuteBin]) -> [Moment] {
        MomentFinder().moments(in: minutes)
    }

    private func found(_ minutes: [MinuteBin]) -> [String] {
        moments(minutes).map { moment in
            let kinds = moment.findings.map(\.kind.rawValue).joined(separator: "+")
            return "\(kinds) \(moment.minutes.lowerBound)-\(moment.minutes.upperBound)"
        }
    }

    @Test func nothingStandsOutOfAnEvenLesson() {
        #expect(found(lesson(60)) == [])
        #expect(found([]) == [])
    }

    @Test func eachKind() {
        let minutes = lesson(60) { minute, values in
            if (5...7).contains(minute) { values.index -= 0.2 }
            if (15...16).contains(minute) { values.index += 0.2 }
            if (25...28).contains(minute) { values.facing -= 0.33 }
            if (35...40).contains(minute) { values.faces = 9 }
            if minute == 50 { values.happy = 0.7 }
        }
        #expect(
            found(minutes) == ["dip 5-7", "rise 15-16", "turned_away 25-28", "fewer_faces 35-40", "laughter 50-50"])
    }

    @Test func aMomentSaysBothMedians() throws {
        let minutes = lesson(40) { minute, values in
            values.facing = [0.8, 0.82, 0.81, 0.83, 0.81][minute % 5]
            if (34...36).contains(minute) { values.facing = [0.4, 0.48, 0.5][minute - 34] }
        }
        let moment = try #require(moments(minutes).first)
        #expect(moment.range == TimeRange(start: .seconds(34 * 60), end: .seconds(37 * 60)))
        #expect(moment.findings.map(\.value) == [0.48])
        #expect(moment.findings.map(\.usual) == [0.81])
        // The spread is the least one, .03, because the minutes hardly vary; the centre of the change is the rest.
        #expect(isClose(moment.findings.first?.strength, (0.81 - 0.48) / 0.03))
    }

    /// One noisy minute is none; one quiet minute within a run does not break it; two apart do not make a run.
    @Test func aFewNoisyMinutes() {
        #expect(found(lesson(60) { if $0 == 30 { $1.index = 0.1 } }) == [])
        #expect(found(lesson(60) { if $0 % 15 == 7 { $1.facing = 0.1 } }) == [])
        #expect(found(lesson(60) { if [20, 21, 23, 24].contains($0) { $1.index = 0.4 } }) == ["dip 20-24"])
    }

    @Test func smallChangesAreNotWorthAMoment() {
        let steady = (0..<60).map { minute in
            var values = MadeUpMinute()
            if (30...34).contains(minute) { values = MadeUpMinute(index: 0.58, facing: 0.7, happy: 0.2, faces: 16.5) }
            return values.measured(minute)
        }
        #expect(found(steady) == [])
    }

    /// A class that laughs in every third minute or so widens the band of its smiles; what lifts them by a fifth of the
    /// faces for two minutes is told all the same, and a little less is not.
    @Test(arguments: [(0.25, ["laughter 12-13"]), (0.17, [])])
    func aLaughAmongManyIsTold(_ lift: Double, _ wanted: [String]) {
        let minutes = lesson(24) { minute, values in
            values.happy = minute % 3 == 0 ? 0.2 : minute % 3 == 1 ? 0.1 : 0.02
            if (12...13).contains(minute) { values.happy = 0.1 + lift }
        }
        #expect(found(minutes) == wanted)
    }

    @Test func whatHappensAtOnceIsOneMoment() {
        let minutes = lesson(60) { minute, values in
            if (30...33).contains(minute) { values.facing = 0.4 }
            if (31...34).contains(minute) { values.index = 0.4 }
        }
        #expect(found(minutes) == ["turned_away+dip 30-33"])
    }

    /// A happy face weighs less than a neutral one: the index falls, and that is no dip.
    @Test func aLaughIsNoDip() {
        let minutes = lesson(60) { minute, values in
            if (30...32).contains(minute) {
                values.happy = 0.7
                values.index = 0.5
            }
        }
        #expect(found(minutes) == ["laughter 30-32"])
    }

    /// Too few happy faces for a laugh by themselves; that the index falls with them makes them one.
    @Test func aDipOfHappyFacesIsALaugh() {
        func lessonWith(happy: Double, index: Double) -> [MinuteBin] {
            lesson(60) { minute, values in
                values.happy = [0.05, 0.1, 0.15, 0.2][minute % 4]
                if (30...32).contains(minute) { (values.happy, values.index) = (happy, index) }
            }
        }
        #expect(found(lessonWith(happy: 0.3, index: 0.63)) == [])
        #expect(found(lessonWith(happy: 0.3, index: 0.4)) == ["laughter 30-32"])
        #expect(found(lessonWith(happy: 0.2, index: 0.4)) == ["dip 30-32"])
    }

    /// Two breaks of a third of the recording: a band that held them would be too wide to tell them.
    @Test func theBandOfAMomentIsThatOfTheRest() {
        let minutes = (0..<20).map { minute in
            var values = MadeUpMinute(faces: [12, 12, 13][minute % 3])
            if (4...7).contains(minute) { values.faces = 5.5 }
            if (15...17).contains(minute) { values.faces = 7 }
            return values.measured(minute)
        }
        #expect(found(minutes) == ["fewer_faces 4-7", "fewer_faces 15-17"])
    }

    /// People come one after another, so that the spread is one and a half: a third fewer is a moment all the same.
    @Test func aThirdFewerFacesIsAMomentHoweverTheRestVaries() {
        func lessonOf(_ faces: Double) -> [String] {
            found(
                (0..<24).map { minute in
                    var values = MadeUpMinute(faces: [15, 14, 13][minute % 3])
                    if (10...12).contains(minute) { values.faces = faces }
                    return values.measured(minute)
                })
        }
        #expect(lessonOf(9) == ["fewer_faces 10-12"])
        #expect(lessonOf(10) == [])

        // Twice, while people join: three in ten minutes widen the band over all of them.
        let faces = [12, 12, 12, 12, 7, 7, 7, 12, 13, 13, 13, 13, 14, 14, 14, 8, 8, 8, 14, 14] as [Double]
        let minutes = faces.enumerated().map { MadeUpMinute(faces: $0.element).measured($0.offset) }
        #expect(found(minutes) == ["fewer_faces 4-6", "fewer_faces 15-17"])
    }

    /// A screen is shared every other while, and beside it four tiles have room: only where cameras go off are there
    /// fewer faces. Two minutes of a third layout tell nothing but themselves.
    @Test func facesAreComparedWithinALayout() throws {
        let minutes = (0..<40).map { minute in
            let isShared = minute % 6 >= 3
            var values = MadeUpMinute(faces: isShared ? 4 : 12)
            if (20...26).contains(minute) { values.faces = isShared ? 4 : 7 }
            if (10...11).contains(minute) { values.faces = 1 }
            var bin = values.measured(minute)
            bin.layout = isShared ? "gallery_beside_screen 4x1" : "gallery 3x4"
            if (10...11).contains(minute) { bin.layout = "speaker" }
            return bin
        }
        #expect(found(minutes) == ["rare_layout 10-11", "fewer_faces 24-26"])
        let moment = try #require(moments(minutes).last)
        #expect(moment.findings.map(\.value) == [7])
        #expect(moment.findings.map(\.usual) == [12])
    }

    /// What is short does not swallow what is long.
    @Test func aShortRunWithinALongOneIsAMomentOfItsOwn() {
        let minutes = lesson(60) { minute, values in
            if (20...31).contains(minute) { values.index = 0.4 }
            if minute == 22 { values.happy = 0.8 }
            if (27...28).contains(minute) { values.facing = 0.4 }
        }
        #expect(found(minutes) == ["dip 20-31", "laughter 22-22", "turned_away 27-28"])
    }

    @Test func peopleWhoArriveAndLeaveAreNoMoment() {
        #expect(found(lesson(60) { if $0 < 5 || $0 > 55 { $1.faces = 8 } }) == [])
        #expect(found(lesson(60) { if $0 > 50 { $1.faces = 8 } }) == ["fewer_faces 51-59"])
    }

    /// However many there are, and however short the recording, from ten minutes on.
    @Test func everyMomentIsTold() {
        let starts = [10, 20, 30, 40, 50, 60, 70]
        let minutes = lesson(80) { minute, values in
            for (position, start) in starts.enumerated() where (start...start + 2).contains(minute) {
                values.index -= 0.12 + 0.02 * Double(position)
            }
        }
        #expect(found(minutes) == starts.map { "dip \($0)-\($0 + 2)" })
        let short = lesson(15) { minute, values in
            if [3, 4].contains(minute) { values.index = 0.4 }
            if [9, 10].contains(minute) { values.index = 0.3 }
        }
        #expect(found(short) == ["dip 3-4", "dip 9-10"])
        #expect(found(lesson(9) { if [3, 4].contains($0) { $1.index = 0.1 } }) == [])
    }

    /// Heads bent down, and how fast people speak, which is known of minutes that are not broken down too.
    @Test func attentionAndSpeech() {
        var minutes = lesson(40) { minute, values in
            values.words = [118, 122, 120, 119, 121][minute % 5]
            values.lookingDown = [0.04, 0.06, 0.05][minute % 3]
            if (10...13).contains(minute) { values.lookingDown = 0.5 }
            if (20...22).contains(minute) { values.words = 175 }
            if (30...32).contains(minute) { values.words = 60 }
        }
        #expect(found(minutes) == ["looking_down 10-13", "fast_speech 20-22", "slow_speech 30-32"])
        for minute in 20...22 { minutes[minute].outcome = .suppressed }
        #expect(found(minutes) == ["looking_down 10-13", "fast_speech 20-22", "slow_speech 30-32"])
    }

    /// The class speaks more, or writes more, than in the rest of the lesson.
    @Test func talk() {
        let minutes = lesson(40) { minute, values in
            values.talk.classSpeech = [0, 0.02, 0.05][minute % 3]
            values.talk.messages = [0, 1, 0, 2][minute % 4]
            if (10...14).contains(minute) { values.talk.classSpeech = 0.4 }
            if (25...26).contains(minute) { values.talk.messages = 12 }
        }
        #expect(found(minutes) == ["class_speech 10-14", "many_messages 25-26"])
    }

    /// A kind of layout that few minutes have, where it stays for two minutes and is not at an end.
    @Test(arguments: [
        (Set(20...22), "speaker", ["rare_layout 20-22"]), (Set([20]), "speaker", []), (Set(0...3), "speaker", []),
        (Set(36...39), "speaker", []), (Set(10...22), "speaker", []), (Set(20...22), "gallery 4x4", []),
        (Set([10, 11, 30, 31]), "screen", ["rare_layout 10-11", "rare_layout 30-31"]),
    ])
    func rareLayouts(_ changed: Set<Int>, _ layout: String, _ expected: [String]) {
        let minutes = lesson(40) { $1.layout = changed.contains($0) ? layout : "gallery 5x5" }
        #expect(found(minutes) == expected)
        #expect(moments(minutes).allSatisfy { $0.layout == layout })
    }

    /// Another layout shows other people, so that the index differs with it: that is no dip.
    @Test func anotherLayoutIsNoDip() {
        let minutes = lesson(40) { minute, values in
            values.layout = (20...22).contains(minute) ? "speaker" : "gallery 5x5"
            if (20...22).contains(minute) { values.index = 0.4 }
        }
        #expect(moments(minutes).map { $0.findings.map(\.kind) } == [[.rareLayout]])
    }

    /// Silence at the start and the end is people who wait.
    @Test func silenceAtTheEndsIsNoMoment() {
        let minutes = lesson(40) { minute, values in
            values.words = minute < 3 || minute > 36 ? 10 : [118, 122, 120, 119, 121][minute % 5]
        }
        #expect(found(minutes) == [])
    }

    /// Smiles go before the expression: a faint one is neutral to the classifier, and above the face's own level.
    @Test func faintSmilesAreALaugh() {
        let minutes = lesson(40) { minute, values in
            values.smiling = [0.02, 0.05, 0.03][minute % 3]
            if minute == 20 { values.smiling = 0.4 }
        }
        #expect(found(minutes) == ["laughter 20-20"])
    }

    /// Suppressed minutes hold no measures; their number of faces, which the outputs do tell, counts for nothing either.
    @Test func suppressedMinutesMakeNoMomentAndEndRuns() {
        var minutes = lesson(60) { minute, values in
            if (30...37).contains(minute) { values.index = 0.3 }
        }
        for minute in [10, 11, 12, 13, 33] {
            minutes[minute] = MadeUpMinute(faces: 3).bin(minute, .suppressed)
        }
        #expect(found(minutes) == ["dip 30-32", "dip 34-37"])
        for moment in moments(minutes) {
            for minute in moment.minutes {
                #expect(minutes[minute].outcome.measures != nil)
            }
        }
        var others = minutes
        others[33].outcome = .noUsableFace
        others[12].facesMedian = 0
        #expect(moments(others) == moments(minutes))
    }
}

/// How often noise alone makes a moment: the evidence for the thresholds of `MomentRule`.
struct MomentNoiseTests {
    enum Noise: CaseIterable {
        /// Independent and normal.
        case plain
        /// One minute in twenty four times as noisy.
        case heavyTailed
        /// First-order autocorrelation of .5.
        case wandering
    }

    private func moments(of noise: Noise, minutes: Int, recordings: Int) -> Int {
        (0..<recordings).reduce(0) { sum, seed in
            var generator = SplitMix64(seed: UInt64(seed))
            var last = [0.0, 0.0, 0.0, 0.0]
            let bins = (0..<minutes).map { minute in
                let deviations = last.map { next(noise, after: $0, &generator) }
                last = deviations
                return MadeUpMinute(
                    index: 0.65 + 0.05 * deviations[0], facing: 0.8 + 0.06 * deviations[1],
                    happy: 0.12 + 0.05 * deviations[2], faces: (18 + 1.5 * deviations[3]).rounded()
                ).measured(minute)
            }
            return sum + MomentFinder().moments(in: bins).count
        }
    }

    private func next(_ noise: Noise, after last: Double, _ generator: inout SplitMix64) -> Double {
        let normal = generator.normal()
        switch noise {
        case .plain: return normal
        case .heavyTailed: return normal * (generator.index(below: 20) == 0 ? 4 : 1)
        case .wandering: return 0.5 * last + (1 - 0.5 * 0.5).squareRoot() * normal
        }
    }

    @Test(arguments: [(Noise.plain, 60, 0), (.wandering, 60, 2), (.heavyTailed, 60, 55), (.plain, 15, 1)])
    func noiseMakesHardlyAnyMoment(_ noise: Noise, _ minutes: Int, _ most: Int) {
        #expect(moments(of: noise, minutes: minutes, recordings: 200) <= most)
    }
}
