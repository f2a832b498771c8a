import Foundation
import GRDB

/// A row of which nothing is believed: a value of another type, or none, is an error.
///
/// Columns are taken by their position in the statement, which SQLite itself refuses where a column is missing.
struct CheckedRow {
    private let row: Row

    init(_ row: Row) {
        self.row = row
    }

    static func fetchAll(
        _ database: Database, sql: String, arguments: StatementArguments = StatementArguments()
    ) throws -> [CheckedRow] {
        try Row.fetchAll(database, sql: sql, arguments: arguments).map(CheckedRow.init)
    }

    /// - Parameter name: of the table and the column, for the error.
    func value<Value: StoredValue>(_ column: Int, _ name: String) throws -> Value {
        guard let value: Value = try optional(column, name) else { throw Malformed("\(name) is empty") }
        return value
    }

    func optional<Value: StoredValue>(_ column: Int, _ name: String) throws -> Value? {
        let stored: DatabaseValue = row[column]
        if stored.isNull { return nil }
        guard Value.canBe(stored.storage), let value = Value.fromDatabaseValue(stored) else {
            throw Malformed("\(name) has a value of another kind")
        }
        return value
    }
}

/// A type of which stores have columns.
///
/// GRDB would read numbers from texts, and bytes from texts; what was written as one is not the other.
protocol StoredValue: DatabaseValueConvertible {
    static func canBe(_ storage: DatabaseValue.Storage) -> Bool
}

extension Int: StoredValue {
    static func canBe(_ storage: DatabaseValue.Storage) -> Bool { Int64.canBe(storage) }
}

extension Int64: StoredValue {
    static func canBe(_ storage: DatabaseValue.Storage) -> Bool {
        if case .int64 = storage { true } else { false }
    }
}

extension Float: StoredValue {
    static func canBe(_ storage: DatabaseValue.Storage) -> Bool {
        if case .double = storage { true } else { Int64.canBe(storage) }
    }
}

extension String: StoredValue {
    static func canBe(_ storage: DatabaseValue.Storage) -> Bool {
        if case .string = storage { true } else { false }
    }
}

extension Data: StoredValue {
    static func canBe(_ storage: DatabaseValue.Storage) -> Bool {
        if case .blob = storage { true } else { false }
    }
}
