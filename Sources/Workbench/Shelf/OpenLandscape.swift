import Foundation
package import JournalStore
import LandscapeEditing
package import LiveTable

/// A landscape that is at hand.
package struct OpenLandscape: Sendable {
    package let name: LandscapeName
    package let table: LiveTable
    package let database: JournalDatabase
    /// Tells one beginning of the tables from another.
    package let beginning = UUID().uuidString

    /// The number of the version that the tables are; where there is none, it is kept.
    package func keptVersion(of state: TableState, now: String) throws -> Int {
        let tables = state.workspace.texts
        if let last = try database.versions().last, let stored = try database.tables(ofVersion: last.number),
            StoredTexts(stored)?.texts == tables
        {
            return last.number
        }
        return try database.keep(
            NewVersion(at: now, revision: state.revision, tables: try StoredTexts(tables).text))
    }

    /// Keeps the state of another day before it changes, so that every day with changes has its version.
    package func keepVersionOfAnotherDay(now: String) async throws {
        guard let last = try database.versions().last, last.at.prefix(10) != now.prefix(10) else { return }
        let state = await table.kept
        guard state.revision > last.revision else { return }
        _ = try keptVersion(of: state, now: state.lines.last?.at ?? now)
    }
}
