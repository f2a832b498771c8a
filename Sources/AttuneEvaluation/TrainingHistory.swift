/// How loss and accuracy moved while a model was trained, from `<name>.history.csv` beside its card.
public struct TrainingHistory: Equatable, Sendable {
    public let epochs: [Epoch]

    /// One pass over the training images; the averaged figures are those of the weights' moving average, nil before it
    /// begins.
    public struct Epoch: Equatable, Sendable {
        public let epoch: Int
        public let learningRate: Double
        public let training: Point
        public let validation: Point
        public let averaged: Point?
    }

    public struct Point: Equatable, Sendable {
        public let loss: Double
        /// 0…1; nil where nothing was counted, as while training on pictures that are blended with others.
        public let accuracy: Double?
    }

    /// - Throws: `DatasetError` naming the line that cannot be used.
    init(path: String) throws(DatasetError) {
        try self.init(try TextTable(path: path))
    }

    init(_ table: TextTable) throws(DatasetError) {
        let columns = try Columns(table)
        var epochs: [Epoch] = []
        for row in table.rows {
            let fields = try table.fields(of: row)
            func number(_ column: Int) throws(DatasetError) -> Double {
                let text = table.text(fields[column])
                guard let value = Double(text), value.isFinite else {
                    throw DatasetError(path: table.path, line: row.line, problem: "'\(text)' is no number")
                }
                return value
            }
            func share(_ column: Int) throws(DatasetError) -> Double {
                let value = try number(column)
                guard (0...1).contains(value) else {
                    throw DatasetError(
                        path: table.path, line: row.line, problem: "'\(value)' is no accuracy from 0 to 1")
                }
                return value
            }
            func point(_ columns: (loss: Int, accuracy: Int)) throws(DatasetError) -> Point {
                Point(loss: try number(columns.loss), accuracy: try share(columns.accuracy))
            }
            guard let epoch = Int(exactly: try number(columns.epoch)) else {
                throw DatasetError(
                    path: table.path, line: row.line, problem: "'\(table.text(fields[columns.epoch]))' is no epoch")
            }
            let isCounted = !fields[columns.training.accuracy].isEmpty
            epochs.append(
                Epoch(
                    epoch: epoch, learningRate: try number(columns.learningRate),
                    training: Point(
                        loss: try number(columns.training.loss),
                        accuracy: isCounted ? try share(columns.training.accuracy) : nil),
                    validation: try point(columns.validation),
                    averaged: fields[columns.averaged.loss].isEmpty ? nil : try point(columns.averaged)))
        }
        guard !epochs.isEmpty else { throw DatasetError(path: table.path, problem: "no epoch was found in it") }
        self.epochs = epochs
    }

    private struct Columns {
        let epoch: Int
        let learningRate: Int
        let training: (loss: Int, accuracy: Int)
        let validation: (loss: Int, accuracy: Int)
        let averaged: (loss: Int, accuracy: Int)

        init(_ table: TextTable) throws(DatasetError) {
            epoch = try table.column("epoch")
            learningRate = try table.column("learning_rate")
            training = (try table.column("training_loss"), try table.column("training_accuracy"))
            validation = (try table.column("validation_loss"), try table.column("validation_accuracy"))
            averaged = (
                try table.column("averaged_validation_loss"), try table.column("averaged_validation_accuracy")
            )
        }
    }
}
