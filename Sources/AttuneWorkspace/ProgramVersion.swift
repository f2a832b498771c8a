import AttuneInference
import AttunePages
import AttuneReport
import AttuneVideo

/// Attune's own version, and those of the libraries a result depends on.
public enum ProgramVersion {
    public static let current = "0.2.0"

    /// As written to `run.json`: results are redone when one of these changes.
    public static func all() throws(InferenceError) -> ProgramVersions {
        var libraries = VideoLibraries.versions
        libraries["openvino"] = try InferenceRuntime.version()
        return ProgramVersions(program: current, libraries: libraries)
    }
}
