import GapAnalysis
import LandscapeModel
import PlainText
import Testing

@testable import Reports

/// Actors, offers and the network as a whole.
@Suite struct NetworkSentenceTests {
    // MARK: Actors and offers

    /// Nobody runs A, so its sector is not that of whoever runs it.
    @Test func theSectorNeedNotComeFromTheProvider() {
        var hamlet = Hamlet(rules: [])
        hamlet.actor("A", "mbe")
        let text = hamlet.says(.actors)
        #expect(!text.contains("nach seinem Träger, nicht nach seiner Aufgabe"))
        #expect(text.contains("sonst der für die Art übliche"))
    }

    @Test func whatIsRecordedIsNotAbsent() {
        var hamlet = Hamlet(rules: [])
        hamlet.actor("A", "jmd")
        hamlet.landscape.settings.knownAbsentTypes = ["mbe"]
        #expect(hamlet.says(.actors).contains("gibt es hier nicht: Migrationsberatung"))
        hamlet.actor("B", "mbe")
        let text = hamlet.says(.actors)
        #expect(!text.contains("gibt es hier nicht"))
        #expect(text.contains("aber unter den Akteuren erfasst: Migrationsberatung"))
    }

    @Test func withoutDatesNoneIsCalledYoung() {
        var hamlet = Hamlet(rules: [])
        hamlet.actor("A")
        #expect(hamlet.says(.actors).contains("Keine der datierten Angaben ist älter"))
        hamlet.landscape.actors[0].recordDate = nil
        #expect(!hamlet.says(.actors).contains("datierten"))
        #expect(hamlet.says(.actors).contains("ist kein Stand vermerkt"))
    }

