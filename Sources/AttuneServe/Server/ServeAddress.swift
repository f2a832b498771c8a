import Foundation

/// The addresses of the server's pages, each in one place.
enum ServeAddress {
    static let library = "/reports/"
    static let camera = "/camera"
    static let liveLesson = "/class"
    static let upload = "/upload"
    static let style = "/assets/serve.css"

    /// A script of `ServeScripts`.
    static func script(_ name: String) -> String { "/assets/\(name).js" }

    static func report(_ name: String) -> String { "\(library)\(encoded(name))/report.html" }

    static func forget(_ name: String) -> String { "/forget/\(encoded(name))" }

    /// One part of a path, everything but plain letters and digits percent-encoded.
    static func encoded(_ part: String) -> String {
        let plain = CharacterSet(
            charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
        return part.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }

    /// What `encoded` made; nil for what is no text.
    static func decoded(_ part: String) -> String? { part.removingPercentEncoding }
}
