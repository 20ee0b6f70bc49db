import GapAnalysis
import LandscapeModel
import PlainText

@testable import Reports

/// A small town that has a little of everything a report speaks of.
enum Town {
    static let hidden = "Zuflucht im Verborgenen"

    static let landscape: Landscape = {
        var town = Landscape()
        town.settings.title = "Kooperationslandschaft Kleinstadt"
        town.settings.region = "Landkreis Kleinau"
        town.settings.date = PartialDate(year: 2026, month: 9, day: 30)
        town.settings.concept.exists = true
        town.settings.concept.title = "Gemeinsam in Kleinau"
        town.settings.concept.participation = [.init(actor: 5, form: "erarbeitung")]
        town.settings.knownAbsentTypes = ["psychosocial-centre"]
        town.districts.add("Nord", isDeclared: true)
        town.districts.add("Süd", isDeclared: true)
        town.actors = actors
        town.boards = boards
        town.memberships = [(0, 0), (0, 5), (0, 12), (1, 4), (1, 8)].map {
            Membership(board: $0.0, actor: ActorIndex($0.1))
        }
        town.offers = offers
        town.claims = claims(town)
        town.statements = [
            Statement(
                rule: "MFD-5", actor: 1, partner: nil, status: .open,
                text: "Wir haben einen Termin vereinbart.")
        ]
        return town
    }()

    static let index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
    static let analysis = landscape.analysed(index)

    static func report(_ change: (inout AskedReport) -> Void = { _ in }) -> Report {
        var options = AskedReport()
        change(&options)
        return Report(landscape: landscape, index: index, analysis: analysis, options: options)
    }

    // MARK: Actors

    private static var actors: [Actor] {
        let rows: [(String, String, String, Sector, Character)] = [
            ("integrationsbuero", "Integrationsbüro Kleinau", "integration-office", .publicMunicipal, "a"),
            ("sozialamt", "Sozialamt Kleinau", "social-welfare-office", .publicMunicipal, "a"),
            ("auslaenderamt", "Ausländerbehörde Kleinau", "immigration-office", .publicMunicipal, "n"),
            ("unterbringung", "Amt für Unterbringung", "accommodation-authority", .publicMunicipal, "a"),
            ("jobcenter", "Jobcenter Kleinau", "jobcenter", .publicState, "a"),
            ("mbe", "Migrationsberatung Brücke", "mbe", .welfare, "a"),
            ("jmd", "Jugendmigrationsdienst Kompass", "jmd", .welfare, "a"),
            ("verband", "Wohlfahrtsverband Kleinau e. V.", "welfare-association", .welfare, "n"),
            ("vhs", "Volkshochschule Kleinau", "integration-course-provider", .education, "a"),
            ("lingua", "Sprachschule Lingua", "integration-course-provider", .education, "a"),
            ("kornhaus", "Bildungswerk Kornhaus", "integration-course-provider", .education, "n"),
            ("verein", "Kulturverein Mosaik e. V.", "migrant-organisation", .migrantOrganisations, "a"),
            ("frauen", "Fraueninitiative Welt", "migrant-organisation", .migrantOrganisations, "n"),
            ("helfer", "Helferkreis Nord", "volunteer-initiative", .civilSociety, "a"),
            ("kirche", "Kirchengemeinde Süd", "church-parish", .civilSociety, "-"),
            ("ihk", "Industrie- und Handelskammer", "chamber-industry", .business, "a"),
            ("betrieb", "Metallbau Kleinau", "employer", .business, "-"),
            ("gu", "Gemeinschaftsunterkunft Nord", "accommodation-shared", .welfare, "a"),
            ("wohnen", "Wohnlotsen Kleinau", "housing-placement", .welfare, "a"),
            ("zuflucht", hidden, "refugee-social-work", .welfare, "n"),
        ]
        return rows.enumerated().map { number, row in
            var actor = Actor(id: row.0, name: row.1)
            actor.types = [row.2]
            actor.sector = row.3
            actor.wasAsked = row.4 != "-"
            actor.hasAnswered = row.4 == "a"
            actor.area = number % 3 == 0 ? .everywhere : .districts([number % 2])
            actor.fields = fields(row.2)
            actor.recordDate = PartialDate(year: number == 7 ? 2023 : 2026, month: 3)
            actor.mayBePublished = row.1 != hidden
            actor.note = "streng vertrauliche Notiz"
            return actor
        }
    }

