import GapAnalysis
import LandscapeModel
import LandscapeTesting
import PlainText
import Testing

/// MFD-7, KON-2 … KON-5, AUF-5 and SUB-2: what the record itself shows.
@Suite struct RecordRuleTests {
    @Test(arguments: [("MFD-7", "mbe"), ("KON-3", "welfare-association"), ("KON-4", "migrant-organisation")])
    func participation(rule: String, type: String) {
        var builder = LandscapeBuilder()
        builder.actor("a", type)
        builder.actor("b", type)
        #expect(builder.outcome(rule, "a") == .noEvidence)
        builder.concept(exists: true, participants: nil)
        #expect(builder.outcome(rule, "a") == .noEvidence)
        builder.concept(exists: true, participants: ["a"])
        #expect(builder.outcome(rule, "a") == .fulfilled)
        #expect(builder.outcome(rule, "b") == .notFulfilled)
        let gap = builder.analysed().gaps.first { $0.rules.contains(rule) }
        #expect(gap?.kind == .participation && gap?.a == .actor(1) && gap?.b == .concept)
        builder.concept(exists: false, participants: nil)
        #expect(builder.outcome(rule, "a") == .notApplicable)
        #expect(LandscapeBuilder().outcome(rule) == .notApplicable)
    }

    @Test func offersOnRecord() {
        let recent = PartialDate(year: 2025, month: 10)
        let old = PartialDate(year: 2024, month: 9, day: 1)
        var builder = LandscapeBuilder()
        builder.actor("frisch", "mbe", stand: recent)
        builder.actor("alt", "mbe", stand: old)
        builder.actor("leer", "mbe", stand: recent)
        builder.actor("ohne-feld", "mbe", stand: recent)
        builder.actor("ohne-stand", "mbe")
        for actor in ["frisch", "alt", "ohne-stand"] { builder.offer(actor, "migrationsberatung") }
        builder.offer("ohne-feld", "migrationsberatung", field: "")
        #expect(builder.outcome("KON-2", "frisch") == .fulfilled)
        #expect(builder.outcome("KON-2", "alt") == .notFulfilled)
        #expect(builder.outcome("KON-2", "leer") == .noEvidence)
        #expect(builder.outcome("KON-2", "ohne-feld") == .notFulfilled)
        #expect(builder.outcome("KON-2", "ohne-stand") == .noEvidence)
        #expect(LandscapeBuilder().outcome("KON-2") == .notApplicable)
    }

    @Test func roundTablesNeedTheFreeWelfareSector() {
        var builder = LandscapeBuilder()
        builder.actor("mbe", "mbe")
        builder.actor("amt", "social-welfare-office")
        builder.landscape.districts.add("Nord", isDeclared: true)
        #expect(builder.outcome("KON-5") == .noEvidence)
        builder.board("tisch", district: "Nord", members: "amt")
        #expect(builder.outcome("KON-5", "tisch") == .notFulfilled)
        #expect(builder.outcome("KON-5", "Nord") == .notFulfilled)
        #expect(builder.analysed().gaps.contains { $0.kind == .membership && $0.a == .actor(0) })
        builder.board("leer", district: "Nord")
        #expect(builder.outcome("KON-5", "leer") == .noEvidence)
        builder.board("ag", type: "working-group", members: "mbe")
        #expect(builder.outcome("KON-5", "Nord") == .fulfilled)
        builder.board("rund", members: "mbe", "amt")
        #expect(builder.outcome("KON-5", "rund") == .fulfilled)
    }

    @Test func roundTablesOfAllSectors() {
        let types = [
            "social-welfare-office", "school", "mbe", "migrant-organisation", "adult-education-centre",
            "church-parish", "employer",
        ]
        var builder = LandscapeBuilder()
        for type in types { builder.actor(type, type) }
        #expect(builder.outcome("AUF-5") == .noEvidence)
        builder.board(
            "alle", members: "social-welfare-office", "school", "mbe", "migrant-organisation",
            "adult-education-centre", "church-parish", "employer")
        builder.board("wenige", members: "social-welfare-office", "mbe")
        builder.board("leer")
        #expect(builder.outcome("AUF-5", "alle") == .fulfilled)
        #expect(builder.outcome("AUF-5", "wenige") == .notFulfilled)
        #expect(builder.outcome("AUF-5", "leer") == .noEvidence)
        let proposed = builder.gaps("AUF-5").filter { $0.b == .board(1) }.map(\.a)
        #expect(Set(proposed) == [.actor(1), .actor(3), .actor(4), .actor(5), .actor(6)])
    }

    private func doubleStructure(_ survey: LandscapeBuilder.Survey = .answered) -> LandscapeBuilder {
        var builder = LandscapeBuilder()
        builder.actor("amt", "social-welfare-office", survey: survey)
        builder.actor("dienst", "refugee-social-work", survey: .answered)
        builder.offer("amt", "sozialberatung")
        builder.offer("dienst", "sozialberatung")
        return builder
    }

    @Test func overlapOfPublicAndIndependentOffers() {
        #expect(doubleStructure().outcome("SUB-2", "amt") == .notFulfilled)
        #expect(doubleStructure(.silent).outcome("SUB-2", "amt") == .noEvidence)
        var builder = doubleStructure()
        builder.claim("amt", "dienst", kind: "planning", by: .from)
        #expect(builder.outcome("SUB-2", "amt") == .oneSided)
        builder.claim("amt", "dienst", kind: "planning", by: .to)
        #expect(builder.outcome("SUB-2", "amt") == .fulfilled)
    }

