import GapAnalysis
import LandscapeModel
import LandscapeTesting
import Testing

/// MFD-2, MFD-3, MFD-4, MFD-6, MFD-9 and MFD-11: what is particular to them besides `TieRuleTests`.
@Suite struct CounsellingRuleTests {
    /// An office, freie Träger and an actor of unknown sector, with so many counselling offers each.
    private func counselling(office: Int, independent: Int, unknown: Int) -> LandscapeBuilder {
        var builder = LandscapeBuilder()
        builder.actor("amt", "integration-office")
        builder.actor("mbe", "mbe")
        builder.actor("jemand")
        for (actor, count) in [("amt", office), ("mbe", independent), ("jemand", unknown)] {
            for _ in 0..<count { builder.offer(actor, "sozialberatung") }
        }
        return builder
    }

    @Test func mostCounsellingIsRunByIndependentProviders() {
        #expect(counselling(office: 1, independent: 2, unknown: 0).outcome("MFD-2") == .fulfilled)
        #expect(counselling(office: 1, independent: 3, unknown: 1).outcome("MFD-2") == .fulfilled)
    }

    @Test func halfOfTheCounsellingIsNotPreferably() {
        #expect(counselling(office: 1, independent: 1, unknown: 0).outcome("MFD-2") == .notFulfilled)
        #expect(counselling(office: 3, independent: 1, unknown: 1).outcome("MFD-2") == .notFulfilled)
    }

    @Test func unknownCarriersMayDecideTheShare() {
        #expect(counselling(office: 1, independent: 1, unknown: 1).outcome("MFD-2") == .noEvidence)
        #expect(counselling(office: 0, independent: 0, unknown: 2).outcome("MFD-2") == .noEvidence)
        #expect(LandscapeBuilder().outcome("MFD-2") == .noEvidence)
    }

    private func assignment(_ kind: String, to types: String...) -> LandscapeBuilder {
        var builder = LandscapeBuilder()
        builder.actor("amt", "immigration-office", survey: .answered)
        var service = Actor(id: "dienst", name: "dienst")
        service.types = types
        builder.landscape.actors.append(service)
        builder.claim("amt", "dienst", kind: kind, by: .from)
        return builder
    }

    @Test func referralLeavesTheChoice() {
        #expect(assignment("referral", to: "mbe").outcome("MFD-3", "dienst") == .fulfilled)
        var builder = assignment("referral", to: "mbe")
        builder.claim("dienst", "amt", kind: "assignment", by: .from)
        #expect(builder.outcome("MFD-3", "dienst") == .fulfilled)
    }

    @Test func assignmentToCounsellingIsAskedAbout() {
        #expect(assignment("assignment", to: "mbe").outcome("MFD-3", "dienst") == .notFulfilled)
        #expect(assignment("assignment", to: "mbe").gaps("MFD-3").isEmpty)
    }

    @Test func withoutTiesNothingIsKnownOfAssignments() {
        var builder = LandscapeBuilder()
        builder.actor("dienst", "jmd", survey: .answered)
        #expect(builder.outcome("MFD-3", "dienst") == .noEvidence)
    }

    /// People are assigned to the courses of the house, not to its counselling.
    @Test func houseWithCoursesMayBeAssignedTo() {
        let builder = assignment("assignment", to: "jmd", "integration-course-provider")
        #expect(builder.outcome("MFD-3", "dienst") == .notApplicable)
        #expect(LandscapeBuilder().outcome("MFD-3") == .notApplicable)
    }

    private func shaping(_ survey: LandscapeBuilder.Survey = .answered, seat: Bool = true)
        -> LandscapeBuilder
    {
        var builder = LandscapeBuilder()
        builder.actor("mbe", "mbe", survey: survey)
        builder.actor("stelle", "integration-office", survey: .answered)
        builder.actor("jugendamt", "youth-welfare-office", survey: .answered)
        if seat {
            builder.board("lenkung", type: "steering-group", members: "stelle", "mbe")
        } else {
            builder.board("lenkung", type: "steering-group", members: "stelle")
        }
        return builder
    }

    @Test func seatAndFeedbackMakeAShapingService() {
        var builder = shaping()
        builder.claim("mbe", "stelle", kind: "feedback", by: .both)
        #expect(builder.outcome("MFD-4", "mbe") == .fulfilled)
        // Every office of the municipality may be the one that is told.
        builder = shaping()
        builder.claim("mbe", "jugendamt", kind: "feedback", by: .both)
        #expect(builder.outcome("MFD-4", "mbe") == .fulfilled)
        #expect(builder.gaps("MFD-4").isEmpty)
    }

