import AttuneText

/// What is said before anything is analysed; the page says it too, in its own layout.
public enum LegalNotice {
    public static var text: String { text(in: .english) }

    /// The same for a page in a language.
    package static func text(in language: Language) -> String { Words.law.lawNotice.text(language) }

    /// Said first where somebody asks for single faces.
    public static let participants = """
        --participants: the outputs of this run speak of single faces, also in minutes with few of them. The law's
        prohibition concerns individuals most of all. "Face 1" is no name, but whoever saw the lesson may know who it
        is. The reason given is written into the outputs.
        """

    /// Said beforehand to everybody in a lesson, one paragraph each.
    static let forParticipants = [
        """
        European Union: inferring the emotions of people in education institutions has been prohibited since 2 February \
        2025 (\(provision)). The exceptions are medical and safety reasons. Reporting on groups only, asking for \
        consent, or handing out this notice is no way around it.
        """,
        """
        Elsewhere: you are told beforehand. In many places you, or your parents if you are a minor, must agree first.
        """,
        """
        United States: recordings that a school keeps and that show identifiable students are education records \
        (FERPA). What was measured of them, the file analysis.sqlite, is to be kept as one, too.
        """,
        "This notice is not legal advice.",
    ]

    private static let provision = "Regulation (EU) 2024/1689, Article 5(1)(f)"
}
