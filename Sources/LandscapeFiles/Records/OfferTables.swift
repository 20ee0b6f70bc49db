import LandscapeModel
import PlainText
import SourceText

extension Reading {
    /// The actor of a row that cannot do without one.
    private mutating func owner(_ row: TableRow, _ column: Column, _ table: Table) -> ActorIndex? {
        let text = row.line(column)
        guard !text.folded.isEmpty else {
            reportMissing(table.place(row, column), text)
            return nil
        }
        return actor(text, at: table.place(row, column))
    }

    /// Reads `angebote`. An offer without a name is called after its Leistungsart.
    mutating func readOffers(_ table: inout Table) {
        let idColumn = table.column("id")
        let nameColumn = table.column("name")
        let serviceColumn = table.column("leistungsart")
        var rowsOfIDs: [String: Int] = [:]
        while let row = table.next(&log) {
            let errors = log.errorCount
            let actor = owner(row, table.column("akteur"), table)
            let service = service(row.line(serviceColumn), at: table.place(row, serviceColumn))
            var name = row.line(nameColumn)
            if name.folded.isEmpty { name = landscape.vocabulary.label(service: service, .german) }
            if name.isEmpty { reportMissing(table.place(row, nameColumn)) }
            var offer = Offer(id: "", actor: actor ?? 0, name: name)
            offer.service = service
            offer.row = row.line
            readOffer(&offer, row, table)
            let id = row.line(idColumn)
            if let first = rowsOfIDs[id], !id.isEmpty {
                reportDuplicateID(id, table.place(row, idColumn), first)
            }
            guard log.errorCount == errors else { continue }
            offer.id = id
            if !id.isEmpty { rowsOfIDs[id] = row.line }
            landscape.offers.append(offer)
        }
        var ids = FreshIDs(taken: Set(rowsOfIDs.keys))
        for index in landscape.offers.indices where landscape.offers[index].id.isEmpty {
            let offer = landscape.offers[index]
            landscape.offers[index].id = ids.next(
                landscape.actors[Int(offer.actor)].id + "-" + offer.name.slug)
        }
    }

    private mutating func readOffer(_ offer: inout Offer, _ row: TableRow, _ table: Table) {
        func cell(_ name: String) -> (text: String, place: Place) {
            let column = table.column(name)
            return (row.text(column), table.place(row, column))
        }
        var (text, place) = cell("handlungsfeld")
        offer.fields = fields(text, at: place)
        (text, place) = cell("zielgruppen")
        offer.targetGroups = targetGroups(text, at: place)
        (text, place) = cell("sozialraum")
        offer.area = area(text, at: place)
        (text, place) = cell("phase")
        offer.phases = phases(text, at: place)
        (text, place) = cell("kinderbetreuung")
        offer.hasChildCare = flag(text, at: place)
        (text, place) = cell("freiwillig")
        offer.isVoluntary = flag(text, at: place)
        (text, place) = cell("hoheitlich")
        offer.isSovereign = flag(text, at: place)
        (text, place) = cell("von")
        offer.from = date(text, at: place)
        (text, place) = cell("bis")
        offer.until = date(text, at: place)
        (text, place) = cell("kapazitaet")
        offer.capacity = count(text, in: 0...1_000_000, at: place)
        offer.languages = Cell.list(cell("sprachen").text) { _ in false }
        offer.courseType = cell("kursart").text.onOneLine
        offer.level = cell("ebene").text.onOneLine
    }

    /// Reads `unterkuenfte`.
    mutating func readAccommodations(_ table: inout Table) {
        let formColumn = table.column("art")
        while let row = table.next(&log) {
            let errors = log.errorCount
            var entry = Accommodation(actor: owner(row, table.column("akteur"), table) ?? 0)
            entry.row = row.line
            entry.form = form(row.line(formColumn), at: table.place(row, formColumn))
            entry.places = places("plaetze", row, table)
            entry.occupied = places("belegung", row, table)
            entry.forecast = places("prognose", row, table)
            let opened = table.column("eroeffnet")
            entry.opened = date(row.text(opened), at: table.place(row, opened))
            let recorded = table.column("stand")
            entry.recordDate = date(row.text(recorded), at: table.place(row, recorded))
            if log.errorCount == errors { landscape.accommodations.append(entry) }
        }
    }

