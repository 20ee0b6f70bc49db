public import LandscapeModel

/// Puts two landscapes of one place together: two coordinators, or two years.
///
/// Works on the tables as they stand, so that columns which netviz does not know stay too. Of two values for one
/// cell the first landscape's stands; the other is among the conflicts.
public struct LandscapeMerger {
    var first: MergeSide
    var second: MergeSide
    let matching: ActorMatching
    private var result = MergeResult(tables: LandscapeTables())
    /// The ids of the second landscape's Gremien in the result.
    var boardIDs: [String] = []
    private var boardMatches: [Int?] = []

    /// - Parameter tables: what `LandscapeTables.read(at:)` gives; nil where the landscape has none of its own.
    public init(
        _ first: Landscape, tables firstTables: LandscapeTables?, with second: Landscape,
        tables secondTables: LandscapeTables?
    ) {
        self.first = MergeSide(firstTables, first)
        self.second = MergeSide(secondTables, second)
        matching = ActorMatching(&self.first, &self.second)
    }

    /// - Complexity: O(size of both landscapes).
    public consuming func merged() -> MergeResult {
        result.matchedActors = matching.matches.count { $0 != nil }
        result.addedActors = matching.matches.count - result.matchedActors
        mergeActors()
        mergeBoards()
        for spec in TableSpec.all where !["akteure", "gremien", "angebote"].contains(spec.name) {
            mergeRows(spec)
        }
        mergeOffers()
        let order = TableSpec.all.map(\.name)
        result.tables.tables.sort {
            (order.firstIndex(of: $0.name) ?? 0) < (order.firstIndex(of: $1.name) ?? 0)
        }
        mergeSettings()
        // Rows end with their last cell that says something, as they do when they are read.
        for index in result.tables.tables.indices {
            result.tables.tables[index].rows = result.tables.tables[index].rows.map { row in
                Array(row.prefix((row.lastIndex { !$0.isEmpty } ?? -1) + 1))
            }
        }
        return result
    }

    private func table(_ spec: TableSpec, _ side: MergeSide) -> RawTable? { side.tables[spec.name] }

    /// The header of both tables; nil where neither landscape has the table.
    private func header(_ spec: TableSpec) -> MergedHeader? {
        let (one, two) = (table(spec, first), table(spec, second))
        guard one != nil || two != nil else { return nil }
        return MergedHeader(one?.header ?? [], two?.header ?? [], spec)
    }

    // MARK: Records with an identity

    private static let actorLists: Set<String> = [
        "typ", "foerdergeber_ebene", "handlungsfelder", "rollen", "sozialraum", "zielgruppen",
        "namensvarianten",
    ]

    private mutating func mergeActors() {
        let spec = TableSpec.actors
        guard var header = header(spec) else { return }
        let needsIDs = (0..<matching.ids.count).contains {
            matching.ids[$0] != second.landscape.actors[$0].id
        }
        let needsVariants = matching.matches.indices.contains { number in
            guard let match = matching.matches[number] else { return false }
            return spellings(number, match).count > 0
        }
        header.add(needsIDs ? ["id"] : [])
        header.add(needsVariants ? ["namensvarianten"] : [])
        var merging = RowMerging(table: spec.name, header: header, lists: Self.actorLists)
        var rows = (table(spec, first)?.rows ?? []).map(header.widened)
        for (number, raw) in (table(spec, second)?.rows ?? []).enumerated() {
            var row = header.arranged(raw)
            rewrite(&row, header, Self.references[spec.name] ?? [:])
            guard let match = matching.matches[number] else {
                if needsIDs, let place = header.place("id") { row[place] = matching.ids[number] }
                rows.append(row)
                continue
            }
            let subject = matching.ids[number]
            // The id and the name of the first landscape stand; other spellings become variants.
            for key in ["id", "name"] {
                if let place = header.place(key) {
                    let cells = [rows[Int(match)][place], row[place]]
                    if key == "name" || !cells.contains(where: Self.isNumber) {
                        noteName(key, cells[0], cells[1], subject)
                    }
                    row[place] = ""
                }
            }
            align(&row, with: rows[Int(match)], header, Self.references[spec.name] ?? [:])
            rows[Int(match)] = merging.merged(rows[Int(match)], row, subject: subject)
            let extra = spellings(number, match)
            if !extra.isEmpty, let place = header.place("namensvarianten") {
                rows[Int(match)][place] = RowMerging.union(
                    rows[Int(match)][place], extra.joined(separator: "|"))
            }
        }
        result.conflicts += merging.conflicts
        result.tables.tables.append(RawTable(name: spec.name, header: header.titles, rows: rows))
    }

    private mutating func noteName(_ key: String, _ one: String, _ two: String, _ subject: String) {
        guard !two.trimmed.isEmpty, !one.trimmed.isEmpty, one.folded != two.folded else { return }
        result.conflicts.append(
            MergeConflict(
                table: "akteure", subject: subject, column: key, first: one.trimmed, second: two.trimmed,
                kept: one.trimmed))
    }

    /// How the second landscape calls an actor of the first, where the first does not know it yet.
    private func spellings(_ number: Int, _ match: ActorIndex) -> [String] {
        let one = first.landscape.actors[Int(match)]
        let two = second.landscape.actors[number]
        let known = Set(([one.id, one.name, one.shortName] + one.nameVariants).map(\.folded))
        let others = [two.name] + (Self.isNumber(two.id) || two.id == two.name.slug ? [] : [two.id])
        // A separator inside a name would make two of it.
        return others.filter { spelling in
            !known.contains(spelling.folded) && !spelling.contains { "|,;\n".contains($0) }
        }
    }

