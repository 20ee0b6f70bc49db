import LandscapeModel
import PlainText
import SourceText

/// The rows of `kooperationen` that organisations reported themselves, by the pair.
struct OwnClaims {
    struct Row: Hashable {
        /// Place in the table.
        var number: Int
        var kind: String
        var direction: ClaimDirection?
        var status: SurveyClaim.Status

        func says(_ claim: SurveyClaim) -> Bool {
            kind == claim.kind && direction == claim.direction && status == claim.status
        }
    }

    private struct Key: Hashable {
        var by: ActorIndex
        var about: ActorIndex
    }

    private var rows: [Key: [Row]] = [:]

    init(_ tables: LandscapeTables, _ book: inout ReferenceBook, _ vocabulary: Vocabulary) {
        guard let table = tables["kooperationen"], let from = table.index("von"),
            let to = table.index("nach"),
            table.index("gemeldet_von") != nil
        else { return }
        for (number, row) in table.rows.enumerated() {
            guard case .actor(let actor) = book.find(table.cell(row, from)),
                case .actor(let other) = book.find(table.cell(row, to)),
                Self.isOwn(table.value(number, "gemeldet_von"), actor, &book),
                let entry = Self.row(number, table, vocabulary)
            else { continue }
            rows[Key(by: actor, about: other), default: []].append(entry)
        }
    }

    func rows(by actor: ActorIndex, about other: ActorIndex) -> [Row] {
        rows[Key(by: actor, about: other)] ?? []
    }

    /// What an actor left open before, about whom and where.
    func open(by actor: ActorIndex) -> [(about: ActorIndex, row: Row)] {
        rows.filter { $0.key.by == actor }.flatMap { entry in
            entry.value.filter { $0.status == .open }.map { (about: entry.key.about, row: $0) }
        }.sorted { $0.row.number < $1.row.number }
    }

    private static func isOwn(_ word: String, _ actor: ActorIndex, _ book: inout ReferenceBook) -> Bool {
        if word.folded == "von" { return true }
        if case .actor(actor) = book.find(word) { return true }
        return false
    }

    /// nil for what ended or cannot be understood: an answer leaves it alone.
    private static func row(_ number: Int, _ table: RawTable, _ vocabulary: Vocabulary) -> Row? {
        let word = table.value(number, "art")
        var kind = ""
        var direction: ClaimDirection?
        if !word.isEmpty {
            guard let known = vocabulary.kind(word) else { return nil }
            let term = vocabulary.kindTerm(known)
            kind = known == Vocabulary.unspecifiedKind ? "" : term.term.id
            if term.isDirected {
                direction = .forward
                if case .value(let stated) = Cell.direction(table.value(number, "richtung")) {
                    direction = stated
                }
            }
        }
        let text = table.value(number, "status")
        let status: SurveyClaim.Status
        switch Cell.status(text) {
        case _ where text.isOpenStatus: status = .open
        case .value(.wished): status = .wished
        case .value(.ended): return nil
        default: status = .exists
        }
        return Row(number: number, kind: kind, direction: direction, status: status)
    }
}
