import GapAnalysis
import LandscapeModel
import PlainText

/// The short version in Einfache Sprache, to hand out: sentences of twelve words at most, one thought each, words of
/// the trade explained at the end.
struct EasyReport {
    let facts: Facts
    /// No sentence is longer, numbers and names included.
    static let longestSentence = 12

    init(_ facts: Facts) { self.facts = facts }

    var chapters: [Chapter] {
        [subject, people, offers, cooperation, suggestions, invitation, words].map {
            Chapter(.summary, heading: $0.heading, $0.blocks)
        }
    }

    private typealias Part = (heading: String, blocks: [Block])

    /// Each sentence on a line of its own.
    private func lines(_ sentences: [Prose]) -> Block { .list(sentences.filter { !$0.runs.isEmpty }) }

    private func part(_ german: String, _ english: String, _ blocks: [Block]) -> Part {
        (facts.word(german, english), blocks)
    }

    private func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(facts.digits(number)) \(number == 1 ? one : many)"
    }

    // MARK: Parts

    private var subject: Part {
        let region = facts.settings.region
        return part(
            "Worum geht es?", "What is this about?",
            [
                lines([
                    region.isEmpty ? "" : facts.say("Es geht um: \(region).", "It is about: \(region)."),
                    facts.say(
                        "Es geht um Stellen, die neuen Menschen beim Ankommen helfen.",
                        "It is about organisations that help newcomers to settle in."),
                    facts.say(
                        "Das können Ämter, Beratungsstellen, Schulen und Vereine sein.",
                        "They can be offices, advice centres, schools or clubs."),
                    facts.say(
                        "Wir wollen wissen: Wer arbeitet mit wem zusammen?",
                        "We want to know: Who works with whom?"),
                    facts.settings.date.map {
                        facts.say(
                            "Der Stichtag ist der \($0.written(.german)).",
                            "The reference date is \($0.written(.english)).")
                    } ?? "",
                ])
            ])
    }

    private var people: Part {
        var rows = facts.allSectors.map { sector in
            [
                Prose(
                    sector.map { EasyWords.label($0, facts.language) }
                        ?? facts.word("nicht bekannt", "not known")),
                Prose(facts.digits(facts.actors(in: sector).count)),
            ]
        }
        let unknown = facts.actors(in: nil).count
        if unknown > 0 {
            rows.append([Prose(facts.word("nicht bekannt", "not known")), Prose(facts.digits(unknown))])
        }
        let number = facts.actors.count
        var blocks = [
            lines([
                facts.say(
                    "In dieser Liste \(number == 1 ? "steht" : "stehen") \(count(number, "Stelle", "Stellen")).",
                    "This list has \(count(number, "organisation", "organisations")).")
            ])
        ]
        if !rows.isEmpty {
            blocks.append(
                .table(
                    DataTable(
                        facts.word("Wer in der Liste steht", "Who is on the list"),
                        facts.language == .german ? ["Wer", "Zahl"] : ["Who", "Number"], numeric: [1],
                        rows: rows)))
        }
        return part("Wer steht in der Liste?", "Who is on the list?", blocks)
    }

    private var offers: Part {
        let rows = facts.fields.compactMap { field -> [Prose]? in
            let number = facts.offers(inField: field).count
            guard number > 0 else { return nil }
            let label = EasyWords.label(field: field, facts.language) ?? facts.label(field: field)
            return [Prose(label), Prose(facts.digits(number))]
        }
        guard !rows.isEmpty else {
            return part(
                "Was gibt es?", "What is there?",
                [
                    lines([
                        facts.say("In der Liste stehen keine Angebote.", "The list has no offers.")
                    ])
                ])
        }
        let number = facts.offers.count
        let without = facts.offers.count { $0.fields.isEmpty }
        return part(
            "Was gibt es?", "What is there?",
            [
                lines([
                    facts.say(
                        "In der Liste \(number == 1 ? "steht" : "stehen") \(count(number, "Angebot", "Angebote")).",
                        "The list has \(count(number, "offer", "offers"))."),
                    facts.offers.contains { $0.fields.count > 1 }
                        ? facts.say(
                            "Manche Angebote gehören zu mehreren Themen.",
                            "Some offers belong to several topics.") : "",
                    without > 0
                        ? facts.say(
                            "Bei \(count(without, "Angebot", "Angeboten")) steht kein Thema.",
                            "\(count(without, "offer has", "offers have")) no topic.") : "",
                ]),
                .table(
                    DataTable(
                        facts.word("Angebote nach Thema", "Offers by topic"),
                        facts.language == .german ? ["Thema", "Angebote"] : ["Topic", "Offers"],
                        numeric: [1], rows: rows)),
            ])
    }

    private var cooperation: Part {
        let pairs = facts.pairs.count
        let confirmed = facts.pairs.count { $0.state == .confirmed }
        var sentences = [
            facts.say(
                "Kooperation heißt: 2 Stellen arbeiten zusammen.",
                "Cooperation means: 2 organisations work together."),
            facts.say(
                "In der Liste \(pairs == 1 ? "steht" : "stehen") \(count(pairs, "Kooperation", "Kooperationen")).",
                "The list has \(count(pairs, "cooperation", "cooperations"))."),
        ]
        if facts.shown.tellsAnswers, facts.landscape.hasSurvey {
            sentences += [
                facts.say(
                    "Bei \(facts.digits(confirmed)) davon sagen beide Stellen: Das stimmt.",
                    "For \(facts.digits(confirmed)) of them both sides say: That is right."),
                facts.landscape.answeredCount < facts.actors.count
                    ? facts.say(
                        "Wir haben noch nicht von allen Stellen eine Antwort.",
                        "We do not have an answer from everyone yet.") : "",
            ]
        }
        sentences.append(
            facts.say(
                "Es kann noch mehr Kooperationen geben.", "There may be more cooperations."))
        return part("Wer arbeitet zusammen?", "Who works together?", [lines(sentences)])
    }

    private var suggestions: Part {
        // In public only what is shown counts: nothing can be called open there.
        let strongest = facts.shown.namesGaps ? SummaryChapter(facts).strongest : []
        let gaps = facts.gaps.count
        var blocks = [
            lines([
                facts.say("Es gibt ein Papier mit vielen Ratschlägen.", "There is a paper with much advice."),
                facts.say(
                    "Wir haben geprüft: Was davon gibt es hier schon?",
                    "We checked: What of it is already there?"),
                unknown,
                open(strongest),
            ])
        ]
        if !strongest.isEmpty { blocks.append(.list(strongest.map { facts.cited($0.rule) })) }
        if gaps > 0 {
            blocks.append(
                lines([
                    facts.say(
                        "Wir haben \(count(gaps, "Vorschlag", "Vorschläge")) gesammelt.",
                        "We collected \(count(gaps, "proposal", "proposals"))."),
                    facts.say("Ein Vorschlag ist keine Kritik.", "A proposal is no criticism."),
                    facts.say(
                        "Die Stellen entscheiden selbst, was sie machen.",
                        "The organisations decide for themselves what to do."),
                ]))
        }
        return part("Was kann besser werden?", "What can get better?", blocks)
    }

    /// Nothing is called done while anything is open, or could not be checked.
    private func open(_ strongest: [RuleResult]) -> Prose {
        if facts.shown.isExtract {
            return facts.say(
                "Hier steht nur, was alle wissen dürfen.", "Here is only what everybody may know.")
        }
        if !strongest.isEmpty {
            return facts.say(
                "Über \(strongest.count == 1 ? "diesen Rat" : "diese Ratschläge") sollten wir sprechen:",
                "We should talk about this advice:")
        }
        if facts.analysis.findings.contains(where: { $0.outcome.isOpen }) {
            return facts.say(
                "Bei manchen Ratschlägen ist noch etwas offen.", "Some of the advice is still open.")
        }
        return facts.coverage.isCheckable
            ? facts.say("Offene Ratschläge haben wir nicht gefunden.", "We found no open advice.") : ""
    }

    /// That not everything could be checked.
    private var unknown: Prose {
        let coverage = facts.coverage
        let open = max(coverage.withoutType, coverage.withoutSector, coverage.withoutField)
        guard open > 0 else { return "" }
        return facts.say(
            "Bei \(facts.digits(open)) von \(facts.digits(coverage.actors)) Stellen war das nicht prüfbar.",
            "For \(facts.digits(open)) of \(facts.digits(coverage.actors)) organisations that could not be checked."
        )
    }

    private var invitation: Part {
        part(
            "Was können Sie tun?", "What can you do?",
            [
                lines([
                    facts.say(
                        "Fehlt Ihre Stelle in der Liste?", "Is your organisation missing from the list?"),
                    facts.say("Dann sagen Sie es uns bitte.", "Then please tell us."),
                    facts.say("Ist eine Angabe falsch?", "Is something wrong?"),
                    facts.say("Auch das möchten wir gern wissen.", "We would like to know that, too."),
                    facts.say(
                        "Wollen Sie mit jemandem zusammenarbeiten?", "Would you like to work with somebody?"),
                    facts.say("Wir helfen gern beim Kennenlernen.", "We are happy to introduce you."),
                ])
            ])
    }

    private var words: Part {
        part(
            "Schwierige Wörter", "Difficult words",
            [
                .table(
                    DataTable(
                        facts.word("Was die Wörter heißen", "What the words mean"),
                        facts.language == .german ? ["Wort", "Erklärung"] : ["Word", "Meaning"],
                        rows: EasyWords.glossary(facts.language).map { [Prose($0.word), Prose($0.meaning)] }))
            ])
    }
}
