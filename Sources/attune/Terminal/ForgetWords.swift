import AttuneText
import AttuneWorkspace

/// What was removed of a recording and what is left of it, in lines for a person.
enum ForgetWords {
    static func lines(_ plan: ForgetPlan, singleFaces: Bool, isDone: Bool) -> [String] {
        guard !plan.isEmpty else { return ["\(plan.name): nothing there holds values of single faces"] }
        let names = plan.removed.map(\.name) + (plan.sheet.map { [$0.name] } ?? [])
        let files = "\(PlainWords.count(names.count, "file")) (\(PlainWords.size(plan.sizeInBytes)))"
        let head = "\(plan.name): \(isDone ? "removed" : "would remove") \(files)"
        let lines = [
            names.isEmpty ? nil : "\(head): \(names.joined(separator: ", "))",
            plan.isRedrawn
                ? "  \(isDone ? "drawn again" : "would be drawn again") without single faces: report.html, report.json"
                : nil,
            plan.excludedTiles > 0
                ? "  that \(PlainWords.count(plan.excludedTiles, "tile")) \(plan.excludedTiles == 1 ? "was" : "were") "
                    + "excluded is forgotten too: give --exclude-tile again where it is to be measured again" : nil,
            plan.left.isEmpty
                ? nil
                : "  left\(singleFaces ? "" : ", because Attune did not write it"): \(plan.left.joined(separator: ", "))",
            plan.isLive
                ? "  there is no recording of it"
                : "  the recording itself is "
                    + (plan.recording.map { "untouched: \($0)" } ?? "not at the place where it was analysed"),
        ]
        return lines.compactMap { $0 }
    }
}
