import AttuneCore

/// The head pose in which one face is taken to look at the screen, in degrees.
///
/// Cameras stand beside, above and below screens, so zero is not where people look when they look at the screen; a
/// face's own median pose is the best guess that needs no calibration.
struct ReferencePose: Equatable {
    let yaw: Double
    let pitch: Double

    /// Tracks with fewer poses than this say too little about themselves and take the recording's median pose.
    static let minimumPoses = 10
}

extension ReferencePose {
    /// The median of each angle by itself; nil for no poses.
    init?(medianOf poses: [HeadPose]) {
        guard let yaw = median(poses.map { Double($0.yaw) }), let pitch = median(poses.map { Double($0.pitch) }) else {
            return nil
        }
        self.yaw = yaw
        self.pitch = pitch
    }

    /// The reference of each track, by its number; tracks without any pose have none.
    ///
    /// - Parameter poses: the head poses of each track over the whole recording.
    static func references(for poses: [Int: [HeadPose]]) -> [Int: ReferencePose] {
        guard let recording = ReferencePose(medianOf: poses.values.flatMap { $0 }) else { return [:] }
        return poses.compactMapValues { poses in
            if poses.isEmpty { return nil }
            return poses.count < minimumPoses ? recording : ReferencePose(medianOf: poses)
        }
    }
}
