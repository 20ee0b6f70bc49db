import GapAnalysis
import LandscapeModel

/// What to ask whom: reports of one side, records without confirmation, open strengths. Ready to send out.
struct QuestionsChapter {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    var chapter: Chapter {
        var writer = ChapterWriter()
        guard !facts.isPublic else {
            writer.paragraph(
                facts.say(
                    "Rückfragen gehen unmittelbar an die Akteure und werden nicht veröffentlicht.",
                    "Questions go to the actors directly and are not published."))
            return Chapter(heading: Headings.questions(facts.language), blocks: writer.blocks)
        }
        let questions = Questions(facts)
        let asked = facts.actors.map { (actor: $0, items: questions.items(for: $0)) }
            .filter { !$0.items.isEmpty }
        guard !asked.isEmpty else {
            writer.paragraph(
                facts.say(
                    "Offene Rückfragen gibt es derzeit nicht.", "There are no open questions at present."))
            return Chapter(heading: Headings.questions(facts.language), blocks: writer.blocks)
        }
        writer.paragraph(
            facts.say(
                "Offen sind Fragen an \(facts.count(asked.count, .actor, .accusative)). Jeder Eintrag lässt sich für sich verschicken. Die Fragen dienen der Klärung; auch ein Nein ist eine gute Antwort.",
                "There are questions to \(facts.count(asked.count, .actor)). Each entry can be sent by itself. The questions serve to clarify; a no is a good answer, too."
            ))
        writer.list(
            asked.map { entry in "\(strong: facts.name(entry.actor) + ":") \(entry.items.paragraph)" })
        return Chapter(heading: Headings.questions(facts.language), blocks: writer.blocks)
    }
}

/// The questions to one actor after the other.
struct Questions {
    let facts: Facts
    private let findings: [ActorIndex: [Finding]]

    init(_ facts: Facts) {
        self.facts = facts
        var findings: [ActorIndex: [Finding]] = [:]
        for finding in facts.analysis.findings where finding.outcome == .noEvidence {
            if case .actor(let actor)? = finding.subjects.first {
                findings[actor, default: []].append(finding)
            }
        }
        self.findings = findings
    }

    func items(for actor: ActorIndex) -> [Prose] {
        let hasAnswered = facts.record(actor).hasAnswered
        var unshared: [ActorIndex] = []
        var unconfirmed: [ActorIndex] = []
        var unmeasured: [ActorIndex] = []
        let kinds = facts.vocabulary.countedKinds
        for entry in facts.index.entries(of: actor) {
            let numbers = facts.index.order[entry.claims].filter {
                kinds.contains(facts.landscape.claims[Int($0)].kind)
            }
            let evidence = facts.landscape.evidence(entry.a, entry.b, claims: numbers)
            guard evidence.isReported else { continue }
            let partner = entry.a == actor ? entry.b : entry.a
            let own = entry.a == actor ? evidence.fromA : evidence.fromB
            if own.isReported {
                if own.intensity == nil || own.frequency == nil { unmeasured.append(partner) }
            } else if evidence.state == .oneSided {
                unshared.append(partner)
            } else if !hasAnswered || evidence.fromCoordination.isReported {
                unconfirmed.append(partner)
            }
        }
        return [
            unanswered(actor), oneSided(unshared), open(unconfirmed), strength(unmeasured),
        ].compactMap { $0 } + meant(actor)
    }

    private func unanswered(_ actor: ActorIndex) -> Prose? {
        let record = facts.record(actor)
        guard record.wasAsked, !record.hasAnswered else { return nil }
        return facts.say(
            "Ihre Antwort auf die Befragung liegt uns noch nicht vor. Mögen Sie uns noch antworten?",
            "We have not yet received your answer to the survey. Would you still like to answer?")
    }

    private func oneSided(_ partners: [ActorIndex]) -> Prose? {
        guard !partners.isEmpty else { return nil }
        let names = facts.names(partners, limit: partners.count)
        return facts.say(
            "Eine Zusammenarbeit mit Ihnen ist gemeldet von \(names). Sehen Sie das auch so?",
            "Cooperation with you is reported by \(names). Do you see it the same way?")
    }

    private func open(_ partners: [ActorIndex]) -> Prose? {
        guard !partners.isEmpty else { return nil }
        let names = facts.names(partners, limit: partners.count)
        return facts.say(
            "Notiert ist eine Zusammenarbeit mit \(names). Trifft das zu, und wie eng ist sie?",
            "Cooperation with \(names) is noted. Is that right, and how close is it?")
    }

    private func strength(_ partners: [ActorIndex]) -> Prose? {
        guard !partners.isEmpty else { return nil }
        let names = facts.names(partners, limit: partners.count)
        return facts.say(
            "Wie eng ist die Zusammenarbeit mit \(names), und wie oft haben Sie Kontakt?",
            "How close is the cooperation with \(names), and how often are you in contact?")
    }

    /// Findings that end with a question of their own ("Ist die MBE gemeint?").
    private func meant(_ actor: ActorIndex) -> [Prose] {
        var texts: [String] = []
        for finding in findings[actor] ?? [] {
            let text = finding.detail(facts.language)
            if text.utf8.last == UInt8(ascii: "?"), !texts.contains(text) { texts.append(text) }
        }
        return texts.map { Prose($0.replacing("V..", with: "V.")) }
    }
}
