import AttuneCore
import Foundation

/// Everything in a store as text, for comparing two of them.
extension AnalysisStore {
    /// One line for each value that was stored, in an order that does not depend on how it came there; equal exactly for
    /// stores that hold the same. Numbers are printed so that they read back to the bit, bytes in hex.
    ///
    /// - Throws: `StoreError` as reading does.
    public func sortedDump() throws(StoreError) -> String {
        let identity = try identity()
        var lines = [
            "identity input_sha256 \(identity.inputSHA256)", "identity measurement \(identity.measurement)",
        ]
        lines += identity.settings.sorted { $0.key < $1.key }.map { "identity setting \($0.key) \($0.value)" }
        lines += identity.models.sorted { $0.key < $1.key }.map { "identity model \($0.key) \($0.value)" }
        for (name, text) in try documents().sorted(by: { $0.key < $1.key }) {
            lines.append("document \(name) \(text.debugDescription)")
        }
        try forEachSegment { (segment) throws(StoreError) in
            lines.append(AnalysisStore.line(segment))
            for sample in segment.samples { lines += AnalysisStore.lines(sample) }
        }
        for (sample, jpeg) in try momentPictures().sorted(by: { $0.key < $1.key }) {
            lines.append("moment_picture \(sample) \(AnalysisStore.hex(jpeg))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func documents() throws(StoreError) -> [String: String] {
        try read { database in
            var documents: [String: String] = [:]
            for row in try CheckedRow.fetchAll(database, sql: "SELECT name, text FROM document") {
                documents[try row.value(0, "document.name")] = try row.value(1, "document.text") as String
            }
            return documents
        }
    }

    private static func line(_ segment: SegmentResult) -> String {
        let (range, counts) = (segment.range, segment.counts)
        let end = segment.decodedEnd.map { "\($0.microseconds)" } ?? "-"
        return "segment \(range.start.microseconds) \(range.end.microseconds) samples \(segment.samples.count) counts "
            + "\(counts.packets) \(counts.corruptPackets) \(counts.framesDecoded) \(counts.framesSkipped) end \(end)"
    }

    private static func lines(_ sample: SampleObservation) -> [String] {
        let (time, frameTime) = (sample.time.microseconds, sample.frameTime.microseconds)
        var lines = [
            "sample \(sample.index) \(time) \(frameTime) \(sample.frameSize.width)x\(sample.frameSize.height)"
        ]
        for (index, face) in sample.faces.enumerated() { lines.append("face \(sample.index) \(index) \(values(face))") }
        for alike in sample.lookalikes {
            lines.append(
                "lookalike \(sample.index) \(alike.face) \(alike.sample) \(alike.earlierFace) \(alike.score)")
        }
        if let picture = sample.picture {
            lines.append("edges \(sample.index) \(hex(picture.packedEdges.bytes))")
            let kind = picture.cells.hasChange ? "changed" : "first"
            lines.append("cells \(sample.index) \(picture.cells.rows) \(kind) \(hex(picture.cells.bytes))")
        }
        return lines
    }

    /// What the face lacks is a dash.
    private static func values(_ face: FaceObservation) -> String {
        let pose = face.headPose
        let always: [Float?] =
            [face.box.x, face.box.y, face.box.width, face.box.height, face.confidence]
            + face.landmarks.points.flatMap { [$0.x, $0.y] }
        let sometimes: [Float?] =
            [pose?.yaw, pose?.pitch, pose?.roll, face.eyeAspectRatio]
            + Expression.allCases.map { face.probabilities?[$0] }
            + [face.sharpness, face.likeness.map { Float($0.face) }, face.likeness?.score, face.likeness?.margin]
        return (always + sometimes).map { $0.map { "\($0)" } ?? "-" }.joined(separator: " ")
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(2 * bytes.count)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 0xF)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
