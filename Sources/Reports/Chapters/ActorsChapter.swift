import GapAnalysis
import LandscapeModel
import PlainText

/// Who is there and what is offered where: the mapping, with its blank spots and its age.
struct ActorsChapter {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    var chapter: Chapter {
        var writer = ChapterWriter()
        if facts.actors.isEmpty {
            writer.paragraph(
                facts.say("Es sind keine Akteure \(facts.recorded).", "No actors are \(facts.recorded)."))
            return Chapter(.actors, facts.language, writer.blocks)
        }
        writer.section(facts.word("Akteure", "Actors"))
        actors(&writer)
        writer.section(facts.word("Angebote", "Offers"))
        OfferMapping(facts).write(&writer)
        writer.section(
            facts.word("Alter der Angaben und Fehlanzeigen", "Age of the records and known absences"))
        writer.sentences(age + absences)
        return Chapter(.actors, facts.language, writer.blocks)
    }

    // MARK: Actors

    private func actors(_ writer: inout ChapterWriter) {
        let total = facts.actors.count
        var sentences = [
            facts.say(
                "\(facts.language.capitalised(facts.count(total, .actor))) \(facts.language.plural(total, "ist", "sind")) \(facts.recorded). Der Sektor ist der angegebene; wo keiner angegeben ist, der des Trägers, sonst der für die Art übliche.",
                "\(facts.language.capitalised(facts.count(total, .actor))) \(facts.language.plural(total, "is", "are")) \(facts.recorded). The sector is the one stated; where none is, that of whoever runs the actor, otherwise the usual one for its type."
            )
        ]
        // Said whether or not anybody objected: else the sentence itself would tell.
        if facts.shown.isExtract {
            sentences.append(
                facts.say(
                    "Wer einer Veröffentlichung widerspricht, ist hier nicht aufgeführt.",
                    "Whoever objects to publication is not listed here."))
        }
        writer.sentences(sentences)
        writer.table(sectorTable)
        types(&writer)
        if let table = districtTable { writer.table(table) }
    }

    private var sectorTable: DataTable {
        let total = facts.actors.count
        let rows = facts.allSectors.map { sector -> [Prose] in
            let actors = Set(facts.actors(in: sector))
            return [
                Prose(facts.label(sector: sector)), Prose(facts.digits(actors.count)),
                Prose(facts.language.percent(actors.count, of: total)),
                Prose(facts.digits(facts.offers.count { actors.contains($0.actor) })),
            ]
        }
        return DataTable(
            facts.word(
                "Akteure und Angebote nach Sektor (n = \(facts.digits(total)) Akteure)",
                "Actors and offers by sector (n = \(facts.digits(total)) actors)"),
            facts.language == .german
                ? ["Sektor", "Akteure", "Anteil", "Angebote"] : ["Sector", "Actors", "Share", "Offers"],
            numeric: [1, 2, 3], rows: rows)
    }

    /// Types that occur more than once as a table, the others in one sentence.
    private func types(_ writer: inout ChapterWriter) {
        var counts: [String: Int] = [:]
        for type in facts.landscape.usedTypes {
            let number = facts.landscape.actors(ofType: type).count { facts.shows($0) }
            if number > 0 { counts[type] = number }
        }
        let all = facts.landscape.usedTypes.filter { counts[$0] != nil }
        let several = all.filter { (counts[$0] ?? 0) > 1 }
            .enumerated().sorted {
                (-(counts[$0.element] ?? 0), $0.offset) < (-(counts[$1.element] ?? 0), $1.offset)
            }.map(\.element)
        let once = all.filter { counts[$0] == 1 }
        if !several.isEmpty {
            writer.table(
                DataTable(
                    facts.word(
                        "Arten von Akteuren, die mehrfach vertreten sind; wer mehrere Aufgaben hat, zählt mehrfach\(facts.reserve([.type]))",
                        "Types of actors that occur more than once; who has several tasks counts for each\(facts.reserve([.type]))"
                    ),
                    facts.language == .german ? ["Art", "Akteure"] : ["Type", "Actors"], numeric: [1],
                    rows: several.map {
                        [Prose(facts.label(type: $0)), Prose(facts.digits(counts[$0] ?? 0))]
                    }
                ))
        }
        if !once.isEmpty {
            let isFew = once.count <= 8
            let names = facts.language.list(once.map { facts.label(type: $0) }, limit: once.count)
            let number = facts.digits(once.count)
            writer.paragraph(
                isFew
                    ? facts.say(
                        "Je einmal vertreten: \(names)\(facts.reserve([.type])).",
                        "Represented once each: \(names)\(facts.reserve([.type])).")
                    : facts.say(
                        "\(several.isEmpty ? "" : "Weitere ")\(number) Arten sind je einmal vertreten; welche, steht im Akteursverzeichnis \(facts.inTheAnnex).",
                        "\(several.isEmpty ? "" : "A further ")\(number) types occur once each; the register of actors \(facts.inTheAnnex) says which."
                    ))
        }
    }

