/// The words of the pages, by section: the one table that templates and code take them from.
///
/// A template names a phrase by its key, as in `{{words.momentsHeading}}`; keys are unique over all sections. What comes
/// from elsewhere, as names and the program's messages do, stands in no section and is as it is in every language.
package enum Words {
    package static let numbers = NumberWords()
    package static let page = PageWords()
    package static let summary = SummaryWords()
    package static let certainty = CertaintyWords()
    package static let lanes = LaneWords()
    package static let minutes = MinuteWords()
    package static let expressions = ExpressionWords()
    package static let moments = MomentTexts()
    package static let charts = ChartTexts()
    package static let people = PeopleWords()
    package static let table = TableWords()
    package static let limits = LimitsWords()
    package static let exclusions = ExclusionWords()
    package static let method = MethodWords()
    package static let momentMethod = MomentMethodWords()
    package static let models = ModelWords()
    package static let settings = SettingWords()
    package static let cards = CardWords()
    package static let faces = FaceWords()
    package static let index = IndexWords()
    package static let courses = CourseWords()
    package static let layoutPage = LayoutPageWords()
    package static let layouts = LayoutNames()
    package static let evaluation = EvaluationWords()
    package static let exploration = ExplorationWords()
    package static let evaluatedModel = EvaluatedModelWords()
    package static let training = TrainingWords()
    package static let player = PlayerWords()
    package static let live = LiveWords()
    package static let serve = ServeWords()
    package static let forgetting = ForgetPageWords()
    package static let upload = UploadWords()
    package static let camera = CameraWords()
    package static let law = LawWords()
    package static let serveErrors = ServeErrorWords()

    /// Every phrase with its key, in the order of the sections; of counted things both forms.
    package static let all: [(key: String, phrase: Phrase)] = {
        let sections: [Any] = [
            numbers, page, summary, certainty, lanes, minutes, expressions, moments, charts, people, table, limits,
            exclusions, method, momentMethod, models, settings, cards, faces, index, courses, layoutPage, layouts,
            evaluation, exploration, evaluatedModel, training, player, live, serve, forgetting, upload, camera, law,
            serveErrors,
        ]
        return sections.flatMap { section in
            Mirror(reflecting: section).children.flatMap { child -> [(key: String, phrase: Phrase)] in
                let key = child.label ?? ""
                if let counted = child.value as? CountedPhrase {
                    return [("\(key)One", counted.one), ("\(key)Other", counted.other)]
                }
                return (child.value as? Phrase).map { [(key, $0)] } ?? []
            }
        }
    }()

    /// By key.
    package static let byKey: [String: Phrase] = Dictionary(all.map { ($0.key, $0.phrase) }) { first, _ in first }
}
