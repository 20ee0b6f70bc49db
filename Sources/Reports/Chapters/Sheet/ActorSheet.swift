import GapAnalysis
import LandscapeModel
import PlainText

/// The Steckbrief of one organisation, two pages to hand out: what is on record about it, whom it works with, where
/// it sits, what it offers, what is suggested and whom one could ask.
struct ActorSheet {
    let facts: Facts
    let actor: ActorIndex

    init(_ facts: Facts, _ actor: ActorIndex) {
        self.facts = facts
        self.actor = actor
    }

    var chapter: Chapter {
        var writer = ChapterWriter()
        if let figure = facts.figure(facts.options.overviewMap, .overview) { writer.figure(figure) }
        writer.table(record)
        if let contacts { writer.table(contacts) }
        writer.section(facts.word("Kooperationen", "Cooperations"))
        cooperations(&writer)
        writer.section(facts.word("Gremien", "Boards"))
        boards(&writer)
        writer.section(facts.word("Angebote", "Offers"))
        offers(&writer)
        if facts.shown.namesGaps {
            ActorSuggestions(facts, actor).write(&writer)
            let questions = Questions(facts).items(for: actor)
            if !questions.isEmpty {
                writer.section(facts.word("Rückfragen an Sie", "Questions to you"))
                writer.list(questions)
            }
        }
        return Chapter(
            .actors, heading: facts.word("Steckbrief", "Profile"), writer.blocks)
    }

    // MARK: On record

    private var record: DataTable {
        let record = facts.record(actor)
        func list(_ items: [String]) -> String { items.isEmpty ? "–" : items.joined(separator: ", ") }
        let vocabulary = facts.vocabulary
        let groups = record.targetGroups.map { vocabulary.label(targetGroup: $0, facts.language) }
        var rows: [(String, String)] = [
            (facts.word("Art", "Type"), list(record.types.map { facts.label(type: $0) })),
            (facts.word("Sektor", "Sector"), facts.label(sector: record.sector)),
            (facts.word("Träger", "Run by"), facts.carrier(record)),
            (facts.word("Sozialraum", "District"), facts.place(record)),
            (
                facts.word("Handlungsfelder", "Fields of action"),
                list(record.shownFields.map { facts.label(field: $0) })
                    + (record.assumedFields.isEmpty
                        ? ""
                        : " "
                            + facts.word(
                                "(angenommen nach der Art des Akteurs)", "(assumed from the type of actor)"))
            ),
            (facts.word("Zielgruppen", "Target groups"), facts.language.capitalised(list(groups))),
            (facts.word("Stand der Angaben", "Date of the record"), date(record)),
        ]
        if !record.website.isEmpty { rows.append((facts.word("Website", "Website"), record.website)) }
        if facts.shown.tellsAnswers { rows.append((facts.word("Befragung", "Survey"), survey(record))) }
        if facts.shown.showsNotes, !record.note.isEmpty {
            rows.append((facts.word("Notiz", "Note"), record.note))
        }
        return DataTable(
            facts.word(
                "Was über \(facts.shortName(actor)) erfasst ist",
                "What is on record about \(facts.shortName(actor))"),
            [facts.word("Angabe", "Item"), facts.word("Inhalt", "Content")],
            rows: rows.map { [Prose($0.0), Prose($0.1)] })
    }

    private func date(_ record: Actor) -> String {
        guard let date = record.recordDate else { return facts.word("nicht vermerkt", "not noted") }
        let months = facts.settings.thresholds.recordMonths
        let isOld = facts.settings.date.map { date.isOlder(than: months, at: $0) } ?? false
        let check = isOld ? facts.word(" – bitte überprüfen", " – please look at it again") : ""
        return date.written(facts.language) + check
    }

    private func survey(_ record: Actor) -> String {
        if !record.wasAsked { return facts.word("nicht befragt", "not asked") }
        return record.hasAnswered
            ? facts.word("befragt, Antwort liegt vor", "asked, answer received")
            : facts.word("befragt, Antwort steht noch aus", "asked, answer still to come")
    }