    private static func fields(_ type: String) -> [String] {
        switch type {
        case "mbe", "jmd", "refugee-social-work": ["beratung", "sprache"]
        case "integration-course-provider": ["sprache"]
        case "jobcenter", "chamber-industry", "employer": ["arbeit"]
        case "accommodation-shared", "accommodation-authority": ["aufnahme", "wohnen"]
        case "housing-placement": ["wohnen"]
        case "volunteer-initiative", "church-parish", "migrant-organisation": ["engagement"]
        default: ["steuerung"]
        }
    }

    private static var boards: [Board] {
        var table = Board(id: "rt", name: "Runder Tisch Integration")
        table.type = BoardType.roundTable.rawValue
        table.fields = ["engagement"]
        var group = Board(id: "ak", name: "Arbeitskreis Sprache")
        group.type = BoardType.workingGroup.rawValue
        group.fields = ["sprache"]
        return [table, group]
    }

    // MARK: Offers and claims

    private static var offers: [Offer] {
        let rows: [(Int, String, String, String, String)] = [
            (0, "Sozialberatung im Rathaus", "sozialberatung", "beratung", "gefluechtete"),
            (5, "Beratung für Erwachsene", "migrationsberatung", "beratung", "erwachsene"),
            (6, "Beratung für junge Leute", "jugendmigrationsberatung", "beratung", "jugendliche"),
            (7, "Sozialberatung", "sozialberatung", "beratung", "gefluechtete"),
            (8, "Integrationskurs", "integrationskurs", "sprache", "kursteilnehmende"),
            (9, "Abendkurs", "integrationskurs", "sprache", "kursteilnehmende"),
            (13, "Begegnungscafé", "begegnung", "engagement", "alle"),
            (18, "Hilfe bei der Wohnungssuche", "wohnraumvermittlung", "wohnen", "gefluechtete"),
            (19, "Rückzugsort", "sozialberatung", "beratung", "frauen"),
        ]
        return rows.enumerated().map { number, row in
            var offer = Offer(id: "o\(number)", actor: ActorIndex(row.0), name: row.1)
            offer.service = row.2
            offer.fields = [row.3]
            offer.targetGroups = [row.4]
            if number == 6 { offer.area = .districts([0]) }
            return offer
        }
    }

    private static func claims(_ town: Landscape) -> [Claim] {
        let kind = town.vocabulary.kind("case-work") ?? Vocabulary.unspecifiedKind
        func claim(_ from: Int, _ to: Int, _ reporter: Reporter, _ change: (inout Claim) -> Void = { _ in })
            -> Claim
        {
            var claim = Claim(from: ActorIndex(from), to: ActorIndex(to), kind: kind)
            claim.reporter = reporter
            claim.intensity = 3
            claim.frequency = 3
            change(&claim)
            return claim
        }
        return [
            claim(0, 1, .both), claim(0, 5, .both), claim(0, 8, .both), claim(1, 5, .both),
            claim(5, 8, .both) { $0.phases = .all }, claim(5, 6, .both), claim(4, 8, .both),
            claim(6, 9, .from), claim(5, 9, .from) { $0.intensity = 1 }, claim(4, 5, .to),
            claim(0, 11, .both), claim(11, 13, .both), claim(13, 17, .from), claim(3, 17, .both),
            claim(10, 5, .coordination), claim(12, 11, .to) { $0.intensity = nil },
            claim(14, 16, .coordination), claim(7, 0, .coordination), claim(19, 5, .to),
            claim(18, 17, .from) { $0.status = .wished }, claim(15, 4, .from) { $0.intensity = 1 },
            claim(4, 15, .from) { $0.intensity = 4 },
            claim(9, 5, .from) { $0.status = .wished },
            // Two that were asked and did not answer: the public must not learn that.
            claim(2, 7, .coordination),
        ]
    }
}
