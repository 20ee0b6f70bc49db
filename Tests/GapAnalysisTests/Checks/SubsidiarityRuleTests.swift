import GapAnalysis
import LandscapeModel
import LandscapeTesting
import PlainText
import Testing

/// SUB-1, SUB-3, SUB-4, SUB-5, SUB-7 and SUB-8: what is particular to them besides `TieRuleTests`.
@Suite struct SubsidiarityRuleTests {
    private func field(
        _ office: LandscapeBuilder.Survey = .answered, _ service: LandscapeBuilder.Survey = .answered
    ) -> LandscapeBuilder {
        var builder = LandscapeBuilder()
        builder.actor("amt", "housing-office", survey: office)
        builder.actor("dienst", "housing-placement", survey: service)
        builder.offer("amt", "wohnraumvermittlung", field: "wohnen")
        builder.offer("dienst", "auszugsbegleitung", field: "wohnen")
        return builder
    }

    @Test func planningInTheFieldFulfils() {
        var builder = field()
        builder.claim("amt", "dienst", kind: "planning", by: .both)
        #expect(builder.outcome("SUB-1", "wohnen") == .fulfilled)
        builder = field()
        builder.claim("amt", "dienst", kind: "agreement", by: .both, field: "wohnen")
        #expect(builder.outcome("SUB-1", "wohnen") == .fulfilled)
    }

    @Test func planningInAnotherFieldIsNoCoordinationHere() {
        var builder = field()
        builder.claim("amt", "dienst", kind: "planning", by: .both, field: "sprache")
        #expect(builder.outcome("SUB-1", "wohnen") == .notFulfilled)
        builder.claim("amt", "dienst", kind: "case-work", intensity: 4, by: .both, field: "wohnen")
        #expect(builder.outcome("SUB-1", "wohnen") == .notFulfilled)
    }

    @Test func boardOfTheFieldFulfils() {
        var builder = field(.silent, .silent)
        builder.board("anderer", fields: ["sprache"], members: "amt", "dienst")
        #expect(builder.outcome("SUB-1", "wohnen") == .noEvidence)
        builder.board("ak", type: "working-group", fields: ["wohnen"], members: "amt", "dienst")
        #expect(builder.outcome("SUB-1", "wohnen") == .fulfilled)
    }

    @Test func planningReportedByOneOfTheTwo() {
        var builder = field()
        builder.claim("amt", "dienst", kind: "planning", by: .from)
        #expect(builder.outcome("SUB-1", "wohnen") == .oneSided)
        #expect(builder.gaps("SUB-1").map(\.kind) == [.confirmation])
        builder = field(.answered, .silent)
        builder.claim("amt", "dienst", kind: "planning", by: .from)
        #expect(builder.outcome("SUB-1", "wohnen") == .noEvidence)
    }

    @Test func noPlanningReported() {
        #expect(field().outcome("SUB-1", "wohnen") == .notFulfilled)
        #expect(field().gaps("SUB-1").compactMap(\.pair) == [ActorPair(0, 1)])
        #expect(field(.silent, .answered).outcome("SUB-1", "wohnen") == .notFulfilled)
        #expect(field(.silent, .silent).outcome("SUB-1", "wohnen") == .noEvidence)
    }

    /// A provider whose offer has ended before the Stichtag is named as such, one with another offer is not.
    @Test func offersThatHaveEndedAreTold() {
        for isLast in [true, false] {
            var builder = LandscapeBuilder()
            builder.actor("amt", "housing-office", survey: .answered)
            builder.actor("dienst", "housing-placement", survey: .answered)
            builder.offer(
                "amt", "wohnraumvermittlung", field: "wohnen",
                until: PartialDate(year: 2025, month: 12, day: 31))
            if !isLast { builder.offer("amt", "auszugsbegleitung", field: "wohnen") }
            builder.offer("dienst", "auszugsbegleitung", field: "wohnen")
            let detail = builder.detail("SUB-1", "wohnen")
            #expect(detail.contains("öffentlich: amt (Angebot inzwischen beendet)") == isLast)
            #expect(detail.contains("frei: dienst)"))
        }
    }

    @Test func fieldsOfOneSideOnlyNeedNoCoordination() {
        var builder = LandscapeBuilder()
        builder.actor("dienst", "housing-placement", survey: .answered)
        #expect(builder.outcome("SUB-1") == .notApplicable)
        builder.offer("dienst", "wohnraumvermittlung", field: "wohnen")
        #expect(builder.outcome("SUB-1") == .notApplicable)
    }

