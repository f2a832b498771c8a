import AttuneCore
import AttuneEngagement
import AttuneGallery
import AttuneReport
import Foundation

/// Reports made of round numbers: no recording, no randomness.
package enum SyntheticReports {
    /// 24 January 2024, 20:29:01 UTC.
    package static let recorded = RecordingDate(secondsSince1970: 1_706_128_141, source: .zoomName)

    package static func report(
        minutes: [MinuteBin], name: String = "Lecture 7", isTruncated: Bool = false, expected: MediaTime? = nil,
        settings: Settings = Settings(), models: [ModelSummary] = models
    ) -> Report {
        let end = minutes.last?.range.end ?? .zero
        return Report(
            recording: RecordingSummary(
                name: name, fileName: "\(name).mp4", sha256: String(repeating: "5b", count: 32),
                sizeInBytes: 312_404_992, container: "mov,mp4,m4a,3gp,3g2,mj2", codec: "h264",
                frameSize: PixelSize(width: 1_280, height: 720), expectedDuration: expected ?? end,
                decodedDuration: end, isTruncated: isTruncated, recorded: recorded),
            timeline: Timeline(minutes: minutes, weights: .version2), settings: settings, models: models,
            versions: ProgramVersions(
                program: "0.1.0", libraries: ["libavcodec": "59.37.100", "OpenVINO": "2026.4.1"]),
            provenance: Provenance(measurement: 1, reading: 1, drawing: 1),
            inference: InferenceSummary(device: "CPU", precision: "f32"),
            decodeCounts: DecodeCounts(
                packets: 90_000, corruptPackets: 2, framesDecoded: 41_000, framesSkipped: 48_998),
            decoding: DecodingSummary(
                protection: DecoderProtection(landlock: 7, filtersSystemCalls: true, memory: 1 << 30))
        )
    }

    /// A lecture with all four outcomes: it starts without a picture, then with nobody, then with too few, and ends
    /// with faces that are all too small.
    package static func lecture(minutes count: Int) -> Report {
        report(
            minutes: (0..<count).map { minute in
                switch minute {
                case 0: bin(minute, outcome: .noSample)
                case 1: bin(minute, outcome: .noUsableFace)
                case 2, count / 2: bin(minute, faces: 3, outcome: .suppressed)
                case count - 1: bin(minute, faces: 12, tooSmall: 720, coverage: 0, outcome: .noUsableFace)
                default: measured(minute)
                }
            })
    }

    /// One minute; with faces, all of its 60 samples show them.
    package static func bin(
        _ minute: Int, faces: Double = 0, tooSmall: Int = 0, coverage: Double? = nil, layout: String? = nil,
        outcome: MinuteOutcome
    ) -> MinuteBin {
        let isEmpty = [.noSample, .excluded].contains(outcome)
        return MinuteBin(
            minute: minute, range: TimeRange(start: .seconds(minute * 60), end: .seconds(minute * 60 + 60)),
            samples: isEmpty ? 0 : 60, samplesWithFaces: faces > 0 ? 60 : 0, tilesMedian: nil,
            facesMedian: isEmpty ? nil : faces, facesMax: Int(faces.rounded(.up)), facesTooSmall: tooSmall,
            coverage: isEmpty ? nil : coverage ?? (faces > 0 ? 1 : 0), layout: layout, outcome: outcome)
    }

    /// A minute of a class whose faces wander slowly between neutral and the other expressions.
    package static func measured(_ minute: Int) -> MinuteBin {
        func wave(_ period: Double, _ low: Double, _ high: Double) -> Double {
            low + (high - low) * (1 + sin(Double(minute) * 2 * .pi / period)) / 2
        }
        let raw = [
            wave(13, 0.01, 0.05), wave(29, 0, 0.02), wave(17, 0.01, 0.06), wave(11, 0.05, 0.3), wave(37, 0.4, 0.7),
            wave(19, 0.04, 0.14), wave(7, 0.02, 0.1), wave(23, 0.03, 0.16),
        ]
        let sum = raw.reduce(0, +)
        let shares = raw.map { $0 / sum }
        let index = wave(31, 0.42, 0.74)
        return bin(
            minute, faces: (wave(41, 14, 22) * 2).rounded() / 2, tooSmall: minute % 9,
            coverage: wave(15, 0.55, 1),
            outcome: .measured(
                MinuteMeasures(
                    expressions: ExpressionValues(Array(shares.prefix(7))), unclear: shares[7],
                    unclearReasons: [.turnedAway: shares[7] * 0.25, .improbable: shares[7] * 0.75],
                    valence: wave(21, -0.2, 0.35), arousal: wave(27, -0.3, 0.1), facing: wave(25, 0.6, 0.95),
                    eyesClosed: wave(9, 0.01, 0.08), lookingDown: wave(33, 0.02, 0.12), smiling: wave(14, 0.02, 0.2),
                    engagement: EngagementEstimate(value: index, low: index - 0.16, high: index + 0.05))))
    }

    package static let models = [
        ModelSummary(
            name: "centerface", version: "1.5.0", role: "face detector", licence: "MIT",
            sha256: String(repeating: "a1", count: 32)),
        ModelSummary(
            name: "expression-baseline", version: "1", role: "expression classifier", licence: "Apache-2.0",
            sha256: String(repeating: "c3", count: 32),
            metrics: ModelMetrics(
                dataset: "FER2013 PublicTest, 3,589 pictures", accuracy: 0.661,
                recall: ExpressionValues([0.57, 0.58, 0.43, 0.86, 0.66, 0.53, 0.78]),
                confusion: ExpressionValues([
                    ExpressionValues([266, 12, 40, 22, 62, 58, 7]), ExpressionValues([12, 32, 3, 2, 2, 4, 1]),
                    ExpressionValues([50, 5, 213, 20, 62, 102, 44]), ExpressionValues([16, 0, 12, 770, 54, 24, 19]),
                    ExpressionValues([36, 1, 32, 54, 401, 76, 7]), ExpressionValues([60, 4, 66, 40, 132, 346, 5]),
                    ExpressionValues([12, 0, 36, 22, 16, 5, 324]),
                ]),
                calibration: ModelMetrics.Calibration(
                    expectedError: 0.0294, unclearShare: 0.128, accuracyWithoutUnclear: 0.705)),
            limits: ["It says what a face shows, not what anyone felt."]),
    ]
}

