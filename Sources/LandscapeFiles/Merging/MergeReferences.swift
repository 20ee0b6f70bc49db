import LandscapeModel

/// Cells that name actors or Gremien, and whom they mean in the result of a merge.
extension LandscapeMerger {
    enum ReferenceKind {
        case actor, actors, board
    }

    /// Columns that name actors or Gremien, by table.
    static let references: [String: [String: ReferenceKind]] = [
        "akteure": ["traeger": .actor],
        "gremien": ["federfuehrung": .actor],
        "mitgliedschaften": ["gremium": .board, "akteur": .actor],
        "kooperationen": ["von": .actor, "nach": .actors, "gemeldet_von": .actor],
        "angebote": ["akteur": .actor], "unterkuenfte": ["akteur": .actor],
        "kurskennzahlen": ["akteur": .actor],
        "stellungnahmen": ["akteur": .actor, "partner": .actor], "aliase": ["akteur": .actor],
        "typvorschlaege": ["akteur": .actor],
        "kontakte": ["akteur": .actor],
    ]

    /// The ids in the result that a cell names; nil where it names none.
    mutating func resolved(_ text: String, _ kind: ReferenceKind, isFirst: Bool) -> String? {
        switch kind {
        case .actor:
            if isFirst { return first.actor(text).map { first.landscape.actors[Int($0)].id } }
            return second.actor(text).map { matching.ids[Int($0)] }
        case .actors:
            if isFirst {
                return first.actors(text)?.map { first.landscape.actors[Int($0)].id }.joined(separator: "|")
            }
            return second.actors(text)?.map { matching.ids[Int($0)] }.joined(separator: "|")
        case .board:
            if isFirst { return first.board(text).map { first.landscape.boards[$0].id } }
            return second.board(text).map { boardIDs[$0] }
        }
    }

    /// Writes the references of a row of the second landscape as ids of the result.
    mutating func rewrite(
        _ row: inout [String], _ header: MergedHeader, _ references: [String: ReferenceKind]
    ) {
        for (index, key) in header.keys.enumerated() {
            let text = row[index].trimmed
            guard !text.isEmpty, let kind = references[key] else { continue }
            // "von" and "nach" mean the columns, whatever actor may be called so.
            if key == "gemeldet_von", Reading.reporterWord(text) != nil { continue }
            if let ids = resolved(text, kind, isFirst: false) { row[index] = ids }
        }
    }

    mutating func align(
        _ row: inout [String], with other: [String], _ header: MergedHeader,
        _ references: [String: ReferenceKind]
    ) {
        for (index, key) in header.keys.enumerated() where index < other.count {
            guard let kind = references[key] else { continue }
            if resolved(other[index].trimmed, kind, isFirst: true) == row[index].trimmed { row[index] = "" }
        }
    }
}
