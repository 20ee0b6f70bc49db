import GapAnalysis
import LandscapeModel
import LandscapeTesting
import PlainText
import Testing

/// SPR-1 and SPR-2: course providers and migration counselling.
@Suite struct CourseRuleTests {
    private func school(_ survey: LandscapeBuilder.Survey, _ partner: LandscapeBuilder.Survey)
        -> LandscapeBuilder
    {
        var builder = LandscapeBuilder()
        builder.actor("schule", "integration-course-provider", survey: survey)
        builder.actor("mbe", "mbe", survey: partner)
        return builder
    }

    @Test func closeAndContinuousTieFulfilsBothDirections() {
        var builder = school(.answered, .answered)
        builder.claim("schule", "mbe", intensity: 3, frequency: 2, by: .both)
        #expect(builder.outcome("SPR-1", "schule") == .fulfilled)
        #expect(builder.outcome("SPR-1", "mbe") == .fulfilled)
        #expect(builder.gaps("SPR-1").isEmpty)
    }

    @Test func lesserIntensityWithMonthlyContactIsClose() {
        var builder = school(.answered, .answered)
        builder.claim("schule", "mbe", intensity: 2, frequency: 3, by: .both)
        #expect(builder.outcome("SPR-1", "schule") == .fulfilled)
    }

    @Test func twoReportsOfDifferentKindsConfirmThePair() {
        var builder = school(.answered, .answered)
        builder.claim("schule", "mbe", kind: "referral", intensity: 3, frequency: 3, by: .from)
        builder.claim("mbe", "schule", kind: "outreach", intensity: 3, frequency: 2, by: .from)
        #expect(builder.outcome("SPR-1", "schule") == .fulfilled)
    }

    @Test func exchangeAloneIsNotEnough() {
        var builder = school(.answered, .answered)
        builder.claim("schule", "mbe", intensity: 2, frequency: 2, by: .both)
        #expect(builder.outcome("SPR-1", "schule") == .notFulfilled)
        let gap = builder.gaps("SPR-1").first
        #expect(gap?.kind == .tie)
        #expect(gap?.rules == ["SPR-1"])
        #expect(gap?.priority == .high)
        #expect(gap?.number == 1)
    }

    @Test func nothingReportedByOneWhoAnswered() {
        #expect(school(.answered, .silent).outcome("SPR-1", "schule") == .notFulfilled)
        #expect(school(.answered, .silent).outcome("SPR-1", "mbe") == .noEvidence)
    }

    @Test func claimThatTheOtherDoesNotShareIsOneSided() {
        var builder = school(.answered, .answered)
        builder.claim("schule", "mbe", intensity: 4, frequency: 4, by: .from)
        #expect(builder.outcome("SPR-1", "schule") == .oneSided)
        #expect(builder.outcome("SPR-1", "mbe") == .oneSided)
        #expect(builder.gaps("SPR-1").map(\.kind) == [.confirmation])
    }

    @Test func differingStrengthIsOneSided() {
        var builder = school(.answered, .answered)
        builder.claim("schule", "mbe", intensity: 3, frequency: 3, by: .from)
        builder.claim("schule", "mbe", intensity: 1, frequency: 1, by: .to)
        #expect(builder.outcome("SPR-1", "schule") == .oneSided)
    }

    @Test func claimThatNobodyCouldCheckIsNoEvidence() {
        var builder = school(.answered, .silent)
        builder.claim("schule", "mbe", intensity: 3, frequency: 3, by: .from)
        #expect(builder.outcome("SPR-1", "schule") == .noEvidence)
    }

    @Test func unstatedStrengthOrFrequencyIsNoEvidence() {
        var builder = school(.answered, .answered)
        builder.claim("schule", "mbe", intensity: 3, by: .both)
        #expect(builder.outcome("SPR-1", "schule") == .noEvidence)
        builder = school(.answered, .answered)
        builder.claim("schule", "mbe", frequency: 4, by: .both)
        #expect(builder.outcome("SPR-1", "schule") == .noEvidence)
    }

    @Test func statedShortFrequencyDecidesWhateverTheStrength() {
        var builder = school(.answered, .answered)
        builder.claim("schule", "mbe", frequency: 1, by: .both)
        #expect(builder.outcome("SPR-1", "schule") == .notFulfilled)
    }

