import GapAnalysis
import LandscapeModel
import PlainText

/// What some fields have besides actors and offers: places in accommodations, the concept, who steers people
/// into courses.
struct FieldExtras {
    let facts: Facts
    let field: String

    init(_ facts: Facts, field: String) {
        self.facts = facts
        self.field = field
    }

    var sentences: [Prose] {
        switch field {
        case "aufnahme": accommodations
        case "steuerung": concept
        case "sprache": assignment
        default: []
        }
    }

    private var accommodations: [Prose] {
        let all = facts.landscape.accommodations
        guard !all.isEmpty, all.count >= facts.shown.smallestGroup else { return [] }
        let places = all.compactMap(\.places).reduce(0) { $0.addingReportingOverflow($1).partialValue }
        guard places > 0 else { return [] }
        let withPlaces = all.count { $0.places != nil }
        return [
            facts.say(
                "\(facts.language.capitalised(facts.count(withPlaces, .accommodation))) \(facts.language.plural(withPlaces, "hat", "haben")) zusammen \(facts.count(places, .place)).",
                "\(facts.language.capitalised(facts.count(withPlaces, .accommodation))) \(facts.language.plural(withPlaces, "has", "have")) \(facts.count(places, .place)) in all."
            )
        ]
    }

    private var concept: [Prose] {
        let concept = facts.settings.concept
        guard let exists = concept.exists else {
            return [
                facts.say(
                    "Ob es ein Integrationskonzept gibt, ist nicht vermerkt.",
                    "Whether there is an integration concept is not noted.")
            ]
        }
        guard exists else {
            return [
                facts.say(
                    "Laut Koordination gibt es kein Integrationskonzept.",
                    "According to the coordination there is no integration concept.")
            ]
        }
        let title = concept.title.isEmpty ? "" : " " + facts.language.quoted(concept.title)
        let adopted = concept.adoptedOn.map {
            facts.word(" (beschlossen: \($0.written(.german)))", " (adopted: \($0.written(.english)))")
        }
        var sentences = [
            facts.say(
                "Es gibt ein Integrationskonzept\(title)\(adopted ?? "").",
                "There is an integration concept\(title)\(adopted ?? "").")
        ]
        if let list = concept.participation {
            let number = Set(list.map(\.actor)).count
            let limit =
                facts.shown.isExtract ? facts.word(", soweit hier aufgeführt", ", as far as listed here") : ""
            sentences.append(
                facts.say(
                    "In seiner Beteiligungsliste \(facts.language.plural(number, "steht", "stehen")) \(facts.count(number, .actor))\(limit) (n = \(facts.digits(facts.landscape.actors.count))).",
                    "Its list of participants names \(facts.count(number, .actor))\(limit) (n = \(facts.digits(facts.landscape.actors.count)))."
                ))
        }
        return sentences
    }

    private var assignment: [Prose] {
        guard let assignment = facts.settings.courseAssignment, let lead = assignment.lead, facts.shows(lead),
            // Everybody knows who does this: the sentence would give the number away.
            !facts.options.isPseudonymised
        else { return [] }
        return [
            facts.say(
                "Die Zusteuerung in die Kurse liegt federführend bei: \(facts.name(lead)).",
                "Assignment to the courses is led by \(facts.name(lead)).")
        ]
    }
}
