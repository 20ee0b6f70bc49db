import Foundation
package import GapAnalysis
package import JournalStore
package import LandscapeEditing
import LandscapeFiles
package import LandscapeJobs
import LandscapeModel
import PlainText

/// Where a table begins: the landscape as it was when the first entry was made, and its suggestions under their numbers.
///
/// A table that goes on after a pause begins where it began: the tables of that moment lie in the journal's file. Where
/// somebody else has changed the landscape since, it begins anew from what lies there.
package struct TableHome: Sendable {
    package let path: String
    package let database: JournalDatabase
    /// The tables at the beginning.
    let base: Workspace
    /// The table goes on from the beginning that its journal had.
    let isContinued: Bool
    /// netviz changes folders of tables, and nothing else.
    private let isFolder: Bool
    let applied: AppliedEntries
    /// So many lines of the journal lie before the beginning.
    let start: Int
    /// In canonical order.
    package let input: LandscapeInput
    package let catalogue: Catalogue
    /// What the recommendations say of it.
    let analysis: Analysis
    package let gaps: [Gap]
    let numbers: SuggestionNumbers

    /// A landscape that lies in a folder or a file of the coordinator's own.
    ///
    /// - Parameters:
    ///   - isProvisional: goes on with what was understood.
    ///   - open: opens the journal, once it is known that there is a landscape.
    /// - Throws: what is wrong with the landscape, in words.
    package init(_ path: String, isProvisional: Bool, opening open: () throws -> JournalDatabase) throws {
        let home = try LandscapeHome(path, isChanged: false)
        let found = LandscapeInput(home.workspace.reading)
        guard found.network == nil, !found.isExport else { throw Self.noTables(path) }
        let errors = home.workspace.reading.errors
        guard errors.isEmpty || isProvisional else { throw JobError(.errors(errors, in: path)) }
        let database = try open()
        let state = home.workspace.texts.state
        if try database.setting("stand") == state, let ground = try Ground(of: database) {
            let base = ground.texts == home.workspace.texts ? home.workspace : Workspace(ground.texts)
            try self.init(path, isFolder: home.isFolder, ground, base, isContinued: true, database)
        } else {
            let ground = Ground(home)
            try database.keep(try ground.settings(state: state))
            try self.init(
                path, isFolder: home.isFolder, ground, home.workspace, isContinued: false, database)
        }
    }

    /// A landscape that lies in the file of its journal and nowhere else.
    /// - Returns: nil where the file has none.
    package init?(in database: JournalDatabase) throws {
        guard let ground = try Ground(of: database) else { return nil }
        try self.init(
            database.path, isFolder: false, ground, Workspace(ground.texts), isContinued: true, database)
    }

    private init(
        _ path: String, isFolder: Bool, _ ground: Ground, _ base: Workspace, isContinued: Bool,
        _ database: JournalDatabase
    ) throws {
        self.path = path
        self.isFolder = isFolder
        self.isContinued = isContinued
        self.database = database
        self.base = base
        applied = ground.applied
        start = ground.start
        let before = EffectiveEntries(start > 0 ? Array(try database.entries().prefix(start)) : [])
        let waiting = Set(before.waiting.map(\.id))
        entriesFromBefore = applied.ids.union(before.items.map(\.entry.id)).subtracting(waiting).sorted()
        input = LandscapeInput(base.reading).ordered
        catalogue = try Catalogue.adding(nil, for: input.landscape)
        var numbers = SuggestionNumbers(try database.numbers())
        let numbered = FindingsJob.gaps(input, catalogue, &numbers)
        analysis = numbered.analysis
        gaps = numbered.gaps
        self.numbers = numbers
        try database.keep(numbers: numbered.fresh)
    }

    private static func noTables(_ path: String) -> TableProblem {
        .cannotApply(
            Bilingual(
                "„\(path)“ ist eine Graphdatei oder Ausgabe eines anderen Programms und kann keine Einträge aufnehmen. „netviz convert“ macht eine Landschaft daraus.",
                "“\(path)” is a graph file or the export of another program and cannot take entries. “netviz convert” makes a landscape of it."
            ))
    }

    /// The entries of an earlier table that lie in the tables of this beginning.
    package let entriesFromBefore: [String]

    /// Takes the journal into the landscape as it lies on the disk by now, with a backup.
    ///
    /// - Throws: what stands in the way, in words; nothing is written then.
    package func apply(_ state: TableState, isPartial: Bool) throws -> (replay: Replay, backup: String?) {
        guard isFolder else { throw Self.noFolder }
        let home = try LandscapeHome(path, isChanged: true)
        let replay = state.replay(on: home.workspace, applied: home.applied)
        guard replay.isSound || isPartial else { return (replay, nil) }
        let backup = try home.write(replay)
        let after = try LandscapeHome(path, isChanged: false)
        try database.set("stand", to: after.workspace.texts.state)
        return (replay, backup)
    }

    private static let noFolder = TableProblem.cannotApply(
        Bilingual(
            "Diese Landschaft ist eine Arbeitsmappe oder einzelne Liste; netviz ändert sie nicht selbst, damit ihre Gestaltung bleibt. "
                + "Die Tabellen mit allem, was eingetragen wurde, gibt es als Landschaft (.zip).",
            "This landscape is a workbook or a single list; netviz does not change it itself, so that its design stays. The tables "
                + "with everything that was entered are there as the landscape (.zip)."))
}
