import AttuneCore
import AttuneEngagement

/// Every figure of one lecture, or of several together.
public struct LectureAccuracy: Equatable, Sendable {
    public var name: String
    /// How its picture is laid out; nil for a lecture of no look, and for several together.
    public var look: String?
    /// Samples of the recording, and those of them that are left out because they lie at a change.
    public var samples = 0
    public var samplesAtChange = 0
    public var layout = LayoutFigures()
    public var changes = ChangeFigures()
    public var cameras = CameraFigures()
    public var faces = FaceFigures()
    public var stills = StillFigures()
    public var faceCounts = FaceCountFigures()
    public var tracks = TrackFigures()
    public var expressions = ExpressionFigures()
    public var engagement = EngagementFigures()
    /// Nil where the recording is too short for moments.
    public var moments: MomentFigures?

    init(name: String) {
        self.name = name
    }

    /// Measures one lecture.
    ///
    /// - Parameters:
    ///   - name: of the recording.
    ///   - comparison: of its reading with what is known of it.
    public init(name: String, of comparison: LectureComparison) {
        let timeline = TimelineBuilder(settings: comparison.settings, weights: comparison.weights).timeline(
            samples: comparison.samples, reading: comparison.reading, end: comparison.end)
        let minutes = MinuteExpressions.minutes(of: comparison)
        self.name = name
        look = comparison.truth.look
        samples = comparison.samples.count
        samplesAtChange = comparison.matches.count(where: \.isAtChange)
        layout = LayoutFigures(of: comparison)
        changes = ChangeFigures(of: comparison)
        cameras = CameraFigures(of: comparison)
        faces = FaceFigures(of: comparison)
        stills = StillFigures(of: comparison)
        faceCounts = FaceCountFigures(of: comparison, timeline: timeline)
        tracks = TrackFigures(of: comparison)
        expressions = ExpressionFigures(of: minutes)
        engagement = EngagementFigures(of: comparison)
        moments = MomentFigures(of: comparison, timeline: timeline, minutes: minutes)
    }

    /// The lectures of each look together, by the names of the looks; none where they are of no look.
    public static func looks(of lectures: [LectureAccuracy]) -> [LectureAccuracy] {
        Dictionary(grouping: lectures.filter { $0.look != nil }) { $0.look ?? "" }
            .sorted { $0.key < $1.key }
            .map { total(of: $0.value, name: $0.key) }
    }

    /// All lectures together: over all samples, tiles, faces and minutes, never a mean of means.
    public static func total(of lectures: [LectureAccuracy], name: String = "total") -> LectureAccuracy {
        var sum = LectureAccuracy(name: name)
        for lecture in lectures {
            sum.samples += lecture.samples
            sum.samplesAtChange += lecture.samplesAtChange
            sum.layout = sum.layout + lecture.layout
            sum.changes = sum.changes + lecture.changes
            sum.cameras = sum.cameras + lecture.cameras
            sum.faces = sum.faces + lecture.faces
            sum.stills = sum.stills + lecture.stills
            sum.faceCounts = sum.faceCounts + lecture.faceCounts
            sum.tracks = sum.tracks + lecture.tracks
            sum.expressions = sum.expressions + lecture.expressions
            sum.engagement = sum.engagement + lecture.engagement
            if let moments = lecture.moments { sum.moments = (sum.moments ?? MomentFigures()) + moments }
        }
        return sum
    }
}
