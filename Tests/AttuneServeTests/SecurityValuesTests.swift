import AttuneCore
import SystemPackage
import Testing

@testable import AttuneServe

/// What decides who is let in, as values.
@Suite struct SecurityValuesTests {
    private func configuration(
        listen: String? = nil, encryption: ServeConfiguration.Encryption? = nil, isBehindProxy: Bool = false,
        hosts: [String] = []
    ) throws(ServeConfigurationError) -> ServeConfiguration {
        try ServeConfiguration(
            recordings: "/", output: "/", listen: listen, encryption: encryption, isBehindProxy: isBehindProxy,
            hosts: hosts)
    }

    @Test(arguments: [
        ("127.0.0.1:8642", true), ("localhost:8642", true), ("LOCALHOST:8642", true), ("[::1]:8642", true),
        ("127.0.0.1", false), ("127.0.0.1:80", false), ("example.org:8642", false), ("localhost.:8642", false),
        ("127.0.0.1.example.org:8642", false), ("", false), (":8642", false), ("localhost:8642@example.org", false),
        ("[::1]", false), ("::1:8642", false), ("127.0.0.2:8642", false),
    ])
    func goesByTheNamesOfThisComputer(authority: String, isAllowed: Bool) throws {
        let hosts = AllowedHosts(try configuration())
        hosts.add(port: 8_642)
        #expect(hosts.allows(authority) == isAllowed)
    }

    @Test func behindAProxyOnlyTheNamedHostsCount() throws {
        let hosts = AllowedHosts(
            try configuration(listen: "0.0.0.0", isBehindProxy: true, hosts: ["lessons.example.org"]))
        hosts.add(port: 8_642)
        #expect(hosts.allows("lessons.example.org") && hosts.allows("Lessons.Example.org:443"))
        #expect(!hosts.allows("localhost:8642") && !hosts.allows("0.0.0.0:8642") && !hosts.allows("example.org"))
    }

    @Test(arguments: ["0.0.0.0", "::", "192.168.1.5", "lessons.example.org"])
    func aNetworkNeedsEncryption(address: String) throws {
        #expect(throws: ServeConfigurationError.self) { try configuration(listen: address) }
        _ = try configuration(listen: address, isBehindProxy: true)
        _ = try configuration(listen: address, encryption: .init(certificate: "c", key: "k"))
    }

    @Test(arguments: ["127.0.0.1", "::1", "localhost", "127.1.2.3"]) func thisComputerNeedsNone(address: String) throws
    {
        _ = try configuration(listen: address)
    }

    @Test func aSessionIsOpenedByItsKeyAlone() throws {
        let sessions = Sessions()
        #expect(sessions.open(token: "") == nil && sessions.open(token: String(sessions.token.dropLast())) == nil)
        let secret = try #require(sessions.open(token: sessions.token))
        #expect(secret.count == 64 && secret != sessions.token && sessions.isOpen(secret))
        #expect(!sessions.isOpen(sessions.token) && !sessions.isOpen(""))
        #expect(!sessions.hasRead(.camera, secret))
        sessions.noteRead(.camera, by: secret)
        let other = try #require(sessions.open(token: sessions.token))
        #expect(
            sessions.hasRead(.camera, secret) && !sessions.hasRead(.camera, other)
                && !sessions.hasRead(.liveLesson, secret))
        for _ in 0..<64 { _ = sessions.open(token: sessions.token) }
        #expect(!sessions.isOpen(secret))
    }

    @Test func fieldsOfAForm() {
        let fields = FormFields(text: "a=1&b=x+y%26z&a=2&c&=d&e=%FF&f=%zz")
        #expect(fields["a"] == "1" && fields.all("a") == ["1", "2"] && fields["b"] == "x y&z")
        #expect(fields["c"] == "" && fields["f"] == "%zz" && fields["missing"] == nil)
    }

    @Test(arguments: [
        ("lecture.mp4", true), ("Übung 1.MKV", true), ("lecture.vtt", true), ("lecture", false),
        (".lecture.mp4", false),
        ("a/b.mp4", false), ("lecture.exe", false), ("..", false), ("a\nb.mp4", false), ("", false),
        (String(repeating: "x", count: 300) + ".mp4", false),
    ])
    func namesOfUploads(name: String, isAllowed: Bool) {
        #expect((UploadFolder.allowed(name) != nil) == isAllowed)
    }
}
