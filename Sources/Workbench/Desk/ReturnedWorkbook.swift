import Foundation
package import LandscapeEditing
package import LandscapeFiles
import LandscapeModel
package import LiveTable
package import PlainText
import SourceText

/// A workbook that comes back, held against the version that it was taken from and against the tables as they are by now.
///
/// What was changed at home is an entry; what was changed here meanwhile stays, and where both changed the same cell, both are
/// told.
package struct ReturnedWorkbook: Sendable {
    package struct Change: Sendable {
        package enum Kind: String, Sendable {
            /// The row is new, changed, or no more there.
            case new = "neu"
            case changed = "geaendert"
            case gone = "fehlt"
        }

        package var kind: Kind
        package var entry: Entry
        package var sentence: String
        package var result: EntryOutcome.Result
        /// What stands in the way, or which cells both changed.
        package var problem: EntryProblem?
    }

    package private(set) var changes: [Change] = []
    /// The settings as they came back, where they were changed at home and say something else than those here.
    package private(set) var settings: String?
    /// They were changed here, too.
    package private(set) var areSettingsContested = false

    /// - Parameters:
    ///   - tables: as they came back.
    ///   - version: the tables that they were taken from; nil where that is not known: then from what is here.
    package init(
        _ tables: LandscapeTables, from version: LandscapeTables?, _ state: TableState, _ language: Language
    ) {
        let here = state.workspace.tables ?? LandscapeTables(state.landscape)
        let before = version ?? here
        let entries = TableDifference(from: before, to: tables, role: .editor).entries
        let replay = Replay(JournalText(entries), on: state.workspace)
        let words = EntryWords(replay.workspace.landscape, entries, language)
        let outcomes = Dictionary(
            replay.outcomes.compactMap { outcome in outcome.id.map { ($0, outcome) } },
            uniquingKeysWith: { first, _ in first })
        for entry in entries {
            let outcome = outcomes[entry.id]
            let isProblem = outcome?.isProblem == true
            changes.append(
                Change(
                    kind: Self.kind(entry), entry: entry, sentence: words.words(entry),
                    result: outcome?.result ?? .applied,
                    problem: isProblem ? Self.problem(entry, on: state.workspace) : nil))
        }
        let (home, old) = (Self.bare(tables.settings ?? ""), Self.bare(before.settings ?? ""))
        let now = Self.bare(here.settings ?? "")
        if let new = tables.settings, home != old, home != now {
            settings = new
            areSettingsContested = old != now
        }
    }

    private static func kind(_ entry: Entry) -> Change.Kind {
        switch entry.operation {
        case .add: .new
        case .remove: .gone
        default: .changed
        }
    }

    /// Looks at an entry alone: which cells say something else.
    private static func problem(_ entry: Entry, on workspace: Workspace) -> EntryProblem? {
        do throws(EntryProblem) {
            var tried = workspace
            _ = try tried.apply(entry)
            return nil
        } catch {
            return error
        }
    }

    /// A sheet does not keep blank lines at the end.
    private static func bare(_ settings: String) -> String {
        settings.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.filter { $0 != "\r" } }.joined(separator: "\n").trimmed
    }

    package func write(_ json: inout JSONWriter, _ language: Language) {
        json.key("changes", objects: changes) { json, change in
            json.key("kind", change.kind.rawValue)
            json.key("table", change.entry.table)
            json.key("text", change.sentence)
            json.key("result", change.result.rawValue)
            json.key("entry", json: change.entry.line)
            json.key("message", change.problem?.message(language) ?? "")
            json.key("conflicts", objects: change.problem?.disagreements ?? []) { json, cell in
                json.key("column", cell.column)
                json.key("seen", cell.seen)
                json.key("stated", cell.stated)
            }
        }
        json.key("settings_changed", settings != nil)
        json.key("settings_contested", areSettingsContested)
    }
}
