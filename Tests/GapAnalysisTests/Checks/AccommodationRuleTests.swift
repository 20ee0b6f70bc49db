import GapAnalysis
import LandscapeModel
import LandscapeTesting
import Testing

/// AUF-1, AUF-3, AUF-4, AUF-6 and WOH-2 … WOH-5: what is particular to them besides `TieRuleTests`.
@Suite struct AccommodationRuleTests {
    @Test func accommodationsNeedAllThree() {
        var builder = LandscapeBuilder()
        builder.actor("gu", "accommodation-shared", survey: .answered)
        builder.actor("avb", "asylum-procedure-counselling", survey: .answered)
        builder.actor("verband", "welfare-association", survey: .answered)
        builder.actor("helfer", "volunteer-initiative", survey: .answered)
        builder.offer("verband", "sozialberatung")
        builder.claim("avb", "gu", kind: "outreach", by: .both)
        builder.claim("verband", "gu", kind: "outreach", by: .both)
        #expect(builder.outcome("AUF-1", "gu") == .notFulfilled)
        builder.claim("gu", "helfer", by: .both)
        #expect(builder.outcome("AUF-1", "gu") == .fulfilled)
    }

    @Test func anOfferInTheHouseNeedsNoTie() {
        var builder = LandscapeBuilder()
        builder.actor("gu", "accommodation-shared", survey: .answered)
        builder.actor("verband", "welfare-association", survey: .answered)
        builder.offer("verband", "sozialberatung")
        builder.offer("gu", "sozialberatung")
        #expect(builder.outcome("AUF-1", "gu") == .notApplicable)
    }

    @Test func occupancyOnRecord() {
        var builder = LandscapeBuilder()
        builder.actor("gu", "accommodation-shared")
        builder.places("gu", 80, occupied: 76)
        #expect(builder.outcome("AUF-3", "gu") == .fulfilled)
    }

    @Test func withoutPlacesOrOccupancyNothingToSay() {
        var builder = LandscapeBuilder()
        builder.actor("gu", "accommodation-shared")
        builder.actor("eae", "initial-reception-centre")
        builder.places("gu", 80)
        #expect(builder.outcome("AUF-3", "gu") == .noEvidence)
        #expect(builder.outcome("AUF-3", "eae") == .noEvidence)
    }

    @Test func withoutAccommodationsNoFigures() {
        #expect(LandscapeBuilder().outcome("AUF-3") == .notApplicable)
        #expect(LandscapeBuilder().outcome("WOH-3") == .notApplicable)
    }

    @Test func neighbourhoodOfTheSameDistrictIsMeant() {
        var builder = LandscapeBuilder()
        builder.actor("gu", "accommodation-shared", survey: .answered, district: "Nord")
        builder.actor("gemeinde", "church-parish", survey: .answered, district: "Süd")
        #expect(builder.outcome("AUF-4", "gu") == .notApplicable)
        builder.actor("verein", "sports-culture-club", survey: .silent, district: "Nord")
        #expect(builder.outcome("AUF-4", "gu") == .notFulfilled)
        builder.board("runde", members: "gu", "verein")
        #expect(builder.outcome("AUF-4", "gu") == .fulfilled)
    }

    private func chain(_ length: Int, by reporter: Reporter) -> LandscapeBuilder {
        var builder = LandscapeBuilder()
        builder.actor("gu", "accommodation-shared", survey: .answered)
        for number in 1..<length { builder.actor("\(number)", "foundation", survey: .answered) }
        builder.actor("wohnungsamt", "housing-office", survey: .answered)
        for number in 0..<length {
            let (from, to) = (builder.landscape.actors[number].id, builder.landscape.actors[number + 1].id)
            let isLast = number == length - 1
            builder.claim(from, to, kind: "referral", by: isLast ? reporter : .both)
        }
        return builder
    }

    @Test func wayOfThreeStepsLeadsHome() {
        #expect(chain(3, by: .both).outcome("AUF-6", "gu") == .fulfilled)
        #expect(chain(4, by: .both).outcome("AUF-6", "gu") == .notFulfilled)
    }

    @Test func theDoubtfulStepIsTheOneToConfirm() {
        let builder = chain(3, by: .from)
        #expect(builder.outcome("AUF-6", "gu") == .oneSided)
        #expect(builder.gaps("AUF-6").compactMap(\.pair) == [ActorPair(2, 3)])
        #expect(builder.gaps("AUF-6").map(\.kind) == [.confirmation])
    }

