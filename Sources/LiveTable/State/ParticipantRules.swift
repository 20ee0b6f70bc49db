import LandscapeEditing
import LandscapeModel
import PlainText
import SourceText

/// What somebody of an organisation may enter: claims of that organisation, and nothing that others say.
struct ParticipantRules {
    let actor: String
    let state: TableState

    /// The most characters in a cell: a name and a remark, no novel.
    static let longestCell = 500

    /// The entry as it goes into the journal.
    /// - Throws: ``TableProblem/forbidden(_:)`` where the entry says something on behalf of somebody else.
    func checked(_ entry: Entry, mode: TableMode) throws(TableProblem) -> Entry {
        var entry = entry
        guard entry.reportedBy == actor else {
            throw Self.forbidden(
                "Sie können nur für Ihre eigene Organisation sprechen.",
                "You can speak for your own organisation only.")
        }
        guard entry.role == .participant else {
            throw Self.forbidden(
                "Diese Rolle haben Sie an diesem Tisch nicht.", "You do not have this role at this table.")
        }
        let cells = [entry.was, entry.becomes].compactMap { $0 }
        guard !cells.contains(where: { $0.values.contains { $0.count > Self.longestCell } }) else {
            throw .tooLong
        }
        entry.status = mode == .freigabe ? .proposed : .accepted
        switch entry.operation {
        case .note:
            throw Self.forbidden(
                "Notizen schreibt die Moderation.", "Notes are written by the facilitator.")
        case .undo:
            // Taking back one's own needs nobody's leave.
            entry.status = .accepted
            try checkUndo(entry)
        case .add, .change, .remove:
            try checkRow(&entry)
        }
        return entry
    }

    private func checkUndo(_ entry: Entry) throws(TableProblem) {
        guard let id = entry.undoes, let target = state.entry(id) else { throw .unknownEntry }
        guard target.reportedBy == actor, target.role == .participant else {
            throw Self.forbidden(
                "Zurücknehmen können Sie, was Ihre eigene Organisation eingetragen hat.",
                "You can take back what your own organisation has entered.")
        }
    }

    private func checkRow(_ entry: inout Entry) throws(TableProblem) {
        switch entry.table.folded {
        case "kooperationen": try checkCooperation(&entry)
        case "stellungnahmen":
            let cells = (entry.was ?? [:]).merging(entry.becomes ?? [:]) { $1 }
            guard isOwn(cells["akteur"]), entry.becomes?["akteur"].map({ isOwn($0) }) != false else {
                throw Self.othersVoice
            }
        case "akteure":
            let allowed: Set = ["id", "name", "typ", "sektor"]
            guard entry.operation == .add, Set((entry.becomes ?? [:]).keys).isSubset(of: allowed) else {
                throw Self.forbidden(
                    "Angaben zu Organisationen ändert die Koordination.",
                    "Details of organisations are changed by the coordination.")
            }
        default:
            throw Self.forbidden(
                "Diese Tabelle ändert die Koordination.", "This table is changed by the coordination.")
        }
    }

    /// A row that the own organisation reports, about itself.
    private func checkCooperation(_ entry: inout Entry) throws(TableProblem) {
        if isParting(entry) { return }
        for cells in [entry.was, entry.becomes].compactMap({ $0 }) {
            let isPartial = entry.operation == .change
            if isPartial, cells["von"] == nil, cells["nach"] == nil { continue }
            guard isOwn(cells["von"]) || isOwn(cells["nach"]) else { throw Self.othersVoice }
        }
        let seen = entry.was ?? [:]
        if entry.operation != .add || entry.was != nil {
            guard reports(seen["gemeldet_von"], seen) else { throw Self.othersVoice }
        }
        guard entry.operation != .remove else { return }
        let stated = entry.becomes?["gemeldet_von"]?.trimmed ?? ""
        if stated.isEmpty {
            if entry.operation == .add { entry.becomes?["gemeldet_von"] = actor }
        } else {
            let cells = seen.merging(entry.becomes ?? [:]) { $1 }
            guard reports(stated, cells) else { throw Self.othersVoice }
        }
        // A row that came about otherwise must not become one's own.
        if entry.operation == .change, seen["gemeldet_von"] == nil {
            throw Self.forbidden(
                "Der Eintrag muss nennen, wessen Angabe er ändert.",
                "The entry has to name whose statement it changes.")
        }
    }

    /// What both said together becomes what the other end alone says: whoever wants to say something else takes back their own
    /// half of it, and nothing of the other's.
    private func isParting(_ entry: Entry) -> Bool {
        guard entry.operation == .change, let was = entry.was, let becomes = entry.becomes,
            becomes.count == 1, let stated = becomes["gemeldet_von"]?.folded,
            ["beide", "beideseiten", "vonbeiden", "beiden", "both"].contains(was["gemeldet_von"]?.folded)
        else { return false }
        return stated == "nach" && isOwn(was["von"]) && !isOwn(was["nach"])
            || stated == "von" && isOwn(was["nach"]) && !isOwn(was["von"])
    }

    /// Whether a cell `gemeldet_von` means the own organisation.
    private func reports(_ text: String?, _ cells: [String: String]) -> Bool {
        switch (text ?? "").folded {
        case "von": isOwn(cells["von"])
        case "nach": isOwn(cells["nach"])
        default: isOwn(text)
        }
    }

    /// By its id, or by the name that the table knows it under.
    private func isOwn(_ text: String?) -> Bool {
        guard let text = text?.trimmed, !text.isEmpty else { return false }
        if text == actor { return true }
        guard let own = state.landscape.actors.first(where: { $0.id == actor }) else { return false }
        let others = state.landscape.actors.contains { $0.id == text }
        return !others && [own.name, own.shortName].contains { !$0.isEmpty && $0.folded == text.folded }
    }

    private static let othersVoice = forbidden(
        "Sie können nur eintragen, was Ihre eigene Organisation sagt.",
        "You can enter only what your own organisation says.")

    private static func forbidden(_ german: String, _ english: String) -> TableProblem {
        .forbidden(Bilingual(german, english))
    }
}

extension Entry {
    /// Where a cell is longer than anybody would say it.
    var isTooLong: Bool {
        let cells = [was, becomes].compactMap { $0 }
        return cells.contains { $0.count > 40 || $0.contains { $0.key.count > 60 || $0.value.count > 5000 } }
            || (text?.count ?? 0) > 20_000
    }
}
