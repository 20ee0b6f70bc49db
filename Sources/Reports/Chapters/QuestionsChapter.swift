import GapAnalysis
import LandscapeModel

/// What to ask whom: reports of one side, records without confirmation, open strengths. Ready to send out.
struct QuestionsChapter {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    var chapter: Chapter {
        var writer = ChapterWriter()
        guard !facts.countsFindings else {
            writer.paragraph(
                facts.say(
                    "Rückfragen gehen unmittelbar an die Akteure und stehen nicht in dieser Fassung.",
                    "Questions go to the actors directly and are not part of this version."))
            return Chapter(.questions, facts.language, writer.blocks)
        }
        let questions = Questions(facts)
        let asked = facts.actors.map { (actor: $0, items: questions.items(for: $0)) }
            .filter { !$0.items.isEmpty }
        guard !asked.isEmpty else {
            writer.paragraph(
                facts.say(
                    "Offene Rückfragen gibt es derzeit nicht\(facts.reserve()).",
                    "There are no open questions at present\(facts.reserve())."))
            return Chapter(.questions, facts.language, writer.blocks)
        }
        writer.paragraph(
            facts.say(
                "Offen sind Fragen an \(facts.count(asked.count, .actor, .accusative)). Jeder Eintrag lässt sich für sich verschicken. Die Fragen dienen der Klärung; auch ein Nein ist eine gute Antwort.",
                "There are questions to \(facts.count(asked.count, .actor)). Each entry can be sent by itself. The questions serve to clarify; a no is a good answer, too."
            ))
        writer.list(
            asked.map { entry in "\(strong: facts.name(entry.actor) + ":") \(entry.items.paragraph)" })
        return Chapter(.questions, facts.language, writer.blocks)
    }
}
