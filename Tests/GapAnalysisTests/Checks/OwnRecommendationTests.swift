import Foundation
import LandscapeModel
import LandscapeTesting
import PlainText
import Testing

@testable import GapAnalysis

/// The handbook's example of every kind of check, read and held against landscapes: what it prints must be about its
/// own kinds and groups, never in the words of a statement of the paper.
@Suite struct OwnRecommendationTests {
    /// The YAML of docs/handbuch/eigene-empfehlungen.md, all blocks as one file.
    private static func handbook() throws -> String {
        let text = try Repository.text("docs/handbuch/eigene-empfehlungen.md")
        let parts = text.components(separatedBy: "```")
        return parts.enumerated().filter { $0.offset % 2 == 1 && $0.element.hasPrefix("yaml\n") }
            .map { String($0.element.dropFirst(5)) }.joined(separator: "\n")
    }

    private static func catalogue() throws -> Catalogue {
        try Catalogue([]).adding(try handbook())
    }

    @Test func theHandbookHasAnExampleOfEachKindOfCheck() throws {
        let keys = try Self.catalogue().recommendations.flatMap(\.checks).map { type(of: $0).key }
        #expect(Set(keys) == Set(Checks.all.map { $0.key }))
        #expect(keys.count == Checks.all.count)
    }

    /// Landscapes in which the checks come to different outcomes: nothing, silence, everything denied, everything there.
    private func landscapes() -> [LandscapeBuilder] {
        let types = [
            "day-care-centre", "youth-welfare-office", "employer", "chamber-crafts", "school",
            "vocational-school",
            "sports-culture-club", "accommodation-shared", "welfare-association",
        ]
        func all(_ survey: LandscapeBuilder.Survey, asked: SurveyQuestions?) -> LandscapeBuilder {
            var builder = LandscapeBuilder(asked: asked)
            for type in types {
                builder.actor(type, type, survey: survey, district: "Nord")
                builder.offer(type, "begegnung", field: "gesundheit")
            }
            builder.offer("school", "dolmetschen", field: "gesundheit")
            builder.board("ak", type: "working-group", fields: ["bildung"], members: "employer")
            builder.concept(exists: true, participants: ["school"])
            var assignment = CourseAssignment()
            assignment.participants = [builder.index("employer")]
            builder.landscape.settings.courseAssignment = assignment
            return builder
        }
        var linked = all(.answered, asked: nil)
        for one in types.indices {
            for two in types.indices where two != one {
                for kind in ["joint-event", "funding", "referral", "training", "joint-offer"] {
                    linked.claim(types[one], types[two], kind: kind, intensity: 3, frequency: 3, by: .both)
                }
            }
        }
        var half = all(.answered, asked: nil)
        half.claim("employer", "chamber-crafts", kind: "joint-event", by: .from)
        half.claim("chamber-crafts", "employer", kind: "funding", by: .both)
        half.claim("school", "vocational-school", kind: "information-exchange", intensity: 1, by: .both)
        return [
            LandscapeBuilder(), all(.silent, asked: nil), all(.answered, asked: nil),
            all(.answered, asked: [.kind, .phase, .purpose, .intensity, .frequency]), half, linked,
        ]
    }

    /// Words that belong to statements of the paper and stand in none of the examples.
    private static let foreign = [
        "steuert", "Verweisberatung", "Beratungsangebot", "Migrationsberatung", "Bedarfsmeldung", "Kurs ",
        "Kurs.",
        "steuernd", "Geld", "Runder Tisch", "entscheidet und berät", "Bedarf", "zugewiesen", "Das Papier",
    ]

