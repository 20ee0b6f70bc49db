import GapAnalysis
import LandscapeModel
import PlainText
import Testing

@testable import Reports

/// Summary, data, actors and network: a row is planted that would make a sentence false, and it is not printed.
/// What each sentence counts stands in docs/sentences.md; the expectations follow from the planted rows by hand.
@Suite struct SentenceTests {
    // MARK: Summary

    /// MFD-1 asks for six kinds of service once for the whole place; with one of them it is open, though no actor's.
    @Test func nothingIsCalledClosedWhileSomethingIsOpen() {
        var hamlet = Hamlet(rules: [])
        hamlet.actor("A", "mbe", fields: ["beratung"])
        #expect(hamlet.says(.summary).contains("zeigt keine offenen Punkte"))
        hamlet.rules = ["MFD-1"]
        #expect(hamlet.analysis.findings.contains { $0.outcome.isOpen })
        let text = hamlet.says(.summary)
        #expect(!text.contains("keine offenen Punkte"))
        #expect(!text.contains("Weitere offene Anregungen hat der Abgleich nicht ergeben"))
        #expect(text.contains("Noch offen ist nach den vorliegenden Angaben etwas bei einer Empfehlung"))
    }

    /// The public's small groups are not told; that they are closed must not be said either.
    @Test func thePublicIsNotToldThatSmallGroupsAreClosed() {
        var hamlet = Hamlet(rules: ["SPR-1"])
        hamlet.actor("A", "mbe")
        hamlet.actor("B", "integration-course-provider", sector: .education)
        #expect(hamlet.analysis.findings.allSatisfy { $0.outcome.isOpen })
        let text = hamlet.says(.summary) { $0.profile = .oeffentlich }
        #expect(!text.contains("keine offenen Punkte"))
        #expect(!text.contains("hat der Abgleich nicht ergeben"))
    }

    /// Two recommendations may weigh the same: nothing is "most".
    @Test(arguments: Language.allCases) func theSummaryHasNoSuperlative(_ language: Language) {
        let summary = Town.report { $0.language = language }.chapters[0].words.lowercased()
        let easy = Report.easy(
            landscape: Town.landscape, index: Town.index, analysis: Town.analysis,
            options: Self.options(language)
        ).chapters.map(\.words).joined().lowercased()
        for word in ["am stärksten", "am wichtigsten", "wichtigste", "weighs most", "matters most", "main "] {
            #expect(!summary.contains(word) && !easy.contains(word), "\(word)")
        }
    }

    private static func options(_ language: Language) -> AskedReport {
        var options = AskedReport()
        options.language = language
        return options
    }