    /// Two districts, an offer in one of them: the other is blank, until an offer without a place may be there.
    @Test func anOfferWithoutPlaceMayBeAnywhere() {
        var hamlet = Hamlet(rules: [])
        let a = hamlet.actor("A")
        let north = hamlet.landscape.districts.add("Nord", isDeclared: true)
        hamlet.landscape.districts.add("Süd", isDeclared: true)
        hamlet.offer(a, area: .districts([north]))
        #expect(
            hamlet.says(.actors).contains("gehört zum Feld: „Migrationsberatung und Begleitung“ in Süd"))
        #expect(hamlet.says(.annex).contains("Begleitung | 1 | ○"))
        hamlet.offer(a, area: .unknown)
        #expect(!hamlet.says(.actors).contains("gehört zum Feld"))
        #expect(hamlet.says(.annex).contains("Begleitung | 1 | – | – | 1"))
    }

    /// Women are not named in the south, but an offer for everybody is there.
    @Test func offersForEverybodyAreSaidToBeLeftOut() {
        var hamlet = Hamlet(rules: [])
        let a = hamlet.actor("A")
        let north = hamlet.landscape.districts.add("Nord", isDeclared: true)
        let south = hamlet.landscape.districts.add("Süd", isDeclared: true)
        hamlet.offer(a, groups: ["frauen"], area: .districts([north]))
        hamlet.offer(a, groups: ["alle"], area: .districts([south]))
        let text = hamlet.says(.actors)
        #expect(!text.contains("Kein Angebot ist erfasst für „Frauen“"))
        #expect(
            text.contains(
                "nennt als Zielgruppe: „Alle Zugewanderten“ in Nord; „Frauen“ in Süd. Angebote für alle"))
    }

    /// The reference date is 30 September 2026.
    @Test func offersThatEndedAreNotCountedAsGoingOn() {
        var hamlet = Hamlet(rules: [])
        let a = hamlet.actor("A")
        hamlet.offer(a, until: PartialDate(year: 2026))
        hamlet.offer(a, until: PartialDate(year: 2026, month: 9, day: 30))
        #expect(!hamlet.says(.actors).contains("beendet"))
        hamlet.offer(a, until: PartialDate(year: 2026, month: 9, day: 29))
        #expect(hamlet.says(.actors).contains("Davon war eines am Stichtag bereits beendet"))
    }

    /// Contact lowers the level from 3 to 2; with equal levels "schon ab" would be false.
    @Test func thresholdsSayWhatTheyDo() {
        var hamlet = Hamlet(rules: [])
        hamlet.actor("A")
        #expect(hamlet.says(.annex).contains("Kontakt schon ab"))
        hamlet.landscape.settings.thresholds.closeIntensityWithContact =
            hamlet.landscape.settings.thresholds.closeIntensity
        #expect(!hamlet.says(.annex).contains("schon ab"))
    }

    // MARK: Network

    /// Two parts of two: neither is the largest.
    @Test func equalPartsHaveNoLargest() {
        var hamlet = Hamlet(rules: [])
        let all = ["A", "B", "C", "D"].map { hamlet.actor($0) }
        hamlet.claim(all[0], all[1])
        hamlet.claim(all[2], all[3])
        let text = hamlet.says(.network)
        #expect(!text.contains("größte umfasst"))
        #expect(text.contains("besteht aus zwei Teilen mit 2 und 2 Akteuren"))
        // Nor is it two parts where a fifth stands alone.
        hamlet.actor("E")
        #expect(hamlet.says(.network).contains("Von Akteuren ohne Kooperation abgesehen, besteht das Netz"))
    }

    /// Of two that know only each other each is the other's only connection, though no part falls apart.
    @Test func theOnlyConnectionIsNotDenied() {
        var hamlet = Hamlet(rules: [])
        let a = hamlet.actor("A")
        let b = hamlet.actor("B")
        hamlet.claim(a, b)
        let text = hamlet.says(.network)
        #expect(!text.contains("die einzige Verbindung"))
        #expect(text.contains("keinen Akteur, ohne den dieses Netz in mehr Teile zerfiele"))
        let c = hamlet.actor("C")
        hamlet.claim(b, c)
        #expect(!hamlet.says(.network).contains("keinen Akteur, ohne den"))
    }

    /// A and B are of one sector, C of none that is known: 0 of 1, not 1 of 2.
    @Test func anUnknownSectorIsNoOtherSector() {
        var hamlet = Hamlet(rules: [])
        let a = hamlet.actor("A")
        let b = hamlet.actor("B")
        let c = hamlet.actor("C", sector: nil)
        hamlet.claim(a, b)
        hamlet.claim(a, c)
        let text = hamlet.says(.network)
        #expect(text.contains("verschiedene Sektoren (0 von 1; bei 1 ist der Sektor einer Seite"))
        // The table has a row and a column for it: each pair stands in it.
        #expect(text.contains("nicht angegeben (n = 1) | 1 | –"))
    }

    /// C is funded by A and wishes to work with B: no cooperation by what is counted, and that is said.
    @Test func whatDoesNotCountIsSaid() {
        var hamlet = Hamlet(rules: [])
        let a = hamlet.actor("A")
        let b = hamlet.actor("B")
        let c = hamlet.actor("C")
        hamlet.claim(a, b)
        hamlet.claim(a, c, kind: "funding")
        hamlet.claim(c, b, by: .from, status: .wished)
        #expect(
            hamlet.says(.network).contains(
                "bisher keine Kooperation erfasst: C. Bekanntschaft, Finanzierung, Trägerschaft, Gremien, Wünsche"
            ))
    }

    /// Twelve actors in a ring have two cooperations each: no ten of them have the most.
    @Test func theFirstTenAreNotTheMost() {
        var hamlet = Hamlet(rules: [])
        let all = (0..<12).map { hamlet.actor("A\($0)") }
        for number in all.indices { hamlet.claim(all[number], all[(number + 1) % 12]) }
        let text = hamlet.says(.network) { $0.profile = .intern }
        #expect(!text.contains("mit den meisten Kooperationen"))
        #expect(text.contains("höchstens zehn; bei gleicher Zahl in der Reihenfolge der Kennungen"))
    }
}
