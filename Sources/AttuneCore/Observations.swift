/// One sampled frame on its way from the decoder to the models.
public struct SampledFrame: Sendable {
    /// The position on the recording's `SampleGrid`.
    public let index: Int
    /// The instant on the grid.
    public let time: MediaTime
    /// The pts of the frame on display at that instant: at or before `time`, except that a recording's first frame
    /// also stands for instants up to half a second before it.
    public let frameTime: MediaTime
    /// The frame at its full size.
    public let picture: PixelBuffer
    /// The same frame scaled to the size the detector asked for, without keeping the aspect ratio.
    public let reduced: PixelBuffer

    public init(
        index: Int, time: MediaTime, frameTime: MediaTime, picture: PixelBuffer, reduced: PixelBuffer
    ) {
        self.index = index
        self.time = time
        self.frameTime = frameTime
        self.picture = picture
        self.reduced = reduced
    }
}

/// Everything measured of one face in one sample, before any judgement of it.
public struct FaceObservation: Equatable, Sendable, Codable {
    /// In pixels of the upright source frame; may reach over its edges.
    public var box: BoundingBox
    /// The detector's score, 0…1.
    public var confidence: Float
    /// From the face mesh where it ran, else from the detector.
    public var landmarks: FaceLandmarks
    /// Nil where the face was too small for the face mesh or the mesh found no face.
    public var headPose: HeadPose?
    /// Height over width of the eyes' openings, mean of both; nil where `headPose` is nil.
    public var eyeAspectRatio: Float?
    /// Nil where the face was too small to classify.
    public var probabilities: ExpressionProbabilities?
    /// How much fine detail the face has, 0…1: low where it is blurred; nil where it was not measured.
    public var sharpness: Float?
    /// The face of the sample one interval earlier that it looks like most; nil where there was none.
    public var likeness: FaceLikeness?

    public init(
        box: BoundingBox, confidence: Float, landmarks: FaceLandmarks, headPose: HeadPose? = nil,
        eyeAspectRatio: Float? = nil, probabilities: ExpressionProbabilities? = nil, sharpness: Float? = nil,
        likeness: FaceLikeness? = nil
    ) {
        self.box = box
        self.confidence = confidence
        self.landmarks = landmarks
        self.headPose = headPose
        self.eyeAspectRatio = eyeAspectRatio
        self.probabilities = probabilities
        self.sharpness = sharpness
        self.likeness = likeness
    }
}

/// Everything measured in one sample.
public struct SampleObservation: Equatable, Sendable, Codable {
    /// The position on the recording's `SampleGrid`.
    public var index: Int
    public var time: MediaTime
    public var frameTime: MediaTime
    /// Of the upright source frame.
    public var frameSize: PixelSize
    /// From top to bottom, then from left to right, by the centre of the box.
    public var faces: [FaceObservation]
    /// Nil where nothing but the faces was measured.
    public var picture: PictureObservation?
    /// Which faces that come into sight here look like ones that were lost sight of; empty until the whole recording is
    /// measured.
    public var lookalikes: [Lookalike] = []

    public init(
        index: Int, time: MediaTime, frameTime: MediaTime, frameSize: PixelSize, faces: [FaceObservation],
        picture: PictureObservation? = nil
    ) {
        self.index = index
        self.time = time
        self.frameTime = frameTime
        self.frameSize = frameSize
        self.faces = faces
        self.picture = picture
    }
}
