import LandscapeModel
import PlainText
import SourceText

extension Reading {
    /// Reads `aliase`: the coordinator's own decisions about names, and proposals that are still open.
    mutating func readAliases(_ table: inout Table) {
        let variant = table.column("variante")
        let meant = table.column("akteur")
        let statusColumn = table.column("status")
        while let row = table.next(&log) {
            let spelling = row.line(variant)
            let name = row.line(meant)
            guard !spelling.folded.isEmpty else {
                reportMissing(table.place(row, variant))
                continue
            }
            guard !name.isEmpty else {
                reportMissing(table.place(row, meant))
                continue
            }
            guard let status = decisionStatus(row.line(statusColumn), at: table.place(row, statusColumn))
            else {
                continue
            }
            var decision = NameDecision(
                variant: spelling, actorText: name, actor: nil, status: status, row: row.line)
            switch book.find(name) {
            case .actor(let actor): decision.actor = actor
            case .unknown:
                if status == .accepted {
                    lateNames.note(landscape.nameDecisions.count, table.place(row, meant))
                }
            case .ambiguous:
                if status == .accepted {
                    lateNames.noteAmbiguous(landscape.nameDecisions.count, table.place(row, meant))
                }
            }
            landscape.nameDecisions.append(decision)
        }
        enterAliases()
        resolveLateNames()
    }

    mutating func enterAliases() {
        for decision in landscape.nameDecisions where decision.status == .accepted { enterAlias(decision) }
    }

    mutating func enterAlias(_ decision: NameDecision) {
        guard let actor = decision.actor, !isOfGroup(decision) else { return }
        book.add(decision.variant, .alias, actor)
        // The name of an actor without a row, which another decision leads further.
        if !book.isKnown(decision.actorText) { book.add(decision.actorText, .alias, actor) }
    }

    mutating func decisionStatus(_ text: String, at place: Place) -> NameDecision.Status? {
        if let status = NameDecision.Status(word: text) { return status }
        let words = NameDecision.Status.allCases.map(\.rawValue).joined(separator: ", ")
        log.error(
            .unknownStatus, place, text,
            "\(quoted(text).german) ist kein Stand einer Entscheidung. Möglich sind: \(words).",
            "\(quoted(text).english) is no state of a decision. Possible are: \(words).")
        return nil
    }
}
