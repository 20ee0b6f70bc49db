import Foundation
public import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText

/// What makes one state of the tables another, as entries: for imports, mergers and accepted proposals, which work out
/// whole tables, and for whoever holds two versions of a landscape against each other.
///
/// The settings are no table.
public struct TableDifference: Sendable {
    public private(set) var entries: [Entry] = []

    private let at: String
    private let role: Entry.Role

    /// - Parameter at: when, as RFC 3339.
    public init(
        from old: LandscapeTables, to new: LandscapeTables, at: String = "", role: Entry.Role = .producer
    ) {
        self.at = at
        self.role = role
        let names = Set(old.tables.map(\.name)).union(new.tables.map(\.name))
        // Whom cooperations name has to be there before them.
        for spec in TableSpec.all where names.contains(spec.name) {
            let empty = RawTable(name: spec.name, header: [])
            compare(old[spec.name] ?? empty, new[spec.name] ?? empty, spec)
        }
    }

    private mutating func compare(_ old: RawTable, _ new: RawTable, _ spec: TableSpec) {
        let before = old.rows.map { Self.cells($0, old.header, spec) }
        let after = new.rows.map { Self.cells($0, new.header, spec) }
        let steps = RowAlignment(before, after) { Self.isAlike($0, $1, spec) }.steps
        for case .changed(let one, let two) in steps { enter(.change, spec, before[one], after[two]) }
        for case .removed(let row) in steps { enter(.remove, spec, before[row], [:]) }
        for case .added(let row) in steps { enter(.add, spec, [:], after[row]) }
    }

    /// Whether two rows are about the same, as far as their own words tell: names in the same spelling.
    static func isAlike(
        _ one: [String: String], _ two: [String: String], _ spec: TableSpec
    ) -> Bool {
        let columns = spec.mandatory.isEmpty ? RowIdentity.columns(spec.name) : spec.mandatory
        return columns.allSatisfy { (one[$0] ?? "").folded == (two[$0] ?? "").folded }
    }

    private mutating func enter(
        _ operation: Entry.Operation, _ spec: TableSpec, _ old: [String: String], _ new: [String: String]
    ) {
        var entry = Entry(
            id: UUID().uuidString.lowercased(), at: at, operation, table: spec.name, role: role)
        if spec.hasIDs { entry.key = old["id"] }
        switch operation {
        case .add: entry.becomes = new
        case .remove: entry.was = old
        default:
            // The columns that tell which row is meant, and those that change.
            let known = Set(RowIdentity.columns(spec.name) + ["status"])
            entry.was = old.filter { known.contains($0.key) || new[$0.key] != $0.value }
            var becomes = new.filter { old[$0.key] != $0.value }
            for column in old.keys where new[column] == nil { becomes[column] = "" }
            for column in becomes.keys where old[column] == nil { entry.was?[column] = "" }
            entry.becomes = becomes
        }
        if spec.name == "kooperationen" { entry.reportedBy = Self.reporter(old.merging(new) { $1 }) }
        entries.append(entry)
    }

    private static func reporter(_ cells: [String: String]) -> String {
        let text = (cells["gemeldet_von"] ?? "").trimmed
        return switch Cell.reporter(text) {
        case .from?: cells["von"] ?? Entry.coordination
        case .to?: cells["nach"] ?? Entry.coordination
        case .both?, .coordination?, .third?: Entry.coordination
        case nil: text
        }
    }

    /// The cells of a row that say anything, by canonical column.
    static func cells(_ row: [String], _ header: [String], _ spec: TableSpec) -> [String: String] {
        var cells: [String: String] = [:]
        for (index, text) in row.enumerated()
        where index < header.count && !text.isEmpty && !header[index].isEmpty {
            let column = spec.canonical(header[index]) ?? header[index]
            if cells[column] == nil { cells[column] = text }
        }
        return cells
    }
}
