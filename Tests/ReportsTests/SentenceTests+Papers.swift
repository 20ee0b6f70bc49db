import GapAnalysis
import LandscapeModel
import Testing

@testable import Reports

/// The Steckbrief, the version in Einfache Sprache, the public version and the privacy notice.
@Suite struct PaperSentenceTests {
    // MARK: Steckbrief

    /// MFD-6 asks the office; the counselling service is only its partner, and has a proposal.
    @Test func aProposalOfOthersIsNotNothing() {
        var hamlet = Hamlet(rules: ["MFD-6"])
        let service = hamlet.actor("Dienst", "mbe")
        #expect(hamlet.sheet(service).contains("Offene Anregungen ergeben sich hier nicht"))
        hamlet.actor("Amt", "social-welfare-office", sector: .publicMunicipal)
        #expect(hamlet.analysis.gaps.count == 1)
        let text = hamlet.sheet(service)
        #expect(!text.contains("Offene Anregungen ergeben sich hier nicht"))
        #expect(text.contains("die folgenden Vorschläge gehen von anderen aus"))
        #expect(text.contains("Amt"))
    }

    /// One side reports it: the public is not told, and not told that there is nothing on record either.
    @Test func thePublicSheetDoesNotDenyWhatItHides() {
        var hamlet = Hamlet(rules: [])
        let a = hamlet.actor("A")
        let b = hamlet.actor("B")
        hamlet.claim(a, b, by: .from)
        #expect(hamlet.sheet(a).contains("Eine Kooperation ist erfasst."))
        let text = hamlet.sheet(a) { $0.profile = .oeffentlich }
        #expect(!text.contains("nicht erfasst"))
        #expect(text.contains("Kooperationen sind hier nicht aufgeführt."))
    }

    // MARK: Einfache Sprache

    @Test func easySentencesFitOneActorAndACompleteSurvey() {
        var hamlet = Hamlet(rules: [])
        let a = hamlet.actor("A")
        hamlet.offer(a)
        let text = hamlet.easy
        for words in ["viele Stellen", "Wir haben noch nicht von allen", "Manche Angebote", "Wer macht mit"] {
            #expect(!text.contains(words), "\(words)")
        }
        hamlet.actor("B", answered: false)
        hamlet.landscape.offers[0].fields.append("arbeit")
        hamlet.offer(a, field: "")
        let more = hamlet.easy
        #expect(more.contains("Wir haben noch nicht von allen Stellen eine Antwort."))
        #expect(more.contains("Manche Angebote gehören zu mehreren Themen."))
        #expect(more.contains("Bei 1 Angebot steht kein Thema."))
    }

    /// MFD-1 is open for the whole place, though for no actor by itself.
    @Test func easyDoesNotCallOpenAdviceClosed() {
        var hamlet = Hamlet(rules: [])
        hamlet.actor("A", "mbe", fields: ["beratung"])
        #expect(hamlet.easy.contains("Offene Ratschläge haben wir nicht gefunden."))
        hamlet.rules = ["MFD-1"]
        #expect(!hamlet.easy.contains("Offene Ratschläge haben wir nicht gefunden."))
        #expect(hamlet.easy.contains("Bei manchen Ratschlägen ist noch etwas offen."))
    }

    @Test func easyCountsWhoHasNoSector() {
        var hamlet = Hamlet(rules: [])
        hamlet.actor("A", sector: nil)
        #expect(hamlet.easy.contains("nicht bekannt | 1"))
    }

    // MARK: Public version

    /// A hidden actor has the only offer: "nicht erfasst" would be false, and whether there is one is not told.
    @Test func thePublicIsToldWhatIsListedNotWhatIsOnRecord() {
        var hamlet = Hamlet(rules: [])
        hamlet.actor("A", fields: ["beratung"])
        let before = hamlet.says(.actors) { $0.profile = .oeffentlich }
        let field = hamlet.says(ofField: "beratung") { $0.profile = .oeffentlich }
        let b = hamlet.actor("B", fields: ["beratung"])
        hamlet.landscape.actors[Int(b)].mayBePublished = false
        hamlet.offer(b)
        #expect(hamlet.says(ofField: "beratung").contains("Dazu gehört ein Angebot"))
        let text = hamlet.says(ofField: "beratung") { $0.profile = .oeffentlich }
        #expect(text.contains("Angebote, die dem Feld zugeordnet sind, sind nicht aufgeführt."))
        #expect(text == field)
        #expect(hamlet.says(.actors) { $0.profile = .oeffentlich } == before)
        #expect(before.contains("Wer einer Veröffentlichung widerspricht, ist hier nicht aufgeführt."))
    }

    /// No public sentence says that something is not on record: more may be than is told.
    @Test func publicSentencesDenyNoRecord() {
        let text = Town.report { $0.profile = .oeffentlich }.chapters
            .filter { [.summary, .actors, .network, .fields].contains($0.kind) }.map(\.words)
            .joined(separator: "\n")
        for words in [
            "nicht erfasst", "keine Kooperation erfasst", "keine Akteure erfasst", "keine Angebote erfasst",
        ] {
            #expect(!text.contains(words), "\(words)")
        }
    }

    /// Nobody was surveyed: what the coordination knows is shown, so "nur bestätigte" alone is false.
    @Test func thePrivacyNoticeNamesWhatIsShown() {
        var hamlet = Hamlet(rules: [])
        let a = hamlet.actor("A", asked: false, answered: false)
        let b = hamlet.actor("B", asked: false, answered: false)
        hamlet.claim(a, b, by: .coordination)
        let text = hamlet.says(.annex) { $0.profile = .oeffentlich }
        #expect(text.contains("A | – | B"))
        #expect(!text.contains("nur bestätigte Kooperationen;"))
        #expect(text.contains("| nur bestätigte, ohne Befragung auch laut Koordination"))
        #expect(text.contains("die ohne Befragung laut Koordination bestehen"))
    }
}
