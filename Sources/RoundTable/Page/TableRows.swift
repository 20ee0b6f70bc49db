import LandscapeModel
import PlainText

/// The rows of the tables that entries of a round table are about, as the script holds entries against them.
struct TableRows {
    typealias Cells = [(column: String, text: String)]

    private let landscape: Landscape

    init(_ landscape: Landscape) { self.landscape = landscape }

    var all: [(table: String, rows: [Cells])] {
        [
            ("akteure", landscape.actors.map(cells)),
            ("kooperationen", claims.map(cells)),
            ("gremien", landscape.boards.map { [("id", $0.id), ("name", $0.name)] }),
            ("mitgliedschaften", landscape.memberships.filter { !$0.isImplied }.map(cells)),
            ("stellungnahmen", landscape.statements.map(cells)),
            ("massnahmen", landscape.agreedMeasures.map(cells)),
        ]
    }

    /// In the order of the table: of several rows that say the same the first is meant.
    private var claims: [Claim] { landscape.claims.sorted { $0.row < $1.row } }

    private func id(_ actor: ActorIndex?) -> String { actor.map { landscape.actors[Int($0)].id } ?? "" }

    private func cells(of actor: Actor) -> Cells {
        [
            ("id", actor.id), ("name", actor.name), ("kurzname", actor.shortName),
            ("sektor", actor.isSectorGiven ? actor.sector?.rawValue ?? "" : ""),
            ("typ", actor.types.joined(separator: "|")),
        ]
    }

    private func cells(of claim: Claim) -> Cells {
        let kind = landscape.vocabulary.kindTerm(claim.kind)
        return [
            ("von", id(claim.from)), ("nach", id(claim.to)),
            ("art", claim.kind == Vocabulary.unspecifiedKind ? "" : kind.term.id),
            ("richtung", claim.isMutual ? "beide" : ""),
            ("intensitaet", claim.intensity.map { "\($0)" } ?? ""),
            ("haeufigkeit", claim.frequency.map { "\($0)" } ?? ""),
            ("status", claim.status == .exists ? "" : claim.status.word),
            ("gemeldet_von", reporter(claim)),
        ]
    }

    private func reporter(_ claim: Claim) -> String {
        switch claim.reporter {
        case .coordination: ""
        case .from: "von"
        case .to: "nach"
        case .both: "beide"
        case .third(let actor): id(actor)
        }
    }

    private func cells(of membership: Membership) -> Cells {
        [
            ("gremium", landscape.boards[membership.board].id), ("akteur", id(membership.actor)),
            ("rolle", membership.role.rawValue),
        ]
    }

    private func cells(of statement: Statement) -> Cells {
        [
            ("empfehlung", statement.rule), ("akteur", id(statement.actor)),
            ("partner", id(statement.partner)),
            ("status", statement.status.rawValue), ("text", statement.text),
        ]
    }

    func cells(of measure: AgreedMeasure) -> Cells {
        [
            ("ziel", measure.aim), ("massnahme", measure.text), ("verantwortlich", id(measure.responsible)),
            ("beteiligte", measure.participants.map { id($0) }.joined(separator: "|")),
            ("bis", measure.until?.description ?? ""), ("status", measure.status.rawValue),
            ("empfehlung", measure.rules.joined(separator: "|")),
        ]
    }
}
