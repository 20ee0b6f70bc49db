import GapAnalysis
import LandscapeModel
import NetworkGraph
import PlainText

/// Registers, citations, method and privacy.
struct AnnexChapter {
    let facts: Facts
    private let figures: NetworkFigures

    init(_ facts: Facts, _ figures: NetworkFigures) {
        self.facts = facts
        self.figures = figures
    }

    var chapter: Chapter {
        var writer = ChapterWriter()
        writer.section(facts.word("Akteursverzeichnis", "Register of actors"))
        if facts.actors.isEmpty {
            writer.paragraph(
                facts.say("Es sind keine Akteure \(facts.recorded).", "No actors are \(facts.recorded)."))
        } else {
            writer.table(ActorRegister(facts).table(of: facts.actors))
            writer.table(TypeTable(facts).bySector)
            TypeTable(facts).write(&writer)
        }
        if let contacts { writer.table(contacts) }
        writer.section(facts.word("Kooperationen", "Cooperations"))
        if facts.pairs.isEmpty {
            writer.paragraph(
                facts.say(
                    "Es sind keine Kooperationen \(facts.recorded).", "No cooperations are \(facts.recorded)."
                ))
        } else {
            writer.table(cooperations)
        }
        OfferMapping(facts).writeTables(&writer)
        writer.section(facts.word("Empfehlungen", "Recommendations"))
        writer.table(recommendations)
        details(&writer)
        MethodSection(facts, figures).write(&writer)
        PrivacyNotice(facts).write(&writer)
        return Chapter(.annex, facts.language, writer.blocks)
    }

    // MARK: Registers

    /// Persons, where the coordination asked for them; in no other profile.
    private var contacts: DataTable? {
        guard facts.showsContacts else { return nil }
        let rows = facts.landscape.contacts.map { contact -> [Prose] in
            [
                Prose(facts.shortName(contact.actor)), Prose(contact.name), Prose(contact.function),
                Prose(contact.phone), Prose(contact.email),
            ]
        }
        return DataTable(
            facts.word(
                "Ansprechpersonen (n = \(facts.digits(rows.count))), nur für die Koordination",
                "Contact persons (n = \(facts.digits(rows.count))), for the coordination only"),
            facts.language == .german
                ? ["Akteur", "Name", "Funktion", "Telefon", "E-Mail"]
                : ["Actor", "Name", "Position", "Telephone", "E-mail"],
            rows: rows)
    }

    /// Every pair on the maps, by its first actor: the words for whoever does not see the map.
    private var cooperations: DataTable {
        let rows = facts.actors.compactMap { actor -> [Prose]? in
            let pairs = facts.pairs.filter { $0.a == actor || $0.b == actor }
            guard !pairs.isEmpty else { return nil }
            func partners(_ state: TieState) -> Prose {
                let names = pairs.filter { $0.state == state }.map { pair in
                    let name = facts.shortName(pair.a == actor ? pair.b : pair.a)
                    return pair.isOnRecord && facts.shown.tellsAnswers
                        ? name + facts.word(" (laut Koordination)", " (according to the coordination)") : name
                }
                return Prose(names.isEmpty ? "–" : names.joined(separator: ", "))
            }
            let states: [TieState] = facts.shown.tellsAnswers ? TieState.allCases : [.confirmed, .unverified]
            return [Prose(facts.shortName(actor))] + states.map { partners($0) }
        }
        let states: [String] =
            !facts.shown.tellsAnswers
            ? [
                TieState.confirmed.label(facts.language),
                facts.word("laut Koordination", "according to the coordination"),
            ]
            : TieState.allCases.map { $0.label(facts.language) }
        return DataTable(
            facts.word(
                "Wer mit wem zusammenarbeitet (n = \(facts.digits(facts.pairs.count)) Kooperationen, jede steht bei beiden Akteuren)",
                "Who works with whom (n = \(facts.digits(facts.pairs.count)) cooperations, each listed with both actors)"
            ),
            [facts.word("Akteur", "Actor")] + states, rows: rows)
    }

    // MARK: Recommendations

    private var recommendations: DataTable {
        let rows = facts.results.map { result -> [Prose] in
            let rule = result.rule
            var title: Prose = "\(rule.title(facts.language))\(note: facts.footnote(rule))"
            if rule.isDemand {
                title =
                    title
                    + facts.say(
                        " (Forderung an Bund und Land)", " (demand to the federal and state governments)")
            }
            return [
                Prose(rule.id), title, Prose(rule.section), Prose(facts.obligation(rule)),
                counts(result),
            ]
        }
        return DataTable(
            facts.word(
                "Empfehlungen und was die Prüfung ergab; der Wortlaut steht in den Fußnoten\(facts.reserve())",
                "Recommendations and what the check showed; their words are in the footnotes\(facts.reserve())"
            ),
            facts.language == .german
                ? ["Kürzel", "Empfehlung", "Abschnitt des Papiers", "Verbindlichkeit", "Ergebnis"]
                : ["Code", "Recommendation", "Section of the paper", "Obligation", "Result"],
            rows: rows)
    }

    private func counts(_ result: RuleResult) -> Prose {
        if result.sort == .none {
            return Prose(facts.label(ofWhole: result))
        }
        if facts.countsFindings {
            let counts = facts.publicCounts(result)
            return facts.say(
                "n = \(counts.total); nachgewiesen \(counts.shown), \(facts.openWord) \(counts.open)",
                "n = \(counts.total); on record \(counts.shown), \(facts.openWord) \(counts.open)")
        }
        let order: [Outcome] = [.fulfilled, .oneSided, .notFulfilled, .noEvidence, .notApplicable]
        let parts = order.compactMap { outcome -> String? in
            let number = result.count(outcome)
            return number == 0 ? nil : "\(outcome.label(facts.language)) \(facts.digits(number))"
        }
        let total = facts.count(result.findings.count, result.noun)
        return "\(facts.language.capitalised(total)): \(parts.joined(separator: ", "))"
    }

    /// Everything one by one, for whoever sits at the table; the public gets counts only.
    private func details(_ writer: inout ChapterWriter) {
        if facts.countsFindings {
            writer.paragraph(
                facts.say(
                    "Wo die Gruppe oder ein Teil davon nur eins oder zwei zählt, stehen keine Zahlen (– und *); einzelne Akteure werden hier nicht genannt.",
                    "Where a group or a part of it counts one or two only, no figures are given (– and *); single actors are not named here."
                ))
        }
        if !facts.gaps.isEmpty {
            writer.section(facts.word("Alle Vorschläge", "All proposals"))
            writer.table(GapTables(facts).list(facts.gaps, isShort: true))
        }
        if !facts.countsFindings { FindingTables(facts).write(&writer) }
    }
}
