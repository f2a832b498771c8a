import AttuneCore
import AttuneText
import Foundation

/// `accuracy.json`: every figure of each lecture and of all together.
///
/// The same recordings, reading and truth give the same bytes.
public struct AccuracyRecord: Encodable {
    public static let fileName = "accuracy.json"

    /// Counts up with every change that an older reader would misread.
    let schemaVersion = 1
    /// Attune's version.
    let attune: String
    let lectures: [FiguresRecord]
    /// Of the lectures of each look together; absent where they are of none.
    let looks: [FiguresRecord]?
    let total: FiguresRecord

    /// - Parameters:
    ///   - lectures: in the order in which they are written.
    ///   - programVersion: Attune's version.
    public init(_ lectures: [LectureAccuracy], programVersion: String) {
        attune = programVersion
        self.lectures = lectures.map(FiguresRecord.init)
        let looks = LectureAccuracy.looks(of: lectures)
        self.looks = looks.isEmpty ? nil : looks.map(FiguresRecord.init)
        total = FiguresRecord(LectureAccuracy.total(of: lectures))
    }

    /// The file's bytes; keys in snake_case.
    public func json() throws -> [UInt8] {
        Array(try JSONText.encode(self, keys: .snakeCase).utf8)
    }
}

/// The figures of one lecture, or of all.
struct FiguresRecord: Encodable {
    struct CameraRecord: Encodable {
        let precision: Double?
        let recall: Double?
        let support: Int
    }

    struct BandRecord: Encodable {
        let from: Int
        let below: Int?
        let found: Proportion
        let detected: Proportion
        let falseFaces: Int
    }

    let name: String
    let samples: Int
    let samplesAtChange: Int
    let layout: [String: Proportion]
    let changesFound: Proportion
    let falseChanges: HourlyRate
    let cameras: [String: CameraRecord]
    let cameraCorrect: Proportion
    /// Rows by the truth and columns by what was found, both in the order of `cameraOrder`.
    let cameraCounts: [[Int]]
    let cameraOrder: [String]
    let faceBands: [BandRecord]
    let facesFound: Proportion
    let falseFaces: Int
    let falseFacesPerThousandTiles: Double?
    let tiles: Int
    let photographsRejected: Proportion
    let printedFacesRejected: Proportion
    let stillsCountedAsPresent: Int
    let switches: HourlyRate
    let switchCounts: [String: Int]
    let onMainTrack: Proportion
    let tracksOfPerson: Mean
    let tracksOfSeveral: Proportion
    let facesWithinOne: Proportion
    let faceCountError: Mean
    let expressionError: Mean
    let expressionErrors: [String: Mean]
    let expressionMinutes: Proportion
    let expressionsAsScheduled: Proportion
    let expressionsUnclear: Proportion
    let engagementError: Mean
    let engagementBias: Mean
    let laughsFound: Proportion?
    let breaksFound: Proportion?
    let falseMoments: HourlyRate?

    init(_ accuracy: LectureAccuracy) {
        name = accuracy.name
        samples = accuracy.samples
        samplesAtChange = accuracy.samplesAtChange
        layout = [
            "correct": accuracy.layout.correct, "kind": accuracy.layout.kind, "tile_count": accuracy.layout.tileCount,
            "tiles": accuracy.layout.tiles, "screen": accuracy.layout.screen,
            "lecturer_told": accuracy.layout.lecturerTold, "lecturer_right": accuracy.layout.lecturerRight,
        ]
        changesFound = accuracy.changes.found
        falseChanges = accuracy.changes.falselyFound
        cameras = Dictionary(
            uniqueKeysWithValues: CameraState.allCases.map { state in
                let recall = accuracy.cameras.recall(state)
                let record = CameraRecord(
                    precision: rounded(accuracy.cameras.precision(state).share), recall: rounded(recall.share),
                    support: recall.total)
                return (state.rawValue, record)
            })
        cameraCorrect = accuracy.cameras.correct
        cameraCounts = accuracy.cameras.counts
        cameraOrder = CameraState.allCases.map(\.rawValue)
        faceBands = zip(FaceWidthBand.allCases, accuracy.faces.bands).map { band, figures in
            BandRecord(
                from: band.lowerBound, below: band.upperBound, found: figures.found, detected: figures.detected,
                falseFaces: figures.falseFaces)
        }
        facesFound = accuracy.faces.found
        falseFaces = accuracy.faces.falseFaces
        falseFacesPerThousandTiles = rounded(accuracy.faces.falseFacesPerThousandTiles)
        tiles = accuracy.faces.tiles
        photographsRejected = accuracy.stills.photographsRejected
        printedFacesRejected = accuracy.stills.printedRejected
        stillsCountedAsPresent = accuracy.stills.countedAsPresent
        switches = accuracy.tracks.switches
        switchCounts = [
            "in_sight": accuracy.tracks.switchesInSight,
            "at_layout_change": accuracy.tracks.switchesAtLayoutChange,
            "after_absence": accuracy.tracks.switchesAfterAbsence,
        ]
        onMainTrack = accuracy.tracks.onMainTrack
        tracksOfPerson = accuracy.tracks.tracksOfPerson
        tracksOfSeveral = accuracy.tracks.ofSeveral
        facesWithinOne = accuracy.faceCounts.withinOne
        faceCountError = accuracy.faceCounts.error
        expressionError = accuracy.expressions.error
        expressionErrors = Dictionary(
            uniqueKeysWithValues: AttuneCore.Expression.allCases.map { ($0.rawValue, accuracy.expressions.errors[$0]) })
        expressionMinutes = accuracy.expressions.minutes
        expressionsAsScheduled = accuracy.expressions.asScheduled
        expressionsUnclear = accuracy.expressions.unclear
        engagementError = accuracy.engagement.error
        engagementBias = accuracy.engagement.bias
        laughsFound = accuracy.moments?.laughs
        breaksFound = accuracy.moments?.breaks
        falseMoments = accuracy.moments?.falselyFound
    }
}
