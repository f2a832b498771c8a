import AttuneCore
import GRDB

/// Observed faces as rows. A 32-bit value passes through SQLite's 64-bit REAL unchanged.
enum FaceRecord {
    private static let columns =
        ["sample_index", "face_index", "x", "y", "width", "height", "confidence"] + StoreSchema.landmarkColumns
        + ["yaw", "pitch", "roll", "eye_aspect_ratio"] + StoreSchema.expressionColumns
        + ["sharpness", "likeness_face", "likeness_score", "likeness_margin"]

    private static let insertion = """
        INSERT INTO face (\(columns.joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        """

    static func save(_ faces: [FaceObservation], ofSample sample: Int, in database: Database) throws {
        let statement = try database.cachedStatement(sql: insertion)
        for (index, face) in faces.enumerated() {
            var values: [(any DatabaseValueConvertible)?] = [
                sample, index, face.box.x, face.box.y, face.box.width, face.box.height, face.confidence,
            ]
            values += face.landmarks.points.flatMap { [$0.x, $0.y] }
            values += [face.headPose?.yaw, face.headPose?.pitch, face.headPose?.roll, face.eyeAspectRatio]
            values += Expression.allCases.map { face.probabilities?[$0] }
            values += [face.sharpness, face.likeness?.face, face.likeness?.score, face.likeness?.margin]
            try statement.execute(arguments: StatementArguments(values))
        }
    }

    /// The faces of each sample of a segment, by the sample's index.
    static func fetchAll(_ database: Database, ofSegment start: Int64) throws -> [Int: [FaceObservation]] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT face.* FROM face JOIN sample USING (sample_index)
                WHERE segment_start_us = ? ORDER BY sample_index, face_index
                """,
            arguments: [start])
        var faces: [Int: [FaceObservation]] = [:]
        while let row = try rows.next() {
            faces[row["sample_index"], default: []].append(face(row))
        }
        return faces
    }

    private static func face(_ row: Row) -> FaceObservation {
        let points = stride(from: 0, to: StoreSchema.landmarkColumns.count, by: 2).map { index in
            Point(x: row[StoreSchema.landmarkColumns[index]], y: row[StoreSchema.landmarkColumns[index + 1]])
        }
        let probabilities: [Float] = StoreSchema.expressionColumns.compactMap { row[$0] }
        return FaceObservation(
            box: BoundingBox(x: row["x"], y: row["y"], width: row["width"], height: row["height"]),
            confidence: row["confidence"],
            landmarks: FaceLandmarks(
                leftEye: points[0], rightEye: points[1], nose: points[2], leftMouth: points[3],
                rightMouth: points[4]),
            headPose: headPose(row),
            eyeAspectRatio: row["eye_aspect_ratio"],
            probabilities: probabilities.count == Expression.allCases.count
                ? ExpressionProbabilities(probabilities) : nil,
            sharpness: row["sharpness"],
            likeness: likeness(row))
    }

    private static func likeness(_ row: Row) -> FaceLikeness? {
        guard let face: Int = row["likeness_face"], let score: Float = row["likeness_score"],
            let margin: Float = row["likeness_margin"]
        else { return nil }
        return FaceLikeness(face: face, score: score, margin: margin)
    }

    private static func headPose(_ row: Row) -> HeadPose? {
        guard let yaw: Float = row["yaw"], let pitch: Float = row["pitch"], let roll: Float = row["roll"] else {
            return nil
        }
        return HeadPose(yaw: yaw, pitch: pitch, roll: roll)
    }
}
