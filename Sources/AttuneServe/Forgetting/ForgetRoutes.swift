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
                return ForgetPage.Scope(scope, plan: try plan(name, scope).plan, language: pages.language)
            } catch {
                return ForgetPage.Scope(scope, problem: "\(error)", language: pages.language)
            }
        }
        guard scopes.contains(where: { $0.problem == nil }) else { throw ServeError.notFound }
        return .page(
            try pages.render(ForgetPage(name: name, scopes: scopes, language: pages.language), with: "serve-forget"))
    }

    private func forget(_ name: String, key: String) throws -> Response {
        guard let scope = ForgetScope(rawValue: key) else {
            throw ServeError(.unprocessableContent, Words.serveErrors.refusedNoScope, Words.serveErrors.goBackChoose)
        }
        try stopWaiting(name)
        let (forgetting, plan) = try plan(name, scope)
        try forgetting.carryOut(plan, in: library.workspace)
        _ = try forgetting.finish(in: library.workspace)
        library.state.noteChange()
        return .page(
            try pages.render(ForgottenPage(plan, language: pages.language, scope: scope), with: "serve-forgotten"))
    }

    /// - Throws: `ServeError` where there is nothing of it.
    private func plan(_ name: String, _ scope: ForgetScope) throws -> (forgetting: Forgetting, plan: ForgetPlan) {
        do {
            let forgetting = try Forgetting(folder: "\(library.workspace.folder)/\(name)", scope: scope.scope)
            guard let plan = try forgetting.plans().first else { throw ServeError.notFound }
            return (forgetting, plan)
        } catch let error as InputError {
            throw ServeError(
                .conflict, Words.serveErrors.refusedForget.filled(["problem": error.problem]),
                Phrase(asItIs: error.remedy))
        }
    }

    /// What waits for it is cancelled; what runs must be cancelled first, by whoever knows that.
    private func stopWaiting(_ name: String) throws {
        for job in library.queue.jobs where job.recording.name == name {
            if job.state == .running {
                throw ServeError(.conflict, Words.serveErrors.refusedIsRunning, Words.serveErrors.cancelFirst)
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
    let pageTitle: String
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

    init(name: String, scopes: [Scope], language: Language) {
        pageTitle = Words.player.forgetMeasured.text(language)
        self.name = name
        self.scopes = scopes
        address = ServeAddress.forget(name)
    }
}

extension ForgetPage.Scope {
    init(_ scope: ForgetScope, plan: ForgetPlan? = nil, problem: String? = nil, language: Language) {
        let words = Words.forgetting
        key = scope.rawValue
        switch scope {
        case .whole:
            title = words.forgetWholeTitle.text(language)
            explanation = words.forgetWholeText.text(language)
            button = words.forgetWholeButton.text(language)
        case .faces:
            title = words.forgetFacesTitle.text(language)
            explanation = words.forgetFacesText.text(language)
            button = words.forgetFacesButton.text(language)
        }
        let removed = (plan?.removed ?? []) + (plan?.sheet.map { [$0] } ?? [])
        files = removed.map { ForgetPage.File(name: $0.name, size: PlainWords.size($0.sizeInBytes, in: language)) }
        hasFiles = !removed.isEmpty
        isPossible = plan.map { !$0.isEmpty } ?? false
        self.problem = problem ?? (isPossible ? nil : words.forgetNoFaces.text(language))
        left = plan.flatMap {
            $0.left.isEmpty ? nil : words.forgetTheseStay.text(language, ["names": language.list($0.left)])
        }
    }
}

/// What the page is filled with that says what was done.
struct ForgottenPage {
    let pageTitle: String
    let script: String? = nil
    let name: String
    let removed: String
    let left: [String]

    init(_ plan: ForgetPlan, language: Language, scope: ForgetScope) {
        let words = Words.forgetting
        pageTitle = words.forgetDone.text(language)
        name = plan.name
        removed = words.forgetRemovedCount.text(
            plan.removed.count + (plan.sheet == nil ? 0 : 1), language,
            ["size": PlainWords.size(plan.sizeInBytes, in: language)])
        let isWhole = scope == .whole
        let recording =
            plan.isLive
            ? words.forgetNoRecording
            : plan.recording.map { words.forgetRecordingStays.filled(["place": $0]) } ?? words.forgetRecordingMissing
        let lines: [Phrase?] = [
            plan.isRedrawn ? words.forgetRedrawn : nil,
            plan.excludedTiles > 0 ? words.forgetExcluded : nil,
            plan.left.isEmpty
                ? nil
                : (isWhole ? words.forgetLeftOthers : words.forgetLeft).filled(["names": language.list(plan.left)]),
            recording,
        ]
        left = lines.compactMap { $0?.text(language) }
    }
}
