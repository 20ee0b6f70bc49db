import GapAnalysis
import LandscapeModel
import LandscapeTesting
import PlainText
import Testing

/// ARB-2 and SPR-3 … SPR-9: what is particular to them besides `TieRuleTests`.
@Suite struct LabourAndCourseRuleTests {
    private func providers(_ count: Int, _ survey: LandscapeBuilder.Survey = .answered) -> LandscapeBuilder {
        var builder = LandscapeBuilder()
        for number in 1...count {
            builder.actor("\(number)", "training-provider", survey: survey)
            builder.offer("\(number)", "arbeitsmarktberatung", field: "arbeit")
        }
        return builder
    }

    @Test func connectedOffersOnWork() {
        var builder = providers(3)
        builder.claim("1", "2", by: .both)
        builder.claim("3", "2", kind: "referral", by: .both)
        #expect(builder.outcome("ARB-2", "arbeit") == .fulfilled)
        #expect(builder.gaps("ARB-2").isEmpty)
    }

    @Test func oneSidedLinkBetweenOffersOnWork() {
        var builder = providers(3)
        builder.claim("1", "2", by: .both)
        builder.claim("2", "3", by: .from)
        #expect(builder.outcome("ARB-2", "arbeit") == .oneSided)
        #expect(builder.gaps("ARB-2").compactMap(\.pair) == [ActorPair(1, 2)])
        #expect(builder.gaps("ARB-2").map(\.kind) == [.confirmation])
    }

    @Test func offersOnWorkInTwoParts() {
        var builder = providers(3)
        builder.claim("1", "2", by: .both)
        #expect(builder.outcome("ARB-2", "arbeit") == .notFulfilled)
        #expect(builder.gaps("ARB-2").count == 1)
        // A chain over somebody without an offer on work does not interlock the offers.
        builder.actor("amt", "integration-office", survey: .answered)
        builder.claim("2", "amt", by: .both)
        builder.claim("amt", "3", by: .both)
        #expect(builder.outcome("ARB-2", "arbeit") == .notFulfilled)
    }

    @Test func offersOnWorkOfUnknownConnection() {
        #expect(providers(2, .silent).outcome("ARB-2", "arbeit") == .noEvidence)
        var builder = providers(2, .silent)
        builder.claim("1", "2", by: .from)
        #expect(builder.outcome("ARB-2", "arbeit") == .noEvidence)
        #expect(builder.gaps("ARB-2").compactMap(\.pair) == [ActorPair(0, 1)])
    }

    @Test func singleOfferOnWorkHasNothingToInterlock() {
        #expect(providers(1).outcome("ARB-2", "arbeit") == .notApplicable)
    }

    @Test func purposeUnstatedIsAskedAbout() {
        var builder = LandscapeBuilder()
        builder.actor("schule", "integration-course-provider", survey: .answered)
        builder.actor("mbe", "mbe", survey: .answered)
        builder.claim("schule", "mbe", by: .both, purpose: "Einstufung")
        #expect(builder.outcome("SPR-3", "schule") == .notFulfilled)
        builder.claim("schule", "mbe", kind: "case-work", by: .both)
        #expect(builder.outcome("SPR-3", "schule") == .noEvidence)
        #expect(builder.gaps("SPR-3").isEmpty)
    }

    @Test func courseCompletionsOnRecordOrNot() {
        var builder = LandscapeBuilder()
        #expect(builder.outcome("SPR-4") == .notApplicable)
        builder.actor("vhs", "integration-course-provider", survey: .answered)
        builder.actor("schule", "integration-course-provider", survey: .answered)
        builder.courseFigures("vhs", completed: 41)
        builder.courseFigures("schule", completed: nil, dropouts: 12)
        #expect(builder.outcome("SPR-4", "vhs") == .fulfilled)
        #expect(builder.outcome("SPR-4", "schule") == .noEvidence)
        #expect(!builder.detail("SPR-4", "vhs").contains("41"))
    }

    @Test func coursesForAllFourGroups() {
        var builder = LandscapeBuilder()
        builder.actor("vhs", "adult-education-centre")
        builder.offer("vhs", "integrationskurs", groups: [], course: "Alphabetisierungskurs")
        builder.offer("vhs", "sprachkurs", groups: ["frauen"], childCare: true)
        builder.offer("vhs", "sprachkurs", groups: ["jugendliche"])
        #expect(builder.outcome("SPR-5") == .notFulfilled)
        #expect(builder.detail("SPR-5").contains("Beruf"))
        builder.offer("vhs", "berufssprachkurs", groups: [])
        #expect(builder.outcome("SPR-5") == .fulfilled)
    }

    @Test func coursesThatNobodyDescribed() {
        var builder = LandscapeBuilder()
        #expect(builder.outcome("SPR-5") == .noEvidence)
        builder.actor("vhs", "adult-education-centre")
        builder.offer("vhs", "sprachkurs", groups: [])
        #expect(builder.outcome("SPR-5") == .noEvidence)
    }

