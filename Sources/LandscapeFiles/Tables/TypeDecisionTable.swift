import LandscapeModel

extension Reading {
    /// Reads `typvorschlaege`; accepted proposals fill cells of `akteure` that are empty, never others.
    mutating func readTypeDecisions(_ table: inout Table, _ pending: inout [PendingActor]) {
        let actorColumn = table.column("akteur")
        let columnColumn = table.column("spalte")
        let valueColumn = table.column("vorschlag")
        let statusColumn = table.column("status")
        while let row = table.next(&log) {
            guard let status = decisionStatus(row.line(statusColumn), at: table.place(row, statusColumn))
            else {
                continue
            }
            let name = row.line(actorColumn)
            guard !name.isEmpty else {
                reportMissing(table.place(row, actorColumn))
                continue
            }
            var meant: ActorIndex?
            if status == .accepted {
                meant = actor(name, at: table.place(row, actorColumn))
            } else if case .actor(let found) = book.find(name) {
                meant = found
            }
            guard let meant else { continue }
            let word = row.line(columnColumn)
            guard let column = TypeProposal.Column.allCases.first(where: { $0.rawValue == word.folded })
            else {
                log.error(
                    .unknownValue, table.place(row, columnColumn), word,
                    "\(quoted(word).german) ist keine Spalte, für die es Vorschläge gibt. Möglich sind: typ, sektor, "
                        + "traeger.",
                    "\(quoted(word).english) is no column that has proposals. Possible are: typ, sektor, traeger."
                )
                continue
            }
            let value = row.text(valueColumn)
            landscape.typeDecisions.append(
                TypeDecision(actor: meant, column: column, value: value, status: status, row: row.line))
            guard status == .accepted, !value.isEmpty else { continue }
            apply(value, column, to: Int(meant), at: table.place(row, valueColumn), &pending)
        }
    }

    private mutating func apply(
        _ value: String, _ column: TypeProposal.Column, to actor: Int, at place: Place,
        _ pending: inout [PendingActor]
    ) {
        switch column {
        case .type:
            if landscape.actors[actor].types.isEmpty {
                landscape.actors[actor].types = types(value, at: place)
            }
        case .sector:
            guard landscape.actors[actor].sector == nil else { return }
            landscape.actors[actor].sector = Cell.sector(value)
            landscape.actors[actor].isSectorGiven = landscape.actors[actor].sector != nil
            if landscape.actors[actor].sector == nil {
                let names = Sector.allCases.map(\.label.german).joined(separator: ", ")
                let english = Sector.allCases.map(\.label.english).joined(separator: ", ")
                reportUnclear(value, place, "Möglich sind: \(names).", "Possible are: \(english).")
            }
        case .carrier:
            guard actor < pending.count, pending[actor].carrier.saysNothing else { return }
            pending[actor].carrier = value.onOneLine
            pending[actor].carrierPlace = place
        }
    }
}
