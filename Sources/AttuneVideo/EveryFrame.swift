import AttuneCore
import SystemPackage

/// Decodes a recording from its first frame to its last and does nothing with them: the floor that everything which is
/// made of a recording is held against.
public enum EveryFrame {
    /// How many frames the decoder gave, on one thread, with nothing left out.
    ///
    /// - Throws: `VideoError` for a recording that cannot be opened or read on.
    public static func count(in path: FilePath) throws(VideoError) -> Int {
        let reader = try PacketReader(RecordingFile(opening: path))
        let decoder = try VideoDecoder(reader.demuxer)
        var frames = 0
        while let packet = try reader.next() {
            guard try decoder.send(packet) else { continue }
            frames += try received(from: decoder)
        }
        _ = try decoder.send(nil)
        return frames + (try received(from: decoder))
    }

    private static func received(from decoder: borrowing VideoDecoder) throws(VideoError) -> Int {
        var frames = 0
        while try decoder.receive() == .frame { frames += 1 }
        return frames
    }
}
