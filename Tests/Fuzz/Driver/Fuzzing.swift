import Foundation

/// Which parser is fed: the value of `ATTUNE_FUZZ_TARGET`.
private let target: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["ATTUNE_FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
        let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: " ")
        FileHandle.standardError.write(Data("set ATTUNE_FUZZ_TARGET to one of \(names)\n".utf8))
        exit(64)
    }
    return target
}()

/// What libFuzzer calls with the bytes that it makes up; the driver's `main` is its own.
@_cdecl("LLVMFuzzerTestOneInput")
public func lookAtBytes(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    target.look(at: Data(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}
