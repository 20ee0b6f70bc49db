import LandscapeModel
import PlainText
import SourceText

/// Puts two landscapes together: of two coordinators, of two places, or of two years.
///
/// Works on the tables as they stand, so that columns which netviz does not know stay too; what has no table of its
/// own (a matrix, partners in a cell) is written as one first. Each landscape's references are resolved with its own
/// names and aliases. Of two values for one cell the first landscape's stands; the other is among the conflicts.
public struct LandscapeMerger {
    var first: MergeSide
    var second: MergeSide
    let places: ActorPlaces
    let matching: ActorMatching
    var names: MergeNames
    let boards: MergeBoards
    let areas: AreaMerging
    var result = MergeResult(tables: LandscapeTables())

    /// - Parameter tables: what `LandscapeTables.read(at:)` gives; nil where the landscape has none of its own.
    public init(
        _ first: ReadResult, tables firstTables: LandscapeTables?, with second: ReadResult,
        tables secondTables: LandscapeTables?, decisions: MergeDecisions = MergeDecisions()
    ) {
        self.first = MergeSide(firstTables, first)
        self.second = MergeSide(secondTables, second)
        let (one, two) = (first.landscape, second.landscape)
        places = ActorPlaces(one, two)
        matching = ActorMatching(one, two, decisions)
        var added: [Int: [String]] = [:]
        for (number, match) in matching.matches.enumerated() {
            if let match { added[number] = Self.spellings(two.actors[number], one.actors[Int(match)]) }
        }
        names = MergeNames(self.first, self.second, matching, added: added)
        boards = MergeBoards(one.boards, two.boards, places)
        areas = AreaMerging(one, two, areForeign: places.areForeign)
    }

    /// - Complexity: O(size of both landscapes).
    public consuming func merged() -> MergeResult {
        result.joined.actors = matching.matches.count { $0 != nil }
        result.joined.boards = boards.matches.count { $0 != nil }
        result.proposals = matching.proposals
        result.decidedCount = matching.decidedCount
        result.sharedBoards = boards.sharedNames
        mergeAliases()
        mergeActors()
        merge(.boards, matches: boards.matches, ids: boards.ids, lists: ["handlungsfelder", "sozialraum"])
        for spec in TableSpec.all where !["akteure", "gremien", "angebote", "aliase"].contains(spec.name) {
            mergeRows(spec)
        }
        mergeOffers()
        mergeSettings()
        tidy()
        result.count(first.landscape, second.landscape, matching.ids)
        result.verify(first.landscape, second.landscape, matching.ids)
        return result
    }

    private mutating func tidy() {
        let order = TableSpec.all.map(\.name)
        result.tables.tables.sort {
            (order.firstIndex(of: $0.name) ?? 0) < (order.firstIndex(of: $1.name) ?? 0)
        }
        // Rows end with their last cell that says something, as they do when they are read.
        for index in result.tables.tables.indices {
            result.tables.tables[index].rows = result.tables.tables[index].rows.map { row in
                Array(row.prefix((row.lastIndex { !$0.isEmpty } ?? -1) + 1))
            }
        }
    }

    func table(_ spec: TableSpec, _ side: MergeSide) -> RawTable? { side.tables[spec.name] }

    /// The header of both tables; nil where neither landscape has the table.
    func header(_ spec: TableSpec) -> MergedHeader? {
        let (one, two) = (table(spec, first), table(spec, second))
        guard one != nil || two != nil else { return nil }
        return MergedHeader(one?.header ?? [], two?.header ?? [], spec)
    }

    /// How the second landscape calls an actor of the first, where the first does not know it yet.
    private static func spellings(_ two: Actor, _ one: Actor) -> [String] {
        // A name fills the place of a bare id, and a bare id is no spelling of a name.
        if one.hasNoName || two.hasNoName { return [] }
        let known = Set(([one.id, one.name, one.shortName] + one.nameVariants).map(\.folded))
        let isOwnName = two.hasNumberAsID || two.id.folded == two.name.slug.folded
        let others = [two.name] + (isOwnName ? [] : [two.id])
        // A separator inside a name would make two of it.
        return others.filter { spelling in
            !known.contains(spelling.folded) && !spelling.contains { "|,;\n".contains($0) }
        }
    }

    // MARK: Records with an identity

    private static let actorLists: Set<String> = [
        "typ", "foerdergeber_ebene", "handlungsfelder", "rollen", "sozialraum", "zielgruppen",
        "namensvarianten",
    ]