    @Test func referralTheOtherWayRoundIsAskedBack() {
        var builder = LandscapeBuilder()
        builder.actor("gu", "accommodation-shared", survey: .answered)
        builder.actor("wohnungsamt", "housing-office", survey: .answered)
        builder.claim("wohnungsamt", "gu", kind: "referral", by: .both)
        #expect(builder.outcome("AUF-6", "gu") == .noEvidence)
        #expect(builder.detail("AUF-6", "gu").contains("in der anderen Richtung"))
        builder.actor("haus", "accommodation-shared", "housing-placement", survey: .answered)
        #expect(builder.outcome("AUF-6", "haus") == .notApplicable)
    }

    @Test func housingSearchForAllInEveryDistrict() {
        var builder = LandscapeBuilder()
        builder.actor("lotsen", "housing-placement")
        builder.landscape.districts.add("Nord", isDeclared: true)
        builder.landscape.districts.add("Süd", isDeclared: true)
        builder.offer("lotsen", "wohnraumvermittlung", groups: ["alle"], district: "Nord")
        #expect(builder.outcome("WOH-2", "Nord") == .fulfilled)
        #expect(builder.outcome("WOH-2", "Süd") == .notFulfilled)
        builder.offer("lotsen", "wohnraumvermittlung", groups: ["gefluechtete", "familien"])
        #expect(builder.outcome("WOH-2", "Süd") == .fulfilled)
    }

    @Test func housingSearchForRefugeesOnlyIsHalfTheWay() {
        var builder = LandscapeBuilder()
        builder.actor("lotsen", "housing-placement")
        builder.offer("lotsen", "wohnraumvermittlung", groups: ["gefluechtete"])
        #expect(builder.outcome("WOH-2") == .notFulfilled)
    }

    @Test func housingSearchOfUnknownReach() {
        var builder = LandscapeBuilder()
        #expect(builder.outcome("WOH-2") == .noEvidence)
        builder.actor("lotsen", "housing-placement")
        builder.offer("lotsen", "wohnraumvermittlung", groups: [])
        #expect(builder.outcome("WOH-2") == .noEvidence)
        builder = LandscapeBuilder()
        builder.actor("lotsen", "housing-placement")
        builder.offer("lotsen", "wohnraumvermittlung", groups: [], district: "Nord")
        #expect(builder.outcome("WOH-2", "Nord") == .noEvidence)
        builder.offer("lotsen", "wohnraumvermittlung", groups: ["alle"], area: .unknown)
        #expect(builder.outcome("WOH-2", "Nord") == .noEvidence)
    }

    /// The figure proves nothing about segregation and says so.
    @Test func distributionOnRecord() {
        var builder = LandscapeBuilder()
        builder.actor("eins", "accommodation-shared", district: "Nord")
        builder.actor("zwei", "accommodation-shared", district: "Süd")
        builder.places("eins", 75)
        builder.places("zwei", 25)
        builder.offer("eins", "begegnung", district: "Nord")
        #expect(builder.outcome("WOH-3") == .fulfilled)
        let detail = builder.detail("WOH-3")
        #expect(detail.contains("75 % der 100 Plätze") && detail.contains("sagt das allein nichts"))
        #expect(detail.contains("Ohne erfasstes Angebot: Süd"))
    }

    @Test func distributionHalfOnRecord() {
        var builder = LandscapeBuilder()
        builder.actor("eins", "accommodation-shared", district: "Nord")
        builder.places("eins", 75)
        builder.actor("zwei", "accommodation-shared", district: "Süd")
        #expect(builder.outcome("WOH-3") == .noEvidence)
        builder.places("zwei", nil)
        #expect(builder.outcome("WOH-3") == .noEvidence)
    }

    @Test func carriersOfAccommodationsOnRecordOrNot() {
        var builder = LandscapeBuilder()
        #expect(builder.outcome("WOH-5") == .notApplicable)
        builder.actor("verband", "welfare-association")
        builder.actor("eins", "accommodation-shared", carrier: "verband")
        builder.actor("zwei", "accommodation-shared")
        #expect(builder.outcome("WOH-5", "eins") == .fulfilled)
        #expect(builder.outcome("WOH-5", "zwei") == .noEvidence)
    }
}
