import Foundation
import LandscapeFiles
import LandscapeModel
import PlainText

extension Entry {
    /// An entry that a decision about a proposal makes.
    static func decision(
        _ operation: Operation, _ spec: TableSpec, was: [String: String]? = nil, becomes: [String: String]
    ) -> Entry {
        Entry(
            id: UUID().uuidString.lowercased(), operation, table: spec.name, was: was, becomes: becomes,
            role: .producer)
    }
}

extension TableEditor {
    /// What a row about the same as these cells says; nil where there is none.
    ///
    /// - Throws: where the table cannot be told apart.
    mutating func row(
        of spec: TableSpec, about cells: [String: String]
    ) throws(EntryProblem) -> [String: String]? {
        let table = try tables.table(spec, columns: spec.columns(of: cells))
        guard let row = closest(rows(about: cells, table), to: cells, table) else { return nil }
        return Self.cells(table.rows[row], table)
    }

    /// A decision as an entry: the answer in the row where the proposal stands already, else a new row.
    ///
    /// - Returns: nil for a district, which has no row but a place in the settings.
    mutating func entry(for decision: ProposalDecision) throws(EntryProblem) -> Entry? {
        guard let spec = decision.table, let cells = decision.cells else { return nil }
        guard let known = try row(of: spec, about: cells) else {
            return .decision(.add, spec, becomes: cells)
        }
        var answer = ["status": decision.status.rawValue]
        answer["vorschlag"] = cells["vorschlag"]
        let seen = known.filter { RowIdentity.columns(spec.name).contains($0.key) || answer[$0.key] != nil }
        return .decision(.change, spec, was: seen, becomes: answer)
    }
}

extension ProposalDecision {
    /// The table that keeps it; nil for a district.
    var table: TableSpec? {
        switch content {
        case .name: .aliases
        case .type: .typeDecisions
        case .district: nil
        }
    }

    /// The row of a table that keeps it.
    fileprivate var cells: [String: String]? {
        var cells = [
            "status": status.rawValue, "guete": Self.cell(score), "grund": reason.german,
        ]
        switch content {
        case .name(let variant, let actor, _):
            cells["variante"] = variant
            cells["akteur"] = actor
        case .type(let actor, let name, let column, let value, _):
            cells["akteur"] = actor
            cells["name"] = name
            cells["spalte"] = column
            cells["vorschlag"] = value
        case .district: return nil
        }
        return cells
    }

    /// A certainty of 0...1 as a cell: two decimals, without those that are zero.
    static func cell(_ score: Double) -> String { "\((score * 100).rounded() / 100)" }
}