extension SyntheticReports {
    /// The same lecture with a section on single faces.
    package static func lectureWithFaces(_ count: Int, minutes: Int, reason: String = "Trial with the class's consent")
        throws
        -> Report
    {
        var report = lecture(minutes: minutes)
        report.participants = Participants(
            reason: try ParticipantsReason(reason),
            summaries: TrackSummaries(tracks: (0..<count).map { face($0, minutes: minutes) }, tooShort: 2))
        return report
    }

    /// A face that comes `position` minutes late, wanders, and is low in four minutes from 6 on where it is the second.
    package static func face(_ position: Int, minutes count: Int) -> TrackSummary {
        let minutes = (0..<count).map { minute in
            switch minute {
            case ..<(position % 7): return TrackMinute(samples: 0, attention: nil)
            case position % 7: return TrackMinute(samples: 4, attention: nil)
            default:
                let isLow = position == 1 && (6..<10).contains(minute)
                let wave = sin(Double(minute * (position % 5 + 1)) / 9)
                return TrackMinute(samples: 60, attention: isLow ? 0.36 : 0.75 + 0.14 * wave)
            }
        }
        let samples = minutes.map(\.samples).reduce(0, +)
        return TrackSummary(
            number: position + 1, firstSeen: .seconds(position % 7 * 60 + 56), lastSeen: .seconds(count * 60 - 1),
            samples: samples, timeInSight: .seconds(samples), coverage: Double(samples) / Double(count * 60),
            expressions: ExpressionValues([0.01, 0, 0.02, 0.15, 0.7, 0.04, 0.03]), unclear: 0.05, facing: 0.8125,
            eyesClosed: position == 0 ? nil : 0.03125, engagement: 0.7, minutes: minutes,
            usualAttention: position == 2 ? nil : 0.75,
            dips: position == 1 ? [TrackDip(minutes: 6..<10, attention: 0.36)] : [])
    }
}

extension SyntheticReports {
    /// A recording of nobody but the one who teaches, who said that the face is their own.
    package static func oneFace(minutes count: Int) -> Report {
        let measures = MinuteMeasures(
            expressions: ExpressionValues([0, 0, 0, 0.25, 0.7, 0, 0]), unclear: 0.05, valence: 0.1, arousal: 0.1,
            facing: 0.9, eyesClosed: 0.01, lookingDown: 0.1, smiling: 0.3, engagement: nil)
        var report = report(
            minutes: (0..<count).map { minute in
                var bin = bin(minute, coverage: 0, layout: "speaker", outcome: .noUsableFace)
                bin.lecturer = LecturerMinute(visible: minute % 5 == 4 ? 0.5 : 1, measures: measures)
                bin.wordsPerMinute = 120
                return bin
            })
        report.lecturerSelf = true
        report.transcript = SyntheticMoments.transcript
        report.layouts = LayoutSummary(
            stretches: [
                LayoutStretch(
                    range: TimeRange(start: .zero, end: .seconds(count * 60)), samples: 0..<(count * 60),
                    layout: Layout(
                        kind: .speaker, frameSize: SyntheticLayouts.frame, rows: 1, columns: 1,
                        tiles: [BoundingBox(x: 0, y: 0, width: 1_280, height: 720)], lecturerTile: 0))
            ],
            faces: [.lecturer: count * 60])
        return report
    }
}
