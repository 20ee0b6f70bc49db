public import Foundation
public import LandscapeFiles
public import LandscapeModel
public import PlainText

/// Proposals as open rows of `aliase.csv` and `typvorschlaege.csv`, where the coordinator decides by hand.
///
/// What stands there already is not entered again, whatever its status; not a byte of it changes.
public struct OpenProposals: Sendable {
    /// What became of the proposals for one table.
    public struct Count: Sendable, Hashable {
        /// The table's file in the folder.
        public var file: String
        public var added = 0
        /// Proposals that the table holds already.
        public var known = 0
    }

    /// The rows that are new.
    public private(set) var entries: [Entry] = []
    private var editor: TableEditor
    private let before: LandscapeTexts
    private var landscape: Landscape

    /// - Parameters:
    ///   - folder: the folder of the landscape.
    ///   - result: what was read there.
    /// - Throws: where a table cannot be read.
    public init(folder: String, _ result: ReadResult) throws(EditingError) {
        do throws(UnreadableText) {
            before =
                try LandscapeTexts(folder: folder, only: DecidedLandscape.tableNames) ?? LandscapeTexts()
        } catch {
            throw EditingError(error.message)
        }
        editor = TableEditor(before, result)
        landscape = result.landscape
    }

    /// Enters proposals about names.
    public mutating func add(
        names proposals: [NameProposal], _ language: Language
    ) throws(EditingError) -> Count {
        var speller = Proposals.Speller(landscape)
        let rows = proposals.map { proposal in
            ["variante": proposal.variant, "akteur": speller.text(proposal.actor)]
                .merging(Self.tail(proposal.score, proposal.reason(language))) { $1 }
        }
        return try enter(rows, .aliases)
    }

    /// Enters proposals for types, sectors, Träger and offers.
    public mutating func add(
        types proposals: [TypeProposal], _ language: Language
    ) throws(EditingError) -> Count {
        var speller = Proposals.Speller(landscape)
        let rows = proposals.map { proposal in
            let cells = [
                "akteur": speller.text(proposal.actor),
                "name": landscape.actors[Int(proposal.actor)].name,
                "spalte": proposal.column.rawValue, "vorschlag": speller.value(of: proposal),
            ]
            return cells.merging(Self.tail(proposal.score, proposal.reason(language))) { $1 }
        }
        return try enter(rows, .typeDecisions)
    }

    /// The files of the folder that changed.
    public var changedFiles: [(name: String, content: Data)] { editor.tables.texts.changed(since: before) }

    /// Status, score and reason of a proposal as cells.
    private static func tail(_ score: Double, _ reason: String) -> [String: String] {
        ["status": NameDecision.Status.open.rawValue, "guete": ProposalDecision.cell(score), "grund": reason]
    }

    private mutating func enter(
        _ rows: [[String: String]], _ spec: TableSpec
    ) throws(EditingError) -> Count {
        var count = Count(file: before.files[spec.name]?.name ?? spec.name + ".csv")
        do throws(EntryProblem) {
            for cells in rows {
                guard try editor.row(of: spec, about: cells) == nil else {
                    count.known += 1
                    continue
                }
                let entry = Entry.decision(.add, spec, becomes: cells)
                _ = try editor.perform(entry)
                entries.append(entry)
                count.added += 1
            }
        } catch {
            throw EditingError(error.message)
        }
        return count
    }
}
