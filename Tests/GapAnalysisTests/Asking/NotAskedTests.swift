import GapAnalysis
import LandscapeModel
import LandscapeTesting
import Testing

/// "What was not asked was not denied" (PRODUCT.md §4): situations and outcomes by hand.
@Suite struct NotAskedTests {
    /// A steering group with a seat for the MBE, so that MFD-4 hangs on the feedback alone.
    private func shaping(asked: SurveyQuestions? = nil) -> LandscapeBuilder {
        var builder = LandscapeBuilder(asked: asked)
        builder.actor("mbe", "mbe", survey: .answered)
        builder.actor("stelle", "integration-office", survey: .answered)
        builder.actor("jmd", "jmd", survey: .answered)
        builder.board("lenkung", type: "steering-group", members: "mbe", "stelle")
        // The other recommendations about the two.
        for rule in ["MFD-5", "MFD-6"] {
            builder.landscape.settings.ruleSwitches[rule] = RuleSwitch(isApplicable: false, reason: "Test")
        }
        return builder
    }

    private func step(_ builder: LandscapeBuilder) -> Gap.Step? {
        builder.gaps("MFD-4").first { $0.pair == ActorPair(0, 1) }?.step
    }

    @Test func anEndThatNeverStatesAKindWasNotAskedForIt() {
        var builder = shaping()
        builder.claim("mbe", "jmd", intensity: 3, frequency: 3, by: .both)
        #expect(builder.outcome("MFD-4", "mbe") == .noEvidence)
        #expect(builder.detail("MFD-4", "mbe").contains("vermutlich wurde nicht danach gefragt"))
        #expect(!builder.detail("MFD-4", "mbe").contains("ist nicht genannt"))
        #expect(step(builder) == .clarify)
    }

    @Test func anEndThatStatesKindsElsewhereWasAsked() {
        var builder = shaping()
        builder.claim("mbe", "jmd", kind: "case-work", by: .from)
        #expect(builder.outcome("MFD-4", "mbe") == .notFulfilled)
        #expect(step(builder) == .new)
    }

    @Test func whatTheOtherEndStatesDoesNotShowThatThisOneWasAsked() {
        var builder = shaping()
        builder.claim("mbe", "jmd", kind: "case-work", by: .to)
        #expect(builder.outcome("MFD-4", "mbe") == .noEvidence)
    }

    @Test func theSettingsSayWhatWasAsked() {
        #expect(shaping(asked: [.kind]).outcome("MFD-4", "mbe") == .notFulfilled)
        let builder = shaping(asked: [.intensity, .frequency])
        #expect(builder.outcome("MFD-4", "mbe") == .noEvidence)
        #expect(builder.detail("MFD-4", "mbe").contains("wurde nicht gefragt"))
    }

    @Test func aClaimWithoutAKindMayBeTheOneMeant() {
        var builder = shaping(asked: [.kind])
        builder.claim("mbe", "stelle", intensity: 3, by: .both)
        #expect(builder.outcome("MFD-4", "mbe") == .noEvidence)
        #expect(builder.detail("MFD-4", "mbe").contains("nicht, welcher Art sie ist"))
    }

    @Test func anExplicitNoIsOne() {
        var builder = shaping()
        builder.claim("mbe", "stelle", kind: "feedback", intensity: 0, by: .from)
        builder.claim("mbe", "stelle", kind: "feedback", by: .to)
        #expect(builder.outcome("MFD-4", "mbe") == .oneSided)
    }

    /// Whoever does not name the other at all has answered about every cooperation with it.
    @Test func aClaimThatTheOtherDoesNotNameAtAllIsOneSided() {
        var builder = shaping()
        builder.claim("mbe", "stelle", kind: "feedback", by: .from)
        #expect(builder.outcome("MFD-4", "mbe") == .oneSided)
        #expect(step(builder) == .confirm)
        // But who names it without saying in which way was not asked.
        builder.claim("mbe", "stelle", intensity: 2, by: .to)
        #expect(builder.outcome("MFD-4", "mbe") == .noEvidence)
    }

    /// Money is no cooperation: an office that lists its partners has not been asked whom it funds.
    @Test func fundingThatTheOfficeDoesNotListIsNotDenied() {
        var builder = LandscapeBuilder(asked: nil)
        builder.actor("verein", "welfare-association", survey: .answered)
        builder.actor("amt", "social-welfare-office", survey: .answered)
        builder.actor("mbe", "mbe", survey: .answered)
        builder.offer("verein", "sozialberatung")
        builder.claim("amt", "verein", kind: "funding", by: .to)
        builder.claim("amt", "mbe", intensity: 3, by: .from)
        #expect(builder.outcome("SUB-3", "verein") == .noEvidence)
    }

    @Test func purposeAndPhaseThatNobodyStatesAreNotDenied() {
        var builder = LandscapeBuilder(asked: nil)
        builder.actor("schule", "integration-course-provider", survey: .answered)
        builder.actor("mbe", "mbe", survey: .answered)
        #expect(builder.outcome("SPR-2", "schule") == .noEvidence)
        #expect(builder.outcome("SPR-3", "schule") == .noEvidence)
        builder.claim("schule", "mbe", intensity: 3, frequency: 3, by: .both)
        #expect(builder.outcome("SPR-2", "schule") == .noEvidence)
        #expect(builder.outcome("SPR-3", "schule") == .noEvidence)
        // As soon as one of them is stated by the subject, what is missing is missing.
        builder.claim("schule", "mbe", kind: "referral", by: .both, phases: [.before], purpose: "Anmeldung")
        #expect(builder.outcome("SPR-3", "schule") == .noEvidence)
        builder.landscape.claims.removeFirst()
        builder.landscape.claimTexts = [0: builder.landscape.claimTexts[1] ?? ClaimText()]
        #expect(builder.outcome("SPR-2", "schule") == .notFulfilled)
        #expect(builder.outcome("SPR-3", "schule") == .notFulfilled)
    }

    /// A phase that only one end names is not shown by the other's naming the cooperation.
    @Test func aPhaseThatOneEndNamesIsNotConfirmed() {
        var builder = LandscapeBuilder()
        builder.actor("schule", "integration-course-provider", survey: .answered)
        builder.actor("mbe", "mbe", survey: .answered)
        builder.claim("schule", "mbe", intensity: 3, by: .from, phases: .all)
        builder.claim("schule", "mbe", intensity: 3, by: .to, phases: [.before, .during])
        #expect(builder.outcome("SPR-2", "schule") == .oneSided)
        builder.claim("schule", "mbe", intensity: 3, by: .to, phases: [.after])
        #expect(builder.outcome("SPR-2", "schule") == .fulfilled)
    }
}
