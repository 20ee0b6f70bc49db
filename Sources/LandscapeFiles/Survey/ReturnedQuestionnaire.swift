package import PlainText
import SourceText

/// A questionnaire as it came back: whose it is, and the rows of its list as they were filled in.
///
/// A workbook is read into one, and what was answered in a browser is one: both become answers in the same way.
package struct ReturnedQuestionnaire: Sendable, Hashable, Codable {
    package struct Row: Sendable, Hashable, Codable {
        /// In the sheet, the first being 1.
        package var number: Int
        package var cells: [String]

        package init(number: Int, cells: [String]) {
            self.number = number
            self.cells = cells
        }
    }

    /// What it is called where something is said about it.
    package var file: String
    package var sheet: String
    /// The id of the organisation that answers, and the name beside it.
    package var id: String
    package var name: String
    /// When it was filled in; empty where nobody said.
    package var date: String
    package var header: Row
    package var rows: [Row]

    /// Rows of a questionnaire: more organisations than any landscape has.
    package static let mostRows = 5000
    /// Columns that are looked at.
    private static let mostColumns = 60

    package init(
        file: String, sheet: String = SurveyWords.sheet, id: String, name: String, date: String, header: Row,
        rows: [Row]
    ) {
        self.file = file
        self.sheet = sheet
        self.id = id
        self.name = name
        self.date = date
        self.header = header
        self.rows = rows
    }

    /// The cell in a row and under a heading; nil where there is none.
    package func cell(row: Int, column: String) -> String? {
        guard let place = place(row, column) else { return nil }
        let cells = rows[place.row].cells
        return place.column < cells.count ? cells[place.column] : ""
    }

    /// Writes a cell anew, as somebody does who asked the organisation.
    /// - Returns: whether there is such a cell.
    package mutating func set(_ text: String, row: Int, column: String) -> Bool {
        guard let place = place(row, column) else { return false }
        while rows[place.row].cells.count <= place.column { rows[place.row].cells.append("") }
        rows[place.row].cells[place.column] = text
        return true
    }

    private func place(_ row: Int, _ column: String) -> (row: Int, column: Int)? {
        guard let number = rows.firstIndex(where: { $0.number == row }),
            let column = header.cells.firstIndex(where: { $0.trimmed.folded == column.folded })
        else { return nil }
        return (number, column)
    }

    /// Reads a workbook.
    ///
    /// - Parameter name: of the file, as whoever uploaded it knows it.
    /// - Throws: why it is none, in words.
    package static func read(_ path: String, name: String) throws(ReturnedProblem) -> ReturnedQuestionnaire {
        var reader = SurveyReader()
        guard let (answer, roster) = reader.open(path, file: name) else {
            throw ReturnedProblem(message: reader.log.problems.first?.message ?? ReturnedProblem.none(name))
        }
        var rows: [Row] = []
        for row in roster {
            guard rows.count <= mostRows else {
                throw ReturnedProblem(message: ReturnedProblem.tooLong(name))
            }
            rows.append(Row(number: row.line, cells: Array(row.cells.prefix(mostColumns))))
        }
        guard let header = rows.first else {
            throw ReturnedProblem(message: ReturnedProblem.none(name))
        }
        return ReturnedQuestionnaire(
            file: name, sheet: answer.sheet, id: answer.id, name: answer.name, date: answer.date,
            header: header, rows: Array(rows.dropFirst()))
    }
}

/// Why a file is no questionnaire.
package struct ReturnedProblem: Explained, Sendable, Hashable {
    package var message: Bilingual

    static func none(_ name: String) -> Bilingual {
        Bilingual("\(name) ist kein Fragebogen von netviz.", "\(name) is no questionnaire of netviz.")
    }

    static func tooLong(_ name: String) -> Bilingual {
        Bilingual(
            "\(name) hat mehr als \(ReturnedQuestionnaire.mostRows) Zeilen und wird nicht gelesen.",
            "\(name) has more than \(ReturnedQuestionnaire.mostRows) rows and is not read.")
    }
}
