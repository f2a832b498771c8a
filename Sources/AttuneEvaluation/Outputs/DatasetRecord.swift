import AttuneCore

/// What is told of a data set.
struct DatasetRecord: Encodable {
    let name: String
    let sha256: String?
    let usage: String?
    let images: Int
    /// How the pictures of a folder became crops; nil where all are taken as they are.
    let pictures: PictureCounts?
    let classCounts: [ClassCountsRecord]
    /// What the pictures of each own label are, and all of them.
    let classes: [String: LookRecord]
    let together: LookRecord
    let ferplus: FERPlusRecord?
    /// Nil where there is one annotation alone.
    let annotations: AnnotationsRecord?
    let leftOut: [LeftOutRecord]

    struct ClassCountsRecord: Encodable {
        let usage: String?
        let counts: [String: Int]
    }

    /// What pictures look like; grey values have three decimals.
    struct LookRecord: Encodable {
        let images: Int
        /// Pictures in which no face was found; they are none of `images`. Nil where no face was looked for.
        let withoutFace: Int?
        let brightness: Double?
        let contrast: Double?

        init(_ look: ClassLook, withoutFace: Int?) {
            func rounded(_ value: Double?) -> Double? { value.map { ($0 * 1e3).rounded() / 1e3 } }
            images = look.count
            self.withoutFace = withoutFace
            brightness = rounded(look.brightness)
            contrast = rounded(look.contrast)
        }
    }

    struct FERPlusRecord: Encodable {
        let name: String
        let sha256: String
        let classCounts: [String: Int]
        /// Images without one of the seven as their majority, by what they have instead.
        let withoutLabel: [String: Int]
    }

    struct LeftOutRecord: Encodable {
        let path: String
        let line: Int?
        let problem: String
    }

    init(_ dataset: Dataset) {
        name = dataset.name
        sha256 = dataset.sha256
        usage = dataset.usage
        images = dataset.images.count
        self.pictures = dataset.pictures.way == nil ? nil : dataset.pictures
        classCounts = ClassCounts.byUsage(of: dataset).map {
            ClassCountsRecord(usage: $0.usage, counts: DatasetRecord.named($0.counts))
        }
        let looks = DatasetLooks(dataset.images)
        let pictures = dataset.pictures
        classes = Dictionary(
            uniqueKeysWithValues: AttuneCore.Expression.allCases.map { label in
                let withoutFace = pictures.way == .faces ? pictures.withoutFaceByClass[label] : nil
                return (label.rawValue, LookRecord(looks.byClass[label], withoutFace: withoutFace))
            })
        together = LookRecord(
            looks.together, withoutFace: pictures.way == .faces ? pictures.withoutFace.count : nil)
        annotations = AnnotationAgreement(dataset).map(AnnotationsRecord.init)
        ferplus = dataset.ferplus.map { table in
            FERPlusRecord(
                name: table.name, sha256: table.sha256,
                classCounts: DatasetRecord.named(ClassCounts.counts(of: dataset.images, in: .ferplus)),
                withoutLabel: ClassCounts.withoutFERPlusLabel(dataset))
        }
        leftOut = dataset.leftOut.map { LeftOutRecord(path: $0.path, line: $0.line, problem: $0.problem) }
    }

    fileprivate static func named(_ counts: ExpressionValues<Int>) -> [String: Int] {
        Dictionary(
            uniqueKeysWithValues: AttuneCore.Expression.allCases.map { ($0.rawValue, counts[$0]) })
    }
}

/// How far the data set's own labels and the FER+ majorities agree.
struct AnnotationsRecord: Encodable {
    /// Those that have both.
    let images: Int
    let alike: Int
    let share: Double?
    /// Rows by own label and columns by majority, both in `order`.
    let counts: [[Int]]
    /// Each row divided by its sum; null where that is 0.
    let shares: [[Double?]]
    let order: [String]
    /// Images of each own label whose majority is none of the seven.
    let withoutMajority: [String: Int]

    init(_ agreement: AnnotationAgreement) {
        let matrix = agreement.matrix
        images = matrix.total
        alike = matrix.correct
        share = rounded(matrix.accuracy)
        counts = matrix.counts
        shares = AttuneCore.Expression.allCases.map { label in
            AttuneCore.Expression.allCases.map { rounded(matrix.share(of: label, as: $0)) }
        }
        order = AttuneCore.Expression.allCases.map(\.rawValue)
        withoutMajority = DatasetRecord.named(agreement.withoutMajority)
    }
}
