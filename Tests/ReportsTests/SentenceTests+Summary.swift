import GapAnalysis
import LandscapeModel
import PlainText
import Testing

@testable import Reports

/// The page for whoever reads no other. The expectations follow from the planted rows by hand.
@Suite struct SummarySentenceTests {
    /// MFD-3 (advice is voluntary) asks each advice centre with an offer; whoever it does not apply to is no point checked.
    @Test func whatDoesNotApplyIsNoPoint() {
        var hamlet = Hamlet(rules: ["SPR-1"])
        hamlet.actor("A", "mbe", fields: ["sprache"])
        var both = Actor(id: "x", name: "X")
        both.types = ["jmd", "integration-course-provider"]
        both.sector = .welfare
        both.fields = ["sprache"]
        both.wasAsked = true
        hamlet.landscape.actors.append(both)
        let findings = hamlet.analysis.findings
        #expect(findings.contains { $0.outcome == .notApplicable })
        // One pair that both sides report closely.
        hamlet.landscape.actors[1].types = ["integration-course-provider"]
        hamlet.landscape.actors[1].hasAnswered = true
        hamlet.claim(0, 1, intensity: 4)
        hamlet.landscape.claims[0].frequency = 4
        #expect(hamlet.analysis.findings.map(\.outcome) == [.fulfilled, .fulfilled])
        #expect(hamlet.says(.summary).contains("Von 2 geprüften Punkten sind 2 erfüllt."))
        #expect(hamlet.says(.summary).contains("„Sprache und Integrationskurse“ (2 von 2)"))
    }

    /// Nothing is fulfilled: there is no heading that promises it.
    @Test func nothingIsCalledWorkingThatDoesNot() {
        var hamlet = Hamlet(rules: ["SPR-1"])
        hamlet.actor("A", "mbe")
        hamlet.actor("B", "integration-course-provider", sector: .education)
        #expect(!hamlet.says(.summary).contains("Was gelingt"))
        #expect(hamlet.says(.summary).contains("Worüber zu sprechen wäre"))
    }

    /// "Bei allen" is false as soon as one is open.
    @Test func everywhereIsEverywhere() {
        let results = Town.facts.results
        let text = SummaryChapter(Town.facts).chapter.words
        for result in results where result.sort != .none && result.checked.count >= 3 {
            let isMet = result.checked.allSatisfy { $0.outcome == .fulfilled }
            let title = "„\(result.rule.title(.german))“: erfüllt"
            #expect(!text.contains(title) || isMet, "\(title)")
        }
    }

    /// A is active in Nord, and nobody else is open: Süd is no place of it.
    @Test func placesAreThoseOfTheOpenOnes() {
        var hamlet = Hamlet(rules: ["SPR-1"])
        hamlet.landscape.districts.add("Nord", isDeclared: true)
        hamlet.landscape.districts.add("Süd", isDeclared: true)
        let a = hamlet.actor("A", "mbe")
        let b = hamlet.actor("B", "integration-course-provider", sector: .education)
        hamlet.landscape.actors[Int(a)].area = .districts([0])
        hamlet.landscape.actors[Int(b)].area = .everywhere
        hamlet.offer(a, groups: ["frauen"])
        let text = hamlet.says(.summary)
        #expect(text.contains("Orte: Nord (1), gesamtes Gebiet (1)."))
        #expect(text.contains("Es geht dort unter anderem um Frauen."))
        #expect(!text.contains("Süd"))
        // Under numbers neither is told: it might tell who is meant.
        let numbered = hamlet.says(.summary) { $0.isPseudonymised = true }
        #expect(!numbered.contains("Orte:") && !numbered.contains("Frauen"))
    }

    /// Three could begin: who leads the Gremium of both, who works with both, or the one that is addressed.
    @Test func whoCouldBeginHasAReason() {
        var hamlet = Hamlet(rules: ["SPR-1"])
        let a = hamlet.actor("Beratungsstelle Eins", "mbe")
        let b = hamlet.actor("Sprachschule Zwei", "integration-course-provider", sector: .education)
        #expect(hamlet.says(.summary).contains("Den Anfang könnte die Sprachschule Zwei machen."))
        let c = hamlet.actor("Wohnlotsen")
        hamlet.claim(a, c)
        hamlet.claim(b, c)
        #expect(
            hamlet.says(.summary).contains(
                "Den Anfang könnten die Wohnlotsen machen, die beide Seiten kennen."))
        hamlet.board("Runde", members: [a, b])
        hamlet.landscape.boards[0].lead = c
        #expect(
            hamlet.says(.summary).contains(
                "Den Anfang könnten die Wohnlotsen machen: Dort liegt die Federführung für „Runde“, wo beide sitzen."
            ))
    }

    /// Everybody has answered and everything could be told: no answer is missed.
    @Test func noAnswerIsMissedWhereAllHaveAnswered() {
        var hamlet = Hamlet(rules: ["SPR-1"])
        hamlet.actor("A", "mbe")
        hamlet.actor("B", "integration-course-provider", sector: .education)
        #expect(!hamlet.says(.summary).contains("steht die Antwort noch aus"))
        #expect(!hamlet.says(.summary).contains("reicht das, was vorliegt"))
        hamlet.landscape.actors[0].hasAnswered = false
        let text = hamlet.says(.summary)
        #expect(text.contains("Von 1 Akteur steht die Antwort noch aus."))
        #expect(text.contains("Bei 1 von 2 geprüften Punkten reicht das"))
        // The public is told neither.
        let shown = hamlet.says(.summary) { $0.profile = .oeffentlich }
        #expect(!shown.contains("Antwort") && !shown.contains("geprüften Punkten"))
    }

    /// Of one field one recommendation is told before any has two.
    @Test func threePointsAreOfDifferentFieldsWherePossible() {
        let points = SummaryChapter(Town.facts).strongest
        let open = Set(
            Town.facts.results.filter { $0.known > 0 && $0.rule.proposes && $0.sort != .none }.map(
                \.rule.field))
        #expect(Set(points.map(\.rule.field)).count == min(3, open.count))
    }
}
