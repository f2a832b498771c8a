import AttuneCore

/// Faces by their width in pixels of the frame, because nothing decides more about whether a face is found.
public enum FaceWidthBand: Int, CaseIterable, Sendable {
    case under24, from24, from36, from60, from100

    /// The least width in pixels.
    public var lowerBound: Int {
        switch self {
        case .under24: 0
        case .from24: 24
        case .from36: 36
        case .from60: 60
        case .from100: 100
        }
    }

    /// The width in pixels that no longer belongs to the band; nil for the last one.
    public var upperBound: Int? {
        FaceWidthBand(rawValue: rawValue + 1)?.lowerBound
    }

    init(width: Float) {
        self = FaceWidthBand.allCases.last { width >= Float($0.lowerBound) } ?? .under24
    }
}

/// How many of the faces before cameras count as somebody who is there, and how much else does.
public struct FaceFigures: AddableFigures {
    /// The faces of one band.
    public struct Band: Equatable, Sendable {
        /// True faces of this width that were detected and count as a participant or the lecturer.
        public var found = Proportion()
        /// True faces of this width that were detected, whatever they were then taken for.
        public var detected = Proportion()
        /// Detections of this width that count as a participant or the lecturer and show nobody: no true face, no
        /// photograph, nothing printed.
        public var falseFaces = 0
    }

    /// In the order of `FaceWidthBand.allCases`: true faces by their true width, false ones by that of the detection.
    public var bands = [Band](repeating: Band(), count: FaceWidthBand.allCases.count)
    /// Tiles of the truth over all samples.
    public var tiles = 0

    init() {}

    init(of comparison: LectureComparison) {
        for sample in comparison.judgedSamples {
            let known = comparison.known(sample)
            let match = comparison.matches[sample]
            tiles += known.tiles.count
            for (face, detection) in zip(known.faces, match.detections) {
                let band = FaceWidthBand(width: face.box.width).rawValue
                bands[band].detected.add(detection != nil)
                bands[band].found.add(detection.map { comparison.isPresent($0, in: sample) } ?? false)
            }
            for (face, truth) in match.faces.enumerated() where truth == .nobody {
                guard comparison.isPresent(face, in: sample) else { continue }
                bands[FaceWidthBand(width: comparison.samples[sample].faces[face].box.width).rawValue].falseFaces += 1
            }
        }
    }

    /// Faces of any width.
    public var found: Proportion { bands.map(\.found).reduce(Proportion(), +) }

    public var falseFaces: Int { bands.map(\.falseFaces).reduce(0, +) }

    /// False faces of any width for 1,000 tiles; nil where there is no tile.
    public var falseFacesPerThousandTiles: Double? {
        tiles == 0 ? nil : Double(falseFaces) * 1_000 / Double(tiles)
    }

    static func + (left: FaceFigures, right: FaceFigures) -> FaceFigures {
        var sum = FaceFigures()
        sum.tiles = left.tiles + right.tiles
        sum.bands = zip(left.bands, right.bands).map { left, right in
            Band(
                found: left.found + right.found, detected: left.detected + right.detected,
                falseFaces: left.falseFaces + right.falseFaces)
        }
        return sum
    }
}
