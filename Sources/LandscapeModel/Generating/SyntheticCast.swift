/// An actor as the generator casts it.
struct SyntheticRole: Sendable {
    /// Identifier of an actor type.
    var type: String
    /// What follows the place in the actor's name.
    var name: String
    /// Identifier of the Handlungsfeld that is its own.
    var field: String
    /// How often it is drawn, or how likely it has a tie to the municipalities' hubs.
    var weight: Double

    init(_ type: String, _ name: String, _ field: String, _ weight: Double = 1) {
        self.type = type
        self.name = name
        self.field = field
        self.weight = weight
    }
}

/// Who there is at each level. The frequencies are guesses from published lists of actors, good for load and
/// structure, not for statements about any real place.
enum SyntheticCast {
    /// Every municipality has these; the first is the hub.
    static let core = [
        SyntheticRole("integration-office", "Fachstelle Integration", "steuerung"),
        SyntheticRole("municipal-administration", "Verwaltung", "steuerung"),
        SyntheticRole("school", "Schule", "bildung"),
        SyntheticRole("day-care-centre", "Kita", "bildung"),
        SyntheticRole("volunteer-initiative", "Helferkreis", "engagement"),
    ]

    /// Who else there may be in a municipality, by weight; some several times.
    static let periphery = [
        SyntheticRole("school", "Schule", "bildung", 5),
        SyntheticRole("day-care-centre", "Kita", "bildung", 6),
        SyntheticRole("sports-culture-club", "Sportverein", "engagement", 5),
        SyntheticRole("church-parish", "Kirchengemeinde", "engagement", 4),
        SyntheticRole("migrant-organisation", "Migrantenverein", "engagement", 4),
        SyntheticRole("volunteer-initiative", "Helferkreis", "engagement", 3),
        SyntheticRole("accommodation-shared", "Gemeinschaftsunterkunft", "aufnahme", 3),
        SyntheticRole("employer", "Betrieb", "arbeit", 3),
        SyntheticRole("refugee-social-work", "Flüchtlingssozialarbeit", "beratung", 2),
        SyntheticRole("religious-migrant-community", "Moscheeverein", "engagement", 2),
        SyntheticRole("integration-course-provider", "Sprachschule", "sprache", 2),
        SyntheticRole("regular-counselling", "Sozialberatung", "beratung", 2),
        SyntheticRole("mbe", "Migrationsberatung", "beratung", 1.5),
        SyntheticRole("integration-management", "Integrationsmanagement", "beratung", 1.5),
        SyntheticRole("welfare-association", "Wohlfahrtsverband", "beratung", 1.5),
        SyntheticRole("jmd", "Jugendmigrationsdienst", "beratung", 1),
        SyntheticRole("adult-education-centre", "Volkshochschule", "sprache", 1),
        SyntheticRole("jobcenter", "Jobcenter", "arbeit", 1),
        SyntheticRole("social-welfare-office", "Sozialamt", "aufnahme", 1),
        SyntheticRole("neighbourhood-management", "Stadtteilbüro", "wohnen", 1),
        SyntheticRole("library-culture", "Bücherei", "bildung", 1),
        SyntheticRole("food-bank", "Tafel", "engagement", 1),
        SyntheticRole("training-provider", "Bildungsträger", "arbeit", 1),
        SyntheticRole("municipal-housing-company", "Wohnungsbaugesellschaft", "wohnen", 0.8),
        SyntheticRole("independent-provider", "Freier Träger", "beratung", 0.8),
        SyntheticRole("volunteer-coordination", "Ehrenamtskoordination", "engagement", 0.7),
        SyntheticRole("vocational-school", "Berufsschule", "bildung", 0.6),
        SyntheticRole("migration-advisory-council", "Integrationsrat", "steuerung", 0.5),
        SyntheticRole("health-office", "Gesundheitsdienst", "gesundheit", 0.5),
        SyntheticRole("police", "Polizeiposten", "oeffnung", 0.4),
        SyntheticRole("psychosocial-centre", "Psychosoziales Zentrum", "gesundheit", 0.3),
        SyntheticRole("foundation", "Stiftung", "engagement", 0.3),
        SyntheticRole("anti-racism-network", "Partnerschaft für Demokratie", "antidiskriminierung", 0.3),
    ]

    /// Every Kreis; the weight is the chance of a tie with the hub of each of its municipalities.
    static let district = [
        SyntheticRole("integration-office", "Fachstelle Integration", "steuerung", 0.95),
        SyntheticRole("municipal-administration", "Landratsamt", "steuerung", 0.4),
        SyntheticRole("jobcenter", "Jobcenter", "arbeit", 0.7),
        SyntheticRole("immigration-office", "Ausländerbehörde", "aufnahme", 0.7),
        SyntheticRole("accommodation-authority", "Untere Aufnahmebehörde", "aufnahme", 0.5),
        SyntheticRole("youth-welfare-office", "Jugendamt", "bildung", 0.35),
        SyntheticRole("social-welfare-office", "Sozialamt", "aufnahme", 0.35),
        SyntheticRole("education-office", "Bildungsbüro", "bildung", 0.35),
        SyntheticRole("employment-agency", "Agentur für Arbeit", "arbeit", 0.3),
        SyntheticRole("health-office", "Gesundheitsamt", "gesundheit", 0.2),
        SyntheticRole("school-authority", "Schulamt", "bildung", 0.2),
        SyntheticRole("naturalisation-office", "Einbürgerungsbehörde", "oeffnung", 0.2),
        SyntheticRole("welfare-league", "Liga der Wohlfahrtsverbände", "beratung", 0.2),
        SyntheticRole("chamber-crafts", "Kreishandwerkerschaft", "arbeit", 0.05),
    ]

    /// Every Land; the weight is the chance of a tie with each Kreis.
    static let state = [
        SyntheticRole("bamf-regional-coordination", "BAMF-Regionalkoordination", "sprache", 0.8),
        SyntheticRole("refugee-council", "Flüchtlingsrat", "engagement", 0.5),
        SyntheticRole("initial-reception-centre", "Erstaufnahmeeinrichtung", "aufnahme", 0.5),
        SyntheticRole("iq-network", "IQ Netzwerk", "arbeit", 0.4),
        SyntheticRole("migrant-org-network", "Verbund der Migrantenorganisationen", "engagement", 0.3),
        SyntheticRole("return-counselling", "Rückkehrberatung", "beratung", 0.2),
        SyntheticRole("university", "Hochschule", "sprache", 0.15),
    ]

    /// Kinds of cooperation by how often they are reported; the last leaves the kind open.
    static let kinds: [(id: String, weight: Double)] = [
        ("information-exchange", 34), ("referral", 16), ("case-work", 14), ("joint-event", 9),
        ("planning", 7), ("joint-offer", 6), ("outreach", 4), ("training", 3), ("feedback", 2),
        ("resources", 2), ("assignment", 1), ("", 2),
    ]
}
