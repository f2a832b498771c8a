import AttuneCore
import AttuneWorkspace
import Testing

@testable import AttuneServe

/// The form of the settings, made from their table, and what is read of it.
@Suite struct SettingsFormTests {
    @Test func everySettingHasAField() {
        let form = SettingsForm(AnalysisRequest())
        #expect(form.fields.map(\.id) == Settings.table.map { "set-\($0.name)" })
        #expect(form.fields.allSatisfy { [$0.number != nil, $0.choice != nil, $0.isText].count { $0 } == 1 })
        #expect(!form.hasProblem)
    }

    /// What the form shows, sent back as it is, changes nothing.
    @Test func whatIsShownIsReadBack() throws {
        var request = AnalysisRequest(lecturerSelf: true, language: .hindi, course: "Algebra & <b>")
        request.settings.minimumGroup = 7
        request.settings.sampleInterval = .milliseconds(500)
        let form = SettingsForm(request)
        let pairs =
            form.fields.map { ($0.id, $0.value) } + [
                ("course", form.course), ("lecturer-self", "1"),
                ("language", form.languages.options.first { $0.isChosen }?.value ?? ""),
            ]
        let text = pairs.map { "\($0)=\(ServeAddress.encoded($1))" }.joined(separator: "&")
        #expect(try SettingsForm.read(FormFields(text: text)).get() == request)
    }

    @Test(arguments: [
        ("sample_interval", "1"), ("sample_interval", "-1s"), ("minimum_group", "0"), ("minimum_group", "five"),
        ("precision", "f64"), ("lecturer", "tile:0"), ("exclude", "12:00-10:00"),
    ])
    func whatCannotBeUsedIsSaidAtItsField(name: String, text: String) throws {
        let read = SettingsForm.read(FormFields(text: "set-\(name)=\(ServeAddress.encoded(text))&set-workers=3"))
        guard case .failure(let refused) = read else {
            Issue.record("\(name) = \(text) was taken")
            return
        }
        let field = try #require(refused.form.fields.first { $0.id == "set-\(name)" })
        #expect(field.value == text && field.problem != nil)
        let other = try #require(refused.form.fields.first { $0.id == "set-workers" })
        #expect(other.value == "3" && other.problem == nil)
    }
}