    @Test func coordinationNeedsAllFourSides() {
        var builder = LandscapeBuilder()
        builder.actor("stelle", "integration-office", survey: .answered, roles: ["sprachkurskoordination"])
        builder.actor("vhs", "adult-education-centre", survey: .answered)
        builder.actor("landeskurse", "training-provider", survey: .answered)
        builder.actor("massnahme", "training-provider", survey: .answered)
        builder.actor("mbe", "mbe", survey: .answered)
        builder.offer("vhs", "sprachkurs", level: "Kommune")
        builder.offer("landeskurse", "sprachkurs", level: "Land")
        builder.offer("massnahme", "arbeitsmarktberatung")
        for actor in ["vhs", "landeskurse", "massnahme"] { builder.claim("stelle", actor, by: .both) }
        #expect(builder.outcome("SPR-6", "stelle") == .notFulfilled)
        builder.claim("stelle", "mbe", by: .both)
        #expect(builder.outcome("SPR-6", "stelle") == .fulfilled)
    }

    @Test func levelAndServiceBelongToOneOffer() {
        var builder = LandscapeBuilder()
        builder.actor("stelle", "language-course-coordination", survey: .answered)
        builder.actor("vhs", "adult-education-centre", survey: .answered)
        builder.offer("vhs", "sprachkurs", level: "Bund")
        builder.offer("vhs", "begegnung", level: "Land")
        #expect(builder.outcome("SPR-6", "stelle") == .notApplicable)
    }

    @Test func coordinationByOthersIsNotMunicipal() {
        var builder = LandscapeBuilder()
        builder.actor("verein", "welfare-association", roles: ["sprachkurskoordination"])
        builder.actor("mbe", "mbe")
        #expect(builder.outcome("SPR-6") == .notApplicable)
    }

    @Test func leadOfSteeringIsMunicipalOrNot() {
        var builder = LandscapeBuilder()
        #expect(builder.outcome("SPR-7") == .noEvidence)
        builder.actor("stelle", "integration-office")
        builder.actor("bamf", "bamf-regional-coordination")
        builder.assignment()
        #expect(builder.outcome("SPR-7") == .noEvidence)
        builder.assignment(lead: "stelle")
        #expect(builder.outcome("SPR-7") == .fulfilled)
        builder.assignment(lead: "bamf")
        #expect(builder.outcome("SPR-7") == .notFulfilled)
        // A demand to Bund and Land, no gap of the municipality.
        #expect(builder.gaps("SPR-7").isEmpty && Catalogue.standard["SPR-7"]?.isDemand == true)
    }

    @Test func steeringWithBothCounsellingServicesOrNot() {
        var builder = LandscapeBuilder()
        builder.actor("jobcenter", "jobcenter")
        builder.actor("mbe", "mbe")
        builder.actor("jmd", "jmd")
        #expect(builder.outcome("SPR-8") == .noEvidence)
        builder.assignment(lead: "jobcenter")
        #expect(builder.outcome("SPR-8") == .noEvidence)
        builder.assignment(participants: ["jobcenter", "mbe"])
        #expect(builder.outcome("SPR-8") == .notFulfilled)
        builder.board("ak", type: "working-group", members: "jobcenter", "mbe")
        builder.assignment(board: "ak")
        #expect(builder.outcome("SPR-8", "ak") == .notFulfilled)
        #expect(builder.gaps("SPR-8").map(\.a) == [.actor(2)])
        builder.assignment(participants: ["jmd"], board: "ak")
        #expect(builder.outcome("SPR-8", "ak") == .fulfilled)
    }

    @Test func withoutCounsellingServicesNobodyToInvolve() {
        var builder = LandscapeBuilder()
        builder.actor("jobcenter", "jobcenter")
        builder.assignment(participants: ["jobcenter"])
        #expect(builder.outcome("SPR-8") == .notApplicable)
    }

    /// Three years to the day, on 30 September 2026.
    @Test(arguments: [
        ("2019", Outcome.fulfilled), ("2023-09-30", .fulfilled), ("2023-10-01", .notFulfilled),
        ("2026", .notFulfilled), ("2023", .noEvidence), ("", .noEvidence),
    ]) func structureIsTriedAfterThreeYears(since: String, outcome: Outcome) {
        var builder = LandscapeBuilder()
        builder.assignment(since: PartialDate(since))
        #expect(builder.outcome("SPR-9") == outcome)
    }

    @Test func noSecondTableForTheSamePurpose() {
        var builder = LandscapeBuilder()
        #expect(builder.outcome("SPR-9") == .noEvidence)
        builder.board("ak", type: "working-group", district: "Nord", purpose: "Zusteuerung in Kurse")
        builder.board("sued", type: "working-group", district: "Süd", purpose: "Zusteuerung in Kurse")
        builder.assignment(board: "ak", since: PartialDate(year: 2018))
        #expect(builder.outcome("SPR-9", "ak") == .fulfilled)
        builder.board("neu", type: "working-group", purpose: "Zusteuerung in Kurse")
        #expect(builder.outcome("SPR-9", "ak") == .notFulfilled)
    }
}
