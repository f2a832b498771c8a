import AttuneFiles
import AttunePages
import AttuneReport
import AttuneText
import Foundation
import SystemPackage

/// Removes what was measured of recordings from a folder of outputs: what Attune wrote, and nothing else.
public struct Forgetting: Sendable {
    public enum Scope: Sendable {
        /// Everything that was written for a recording.
        case whole
        /// What holds values of single faces; what is said of the class stays.
        case singleFaces
    }

    /// The folder of outputs over all recordings.
    public let collection: String
    public let scope: Scope
    /// What was made later than this stays, in seconds from the start of 1970 on; nil for no limit.
    private let latest: Int64?
    /// The one recording that is meant; nil for all.
    private let only: String?

    /// - Parameters:
    ///   - folder: of a recording's outputs, or over several.
    ///   - olderThan: leaves what was made since; nil for no limit.
    ///   - now: in seconds from the start of 1970 on.
    /// - Throws: `InputError` for what is no folder, or a link to one.
    public init(
        folder: String, scope: Scope, olderThan: Age? = nil, now: Int64 = Int64(Date().timeIntervalSince1970)
    ) throws {
        let path = FilePath(folder).lexicallyNormalized()
        switch FolderListing.kind(of: path) {
        case .folder: break
        case .linkToFolder:
            throw InputError(
                path: folder, problem: "it is a link, and links are not followed", remedy: "name the folder itself")
        case .file, .other:
            throw InputError(path: folder, problem: "there is no such folder", remedy: "check the spelling")
        }
        let whole = RecordingPlace.absolute(path)
        self.scope = scope
        latest = olderThan.map { $0.before(now) }
        let parent = whole.removingLastComponent().string
        if let name = whole.lastComponent?.string, try ForgetPlan(name, in: parent, scope: .whole) != nil {
            (collection, only) = (parent, name)
        } else {
            (collection, only) = (whole.string, nil)
        }
    }

    /// What would be removed, in the order of the names; nothing is changed.
    ///
    /// - Throws: `InputError` where no run has written anything there, and where single faces cannot be taken out of what is
    ///   drawn; `FileError` for a folder that cannot be read.
    public func plans() throws -> [ForgetPlan] {
        let names =
            try only.map { [$0] }
            ?? FolderListing.entries(of: FilePath(collection)).filter { $0.kind == .folder }
            .map { String(decoding: $0.path.lastName, as: UTF8.self) }
            .filter { $0 != OutputFile.privateFolder }
        let found = try names.compactMap { try ForgetPlan($0, in: collection, scope: scope) }
        guard !found.isEmpty else {
            throw InputError(
                path: collection, problem: "no run has written anything there",
                remedy: "name a folder that analyze made")
        }
        return found.filter { plan in
            guard let latest else { return true }
            return plan.made.map { $0 < latest } ?? false
        }
    }

    /// Removes what a plan names.
    ///
    /// - Parameter workspace: holds the collection's lock.
    /// - Throws: `FileError` where something cannot be removed or written; what comes after it stays.
    public func carryOut(_ plan: ForgetPlan, in workspace: Workspace) throws {
        precondition(
            RecordingPlace.absolute(FilePath(workspace.folder)).string == collection, "the lock of another folder")
        let outputs = RecordingOutputs(folder: "\(collection)/\(plan.name)")
        if scope == .singleFaces { try outputs.forgetSingleFaces(isRedrawn: plan.isRedrawn) }
        let held = try HeldFolder(outputs.folder)
        for file in plan.removed {
            if held.holdsFolder(file.name) {
                // What it holds was made by a browser; links in it are removed and not followed.
                try? FileManager.default.removeItem(atPath: outputs.path(file.name))
            } else {
                try held.remove(file.name)
            }
        }
        if let sheet = plan.sheet { try HeldFolder(collection).remove(sheet.name) }
        // A folder in which something else lies stays, with it.
        if scope == .whole { _ = rmdir(outputs.folder) }
    }

    /// Writes index and table over what is left in the folder, or removes them where nothing is.
    ///
    /// - Parameter language: of the index page.
    /// - Returns: how many recordings are left.
    public func finish(in workspace: Workspace, language: Language = .english) throws -> Int {
        let left = FolderCatalogue(collection).entries.count
        if left > 0 {
            try workspace.writeIndex(in: language)
        } else {
            let held = try HeldFolder(collection)
            for name in [OutputFile.index, OutputFile.course] where held.size(ofFile: name) != nil {
                try held.remove(name)
            }
        }
        return left
    }
}

extension RecordingOutputs {
    /// The finished report, from which single faces can be taken.
    ///
    /// - Throws: `InputError` where it is missing or damaged.
    func reportToRedraw() throws -> Report {
        guard let bytes = FileManager.default.contents(atPath: path(OutputFile.report)),
            let report = try? Report(json: bytes)
        else {
            throw InputError(
                path: path(OutputFile.report),
                problem:
                    "the page speaks of single faces, and cannot be drawn without them, because this file is missing "
                    + "or damaged",
                remedy: "forget the whole recording, without --single-faces, or analyse it again without --participants"
            )
        }
        return report
    }

    /// Takes single faces out of what is drawn, and notes that the store is to go, before it goes: a run that comes later
    /// must not take it for lost and measure again.
    func forgetSingleFaces(isRedrawn: Bool) throws {
        guard var run else { return }
        run.singleFacesForgotten = true
        guard isRedrawn else { return try RecordFile.write(run, in: folder) }
        var report = try reportToRedraw().withoutLecturersFace
        report.participants = nil
        run.reading.participants = nil
        run.reading.lecturerSelf = false
        try write(report, run: run)
    }
}
