import AttuneCore
import AttunePages
import AttuneText
import AttuneWorkspace

/// The settings as a form, made from `Settings.table`, and back.
struct SettingsForm: Sendable {
    /// One entry of the table.
    struct Field: Sendable {
        /// Of the form's field.
        let id: String
        let label: String
        let meaning: String
        /// What is usual, and what is allowed, as settings are written.
        let usual: String
        let range: String
        let value: String
        /// For whole numbers; nil for what is written with a unit.
        let number: Bounds?
        /// For a choice of few; nil for what is written.
        let choice: Choice?
        let isText: Bool
        /// What is wrong with what was sent.
        let problem: String?
    }

    struct Bounds: Sendable {
        let least: Int
        let most: Int
        let value: String
    }

    struct Choice: Sendable {
        let options: [Option]
    }

    struct Option: Sendable {
        let value: String
        let name: String
        let isChosen: Bool
    }

    let fields: [Field]
    let course: String
    let isLecturerSelf: Bool
    let languages: Choice
    /// Whether something that was sent cannot be used.
    var hasProblem: Bool { fields.contains { $0.problem != nil } }

    /// The form as it stands before anything is changed.
    ///
    /// - Parameter language: that its labels are in.
    init(_ request: AnalysisRequest, language: Language = .english) {
        self.init(request, texts: [:], problems: [:], language: language)
    }

    private init(
        _ request: AnalysisRequest, texts: [String: String], problems: [String: String], language: Language
    ) {
        fields = Settings.table.map { setting in
            Field(
                setting, language: language, text: texts[setting.name] ?? setting.text(in: request.settings),
                problem: problems[setting.name])
        }
        course = request.course ?? ""
        isLecturerSelf = request.lecturerSelf
        languages = Choice(
            options: Language.allCases.map { language in
                Option(
                    value: language.tag, name: language == .english ? "English" : "हिन्दी",
                    isChosen: language == request.language)
            })
    }

    /// What a form asks for; or the form again, with what is wrong with it.
    ///
    /// - Parameter language: that the form's labels are in.
    static func read(_ fields: FormFields, language: Language = .english) -> Result<AnalysisRequest, RefusedForm> {
        var request = AnalysisRequest()
        var texts: [String: String] = [:]
        var problems: [String: String] = [:]
        for setting in Settings.table {
            guard let text = fields["set-\(setting.name)"]?.trimmed, !text.isEmpty else { continue }
            texts[setting.name] = text
            do throws(SettingError) {
                try setting.parse(text, into: &request.settings)
            } catch {
                problems[setting.name] = "\(error.problem); \(error.remedy)"
            }
        }
        let course = fields["course"]?.trimmed ?? ""
        request.course = course.isEmpty ? nil : String(course.prefix(200))
        request.lecturerSelf = fields["lecturer-self"] != nil
        request.language = fields["language"].flatMap(Language.init(rawValue:)) ?? .english
        guard problems.isEmpty else {
            return .failure(
                RefusedForm(form: SettingsForm(request, texts: texts, problems: problems, language: language)))
        }
        return .success(request)
    }
}

/// A form in which something cannot be used.
struct RefusedForm: Error {
    let form: SettingsForm
}

extension SettingsForm.Choice {
    fileprivate init(of values: [String], chosen: String) {
        options = values.map { SettingsForm.Option(value: $0, name: $0, isChosen: $0 == chosen) }
    }
}

extension SettingsForm.Field {
    fileprivate init(_ setting: Setting, language: Language, text: String, problem: String?) {
        id = "set-\(setting.name)"
        label = setting.name.replacing("_", with: " ")
        meaning = SettingMeaning.text(of: setting, in: language)
        usual = setting.defaultText
        range = setting.allowedText
        value = text
        self.problem = problem
        switch setting.kind {
        case .count(_, let range):
            number = SettingsForm.Bounds(least: range.lowerBound, most: range.upperBound, value: text)
            choice = nil
        case .precision:
            number = nil
            choice = SettingsForm.Choice(of: InferencePrecision.allCases.map(\.rawValue), chosen: text)
        case .decoder:
            number = nil
            choice = SettingsForm.Choice(of: DecoderPlace.allCases.map(\.rawValue), chosen: text)
        default: (number, choice) = (nil, nil)
        }
        isText = number == nil && choice == nil
    }
}

extension String {
    /// Without spaces and line ends around it.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
