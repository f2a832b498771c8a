import AttuneCore

/// Labels that stand in the names of pictures, for data sets that come as one folder.
enum PictureNames {
    /// JAFFE's `KA.AN1.39.tiff`: person, expression and its number, picture; nil for other names.
    static func jaffe(_ name: String) -> AttuneCore.Expression? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0].count == 2, parts[1].count >= 3, parts[1].dropFirst(2).allSatisfy(\.isNumber),
            parts[2].allSatisfy(\.isNumber)
        else { return nil }
        return jaffeCodes[parts[1].prefix(2).uppercased()]
    }

    /// CK+'s labels, as in `Emotion/S005/001/S005_001_00000011_emotion.txt`; nil for contempt (2), which is none of the
    /// seven, and for what is no label.
    static func ckPlus(_ label: String) -> AttuneCore.Expression? {
        let number = label.split(whereSeparator: \.isWhitespace).first.flatMap { Double($0) }
        return number.flatMap { ckPlusCodes[$0] }
    }

    private static let jaffeCodes: [String: AttuneCore.Expression] = [
        "AN": .angry, "DI": .disgust, "FE": .fear, "HA": .happy, "NE": .neutral, "SA": .sad, "SU": .surprise,
    ]
    private static let ckPlusCodes: [Double: AttuneCore.Expression] = [
        0: .neutral, 1: .angry, 3: .disgust, 4: .fear, 5: .happy, 6: .sad, 7: .surprise,
    ]
}