    /// The number counts the proposals of every recommendation, not of the three that are named.
    @Test func proposalsComeFromTheWholeCheck() {
        let named = Set(SummaryChapter(Town.facts).strongest.map(\.rule.id))
        #expect(Town.analysis.gaps.contains { named.isDisjoint(with: $0.rules) })
        let text = Town.report().chapters[0].words
        #expect(
            text.contains("Aus dem gesamten Abgleich ergeben sich \(Town.analysis.gaps.count) Vorschläge"))
        #expect(!text.contains("Daraus"))
    }

    /// "Noch offen" may be a gap in the data only: every recommendation that is named says its outcomes.
    @Test func everyOpenRecommendationSaysItsOutcomes() {
        let text = Town.report().chapters[0].words
        // Each of the three is open for somebody, and what is only not known is said.
        #expect(text.matches(of: /ist (bei|in)[^.]* noch offen\./).count == 3)
        let unknown = SummaryChapter(Town.facts).strongest.filter { $0.count(.noEvidence) > 0 }
        #expect(!unknown.isEmpty)
        #expect(
            text.matches(of: /liegt (hier )?kein Nachweis vor|Ein Nachweis liegt hier nicht vor/).count
                == unknown.count)
    }

    @Test func oneProposalIsOne() {
        var hamlet = Hamlet(rules: ["SPR-1"])
        hamlet.actor("A", "mbe")
        hamlet.actor("B", "integration-course-provider", sector: .education)
        #expect(hamlet.analysis.gaps.count == 1)
        #expect(
            hamlet.says(.summary).contains("ein Vorschlag für das weitere Gespräch; er ist eine Anregung"))
    }

    @Test func withoutSectorNoSectorIsCounted() {
        var hamlet = Hamlet(rules: [])
        hamlet.actor("A", sector: nil)
        hamlet.actor("B", sector: nil)
        #expect(hamlet.says(.summary).contains("Hier sind zwei Akteure und keine Kooperation"))
        hamlet.actor("C")
        #expect(!hamlet.says(.summary).contains("aus einem Sektor"))
        #expect(hamlet.says(.summary).contains("2 ohne Sektor"))
    }

    // MARK: Data

    /// Nobody is marked as having answered, but a row says that an end reported it.
    @Test func withoutSurveyARowOfAnEndIsNotTheCoordinations() {
        var hamlet = Hamlet(rules: [])
        let a = hamlet.actor("A", asked: false, answered: false)
        let b = hamlet.actor("B", asked: false, answered: false)
        let c = hamlet.actor("C", asked: false, answered: false)
        hamlet.claim(a, b, by: .coordination)
        #expect(hamlet.says(.data).contains("Alle Kooperationen sind so wiedergegeben"))
        hamlet.claim(b, c, by: .from)
        let text = hamlet.says(.data)
        #expect(!text.contains("Alle Kooperationen sind so wiedergegeben"))
        #expect(text.contains("Bei 1 von zwei Kooperationen ist vermerkt"))
    }

    @Test func whoWasAskedIsSaidWhereNobodyAnswered() {
        var hamlet = Hamlet(rules: [])
        hamlet.actor("A", asked: true, answered: false)
        #expect(hamlet.says(.data).contains("Befragt wurde ein Akteur; Antworten liegen noch nicht vor"))
        // The public must not learn that.
        #expect(!hamlet.says(.data) { $0.profile = .oeffentlich }.contains("Befragt"))
    }

    /// Both have answered; only the coordination knows of it: "eine Seite hat sich noch nicht geäußert" is false.
    @Test func unverifiedNeedNotMeanSilence() {
        var hamlet = Hamlet(rules: [])
        let a = hamlet.actor("A")
        let b = hamlet.actor("B")
        hamlet.claim(a, b, by: .coordination)
        let text = hamlet.says(.data)
        #expect(text.contains("nicht überprüft | 1 |"))
        #expect(!text.contains("noch nicht geäußert"))
        #expect(text.contains("oder nur die Koordination oder Dritte nennen sie"))
    }

    /// A wish for more between two that already work together is no cooperation "noch nicht begonnen".
    @Test func aWishMayBeForMore() {
        var hamlet = Hamlet(rules: [])
        let a = hamlet.actor("A")
        let b = hamlet.actor("B")
        let c = hamlet.actor("C")
        hamlet.claim(a, b, by: .from, status: .wished)
        #expect(hamlet.says(.data).contains("Gewünscht ist eine Kooperation; Wünsche"))
        hamlet.claim(b, c)
        hamlet.claim(b, c, by: .from, status: .wished)
        #expect(
            hamlet.says(.data).contains(
                "Gewünscht sind zwei Kooperationen, davon eine zwischen Akteuren, die schon zusammenarbeiten")
        )
        #expect(!hamlet.says(.data).contains("nicht begonnen"))
    }

    @Test func aServiceAndItsProviderAreNoTwoServices() {
        var hamlet = Hamlet(rules: [])
        let a = hamlet.actor("A")
        let b = hamlet.actor("B")
        hamlet.landscape.actors[Int(b)].carrier = .actor(a)
        hamlet.claim(a, b)
        #expect(hamlet.says(.data).contains("Dienste desselben Trägers oder einen Dienst mit seinem Träger"))
    }

    /// An unverified claim is no evidence, and yet something: SPR-1 with a claim of the coordination only.
    @Test(arguments: Language.allCases) func noEvidenceIsNotNothing(_ language: Language) {
        var hamlet = Hamlet(rules: ["SPR-1"])
        let a = hamlet.actor("A", "mbe", answered: false)
        let b = hamlet.actor("B", "integration-course-provider", sector: .education)
        hamlet.claim(b, a, by: .from, intensity: 4)
        #expect(hamlet.analysis.findings.contains { $0.outcome == .noEvidence })
        for chapter in [ReportChapter.data, .annex] {
            let text = hamlet.says(chapter) { $0.language = language }
            for words in ["Es liegt nichts vor", "dazu liegt nichts vor", "nothing is at hand"] {
                #expect(!text.contains(words), "\(words)")
            }
            let meaning =
                language == .german ? "reicht für eine Aussage nicht aus" : "does not suffice to tell"
            #expect(text.contains(meaning))
        }
    }

    /// 199 of 200 are not all, 1 of 1000 is not none.
    @Test func percentagesRoundToAllAndNoneOnlyThere() {
        #expect(Language.german.percent(199, of: 200) == "über 99\u{A0}%")
        #expect(Language.english.percent(1, of: 1_000) == "below 1%")
        #expect(Language.german.percent(200, of: 200) == "100\u{A0}%")
        #expect(Language.german.percent(0, of: 9) == "0\u{A0}%")
        #expect(Language.german.percent(1, of: 2) == "50\u{A0}%")
    }
}

extension Town {
    static var facts: Facts { Facts(landscape, index, analysis, AskedReport()) }
}
