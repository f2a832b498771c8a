import ArgumentParser
import AttuneCluster
import AttuneCore

/// The plan that a command works for, and what all its commands refuse.
struct PlanOption: ParsableArguments {
    static let help = ArgumentHelp("The plan that attune plan made, or the folder that it lies in.", valueName: "plan")

    @Flag(help: .hidden)
    var lecturerSelf = false

    func validate() throws {
        guard !lecturerSelf else {
            throw ValidationError(
                "the lecturer's own facing and expressions enter no work of many machines; when the plan is merged, "
                    + "analyze --lecturer-self on the teacher's own computer adds them")
        }
    }

    /// - Throws: a usage error for a plan that cannot be used.
    static func open(_ path: String) throws -> (folder: PlanFolder, plan: ClusterPlan) {
        let folder = PlanFolder(planAt: path)
        return (folder, try UsageError.wrapping { try folder.plan() })
    }
}

extension IndexExpression: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(argument)
    }
}
