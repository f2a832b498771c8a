import AttuneCore
import AttuneGallery

/// The faces to be hidden in the picture of a sample.
package enum NearbyFaces {
    /// How far around a sample its neighbours' faces are hidden in its picture too.
    ///
    /// A detector that misses a face in one sample mostly finds it in the next one.
    static let reach = MediaTime.seconds(5)

    /// The boxes of all faces, whoever's they are, in the sample and in those around it that have the same layout.
    ///
    /// - Parameter position: of the sample in `samples`.
    package static func boxes(
        around position: Int, in samples: [SampleObservation], reading: GalleryReading
    ) -> [BoundingBox] {
        let sample = samples[position]
        let stretch = reading.stretches[reading.samples[position].stretch]
        let boxes = samples[stretch.samples].filter { other in
            other.time + reach >= sample.time && other.time <= sample.time + reach
                && other.frameSize == sample.frameSize
        }
        return boxes.flatMap { $0.faces.map(\.box) }
    }
}
