import AttuneCore
import AttuneDecoder
import AttuneGallery
import AttunePicture
import AttuneVideo
import SystemPackage

/// Makes small pictures of what was on the shared screen at a moment, with every face in them blurred.
package struct MomentPictures {
    /// Pictures are no wider and no higher than this.
    static let maximumSize = PixelSize(width: 480, height: 480)

    /// Pictures are coarser, and in the end smaller, until they take no more than this.
    static let maximumBytes = 30_000

    /// From fine to coarse, as they are tried; a step of the quantiser takes about a third off the file.
    static let qualities = [4, 7, 12, 20, 31]

    let samples: [SampleObservation]
    let reading: GalleryReading
    private let matrix: ColorMatrix
    private let frames: SampleFrames

    /// - Throws: `VideoError` for a recording that cannot be opened.
    package init(
        of path: FilePath, decoder: RecordingDecoder, _ samples: [SampleObservation], reading: GalleryReading,
        grid: SampleGrid, matrix: ColorMatrix, isCancelled: @escaping () -> Bool
    ) throws(VideoError) {
        self.samples = samples
        self.reading = reading
        self.matrix = matrix
        // The smaller picture is of no use here.
        frames = try SampleFrames(path: path, decoder: decoder, grid: grid, isCancelled: isCancelled) { size in
            size.fitting(PixelSize(width: 2, height: 2))
        }
    }

    /// The pictures of these ranges, as JPEG files by the index of the sample they were taken at; none for a range in
    /// which no screen was shared.
    ///
    /// - Throws: `VideoError`, `JPEGError`, or `CancellationError`.
    package func pictures(for ranges: [TimeRange]) throws -> [Int: [UInt8]] {
        var pictures: [Int: [UInt8]] = [:]
        for range in ranges {
            guard let position = MomentPictures.position(for: range, in: samples, reading: reading) else { continue }
            pictures[samples[position].index] = try picture(at: position)
        }
        return pictures
    }

    /// Where in `samples` the picture of a range is taken: of the samples with a shared screen the one nearest to the
    /// middle, the earlier of two; nil where there is none.
    package static func position(
        for range: TimeRange, in samples: [SampleObservation], reading: GalleryReading
    ) -> Int? {
        let shared = samples.indices.filter { position in
            range.contains(samples[position].time)
                && reading.stretches[reading.samples[position].stretch].layout.screen != nil
        }
        return shared.min { range.distanceFromMiddle(samples[$0].time) < range.distanceFromMiddle(samples[$1].time) }
    }

    /// Whether a screen was shared in one of the ranges and the picture to take there is not stored.
    ///
    /// - Parameter stored: the indices of the samples of the stored pictures.
    package static func areMissing(
        for ranges: [TimeRange], in samples: [SampleObservation], reading: GalleryReading, stored: Set<Int>
    ) -> Bool {
        ranges.compactMap { position(for: $0, in: samples, reading: reading) }
            .contains { !stored.contains(samples[$0].index) }
    }

    /// Of stored pictures, by the indices of their samples, that of a range: the one nearest to its middle.
    package static func stored<Picture>(
        _ pictures: [Int: Picture], for range: TimeRange, grid: SampleGrid
    ) -> Picture? {
        let inside = pictures.keys.sorted().filter { range.contains(grid.instant($0)) }
        let nearest = inside.min {
            range.distanceFromMiddle(grid.instant($0)) < range.distanceFromMiddle(grid.instant($1))
        }
        return nearest.flatMap { pictures[$0] }
    }

    /// Nil where the frame cannot be found again, or the screen lies outside it.
    private func picture(at position: Int) throws -> [UInt8]? {
        guard let frame = try frames.frame(ofSample: samples[position].index) else { return nil }
        let layout = reading.stretches[reading.samples[position].stretch].layout
        let faces = NearbyFaces.boxes(around: position, in: samples, reading: reading)
        let screen = FrameBlur.screen(of: frame.picture, layout: layout, faces: faces)
        return try screen.map { try MomentPictures.jpeg(of: $0, matrix: matrix) }
    }

    /// The finest file of those that are small enough; sizes are tried from the largest.
    package static func jpeg(of picture: PixelBuffer, matrix: ColorMatrix) throws(JPEGError) -> [UInt8] {
        var size = picture.size.fitting(maximumSize)
        while true {
            let scaled = picture.scaledDown(to: size)
            for quality in qualities {
                let file = try JPEGEncoder(quality: quality, matrix: matrix).encode(scaled)
                if file.count <= maximumBytes { return file }
            }
            // Ends: a picture of one pixel is far smaller than that.
            size = PixelSize(width: max(1, size.width / 2), height: max(1, size.height / 2))
        }
    }
}

extension TimeRange {
    /// In half microseconds, so that the middle is exact.
    fileprivate func distanceFromMiddle(_ time: MediaTime) -> Int64 {
        abs(2 * time.microseconds - start.microseconds - end.microseconds)
    }
}
