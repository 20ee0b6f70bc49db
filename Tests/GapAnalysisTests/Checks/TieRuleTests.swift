import GapAnalysis
import LandscapeModel
import LandscapeTesting
import Testing

/// A recommendation that one cooperation between two actors decides.
struct TieRule: Sendable, CustomTestStringConvertible {
    var rule: String
    var subject: String
    var partner: String
    var kind = ""
    var intensity: UInt8?
    var frequency: UInt8?
    var purpose = ""
    var subjectRole: String?
    /// The tie leads from the partner to the subject.
    var isInbound = false
    /// The finding is about the landscape, not about the subject.
    var isAboutAll = false
    var service: String?
    var partnerService: String?

    var testDescription: String { rule }

    /// Two actors, or the subject alone.
    func landscape(
        _ survey: LandscapeBuilder.Survey, _ other: LandscapeBuilder.Survey? = nil
    ) -> LandscapeBuilder {
        var builder = LandscapeBuilder()
        builder.actor("subjekt", subject, survey: survey, roles: subjectRole.map { [$0] } ?? [])
        if let service { builder.offer("subjekt", service) }
        if let other {
            builder.actor("partner", partner, survey: other)
            if let partnerService { builder.offer("partner", partnerService, level: "Land") }
        }
        return builder
    }

    func claim(_ builder: inout LandscapeBuilder, bySubject: Bool, byPartner: Bool) {
        let subject: Reporter = isInbound ? .to : .from
        let partner: Reporter = isInbound ? .from : .to
        builder.claim(
            isInbound ? "partner" : "subjekt", isInbound ? "subjekt" : "partner", kind: kind,
            intensity: intensity, frequency: frequency,
            by: bySubject && byPartner ? .both : bySubject ? subject : byPartner ? partner : .coordination,
            purpose: purpose)
    }

    func outcome(_ builder: LandscapeBuilder) -> Outcome? {
        builder.outcome(rule, isAboutAll ? nil : "subjekt")
    }

    static let all: [TieRule] = [
        TieRule(
            rule: "SUB-3", subject: "mbe", partner: "social-welfare-office", kind: "funding", isInbound: true,
            service: "migrationsberatung"),
        TieRule(rule: "SUB-6", subject: "regular-counselling", partner: "mbe"),
        TieRule(
            rule: "SUB-7", subject: "mbe", partner: "integration-office", kind: "feedback", isAboutAll: true),
        TieRule(
            rule: "SUB-8", subject: "mbe", partner: "volunteer-coordination",
            subjectRole: "ehrenamtskoordination", isAboutAll: true),
        TieRule(rule: "MFD-6", subject: "youth-welfare-office", partner: "jmd", intensity: 2),
        TieRule(rule: "MFD-9", subject: "mbe", partner: "jmd", frequency: 2, isAboutAll: true),
        TieRule(rule: "MFD-10", subject: "psychosocial-centre", partner: "health-office"),
        TieRule(rule: "AUF-1", subject: "accommodation-shared", partner: "refugee-social-work"),
        TieRule(rule: "AUF-4", subject: "initial-reception-centre", partner: "church-parish"),
        TieRule(rule: "AUF-6", subject: "accommodation-shared", partner: "housing-office", kind: "referral"),
        TieRule(
            rule: "ARB-3", subject: "welfare-association", partner: "chamber-crafts",
            subjectRole: "ausbilder"),
        TieRule(
            rule: "WOH-4", subject: "welfare-association", partner: "municipal-housing-company",
            kind: "planning", isAboutAll: true),
        TieRule(
            rule: "SPR-3", subject: "integration-course-provider", partner: "mbe", kind: "case-work",
            purpose: "Abbruchprävention"),
        TieRule(
            rule: "SPR-6", subject: "language-course-coordination", partner: "adult-education-centre",
            partnerService: "sprachkurs"),
    ]
}

