import GapAnalysis
import LandscapeModel
import LandscapeTesting
import PlainText
import Testing

/// GEL-1 … GEL-3, MFD-1, ARB-4 and KON-1: what is on record at all, and what the concept says.
@Suite struct PremiseRuleTests {
    @Test(arguments: Catalogue.standard.recommendations.map(\.id))
    func switchedOffIsNotApplicable(rule: String) {
        var builder = LandscapeBuilder()
        builder.actor("mbe", "mbe", survey: .answered)
        builder.actor("schule", "integration-course-provider", survey: .answered)
        builder.switchOff(rule, reason: "Das Land regelt es anders")
        let findings = builder.analysed().findings.filter { $0.rule == rule }
        #expect(findings.map(\.outcome) == [.notApplicable])
        #expect(findings.first?.subjects.isEmpty == true)
        #expect(findings.first?.detail.german.contains("Das Land regelt es anders") == true)
        #expect(builder.gaps(rule).isEmpty)
    }

    @Test func switchesWithAReason() {
        var builder = LandscapeBuilder()
        #expect(builder.outcome("GEL-1") == .notApplicable)
        builder.switchOff("AUF-3", reason: "Das Land plant die Plätze")
        #expect(builder.outcome("GEL-1") == .fulfilled)
    }

    @Test func switchWithoutAReason() {
        var builder = LandscapeBuilder()
        builder.switchOff("AUF-3", reason: "Das Land plant die Plätze")
        builder.switchOff("SPR-7", reason: "")
        #expect(builder.outcome("GEL-1") == .notFulfilled)
        #expect(builder.detail("GEL-1").contains("SPR-7"))
    }

    @Test func welfareSectorOnRecordOrNot() {
        var builder = LandscapeBuilder()
        builder.actor("amt", "integration-office", survey: .answered)
        #expect(builder.outcome("GEL-2") == .noEvidence)
        builder.actor("verband", "welfare-association")
        #expect(builder.outcome("GEL-2") == .fulfilled)
    }

    @Test(arguments: ["", "Landkreis", "Großstadt"]) func migrationServicesOnRecordOrNot(type: String) {
        var builder = LandscapeBuilder()
        builder.landscape.settings.municipalityType = type
        builder.actor("verband", "welfare-association")
        #expect(builder.outcome("GEL-3") == .noEvidence)
        builder.actor("jmd", "jmd")
        #expect(builder.outcome("GEL-3") == .fulfilled)
    }

    @Test func smallMunicipalitiesNeedNoMigrationServiceOfTheirOwn() {
        var builder = LandscapeBuilder()
        builder.landscape.settings.municipalityType = "kreisangehörige Gemeinde"
        #expect(builder.outcome("GEL-3") == .notApplicable)
    }

    private static let services = [
        "mbe", "jmd", "asylum-procedure-counselling", "refugee-social-work", "psychosocial-centre",
    ]

    @Test func allSixKindsOfServiceOnRecord() {
        var builder = LandscapeBuilder()
        for type in Self.services { builder.actor(type, type) }
        #expect(builder.outcome("MFD-1") == .noEvidence)
        #expect(builder.detail("MFD-1").contains("gemeinwesenorientierte"))
        // An offer of a freier Träger is as good as an actor of that type; one of an office is not.
        builder.actor("amt", "integration-office")
        builder.offer("amt", "gemeinwesenprojekt")
        #expect(builder.outcome("MFD-1") == .noEvidence)
        builder.actor("verein", "welfare-association")
        builder.offer("verein", "gemeinwesenprojekt")
        #expect(builder.outcome("MFD-1") == .fulfilled)
    }

    @Test func serviceKnownNotToExistIsNoGapInTheRecord() {
        var builder = LandscapeBuilder()
        for type in Self.services { builder.actor(type, type) }
        builder.knownAbsent("community-integration-project")
        #expect(builder.outcome("MFD-1") == .fulfilled)
        #expect(builder.detail("MFD-1").contains("laut Fehlanzeige"))
    }

    @Test func noneOfTheServicesExistsHere() {
        var builder = LandscapeBuilder()
        builder.knownAbsent(
            "mbe", "jmd", "asylum-procedure-counselling", "refugee-social-work", "psychosocial-centre",
            "community-integration-project")
        #expect(builder.outcome("MFD-1") == .notApplicable)
        #expect(builder.outcome("GEL-3") == .notApplicable)
    }

    @Test func welfareOffersOnWorkOnRecordOrNot() {
        var builder = LandscapeBuilder()
        builder.actor("verband", "welfare-association")
        builder.actor("jobcenter", "jobcenter")
        builder.offer("jobcenter", "arbeitsmarktberatung", field: "arbeit")
        #expect(builder.outcome("ARB-4") == .noEvidence)
        builder.offer("verband", "ausbildungsbegleitung", field: "arbeit")
        #expect(builder.outcome("ARB-4") == .fulfilled)
    }

    @Test func conceptNamesSubsidiarityOrNot() {
        var builder = LandscapeBuilder()
        #expect(builder.outcome("KON-1") == .noEvidence)
        builder.concept(exists: true, participants: nil)
        #expect(builder.outcome("KON-1") == .noEvidence)
        builder.landscape.settings.concept.heedsSubsidiarity = false
        #expect(builder.outcome("KON-1") == .notFulfilled)
        builder.landscape.settings.concept.heedsSubsidiarity = true
        #expect(builder.outcome("KON-1") == .fulfilled)
    }

    @Test func withoutAConceptNothingToRead() {
        var builder = LandscapeBuilder()
        builder.concept(exists: false, participants: nil)
        #expect(builder.outcome("KON-1") == .notApplicable)
    }
}
