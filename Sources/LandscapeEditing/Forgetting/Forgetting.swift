import Foundation
package import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText

/// Takes an organisation or a person out of the tables of a landscape, and out of its journal.
///
/// Rows that are about it go; where it is one of several, its name goes. What others said of themselves stays.
package struct Forgetting: Sendable {
    private let names: ForgottenNames
    package private(set) var rows = 0
    package private(set) var cells = 0
    package private(set) var entries = 0

    package init(_ names: ForgottenNames) { self.names = names }

    // MARK: Tables

    /// The files without it; those that do not name it keep every byte.
    package mutating func forget(_ texts: LandscapeTexts) -> LandscapeTexts {
        let names = names
        var tables = EditableTables(texts)
        var asText: Set<String> = []
        for spec in TableSpec.all where texts.files[spec.name] != nil {
            guard let table = try? tables.table(spec) else {
                asText.insert(spec.name)
                continue
            }
            forget(spec, table, &tables)
            tables.rewriteAbove(spec.name) { names.without($0) }
        }
        var result = tables.texts
        for name in asText {
            if let file = result.files[name] { result.files[name] = changed(file) { names.within($0) } }
        }
        if let file = result.files["landschaft"] {
            result.files["landschaft"] = changed(file) { names.withoutNames(inSettings: $0) }
        }
        return result
    }

    /// What is no table whose rows netviz understands.
    private mutating func changed(
        _ file: LandscapeTexts.File, _ change: (String) -> String
    ) -> LandscapeTexts.File {
        let text = String(decoding: DecodedText(file.bytes).bytes, as: UTF8.self)
        let new = change(text)
        guard new != text else { return file }
        cells += 1
        return LandscapeTexts.File(name: file.name, bytes: Array(new.utf8))
    }

    private mutating func forget(_ spec: TableSpec, _ table: RawTable, _ tables: inout EditableTables) {
        let columns = table.header.map { spec.canonical($0) ?? "" }
        for row in table.rows.indices.reversed() {
            let line = table.rows[row]
            if isAbout(line, columns, spec.name) {
                _ = tables.remove(row: row, of: spec.name)
                rows += 1
                continue
            }
            var changed: [String: String] = [:]
            let namesPerson = names.isPerson && line.contains { names.isName($0) }
            for (place, text) in line.enumerated() where place < columns.count && !text.isEmpty {
                let head = columns[place].isEmpty ? table.header[place] : columns[place]
                // Another organisation may bear the name as a part of its own.
                if spec.name == "akteure", ["id", "name", "kurzname"].contains(columns[place]) { continue }
                var new = names.without(text)
                if columns[place] == "gemeldet_von", names.isName(text) { new = Entry.coordination }
                if namesPerson, TableSpec.isPersonal(table.header[place].folded) { new = "" }
                if new != text { changed[head] = new }
            }
            guard !changed.isEmpty else { continue }
            cells += changed.count
            _ = tables.set(changed, row: row, of: spec.name)
        }
    }

    /// Whether a row says something about it and nothing about anybody else.
    private func isAbout(_ row: [String], _ columns: [String], _ table: String) -> Bool {
        if names.isPerson {
            return table == "kontakte" && zip(row, columns).contains { $1 == "name" && names.isName($0) }
        }
        return zip(row, columns).contains { text, column in
            guard names.isName(text) else { return false }
            if table == "akteure" { return ["id", "name"].contains(column) }
            // Who leads a Gremium or answers for a measure is one thing about it among others.
            return RowIdentity.isReference(table, column)
                && !["federfuehrung", "verantwortlich"].contains(column)
        }
    }

    // MARK: Entries

    /// The journal with as many lines: one that names it becomes a note that says no more than that something stood there.
    package mutating func forget(_ journal: [Entry]) -> [Entry] {
        journal.map { entry in
            guard isMentioned(in: entry) else { return entry }
            entries += 1
            return Entry(
                id: entry.id, at: entry.at, .note, role: entry.role, status: entry.status,
                text: ForgottenNames.mark)
        }
    }

    private func isMentioned(in entry: Entry) -> Bool {
        var texts = [entry.key, entry.text, entry.reportedBy].compactMap(\.self) + (entry.present ?? [])
        for cells in [entry.was, entry.becomes].compactMap(\.self) { texts += cells.values }
        return texts.contains { names.isName($0) || names.occur(in: $0) }
    }
}
