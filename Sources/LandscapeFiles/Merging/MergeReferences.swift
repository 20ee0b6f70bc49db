import LandscapeModel
import PlainText
import SourceText

/// Cells that name actors or Gremien, and whom they mean in the result of a merge.
extension LandscapeMerger {
    enum ReferenceKind {
        case actor, actors, board
    }

    /// Columns that name actors or Gremien, by table.
    static let references: [String: [String: ReferenceKind]] = [
        "akteure": ["traeger": .actor],
        "gremien": ["federfuehrung": .actor],
        "mitgliedschaften": ["gremium": .board, "akteur": .actors],
        "kooperationen": ["von": .actor, "nach": .actors, "gemeldet_von": .actor],
        "angebote": ["akteur": .actor], "unterkuenfte": ["akteur": .actor],
        "kurskennzahlen": ["akteur": .actor],
        "stellungnahmen": ["akteur": .actor, "partner": .actor], "aliase": ["akteur": .actor],
        "typvorschlaege": ["akteur": .actor],
        "kontakte": ["akteur": .actor],
        "massnahmen": ["verantwortlich": .actor, "beteiligte": .actors],
    ]

    /// The ids in the result of whom a cell means in the landscape it comes from; nil where it means nobody there.
    mutating func meaning(_ text: String, _ kind: ReferenceKind, isFirst: Bool) -> [String]? {
        let text = text.trimmed
        if text.isEmpty { return nil }
        switch kind {
        case .actor:
            if isFirst { return first.actor(text).map { [first.landscape.actors[Int($0)].id] } }
            return second.actor(text).map { [matching.ids[Int($0)]] }
        case .actors:
            if isFirst { return first.actors(text)?.map { first.landscape.actors[Int($0)].id } }
            return second.actors(text)?.map { matching.ids[Int($0)] }
        case .board:
            if isFirst { return first.board(text).map { [first.landscape.boards[$0].id] } }
            return second.board(text).map { [boards.ids[$0]] }
        }
    }

    /// The ids of whom a cell means when the result is read.
    private mutating func meaningInResult(_ text: String, _ kind: ReferenceKind) -> [String]? {
        switch kind {
        case .actor:
            guard case .actor(let actor) = names.book.find(text.onOneLine) else { return nil }
            return [names.ids[Int(actor)]]
        case .actors: return names.book.actors(text)?.map { names.ids[Int($0)] }
        case .board: return boards.book.find(text).map { [boards.resultIDs[$0]] }
        }
    }

    /// Writes the references of a row so that they mean in the result whom they meant before.
    ///
    /// A text of the first landscape stays where it still does; the second's become ids. A row becomes several where
    /// a list of ids cannot stand in one cell.
    mutating func settled(
        _ row: [String], _ header: MergedHeader, _ spec: TableSpec, isFirst: Bool
    ) -> [[String]] {
        let references = Self.references[spec.name] ?? [:]
        let row = areas.settled(row, header, spec, isFirst: isFirst)
        var rows = [row]
        for (index, key) in header.keys.enumerated() where index < row.count {
            let text = row[index].trimmed
            guard !text.isEmpty, let kind = references[key] else { continue }
            // "von" and "nach" mean the columns, whatever actor may be called so.
            if key == "gemeldet_von", Cell.reporter(text) != nil { continue }
            guard let ids = meaning(text, kind, isFirst: isFirst) else {
                let free = freeText(text, kind, isFirst: isFirst)
                for number in rows.indices { rows[number][index] = free ?? row[index] }
                continue
            }
            if isFirst, meaningInResult(text, kind) == ids { continue }
            let joined = ids.joined(separator: "|")
            if meaningInResult(joined, kind) == ids {
                for number in rows.indices { rows[number][index] = joined }
            } else {
                rows = rows.flatMap { row in
                    ids.map { id in
                        var row = row
                        row[index] = id
                        return row
                    }
                }
            }
        }
        return rows
    }

    /// A single reference outside the tables, as it stands in the result; nil where it means nobody.
    mutating func settledText(_ text: String, _ kind: ReferenceKind, isFirst: Bool) -> String? {
        guard let ids = meaning(text, kind, isFirst: isFirst) else { return nil }
        if isFirst, meaningInResult(text, kind) == ids { return text }
        return ids.joined(separator: "|")
    }

    /// A body that is only named and must not become somebody's actor in another place; nil where the text may stay.
    private mutating func freeText(_ text: String, _ kind: ReferenceKind, isFirst: Bool) -> String? {
        guard places.areForeign, kind != .board, meaningInResult(text, kind) != nil else { return nil }
        let side = isFirst ? first.landscape : second.landscape
        return "\(text) (\(side.settings.region))"
    }

    /// How a cell reads for people: names in the place of ids.
    mutating func shown(_ text: String, _ kind: ReferenceKind?, isFirst: Bool) -> String {
        guard let kind, let ids = meaning(text, kind, isFirst: isFirst) else { return text.trimmed }
        return ids.map { nameOf(kind, $0) }.joined(separator: ", ")
    }

    func nameOf(_ kind: ReferenceKind, _ id: String) -> String {
        (kind == .board ? boards.names[id] : names.names[id]) ?? id
    }

    /// What a row says, whatever its spelling: actors and Gremien as their ids in the result.
    mutating func key(
        _ row: [String], _ header: MergedHeader, _ references: [String: ReferenceKind], isFirst: Bool
    ) -> [String] {
        row.indices.map { index in
            let text = row[index].trimmed
            guard index < header.keys.count, let kind = references[header.keys[index]] else { return text }
            if header.keys[index] == "gemeldet_von", Cell.reporter(text) != nil { return text.folded }
            return meaning(text, kind, isFirst: isFirst)?.joined(separator: "|") ?? text
        }
    }
}
