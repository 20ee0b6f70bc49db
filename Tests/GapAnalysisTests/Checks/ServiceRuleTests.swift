import GapAnalysis
import LandscapeModel
import LandscapeTesting
import PlainText
import Testing

/// MFD-5, MFD-8, ARB-1, AUF-2 and WOH-1: groups of actors that should work together.
@Suite struct ServiceRuleTests {
    private func office() -> LandscapeBuilder {
        var builder = LandscapeBuilder()
        builder.actor("amt", "immigration-office", survey: .answered)
        builder.actor("mbe", "mbe", survey: .answered)
        builder.actor("jmd", "jmd", survey: .answered)
        return builder
    }

    @Test func officeKnowsBothServices() {
        var builder = office()
        builder.claim("amt", "mbe", kind: "knows", by: .both)
        builder.claim("jmd", "amt", kind: "referral", intensity: 1, by: .both)
        #expect(builder.outcome("MFD-5", "amt") == .fulfilled)
    }

    @Test func theWeakestHalfDecides() {
        var builder = office()
        builder.claim("amt", "mbe", kind: "knows", by: .both)
        #expect(builder.outcome("MFD-5", "amt") == .notFulfilled)
        #expect(builder.gaps("MFD-5").compactMap(\.pair) == [ActorPair(0, 2)])
        builder.claim("jmd", "amt", kind: "knows", by: .from)
        #expect(builder.outcome("MFD-5", "amt") == .oneSided)
    }

    @Test func silentOfficeAndMissingServices() {
        var builder = LandscapeBuilder()
        builder.actor("amt", "health-office", survey: .silent)
        builder.actor("mbe", "mbe", survey: .answered)
        #expect(builder.outcome("MFD-5", "amt") == .noEvidence)
        builder = LandscapeBuilder()
        builder.actor("amt", "health-office", survey: .answered)
        #expect(builder.outcome("MFD-5", "amt") == .notApplicable)
    }

    @Test func formsOfTheJobcenterCountAsJobcenter() {
        var builder = LandscapeBuilder()
        builder.actor("jc", "jobcenter-joint", survey: .answered)
        builder.actor("mbe", "mbe", survey: .answered)
        #expect(builder.outcome("MFD-5", "jc") == .notFulfilled)
        #expect(builder.outcome("ARB-1", "jc") == .notFulfilled)
        builder.claim("jc", "mbe", kind: "case-work", intensity: 2, frequency: 2, by: .both)
        #expect(builder.outcome("ARB-1", "jc") == .fulfilled)
    }

    @Test func labourServicesAndJobcenter() {
        var builder = LandscapeBuilder()
        builder.actor("jc", "jobcenter", survey: .answered)
        builder.actor("werkstatt", "youth-vocational-assistance", survey: .answered, fields: ["arbeit"])
        builder.claim("jc", "werkstatt", intensity: 1, by: .both)
        #expect(builder.outcome("ARB-1", "werkstatt") == .notFulfilled)
        builder.claim("werkstatt", "jc", kind: "referral", intensity: 3, by: .from)
        #expect(builder.outcome("ARB-1", "werkstatt") == .oneSided)
        builder.claim("werkstatt", "jc", kind: "referral", intensity: 2, by: .to)
        #expect(builder.outcome("ARB-1", "werkstatt") == .fulfilled)
    }

    @Test func labourServiceUnverifiedOrAlone() {
        var builder = LandscapeBuilder()
        builder.actor("jc", "jobcenter", survey: .silent)
        builder.actor("werkstatt", "youth-vocational-assistance", survey: .answered, fields: ["arbeit"])
        builder.claim("werkstatt", "jc", intensity: 3, by: .from)
        #expect(builder.outcome("ARB-1", "werkstatt") == .noEvidence)
        builder = LandscapeBuilder()
        builder.actor("werkstatt", "youth-vocational-assistance", survey: .answered, fields: ["arbeit"])
        #expect(builder.outcome("ARB-1", "werkstatt") == .notApplicable)
    }

    @Test func integrationManagementNeedsBothServices() {
        var builder = LandscapeBuilder()
        builder.actor("im", "integration-management", survey: .answered)
        builder.actor("mbe", "mbe", survey: .answered)
        builder.actor("jmd", "jmd", survey: .answered)
        builder.claim("im", "mbe", intensity: 2, by: .both)
        #expect(builder.outcome("MFD-8", "im") == .notFulfilled)
        builder.claim("im", "jmd", intensity: 3, by: .both)
        #expect(builder.outcome("MFD-8", "im") == .fulfilled)
    }

