/// Addresses within a folder of outputs.
enum RelativeLink {
    /// Everything but plain letters, digits, `-._~` and `/` is percent-encoded, and a leading `./` keeps a folder's name
    /// from being read as a scheme.
    static func text(to page: String) -> String {
        let hexadecimal = Array("0123456789ABCDEF")
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        return page.utf8.reduce(into: "./") { link, byte in
            if plain.contains(byte) {
                link.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                link += "%\(hexadecimal[Int(byte >> 4)])\(hexadecimal[Int(byte & 15)])"
            }
        }
    }
}
