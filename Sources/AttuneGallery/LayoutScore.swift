/// What a few samples say for and against a layout, kind by kind, in pixels of side: the length of sides that are edges
/// is what all other evidence is weighed against.
public struct LayoutScore: Equatable, Sendable {
    /// Of the layout's good, what one kind of evidence against a gallery can take away at most: people who fill their
    /// tile, a window's own buttons and a picture on the desktop are no reason to see no gallery. Two kinds can; and what speaks
    /// against single tiles, that they are empty or crowded, can.
    static let mostOfOneKind: Float = 0.6
    /// What is left outside of a gallery, in no face, takes away `mostOutside` where it takes `fullOutside` of the frame or
    /// more, and less in proportion, down to `leastOutside`: a bar of buttons is no desktop.
    static let mostOutside: Float = 0.3
    static let fullOutside: Float = 0.08
    /// As `mostOutside` where tiles lie beside a large picture: in that window there may be a chat as well.
    static let mostBesideLarge: Float = 0.2
    static let leastOutside: Float = 0.15

    /// How far sides are edges, more than expected; negative where few are.
    public internal(set) var sides: Float = 0
    /// That the tiles lie in the middle of the frame and have the proportions that most have.
    public internal(set) var place: Float = 0
    /// Tiles that hold a face.
    public internal(set) var faces: Float = 0
    /// Tiles that show a name or initials, as one does where a camera is off.
    public internal(set) var labels: Float = 0
    /// Against it: tiles in which there is nothing. It speaks against these tiles alone and not against the layout, so it
    /// may take away all there is.
    public internal(set) var emptyTiles: Float = 0
    /// Against it: several faces in a tile, most of all more than sit before one camera.
    public internal(set) var crowdedTiles: Float = 0
    /// Against it: faces across a side that is no edge.
    public internal(set) var facesAcross: Float = 0
    /// Against it: faces beside all there is.
    public internal(set) var facesOutside: Float = 0
    /// Against it: something else beside all there is.
    public internal(set) var contentOutside: Float = 0
    /// Tiles that hold a face.
    public internal(set) var holders: Float = 0
    /// The share of the frame, 0…1, that it takes.
    public internal(set) var outsideShare: Float = 0
    /// Whether there are so few tiles, or so few that hold a face, that each kind of evidence may speak against them with
    /// all its weight: around one or two there is nothing, or they are a part of a slide, and columns of text are tiles
    /// to their sides alone.
    public internal(set) var isFew = false

    /// Whether there are tiles and a large picture beside them.
    public internal(set) var isBesideLarge = false

    /// In pixels of side; at most 0 where nothing speaks for the layout.
    public var total: Float {
        let good = sides + place + faces + labels
        guard good > 0 else { return good }
        let most = isFew ? .infinity : LayoutScore.mostOfOneKind * good
        let least = LayoutScore.leastOutside
        let full = isBesideLarge ? LayoutScore.mostBesideLarge : LayoutScore.mostOutside
        let bound = least + (full - least) * min(1, outsideShare / LayoutScore.fullOutside)
        let content = isFew ? contentOutside : min(contentOutside, bound * good)
        return good - emptyTiles - crowdedTiles - min(facesAcross, most) - min(facesOutside, most) - content
    }

    static let none = LayoutScore()

    init(isFew: Bool = false) {
        self.isFew = isFew
    }

    /// The mean of several samples'; that of none speaks neither for nor against a layout.
    static func mean(_ scores: [LayoutScore]) -> LayoutScore {
        var mean = LayoutScore(isFew: scores.count(where: \.isFew) * 2 > scores.count)
        mean.isBesideLarge = scores.count(where: \.isBesideLarge) * 2 > scores.count
        let kinds: [WritableKeyPath<LayoutScore, Float>] = [
            \.sides, \.place, \.faces, \.labels, \.emptyTiles, \.crowdedTiles, \.facesAcross, \.facesOutside,
            \.contentOutside,
            \.outsideShare, \.holders,
        ]
        for kind in kinds {
            mean[keyPath: kind] = scores.reduce(0) { $0 + $1[keyPath: kind] } / Float(max(1, scores.count))
        }
        return mean
    }
}
