import LandscapeModel
import PlainText
import SourceText

/// What a column of a workbook offers to choose from.
package enum ColumnValues: Sendable {
    /// Nothing: any text.
    case text
    /// These words.
    case words([String])
    /// A list of the vocabulary, by its key on the sheet of lists.
    case vocabulary(String)

    static let yesOrNo = ColumnValues.words(["ja", "nein"])
}

/// A column of a table as one value: what it is called, what it is for, what it holds of a record.
///
/// Reading, writing, uniting two rows about one record, the workbook with its comments and lists, and the handbook's
/// table (by a test) follow from it.
struct TableColumn<Record: Sendable>: Sendable {
    /// How two rows about one record become one.
    enum Uniting: Sendable {
        /// The first that says something; where the other says something else, that is told.
        case first
        /// One behind the other, with this between them.
        case both(String)
        /// Elsewhere, with what else follows from it.
        case elsewhere
    }

    /// A part of the record that holds what the cell says, as it stands.
    enum Field: Sendable {
        case line(any WritableKeyPath<Record, String> & Sendable, Uniting)
        case text(any WritableKeyPath<Record, String> & Sendable, Uniting)
        case list(any WritableKeyPath<Record, [String]> & Sendable, Uniting = .both(""))
    }

    let header: TableSpec.Header
    /// nil where a cell asks for more than its text: a vocabulary, other records, a message of its own.
    let field: Field?
    private let write: @Sendable (Record, Int, LandscapeCells) -> String

    var name: String { header.canonical }

    /// A column that is read and united by hand.
    ///
    /// - Parameter write: the cell of a record, given its number.
    init(_ header: TableSpec.Header, write: @escaping @Sendable (Record, Int, LandscapeCells) -> String) {
        self.header = header
        field = nil
        self.write = write
    }

    /// A column that is a part of its record.
    init(_ header: TableSpec.Header, _ field: Field) {
        self.header = header
        self.field = field
        write = { record, _, cells in
            switch field {
            case .line(let path, _), .text(let path, _): record[keyPath: path]
            case .list(let path, _): cells.list(record[keyPath: path])
            }
        }
    }

    /// Takes a cell over into its record.
    func read(_ row: TableRow, _ place: Column, into record: inout Record) {
        switch field {
        case .line(let path, _): record[keyPath: path] = row.line(place)
        case .text(let path, _): record[keyPath: path] = row.text(place)
        case .list(let path, _): record[keyPath: path] = Cell.list(row.text(place)) { _ in false }
        case nil: break
        }
    }

    func cell(_ record: Record, _ number: Int, _ cells: LandscapeCells) -> String {
        write(record, number, cells)
    }
}