    /// Own means are no support by the public hand; whoever has no offer needs none.
    @Test func fundingOnRecordIsSupport() {
        var builder = LandscapeBuilder()
        builder.actor("bund", "mbe", survey: .answered, funding: ["Eigenmittel", "Bund"])
        builder.actor("eigen", "mbe", survey: .answered, funding: ["Eigenmittel"])
        builder.actor("ohne-angebot", "mbe", survey: .answered)
        builder.actor("amt", "social-welfare-office", survey: .answered)
        builder.offer("bund", "migrationsberatung")
        builder.offer("eigen", "migrationsberatung")
        #expect(builder.outcome("SUB-3", "bund") == .fulfilled)
        #expect(builder.outcome("SUB-3", "eigen") == .notFulfilled)
        #expect(builder.outcome("SUB-3", "ohne-angebot") == nil)
    }

    @Test func twoCarriersInAFieldArePlurality() {
        var builder = LandscapeBuilder()
        builder.actor("eins", "mbe", umbrella: "Verband Eins")
        builder.actor("zwei", "jmd", umbrella: "Verband Zwei")
        builder.offer("eins", "migrationsberatung")
        builder.offer("zwei", "jugendmigrationsberatung")
        #expect(builder.outcome("SUB-4", "beratung") == .fulfilled)
    }

    @Test func oneCarrierInAFieldIsNone() {
        var builder = LandscapeBuilder()
        builder.actor("verband", "welfare-association", umbrella: "Verband Eins")
        builder.actor("mbe", "mbe", carrier: "verband")
        builder.actor("jmd", "jmd", umbrella: "Verband Eins")
        for actor in ["mbe", "jmd"] { builder.offer(actor, "migrationsberatung") }
        #expect(builder.outcome("SUB-4", "beratung") == .notFulfilled)
        #expect(builder.gaps("SUB-4").isEmpty)
    }

    @Test func noIndependentOfferNoPlurality() {
        var builder = LandscapeBuilder()
        builder.actor("amt", "social-welfare-office")
        builder.offer("amt", "sozialberatung")
        #expect(builder.outcome("SUB-4") == .notApplicable)
        #expect(LandscapeBuilder().outcome("SUB-4") == .notApplicable)
    }

    private func funded(
        _ service: LandscapeBuilder.Survey = .answered, _ office: LandscapeBuilder.Survey = .answered
    ) -> LandscapeBuilder {
        var builder = LandscapeBuilder()
        builder.actor("amt", "social-welfare-office", survey: office)
        builder.actor("dienst", "mbe", survey: service)
        builder.claim("amt", "dienst", kind: "funding", by: .both)
        return builder
    }

    @Test(arguments: ["", "information-exchange", "planning", "agreement"])
    func cooperationBesideMoneyIsPartnership(kind: String) {
        var builder = funded()
        builder.claim("dienst", "amt", kind: kind, by: .from)
        #expect(builder.outcome("SUB-5", "dienst") == .oneSided)
        #expect(builder.gaps("SUB-5").map(\.kind) == [.confirmation])
        builder.claim("dienst", "amt", kind: kind, by: .to)
        #expect(builder.outcome("SUB-5", "dienst") == .fulfilled)
    }

    @Test func moneyAloneIsNoPartnership() {
        #expect(funded().outcome("SUB-5", "dienst") == .notFulfilled)
        #expect(funded().gaps("SUB-5").compactMap(\.pair) == [ActorPair(0, 1)])
        #expect(funded(.silent).outcome("SUB-5", "dienst") == .noEvidence)
        var builder = funded(.answered, .silent)
        builder.claim("dienst", "amt", kind: "planning", by: .from)
        #expect(builder.outcome("SUB-5", "dienst") == .noEvidence)
    }

    @Test func withoutFundingThereIsNoFundedPartner() {
        var builder = LandscapeBuilder()
        builder.actor("amt", "social-welfare-office", survey: .answered)
        builder.actor("dienst", "mbe", survey: .answered)
        #expect(builder.outcome("SUB-5") == .notApplicable)
        // A fee that the service pays to the office funds nobody.
        builder.claim("dienst", "amt", kind: "funding", by: .both)
        #expect(builder.outcome("SUB-5") == .notApplicable)
    }

    @Test func needsAreReportedToTheMunicipality() {
        var builder = LandscapeBuilder()
        builder.actor("mbe", "mbe", survey: .answered)
        builder.actor("amt", "integration-office", survey: .answered)
        builder.claim("amt", "mbe", kind: "feedback", by: .both)
        #expect(builder.outcome("SUB-7") == .noEvidence)
        #expect(builder.detail("SUB-7", nil).contains("in der anderen Richtung"))
        builder.claim("mbe", "amt", kind: "feedback", by: .both)
        #expect(builder.outcome("SUB-7") == .fulfilled)
    }

    @Test func volunteerCoordinationOfTheMunicipalityIsMeant() {
        var builder = LandscapeBuilder()
        builder.actor("eins", "mbe", survey: .answered, roles: ["ehrenamtskoordination"])
        builder.actor("zwei", "volunteer-coordination", sector: .welfare, survey: .answered)
        builder.claim("eins", "zwei", by: .both)
        #expect(builder.outcome("SUB-8") == .notApplicable)
    }
}
