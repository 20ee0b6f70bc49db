import LandscapeModel
import PlainText
import SourceText

/// Tables whose rows have no identity, offers, and the settings.
extension LandscapeMerger {
    /// What identifies a row beside all its cells: rows that agree in these but not in the rest are both kept and
    /// listed.
    private static let identities: [String: [String]] = [
        "mitgliedschaften": ["gremium", "akteur"], "kurskennzahlen": ["akteur", "jahr"],
        "unterkuenfte": ["akteur", "art", "stand"], "massnahmen": ["ziel", "massnahme", "verantwortlich"],
        "typvorschlaege": ["akteur", "spalte"],
    ]
    /// Tables of decisions: two about one thing would contradict each other, so the first stands alone.
    private static let decisions: Set<String> = ["typvorschlaege"]

    /// Rows of both; what both say in every cell stands as often as the landscape that says it more often has it.
    mutating func mergeRows(_ spec: TableSpec) {
        guard let header = header(spec) else { return }
        let references = Self.references[spec.name] ?? [:]
        let isDecision = Self.decisions.contains(spec.name)
        let identity = (Self.identities[spec.name] ?? []).compactMap { header.place($0) }
        var rows: [[String]] = []
        var counts: [[String]: Int] = [:]
        var byIdentity: [[String]: [String]] = [:]
        for row in (table(spec, first)?.rows ?? []).map(header.widened) {
            let key = key(row, header, references, isFirst: true)
            counts[key, default: 0] += 1
            let short = identity.map { key[$0] }
            if byIdentity[short] == nil { byIdentity[short] = row }
            rows += settled(row, header, spec, isFirst: true)
        }
        for raw in table(spec, second)?.rows ?? [] {
            let row = header.arranged(raw)
            let key = key(row, header, references, isFirst: false)
            if let count = counts[key], count > 0 {
                counts[key] = count - 1
                noteSame(row, header, spec)
                continue
            }
            if !identity.isEmpty, let other = byIdentity[identity.map { key[$0] }] {
                note(row, other, header, spec, identity, isDecision: isDecision)
                if isDecision { continue }
            }
            rows += settled(row, header, spec, isFirst: false)
        }
        result.tables.tables.append(RawTable(name: spec.name, header: header.titles, rows: rows))
    }

    /// Counts what both landscapes say and what therefore stands once.
    private mutating func noteSame(_ row: [String], _ header: MergedHeader, _ spec: TableSpec) {
        result.equalRows += 1
        func count(_ column: String) -> Int {
            header.place(column).flatMap { meaning(row[$0], .actors, isFirst: false)?.count } ?? 0
        }
        switch spec.name {
        case "kooperationen":
            let claims = count("nach")
            result.joined.claims += claims
            if let place = header.place("status"), case .value(.wished) = Cell.status(row[place].trimmed) {
                result.joined.wishes += claims
            }
        case "mitgliedschaften": result.joined.memberships += count("akteur")
        default: break
        }
    }

    /// Lists what two rows about the same thing state differently.
    private mutating func note(
        _ row: [String], _ other: [String], _ header: MergedHeader, _ spec: TableSpec, _ identity: [Int],
        isDecision: Bool
    ) {
        let references = Self.references[spec.name] ?? [:]
        let subject = identity.map { index in
            shown(row[index], references[header.keys[index]], isFirst: false)
        }.joined(separator: " / ")
        for index in row.indices where !identity.contains(index) {
            let kind = references[header.keys[index]]
            let one = shown(other[index], kind, isFirst: true)
            let two = shown(row[index], kind, isFirst: false)
            if one == two { continue }
            result.conflicts.append(
                MergeConflict(
                    table: spec.name, subject: subject, column: header.titles[index], first: one, second: two,
                    kept: isDecision ? one : "beide Zeilen"))
        }
    }

    // MARK: Offers

    /// Offers of one actor that bear one name and are of one kind; an id says nothing without them.
    mutating func mergeOffers() {
        let ones = first.landscape.offers
        let twos = second.landscape.offers
        func key(_ offer: Offer, _ actor: String) -> [String] {
            [actor, offer.name.folded, offer.service.folded]
        }
        let left = Dictionary(grouping: ones.indices) {
            key(ones[$0], first.landscape.actors[Int(ones[$0].actor)].id)
        }
        let right = Dictionary(grouping: twos.indices) { key(twos[$0], matching.ids[Int(twos[$0].actor)]) }
        var isTaken: Set<Int> = []
        let matches: [Int?] = twos.indices.map { number in
            let own = key(twos[number], matching.ids[Int(twos[number].actor)])
            let candidates = left[own] ?? []
            let same =
                candidates.first { ones[$0].id == twos[number].id }
                ?? (candidates.count == 1 && right[own]?.count == 1 ? candidates[0] : nil)
            return same.flatMap { isTaken.insert($0).inserted ? $0 : nil }
        }
        var fresh = FreshIDs(taken: Set(ones.map(\.id)))
        let ids = twos.indices.map { number in
            matches[number].map { ones[$0].id } ?? fresh.next(twos[number].id)
        }
        result.joined.offers = matches.count { $0 != nil }
        merge(
            .offers, matches: matches, ids: ids,
            lists: ["handlungsfeld", "zielgruppen", "sozialraum", "sprachen", "phase"])
    }

    // MARK: Settings

    mutating func mergeSettings() {
        var claims = SettingsClaims(first.landscape, second.landscape)
        var references = SettingsReferencesMerging(merger: self)
        let one = references.text(claims.text(first.tables.settings, isFirst: true), isFirst: true)
        let two = references.text(claims.text(second.tables.settings, isFirst: false), isFirst: false)
        let merging = SettingsMerging(one, two, regionsAreBoth: places.areForeign)
        result.tables.settings = areas.settled(merging.text)
        result.conflicts += claims.conflicts + merging.conflicts
    }
}