    private mutating func places(_ name: String, _ row: TableRow, _ table: Table) -> Int? {
        let column = table.column(name)
        return count(row.text(column), in: 0...1_000_000, at: table.place(row, column))
    }

    private mutating func form(_ text: String, at place: Place) -> Accommodation.Form? {
        if text.saysNothing { return nil }
        switch text.utf8.count > 60 ? "" : text.folded {
        case "eae", "erstaufnahme", "erstaufnahmeeinrichtung", "ankunftszentrum", "anker", "ae":
            return .initialReception
        case "gu", "gemeinschaftsunterkunft", "anschlussunterkunft", "au", "shared": return .shared
        default:
            if !reportElsewhere(text, place) {
                reportUnclear(
                    text, place, "Möglich sind: EAE (Erstaufnahme), GU (Gemeinschaftsunterkunft).",
                    "Possible are: EAE (initial reception), GU (shared accommodation).")
            }
            return nil
        }
    }

    /// Reads `kurskennzahlen`.
    mutating func readCourseFigures(_ table: inout Table) {
        let year = table.column("jahr")
        while let row = table.next(&log) {
            let errors = log.errorCount
            var entry = CourseFigures(actor: owner(row, table.column("akteur"), table) ?? 0)
            entry.row = row.line
            entry.year = count(row.text(year), in: 1990...2200, at: table.place(row, year))
            entry.completionRate = rate("abschlussquote", row, table)
            entry.dropoutRate = rate("abbruchquote", row, table)
            if log.errorCount == errors { landscape.courseFigures.append(entry) }
        }
    }

    private mutating func rate(_ name: String, _ row: TableRow, _ table: Table) -> Double? {
        let column = table.column(name)
        let text = row.text(column)
        let place = table.place(row, column)
        switch Cell.share(text) {
        case .value(let rate): return rate
        case .nothing: return nil
        case .outOfRange:
            reportRange(text, place, "0", "100")
            return nil
        case .notUnderstood:
            if !reportElsewhere(text, place) {
                reportUnclear(
                    text, place, "Hier gehört ein Anteil in Prozent hin.", "A share in percent belongs here.")
            }
            return nil
        }
    }

    /// Reads `stellungnahmen`.
    mutating func readStatements(_ table: inout Table) {
        let rule = table.column("empfehlung")
        let status = table.column("status")
        while let row = table.next(&log) {
            let errors = log.errorCount
            let ruleText = row.line(rule)
            if ruleText.folded.isEmpty { reportMissing(table.place(row, rule)) }
            let actor = optionalActor("akteur", row, table)
            let partner = optionalActor("partner", row, table)
            let place = table.place(row, status)
            let statusText = row.line(status)
            let settled = statusText.isEmpty ? .open : Cell.statementStatus(statusText)
            if settled == nil, !reportElsewhere(statusText, place) {
                log.error(
                    .unknownStatus, place, statusText,
                    "\(quoted(statusText).german) ist kein bekannter Status. Möglich sind: offen, geklaert, "
                        + "kein_bedarf.",
                    "\(quoted(statusText).english) is not a known status. Possible are: offen (open), geklaert "
                        + "(settled), kein_bedarf (no need).")
            }
            guard log.errorCount == errors, let settled else { continue }
            var statement = Statement(
                rule: ruleText, actor: actor, partner: partner, status: settled,
                text: row.text(table.column("text")))
            let day = table.column("datum")
            statement.date = date(row.text(day), at: table.place(row, day))
            statement.row = row.line
            landscape.statements.append(statement)
        }
    }

    /// The actor of a cell that may be empty.
    mutating func optionalActor(_ name: String, _ row: TableRow, _ table: Table) -> ActorIndex? {
        let column = table.column(name)
        let text = row.line(column)
        return text.folded.isEmpty ? nil : actor(text, at: table.place(row, column))
    }

    /// Reads `kontakte`, the one table that holds persons.
    mutating func readContacts(_ table: inout Table) {
        while let row = table.next(&log) {
            guard let actor = owner(row, table.column("akteur"), table) else { continue }
            landscape.contacts.append(
                Contact(
                    actor: actor, name: row.line(table.column("name")),
                    function: row.line(table.column("funktion")), phone: row.line(table.column("telefon")),
                    email: row.line(table.column("email"))))
        }
    }
}