    private var contacts: DataTable? {
        guard facts.showsContacts else { return nil }
        let own = facts.landscape.contacts.filter { $0.actor == actor }
        guard !own.isEmpty else { return nil }
        return DataTable(
            facts.word(
                "Ansprechpersonen, nur für die Koordination", "Contact persons, for the coordination only"),
            facts.language == .german
                ? ["Name", "Funktion", "Telefon", "E-Mail"] : ["Name", "Position", "Telephone", "E-mail"],
            rows: own.map { [Prose($0.name), Prose($0.function), Prose($0.phone), Prose($0.email)] })
    }

    // MARK: Connections

    private func cooperations(_ writer: inout ChapterWriter) {
        let pairs = facts.pairs.filter { $0.a == actor || $0.b == actor }
        guard !pairs.isEmpty else {
            writer.paragraph(
                facts.say(
                    "Kooperationen sind hier nicht \(facts.recorded).",
                    "No cooperations are \(facts.recorded) here."))
            return
        }
        let count = facts.language.capitalised(facts.count(pairs.count, .cooperation))
        writer.paragraph(
            facts.say(
                "\(count) \(facts.language.plural(pairs.count, "ist", "sind")) \(facts.recorded).",
                "\(count) \(facts.language.plural(pairs.count, "is", "are")) \(facts.recorded)."))
        func names(_ chosen: [Pair]) -> String {
            chosen.map { facts.shortName($0.a == actor ? $0.b : $0.a) }.joined(separator: ", ")
        }
        var items: [Prose] = []
        for state in TieState.allCases {
            let chosen = pairs.filter { $0.state == state && !$0.isOnRecord }
            guard !chosen.isEmpty else { continue }
            let label = facts.language.capitalised(state.label(facts.language))
            items.append("\(strong: "\(label) (\(chosen.count)):") \(names(chosen))")
        }
        let recorded = pairs.filter(\.isOnRecord)
        if !recorded.isEmpty {
            let label = facts.word("Laut Koordination", "According to the coordination")
            items.append("\(strong: "\(label) (\(recorded.count)):") \(names(recorded))")
        }
        writer.list(items)
    }

    private func boards(_ writer: inout ChapterWriter) {
        let seats = facts.landscape.memberships.filter { $0.actor == actor }
        // Single seats are not told to the public.
        guard facts.shown.tellsSeats else {
            writer.paragraph(
                facts.say(
                    "In wie vielen Gremien ein Sektor vertreten ist, steht im Gesamtbericht.",
                    "On how many boards a sector sits is told in the whole report."))
            return
        }
        guard !seats.isEmpty else {
            writer.paragraph(
                facts.say("Ein Sitz in einem Gremium ist nicht erfasst.", "No seat on a board is on record."))
            return
        }
        writer.list(
            seats.map { seat in
                let board = facts.landscape.boards[seat.board]
                let role =
                    switch seat.role {
                    case .lead: facts.word("Leitung", "chair")
                    case .moderation: facts.word("Moderation", "moderation")
                    case .member: facts.word("Mitglied", "member")
                    case .guest: facts.word("Gast", "guest")
                    }
                return Prose("\(board.name) (\(role))")
            })
    }

    private func offers(_ writer: inout ChapterWriter) {
        let own = facts.offers.filter { $0.actor == actor }
        guard !own.isEmpty else {
            writer.paragraph(
                facts.say("Angebote sind nicht \(facts.recorded).", "No offers are \(facts.recorded)."))
            return
        }
        let rows = own.map { offer -> [Prose] in
            let service =
                offer.service.isEmpty ? "–" : facts.vocabulary.label(service: offer.service, facts.language)
            let groups = offer.targetGroups.map { facts.vocabulary.label(targetGroup: $0, facts.language) }
            let place =
                !facts.shown.tellsHousing && facts.isAccommodation(facts.record(actor))
                ? "–" : facts.areaText(facts.area(offer))
            return [
                Prose(offer.name), Prose(service),
                Prose(groups.isEmpty ? "–" : facts.language.capitalised(groups.joined(separator: ", "))),
                Prose(place),
            ]
        }
        writer.table(
            DataTable(
                facts.word("Erfasste Angebote (n = \(own.count))", "Offers on record (n = \(own.count))"),
                facts.language == .german
                    ? ["Angebot", "Leistung", "Zielgruppen", "Sozialraum"]
                    : ["Offer", "Service", "Target groups", "District"],
                rows: rows))
    }
}
