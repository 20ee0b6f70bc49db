import LandscapeModel
import PlainText
import SourceText

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
            let decision = StatedDecision(
                status: status, actor: name, column: row.line(columnColumn), value: row.text(valueColumn),
                row: row.line, actorPlace: table.place(row, actorColumn),
                columnPlace: table.place(row, columnColumn), valuePlace: table.place(row, valueColumn))
            // Partners and members of Gremien may become actors once the other tables are read.
            if book.isKnown(name) {
                decide(decision, &pending)
            } else {
                lateDecisions.append(decision)
            }
        }
        addFurtherTypes()
    }

    /// Applies the decisions about actors that only lists of partners, Gremien or the settings name.
    mutating func decideLate() {
        guard !lateDecisions.isEmpty else { return }
        let none = Place(file: actorsFile)
        var pending = landscape.actors.map { _ in
            PendingActor(
                carrier: "", carrierPlace: none, saysNotAnswered: false, hasNoType: true, hasOwnID: false)
        }
        for decision in lateDecisions { decide(decision, &pending) }
        addFurtherTypes()
        resolveCarriers(pending)
    }

    private mutating func addFurtherTypes() {
        for (actor, type) in furtherTypes where !landscape.actors[actor].types.contains(type) {
            landscape.actors[actor].types.append(type)
        }
        furtherTypes = []
    }

    private mutating func decide(_ stated: StatedDecision, _ pending: inout [PendingActor]) {
        var meant: ActorIndex?
        if stated.status == .accepted {
            meant = actor(stated.actor, at: stated.actorPlace)
        } else if case .actor(let found) = book.find(stated.actor) {
            meant = found
        }
        guard let meant else { return }
        let word = stated.column
        guard let column = TypeProposal.Column(word: word) else {
            log.error(
                .unknownValue, stated.columnPlace, word,
                "\(quoted(word).german) ist keine Spalte, für die es Vorschläge gibt. Möglich sind: typ, "
                    + "weiterer_typ, sektor, traeger, angebot.",
                "\(quoted(word).english) is no column that has proposals. Possible are: typ, weiterer_typ, sektor, "
                    + "traeger, angebot."
            )
            return
        }
        landscape.typeDecisions.append(
            TypeDecision(
                actor: meant, column: column, value: stated.value, status: stated.status, row: stated.row))
        guard stated.status == .accepted, !stated.value.isEmpty else { return }
        apply(stated.value, column, to: Int(meant), at: stated.valuePlace, &pending)
    }

    /// Adds the offers that the coordinator accepted, but for those that `angebote` has by now.
    mutating func addAcceptedOffers() {
        guard !acceptedOffers.isEmpty else { return }
        var ids = FreshIDs(taken: Set(landscape.offers.map(\.id)))
        for (actor, text, place) in acceptedOffers where !text.name.isEmpty {
            let isKnown = landscape.offers.contains {
                $0.actor == actor && $0.name.folded == text.name.folded
            }
            if isKnown { continue }
            var offer = Offer(
                id: ids.next(landscape.actors[Int(actor)].id + "-" + text.name.slug), actor: actor,
                name: text.name)
            offer.service = service(text.meaning.service, at: place)
            offer.fields = fields(text.meaning.field, at: place)
            offer.targetGroups = targetGroups(text.meaning.groups.joined(separator: "|"), at: place)
            landscape.offers.append(offer)
        }
        acceptedOffers = []
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
        case .furtherType:
            // Behind the first type, wherever its row stands.
            furtherTypes += types(value, at: place).map { (actor, $0) }
        case .sector:
            guard landscape.actors[actor].sector == nil else { return }
            landscape.actors[actor].sector = Cell.sector(value)
            landscape.actors[actor].isSectorGiven = landscape.actors[actor].sector != nil
            if landscape.actors[actor].sector == nil {
                let names = Sector.allCases.map(\.label.german).joined(separator: ", ")
                let english = Sector.allCases.map(\.label.english).joined(separator: ", ")
                reportUnclear(value, place, "Möglich sind: \(names).", "Possible are: \(english).")
            }
        case .offer: acceptedOffers.append((ActorIndex(clamping: actor), OfferProposalText(value), place))
        case .carrier:
            guard actor < pending.count, pending[actor].carrier.saysNothing else { return }
            pending[actor].carrier = value.onOneLine
            pending[actor].carrierPlace = place
        }
    }
}
