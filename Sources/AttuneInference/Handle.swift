import COpenVINO

/// Owns one object of OpenVINO's C interface and frees it.
struct Handle: ~Copyable {
    /// Valid for as long as the owner lives.
    let pointer: OpaquePointer
    private let release: @convention(c) (OpaquePointer?) -> Void

    /// - Parameters:
    ///   - failure: what to throw where `create` fails; OpenVINO's own message is added.
    ///   - release: the function that frees this kind of object.
    ///   - create: stores the new object and returns OpenVINO's status.
    init(
        orThrow failure: @autoclosure () -> InferenceError,
        release: @escaping @convention(c) (OpaquePointer?) -> Void,
        create: (UnsafeMutablePointer<OpaquePointer?>) -> ov_status_e
    ) throws(InferenceError) {
        var created: OpaquePointer?
        try check(create(&created), orThrow: failure())
        guard let created else { throw failure() }
        self.pointer = created
        self.release = release
    }

    deinit {
        release(pointer)
    }
}

/// Throws `failure` with OpenVINO's own last message unless `status` is OK.
func check(_ status: ov_status_e, orThrow failure: @autoclosure () -> InferenceError) throws(InferenceError) {
    if status == OK { return }
    let failure = failure()
    throw InferenceError(
        what: failure.what, file: failure.file, remedy: failure.remedy, detail: lastMessage(for: status))
}

/// OpenVINO's last message, on one line; the name of the status where there is none.
private func lastMessage(for status: ov_status_e) -> String {
    // A copy made for the caller, who frees it.
    let message = ov_get_last_err_msg()
    defer { ov_free(message) }
    let text = message.map { String(cString: $0) } ?? ""
    if text.isEmpty { return ov_get_error_info(status).map { String(cString: $0) } ?? "status \(status.rawValue)" }
    return text.split(whereSeparator: \.isNewline).map { $0.drop(while: \.isWhitespace) }.joined(separator: " ")
}

/// Lends `pairs` as OpenVINO's array of properties.
func withProperties<Result>(
    _ pairs: [(key: String, value: String)], _ body: (UnsafePointer<ov_property_t>?, Int) -> Result
) -> Result {
    let texts = pairs.map { (key: $0.key.utf8CString, value: $0.value.utf8CString) }
    var properties: [ov_property_t] = []
    func lend(_ rest: ArraySlice<(key: ContiguousArray<CChar>, value: ContiguousArray<CChar>)>) -> Result {
        guard let first = rest.first else {
            return properties.withUnsafeBufferPointer { body($0.baseAddress, $0.count) }
        }
        return first.key.withUnsafeBufferPointer { key in
            first.value.withUnsafeBufferPointer { value in
                properties.append(ov_property_t(key: key.baseAddress, value: value.baseAddress))
                return lend(rest.dropFirst())
            }
        }
    }
    return lend(texts[...])
}
