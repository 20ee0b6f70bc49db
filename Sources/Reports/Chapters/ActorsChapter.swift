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
        let parts = facts.allSectors.map { SectorWords(facts).part(facts.actors(in: $0).count, $0) }
        let list = facts.language.list(parts, limit: parts.count)
        var sentences = [
            facts.say(
                "\(facts.language.capitalised(facts.count(total, .actor))) \(facts.language.plural(total, "ist", "sind")) \(facts.recorded): \(list).",
                "\(facts.language.capitalised(facts.count(total, .actor))) \(facts.language.plural(total, "is", "are")) \(facts.recorded): \(list)."
            ),
            facts.say(
                "Der Sektor ist der angegebene; wo keiner angegeben ist, der des Trägers, sonst der für die Art übliche.",
                "The sector is the one stated; where none is, that of whoever runs the actor, otherwise the usual one for its type."
            ),
        ]
        // Said whether or not anybody objected: else the sentence itself would tell.
        if facts.shown.isExtract {
            sentences.append(
                facts.say(
                    "Wer einer Veröffentlichung widerspricht, ist hier nicht aufgeführt.",
                    "Whoever objects to publication is not listed here."))
        }
        writer.sentences(sentences)
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
