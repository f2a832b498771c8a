import CFuzzer
import Foundation

// attune-fuzz TARGET [ARGUMENT OF LIBFUZZER ...]: feeds made-up bytes to one parser until it traps, hangs or takes too much.

var arguments = CommandLine.arguments
guard arguments.count > 1, let target = FuzzTarget(rawValue: arguments[1]) else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: " ")
    FileHandle.standardError.write(
        Data("usage: attune-fuzz TARGET [libFuzzer's arguments], TARGET being one of \(names)\n".utf8))
    exit(64)
}
FuzzTarget.current = target
arguments.remove(at: 1)
var count = CInt(arguments.count)
var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
let status = pointers.withUnsafeMutableBufferPointer { buffer in
    var start = buffer.baseAddress
    return LLVMFuzzerRunDriver(&count, &start) { bytes, size in
        FuzzTarget.current.look(at: Data(UnsafeBufferPointer(start: bytes, count: size)))
        return 0
    }
}
exit(status)
