import AttuneCore
import AttuneGallery

/// What is drawn over the picture of one frame: tiles, screen and faces, in a drawing 640 wide.
struct LayoutDrawing {
    static let width = 640.0
    /// Letters of labels are this high.
    static let letters = 15.0
    /// The widest letters' share of their height, for the plates behind labels.
    private static let letterWidth = 0.6

    let height: String
    let tiles: [Tile]
    let screen: Shape?
    let screenLabel: Label?
    let faces: [Face]

    struct Shape {
        let x: String
        let y: String
        let width: String
        let height: String
    }

    struct Tile {
        let style: String
        let isLecturer: Bool
        let shape: Shape
        /// Half as far again inside as the outline, for the lecturer's second one.
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

    init(_ picture: LayoutPicture, layout: Layout) {
        let scale = LayoutDrawing.width / Double(picture.frameSize.width)
        height = LayoutDrawing.number(Double(picture.frameSize.height) * scale)
        tiles = layout.tiles.enumerated().map { index, box in
            let camera = index < picture.cameras.count ? picture.cameras[index] : .on
            let isLecturer = index == layout.lecturerTile
            let text = "\(index + 1) \(camera.rawValue)" + (isLecturer ? ", lecturer" : "")
            return Tile(
                style: camera.rawValue, isLecturer: isLecturer, shape: Shape(box, scale: scale, inset: 1.5),
                inner: Shape(box, scale: scale, inset: 5),
                label: Label(text, left: Double(box.x) * scale + 1.5, top: Double(box.y) * scale + 1.5))
        }
        screen = layout.screen.map { Shape($0, scale: scale, inset: 2) }
        screenLabel = layout.screen.map { box in
            Label("screen", left: Double(box.x) * scale + 2, top: Double(box.y) * scale + 2)
        }
        faces = picture.faces.map { face in
            Face(
                shape: Shape(face.box, scale: scale, inset: 0),
                label: Label(
                    LayoutDrawing.name(face.reading), center: Double(face.box.center.x) * scale,
                    top: Double(face.box.maxY) * scale + 1))
        }
    }

    /// A number that counts, and nobody's name; what is no person who is there says what it was taken for.
    private static func name(_ face: FaceReading) -> String {
        switch face.role {
        case .participant, .lecturer: face.track.map { "Face \($0 + 1)" } ?? "face"
        case .still: "still"
        case .shared: "shared"
        }
    }

    fileprivate static func number(_ value: Double) -> String { FixedDecimal.short(value, places: 1) }

    fileprivate static func plateWidth(_ text: String) -> Double { Double(text.count) * letters * letterWidth + 6 }
}

extension LayoutDrawing.Shape {
    init(x: Double, y: Double, width: Double, height: Double) {
        self.x = LayoutDrawing.number(x)
        self.y = LayoutDrawing.number(y)
        self.width = LayoutDrawing.number(max(0, width))
        self.height = LayoutDrawing.number(max(0, height))
    }

    /// Drawn inside the box, so that the outlines of tiles that touch stay apart.
    init(_ box: BoundingBox, scale: Double, inset: Double) {
        self.init(
            x: Double(box.x) * scale + inset, y: Double(box.y) * scale + inset,
            width: Double(box.width) * scale - 2 * inset, height: Double(box.height) * scale - 2 * inset)
    }
}

extension LayoutDrawing.Label {
    init(_ text: String, left: Double, top: Double) {
        self.text = text
        plate = .init(
            x: left, y: top, width: LayoutDrawing.plateWidth(text), height: LayoutDrawing.letters + 3)
        x = LayoutDrawing.number(left + 3)
        y = LayoutDrawing.number(top + LayoutDrawing.letters - 1)
    }

    init(_ text: String, center: Double, top: Double) {
        self.init(text, left: center - LayoutDrawing.plateWidth(text) / 2, top: top)
    }
}
