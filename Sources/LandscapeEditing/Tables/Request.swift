import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText

/// An entry about a row, with its table and its columns found.
struct Request {
    let operation: Entry.Operation
    let spec: TableSpec
    let key: String?
    let was: [String: String]?
    let becomes: [String: String]?
    private let entry: Entry

    /// Cells beyond this many bytes are none that anybody typed.
    private static let longestCell = 50_000

    init(_ entry: Entry, _ tables: inout EditableTables) throws(EntryProblem) {
        guard let spec = TableSpec.all.first(where: { $0.name == entry.table.folded }) else {
            let known = TableSpec.all.map(\.name).joined(separator: ", ")
            throw .invalid(
                "\(Language.german.quoted(entry.table.beginning)) ist keine Tabelle. Tabellen heißen: \(known).",
                "\(Language.english.quoted(entry.table.beginning)) is no table. Tables are called: \(known).")
        }
        self.entry = entry
        self.spec = spec
        operation = entry.operation
        key = entry.key?.trimmed
        let headers = tables.has(spec.name) ? try tables.table(spec).header : []
        was = try Self.columns(entry.was, spec, headers)
        var becomes = try Self.columns(entry.becomes, spec, headers)
        if spec.name == "kooperationen", operation == .add { becomes = Self.reported(becomes, entry) }
        self.becomes = becomes
        for text in (becomes ?? [:]).values { try Self.check(text) }
    }

    /// The entry that takes this one back.
    func inverse(
        _ operation: Entry.Operation, was: [String: String]?, becomes: [String: String]?
    ) -> Entry {
        var inverse = entry
        inverse.operation = operation
        inverse.was = was
        inverse.becomes = becomes
        inverse.status = .accepted
        return inverse
    }

    static func lacks(_ part: String) -> EntryProblem {
        .invalid("Dem Eintrag fehlt „\(part)“.", "The entry has no “\(part)”.")
    }

    /// Cells by canonical columns; the table's own columns are as good.
    private static func columns(
        _ cells: [String: String]?, _ spec: TableSpec, _ headers: [String]
    ) throws(EntryProblem) -> [String: String]? {
        guard let cells, !cells.isEmpty else { return nil }
        var result: [String: String] = [:]
        for (column, text) in cells {
            if let canonical = spec.canonical(column) {
                result[canonical] = text
            } else if let own = headers.first(where: { $0.folded == column.folded }), !column.folded.isEmpty {
                result[own] = text
            } else {
                throw .invalid(
                    "Die Spalte \(Language.german.quoted(column.beginning)) gibt es in \(spec.name) nicht.",
                    "There is no column \(Language.english.quoted(column.beginning)) in \(spec.name).")
            }
        }
        return result
    }

    /// A cooperation says who reports it.
    private static func reported(_ cells: [String: String]?, _ entry: Entry) -> [String: String]? {
        guard var cells, cells["gemeldet_von"] == nil else { return cells }
        let reporter = entry.reportedBy.trimmed
        if reporter.folded == Entry.coordination || reporter.isEmpty { return cells }
        switch reporter.folded {
        case (cells["von"] ?? "").folded: cells["gemeldet_von"] = "von"
        case (cells["nach"] ?? "").folded: cells["gemeldet_von"] = "nach"
        default: cells["gemeldet_von"] = reporter
        }
        return cells
    }

    private static func check(_ text: String) throws(EntryProblem) {
        guard text.utf8.count <= longestCell else {
            throw .invalid(
                "Ein Text ist länger als \(longestCell) Zeichen.",
                "A text is longer than \(longestCell) characters.")
        }
        guard !text.isFormula else {
            throw .invalid(
                "\(Language.german.quoted(text.beginning)) sieht aus wie eine Formel; ein Tabellenprogramm würde sie "
                    + "ausführen. Bitte lassen Sie das Zeichen am Anfang weg.",
                "\(Language.english.quoted(text.beginning)) looks like a formula, which a spreadsheet would run. "
                    + "Please leave out the sign at its beginning.")
        }
    }
}

extension String {
    /// Whether a spreadsheet that opens the table would calculate it (OWASP, "CSV Injection"); telephone numbers, signed
    /// numbers and dashes in front of a remark are none.
    fileprivate var isFormula: Bool {
        guard withoutFormula != self, let first = trimmed.unicodeScalars.first else { return false }
        if first == "=" || first == "\u{FF1D}" { return true }
        return unicodeScalars.contains { $0 == "(" || $0 == "|" || $0 == "!" }
            && !trimmed.hasPrefix("- ") && !trimmed.hasPrefix("+49")
    }
}
