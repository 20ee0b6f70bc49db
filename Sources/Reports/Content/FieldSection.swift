import GapAnalysis
import LandscapeModel

/// One Handlungsfeld.
struct FieldSection {
    let facts: Facts
    let field: String
    /// Recommendations of this field that are told here; those on Gremien and overlaps have their chapters.
    let results: [RuleResult]
    let actors: [ActorIndex]
    private let offers: [Offer]
    private let pairs: [Pair]

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
        guard !facts.isPublic else { return }
        writer.part(facts.word("Maßnahmen", "Measures"))
        writer.table(MeasureTable(facts, field: field, groups: groups).table)
    }

    // MARK: Bestand

    private var stock: [Prose] {
        var sentences: [Prose] = []
        if actors.isEmpty {
            sentences.append(
                facts.say(
                    "In diesem Feld sind bisher keine Akteure erfasst\(facts.reserve([.field])).",
                    "No actors are on record in this field so far\(facts.reserve([.field]))."))
        } else {
            let bySector = facts.allSectors.compactMap { sector -> String? in
                let number = actors.count { facts.record($0).sector == sector }
                return number == 0 ? nil : "\(facts.label(sector: sector)) \(facts.digits(number))"
            }
            let list = bySector.joined(separator: ", ")
            sentences.append(
                facts.say(
                    "Im Feld \(facts.language.plural(actors.count, "ist", "sind")) \(facts.count(actors.count, .actor)) tätig: \(list).",
                    "\(facts.language.capitalised(facts.count(actors.count, .actor))) \(facts.language.plural(actors.count, "is", "are")) active in this field: \(list)."
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

    private var connections: [Prose] {
        var sentences: [Prose] = []
        if pairs.isEmpty {
            sentences.append(
                facts.say(
                    "Kooperationen, die dieses Feld betreffen, sind nicht erfasst\(facts.reserve([.field])).",
                    "No cooperations are on record that concern this field\(facts.reserve([.field]))."))
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
        if !pairs.isEmpty, !alone.isEmpty, !facts.isPublic {
            let part = facts.language.part(alone.count, of: actors.count, .actor, .dative)
            let names = facts.names(alone, limit: 5)
            sentences.append(
                facts.say(
                    "Bei \(part) ist hier noch keine Kooperation erfasst: \(names).",
                    "For \(part) no cooperation is on record here yet: \(names)."))
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
        guard !facts.isPublic, facts.landscape.hasSurvey else { return "" }
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

    /// What could be cleared up by asking.
    private var unconfirmed: [Prose] {
        let open = pairs.count { $0.state == .oneSided }
        guard open > 0, !facts.isPublic else { return [] }
        let ties = facts.language.capitalised(facts.count(open, .cooperation))
        return [
            facts.say(
                "\(ties) im Feld \(facts.language.plural(open, "ist", "sind")) bisher nur von einer Seite gemeldet; das klären die Rückfragen.",
                "\(ties) in the field \(facts.language.plural(open, "is", "are")) so far reported by one side only; the questions will clarify this."
            )
        ]
    }

    private func findings(_ writer: inout ChapterWriter) {
        let section = RuleSection(facts)
        section.write(all: results, &writer)
        let elsewhere = facts.results.filter { $0.rule.field == field && $0.isAboutBoards }
        if !elsewhere.isEmpty {
            writer.paragraph(
                facts.say(
                    "Was das Papier zu Runden Tischen anregt, steht im Kapitel „\(ReportChapter.boards.heading.german)“.",
                    "What the paper suggests on round tables is in the chapter “\(ReportChapter.boards.heading.english)”."
                )
            )
        } else if results.isEmpty {
            writer.paragraph(
                facts.say(
                    "Das Papier nennt für dieses Feld keine eigene Anregung.",
                    "The paper makes no suggestion of its own for this field."))
        }
        writer.sentences(unconfirmed)
    }

    // MARK: Synergie und Anregung

    /// What one conversation could close, best first; seats are proposed in the chapter on Gremien.
    private var groups: [GapGroup] {
        GapGroup.group(facts.gaps.filter { $0.field == field && $0.kind != .membership })
    }

    private func synergies(_ writer: inout ChapterWriter) {
        if facts.isPublic {
            // Many proposals about one or two actors would name them.
            let gaps = facts.analysis.gaps.filter { $0.field == field }
            let number = gaps.count
            let least = Profile.smallestPublicGroup
            writer.paragraph(
                Set(gaps.map(\.a)).count < least
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
            writer.sentences(wishes.isEmpty ? [nothing] : wishes(isFurther: false))
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
        writer.sentences(rest + wishes(isFurther: true))
    }

    private func item(_ group: GapGroup) -> Prose {
        let text = facts.proposal(group)
        guard let first = group.gaps.first, group.kind != .confirmation else { return "\(text)." }
        let number = group.gaps.count > 1 ? first.number : nil
        return ([Prose("\(text).")] + facts.footholds(first, number: number)).paragraph
    }

    private var nothing: Prose {
        let linked = Set(pairs.flatMap { [$0.a, $0.b] })
        let alone = actors.filter { !linked.contains($0) }
        let board = facts.landscape.boards.first { $0.fields.contains(field) }
        if let board, !alone.isEmpty {
            let name = facts.language.quoted(board.name)
            return facts.say(
                "Wer im Feld noch allein arbeitet, ließe sich in \(name) einbeziehen.",
                "Those who still work alone in this field could be involved in \(name).")
        }
        if alone.count > 1 {
            return facts.say(
                "Ein erstes Treffen könnte die \(facts.language.numeral(alone.count)) Akteure zusammenbringen, die hier noch ohne Kooperation sind.",
                "A first meeting could bring together the \(facts.language.numeral(alone.count)) actors who are still without cooperation here."
            )
        }
        return facts.say(
            "Aus den Daten folgt hier kein Vorschlag\(facts.reserve()); die Tabelle ist für eigene Vorhaben frei.",
            "No proposal follows from the data here\(facts.reserve()); the table is free for plans of your own."
        )
    }

    /// Wishes between actors of this field; a wish that is also a proposal is told there.
    private var wishes: [ActorPair] {
        let members = Set(actors)
        let proposed = Set(facts.gaps.compactMap(\.pair))
        return facts.landscape.wishes().map(\.pair).filter { pair in
            members.contains(pair.a) && members.contains(pair.b) && !proposed.contains(pair)
        }
    }

    private func wishes(isFurther: Bool) -> [Prose] {
        guard !wishes.isEmpty else { return [] }
        let names = wishes.map { pair in
            facts.word(
                "zwischen \(facts.shortName(pair.a)) und \(facts.shortName(pair.b))",
                "between \(facts.shortName(pair.a)) and \(facts.shortName(pair.b))")
        }
        let list = names.count == 1 ? names[0] : facts.language.list(names, limit: names.count)
        return [
            isFurther
                ? facts.say(
                    "Gewünscht ist außerdem eine Zusammenarbeit \(list).",
                    "Cooperation is also wished for \(list).")
                : facts.say(
                    "Gewünscht ist eine Zusammenarbeit \(list).", "Cooperation is wished for \(list).")
        ]
    }
}
