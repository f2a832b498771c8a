import AttuneCore
import AttuneGallery
import AttuneReporting
import AttuneStore
import AttuneVideo
import Foundation

/// The shared screen at each moment, kept in the store so that reports are drawn again without decoding.
extension RecordingPipeline {
    /// Decodes the frames of the moments that a filled store has, and keeps their pictures in it.
    ///
    /// - Throws: `VideoError`, `JPEGError`, `StoreError`, or `CancellationError`.
    func saveMomentPictures(of recording: Recording, info: RecordingInfo, in store: AnalysisStore) throws {
        let report = try ReportDrawer.report(from: store)
        guard !report.timeline.moments.isEmpty, let merged = SegmentResult.merging(try store.segments()) else {
            return try store.saveMomentPictures([:])
        }
        let pictures = try MomentPictures(
            of: recording.path, merged.samples,
            reading: GalleryReader(settings: request.settings).read(
                merged.samples, end: report.recording.decodedDuration),
            interval: request.settings.sampleInterval, matrix: ColorMatrix(info.video),
            isCancelled: { [cancellation] in cancellation.wasRequested })
        try store.saveMomentPictures(try pictures.pictures(for: report.timeline.moments.map(\.range)))
    }
}

extension Report {
    /// The report with the pictures of its moments, by the index of the sample they were taken at.
    func withMomentPictures(_ pictures: [Int: [UInt8]]) -> Report {
        var report = self
        let grid = SampleGrid(interval: settings.sampleInterval)
        for moment in timeline.moments {
            let picture = MomentPictures.stored(pictures, for: moment.range, grid: grid)
            report.momentPictures[moment.minutes.lowerBound] = picture.map { Data($0).base64EncodedString() }
        }
        return report
    }
}