    private var districtTable: DataTable? {
        let districts = facts.landscape.districts
        guard !districts.names.isEmpty else { return nil }
        func row(_ label: String, _ matches: (Area) -> Bool) -> [Prose] {
            let actors = facts.actors.count { matches(facts.record($0).area) }
            let offers = facts.offers.count { matches(facts.area($0)) }
            return [Prose(label), Prose(facts.digits(actors)), Prose(facts.digits(offers))]
        }
        var rows = districts.names.indices.map { district in
            row(districts.names[district]) { districts.meets($0, district) }
        }
        rows.append(row(facts.word("im gesamten Gebiet", "in the whole area")) { $0 == .everywhere })
        rows.append(row(facts.word("ohne Angabe", "not stated")) { $0 == .unknown })
        return DataTable(
            facts.word(
                "Akteure und Angebote nach Sozialraum; wer in mehreren tätig ist, zählt in jedem, Teile zählen im Ganzen mit und umgekehrt",
                "Actors and offers by district; who is active in several counts for each, parts count in the whole and the other way round"
            ),
            facts.language == .german
                ? ["Sozialraum", "Akteure", "Angebote"] : ["District", "Actors", "Offers"],
            numeric: [1, 2], rows: rows)
    }

    // MARK: Age and absences

    private var age: [Prose] {
        let months = facts.settings.thresholds.recordMonths
        let records = facts.actors.map { facts.record($0) }
        let undated = records.count { $0.recordDate == nil }
        guard let today = facts.settings.date else {
            return [
                facts.say(
                    "Ohne Stichtag lässt sich nicht sagen, wie alt die Angaben sind.",
                    "Without a reference date the age of the records cannot be told.")
            ]
        }
        let old = facts.actors.filter { actor in
            facts.record(actor).recordDate.map { $0.isOlder(than: months, at: today) } ?? false
        }
        var sentences: [Prose] = []
        if undated == records.count {
            // Nothing has a date that could be old or new.
        } else if old.isEmpty {
            sentences.append(
                facts.say(
                    "Keine der datierten Angaben ist älter als \(facts.count(months, .month)) (n = \(facts.digits(records.count - undated))).",
                    "None of the dated records is more than \(facts.count(months, .month)) old (n = \(facts.digits(records.count - undated)))."
                ))
        } else {
            let part = facts.language.part(old.count, of: records.count, .actor, .dative)
            let names = facts.shown.namesOldEntries ? ": \(facts.names(old, limit: 12))" : ""
            sentences.append(
                facts.say(
                    "Bei \(part) sind die Angaben älter als \(facts.count(months, .month)) und sollten überprüft werden\(names).",
                    "For \(part) the records are more than \(facts.count(months, .month)) old and should be looked at again\(names)."
                ))
        }
        if undated > 0 {
            sentences.append(
                facts.say(
                    "Bei \(facts.count(undated, .actor, .dative)) ist kein Stand vermerkt.",
                    "For \(facts.count(undated, .actor)) no date is noted."))
        }
        return sentences
    }

    private var absences: [Prose] {
        func list(_ types: [String]) -> String {
            facts.language.list(types.map { facts.label(type: $0) }, limit: types.count)
        }
        let isThere = { (type: String) in
            facts.actors.contains { facts.landscape.isActor($0, ofType: type) }
        }
        let missing = facts.settings.knownAbsentTypes.filter { !isThere($0) }
        let contradicted = facts.settings.knownAbsentTypes.filter(isThere)
        var sentences: [Prose] = []
        if !missing.isEmpty {
            sentences.append(
                facts.say(
                    "Laut Koordination gibt es hier nicht: \(list(missing)). Das ist keine Lücke in den Daten; Anregungen, die nur sie betreffen, gelten als nicht anwendbar.",
                    "According to the coordination the following do not exist here: \(list(missing)). That is no gap in the data; suggestions that concern only them count as not applicable."
                ))
        }
        if !contradicted.isEmpty {
            sentences.append(
                facts.say(
                    "Als Fehlanzeige vermerkt, aber unter den Akteuren erfasst: \(list(contradicted)). Das sollte geklärt werden.",
                    "Noted as absent, but recorded among the actors: \(list(contradicted)). This should be cleared up."
                ))
        }
        return sentences
    }
}
