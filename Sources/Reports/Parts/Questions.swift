package import GapAnalysis
package import LandscapeModel
package import PlainText

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
        var differing: [ActorIndex] = []
        let kinds = facts.vocabulary.countedKinds
        for entry in facts.index.entries(of: actor) {
            let numbers = facts.index.order[entry.claims].filter {
                kinds.contains(facts.landscape.claims[Int($0)].kind)
            }
            let evidence = facts.landscape.evidence(entry.a, entry.b, claims: numbers)
            guard evidence.isReported else { continue }
            let partner = entry.a == actor ? entry.b : entry.a
            let own = entry.a == actor ? evidence.fromA : evidence.fromB
            let other = entry.a == actor ? evidence.fromB : evidence.fromA
            if own.isReported {
                // One level apart is a matter of taste, two want a word.
                if let one = own.intensity, let two = other.intensity, abs(one - two) > 1 {
                    differing.append(partner)
                }
                if own.intensity == nil || own.frequency == nil { unmeasured.append(partner) }
            } else if evidence.state == .oneSided {
                unshared.append(partner)
            } else if !hasAnswered || evidence.fromCoordination.isReported {
                unconfirmed.append(partner)
            }
        }
        return [
            unanswered(actor), oneSided(unshared), open(unconfirmed), strength(unmeasured),
            contrast(differing),
        ].compactMap { $0 } + meant(actor)
    }

    private func unanswered(_ actor: ActorIndex) -> Prose? {
        let record = facts.record(actor)
        guard record.wasAsked, !record.hasAnswered else { return nil }
        return facts.say(
            "Ihre Antwort auf die Befragung liegt uns noch nicht vor. Können Sie uns noch antworten?",
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
            "Notiert ist eine Zusammenarbeit mit \(names). Trifft das \(partners.count > 1 ? "jeweils " : "")zu, und wie eng ist sie?",
            "Cooperation with \(names) is noted. Is that right, and how close is it?")
    }

    private func strength(_ partners: [ActorIndex]) -> Prose? {
        guard !partners.isEmpty else { return nil }
        let names = facts.names(partners, limit: partners.count)
        return facts.say(
            "Wie eng ist die Zusammenarbeit mit \(names), und wie oft haben Sie Kontakt?",
            "How close is the cooperation with \(names), and how often are you in contact?")
    }

    private func contrast(_ partners: [ActorIndex]) -> Prose? {
        guard !partners.isEmpty else { return nil }
        let names = facts.names(partners, limit: partners.count)
        return facts.say(
            "Die Zusammenarbeit mit \(names) schätzen beide Seiten deutlich verschieden ein. Woran könnte das liegen?",
            "The two sides see the cooperation with \(names) quite differently. What might be the reason?")
    }

    /// Findings that ask a question of their own ("Ist die MBE gemeint?").
    private func meant(_ actor: ActorIndex) -> [Prose] {
        var texts: [String] = []
        for finding in findings[actor] ?? [] {
            let detail = facts.detail(finding)
            guard let end = detail.utf8.firstIndex(of: UInt8(ascii: "?")) else { continue }
            let text = String(detail[...end])
            if !texts.contains(text) { texts.append(text) }
        }
        return texts.map { Prose($0) }
    }
}

extension Analysis {
    /// The Rückfragen of the report as plain text, actor by actor; actors without any are left out.
    package func plainQuestions(
        _ shown: ShownLandscape, _ language: Language
    ) -> [(actor: ActorIndex, questions: [String])] {
        var options = ReportOptions()
        options.language = language
        let questions = Questions(Facts(shown, self, options))
        return shown.landscape.actors.indices.compactMap { number in
            let items = questions.items(for: ActorIndex(number))
            return items.isEmpty ? nil : (ActorIndex(number), items.map(\.plain))
        }
    }
}
