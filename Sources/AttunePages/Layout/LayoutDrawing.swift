import AttuneCore
import AttuneGallery
import AttuneReport
import AttuneText

/// What is drawn over the picture of one frame: tiles, screen and faces, in a drawing 640 wide.
struct LayoutDrawing {
    static let width = 640.0

    let height: String
    /// The height of the letters of all labels: less where tiles are low, so that a tile holds two lines and more.
    let letters: String
    let tiles: [Tile]
    let screen: Shape?
    let screenLabel: Label?
    let faces: [Face]

    struct Shape: Equatable {
        let x: String
        let y: String
        let width: String
        let height: String
    }

    struct Tile {
        let style: String
        let isLecturer: Bool
        let shape: Shape
        /// Further inside than the outline: the lecturer's second one.
        let inner: Shape
        let label: Label
    }

    struct Face {
        let shape: Shape
        let label: Label
    }

    /// A text on a plate.
    struct Label {
        let text: String
        let plate: Shape
        let x: String
        let y: String
    }

    init(_ picture: LayoutPicture, layout: Layout, language: Language = .english) {
        let words = Words.layouts
        let scale = LayoutDrawing.width / Double(picture.frameSize.width)
        let boxes = layout.tiles.map { DrawnBox($0, scale: scale) }
        let lettering = Lettering(shortestTile: boxes.map(\.height).min())
        height = LayoutDrawing.number(Double(picture.frameSize.height) * scale)
        letters = LayoutDrawing.number(lettering.height)
        tiles = boxes.enumerated().map { index, box in
            let camera = index < picture.cameras.count ? picture.cameras[index] : .on
            let isLecturer = index == layout.lecturerTile
            let state = "\(index + 1) \(LayoutWords.camera(camera, in: language))"
            // Where there is no room for the word, the double outline says it alone.
            let texts = isLecturer ? [words.lecturersTile.text(language, ["tile": state]), state] : [state]
            let label = lettering.label(texts, left: box.x + 1.5, top: box.y + 1.5, within: box.width)
            return Tile(
                style: camera.rawValue, isLecturer: isLecturer, shape: Shape(box, inset: 1.5),
                inner: Shape(box, inset: 5), label: label)
        }
        let screenBox = layout.screen.map { DrawnBox($0, scale: scale) }
        screen = screenBox.map { Shape($0, inset: 2) }
        screenLabel = screenBox.map {
            lettering.label([words.screenMark.text(language)], left: $0.x + 2, top: $0.y + 2, within: $0.width)
        }
        faces = picture.faces.map { face in
            let box = DrawnBox(face.box, scale: scale)
            let tile = layout.tile(at: face.box.center).map { boxes[$0] }
            return Face(
                shape: Shape(box, inset: 0),
                label: lettering.label(Lettering.name(face.reading).text(language), below: box, in: tile))
        }
    }

    fileprivate static func number(_ value: Double) -> String { FixedDecimal.short(value, places: 1) }
}

/// A box in the units of the drawing.
private struct DrawnBox {
    let x: Double
    let y: Double
    let width: Double
    let height: Double

    init(_ box: BoundingBox, scale: Double) {
        x = Double(box.x) * scale
        y = Double(box.y) * scale
        width = Double(box.width) * scale
        height = Double(box.height) * scale
    }
}

/// The size of all labels of a drawing, and what follows from it.
private struct Lettering {
    let height: Double

    init(shortestTile: Double?) {
        height = min(15, max(9, (shortestTile ?? .infinity) / 4.5))
    }

    /// Bold letters are no wider than that, on average; signs that join a letter, as in Devanagari, take room as well.
    private func width(of text: String) -> Double { Double(text.unicodeScalars.count) * height * 0.6 + 6 }

    private var plateHeight: Double { height + 3 }

    /// The first text that fits, or the last.
    func label(_ texts: [String], left: Double, top: Double, within room: Double) -> LayoutDrawing.Label {
        let text = texts.first { width(of: $0) <= room } ?? texts.last ?? ""
        return LayoutDrawing.Label(
            text: text, plate: .init(x: left, y: top, width: width(of: text), height: plateHeight),
            x: LayoutDrawing.number(left + 3), y: LayoutDrawing.number(top + height - 1))
    }

    /// Under the face, and not beyond the lower edge of its tile.
    func label(_ text: String, below box: DrawnBox, in tile: DrawnBox?) -> LayoutDrawing.Label {
        let lowest = tile.map { $0.y + $0.height - plateHeight - 2 } ?? .infinity
        return label(
            [text], left: box.x + (box.width - width(of: text)) / 2, top: min(box.y + box.height + 1, lowest),
            within: .infinity)
    }

    /// What the face was taken for. Nobody is numbered: single faces are told apart only where a run was asked for it.
    static func name(_ face: FaceReading) -> Phrase {
        switch face.role {
        case .participant: Words.layouts.faceMark
        case .lecturer: Words.layouts.lecturerMark
        case .still: Words.layouts.stillMark
        case .shared: Words.layouts.sharedMark
        }
    }
}

extension LayoutDrawing.Shape {
    fileprivate init(x: Double, y: Double, width: Double, height: Double) {
        self.x = LayoutDrawing.number(x)
        self.y = LayoutDrawing.number(y)
        self.width = LayoutDrawing.number(max(0, width))
        self.height = LayoutDrawing.number(max(0, height))
    }

    /// Drawn inside the box, so that the outlines of tiles that touch stay apart.
    fileprivate init(_ box: DrawnBox, inset: Double) {
        self.init(
            x: box.x + inset, y: box.y + inset, width: box.width - 2 * inset, height: box.height - 2 * inset)
    }
}
