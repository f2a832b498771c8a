import Foundation

/// A model of 243 bytes with the shape of an expression classifier: softmax of the mean grey times 0, 1, … 6.
public enum TinyModel {
    public static let sha256 = "7f0792046aa85c7df4e1291857767b3cefcd2ae03b5f1e0dd80aa5042f89ddc5"

    /// The weights in ONNX, made with `onnx.helper` from GlobalAveragePool, Flatten, MatMul and Softmax.
    public static let weights =
        Data(
            base64Encoded: """
                CAg66AEKHQoFaW1hZ2USAWciEUdsb2JhbEF2ZXJhZ2VQb29sCg8KAWcSAWYiB0ZsYXR0ZW4KEQoBZgoBdxIBbCIGTWF0TXVsCigK\
                AWwSDXByb2JhYmlsaXRpZXMiB1NvZnRtYXgqCwoEYXhpcxgBoAECEgR0aW55KicIAQgHEAFCAXdKHAAAAAAAAIA/AAAAQAAAQEAA\
                AIBAAACgQAAAwEBaJAoFaW1hZ2USGwoZCAESFQoHEgViYXRjaAoCCAEKAggwCgIIMGIkCg1wcm9iYWJpbGl0aWVzEhMKEQgBEg0K\
                BxIFYmF0Y2gKAggHQgQKABAN
                """) ?? Data()

    /// The card, with the keys that a test changes replaced.
    public static func card(
        name: String = "expression_residual32", sha256: String = TinyModel.sha256, input: String = "image",
        output: String = "probabilities", outputShape: String = #"["batch", 7]"#, cropGeometry: Bool = true
    ) -> String {
        let geometry = """
            "cropGeometry": {"side": 48, "measured_on": "nothing", "images": 0, "landmarks": {
              "leftEye": [0.31, 0.39], "rightEye": [0.68, 0.39], "nose": [0.5, 0.61],
              "leftMouth": [0.35, 0.76], "rightMouth": [0.65, 0.76]}},
            """
        return """
            {
              "name": "\(name)", "version": "1", "task": "Test.", "file": "\(name).onnx", "sha256": "\(sha256)",
              "source": "made for tests", "licence": "Apache-2.0", \(cropGeometry ? geometry : "")
              "input": {"name": "\(input)", "shape": ["batch", 1, 48, 48], "layout": "NCHW", "elementType": "f32",
                "range": [0, 1]},
              "outputs": [{"name": "\(output)", "shape": \(outputShape), "meaning": "probabilities"}]
            }
            """
    }

    /// Writes a card and weights into `folder`.
    public static func write(
        to folder: URL, name: String = "expression_residual32", card: String = TinyModel.card(),
        weights: Data = TinyModel.weights
    ) throws {
        try Data(card.utf8).write(to: folder.appendingPathComponent("\(name).json"))
        try weights.write(to: folder.appendingPathComponent("\(name).onnx"))
    }
}
