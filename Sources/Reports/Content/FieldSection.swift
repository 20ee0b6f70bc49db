import GapAnalysis
import LandscapeModel

/// One Handlungsfeld.
struct FieldSection {
    let facts: Facts
    let field: String
    /// Recommendations of this field that are told here; those on Gremien and overlaps have their chapters.
    let results: [RuleResult]
    private let actors: [ActorIndex]
    private let offers: [Offer]
    private let pairs: [Pair]

    init(_ facts: Facts, field: String) {
        self.facts = facts
        self.field = field
        results = facts.results.filter { $0.rule.field == field && !$0.isAboutBoards && !$0.isOverlap }
        var filter = TieFilter()
        filter.field = field
        let offers = facts.offers(inField: field)
        let offering = Set(offers.map(\.actor))
        self.offers = offers
        actors = facts.actors.filter { facts.record($0).fields.contains(field) || offering.contains($0) }
        pairs = facts.pairs(in: filter)
    }

    var hasContent: Bool { !actors.isEmpty || !offers.isEmpty || !results.isEmpty }

    func write(_ writer: inout ChapterWriter) {
        writer.section(facts.label(field: field))
        writer.part(facts.word("Bestand", "What there is"))
        writer.sentences(stock)
        writer.part(facts.word("Vernetzung", "Connections"))
        writer.sentences(connections)
        writer.part(facts.word("Befund", "Finding"))
        findings(&writer)
        writer.part(facts.word("Synergie und Anregung", "Synergy and suggestion"))
        synergies(&writer)
        writer.part(facts.word("Maßnahmen", "Measures"))
        writer.table(MeasureTable(facts, field: field, groups: groups).table)
    }

    // MARK: Bestand

    private var stock: [Prose] {
        var sentences: [Prose] = []
        if actors.isEmpty {
            sentences.append(
                facts.say(
                    "In diesem Feld sind bisher keine Akteure erfasst.",
                    "No actors are on record in this field so far."))
        } else {
            let bySector = facts.sectors.compactMap { sector -> String? in
                let number = actors.count { facts.record($0).sector == sector }
                return number == 0 ? nil : "\(facts.label(sector: sector)) \(facts.digits(number))"
            }
            let list = bySector.joined(separator: ", ")
            sentences.append(
                facts.say(
                    "Im Feld \(facts.language.plural(actors.count, "ist", "sind")) \(facts.count(actors.count, .actor)) tätig (\(list)).",
                    "\(facts.language.capitalised(facts.count(actors.count, .actor))) \(facts.language.plural(actors.count, "is", "are")) active in this field (\(list))."
                ))
        }
        sentences.append(offerSentence)
        return sentences + FieldExtras(facts, field: field).sentences
    }

    private var offerSentence: Prose {
        guard !offers.isEmpty else {
            return facts.say("Angebote sind dazu nicht erfasst.", "No offers are on record for it.")
        }
        var counts: [String: Int] = [:]
        for offer in offers where !offer.service.isEmpty { counts[offer.service, default: 0] += 1 }
        let services = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map { service, number in
            let label = facts.vocabulary.label(service: service, facts.language)
            return number == 1 ? label : "\(label) (\(facts.digits(number)))"
        }
        let list = services.isEmpty ? "" : ": \(facts.language.list(services, limit: 5))"
        return facts.say(
            "Dazu \(facts.language.plural(offers.count, "gehört", "gehören")) \(facts.count(offers.count, .offer))\(list).",
            "\(facts.language.capitalised(facts.count(offers.count, .offer))) \(facts.language.plural(offers.count, "belongs", "belong")) to it\(list)."
        )
    }

    // MARK: Vernetzung

