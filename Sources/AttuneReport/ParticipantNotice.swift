import AttuneText

/// What everybody in a lesson is told beforehand: one page of plain text, with lines to fill in by hand.
///
/// It says what a run with these settings does, and nothing of what anybody felt, because no run knows.
public struct ParticipantNotice: Equatable, Sendable {
    /// The columns of a line, and the lines of the page: what a sheet of paper takes of an ordinary typewriter face.
    static let columns = 78
    static let mostLines = 66

    /// How often the expression classifier is right; nil where its card names no test.
    public let classifier: ModelMetrics?
    /// As the setting `minimum_group`.
    public let minimumGroup: Int

    /// - Parameter models: the first of them with a known accuracy is the expression classifier.
    public init(models: [ModelSummary], minimumGroup: Int) {
        classifier = models.lazy.compactMap(\.metrics).first
        self.minimumGroup = minimumGroup
    }

    /// The page; it ends with a line break.
    public var text: String {
        let sections: [(heading: String, lines: [String])] = [
            (
                "This lesson is recorded, and the recording is analysed",
                ["Course and dates", "Who records, and why", "Who sees the report", "Deleted on"].map(Self.blank)
            ),
            ("What happens", ([afterClass, group] + Self.kept).flatMap(Self.item) + Self.singleFaces),
            ("What the program cannot do", [Self.notKnown, errors].flatMap(Self.item)),
            ("What the report must not be used for", Self.refused.flatMap(Self.item)),
            ("The law, in plain words", LegalNotice.forParticipants.flatMap(Self.item)),
            (
                "Your questions, and your objection",
                Self.item("Your camera may be off, and you need not say why. You may object at any time.")
                    + Self.item(
                        "The program can leave out a stretch of the lesson, erase what was measured of one person, and "
                            + "remove everything that was measured: ask for it.")
                    + ["Whom to ask", "How to object"].map(Self.blank)
            ),
        ]
        return sections.map { ([$0.heading.uppercased()] + $0.lines).joined(separator: "\n") }
            .joined(separator: "\n\n") + "\n"
    }

    // MARK: - What depends on the run

    private var afterClass: String {
        """
        The lesson is recorded on video. After class a program, Attune, reads the recording on the teacher's own \
        computer. In pictures taken all through the lesson it finds the faces, sorts the expression that each face \
        shows (angry, disgust, fear, happy, neutral, sad, surprise, or unclear), and estimates whether the face is \
        turned to the screen and its eyes are closed.
        """
    }

    private var group: String {
        let few =
            minimumGroup > 1
            ? "Minutes with fewer than \(minimumGroup) faces are counted and not broken down."
            : "No minute is left out, not even one with a single face."
        return "From that it writes a report on the class as a whole, minute by minute. \(few)"
    }

    private var errors: String {
        guard let classifier else { return "How often it is wrong about an expression is not known. \(Self.unequal)" }
        let wrong = 100 - Int((min(1, max(0, classifier.accuracy)) * 100).rounded())
        return """
            It is often wrong about an expression: on its test pictures (\(classifier.dataset)) it gave \(wrong) of 100 \
            faces another label than people had given them. Small and compressed pictures make it worse. \(Self.unequal)
            """
    }

    // MARK: - What holds for every run

    private static let kept = [
        "Nothing leaves that computer. Nobody is recognised, no name is read, and no picture of a face is kept.",
        """
        What was measured of each face is kept there as numbers without names, in the file analysis.sqlite. It is not \
        passed on, and is deleted with the recording.
        """,
        """
        The report may show the shared screen, with the faces on it blurred, and may quote lines of a transcript, \
        without the speakers' names.
        """,
        """
        Single faces ("Face 1") are reported only where somebody gives a reason for it, which the report then prints. \
        In this lesson:
        """,
    ]

    /// Belongs below the last line of `kept`.
    private static let singleFaces = ["  [ ] no   [ ] yes, because " + String(repeating: "_", count: columns - 28)]

    private static let notKnown = """
        It does not know what anyone felt, thought, understood or learned. An expression is what a face shows in a \
        picture. A still face may belong to the most attentive person in the room.
        """

    private static let unequal = "It does not read all people equally well."

    private static let refused = [
        "grades and rankings; discipline; attendance; decisions about employment",
        "watching in secret: nobody is recorded or analysed without having been told",
    ]

    // MARK: - Lines

    private static func item(_ text: String) -> [String] {
        WrappedText.lines(text, columns: columns, first: "- ")
    }

    /// A line to be filled in.
    private static func blank(_ label: String) -> String {
        let start = TerminalWidth.padded("\(label):", toColumns: 22)
        return start + String(repeating: "_", count: columns - start.count)
    }
}
