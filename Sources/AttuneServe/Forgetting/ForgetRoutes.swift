import AttuneJobs
import AttuneText
import AttuneWorkspace
import Foundation
import Hummingbird

/// Asks what is to be forgotten of a recording, removes it, and says what is left.
struct ForgetRoutes: Sendable {
    let library: Library
    let pages: ServePages
    let bodies: RequestBodies

    func add(to router: Router<BasicRequestContext>) {
        router.get("/forget/:name") { _, context in
            let name = try name(context)
            return try await BlockingWork.pages.run { try page(name) }
        }
        router.post("/forget/:name") { request, context in
            let name = try name(context)
            let fields = try await bodies.form(of: request)
            return try await BlockingWork.pages.run { try forget(name, key: fields["scope"] ?? "") }
        }
    }

    /// Of a folder of outputs.
    private func name(_ context: BasicRequestContext) throws -> String {
        guard let name = context.parameters.get("name").flatMap(ServeAddress.decoded),
            library.workspace.holdsOutputs(named: name)
        else { throw ServeError.notFound }
        return name
    }

    private func page(_ name: String) throws -> Response {
        let scopes = ForgetScope.allCases.map { scope -> ForgetPage.Scope in
            do {
                return ForgetPage.Scope(scope, plan: try plan(name, scope).plan)
            } catch {
                return ForgetPage.Scope(scope, problem: "\(error)")
            }
        }
        guard scopes.contains(where: { $0.problem == nil }) else { throw ServeError.notFound }
        return .page(try pages.render(ForgetPage(name: name, scopes: scopes), with: "serve-forget"))
    }

    private func forget(_ name: String, key: String) throws -> Response {
        guard let scope = ForgetScope(rawValue: key) else {
            throw ServeError(.unprocessableContent, "It was not said what to forget", "go back and choose")
        }
        try stopWaiting(name)
        let (forgetting, plan) = try plan(name, scope)
        try forgetting.carryOut(plan, in: library.workspace)
        _ = try forgetting.finish(in: library.workspace)
        library.state.noteChange()
        return .page(try pages.render(ForgottenPage(plan, scope: scope), with: "serve-forgotten"))
    }

    /// - Throws: `ServeError` where there is nothing of it.
    private func plan(_ name: String, _ scope: ForgetScope) throws -> (forgetting: Forgetting, plan: ForgetPlan) {
        do {
            let forgetting = try Forgetting(folder: "\(library.workspace.folder)/\(name)", scope: scope.scope)
            guard let plan = try forgetting.plans().first else { throw ServeError.notFound }
            return (forgetting, plan)
        } catch let error as InputError {
            throw ServeError(.conflict, "It cannot be forgotten so: \(error.problem)", error.remedy)
        }
    }

    /// What waits for it is cancelled; what runs must be cancelled first, by whoever knows that.
    private func stopWaiting(_ name: String) throws {
        for job in library.queue.jobs where job.recording.name == name {
            if job.state == .running {
                throw ServeError(.conflict, "It is being analysed", "cancel that first, then forget it")
            }
            if job.state == .waiting { try library.cancel(job.id) }
        }
    }
}

/// How much is forgotten, as the form names it.
enum ForgetScope: String, CaseIterable {
    case whole
    case faces

    var scope: Forgetting.Scope { self == .whole ? .whole : .singleFaces }
}

/// What the page is filled with that asks.
struct ForgetPage {
    let pageTitle = "Forget what was measured"
    let script: String? = nil
    let name: String
    let address: String
    let scopes: [Scope]

    struct Scope {
        let key: String
        let title: String
        let explanation: String
        let button: String
        let problem: String?
        let files: [File]
        let hasFiles: Bool
        let left: String?
        let isPossible: Bool
    }

    struct File {
        let name: String
        let size: String
    }

    init(name: String, scopes: [Scope]) {
        self.name = name
        self.scopes = scopes
        address = ServeAddress.forget(name)
    }
}

extension ForgetPage.Scope {
    init(_ scope: ForgetScope, plan: ForgetPlan? = nil, problem: String? = nil) {
        key = scope.rawValue
        switch scope {
        case .whole:
            title = "Everything"
            explanation = "Measurements, tables, pages, and who was left out: all that Attune wrote for this recording."
            button = "Forget everything"
        case .faces:
            title = "What is kept of single faces"
            explanation = "Measurements of single faces and tables of them; what is said of the class stays."
            button = "Forget single faces"
        }
        let removed = (plan?.removed ?? []) + (plan?.sheet.map { [$0] } ?? [])
        files = removed.map { ForgetPage.File(name: $0.name, size: PlainWords.size($0.sizeInBytes)) }
        hasFiles = !removed.isEmpty
        isPossible = plan.map { !$0.isEmpty } ?? false
        self.problem = problem ?? (isPossible ? nil : "Nothing there holds values of single faces.")
        left = plan.flatMap { $0.left.isEmpty ? nil : "These stay: \(PlainWords.list($0.left))." }
    }
}

/// What the page is filled with that says what was done.
struct ForgottenPage {
    let pageTitle = "Forgotten"
    let script: String? = nil
    let name: String
    let removed: String
    let left: [String]

    init(_ plan: ForgetPlan, scope: ForgetScope) {
        name = plan.name
        let count = plan.removed.count + (plan.sheet == nil ? 0 : 1)
        removed = "Removed: \(PlainWords.count(count, "file")), \(PlainWords.size(plan.sizeInBytes))."
        let lines: [String?] = [
            plan.isRedrawn ? "The report was drawn again without single faces." : nil,
            plan.excludedTiles > 0
                ? "Who had been left out by a tile is forgotten too: they would be measured again with the recording."
                : nil,
            plan.left.isEmpty
                ? nil
                : (scope == .whole ? "Left, because Attune did not write it: " : "Left: ")
                    + PlainWords.list(plan.left) + ".",
            plan.isLive
                ? "There is no recording of it."
                : plan.recording.map { "The recording itself is untouched: \($0)" }
                    ?? "The recording itself is not at the place where it was analysed.",
        ]
        left = lines.compactMap { $0 }
    }
}
