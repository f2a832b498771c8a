import AttuneCore
import AttuneText

/// What the part that shows a few pictures of each class is filled with; only where somebody asked for it.
struct SamplesContent {
    let samplesNote: String
    let sampleClasses: [SampleClass]

    struct SampleClass {
        let expression: String
        let pictures: [Picture]
    }

    struct Picture {
        let uri: String
        let alternative: String
        /// What most of FER+'s annotators saw; nil where their votes are not known.
        let majority: String?
    }

    init(_ images: [LabelledImage], language: Language) {
        let words = Words.exploration
        samplesNote = words.samplesNote.text(language, ["count": "\(SamplePictures.count)"])
        let samples = SamplePictures.byClass(images)
        sampleClasses = Expression.allCases.filter { !samples[$0].isEmpty }.map { expression in
            let label = expression.words(in: language)
            return SampleClass(
                expression: label,
                pictures: samples[expression].map { image in
                    Picture(
                        uri: GreyBitmap.dataURI(image.pixels, side: LabelledImage.side),
                        alternative: words.sampleAlternative.text(language, ["name": image.name, "label": label]),
                        majority: image.ferplus.map {
                            words.sampleMajority.text(language, ["majority": $0.words(in: language)])
                        })
                })
        }
    }
}
