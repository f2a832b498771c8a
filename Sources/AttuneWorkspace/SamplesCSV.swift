import AttuneCore
import AttuneGallery
import AttuneText

/// Every face of every sample as CSV, written as `timeline.csv` is: for who has the reason to look at single faces.
///
/// Positions are pixels of the upright frame with one decimal, angles degrees with one, everything else has four
/// decimals. An empty cell means that the value is not known.
struct SamplesCSV {
    static let columns =
        [
            "sample", "time_s", "frame_time_s", "frame_width", "frame_height", "face", "role", "tile", "track", "x",
            "y",
            "width", "height", "confidence", "yaw", "pitch", "roll", "eye_aspect_ratio", "sharpness",
        ] + Expression.allCases.map(\.rawValue)

    /// The header row.
    static var head: String { CSVTable.text([columns]) }

    /// The rows of one sample, one for each face; none where it holds no face.
    static func rows(of sample: SampleObservation, reading: SampleReading) -> String {
        CSVTable.text(
            zip(sample.faces, reading.faces).enumerated().map { index, face in
                place(of: sample, face: index) + who(face.1) + what(face.0)
            })
    }

    private static func place(of sample: SampleObservation, face: Int) -> [String] {
        [
            String(sample.index), FixedDecimal.text(sample.time.seconds, places: 3),
            FixedDecimal.text(sample.frameTime.seconds, places: 3), String(sample.frameSize.width),
            String(sample.frameSize.height), String(face),
        ]
    }

    /// Tiles and tracks are numbered from 1, as in all outputs.
    private static func who(_ face: FaceReading) -> [String] {
        [
            face.role.rawValue, face.tile.map { String($0 + 1) } ?? "", face.track.map { String($0 + 1) } ?? "",
        ]
    }

    private static func what(_ face: FaceObservation) -> [String] {
        func one(_ value: Float?) -> String { FixedDecimal.text(value.map(Double.init), places: 1) }
        func four(_ value: Float?) -> String { FixedDecimal.text(value.map(Double.init), places: 4) }
        let box = face.box
        return [one(box.x), one(box.y), one(box.width), one(box.height), four(face.confidence)]
            + [one(face.headPose?.yaw), one(face.headPose?.pitch), one(face.headPose?.roll)]
            + [four(face.eyeAspectRatio), four(face.sharpness)]
            + Expression.allCases.map { four(face.probabilities?[$0]) }
    }
}
