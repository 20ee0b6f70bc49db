import LandscapeEditing
import LandscapeFiles
import LandscapeJobs
import LandscapeModel
package import PlainText
import SourceText

extension Desk {
    /// More problems than this are counted, and not listed.
    private static let mostProblems = 500
    private static let mostQuestions = 200

    /// `GET landscapes/NAME/desk`.
    package func write(_ json: inout JSONWriter, atBeginning: Int, _ language: Language) {
        let errors = reading.errors.number
        json.key("revision", revision)
        json.key("open", open)
        json.key("at_beginning", max(atBeginning, open))
        json.key("errors", errors)
        json.key("tables", objects: tables) { json, table in
            json.key("name", table.name)
            json.key("file", table.file)
            json.key("header", table.headerLine)
            json.key("rows", table.rows.count)
            json.key("marked", Set(problems.filter { $0.table == table.name }.compactMap(\.row)).count)
        }
        json.key("problems", objects: problems.sorted().prefix(Self.mostProblems)) { json, problem in
            Self.write(problem, &json, language)
        }
        json.key("problems_left_out", max(0, problems.count - Self.mostProblems))
        json.key("questions", objects: questions.prefix(Self.mostQuestions)) { json, question in
            Self.write(question, &json)
            json.key("singles", objects: question.singles) { json, single in Self.write(single, &json) }
        }
        json.key("questions_left_out", max(0, questions.count - Self.mostQuestions))
    }

    private static func write(_ question: DecisionQuestion, _ json: inout JSONWriter) {
        let lines = question.text.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
        json.key("key", question.key)
        json.key("kind", question.key.prefix { $0 != "\n" }.description)
        json.key("question", lines.first.map(String.init) ?? "")
        json.key("lines", lines.dropFirst().map(String.init))
        json.key("cells", question.cells)
        json.key("score", question.accepted.map(\.score).min() ?? 0)
        json.key("can_refuse", !question.rejected.isEmpty)
    }

    private static func write(_ problem: Problem, _ json: inout JSONWriter, _ language: Language) {
        json.key("severity", problem.severity == .error ? "error" : "warning")
        json.key("code", problem.code.rawValue)
        json.key("table", problem.table)
        json.key("file", problem.file)
        json.key("row")
        if let row = problem.row { json.value(row) } else { json.null() }
        json.key("column", problem.column ?? "")
        json.key("text", problem.text)
        json.key("message", problem.message(language))
    }

    /// `GET landscapes/NAME/rows`: some rows of a table, each with what is to be said of its cells.
    ///
    /// - Parameter onlyMarked: leaves out rows of which nothing is to be said.
    /// - Returns: false where there is no such table.
    package func write(
        rowsOf name: String, from start: Int, count: Int, onlyMarked: Bool, _ json: inout JSONWriter,
        _ language: Language
    ) -> Bool {
        guard let table = tables.first(where: { $0.name == name }) else { return false }
        let marks = Dictionary(grouping: problems.filter { $0.table == name && $0.row != nil }) {
            $0.row ?? 0
        }
        let rows = onlyMarked ? table.rows.filter { marks[$0.line] != nil } : table.rows
        json.key("revision", revision)
        json.key("table", name)
        json.key("file", table.file)
        json.key("columns", objects: table.columns) { json, column in
            json.key("key", column.key)
            json.key("head", column.head)
        }
        json.key("total", rows.count)
        json.key("from", start)
        json.key("rows", objects: rows.dropFirst(start).prefix(count)) { json, row in
            json.key("line", row.line)
            json.key("cells", row.cells)
            json.key("marks", objects: marks[row.line] ?? []) { json, problem in
                json.key("severity", problem.severity == .error ? "error" : "warning")
                json.key("column", problem.column ?? "")
                json.key("message", problem.message(language))
            }
        }
        return true
    }
}

extension Problem {
    /// The table that a problem is about; empty where it is none.
    fileprivate var table: String {
        let stem = file.prefix { $0 != "." }.description
        return TableSpec.all.contains { $0.name == stem } ? stem : ""
    }
}

extension Sequence<Problem> {
    /// Errors first, then by file and row.
    fileprivate func sorted() -> [Problem] {
        sorted {
            ($0.severity == .error ? 0 : 1, $0.file, $0.row ?? 0)
                < ($1.severity == .error ? 0 : 1, $1.file, $1.row ?? 0)
        }
    }
}
