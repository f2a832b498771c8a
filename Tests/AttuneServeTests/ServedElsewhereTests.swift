import Foundation
import TestSupport
import Testing

/// A server for others, by encryption of its own and behind a proxy.
@Suite struct ServedElsewhereTests {
    @Test func aNetworkIsRefusedInTheClear() throws {
        let folder = try TestFolder()
        let outcome = try ProgramRunner.run(
            URL(fileURLWithPath: ServedProgram.path),
            [try folder.makeFolder("Recordings"), "--output", folder.path("Reports"), "--listen", "0.0.0.0"])
        #expect(outcome.status == 1)
        #expect(outcome.errorText.contains("in the clear") && outcome.errorText.contains("--certificate"))
    }

    @Test func behindAProxyTheNamedHostAlone() throws {
        let server = try ServedProgram(
            try TestFolder(), ["--listen", "0.0.0.0", "--behind-proxy", "--host", "lessons.example.org"])
        #expect(server.address.hasPrefix("https://lessons.example.org/?token="))
        let port = try #require(server.listeningPort)
        var client = WebClient(port: port)
        #expect(try client.get("/reports/").status == 421)
        client.host = "lessons.example.org"
        let path = try #require(server.address.firstMatch(of: /\/\?token=.*/)).0
        let cookie = try #require(try client.get(String(path)).headers["set-cookie"])
        #expect(cookie.hasSuffix("; SameSite=Strict; Secure"))
        client.cookie = String(cookie.prefix { $0 != ";" })
        client.origin = "https://lessons.example.org"
        #expect(try client.post("/queue/go-on", form: []).status == 303)
    }

    @Test func speaksTLSWithItsCertificate() throws {
        let folder = try TestFolder()
        let (certificate, key) = (folder.path("cert.pem"), folder.path("key.pem"))
        let made = try ProgramRunner.run(
            URL(fileURLWithPath: "/usr/bin/env"),
            [
                "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                "-keyout",
                key, "-out", certificate, "-days", "2", "-subj", "/CN=localhost", "-addext",
                "subjectAltName=DNS:localhost",
            ])
        #expect(made.status == 0, "\(made.errorText)")
        let server = try ServedProgram(
            folder, ["--listen", "0.0.0.0", "--host", "localhost", "--certificate", certificate, "--key", key])
        #expect(server.address.hasPrefix("https://localhost:\(server.port)/?token="))
        let page = try ProgramRunner.run(
            URL(fileURLWithPath: "/usr/bin/env"),
            ["curl", "--silent", "--include", "--cacert", certificate, "https://localhost:\(server.port)/healthz"])
        #expect(page.outputText.hasPrefix("HTTP/1.1 200") && page.outputText.hasSuffix("ok\n"), "\(page.errorText)")
    }

    @Test func thePortOfTheEnvironmentIsHonoured() throws {
        let folder = try TestFolder()
        let outcome = try ProgramRunner.run(
            URL(fileURLWithPath: ServedProgram.path),
            [try folder.makeFolder("Recordings"), "--output", folder.path("Reports")], environment: ["PORT": "99999"])
        #expect(outcome.status == 1 && outcome.errorText.contains("99999 is no port"))
    }
}