    @Test func ownRecommendationsSpeakInTheirOwnWords() throws {
        let catalogue = try Self.catalogue()
        var told: Set<String> = []
        for builder in landscapes() {
            let landscape = builder.landscape
            let analysis = landscape.analysed(
                ClaimIndex(landscape.claims, actorCount: landscape.actors.count), catalogue: catalogue)
            for finding in analysis.findings {
                told.insert(finding.rule)
                for word in Self.foreign where !(finding.rule == "KREIS-7" && word == "Verweisberatung") {
                    #expect(
                        !finding.detail.german.contains(word), "\(finding.rule): \(finding.detail.german)")
                }
                #expect(
                    !finding.detail.german.isEmpty && finding.detail.german.hasSuffix("."), "\(finding.rule)")
                #expect(!finding.detail.german.contains("  ") && !finding.detail.english.contains("  "))
            }
            for gap in analysis.gaps {
                #expect(gap.reason.german.hasPrefix("Die Koordination regt an: "), "\(gap.reason.german)")
            }
        }
        #expect(told.count == catalogue.recommendations.count)
    }

    /// The case that was tried: an own rule about funding and events was told as an assignment of people.
    @Test func aForbiddenKindIsToldByItsOwnName() throws {
        var builder = LandscapeBuilder()
        builder.actor("amt", "youth-welfare-office", survey: .answered)
        builder.actor("verein", "sports-culture-club", survey: .answered)
        builder.claim("amt", "verein", kind: "joint-event", by: .both)
        let landscape = builder.landscape
        let finding = landscape.analysed(
            ClaimIndex(landscape.claims, actorCount: 2), catalogue: try Self.catalogue()
        ).findings.first { $0.rule == "KREIS-5" }
        #expect(finding?.outcome == .notFulfilled)
        #expect(
            finding?.detail.german
                == "Erfasst ist „gemeinsame Veranstaltung“ zwischen amt und verein; gemeint ist vielleicht ein Zuschuss des Landes."
        )
    }

    // MARK: Sentences that one rule of the paper made and that are false of another

    /// The detail of one finding of the handbook's recommendations; nil where there is none.
    private func told(_ rule: String, _ builder: LandscapeBuilder, about subject: String? = nil) throws
        -> String?
    {
        let landscape = builder.landscape
        return landscape.analysed(
            ClaimIndex(landscape.claims, actorCount: landscape.actors.count), catalogue: try Self.catalogue()
        ).findings.first { finding in
            guard finding.rule == rule else { return false }
            guard let subject else { return true }
            return finding.subjects.first.map { landscape.id(of: $0) } == subject
        }?.detail.german
    }

    /// A club that gives money itself has a cooperation of the forbidden kind: it only ends elsewhere.
    @Test func aKindThatLeadsAwayIsNotDenied() throws {
        var builder = LandscapeBuilder()
        builder.actor("verein", "sports-culture-club", survey: .answered)
        builder.actor("initiative", "migrant-organisation", survey: .answered)
        builder.claim("verein", "initiative", kind: "funding", by: .both)
        #expect(
            try told("KREIS-5", builder)
                == "Unter den erfassten Kooperationen von verein ist keine der Art „Finanzierung“ oder „gemeinsame Veranstaltung“, die dort endet."
        )
    }

    @Test func offersOfOthersAreNotDenied() throws {
        var builder = LandscapeBuilder()
        builder.actor("amt", "youth-welfare-office")
        builder.offer("amt", "begegnung", field: "gesundheit")
        #expect(
            try told("KREIS-18", builder)
                == "Unter den Bildungsträgern ist keiner mit einem Angebot in einem Handlungsfeld erfasst.")
    }

    /// An offer of a kind that the rule does not count names the group that the counted ones do not.
    @Test func groupsThatOtherOffersNameAreNotDenied() throws {
        var builder = LandscapeBuilder()
        builder.actor("verein", "sports-culture-club")
        builder.offer("verein", "begegnung", groups: ["familien"])
        builder.offer("verein", "beratung", groups: ["jugendliche"], course: "Alphabetisierung")
        #expect(
            try told("KREIS-22", builder)
                == "Unter den gezählten Angeboten (n = 1) nennt keines: Alphabetisierung, junge Menschen und Beruf."
        )
    }

    @Test func aSovereignOfferIsNotDenied() throws {
        var builder = LandscapeBuilder()
        builder.actor("schule", "school")
        builder.offer("schule", "dolmetschen", sovereign: true)
        #expect(
            try told("KREIS-23", builder)
                == "Unter den erfassten Angeboten von schule sind nur hoheitliche dieser Art; sie zählen hier nicht."
        )
    }

    /// A group without any actor here neither takes part nor is missed.
    @Test func groupsThatDoNotExistHereTakeNoPart() throws {
        var builder = LandscapeBuilder()
        builder.actor("schule", "school")
        var assignment = CourseAssignment()
        assignment.participants = [builder.index("schule")]
        builder.landscape.settings.courseAssignment = assignment
        let landscape = builder.landscape
        let own = """
            empfehlungen:
              - id: K
                art: Anregung
                titel: Schulen und Betriebe beteiligen
                verbindlichkeit: 2
                pruefungen:
                  - zusteuerung:
                      was: beteiligte
                      gruppen:
                        - wer: {typen: [school]}
                          name: [Schulen, schools]
                        - wer: {typen: [employer]}
                          name: [Betriebe, employers]
            """
        let details = landscape.analysed(
            ClaimIndex([], actorCount: 1), catalogue: try Catalogue([]).adding(own)
        ).findings.map(\.detail.german)
        #expect(details == ["Beteiligt ist jede Gruppe, um die es geht: Schulen."])
    }

    /// Where a rule does not say whom an offer must not be for alone, an offer without a target group counts.
    @Test func whomAnOfferIsForMattersOnlyWhereTheRuleSaysSo() throws {
        var builder = LandscapeBuilder()
        builder.actor("verein", "sports-culture-club", district: "Nord")
        builder.offer("verein", "begegnung", groups: [], district: "Nord")
        let landscape = builder.landscape
        let own = """
            empfehlungen:
              - id: K
                art: Anregung
                titel: Begegnung überall
                verbindlichkeit: 2
                pruefungen:
                  - angebot_je_sozialraum:
                      leistungsarten: [begegnung]
            """
        let findings = landscape.analysed(
            ClaimIndex([], actorCount: 1), catalogue: try Catalogue([]).adding(own)
        ).findings
        #expect(findings.map(\.detail.german) == ["Nord: n = 1 Angebote."])
    }

    /// An offer for a part of a Sozialraum states its place: that must not be called open.
    @Test func anOfferForAPartStatesItsPlace() throws {
        var builder = LandscapeBuilder()
        builder.actor("verein", "sports-culture-club")
        builder.offer("verein", "begegnung", groups: ["familien"], district: "Nord-West")
        let part = builder.landscape.districts.add("Nord-West", isDeclared: true)
        let whole = builder.landscape.districts.add("Nord", isDeclared: true)
        let isInside = builder.landscape.districts.setParent(of: part, to: whole)
        #expect(isInside)
        #expect(
            try told("KREIS-21", builder, about: "Nord")
                == "Nord: Ein solches Angebot ist nur für einen Teil erfasst.")
    }

    /// What a sentence names has to be there: an empty list would leave a hole in it.
    @Test(arguments: [
        "keine_art: {wer: {typen: [school]}, name: [Schulen, schools]}",
        "abstimmung_im_feld: {}", "ueberschneidung: {}", "anteil_frei: {}", "vorhanden: {gruppen: []}",
        "zusteuerung: {was: beteiligte}", "zusteuerung: {was: struktur, jahre: drei}",
        "partnerschaft: {wer: {typen: [school]}, wen: {typen: [employer]}, foerderung: [funding]}",
    ])
    func whatASentenceNamesIsAskedFor(check: String) throws {
        let own = """
            empfehlungen:
              - id: K
                art: Anregung
                titel: T
                verbindlichkeit: 2
                pruefungen:
                  - \(check)
            """
        let error = #expect(throws: CatalogueError.self) { try Catalogue([]).adding(own) }
        #expect(error?.line != nil)
    }

    @Test func thePaperIsNotCitedForThem() throws {
        let catalogue = try Catalogue.standard.adding(try Self.handbook())
        let own = try #require(catalogue["KREIS-1"]).citation.footnote(.german)
        #expect(own == "Eigene Empfehlung „Jede Kita kennt das Jugendamt“, Kreisratsbeschluss vom 3. Mai")
        #expect(catalogue["SPR-1"]?.citation.footnote(.german).contains("o. V., o. J.") == true)
    }
}