    @Test func coordinationIsEvidenceWhereNobodyAnswered() {
        var builder = school(.notAsked, .silent)
        builder.claim("schule", "mbe", intensity: 3, frequency: 3)
        #expect(builder.outcome("SPR-1", "schule") == .fulfilled)
        builder = school(.answered, .silent)
        builder.claim("schule", "mbe", intensity: 3, frequency: 3)
        #expect(builder.outcome("SPR-1", "schule") == .noEvidence)
    }

    @Test func tieWithTheCarrierRaisesAQuestion() {
        var builder = LandscapeBuilder()
        builder.actor("schule", "integration-course-provider", survey: .answered)
        builder.actor("verband", "welfare-association", survey: .answered)
        builder.actor("mbe", "mbe", survey: .answered, carrier: "verband")
        builder.claim("schule", "verband", intensity: 3, frequency: 3, by: .both)
        let finding = builder.analysed().findings.first {
            $0.rule == "SPR-1" && $0.subjects.first == .actor(0)
        }
        #expect(finding?.outcome == .noEvidence)
        #expect(finding?.detail.german.contains("Ist mbe gemeint?") == true)
    }

    @Test func oneHouseOrNobodyThereIsNotApplicable() {
        var builder = LandscapeBuilder()
        builder.actor("haus", "integration-course-provider", "mbe", survey: .answered)
        #expect(builder.outcome("SPR-1", "haus") == .notApplicable)
        builder = LandscapeBuilder()
        builder.actor("schule", "integration-course-provider", survey: .answered)
        #expect(builder.outcome("SPR-1", "schule") == .notApplicable)
        #expect(LandscapeBuilder().outcome("SPR-1") == .notApplicable)
    }

    @Test func counterpartsMustShareGround() {
        var builder = LandscapeBuilder()
        builder.actor("schule", "integration-course-provider", survey: .answered, district: "Nord")
        builder.actor("mbe", "mbe", survey: .answered, district: "Süd")
        #expect(builder.outcome("SPR-1", "schule") == .notApplicable)
        builder.actor("jmd", "jmd", survey: .answered)
        #expect(builder.outcome("SPR-1", "schule") == .notFulfilled)
        #expect(builder.gaps("SPR-1").compactMap(\.pair) == [ActorPair(0, 2)])
    }

    @Test func switchedOffRuleSaysWhy() {
        var builder = school(.answered, .answered)
        builder.landscape.settings.ruleSwitches["SPR-1"] = RuleSwitch(
            isApplicable: false, reason: "Kurse in der Nachbarstadt")
        let finding = builder.analysed().findings.first { $0.rule == "SPR-1" }
        #expect(finding?.outcome == .notApplicable)
        #expect(finding?.subjects.isEmpty == true)
        #expect(finding?.detail.german.contains("Kurse in der Nachbarstadt") == true)
    }

    @Test func phases() {
        var builder = school(.answered, .answered)
        builder.claim("schule", "mbe", intensity: 3, frequency: 3, by: .both, phases: [.before, .during])
        #expect(builder.outcome("SPR-2", "schule") == .notFulfilled)
        #expect(!builder.analysed().gaps.contains { $0.rules.contains("SPR-2") })
        builder.claim("mbe", "schule", kind: "referral", by: .both, phases: .after)
        #expect(builder.outcome("SPR-2", "schule") == .fulfilled)
    }

    @Test func phasesOneSidedUnverifiedUnstatedAndAbsent() {
        var builder = school(.answered, .answered)
        builder.claim("schule", "mbe", by: .from, phases: .all)
        #expect(builder.outcome("SPR-2", "schule") == .oneSided)
        builder = school(.answered, .silent)
        builder.claim("schule", "mbe", by: .from, phases: .all)
        #expect(builder.outcome("SPR-2", "schule") == .noEvidence)
        builder = school(.answered, .answered)
        builder.claim("schule", "mbe", by: .both)
        #expect(builder.outcome("SPR-2", "schule") == .noEvidence)
        builder = LandscapeBuilder()
        builder.actor("schule", "integration-course-provider", survey: .answered)
        #expect(builder.outcome("SPR-2", "schule") == .notApplicable)
    }
}
