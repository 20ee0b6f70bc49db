package import GapAnalysis
package import LandscapeModel
import NetworkGraph
import PlainText

/// A made-up Landkreis of about seventy actors: a centre that everybody knows, sectors that keep to
/// themselves, five actors without ties.
package struct ExampleLandscape {
    package var landscape = Landscape()
    package var gaps: [Gap] = []
    private var random: SeededRandom

    package var index: ClaimIndex { ClaimIndex(landscape.claims, actorCount: landscape.actors.count) }

    package init(seed: UInt64 = 7, hasSurvey: Bool = true) {
        random = SeededRandom(seed: seed)
        landscape.settings.title = "Kooperationslandschaft Landkreis Auental"
        landscape.settings.region = "Landkreis Auental"
        landscape.settings.date = PartialDate(year: 2026, month: 9, day: 30)
        addActors(hasSurvey: hasSurvey)
        addClaims()
        addGaps()
    }

    private mutating func addActors(hasSurvey: Bool) {
        for (sector, names) in Self.names {
            for name in names {
                var actor = Actor(id: name.slug, name: name)
                actor.sector = sector
                actor.types = [Self.types[sector] ?? "employer"]
                actor.fields = [["beratung", "sprache", "arbeit", "wohnen"][random.draw(4)]]
                actor.wasAsked = hasSurvey
                actor.hasAnswered = hasSurvey && random.draw(10) < 8
                landscape.actors.append(actor)
            }
        }
        landscape.actors[3].carrier = .actor(0)
        landscape.actors[4].carrier = .actor(0)
        landscape.actors[12].mayBePublished = false
    }

    private mutating func addClaims() {
        let count = landscape.actors.count
        let isolated: Set<Int> = [11, 36, 47, 57, count - 1]
        let hubs = [0, 1, 14, 20, 22, 41]
        var weights = [Int](repeating: 2, count: count)
        for hub in hubs { weights[hub] = 22 }
        func draw(_ random: inout SeededRandom) -> Int {
            var ticket = random.draw(weights.reduce(0, +))
            for (number, weight) in weights.enumerated() {
                if ticket < weight { return number }
                ticket -= weight
            }
            return 0
        }
        var seen: Set<ActorPair> = []
        func connect(_ one: Int, _ two: Int, _ random: inout SeededRandom) {
            guard one != two, !isolated.contains(one), !isolated.contains(two),
                seen.insert(ActorPair(ActorIndex(one), ActorIndex(two))).inserted
            else { return }
            var claim = Claim(from: ActorIndex(one), to: ActorIndex(two), kind: Vocabulary.unspecifiedKind)
            claim.intensity = [1, 1, 2, 2, 2, 3, 3, 4][random.draw(8)]
            claim.reporter = [.both, .both, .both, .from, .to, .coordination][random.draw(6)]
            landscape.claims.append(claim)
        }
        for actor in 0..<count { connect(actor, hubs[random.draw(hubs.count)], &random) }
        for _ in 0..<45 {
            let one = random.draw(count)
            let same = (0..<count).filter { landscape.actors[$0].sector == landscape.actors[one].sector }
            connect(one, same[random.draw(same.count)], &random)
        }
        while landscape.claims.count < 150 { connect(random.draw(count), draw(&random), &random) }
        connect(0, 3, &random)
        connect(0, 4, &random)
    }

    private mutating func addGaps() {
        var taken = Set(landscape.claims.map { ActorPair($0.from, $0.to) })
        while gaps.count < 25 {
            let one = ActorIndex(random.draw(landscape.actors.count))
            let two = ActorIndex(random.draw(landscape.actors.count))
            guard one != two, taken.insert(ActorPair(one, two)).inserted else { continue }
            var gap = Gap(
                kind: gaps.count % 6 == 5 ? .confirmation : .tie, a: .actor(one), b: .actor(two),
                rules: ["SPR-1"], field: "sprache", obligation: 5, outcome: .notFulfilled)
            gap.number = gaps.count + 1
            gap.step =
                gap.kind == .confirmation ? .confirm : [Gap.Step.new, .deepen, .clarify][gap.number % 3]
            gap.priority = gap.number < 9 ? .high : gap.number < 18 ? .medium : .low
            gap.reason = Bilingual("Die Anregung nennt beide.", "The paper names both.")
            gaps.append(gap)
        }
    }

    private static let types: [Sector: String] = [
        .publicMunicipal: "municipal-administration", .publicState: "school", .welfare: "welfare-association",
        .migrantOrganisations: "migrant-organisation", .education: "integration-course-provider",
        .civilSociety: "volunteer-initiative", .business: "employer",
    ]

    private static let names: [(Sector, [String])] = [
        (
            .publicMunicipal,
            [
                "Integrationsbeauftragte des Landkreises Auental", "Ausländerbehörde Landratsamt Auental",
                "Sozialamt Auental", "Kommunales Integrationsmanagement Auental", "Jugendamt Auental",
                "Gesundheitsamt Auental", "Bildungsbüro des Landkreises", "Wohnungsamt der Stadt Auenstadt",
                "Untere Aufnahmebehörde", "Stadtbibliothek Auenstadt", "Quartiersmanagement Nordstadt",
                "Gleichstellungsstelle Landkreis", "Kreiswohnungsbaugesellschaft Auental mbH",
                "Integrationsbeirat der Stadt Auenstadt",
            ]
        ),
        (
            .publicState,
            [
                "Jobcenter Auental", "Agentur für Arbeit Auenstadt", "BAMF-Regionalkoordination Integration",
                "Staatliches Schulamt Auenstadt", "Berufliche Schule I", "Grundschule am Markt",
                "Realschule Neudorf",
                "Polizeiinspektion Auenstadt",
            ]
        ),
        (
            .welfare,
            [
                "AWO Migrationsberatung für erwachsene Zugewanderte",
                "Caritasverband für den Landkreis Auental e. V.",
                "Diakonisches Werk Auental", "Jugendmigrationsdienst (JMD) Auental",
                "DRK-Kreisverband Flüchtlingssozialarbeit", "Der Paritätische Kreisverband",
                "Psychosoziales Zentrum Auental", "Schwangerschaftskonfliktberatungsstelle",
                "Gemeinschaftsunterkunft Am Alten Bahnhof", "Schuldnerberatung der Diakonie",
                "Wohnraumvermittlung Brücke", "Erziehungsberatungsstelle Auenstadt", "Tafel der Caritas",
                "Asylverfahrensberatung der Diakonie",
            ]
        ),
        (
            .migrantOrganisations,
            [
                "Syrischer Kulturverein Auental e. V.", "Ukrainehilfe Auenstadt",
                "Deutsch-Türkischer Elternverein",
                "Afghanische Frauengruppe", "Moscheegemeinde Auenstadt",
                "Verbund der Migrantenorganisationen",
                "Eritreische orthodoxe Gemeinde",
            ]
        ),
        (
            .education,
            [
                "Volkshochschule Landkreis Auental", "Sprachakademie Auental gGmbH",
                "Bildungswerk der Wirtschaft",
                "Euro-Sprachschule Neudorf", "IQ Anerkennungs- und Qualifizierungsberatung",
                "Berufsbildungszentrum Handwerk", "Hochschule Auenstadt, Studienkolleg", "Lernwerkstatt Ost",
                "Institut für Berufssprachkurse",
            ]
        ),
        (
            .civilSociety,
            [
                "Helferkreis Asyl Neudorf", "Arbeitskreis Asyl Auenstadt",
                "Evangelische Kirchengemeinde St. Johannis",
                "Freiwilligenagentur Auental", "TSV 1880 Auenstadt, Abteilung Fußball", "Kleiderkammer Süd",
                "Bürgerstiftung Auental", "Partnerschaft für Demokratie", "Nachbarschaftshilfe Tal",
                "Patenprojekt Lesefuchs",
            ]
        ),
        (
            .business,
            [
                "Industrie- und Handelskammer Auental", "Kreishandwerkerschaft", "Maschinenbau Hartmann GmbH",
                "Logistikzentrum Auenstadt", "Gastronomieverband", "Pflegeheime Sonnenhof",
                "DGB-Kreisverband",
                "Wohnungsgenossenschaft Auental eG",
            ]
        ),
    ]
}

extension SeededRandom {
    /// By remainder, as the example has always been drawn.
    fileprivate mutating func draw(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
