import Testing

@testable import AttuneWorkspace

/// Which program prints.
@Suite struct ChromiumTests {
    private static let none = "a PDF is printed by Chromium or Chrome, and none is installed"

    @Test(
        arguments: [
            // The usual names in their order, each in the order of the search path.
            (nil, "/a:/b", ["/b/chromium"], "/b/chromium"),
            (nil, "/a:/b", ["/a/google-chrome", "/b/chromium"], "/b/chromium"),
            (nil, "/a:/b", ["/b/chromium-browser", "/a/google-chrome"], "/b/chromium-browser"),
            (nil, "/a:/b", ["/b/chromium", "/a/chromium"], "/a/chromium"),
            ("", ":/a::", ["/a/google-chrome"], "/a/google-chrome"),
            // The variable before all of them, as a path or as a name.
            ("/opt/chrome", "/a", ["/opt/chrome", "/a/chromium"], "/opt/chrome"),
            ("chrome-beta", "/a:/b", ["/b/chrome-beta", "/a/chromium"], "/b/chrome-beta"),
            ("./chrome", "", ["./chrome"], "./chrome"),
        ] as [(String?, String, [String], String)])
    func isFound(variable: String?, path: String, programs: [String], found: String) throws {
        let chromium = try Chromium(environment: environment(variable, path), isProgram: programs.contains)
        #expect(chromium.path == found)
    }

    @Test(
        arguments: [
            (nil, "/a:/b", [], none),
            (nil, "", ["/chromium", "chromium"], none),
            (nil, "/a", ["/b/chromium"], none),
            // What the variable names is never passed over.
            ("/opt/chrome", "/a", ["/a/chromium"], "ATTUNE_CHROMIUM names '/opt/chrome', where no program is"),
            ("chrome-beta", "/a", ["/a/chromium"], "ATTUNE_CHROMIUM names 'chrome-beta', where no program is"),
        ] as [(String?, String, [String], String)])
    func isMissed(variable: String?, path: String, programs: [String], problem: String) {
        let error = #expect(throws: ChromiumError.self) {
            try Chromium(environment: environment(variable, path), isProgram: programs.contains)
        }
        #expect(error?.problem == problem)
        #expect(error?.remedy.contains(variable == nil ? "install the package chromium" : "correct it") == true)
    }

    @Test(arguments: [("/bin/sh", true), ("/bin", false), ("/etc/passwd", false), ("/no/such/file", false)])
    func aProgramIsAFileThatMayBeExecuted(path: String, isProgram: Bool) {
        #expect(Chromium.isProgram(at: path) == isProgram)
    }

    private func environment(_ variable: String?, _ path: String) -> [String: String] {
        var environment = ["PATH": path]
        environment["ATTUNE_CHROMIUM"] = variable
        return environment
    }
}