    @Test func whatIsNoDoubleStructure() {
        var two = LandscapeBuilder()
        two.actor("eins", "mbe", survey: .answered)
        two.actor("zwei", "refugee-social-work", survey: .answered)
        two.offer("eins", "sozialberatung")
        two.offer("zwei", "sozialberatung")
        #expect(two.outcome("SUB-2") == .notApplicable)

        var builder = LandscapeBuilder()
        builder.actor("amt", "social-welfare-office", survey: .answered)
        builder.actor("dienst", "refugee-social-work", survey: .answered)
        builder.offer("amt", "leistungsgewaehrung")
        builder.offer("dienst", "leistungsgewaehrung")
        builder.offer("amt", "sozialberatung", sovereign: true)
        builder.offer("amt", "migrationsberatung", groups: ["frauen"])
        builder.offer("dienst", "migrationsberatung", groups: ["jugendliche"])
        builder.offer("amt", "begegnung", district: "Nord")
        builder.offer("dienst", "begegnung", district: "Süd")
        builder.offer("amt", "dolmetschen", until: PartialDate(year: 2023))
        builder.offer("dienst", "dolmetschen", from: PartialDate(year: 2025))
        builder.offer("dienst", "sozialberatung")
        #expect(builder.outcome("SUB-2") == .notApplicable)
    }

    @Test func settledGapsDoNotComeBack() {
        var builder = LandscapeBuilder()
        builder.actor("schule", "integration-course-provider", survey: .answered)
        builder.actor("mbe", "mbe", survey: .answered)
        #expect(builder.gaps("SPR-1").count == 1)
        builder.landscape.statements = [
            Statement(rule: "SPR-1", actor: 0, partner: 1, status: .noNeed, text: "Kurse laufen aus.")
        ]
        #expect(builder.gaps("SPR-1").isEmpty)
        #expect(
            builder.analysed().findings.first { $0.rule == "SPR-1" }?.statement?.text == "Kurse laufen aus.")
        builder.landscape.statements[0].status = .open
        #expect(builder.gaps("SPR-1").count == 1)
    }

    /// Lists are typed by hand: "spr-1" is the recommendation SPR-1, a longer id is not.
    @Test func idsOfRecommendationsHaveNoCase() {
        var builder = LandscapeBuilder()
        builder.actor("schule", "integration-course-provider", survey: .answered)
        builder.actor("mbe", "mbe", survey: .answered)
        builder.landscape.statements = [
            Statement(rule: "spr-1", actor: 0, partner: 1, status: .noNeed, text: "Kurse laufen aus.")
        ]
        #expect(builder.gaps("SPR-1").isEmpty)
        #expect(
            builder.analysed().findings.first { $0.rule == "SPR-1" }?.statement?.text == "Kurse laufen aus.")
        builder.landscape.statements[0].rule = "spr-10"
        #expect(builder.gaps("SPR-1").count == 1)
        builder.switchOff("Spr-1", reason: "entfällt")
        #expect(builder.outcome("SPR-1") == .notApplicable && builder.gaps("SPR-1").isEmpty)
        // Of two spellings that of the catalogue counts.
        builder.landscape.settings.ruleSwitches["SPR-1"] = RuleSwitch(isApplicable: true, reason: "")
        #expect(builder.gaps("SPR-1").count == 1)
        #expect(Catalogue.standard["spr-1"]?.id == "SPR-1" && Catalogue.standard["spr-999"] == nil)
        #expect(Catalogue.standard.rank("spr-1") == Catalogue.standard.rank("SPR-1"))
    }

    @Test func wishesLiftAGap() {
        var builder = LandscapeBuilder()
        builder.actor("gu", "accommodation-shared", survey: .answered)
        builder.actor("eins", "housing-placement", survey: .answered)
        builder.actor("zwei", "housing-placement", survey: .answered)
        builder.offer("eins", "wohnraumvermittlung")
        builder.offer("zwei", "wohnraumvermittlung")
        builder.claim("gu", "zwei", by: .from, status: .wished)
        let gaps = builder.gaps("WOH-1")
        #expect(gaps.map(\.isWished) == [true, false])
        #expect(gaps.first?.pair == ActorPair(0, 2))
        #expect(gaps.map(\.priority) == [.high, .medium])
    }

    @Test func introducersAreSharedPartners() {
        var builder = LandscapeBuilder()
        builder.actor("schule", "integration-course-provider", survey: .answered)
        builder.actor("mbe", "mbe", survey: .answered)
        builder.actor("hub", "integration-office", survey: .answered)
        builder.claim("schule", "hub", intensity: 2, by: .both)
        builder.claim("hub", "mbe", intensity: 2, by: .both)
        let gap = builder.analysed().gaps.first { $0.pair == ActorPair(0, 1) }
        #expect(gap?.introducers == [2])
        // Path a–hub–b: E = (2·1 + 0.5)/3 = 5/6; with the tie every distance is 1: gain 1/6 (by hand).
        #expect(abs((gap?.efficiencyGain ?? 0) - 1.0 / 6) < 1e-12)
    }

    /// Eight schools and one MBE: from the sixth proposal on each loses 0.02 more than the one before (by hand).
    @Test func noActorFillsTheTopOfTheList() {
        var builder = LandscapeBuilder()
        builder.actor("mbe", "mbe", survey: .answered)
        for number in 1...8 {
            builder.actor("schule-\(number)", "integration-course-provider", survey: .answered)
        }
        let scores = builder.gaps("SPR-1").map(\.score)
        #expect(scores.count == 8)
        let losses = scores.map { scores[0] - $0 }
        for (loss, expected) in zip(losses, [0, 0, 0, 0, 0, 0.02, 0.04, 0.06]) {
            #expect(abs(loss - expected) < 1e-12)
        }
    }
}
