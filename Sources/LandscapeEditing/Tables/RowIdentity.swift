import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText

/// What a row is known by where its table has no ids: what it is about (decision 9).
struct RowIdentity: Hashable, Sendable {
    private var parts: [String]

    /// The columns that make up the identity; what else a row says can change without it becoming another.
    static func columns(_ table: String) -> [String] {
        switch table {
        case "akteure", "gremien": ["name"]
        case "kooperationen": ["von", "nach", "art", "richtung", "gemeldet_von"]
        case "mitgliedschaften": ["gremium", "akteur"]
        case "angebote": ["akteur", "name"]
        case "unterkuenfte": ["akteur"]
        case "kurskennzahlen": ["akteur", "jahr"]
        case "stellungnahmen": ["empfehlung", "akteur", "partner"]
        case "massnahmen": ["ziel", "massnahme", "verantwortlich"]
        case "aliase": ["variante", "akteur"]
        case "typvorschlaege": ["akteur", "spalte"]
        case "kontakte": ["akteur", "name", "funktion"]
        default: []
        }
    }

    /// Columns that also decide whether two rows are about the same: a wish is another row, and so is a proposed offer.
    static let besides = ["status", "spalte", "vorschlag"]

    /// The columns that hold an actor.
    static func isReference(_ table: String, _ column: String) -> Bool {
        switch column {
        case "von", "nach", "partner": table == "kooperationen" || column == "partner"
        case "akteur", "federfuehrung": true
        case "verantwortlich": table == "massnahmen"
        default: false
        }
    }

    /// - Parameter cell: the text of a column; empty where there is none.
    init(
        _ table: String, _ names: inout KnownNames, _ vocabulary: Vocabulary, _ cell: (String) -> String
    ) {
        switch table {
        case "kooperationen": parts = Self.cooperation(&names, vocabulary, cell)
        case "akteure": parts = [names.actorPart(cell("name"))]
        case "gremien": parts = [names.boardPart(cell("name"))]
        case "mitgliedschaften": parts = [names.boardPart(cell("gremium")), names.actorPart(cell("akteur"))]
        default:
            parts = Self.columns(table).map {
                Self.isReference(table, $0) ? names.actorPart(cell($0)) : cell($0).folded
            }
            // Of offers that are proposed an actor may have several.
            if table == "typvorschlaege", cell("spalte").folded == "angebot" {
                parts.append(OfferProposalText(cell("vorschlag")).name.folded)
            }
        }
    }

    /// Who reports it, about whom, of which kind, and whether it is a wish.
    private static func cooperation(
        _ names: inout KnownNames, _ vocabulary: Vocabulary, _ cell: (String) -> String
    ) -> [String] {
        let from = names.actorPart(cell("von"))
        let to = names.actorPart(cell("nach"))
        let pair = [from, to].sorted()
        let kind = cell("art")
        var parts: [String] = []
        switch reporter(cell("gemeldet_von"), from, to, &names) {
        case .from: parts = ["von", from, to]
        case .to: parts = ["von", to, from]
        case .both: parts = ["beide"] + pair
        case .coordination: parts = ["koordination"] + pair
        case .other(let actor): parts = ["dritte", actor] + pair
        }
        if kind.saysNothing {
            parts.append("")
        } else if let known = vocabulary.kind(kind) {
            let term = vocabulary.kindTerm(known)
            parts.append(known == Vocabulary.unspecifiedKind ? "" : term.term.id)
            if term.isDirected { parts.append(giver(cell("richtung"), from, to)) }
        } else {
            parts.append("?" + kind.folded)
        }
        parts.append(isWish(cell("status")) ? "wunsch" : "")
        return parts
    }

    private enum Reporter {
        case from, to, both, coordination
        case other(String)
    }

    private static func reporter(
        _ text: String, _ from: String, _ to: String, _ names: inout KnownNames
    ) -> Reporter {
        switch Cell.reporter(text.trimmed) {
        case .from?: return .from
        case .to?: return .to
        case .both?: return .both
        case .coordination?: return .coordination
        case .third?, nil: break
        }
        if text.saysNothing { return .coordination }
        let actor = names.actorPart(text)
        return actor == from ? .from : actor == to ? .to : .other(actor)
    }

    private static func giver(_ direction: String, _ from: String, _ to: String) -> String {
        switch Cell.direction(direction.trimmed) {
        case .value(.backward): to
        case .value(.mutual): "beide"
        default: from
        }
    }

    static func isWish(_ status: String) -> Bool {
        if case .value(.wished) = Cell.status(status.trimmed) { return true }
        return false
    }

    /// Whether a row leaves open if there is a cooperation.
    static func isLeftOpen(_ status: String) -> Bool { status.trimmed.isDoubt }

    static func isEnded(_ status: String) -> Bool {
        if case .value(.ended) = Cell.status(status.trimmed) { return true }
        return false
    }
}
