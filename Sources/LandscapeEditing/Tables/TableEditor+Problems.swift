import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText

/// Why an entry cannot be applied, in words.
extension TableEditor {
    func gone(_ request: Request) -> EntryProblem {
        let name = tables.name(of: request.spec.name)
        return .conflict(
            "In \(name) gibt es die Zeile nicht oder nicht mehr, um die es in dem Eintrag geht.",
            "\(name) has no such row, or no longer has it.")
    }

    mutating func missing(_ request: Request, _ cells: [String: String]) -> EntryProblem {
        let name = tables.name(of: request.spec.name)
        if request.spec.hasIDs, let text = request.key ?? cells["id"] ?? cells["name"] {
            return unknown(text, in: name)
        }
        for (column, text) in cells.sorted(by: { $0.key < $1.key })
        where RowIdentity.isReference(request.spec.name, column) && names.actor(text) == nil {
            return unknown(text, in: tables.name(of: "akteure"))
        }
        return gone(request)
    }

    mutating func unknown(_ text: String, in name: String) -> EntryProblem {
        let hint = names.proposal(for: text, landscape)
        return .invalid(
            "\(Language.german.quoted(text.beginning)) steht nicht in \(name)."
                + (hint.map { " Meinten Sie „\($0)“?" } ?? ""),
            "\(Language.english.quoted(text.beginning)) is not in \(name)."
                + (hint.map { " Did you mean “\($0)”?" } ?? ""))
    }

    /// Where nothing tells which of several rows is meant, none is touched.
    func ambiguous(_ count: Int, _ request: Request) -> EntryProblem {
        let name = tables.name(of: request.spec.name)
        return .conflict(
            "In \(name) sagen \(count) Zeilen dasselbe; der Eintrag nennt nicht, welche er meint (was).",
            "In \(name) \(count) rows say the same; the entry does not tell which one it means (was).")
    }

    mutating func isThere(
        _ cells: [String: String], _ row: Int, _ table: RawTable, _ request: Request
    ) -> EntryProblem {
        let name = tables.name(of: table.name)
        let what = table.value(row, "name").beginning
        var problem = EntryProblem.conflict(
            "\(Language.german.quoted(what)) steht schon in \(name), mit anderen Angaben. Es wurde nichts überschrieben.",
            "\(Language.english.quoted(what)) is in \(name) already, with other statements. Nothing was overwritten."
        )
        problem.disagreements = cells.sorted { $0.key < $1.key }.compactMap { column, text in
            let stated = table.value(row, column)
            return isSame(stated, text, column, table)
                ? nil : EntryProblem.Disagreement(column: column, seen: text, stated: stated)
        }
        return problem
    }
}
