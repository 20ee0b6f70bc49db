import GapAnalysis
import LandscapeModel
import LandscapeTesting
import PlainText
import Testing

/// Which step a gap asks for, and what it says (PRODUCT.md §4); situations by hand.
@Suite struct StepTests {
    /// A course provider and an MBE of which SPR-1 asks for close and continuous cooperation.
    private func pair(
        _ school: LandscapeBuilder.Survey = .answered, _ mbe: LandscapeBuilder.Survey = .answered
    ) -> LandscapeBuilder {
        var builder = LandscapeBuilder()
        builder.actor("schule", "integration-course-provider", survey: school)
        builder.actor("mbe", "mbe", survey: mbe)
        return builder
    }

    private func gap(_ builder: LandscapeBuilder) -> Gap? {
        builder.gaps("SPR-1").first { $0.pair == ActorPair(0, 1) }
    }

    @Test func nothingOnRecordIsNew() {
        let gap = gap(pair())
        #expect(gap?.step == .new)
        #expect(gap?.label.german == "fehlende Kooperation")
        #expect(gap?.reason.german.contains("ist keine Kooperation genannt") == true)
    }

    /// Any row between the two makes "missing" false.
    @Test(arguments: ["", "knows", "funding", "information-exchange", "umbrella"])
    func anythingOnRecordIsToBeDeepened(kind: String) {
        var builder = pair()
        builder.claim("schule", "mbe", kind: kind, intensity: 1, frequency: 1, by: .both)
        let gap = gap(builder)
        #expect(gap?.step == .deepen)
        #expect(gap?.label.german == "Kooperation vertiefen")
        #expect(gap?.reason.german.contains("keine Kooperation") == false)
        // Who works together needs no introduction.
        #expect(gap?.reason.german.contains("ekannt machen") == false)
    }

    /// A reader who knows that the other's service works with them would laugh at "keine Kooperation".
    @Test func servicesThatWorkTogetherAreNamed() {
        var builder = pair()
        builder.actor("haus", "accommodation-shared", survey: .answered, carrier: "mbe")
        #expect(gap(builder)?.reason.german.contains("wohl aber") == false)
        builder.claim("haus", "schule", kind: "funding", intensity: 3, by: .both)
        #expect(gap(builder)?.reason.german.contains("wohl aber") == false)
        builder.claim("haus", "schule", kind: "referral", intensity: 3, by: .both)
        #expect(
            gap(builder)?.reason.german.contains(
                "ist keine Kooperation genannt, wohl aber zwischen schule und haus")
                == true)
    }

    /// Who introduces has to know both; where one side does not say so, the sentence must not promise it.
    @Test(arguments: [true, false]) func introducersMayBeUnsure(isConfirmed: Bool) {
        var builder = pair()
        builder.actor("amt", "integration-office", survey: .answered)
        builder.claim("amt", "schule", intensity: 3, frequency: 3, by: .both)
        builder.claim("amt", "mbe", intensity: 3, frequency: 3, by: isConfirmed ? .both : .from)
        let reason = gap(builder)?.reason.german
        #expect(reason?.contains("ekannt machen kann amt") == true)
        #expect(reason?.contains("nicht jede dieser Verbindungen ist bestätigt") == !isConfirmed)
    }

    @Test func wishesEndedTiesAndDenialsAreNothingOnRecord() {
        var builder = pair()
        builder.claim("schule", "mbe", intensity: 3, by: .both, status: .wished)
        builder.claim("schule", "mbe", intensity: 3, by: .both, status: .ended)
        builder.claim("schule", "mbe", intensity: 0, by: .from)
        #expect(gap(builder)?.step == .new)
    }

    @Test func oneSidedIsToBeConfirmed() {
        var builder = pair()
        builder.claim("schule", "mbe", intensity: 3, frequency: 3, by: .from)
        #expect(gap(builder)?.step == .confirm)
    }

    @Test func whatNobodyAnsweredIsAsked() {
        let gap = gap(pair(.silent, .silent))
        #expect(gap?.step == .clarify)
        #expect(gap?.label.german == "Rückfrage zur Kooperation")
        #expect(gap?.reason.german.contains("ist nicht bekannt") == true)
        #expect(gap?.reason.german.contains("Nachfragen lässt sich bei: schule und mbe.") == true)
    }

    @Test func unverifiedOrUnstatedIsAsked() {
        var builder = pair(.answered, .silent)
        builder.claim("schule", "mbe", intensity: 3, frequency: 3, by: .from)
        #expect(gap(builder)?.step == .clarify)
        #expect(gap(builder)?.reason.german.contains("Nachfragen lässt sich bei: mbe.") == true)
        builder = pair()
        builder.claim("schule", "mbe", intensity: 3, by: .both)
        #expect(gap(builder)?.step == .clarify)
    }

    /// Both have answered and name nothing; the finding is open because of somebody else.
    @Test func silenceBetweenTwoThatAnsweredIsNotCalledUnknown() {
        var builder = pair()
        builder.actor("zweite", "mbe", survey: .answered)
        builder.claim("schule", "zweite", intensity: 3, by: .both)
        // The MBE itself has a school that it works with closely.
        builder.actor("andere", "integration-course-provider", survey: .answered)
        builder.claim("andere", "mbe", intensity: 3, frequency: 3, by: .both)
        let gap = gap(builder)
        #expect(gap?.step == .clarify)
        #expect(gap?.reason.german.contains("ist keine Kooperation genannt") == true)
        #expect(gap?.reason.german.contains("ist nicht bekannt") == false)
    }

    @Test func aGuestIsNoStranger() {
        var builder = LandscapeBuilder()
        builder.actor("mbe", "mbe", survey: .answered)
        builder.actor("amt", "integration-office", survey: .answered)
        builder.board("lenkung", type: "steering-group", members: "amt")
        #expect(builder.gaps("MFD-4").first { $0.kind == .membership }?.step == .new)
        builder.guest("mbe", at: "lenkung")
        let gap = builder.gaps("MFD-4").first { $0.kind == .membership }
        #expect(gap?.step == .deepen)
        #expect(gap?.reason.german.contains("bisher Gast") == true)
        #expect(builder.detail("MFD-4", "mbe").contains("Gast in: lenkung"))
    }

    /// A type that is not the actor's first is said, so that nobody wonders about the proposal.
    @Test func theRoleIsSaidWhereTheNameDoesNotShowIt() {
        var builder = LandscapeBuilder()
        builder.actor("schule", "integration-course-provider", survey: .answered)
        builder.actor("heimat", "welfare-association", "mbe", survey: .answered)
        #expect(
            builder.gaps("SPR-1").first?.reason.german.contains(
                "heimat (hier als Migrationsberatung für erwachsene Zugewanderte)") == true)
    }
}