    @Test func integrationManagementOneSidedAndUnstated() {
        var builder = LandscapeBuilder()
        builder.actor("im", "municipal-integration-management", survey: .answered)
        builder.actor("mbe", "mbe", survey: .answered)
        builder.claim("im", "mbe", intensity: 2, by: .from)
        #expect(builder.outcome("MFD-8", "im") == .oneSided)
        builder.claim("mbe", "im", by: .from)
        #expect(builder.outcome("MFD-8", "im") == .noEvidence)
    }

    @Test func volunteersNeedEitherService() {
        var builder = LandscapeBuilder()
        builder.actor("helfer", "volunteer-initiative", survey: .silent)
        builder.actor("jmd", "jmd", survey: .silent)
        #expect(builder.outcome("MFD-8", "helfer") == .noEvidence)
        builder.claim("helfer", "jmd")
        #expect(builder.outcome("MFD-8", "helfer") == .fulfilled)
        builder = LandscapeBuilder()
        builder.actor("helfer", "volunteer-initiative")
        #expect(builder.outcome("MFD-8", "helfer") == .notApplicable)
    }

    @Test func accommodationIsPlannedWithIndependentProviders() {
        var builder = LandscapeBuilder()
        builder.actor("behoerde", "accommodation-authority", survey: .answered)
        builder.actor("traeger", "independent-provider", survey: .answered)
        #expect(builder.outcome("AUF-2", "behoerde") == .notFulfilled)
        builder.claim("behoerde", "traeger", kind: "case-work", intensity: 4, by: .both)
        #expect(builder.outcome("AUF-2", "behoerde") == .notFulfilled)
        builder.claim("behoerde", "traeger", kind: "planning", by: .from)
        #expect(builder.outcome("AUF-2", "behoerde") == .oneSided)
        builder.claim("behoerde", "traeger", kind: "planning", by: .to)
        #expect(builder.outcome("AUF-2", "behoerde") == .fulfilled)
    }

    @Test func commonBoardCountsAsPlanning() {
        var builder = LandscapeBuilder()
        builder.actor("behoerde", "accommodation-authority", survey: .answered)
        builder.actor("traeger", "independent-provider", survey: .answered)
        builder.board("ag", type: "working-group", members: "behoerde", "traeger")
        #expect(builder.outcome("AUF-2", "behoerde") == .fulfilled)
    }

    @Test func accommodationPlanningWithoutEvidenceOrAuthority() {
        var builder = LandscapeBuilder()
        builder.actor("behoerde", "accommodation-authority", survey: .silent)
        builder.actor("traeger", "independent-provider", survey: .silent)
        #expect(builder.outcome("AUF-2", "behoerde") == .noEvidence)
        #expect(LandscapeBuilder().outcome("AUF-2") == .notApplicable)
    }

    private func accommodation(_ survey: LandscapeBuilder.Survey) -> LandscapeBuilder {
        var builder = LandscapeBuilder()
        builder.actor("gu", "accommodation-shared", survey: survey)
        builder.actor("wohnlotsen", "housing-placement", survey: .answered)
        builder.offer("wohnlotsen", "wohnraumvermittlung")
        return builder
    }

    @Test func movingOut() {
        #expect(accommodation(.answered).outcome("WOH-1", "gu") == .notFulfilled)
        #expect(accommodation(.silent).outcome("WOH-1", "gu") == .noEvidence)
        var builder = accommodation(.answered)
        builder.claim("wohnlotsen", "gu", kind: "outreach", by: .from)
        #expect(builder.outcome("WOH-1", "gu") == .oneSided)
        builder.claim("gu", "wohnlotsen", by: .from)
        #expect(builder.outcome("WOH-1", "gu") == .fulfilled)
        builder = accommodation(.answered)
        builder.offer("gu", "auszugsbegleitung")
        #expect(builder.outcome("WOH-1", "gu") == .notApplicable)
    }

    /// What would be a double structure between public and independent is a chance between the two.
    @Test func overlappingOffersAreNamedAsSynergies() {
        var builder = LandscapeBuilder()
        builder.actor("im", "integration-management", survey: .answered)
        builder.actor("mbe", "mbe", survey: .answered)
        builder.offer("im", "sozialberatung")
        builder.offer("mbe", "sozialberatung")
        builder.offer("mbe", "migrationsberatung")
        let finding = builder.analysed().findings.first {
            $0.rule == "MFD-8" && $0.subjects.first == .actor(0)
        }
        #expect(finding?.detail.german.contains("Bündeln ließe sich: Sozialberatung mit mbe.") == true)
        builder.landscape.offers[0].targetGroups = ["frauen"]
        let other = builder.analysed().findings.first { $0.rule == "MFD-8" && $0.subjects.first == .actor(0) }
        #expect(other?.detail.german.contains("Bündeln") == false)
    }
}
