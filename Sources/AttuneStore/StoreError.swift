/// A store that could not be opened, read or written.
public struct StoreError: Error, Equatable, Sendable, CustomStringConvertible {
    public let path: String
    public let problem: String
    public let remedy: String

    public var description: String { "\(path): \(problem); \(remedy)" }

    /// Runs `body` and turns what SQLite says into a `StoreError` about the file.
    static func wrapping<Value>(
        _ path: String, _ problem: String,
        remedy: String = "check that the folder exists, can be written and has space left", _ body: () throws -> Value
    ) throws(StoreError) -> Value {
        do {
            return try body()
        } catch let error as StoreError {
            throw error
        } catch {
            throw StoreError(path: path, problem: "\(problem) (\(error))", remedy: remedy)
        }
    }
}
