import AttuneCore
import AttuneEngagement
import AttuneGallery

/// A lecture as it was read beside what is known of it: what every figure is made from.
///
/// The truth of a sample is that of the time of the frame on display. A sample whose frame is less than one frame away
/// from a change of the truth may show either side of it: such a sample, at most one for each change, is left out of
/// the figures over samples, tiles and faces. The figures of minutes rest on all samples.
///
/// Whether the lecturer is one of the class follows the reading: in samples in which it tells the lecturer's tile
/// rightly, the truth counts the lecturer apart as well; in all others it counts the lecturer among the participants.
public struct LectureComparison: Sendable {
    public let truth: LectureTruth
    public let samples: [SampleObservation]
    public let reading: GalleryReading
    public let settings: Settings
    public let weights: EngagementWeights
    /// The end of the last decoded frame.
    public let end: MediaTime
    /// One for each sample.
    let matches: [SampleMatch]
    /// The truth's people by their id.
    let people: [Int: LectureTruth.Person]

    /// - Parameters:
    ///   - truth: what the lecture is known to show.
    ///   - samples: all samples of the recording in time order.
    ///   - reading: what `GalleryReader` made of them.
    ///   - settings: those of the analysis; its minimum group is not used, because nobody is behind these numbers.
    ///   - weights: of the engagement index.
    ///   - end: the end of the last decoded frame.
    /// - Precondition: `reading` is of these samples.
    public init(
        truth: LectureTruth, samples: [SampleObservation], reading: GalleryReading, settings: Settings,
        weights: EngagementWeights = .version2, end: MediaTime
    ) {
        precondition(samples.count == reading.samples.count, "one reading for each sample")
        self.truth = truth
        self.samples = samples
        self.reading = reading
        self.weights = weights
        self.end = end
        var settings = settings
        settings.minimumGroup = 1
        self.settings = settings
        matches = zip(samples, reading.samples).map { sample, read in
            SampleMatch(of: sample, layout: reading.stretches[read.stretch].layout, truth: truth)
        }
        people = Dictionary(truth.people.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The positions of the samples that surely show what the truth says.
    var judgedSamples: [Int] {
        samples.indices.filter { !matches[$0].isAtChange }
    }

    /// What was found for a sample.
    func layout(_ sample: Int) -> Layout {
        reading.stretches[reading.samples[sample].stretch].layout
    }

    /// What is known of a sample.
    func known(_ sample: Int) -> LectureTruth.Stretch {
        truth.stretches[matches[sample].stretch]
    }

    /// Whether a face of a sample counts as somebody who is there.
    func isPresent(_ face: Int, in sample: Int) -> Bool {
        switch reading.samples[sample].faces[face].role {
        case .participant, .lecturer: true
        case .still, .shared: false
        }
    }

    /// Whether the reading has the shared screen where it is, or none where nothing is shared.
    func findsScreen(_ sample: Int) -> Bool {
        switch (known(sample).screen, layout(sample).screen) {
        case (nil, nil): true
        case (let known?, let found?): known.intersectionOverUnion(found) >= SampleMatch.minimumTileOverlap
        default: false
        }
    }

    /// Whether the reading says rightly which tile is the lecturer's: it holds the middle of the true one.
    ///
    /// Nil where the reading names no tile or the truth shows no lecturer.
    func tellsLecturer(_ sample: Int) -> Bool? {
        let layout = layout(sample)
        guard let named = layout.lecturerTile, let lecturer = known(sample).lecturerTile else { return nil }
        return layout.tile(at: lecturer.box.center) == named
    }

    /// The true faces of those who count as the class in a sample.
    func participants(_ sample: Int) -> [LectureTruth.Face] {
        let known = known(sample)
        guard tellsLecturer(sample) == true, let lecturer = known.lecturerTile else { return known.faces }
        return known.faces.filter { !lecturer.people.contains($0.person) }
    }

    /// The number of the minute a sample belongs to.
    func minute(_ sample: Int) -> Int {
        Int(samples[sample].time.microseconds / 60_000_000)
    }
}
