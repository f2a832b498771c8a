/// Why a minute is not broken down, as far as its counts tell; all of them are published, so that this tells nothing more.
public enum MinuteReason: String, CaseIterable, Equatable, Sendable, Codable {
    /// Fewer people than the minimum group could be seen.
    case fewPeople = "few_people"
    /// The gallery has tiles for a whole group and the lecturer, but too few of them show somebody.
    case camerasOff = "cameras_off"
    /// A whole group could be seen, but too many of the faces are smaller than the least size.
    case facesTooSmall = "faces_too_small"
    /// The lecturer alone could be seen.
    case onlyLecturer = "only_lecturer"
    /// Nobody could be seen.
    case noFace = "no_face"
    /// The recording holds no picture.
    case noSample = "no_sample"
    /// It was not to be measured.
    case excluded
}

extension MinuteBin {
    /// Nil for a measured minute.
    ///
    /// - Parameter minimumGroup: the setting of that name.
    public func reason(minimumGroup: Int) -> MinuteReason? {
        switch outcome {
        case .measured: nil
        case .noSample: .noSample
        case .excluded: .excluded
        case .noUsableFace where samplesWithFaces > 0: .facesTooSmall
        case .noUsableFace: (lecturer?.visible ?? 0) > 0 ? .onlyLecturer : .noFace
        case .suppressed:
            if (facesMedian ?? 0) >= Double(minimumGroup), facesTooSmall > 0 {
                .facesTooSmall
            } else if (tilesMedian ?? 0) > Double(minimumGroup) {
                .camerasOff
            } else {
                .fewPeople
            }
        }
    }
}