    private mutating func mergeActors() {
        let spec = TableSpec.actors
        guard var header = header(spec) else { return }
        let references = Self.references[spec.name] ?? [:]
        let added = matching.matches.enumerated().map { number, match in
            match.map { Self.spellings(second.landscape.actors[number], first.landscape.actors[Int($0)]) }
                ?? []
        }
        let needsIDs = matching.needsIDs
        header.add(needsIDs ? ["id"] : [])
        header.add(added.contains { !$0.isEmpty } ? ["namensvarianten"] : [])
        var merging = RowMerging(table: spec.name, header: header, lists: Self.actorLists)
        let old = (table(spec, first)?.rows ?? []).map(header.widened)
        var rows = old.flatMap { settled($0, header, spec, isFirst: true) }
        for (number, raw) in (table(spec, second)?.rows ?? []).enumerated() {
            let text = header.arranged(raw)
            var row = settled(text, header, spec, isFirst: false)[0]
            guard let match = matching.matches[number] else {
                if needsIDs, let place = header.place("id") { row[place] = matching.ids[number] }
                rows.append(row)
                continue
            }
            // The id and the name of the first landscape stand; other spellings become variants.
            let subject = nameOf(.actor, matching.ids[number])
            if let place = header.place("name") {
                let (one, two) = (first.landscape.actors[Int(match)], second.landscape.actors[number])
                if one.hasNoName {
                    rows[Int(match)][place] = row[place]
                } else if !two.hasNoName {
                    noteName(rows[Int(match)][place], row[place], subject)
                }
                row[place] = ""
            }
            if let place = header.place("id") { row[place] = "" }
            let both = Both(row: row, text: text, old: old[Int(match)])
            rows[Int(match)] = merge(rows[Int(match)], both, &merging, references, subject)
            if !added[number].isEmpty, let place = header.place("namensvarianten") {
                rows[Int(match)][place] = RowMerging.union(
                    rows[Int(match)][place], added[number].joined(separator: "|"))
            }
        }
        result.conflicts += merging.conflicts
        result.tables.tables.append(RawTable(name: spec.name, header: header.titles, rows: rows))
    }

    private mutating func noteName(_ one: String, _ two: String, _ subject: String) {
        guard !two.trimmed.isEmpty, !one.trimmed.isEmpty, one.folded != two.folded else { return }
        result.conflicts.append(
            MergeConflict(
                table: "akteure", subject: subject, column: "name", first: one.trimmed, second: two.trimmed,
                kept: one.trimmed))
    }

    /// A row of the second landscape about something that the first knows.
    struct Both {
        /// With references as they stand in the result.
        var row: [String]
        /// As it stands in the second landscape.
        var text: [String]
        /// The first landscape's row as it stands there.
        var old: [String]
    }

    /// The first landscape's row completed by the second's; references that mean the same are no conflict.
    private mutating func merge(
        _ row: [String], _ both: Both, _ merging: inout RowMerging, _ references: [String: ReferenceKind],
        _ subject: String
    ) -> [String] {
        var other = both.row
        var shown: [Int: (String, String)] = [:]
        for (index, key) in merging.header.keys.enumerated() where index < other.count {
            guard let kind = references[key] else { continue }
            let one = meaning(both.old[index], kind, isFirst: true)
            if one != nil, one == meaning(both.text[index], kind, isFirst: false) { other[index] = "" }
            shown[index] = (
                self.shown(both.old[index], kind, isFirst: true),
                self.shown(both.text[index], kind, isFirst: false)
            )
        }
        return merging.merged(row, other, subject: subject, shown: shown)
    }

    /// Tables whose rows have an id: equal ones are completed, others added under an id of their own.
    mutating func merge(_ spec: TableSpec, matches: [Int?], ids: [String], lists: Set<String>) {
        guard var header = header(spec) else { return }
        let references = Self.references[spec.name] ?? [:]
        let olds =
            spec.name == "gremien" ? second.landscape.boards.map(\.id) : second.landscape.offers.map(\.id)
        header.add(zip(ids, olds).contains { $0 != $1 } ? ["id"] : [])
        var merging = RowMerging(table: spec.name, header: header, lists: lists)
        let old = (table(spec, first)?.rows ?? []).map(header.widened)
        var rows = old.flatMap { settled($0, header, spec, isFirst: true) }
        for (number, raw) in (table(spec, second)?.rows ?? []).enumerated() where number < ids.count {
            let text = header.arranged(raw)
            var row = settled(text, header, spec, isFirst: false)[0]
            if let match = matches[number], match < rows.count {
                if let place = header.place("id") { row[place] = "" }
                let subject = header.place("name").map { rows[match][$0].trimmed } ?? ""
                rows[match] = merge(
                    rows[match], Both(row: row, text: text, old: old[match]), &merging, references, subject)
            } else {
                if let place = header.place("id"), !row[place].trimmed.isEmpty || ids[number] != olds[number]
                {
                    row[place] = ids[number]
                }
                rows.append(row)
            }
        }
        result.conflicts += merging.conflicts
        result.tables.tables.append(RawTable(name: spec.name, header: header.titles, rows: rows))
    }
}
