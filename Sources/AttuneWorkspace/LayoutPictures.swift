import AttuneAnalysis
import AttuneCore
import AttuneDecoder
import AttuneGallery
import AttunePages
import AttunePicture
import AttuneReport
import AttuneVideo
import SystemPackage

/// Makes the pictures of the contact sheet of layouts.
struct LayoutPictures {
    /// Pictures are no wider and no higher than this.
    static let maximumSize = PixelSize(width: 640, height: 640)

    /// Coarse blocks hardly suffer from it, and a shared screen stays legible.
    static let quality = 6

    /// More frames than anybody looks at, and what a page can hold.
    static let maximumCount = 40

    let samples: [SampleObservation]
    let reading: GalleryReading
    let frames: SampleFrames
    let encoder: JPEGEncoder

    /// - Throws: `VideoError` for a recording that cannot be opened.
    init(
        of path: FilePath, decoder: RecordingDecoder, _ samples: [SampleObservation], reading: GalleryReading,
        grid: SampleGrid, matrix: ColorMatrix, isCancelled: @escaping () -> Bool
    ) throws(VideoError) {
        self.samples = samples
        self.reading = reading
        encoder = JPEGEncoder(quality: LayoutPictures.quality, matrix: matrix)
        frames = try SampleFrames(path: path, decoder: decoder, grid: grid, isCancelled: isCancelled) { size in
            size.fitting(LayoutPictures.maximumSize)
        }
    }

    /// The stretches that get a picture, in time order: the longest, the earlier of two that are as long.
    static func chosen(of reading: GalleryReading) -> [Int] {
        let stretches = reading.stretches.indices.filter { !reading.stretches[$0].samples.isEmpty }
        let longest = stretches.sorted { left, right in
            let (leftLength, rightLength) = (
                reading.stretches[left].range.duration, reading.stretches[right].range.duration
            )
            return (rightLength, left) < (leftLength, right)
        }
        return longest.prefix(maximumCount).sorted()
    }

    /// The middle sample of a stretch; nil where its frame cannot be found again.
    ///
    /// - Throws: `VideoError`, `JPEGError`, or `CancellationError`.
    func picture(ofStretch index: Int) throws -> LayoutPicture? {
        let stretch = reading.stretches[index]
        let position = (stretch.samples.lowerBound + stretch.samples.upperBound - 1) / 2
        let sample = samples[position]
        guard let frame = try frames.frame(ofSample: sample.index) else { return nil }
        let faces = NearbyFaces.boxes(around: position, in: samples, reading: reading)
        let picture = FrameBlur.blurring(frame.reduced, layout: stretch.layout, faces: faces)
        return LayoutPicture(
            time: sample.time, frameSize: sample.frameSize, jpeg: try encoder.encode(picture),
            cameras: reading.samples[position].cameras,
            faces: zip(sample.faces, reading.samples[position].faces).map { LayoutFace(box: $0.box, reading: $1) })
    }
}
