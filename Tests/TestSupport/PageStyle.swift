import Foundation

/// The style sheets and scripts of a page, as their hashes as a browser computes them, by a program that is not ours.
public enum PageStyle {
    /// The hash of each style element of a page, in base64, in their order.
    public static func hashes(ofPage page: String) throws -> [String] {
        try page.matches(of: /<style>((?s).*?)<\/style>/).map { try sha256(String($0.1)) }
    }

    /// The hash of each script element of a page, in base64, in their order.
    public static func scriptHashes(ofPage page: String) throws -> [String] {
        try page.matches(of: /<script>((?s).*?)<\/script>/).map { try sha256(String($0.1)) }
    }

    private static func sha256(_ text: String) throws -> String {
        let folder = try TestFolder()
        let file = try folder.makeFile("style.css", text)
        let outcome = try ProgramRunner.run(URL(fileURLWithPath: "/usr/bin/env"), ["sha256sum", file])
        let digits = Array(outcome.outputText.prefix(64))
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(digits[$0..<$0 + 2]), radix: 16)
        }
        return Data(bytes).base64EncodedString()
    }
}
