/// Who is kept apart from the class as its lecturer.
public enum LecturerChoice: Equatable, Sendable {
    /// The one person who has the large picture most of the time, or who is seen alone in the whole recording.
    case auto
    /// Nobody: every face counts as the class.
    case nobody
    /// Whoever is in the large picture, at any time.
    case speaker
    /// The tile of a gallery with this number, row by row from 1.
    case tile(Int)

    /// The numbers that a tile may have.
    public static let tiles = 1...100

    /// As written in a config file and on the command line: `auto`, `none`, `speaker` or `tile:3`.
    public var text: String {
        switch self {
        case .auto: "auto"
        case .nobody: "none"
        case .speaker: "speaker"
        case .tile(let number): "tile:\(number)"
        }
    }

    /// Reads what `text` writes, and `tile 3` as well; the number of the tile may be any. Nil for anything else.
    public init?(text: String) {
        switch text {
        case "auto": self = .auto
        case "none": self = .nobody
        case "speaker": self = .speaker
        default:
            guard text.hasPrefix("tile:") || text.hasPrefix("tile "), let number = Int(text.dropFirst(5)) else {
                return nil
            }
            self = .tile(number)
        }
    }
}