    private var connections: [Prose] {
        var sentences: [Prose] = []
        if pairs.isEmpty {
            sentences.append(
                facts.say(
                    "Kooperationen, die dieses Feld betreffen, sind nicht erfasst.",
                    "No cooperations are on record that concern this field."))
        } else {
            let confirmed = pairs.count { $0.state == .confirmed }
            let state = facts.isPublic ? "" : facts.word(
                ", davon \(facts.language.percent(confirmed, of: pairs.count)) von beiden Seiten bestätigt",
                ", \(facts.language.percent(confirmed, of: pairs.count)) of them confirmed by both sides")
            sentences.append(
                facts.say(
                    "Das Feld \(facts.language.plural(pairs.count, "betrifft", "betreffen")) \(facts.count(pairs.count, .cooperation)) (n = \(facts.digits(pairs.count)))\(state).",
                    "\(facts.language.capitalised(facts.count(pairs.count, .cooperation))) \(facts.language.plural(pairs.count, "concerns", "concern")) this field (n = \(facts.digits(pairs.count)))\(state)."
                ))
        }
        let linked = Set(pairs.flatMap { [$0.a, $0.b] })
        let alone = actors.filter { !linked.contains($0) }
        if !pairs.isEmpty, !alone.isEmpty {
            let part = facts.language.part(alone.count, of: actors.count, .actor, .dative)
            let names = facts.isPublic ? "" : " (\(facts.names(alone, limit: 5)))"
            sentences.append(
                facts.say(
                    "Bei \(part)\(names) ist in diesem Feld noch keine erfasst.",
                    "For \(part)\(names) none is on record in this field yet."))
        }
        let boards = facts.landscape.boards.filter { $0.fields.contains(field) }.map(\.name)
        if !boards.isEmpty {
            let list = facts.language.list(boards.map { facts.language.quoted($0) }, limit: 4)
            sentences.append(
                facts.say(
                    "Mit dem Feld \(facts.language.plural(boards.count, "befasst", "befassen")) sich \(list).",
                    "\(list) \(facts.language.plural(boards.count, "deals", "deal")) with the field."))
        }
        return sentences
    }

    // MARK: Befund

    private func findings(_ writer: inout ChapterWriter) {
        let section = RuleSection(facts)
        for result in results { section.write(result, &writer) }
        let elsewhere = facts.results.filter { $0.rule.field == field && $0.isAboutBoards }
        if !elsewhere.isEmpty {
            writer.paragraph(
                facts.say(
                    "Was das Papier zu Runden Tischen anregt, steht im \(facts.reference(Headings.boards)).",
                    "What the paper suggests on round tables is in \(facts.reference(Headings.boards))."))
        } else if results.isEmpty {
            writer.paragraph(
                facts.say(
                    "Das Papier nennt für dieses Feld keine eigene Anregung.",
                    "The paper makes no suggestion of its own for this field."))
        }
    }

    // MARK: Synergie und Anregung

    /// What one conversation could close, best first; seats are proposed in the chapter on Gremien.
    private var groups: [GapGroup] {
        GapGroup.group(facts.gaps(inField: field).filter { $0.kind != .membership })
    }

    private func synergies(_ writer: inout ChapterWriter) {
        if facts.isPublic {
            let number = facts.analysis.gaps.count { $0.field == field }
            writer.paragraph(
                number < Profile.smallestPublicGroup
                    ? facts.say(
                        "Für dieses Feld werden keine Zahlen zu Vorschlägen ausgewiesen.",
                        "No figures on proposals are given for this field.")
                    : facts.say(
                        "Aus den Befunden ergeben sich \(facts.count(number, .proposal)), die mit den Beteiligten besprochen werden.",
                        "From the findings follow \(facts.count(number, .proposal)), to be discussed with those involved."
                    ))
            return
        }
        let limit = 4
        if groups.isEmpty {
            writer.sentences(wishes.isEmpty ? [nothing] : wishes)
            return
        }
        writer.list(groups.prefix(limit).map { item($0) })
        var rest: [Prose] = []
        if groups.count > limit {
            rest.append(
                facts.say(
                    "Weitere Vorschläge für dieses Feld stehen in der Liste im Anhang.",
                    "Further proposals for this field are in the list in the annex."))
        }
        writer.sentences(rest + wishes)
    }

    private func item(_ group: GapGroup) -> Prose {
        let way = group.gaps.first.map { facts.way($0) } ?? ""
        let text = facts.proposal(group)
        return way.isEmpty ? "\(text)." : "\(text). \(way)."
    }

    private var nothing: Prose {
        facts.say(
            "Aus den Anregungen des Papiers folgt hier kein Vorschlag; die Tabelle bleibt für eigene Vorhaben frei.",
            "No proposal follows from the paper’s suggestions here; the table is left free for plans of your own.")
    }

    /// Wishes between actors of this field.
    private var wishes: [Prose] {
        let members = Set(actors)
        let wished = facts.landscape.wishes().filter { members.contains($0.pair.a) && members.contains($0.pair.b) }
        guard !wished.isEmpty else { return [] }
        let names = wished.map { wish in
            facts.word(
                "zwischen \(facts.shortName(wish.pair.a)) und \(facts.shortName(wish.pair.b))",
                "between \(facts.shortName(wish.pair.a)) and \(facts.shortName(wish.pair.b))")
        }
        let list = facts.language.list(names, limit: 4)
        return [
            facts.say(
                "Gewünscht ist eine Zusammenarbeit \(list).", "Cooperation is wished for \(list).")
        ]
    }
}
