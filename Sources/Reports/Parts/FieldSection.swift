import GapAnalysis
import LandscapeModel
import PlainText

/// One Handlungsfeld in full, finding by finding: the paper on a field is made of it.
struct FieldSection {
    let facts: Facts
    let field: String
    /// Recommendations of this field that are told here; those on Gremien and overlaps have their chapters.
    let results: [RuleResult]
    let actors: [ActorIndex]
    private let offers: [Offer]
    let pairs: [Pair]

    init(_ facts: Facts, field: String) {
        self.facts = facts
        self.field = field
        results = facts.results.filter { $0.rule.field == field && !$0.isAboutBoards && !$0.isOverlap }
        let selection = facts.selection(inField: field)
        offers = facts.offers(inField: field)
        actors = selection.actors
        pairs = selection.pairs
    }

    /// Somebody or something is on record, or a recommendation asks for more than a look.
    var hasContent: Bool {
        !actors.isEmpty || !offers.isEmpty || !pairs.isEmpty || results.contains(where: \.isWeighty)
    }

    /// Nothing is on record; its recommendations are in the annex only.
    var isBlank: Bool { !hasContent && !results.isEmpty }

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
        // Nothing to fill in for the public: proposals by name are not told, and an empty table says nothing.
        let measures = MeasureTable(facts, field: field, groups: groups)
        guard facts.shown.namesGaps, measures.hasContent else { return }
        writer.part(facts.word("Maßnahmen", "Measures"))
        writer.table(measures.table)
    }

    // MARK: Bestand

    var stock: [Prose] {
        var sentences: [Prose] = []
        if actors.isEmpty {
            sentences.append(
                facts.say(
                    "Diesem Feld sind bisher keine Akteure zugeordnet\(facts.reserve([.field])).",
                    "No actors are assigned to this field so far\(facts.reserve([.field]))."))
        } else {
            let parts = facts.allSectors.compactMap { sector -> String? in
                let number = actors.count { facts.record($0).sector == sector }
                return number == 0 ? nil : SectorWords(facts).part(number, sector)
            }
            let list = facts.language.list(parts, limit: parts.count)
            let label = facts.language.quoted(facts.label(field: field))
            sentences.append(
                facts.say(
                    "Im Handlungsfeld \(label) \(facts.language.plural(actors.count, "ist", "sind")) \(facts.count(actors.count, .actor)) tätig: \(list).",
                    "In the field \(label) \(facts.count(actors.count, .actor)) \(facts.language.plural(actors.count, "is", "are")) active: \(list)."
                ))
        }
        let assumed = actors.filter { facts.record($0).assumedFields.contains(field) }
        if !assumed.isEmpty {
            let names = facts.names(assumed, limit: 5)
            sentences.append(
                facts.say(
                    "Angenommen nach der Art des Akteurs, da niemand ein Handlungsfeld nennt: \(names).",
                    "Assumed from the type of actor, since nobody states a field of action: \(names)."))
        }
        sentences.append(offerSentence)
        return sentences + FieldExtras(facts, field: field).sentences
    }

    private var offerSentence: Prose {
        guard !offers.isEmpty else {
            return facts.say(
                "Angebote, die dem Feld zugeordnet sind, sind nicht \(facts.recorded).",
                "No offers that are assigned to the field are \(facts.recorded).")
        }
        var counts: [String: Int] = [:]
        for offer in offers where !offer.service.isEmpty { counts[offer.service, default: 0] += 1 }
        let services = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map { service, number in
            let label = facts.vocabulary.label(service: service, facts.language)
            return number == 1 && counts.count == offers.count
                ? label : "\(label) (\(facts.digits(number)))"
        }
        let isAll = counts.values.reduce(0, +) == offers.count
        let start = isAll ? ": " : facts.word(", darunter ", ", among them ")
        let list = services.isEmpty ? "" : start + facts.language.enumeration(services, limit: 5)
        return facts.say(
            "Dazu \(facts.language.plural(offers.count, "gehört", "gehören")) \(facts.count(offers.count, .offer))\(list).",
            "\(facts.language.capitalised(facts.count(offers.count, .offer))) \(facts.language.plural(offers.count, "belongs", "belong")) to it\(list)."
        )
    }

    // MARK: Vernetzung

    var connections: [Prose] {
        var sentences: [Prose] = []
        if pairs.isEmpty {
            sentences.append(
                facts.say(
                    "Kooperationen, die dem Feld zugeordnet sind, sind nicht \(facts.recorded)\(facts.reserve([.field])).",
                    "No cooperations that are assigned to the field are \(facts.recorded)\(facts.reserve([.field]))."
                ))
        } else {
            let ties = facts.language.capitalised(facts.count(pairs.count, .cooperation))
            sentences.append(
                facts.say(
                    "\(ties) \(facts.language.plural(pairs.count, "betrifft", "betreffen")) dieses Feld\(confirmedShare).",
                    "\(ties) \(facts.language.plural(pairs.count, "concerns", "concern")) this field\(confirmedShare)."
                ))
        }
        let linked = Set(pairs.flatMap { [$0.a, $0.b] })
        let alone = actors.filter { !linked.contains($0) }
        // The public sees confirmed cooperations only; who has none of them is not for it to know.
        if !pairs.isEmpty, !alone.isEmpty, facts.shown.tellsPositions {
            let part = facts.language.part(alone.count, of: actors.count, .actor, .dative)
            let names = facts.names(alone, limit: 5)
            sentences.append(
                facts.say(
                    "Bei \(part) ist in diesem Feld noch keine Kooperation erfasst: \(names).",
                    "For \(part) no cooperation is on record in this field yet: \(names)."))
        }
        let boards = facts.landscape.boards.filter { $0.fields.contains(field) }.map(\.name)
        if !boards.isEmpty {
            let list = facts.language.enumeration(boards.map { facts.language.quoted($0) }, limit: 4)
            sentences.append(
                facts.say(
                    "Mit dem Feld \(facts.language.plural(boards.count, "befasst", "befassen")) sich \(list).",
                    "\(list) \(facts.language.plural(boards.count, "deals", "deal")) with the field."))
        }
        return sentences
    }

    /// A percentage for a few cooperations would say more than is known.
    private var confirmedShare: String {
        guard facts.shown.tellsAnswers, facts.landscape.hasSurvey else { return "" }
        let confirmed = pairs.count { $0.state == .confirmed }
        let share = facts.language.percent(confirmed, of: pairs.count)
        if pairs.count >= 10 {
            return facts.word(
                "; davon sind \(share) von beiden Seiten bestätigt (n = \(facts.digits(pairs.count)))",
                "; \(share) of them are confirmed by both sides (n = \(facts.digits(pairs.count)))")
        }
        let number = facts.language.numeral(confirmed)
        return switch confirmed {
        case 0: facts.word(", noch ohne Bestätigung von beiden Seiten", ", not yet confirmed by both sides")
        case pairs.count where confirmed > 1:
            facts.word(", alle von beiden Seiten bestätigt", ", all confirmed by both sides")
        case pairs.count: facts.word(", von beiden Seiten bestätigt", ", confirmed by both sides")
        case 1:
            facts.word(
                "; eine davon ist von beiden Seiten bestätigt", "; one of them is confirmed by both sides")
        default:
            facts.word(
                "; \(number) davon sind von beiden Seiten bestätigt",
                "; \(number) of them are confirmed by both sides")
        }
    }

    // MARK: Befund

    /// What could be cleared up by asking. Two may report each other, but only one of them in this field: they are
    /// asked nothing.
    var unconfirmed: [Prose] {
        let open = pairs.filter { $0.state == .oneSided }
        guard !open.isEmpty, facts.shown.tellsAnswers else { return [] }
        let asked = Set(facts.pairs.filter { $0.state == .oneSided }.map { ActorPair($0.a, $0.b) })
        let isAsked = open.allSatisfy { asked.contains(ActorPair($0.a, $0.b)) }
        let questions =
            isAsked
            ? facts.word("; dazu gibt es Rückfragen", "; there are questions on this") : ""
        let ties = facts.language.capitalised(facts.count(open.count, .cooperation))
        return [
            facts.say(
                "\(ties) im Feld \(facts.language.plural(open.count, "ist", "sind")) bisher nur von einer Seite gemeldet\(questions).",
                "\(ties) in the field \(facts.language.plural(open.count, "is", "are")) so far reported by one side only\(questions)."
            )
        ]
    }

    private func findings(_ writer: inout ChapterWriter) {
        let section = RuleSection(facts)
        section.write(all: results, &writer)
        writer.sentences(whereElse)
        writer.sentences(unconfirmed)
    }

    /// Where else something on this field is told, or that nothing is.
    var whereElse: [Prose] {
        let own = facts.results.filter { $0.rule.field == field }
        if own.contains(where: \.isAboutBoards) {
            return [
                facts.say(
                    "Was das Papier zu Runden Tischen anregt, steht im Kapitel „\(ReportChapter.boards.heading.german)“.",
                    "What the paper suggests on round tables is in the chapter “\(ReportChapter.boards.heading.english)”."
                )
            ]
        }
        if own.contains(where: \.isOverlap) {
            return [
                facts.say(
                    "Was das Papier zu Überschneidungen anregt, steht im Kapitel „\(ReportChapter.overlaps.heading.german)“.",
                    "What the paper suggests on overlaps is in the chapter “\(ReportChapter.overlaps.heading.english)”."
                )
            ]
        }
        guard !facts.analysis.catalogue.recommendations.contains(where: { $0.field == field }) else {
            return []
        }
        return [
            facts.say(
                "Die verwendeten Empfehlungen nennen dieses Feld nicht eigens.",
                "The recommendations in use do not name this field in particular.")
        ]
    }

    // MARK: Synergie und Anregung

    /// What one conversation could close, best first; seats are proposed in the chapter on Gremien.
    var groups: [GapGroup] {
        GapGroup.group(facts.gaps.filter { $0.field == field && $0.kind != .membership })
    }

    private func synergies(_ writer: inout ChapterWriter) {
        if !facts.shown.namesGaps {
            writer.paragraph(
                facts.say(
                    "Vorschläge zu einzelnen Akteuren sind nicht Teil dieser Fassung.",
                    "Proposals on single actors are not part of this version."))
            return
        }
        let limit = 4
        if groups.isEmpty {
            writer.sentences(wishes.isEmpty ? [nothing] : wishes(isFurther: false))
            return
        }
        writer.list(groups.prefix(limit).map { item($0) })
        var rest: [Prose] = []
        if groups.count > limit {
            rest.append(
                facts.say(
                    "Weitere Vorschläge für dieses Feld stehen in der Liste \(facts.placeOfList).",
                    "Further proposals for this field are in the list \(facts.placeOfList)."))
        }
        writer.sentences(rest + wishes(isFurther: true))
    }

    private func item(_ group: GapGroup) -> Prose {
        let text = facts.proposal(group)
        guard let first = group.gaps.first, group.step == .new || group.step == .deepen else {
            return "\(text)."
        }
        let number = group.gaps.count > 1 ? first.number : nil
        return ([Prose("\(text).")] + facts.footholds(first, number: number)).paragraph
    }
}
