import AttuneCore
import AttunePages
import AttuneText

/// What the part on how the pictures look is filled with: a mean face of each class, brightness and contrast.
struct LooksContent {
    let hasMeans: Bool
    let means: [MeanFace]
    /// Which classes have no mean face, and why; nil where all that have pictures have one.
    let fewNote: String?
    let lightRows: [LightRow]

    struct MeanFace {
        let uri: String
        let alternative: String
        let expression: String
        let pictures: String
    }

    struct LightRow {
        let rowLabel: String
        let brightness: Measure
        let contrast: Measure
    }

    /// A value and its bar, in percent of what the value can be.
    struct Measure {
        let barWidth: String
        let value: String
    }

    init(_ looks: DatasetLooks, language: Language) {
        let classes = Expression.allCases.map { (label: $0.words(in: language), look: looks.byClass[$0]) }
            .filter { $0.look.count > 0 }
        means = classes.compactMap { label, look in
            look.meanFace.map { MeanFace($0, label: label, count: look.count, language: language) }
        }
        hasMeans = !means.isEmpty
        let few = classes.filter { $0.look.meanFace == nil }
        fewNote =
            few.isEmpty
            ? nil
            : Words.exploration.fewPictures.text(
                language,
                [
                    "classes": language.list(few.map { "\($0.label) (\(language.grouped($0.look.count)))" }),
                    "least": "\(ClassLook.leastPictures)",
                ])
        lightRows = (classes + [(Words.evaluation.together.text(language), looks.together)]).map { label, look in
            LightRow(
                rowLabel: label, brightness: Measure(look.brightness, largest: 255),
                // Half of the pixels black and half white.
                contrast: Measure(look.contrast, largest: 127.5))
        }
    }
}

extension LooksContent.MeanFace {
    init(_ pixels: [UInt8], label: String, count: Int, language: Language) {
        uri = GreyBitmap.dataURI(pixels, side: LabelledImage.side)
        expression = label
        pictures = Words.evaluation.pictureCount.text(count, language)
        alternative = Words.exploration.meanAlternative.text(language, ["label": label, "pictures": pictures])
    }
}

extension LooksContent.Measure {
    /// Of grey values; one decimal.
    init(_ grey: Double?, largest: Double) {
        barWidth = svg((grey ?? 0) / largest * 100)
        value = grey.map { FixedDecimal.text($0, places: 1) } ?? "–"
    }
}