    /// An id of digits is the number of a row, not a name.
    private static func isNumber(_ id: String) -> Bool {
        id.trimmed.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private mutating func mergeBoards() {
        let spec = TableSpec.boards
        let ones = first.landscape.boards
        let twos = second.landscape.boards
        boardMatches = twos.map { board in first.board(board.id) ?? first.board(board.name) }
        var fresh = FreshIDs(taken: Set(ones.map(\.id)))
        boardIDs = twos.indices.map { number in
            boardMatches[number].map { ones[$0].id } ?? fresh.next(twos[number].id)
        }
        merge(spec, matches: boardMatches, ids: boardIDs, lists: ["handlungsfelder", "sozialraum"])
    }

    private mutating func mergeOffers() {
        var numbers: [String: Int] = [:]
        for (number, offer) in first.landscape.offers.enumerated() {
            numbers[first.landscape.actors[Int(offer.actor)].id + "\n" + offer.id] = number
        }
        let twos = second.landscape.offers
        let matches = twos.map { numbers[matching.ids[Int($0.actor)] + "\n" + $0.id] }
        var fresh = FreshIDs(taken: Set(first.landscape.offers.map(\.id)))
        let ids = twos.indices.map { number in
            matches[number].map { first.landscape.offers[$0].id } ?? fresh.next(twos[number].id)
        }
        merge(
            .offers, matches: matches, ids: ids,
            lists: [
                "handlungsfeld", "zielgruppen", "sozialraum", "sprachen", "phase",
            ])
    }

    /// Tables whose rows have an id: equal ids are completed, others added under an id of their own.
    private mutating func merge(_ spec: TableSpec, matches: [Int?], ids: [String], lists: Set<String>) {
        guard let header = header(spec) else { return }
        var merging = RowMerging(table: spec.name, header: header, lists: lists)
        var rows = (table(spec, first)?.rows ?? []).map(header.widened)
        for (number, raw) in (table(spec, second)?.rows ?? []).enumerated() where number < ids.count {
            var row = header.arranged(raw)
            rewrite(&row, header, Self.references[spec.name] ?? [:])
            if let match = matches[number], match < rows.count {
                if let place = header.place("id") { row[place] = "" }
                let old = rows[match]
                // References that mean the same actor are no conflict, however they are written.
                align(&row, with: old, header, Self.references[spec.name] ?? [:])
                rows[match] = merging.merged(old, row, subject: ids[number])
            } else {
                if let place = header.place("id"), !row[place].trimmed.isEmpty { row[place] = ids[number] }
                rows.append(row)
            }
        }
        result.conflicts += merging.conflicts
        result.tables.tables.append(RawTable(name: spec.name, header: header.titles, rows: rows))
    }

    // MARK: Rows without one

    /// What identifies a row beside all its cells: rows that agree in these but not in the rest are both kept and
    /// listed.
    private static let identities: [String: [String]] = [
        "mitgliedschaften": ["gremium", "akteur"], "kurskennzahlen": ["akteur", "jahr"],
        "unterkuenfte": ["akteur", "art", "stand"], "aliase": ["variante"],
        "typvorschlaege": ["akteur", "spalte"],
    ]
    /// Tables of decisions: two about one thing would contradict each other, so the first stands alone.
    private static let decisions: Set<String> = ["aliase", "typvorschlaege"]

    private mutating func mergeRows(_ spec: TableSpec) {
        guard let header = header(spec) else { return }
        let references = Self.references[spec.name] ?? [:]
        var rows = (table(spec, first)?.rows ?? []).map(header.widened)
        let isDecision = Self.decisions.contains(spec.name)
        var seen: Set<[String]> = []
        var byIdentity: [[String]: [String]] = [:]
        let identity = (Self.identities[spec.name] ?? []).compactMap { header.place($0) }
        for row in rows {
            let key = key(row, header, references, isFirst: true)
            seen.insert(key)
            let short = identity.map { key[$0] }
            if byIdentity[short] == nil { byIdentity[short] = key }
        }
        for raw in table(spec, second)?.rows ?? [] {
            var row = header.arranged(raw)
            let key = key(row, header, references, isFirst: false)
            guard seen.insert(key).inserted else {
                result.equalRows += 1
                continue
            }
            rewrite(&row, header, references)
            if !identity.isEmpty, let other = byIdentity[identity.map { key[$0] }] {
                let subject = identity.map { row[$0] }.joined(separator: " / ")
                for index in key.indices where key[index] != other[index] {
                    result.conflicts.append(
                        MergeConflict(
                            table: spec.name, subject: subject, column: header.titles[index],
                            first: other[index],
                            second: key[index], kept: isDecision ? other[index] : "beide Zeilen"))
                }
                if isDecision { continue }
            }
            rows.append(row)
        }
        result.tables.tables.append(RawTable(name: spec.name, header: header.titles, rows: rows))
    }

    /// What a row says, whatever its spelling: actors and Gremien as their ids in the result.
    private mutating func key(
        _ row: [String], _ header: MergedHeader, _ references: [String: ReferenceKind], isFirst: Bool
    ) -> [String] {
        row.indices.map { index in
            let text = row[index].trimmed
            guard !text.isEmpty, index < header.keys.count, let kind = references[header.keys[index]] else {
                return text
            }
            return resolved(text, kind, isFirst: isFirst) ?? text
        }
    }

    // MARK: Settings

    private mutating func mergeSettings() {
        let merging = SettingsMerging(first.tables.settings, second.tables.settings)
        result.tables.settings = merging.text
        result.conflicts += merging.conflicts
    }
}
