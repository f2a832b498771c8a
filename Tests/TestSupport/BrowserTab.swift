import Foundation

/// A page in a tab of a browser, as wide and as dark as wanted, with its scripts or without them.
public final class BrowserTab {
    /// A key that is pressed.
    public enum Key: String {
        case tab = "Tab"
        case enter = "Enter"
        case down = "ArrowDown"
        case space = " "
        case n = "n"
        case p = "p"

        /// As Windows numbers it, which the protocol asks for.
        fileprivate var code: Int {
            switch self {
            case .tab: 9
            case .enter: 13
            case .down: 40
            case .space: 32
            case .n: 78
            case .p: 80
            }
        }
        /// What it types.
        fileprivate var text: String? {
            switch self {
            case .enter: "\r"
            case .space, .n, .p: rawValue
            case .tab, .down: nil
            }
        }
    }

    private let browser: DevTools
    private let session: String

    /// Opens an empty tab.
    ///
    /// - Parameter isOffline: whether it reaches nothing but files.
    public init(_ browser: DevTools, isOffline: Bool = true) throws {
        self.browser = browser
        let target = try browser.call("Target.createTarget", ["url": "about:blank"])
        let attached = try browser.call(
            "Target.attachToTarget", ["targetId": target["targetId"] as? String ?? "", "flatten": true])
        session = attached["sessionId"] as? String ?? ""
        for domain in ["Page", "Runtime", "Log", "Network", "Accessibility"] { try call("\(domain).enable") }
        try call(
            "Network.emulateNetworkConditions",
            ["offline": isOffline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1])
        try call("Emulation.setFocusEmulationEnabled", ["enabled": true])
    }

    @discardableResult
    private func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
        try browser.call(method, parameters, session: session)
    }

    /// Opens a file and waits until all of it is there.
    ///
    /// - Parameters:
    ///   - width: of the window, in CSS pixels.
    ///   - height: of the window, in CSS pixels.
    ///   - isDark: whether the reader prefers dark pages.
    ///   - runsScripts: whether the page's own scripts run; `evaluate` does in any case.
    public func open(_ url: URL, width: Int = 1_280, height: Int = 900, isDark: Bool = false, runsScripts: Bool = true)
        throws
    {
        try call(
            "Emulation.setDeviceMetricsOverride",
            ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": false])
        try call(
            "Emulation.setEmulatedMedia",
            ["features": [["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]]])
        try call("Emulation.setScriptExecutionDisabled", ["value": !runsScripts])
        browser.events = []
        var answer = try call("Page.navigate", ["url": url.absoluteString])
        // A page that loads itself anew may do so at that very moment, and only one of the two goes on.
        for _ in 0..<5 where answer["errorText"] as? String == "net::ERR_ABORTED" {
            answer = try call("Page.navigate", ["url": url.absoluteString])
        }
        if let error = answer["errorText"] { throw BrowserFailure(problem: "\(url) did not open", output: "\(error)") }
        try browser.wait(for: "Page.loadEventFired")
        // A round trip through the page: what it logged while it was loading came before the answer.
        _ = try evaluate("document.readyState")
    }

    /// What the page, or the browser about it, wrote to the console since it was opened.
    public var messages: [String] {
        browser.events.compactMap { event in
            switch event.method {
            case "Log.entryAdded": (event.parameters["entry"] as? [String: Any])?["text"] as? String ?? event.method
            case "Runtime.consoleAPICalled", "Runtime.exceptionThrown": "script: \(event.parameters)"
            default: nil
            }
        }
    }

    /// The addresses that were asked for since the page was opened, its own among them; none of `data:`, which holds
    /// what it asks for.
    public var requests: [String] {
        browser.events.filter { $0.method == "Network.requestWillBeSent" }
            .compactMap { ($0.parameters["request"] as? [String: Any])?["url"] as? String }
            .filter { !$0.hasPrefix("data:") }
    }

    /// The value of a JavaScript expression as text; a promise's is waited for.
    public func evaluate(_ expression: String) throws -> String {
        let answer = try call(
            "Runtime.evaluate", ["expression": expression, "awaitPromise": true, "returnByValue": true])
        if let details = answer["exceptionDetails"] {
            throw BrowserFailure(problem: "\(expression.prefix(200)) threw", output: "\(details)")
        }
        let result = answer["result"] as? [String: Any] ?? [:]
        guard let value = result["value"] else { return "" }
        // A truth value comes as a number.
        return result["type"] as? String == "boolean" ? (value as? Bool == true ? "true" : "false") : "\(value)"
    }

    /// Presses a key where the focus is, and lets it go.
    public func press(_ key: Key) throws {
        var parameters: [String: Any] = [
            "type": key.text == nil ? "rawKeyDown" : "keyDown", "key": key.rawValue, "code": key.rawValue,
            "windowsVirtualKeyCode": key.code,
        ]
        parameters["text"] = key.text
        try call("Input.dispatchKeyEvent", parameters)
        parameters["type"] = "keyUp"
        parameters["text"] = nil
        try call("Input.dispatchKeyEvent", parameters)
    }

    /// Clicks in the middle of the element that a JavaScript expression gives, with a pointer, once the page's scripts ran:
    /// before that nobody would hear it.
    public func click(_ expression: String) throws {
        try wait(until: "document.readyState === 'complete'")
        let place = try evaluate(
            "(element => { element.scrollIntoView({block: \"center\"}); const box = element.getBoundingClientRect(); "
                + "return [box.x + box.width / 2, box.y + box.height / 2].join(\" \"); })(\(expression))")
        let numbers = place.split(separator: " ").compactMap { Double($0) }
        guard numbers.count == 2 else { throw BrowserFailure(problem: "\(expression) is no element", output: place) }
        for type in ["mouseMoved", "mousePressed", "mouseReleased"] {
            try call(
                "Input.dispatchMouseEvent",
                [
                    "type": type, "x": numbers[0], "y": numbers[1], "button": type == "mouseMoved" ? "none" : "left",
                    "clickCount": type == "mouseMoved" ? 0 : 1,
                ])
        }
    }

    /// Asks again and again until an expression is true.
    ///
    /// - Throws: `BrowserFailure` where it is not in time.
    public func wait(until expression: String, seconds: Double = 240) throws {
        let deadline = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < deadline {
            // A page that is being left answers nothing.
            if (try? evaluate("Boolean(\(expression))")) == "true" { return }
            Thread.sleep(forTimeInterval: 0.1)
        }
        throw BrowserFailure(
            problem: "\(expression) did not become true", output: (try? evaluate("document.body.innerText")) ?? "")
    }

    /// Types a text where the focus is.
    public func type(_ text: String) throws {
        try call("Input.insertText", ["text": text])
    }

    /// What a screen reader says of the element that a JavaScript expression gives: its role and its name.
    public func announcement(of expression: String) throws -> (role: String, name: String) {
        let answer = try call("Runtime.evaluate", ["expression": expression])
        guard let object = (answer["result"] as? [String: Any])?["objectId"] as? String else {
            throw BrowserFailure(problem: "\(expression) is no element", output: "\(answer)")
        }
        let tree = try call("Accessibility.getPartialAXTree", ["objectId": object, "fetchRelatives": false])
        let node = (tree["nodes"] as? [[String: Any]])?.first ?? [:]
        func value(_ key: String) -> String { (node[key] as? [String: Any])?["value"] as? String ?? "" }
        return (value("role"), value("name"))
    }
}
