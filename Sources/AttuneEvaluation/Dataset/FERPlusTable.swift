import AttuneCore

/// FER+'s `fer2013new.csv`: row by row, how ten annotators voted on the pictures of `fer2013.csv`.
struct FERPlusTable {
    private let table: TextTable
    private let usageColumn: Int
    private let answerColumns: [Int]

    init(path: String) throws(DatasetError) {
        try self.init(try TextTable(path: path))
    }

    init(_ table: TextTable) throws(DatasetError) {
        self.table = table
        usageColumn = try table.column("usage")
        var columns: [Int] = []
        for answer in FERPlusMajority.answers { columns.append(try table.column(answer.column)) }
        answerColumns = columns
    }

    /// Refuses a table that has not a row for each of `rowCount` rows of the pictures' table.
    func requireRows(_ rowCount: Int, of picturesPath: String) throws(DatasetError) {
        guard table.rows.count == rowCount else {
            throw DatasetError(
                path: table.path, line: table.rows.last?.line ?? 1,
                problem: "the table ends with \(table.rows.count) rows where \(picturesPath) has \(rowCount)")
        }
    }

    /// Refuses a row (counted from 0) that speaks of a picture of another usage.
    func requireUsage(_ usage: String, ofRow index: Int) throws(DatasetError) {
        let row = table.rows[index]
        let found = table.text(try table.fields(of: row)[usageColumn])
        guard found.lowercased() == usage.lowercased() else {
            throw DatasetError(
                path: table.path, line: row.line,
                problem: "the usage is '\(found)' where the table of pictures has '\(usage)' in the same row")
        }
    }

    /// What most annotators saw in the picture of a row, counted from 0.
    func majority(ofRow index: Int) throws(DatasetError) -> FERPlusMajority {
        let row = table.rows[index]
        let fields = try table.fields(of: row)
        var votes: [Int] = []
        for column in answerColumns {
            let text = table.text(fields[column])
            guard let count = Int(text), (0...1_000).contains(count) else {
                throw DatasetError(path: table.path, line: row.line, problem: "'\(text)' is no number of votes")
            }
            votes.append(count)
        }
        return FERPlusMajority(votes: votes)
    }
}
