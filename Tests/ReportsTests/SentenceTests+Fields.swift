import GapAnalysis
import LandscapeModel
import PlainText
import Testing

@testable import Reports

/// Fields, boards and overlaps.
@Suite struct FieldSentenceTests {
    private static let advice = "beratung"
    private static var languageOnly: AskedReport {
        var options = AskedReport()
        options.field = "sprache"
        options.only = [.fields]
        return options
    }

    // MARK: Fields

    /// All the actors of a field have no sector: the list of sectors is not empty.
    @Test func whoHasNoSectorIsCounted() {
        var hamlet = Hamlet(rules: [])
        hamlet.actor("A", sector: nil, fields: [Self.advice])
        #expect(
            hamlet.says(ofField: Self.advice).contains(
                "Im Handlungsfeld „Migrationsberatung und Begleitung“ ist ein Akteur tätig: einer ohne Sektorangabe."
            ))
        hamlet.actor("B", fields: [Self.advice])
        #expect(
            hamlet.says(ofField: Self.advice).contains(
                "tätig: einer aus der Freien Wohlfahrtspflege und einer ohne Sektorangabe."))
    }

    /// A names B in the field, B names A in another: both report each other, and nobody is asked.
    @Test func onlyWhatIsAskedIsSaidToBeAsked() {
        var hamlet = Hamlet(rules: [])
        let a = hamlet.actor("A", fields: [Self.advice])
        let b = hamlet.actor("B", fields: [Self.advice])
        hamlet.claim(a, b, by: .from, field: Self.advice)
        #expect(
            hamlet.says(ofField: Self.advice).contains("von einer Seite gemeldet; dazu gibt es Rückfragen"))
        #expect(hamlet.says(.questions).contains("gemeldet von A"))
        hamlet.claim(b, a, by: .from, field: "arbeit")
        let text = hamlet.says(ofField: Self.advice)
        #expect(text.contains("bisher nur von einer Seite gemeldet."))
        #expect(!text.contains("Rückfragen"))
        #expect(!hamlet.says(.questions).contains("gemeldet von"))
    }

    /// SPR-1 is about courses and says nothing on health; switched off, it still names its field.
    @Test func aFieldWithARecommendationIsNotCalledWithoutOne() {
        let words = "Die verwendeten Empfehlungen nennen dieses Feld nicht eigens."
        var hamlet = Hamlet(rules: ["SPR-1"])
        hamlet.actor("A", fields: ["gesundheit"])
        #expect(hamlet.says(ofField: "gesundheit").contains(words))
        hamlet.landscape.actors[0].fields = ["sprache"]
        #expect(!hamlet.says(ofField: "sprache").contains(words))
        // An own recommendation on overlaps of a field is told in another chapter, but it is one.
        let own = Catalogue.standard.recommendations.filter { $0.id == "SUB-2" }.map { rule in
            var rule = rule
            rule.field = "sprache"
            return rule
        }
        let analysis = hamlet.landscape.analysed(hamlet.index, catalogue: Catalogue(own))
        let report = Report(
            landscape: hamlet.landscape, index: hamlet.index, analysis: analysis, options: Self.languageOnly)
        let text = report.chapters[0].words
        #expect(!text.contains(words))
        #expect(text.contains("steht im Kapitel „Überschneidungen öffentlich/frei“"))
    }

    /// A sits at the table already; only B may be invited.
    @Test func whoSitsAtTheTableIsNotInvited() {
        var hamlet = Hamlet(rules: [])
        let a = hamlet.actor("A", fields: [Self.advice])
        let b = hamlet.actor("B", fields: [Self.advice])
        hamlet.board("Runde", fields: [Self.advice], members: [a])
        #expect(hamlet.says(ofField: Self.advice).contains("Zu „Runde“ ließe sich einladen: B."))
        hamlet.landscape.memberships.append(Membership(board: 0, actor: b))
        let text = hamlet.says(ofField: Self.advice)
        #expect(!text.contains("einladen"))
        #expect(text.contains("hat dort bereits einen Sitz"))
    }

    /// KON-5 proposes a seat, and nothing else: "kein Vorschlag" would be false.
    @Test func aSeatIsAProposal() {
        var hamlet = Hamlet(rules: ["KON-5"])
        hamlet.actor("A", fields: ["steuerung"])
        #expect(hamlet.says(ofField: "steuerung").contains("folgt hier kein Vorschlag"))
        let b = hamlet.actor("B", sector: .publicMunicipal)
        hamlet.board("Runde", members: [b])
        #expect(hamlet.analysis.gaps.map(\.kind) == [.membership])
        let text = hamlet.says(ofField: "steuerung")
        #expect(!text.contains("folgt hier kein Vorschlag"))
        #expect(text.contains("betreffen Sitze in Gremien"))
    }

    /// Both are active in two fields; the wish names one of them.
    @Test func aWishBelongsToTheFieldItNames() throws {
        var hamlet = Hamlet(rules: [])
        let a = hamlet.actor("A", fields: ["arbeit", "engagement"])
        let b = hamlet.actor("B", fields: ["arbeit", "engagement"])
        hamlet.claim(a, b, by: .from, status: .wished)
        #expect(hamlet.says(.fields).matches(of: /Gewünscht ist eine Zusammenarbeit/).count == 2)
        hamlet.landscape.claims = []
        hamlet.claim(a, b, by: .from, status: .wished, field: "arbeit")
        hamlet.claim(a, b, field: "engagement")
        let text = hamlet.says(.fields)
        #expect(text.matches(of: /Gewünscht ist eine Zusammenarbeit/).count == 1)
        #expect(text.contains("zwischen A und B (die schon zusammenarbeiten)"))
    }

    /// A field without proposals has no table, and a field with some has no row that nobody has written into.
    @Test func emptyTablesAreNotPrinted() {
        var hamlet = Hamlet(rules: ["SPR-1"])
        hamlet.actor("A", "mbe", fields: ["sprache"])
        #expect(!hamlet.says(.fields).contains("Maßnahmen im Feld"))
        #expect(!hamlet.says(ofField: "sprache").contains("Maßnahmen"))
        hamlet.actor("B", "integration-course-provider", sector: .education)
        let text = hamlet.says(.fields)
        #expect(text.contains("Maßnahmen im Feld „Sprache und Integrationskurse“"))
        #expect(text.contains(" | Gespräch über eine Zusammenarbeit (Nr. 1) | "))
        #expect(!text.contains(" |  |  |  |  | "))
    }

    /// Who is only named in the concept did not take part in it.
    @Test func beingNamedIsNotTakingPart() {
        var hamlet = Hamlet(rules: [])
        let a = hamlet.actor("A", fields: ["steuerung"])
        hamlet.landscape.settings.concept.exists = false
        #expect(
            hamlet.says(ofField: "steuerung").contains("Laut Koordination gibt es kein Integrationskonzept."))
        hamlet.landscape.settings.concept.exists = true
        hamlet.landscape.settings.concept.participation = [.init(actor: a, form: "genannt")]
        let text = hamlet.says(ofField: "steuerung")
        #expect(!text.contains("beteiligt"))
        #expect(text.contains("In seiner Beteiligungsliste steht ein Akteur"))
    }

    /// With `--only` there is no annex in this paper.
    @Test(arguments: Language.allCases) func theAnnexIsWhereItIsSaidToBe(_ language: Language) {
        let here = language == .german ? "im Anhang." : "in the annex."
        let there =
            language == .german ? "im Anhang des vollständigen Berichts." : "in the annex of the full report."
        let whole = Town.report { $0.language = language }
        let part = Town.report {
            $0.language = language
            $0.only = [.fields]
        }
        #expect(whole.chapters[4].words.contains(here) && !whole.chapters[4].words.contains(there))
        #expect(part.chapters[0].words.contains(there) && !part.chapters[0].words.contains(here))
    }

    // MARK: Recommendations

    /// The principle SUB-3 is no "Anregung"; where it does not apply the sentence fits any kind.
    @Test func whatDoesNotApplyHasNoWrongName() {
        var hamlet = Hamlet(rules: ["SPR-1"])
        hamlet.actor("A", "mbe")
        var both = Actor(id: "x", name: "X")
        both.types = ["jmd", "integration-course-provider"]
        both.sector = .welfare
        hamlet.landscape.actors.append(both)
        let text = hamlet.says(ofField: "sprache")
        #expect(!text.contains("Nicht anwendbar ist die Anregung"))
        #expect(hamlet.analysis.findings.contains { $0.outcome == .notApplicable })
        #expect(text.contains("Nicht anwendbar ist das bei"))
    }

    /// The finding is about two; it is said which of them spoke.
    @Test func statementsNameWhoSpeaks() {
        let text = Town.report().chapters[4].words
        #expect(!text.contains("Dazu der Akteur"))
        #expect(text.contains("Dazu Sozialamt Kleinau (offen): „Wir haben einen Termin vereinbart.“"))
    }

    // MARK: Boards

    /// One table has no members on record: A may well sit there.
    @Test func whoIsOnNoListMayStillSitSomewhere() {
        var hamlet = Hamlet(rules: [])
        let a = hamlet.actor("A")
        hamlet.actor("B")
        hamlet.board("Eins", members: [a])
        #expect(!hamlet.says(.boards).contains("sind keine Mitglieder erfasst"))
        hamlet.board("Zwei")
        let text = hamlet.says(.boards)
        #expect(!text.contains("keinem davon an"))
        #expect(text.contains("Bei einem der zwei Gremien sind keine Mitglieder erfasst."))
        #expect(text.contains("Einer der zwei Akteure steht auf keiner der erfassten Mitgliederlisten."))
        hamlet.landscape.memberships = []
        #expect(!hamlet.says(.boards).contains("Mitgliederlisten"))
    }

    /// B works with nobody: it is proposed all the same.
    @Test func whoIsProposedNeedNotBeWellConnected() {
        var hamlet = Hamlet(rules: ["KON-5"])
        let a = hamlet.actor("A", sector: .publicMunicipal)
        hamlet.actor("B")
        hamlet.board("Runde", members: [a])
        let text = hamlet.says(.boards)
        #expect(text.contains("Runde: B (Nr. 1)"))
        #expect(!text.contains("gut verbunden"))
    }

    /// Three boards, on one of which a sector sits: the public is not told the one.
    @Test func thePublicTableHasNoSmallNumbers() {
        var hamlet = Hamlet(rules: [])
        let a = hamlet.actor("A")
        let b = hamlet.actor("B", sector: .education)
        for name in ["Eins", "Zwei", "Drei"] { hamlet.board(name, members: [a]) }
        hamlet.landscape.memberships.append(Membership(board: 0, actor: b))
        let text = hamlet.says(.boards) { $0.profile = .oeffentlich }
        #expect(text.contains("Freie Wohlfahrtspflege | 3"))
        #expect(text.contains("Bildungsträger | unter 3"))
    }

    // MARK: Overlaps

    /// A public and an independent actor offer the same; they have a proposal for another reason only.
    @Test func theNumberOfAnOverlapIsItsOwn() throws {
        var hamlet = Hamlet(rules: ["SUB-2", "MFD-6"])
        let a = hamlet.actor("A", "social-welfare-office", sector: .publicMunicipal)
        let b = hamlet.actor("B", "mbe")
        hamlet.offer(a)
        hamlet.offer(b)
        let own = try #require(hamlet.analysis.gaps.first { $0.rules.contains("SUB-2") })
        #expect(hamlet.says(.overlaps).contains("| Nr. \(own.number)"))
        // Settled: it does not come back as a proposal, though the other one stays.
        hamlet.landscape.statements = [
            Statement(
                rule: "SUB-2", actor: a, partner: b, status: .settled, text: "Wir haben uns abgestimmt.")
        ]
        #expect(hamlet.analysis.gaps.contains { $0.rules.contains("MFD-6") })
        let text = hamlet.says(.overlaps)
        #expect(!text.contains("| Nr. "))
        #expect(!text.contains("Abstimmung empfehlenswert (n"))
        #expect(text.contains("Dazu A (geklärt)"))
    }
}