    @Test func feedbackSharedByOneSideOnly() {
        var builder = shaping()
        builder.claim("mbe", "stelle", kind: "feedback", by: .from)
        #expect(builder.outcome("MFD-4", "mbe") == .oneSided)
        #expect(builder.gaps("MFD-4").map(\.kind) == [.confirmation])
    }

    @Test func seatAloneOrFeedbackAloneIsNotEnough() {
        #expect(shaping().outcome("MFD-4", "mbe") == .notFulfilled)
        // Proposed is whom one would tell first, not every office.
        #expect(shaping().gaps("MFD-4").compactMap(\.pair) == [ActorPair(0, 1)])
        var builder = shaping(seat: false)
        builder.claim("mbe", "stelle", kind: "feedback", by: .both)
        #expect(builder.outcome("MFD-4", "mbe") == .notFulfilled)
        #expect(builder.gaps("MFD-4").map(\.kind) == [.membership])
        builder.guest("mbe", at: "lenkung")
        #expect(builder.outcome("MFD-4", "mbe") == .notFulfilled)
        builder = shaping()
        builder.claim("stelle", "mbe", kind: "feedback", by: .both)
        #expect(builder.outcome("MFD-4", "mbe") == .noEvidence)
        #expect(builder.detail("MFD-4", "mbe").contains("in der anderen Richtung"))
    }

    @Test func silentServiceOrNoBoardOnRecord() {
        #expect(shaping(.silent).outcome("MFD-4", "mbe") == .noEvidence)
        var builder = LandscapeBuilder()
        builder.actor("mbe", "mbe", survey: .answered)
        #expect(builder.outcome("MFD-4", "mbe") == .noEvidence)
    }

    @Test func withoutMigrationServicesNobodyToShape() {
        #expect(LandscapeBuilder().outcome("MFD-4") == .notApplicable)
    }

    @Test func exchangeOfInformationIsNoStrongerTie() {
        var builder = LandscapeBuilder()
        builder.actor("amt", "social-welfare-office", survey: .answered)
        builder.actor("dienst", "refugee-social-work", survey: .answered)
        builder.claim("amt", "dienst", intensity: 1, frequency: 4, by: .both)
        #expect(builder.outcome("MFD-6", "amt") == .notFulfilled)
        builder.claim("dienst", "amt", kind: "case-work", by: .both)
        #expect(builder.outcome("MFD-6", "amt") == .noEvidence)
    }

    @Test func yearlyContactIsNoExchange() {
        var builder = LandscapeBuilder()
        builder.actor("mbe", "mbe", survey: .answered)
        builder.actor("helfer", "volunteer-initiative", survey: .silent)
        builder.claim("mbe", "helfer", frequency: 1, by: .from)
        #expect(builder.outcome("MFD-9") == .notFulfilled)
        builder.board("ak", type: "working-group", members: "mbe", "helfer")
        #expect(builder.outcome("MFD-9") == .fulfilled)
    }

    @Test func oneHouseNeedsNoExchangeWithItself() {
        var builder = LandscapeBuilder()
        builder.actor("haus", "mbe", "jmd", survey: .answered)
        #expect(builder.outcome("MFD-9") == .notApplicable)
        builder.actor("jmd", "jmd", survey: .answered)
        #expect(builder.outcome("MFD-9") == .notFulfilled)
    }

    @Test func authoritiesDecideAndDoNotCounsel() {
        var builder = LandscapeBuilder()
        builder.actor("abh", "immigration-office")
        builder.actor("mbe", "mbe")
        #expect(builder.outcome("MFD-11") == .noEvidence)
        builder.offer("abh", "aufenthaltsrecht")
        builder.offer("mbe", "migrationsberatung")
        #expect(builder.outcome("MFD-11", "abh") == .fulfilled)
    }

    @Test func counsellingByTheDecidingAuthority() {
        var builder = LandscapeBuilder()
        builder.actor("abh", "immigration-office")
        builder.offer("abh", "asylverfahrensberatung")
        #expect(builder.outcome("MFD-11", "abh") == .notFulfilled)
        #expect(builder.gaps("MFD-11").isEmpty)
    }

    @Test func withoutAuthoritiesNothingToKeepApart() {
        var builder = LandscapeBuilder()
        builder.actor("mbe", "mbe")
        builder.offer("mbe", "migrationsberatung")
        #expect(builder.outcome("MFD-11") == .notApplicable)
    }
}
