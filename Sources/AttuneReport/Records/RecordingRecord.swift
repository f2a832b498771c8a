import AttuneCore

/// The recording of `report.json` as a file.
struct RecordingRecord: Codable {
    let name: String
    let fileName: String
    let sha256: String
    let size: Int64
    let container: String
    let codec: String
    let frame: PixelSize
    let expectedDuration: SecondsValue?
    let decodedDuration: SecondsValue
    let isTruncated: Bool
    let recorded: RecordingDate?

    private enum CodingKeys: String, CodingKey {
        case name, sha256, container, codec, frame, recorded
        case fileName = "file_name"
        case size = "size_bytes"
        case expectedDuration = "expected_duration_s"
        case decodedDuration = "decoded_duration_s"
        case isTruncated = "truncated"
    }

    init(_ recording: RecordingSummary) {
        name = recording.name
        fileName = recording.fileName
        sha256 = recording.sha256
        size = recording.sizeInBytes
        container = recording.container
        codec = recording.codec
        frame = recording.frameSize
        expectedDuration = recording.expectedDuration.map(SecondsValue.init)
        decodedDuration = SecondsValue(recording.decodedDuration)
        isTruncated = recording.isTruncated
        recorded = recording.recorded
    }

    var recording: RecordingSummary {
        RecordingSummary(
            name: name, fileName: fileName, sha256: sha256, sizeInBytes: size, container: container, codec: codec,
            frameSize: frame, expectedDuration: expectedDuration?.time, decodedDuration: decodedDuration.time,
            isTruncated: isTruncated, recorded: recorded)
    }
}

/// What decoding met.
struct DecodeRecord: Codable, Equatable {
    let packets: CountValue
    let corruptPackets: CountValue
    let framesDecoded: CountValue
    let framesSkipped: CountValue

    private enum CodingKeys: String, CodingKey {
        case packets
        case corruptPackets = "corrupt_packets"
        case framesDecoded = "frames_decoded"
        case framesSkipped = "frames_skipped"
    }

    init(_ counts: DecodeCounts) {
        packets = CountValue(counts.packets)
        corruptPackets = CountValue(counts.corruptPackets)
        framesDecoded = CountValue(counts.framesDecoded)
        framesSkipped = CountValue(counts.framesSkipped)
    }

    var counts: DecodeCounts {
        DecodeCounts(
            packets: packets.count, corruptPackets: corruptPackets.count, framesDecoded: framesDecoded.count,
            framesSkipped: framesSkipped.count)
    }
}
