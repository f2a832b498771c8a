import AttuneText
import AttuneCore
import AttuneFaces
import AttuneInference
import AttuneVideo
import Foundation
import Synchronization

/// Looks at single pictures of cameras, one at a time for each tab, as recordings are looked at; keeps nothing.
final class CameraAnalyzer: Sendable {
    /// Pictures looked at side by side; each has a thread.
    private static let streams = 2
    /// A browser is asked for 640×480; no camera sends more than this.
    private static let longestSide = 1_920

    private let models: ModelLibrary
    private let settings: Settings
    private let work = BlockingWork("attune-serve-camera", isConcurrent: true)
    /// The tabs whose pictures are being looked at.
    private let tabs = Mutex<Set<String>>([])
    /// Made with the first picture, which takes a second.
    private let analyzer = Mutex<FaceAnalyzer?>(nil)

    init(models: ModelLibrary) {
        self.models = models
        var settings = Settings()
        // A face before its own camera is large: a third of the usual pixels finds it, in a third of the time.
        settings.detectorLongSide = 448
        self.settings = settings
    }

    /// What is seen in a picture.
    ///
    /// - Parameters:
    ///   - jpeg: the whole file.
    ///   - tab: whose picture it is: of each, one is looked at, and others are refused.
    ///   - language: of the words of the answer.
    /// - Throws: `ServeError` for what is no picture and for what comes too fast, `InferenceError` where models are missing.
    func look(at jpeg: [UInt8], tab: String, language: Language = .english) async throws -> CameraAnswer {
        let isTaken = tabs.withLock { tabs in
            tabs.count < CameraAnalyzer.streams && tabs.insert(tab).inserted
        }
        guard isTaken else {
            throw ServeError(
                .tooManyRequests, Words.serveErrors.refusedTooSoon, Words.serveErrors.sendNext)
        }
        defer { _ = tabs.withLock { $0.remove(tab) } }
        return try await work.run { [self] in try look(at: jpeg, language: language) }
    }

    private func look(at jpeg: [UInt8], language: Language) throws -> CameraAnswer {
        let started = ContinuousClock.now
        let analyzer = try loaded()
        let (picture, reduced): (PixelBuffer, PixelBuffer)
        do throws(VideoError) {
            (picture, reduced) = try JPEGPicture(longestSide: CameraAnalyzer.longestSide).decode(jpeg) {
                FaceAnalyzer.detectorSize(for: $0, settings: settings)
            }
        } catch {
            throw ServeError(
                .unprocessableContent, Words.serveErrors.refusedNoPicture, Words.serveErrors.sendCamera)
        }
        // The detector is loaded for each shape of picture and kept: cameras have few.
        guard max(picture.width, picture.height) <= 2 * min(picture.width, picture.height) else {
            throw ServeError(
                .unprocessableContent, Words.serveErrors.refusedLong, Words.serveErrors.sendOneOfCamera)
        }
        let frame = SampledFrame(index: 0, time: .zero, frameTime: .zero, picture: picture, reduced: reduced)
        let faces = try analyzer.analyze(frame)
        return CameraAnswer(
            faces, in: picture.size, settings: settings, language: language,
            milliseconds: Int(started.duration(to: .now) / .milliseconds(1)))
    }

    /// The models, loaded with the first picture.
    private func loaded() throws -> FaceAnalyzer {
        try analyzer.withLock { kept in
            if let kept { return kept }
            let made = try FaceAnalyzer(models: models, settings: settings, streams: CameraAnalyzer.streams)
            kept = made
            return made
        }
    }
}
