import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText

extension EntryWords {
    /// An answer to a proposal as what it means; nil for any other entry, and where it leaves the question open.
    func decision(_ entry: Entry) -> String? {
        guard [.add, .change].contains(entry.operation), entry.becomes?["status"] != nil else { return nil }
        let cells = (entry.was ?? [:]).merging(entry.becomes ?? [:]) { $1 }
        guard let status = NameDecision.Status(rawValue: (cells["status"] ?? "").trimmed), status != .open
        else { return nil }
        switch entry.table {
        case TableSpec.aliases.name: return alias(cells, isAccepted: status == .accepted)
        case TableSpec.typeDecisions.name: return typeDecision(cells, isAccepted: status == .accepted)
        default: return nil
        }
    }

    private func alias(_ cells: [String: String], isAccepted: Bool) -> String? {
        guard let variant = cells["variante"], let actor = cells["akteur"] else { return nil }
        let (one, two) = (quoted(variant.onOneLine), quoted(name(actor)))
        return isAccepted
            ? text("\(one) ist derselbe Akteur wie \(two).", "\(one) is the same actor as \(two).")
            : text("\(one) und \(two) sind verschiedene Akteure.", "\(one) and \(two) are different actors.")
    }

    private func typeDecision(_ cells: [String: String], isAccepted: Bool) -> String? {
        guard let actor = cells["akteur"] ?? cells["name"], let column = cells["spalte"],
            let proposal = cells["vorschlag"]
        else { return nil }
        let isOffer = column.folded == "angebot"
        let value = isOffer ? OfferProposalText(proposal).name : shown(column, proposal)
        let what = "\(name(actor)): \(label(column)) \(quoted(value))"
        return isAccepted ? what + "." : text("\(what) trifft nicht zu.", "\(what) is not right.")
    }

    private func label(_ column: String) -> String {
        let label = ColumnWords.label(column)
        return text(label.german, label.english)
    }
}