/// The five outcomes of every recommendation that asks for a cooperation of two groups.
@Suite struct TieRuleTests {
    @Test(arguments: TieRule.all) func tieConfirmedByBothFulfils(rule: TieRule) {
        var builder = rule.landscape(.answered, .answered)
        rule.claim(&builder, bySubject: true, byPartner: true)
        #expect(rule.outcome(builder) == .fulfilled)
        #expect(builder.gaps(rule.rule).isEmpty)
    }

    @Test(arguments: TieRule.all) func tieOnRecordFulfilsWhereNobodyAnswered(rule: TieRule) {
        var builder = rule.landscape(.silent, .notAsked)
        rule.claim(&builder, bySubject: false, byPartner: false)
        #expect(rule.outcome(builder) == .fulfilled)
    }

    @Test(arguments: TieRule.all) func tieThatTheOtherDoesNotShareIsOneSided(rule: TieRule) {
        for isSubject in [true, false] {
            var builder = rule.landscape(.answered, .answered)
            rule.claim(&builder, bySubject: isSubject, byPartner: !isSubject)
            #expect(rule.outcome(builder) == .oneSided)
            let kinds = builder.gaps(rule.rule).map(\.kind)
            #expect(kinds.allSatisfy { $0 == .confirmation })
            let proposes = Catalogue.standard[rule.rule]?.proposes == true
            // Where all that is missing is a word from the other end, that is what is proposed.
            if !rule.isAboutAll || rule.rule == "MFD-9" { #expect(kinds.isEmpty != proposes) }
        }
    }

    @Test(arguments: TieRule.all) func nothingReportedByWhoAnsweredIsNotFulfilled(rule: TieRule) {
        #expect(rule.outcome(rule.landscape(.answered, .silent)) == .notFulfilled)
    }

    @Test(arguments: TieRule.all) func silenceIsNoEvidence(rule: TieRule) {
        #expect(rule.outcome(rule.landscape(.silent, .silent)) == .noEvidence)
        var builder = rule.landscape(.answered, .silent)
        rule.claim(&builder, bySubject: true, byPartner: false)
        #expect(rule.outcome(builder) == .noEvidence)
    }

    @Test(arguments: TieRule.all) func tieWithTheCarrierIsNoEvidence(rule: TieRule) {
        // A chain leads over any actor, the carrier included: there is nothing to ask.
        guard rule.rule != "AUF-6" else { return }
        var builder = LandscapeBuilder()
        builder.actor("traeger", "foundation", sector: .business, survey: .answered)
        builder.landscape.actors += rule.landscape(.answered, .answered).landscape.actors
        builder.landscape.actors[2].carrier = .actor(0)
        if let service = rule.service { builder.offer("subjekt", service) }
        if let service = rule.partnerService { builder.offer("partner", service, level: "Land") }
        builder.claim(
            rule.isInbound ? "traeger" : "subjekt", rule.isInbound ? "subjekt" : "traeger", kind: rule.kind,
            intensity: rule.intensity, frequency: rule.frequency, by: .both, purpose: rule.purpose)
        #expect(rule.outcome(builder) == .noEvidence)
        #expect(
            rule.isAboutAll && rule.rule == "MFD-9"
                || builder.detail(rule.rule, rule.isAboutAll ? nil : "subjekt").contains(
                    "Ist partner gemeint?")
        )
    }

    @Test(arguments: TieRule.all) func withoutTheOtherGroupNotApplicable(rule: TieRule) {
        #expect(rule.outcome(rule.landscape(.answered)) == .notApplicable)
        #expect(LandscapeBuilder().outcome(rule.rule) == .notApplicable)
    }

    @Test(arguments: TieRule.all.filter(\.isInbound)) func aDirectedKindTheOtherWayRoundIsAskedBack(
        rule: TieRule
    ) {
        var turned = rule
        turned.isInbound = false
        var builder = turned.landscape(.answered, .answered)
        turned.claim(&builder, bySubject: true, byPartner: true)
        #expect(rule.outcome(builder) == .noEvidence)
    }
}
