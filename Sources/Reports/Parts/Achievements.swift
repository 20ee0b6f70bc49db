import GapAnalysis
import LandscapeModel
import PlainText

/// What works already, and where: a Konzept builds on it, and whoever did it wants to read it.
struct Achievements {
    let facts: Facts
    /// Below that many checks "überall" says little.
    private static let fewest = 3
    private static let limit = 3

    init(_ facts: Facts) { self.facts = facts }

    private var checked: [Finding] { facts.analysis.findings.filter { $0.outcome != .notApplicable } }

    /// Nothing in public: there only what is shown counts, and groups of one or two would be told.
    func write(_ writer: inout ChapterWriter) {
        let all = checked
        let met = all.filter { $0.outcome == .fulfilled }
        guard !facts.shown.isExtract, !met.isEmpty else { return }
        writer.section(facts.word("Was gelingt", "What works"))
        writer.sentences([total(met.count, all.count), fields(met, all)])
        writer.list(throughout)
    }

    private func total(_ met: Int, _ all: Int) -> Prose {
        let shown = facts.word(
            "\(met == 1 ? "ist einer" : "sind \(facts.digits(met))")",
            "\(facts.digits(met)) \(met == 1 ? "is" : "are")")
        return facts.say(
            "Von \(facts.digits(all)) \(all == 1 ? "geprüften Punkt" : "geprüften Punkten") \(shown) erfüllt\(facts.reserve()).",
            "Of \(facts.digits(all)) points checked \(shown) fulfilled\(facts.reserve()).")
    }

    /// Where: each field with what was checked in it.
    private func fields(_ met: [Finding], _ all: [Finding]) -> Prose {
        let counts = facts.fields.compactMap { field -> (field: String, met: Int, all: Int)? in
            let number = met.count { $0.field == field }
            return number == 0 ? nil : (field, number, all.count { $0.field == field })
        }
        .enumerated().sorted { (-$0.element.met, $0.offset) < (-$1.element.met, $1.offset) }.map(\.element)
        guard !counts.isEmpty else { return "" }
        let parts = counts.prefix(Self.limit).map { entry in
            let label = facts.language.quoted(facts.label(field: entry.field))
            return facts.word(
                "\(label) (\(facts.digits(entry.met)) von \(facts.digits(entry.all)))",
                "\(label) (\(facts.digits(entry.met)) of \(facts.digits(entry.all)))")
        }
        let list = facts.language.list(parts, limit: parts.count)
        return facts.say("Sie liegen zum Beispiel in: \(list).", "They are, for example, in: \(list).")
    }

    /// Recommendations that are met wherever they were looked at; those looked at most often first.
    private var throughout: [Prose] {
        let results = facts.results.filter { result in
            result.sort != .none && !result.rule.isDemand && result.checked.count >= Self.fewest
                && result.checked.allSatisfy { $0.outcome == .fulfilled }
        }
        .enumerated().sorted {
            (-$0.element.checked.count, $0.offset) < (-$1.element.checked.count, $1.offset)
        }
        .map(\.element)
        return results.prefix(Self.limit).map { result in
            let count = result.checked.count
            let isPlace = result.sort == .districts || result.sort == .fields
            let part = facts.language.part(
                count, of: count, result.noun, .dative, adjective: facts.word("geprüften", "checked"))
            return facts.say(
                "\(facts.cited(result.rule)): erfüllt \(isPlace ? "in" : "bei") \(part).",
                "\(facts.cited(result.rule)): fulfilled \(isPlace ? "in" : "for") \(part).")
        }
    }
}
