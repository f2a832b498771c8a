import AttuneCore
import AttuneGallery

/// Samples and readings made by hand, one sample a second.
package enum MadeUpReading {
    package static let frame = PixelSize(width: 640, height: 360)

    package static func layout(screen: BoundingBox? = nil, tiles: [BoundingBox] = []) -> Layout {
        Layout(
            kind: screen == nil ? .gallery : .galleryBesideScreen, frameSize: frame, rows: 1, columns: tiles.count,
            tiles: tiles, screen: screen)
    }

    /// A sample with faces in these boxes.
    package static func sample(_ second: Int, faces: [BoundingBox] = []) -> SampleObservation {
        SampleObservation(
            index: second, time: .seconds(second), frameTime: .seconds(second), frameSize: frame,
            faces: faces.map { box in
                let point = box.center
                return FaceObservation(
                    box: box, confidence: 0.9,
                    landmarks: FaceLandmarks(
                        leftEye: point, rightEye: point, nose: point, leftMouth: point, rightMouth: point))
            })
    }

    /// Stretches of these lengths in samples, end to end.
    package static func reading(_ stretches: [(layout: Layout, samples: Int)], faces: Int = 0) -> GalleryReading {
        var reading = GalleryReading(stretches: [], samples: [])
        for (index, stretch) in stretches.enumerated() {
            let start = reading.samples.count
            reading.samples += (0..<stretch.samples).map { _ in
                SampleReading(
                    stretch: index, cameras: stretch.layout.tiles.map { _ in .on },
                    faces: (0..<faces).map { FaceReading(role: .participant, tile: nil, track: $0) })
            }
            reading.stretches.append(
                LayoutStretch(
                    range: TimeRange(start: .seconds(start), end: .seconds(reading.samples.count)),
                    samples: start..<reading.samples.count, layout: stretch.layout))
        }
        return reading
    }
}
