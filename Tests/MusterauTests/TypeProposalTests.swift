import Foundation
import LandscapeFiles
import LandscapeModel
import PlainText
import Testing

/// Types, sectors and Träger proposed for the example landscape once they are taken out of it.
@Suite struct TypeProposalTests {
    private static let whole = Musterau.shared.result.landscape

    /// As lists without those columns are: names only.
    private static let bare: Landscape = {
        var landscape = whole
        for index in landscape.actors.indices {
            landscape.actors[index].types = []
            landscape.actors[index].sector = nil
            landscape.actors[index].carrier = nil
        }
        return landscape
    }()

    private func isRight(_ proposal: TypeProposal) -> Bool {
        let actor = Self.whole.actors[Int(proposal.actor)]
        let vocabulary = Self.whole.vocabulary
        switch proposal.column {
        case .type, .furtherType:
            return proposal.value.split(separator: "|").allSatisfy { value in
                actor.types.contains { vocabulary.isType($0, String(value)) }
            }
        case .offer: return true
        case .sector: return actor.sector?.rawValue == proposal.value
        case .carrier:
            guard case .actor(let carrier) = actor.carrier else { return false }
            return Self.whole.actors[Int(carrier)].id == proposal.value
        }
    }

    @Test("Most types are proposed, and most proposals are right") func types() {
        let proposals = TypeProposer(Self.bare).proposals().filter { $0.column == .type }
        let right = proposals.count { isRight($0) }
        let precision = Double(right) / Double(proposals.count)
        let coverage = Double(proposals.count) / Double(Self.bare.actors.count)
        if ProcessInfo.processInfo.environment["NETVIZ_NAMES_REPORT"] != nil {
            print("types: precision \(precision) coverage \(coverage)")
            for proposal in proposals where !isRight(proposal) {
                let actor = Self.whole.actors[Int(proposal.actor)]
                print("  wrong: \(actor.name): \(proposal.value), not \(actor.types)")
            }
            let proposed = Set(proposals.map(\.actor))
            for (number, actor) in Self.whole.actors.enumerated() where !proposed.contains(ActorIndex(number))
            {
                print("  none: \(actor.name): \(actor.types)")
            }
        }
        #expect(precision >= 0.9)
        #expect(coverage >= 0.8)
    }

    @Test("Träger are proposed where the name mentions them") func carriers() {
        var named = Self.whole
        for index in named.actors.indices { named.actors[index].carrier = nil }
        let proposals = TypeProposer(named).proposals().filter { $0.column == .carrier }
        let right = proposals.count { isRight($0) }
        if ProcessInfo.processInfo.environment["NETVIZ_NAMES_REPORT"] != nil {
            let wanted = Self.whole.actors.count { $0.carrier != nil }
            print("carriers: \(right) of \(proposals.count) right, \(wanted) actors have one")
            for proposal in proposals where !isRight(proposal) {
                print("  wrong: \(Self.whole.actors[Int(proposal.actor)].name): \(proposal.value)")
            }
        }
        #expect(right >= 8)
        #expect(Double(right) / Double(proposals.count) >= 0.9)
    }

    @Test("What is there is not proposed again") func nothingToAdd() {
        let columns = Set(TypeProposer(Self.whole).proposals().map(\.column))
        #expect(!columns.contains(.type) && !columns.contains(.sector))
    }

    @Test(arguments: [
        ("MBE der Caritas", "mbe", "Caritas"), ("JMD des DRK-Kreisverbands", "jmd", "DRK"),
        ("Sprachschule Fortuna", "integration-course-provider", ""),
        ("VHS Lindental", "adult-education-centre", ""),
        ("Kita Regenbogen", "day-care-centre", ""), ("Etwas ganz anderes", "", ""),
        ("Ausländer- und Einbürgerungsbehörde", "immigration-office", ""),
    ])
    func words(name: String, type: String, carrier: String) {
        var landscape = Landscape()
        landscape.actors = [Actor(id: "a", name: name)]
        let proposals = TypeProposer(landscape).proposals()
        let first = proposals.first { $0.column == .type }?.value.split(separator: "|").first
        #expect(first.map(String.init) ?? "" == type)
        #expect(proposals.first { $0.column == .carrier }?.value ?? "" == carrier)
    }

    private func types(_ name: String) -> String {
        var landscape = Landscape()
        landscape.actors = [Actor(id: "a", name: name)]
        return TypeProposer(landscape).proposals().first { $0.column == .type }?.value ?? ""
    }

    @Test(
        "Offices, circles, houses and cooperatives under the names that they bear",
        arguments: [
            ("Kreisjugendamt", "youth-welfare-office"), ("Stadtjugendamt Musterau", "youth-welfare-office"),
            ("Kreissozialamt", "social-welfare-office"), ("Kreisgesundheitsamt", "health-office"),
            ("Amt 50", "social-welfare-office"), ("Amt 51 – Jugend und Familie", "youth-welfare-office"),
            ("Amt für Migration und Integration", "integration-office"),
            ("Stabsstelle Integration", "integration-office"),
            ("Fachbereich Integration", "integration-office"),
            ("Büro für Integration und Vielfalt", "integration-office"),
            ("Integrationsbüro", "integration-office"),
            ("Sachgebiet Asyl und Integration", "integration-office"),
            ("Koordinierungsstelle Integration", "integration-office"),
            ("Amt für Ausländerwesen", "immigration-office"),
            ("Freundeskreis Asyl", "volunteer-initiative"),
            ("Freundeskreis Flüchtlinge Seewinkel", "volunteer-initiative"),
            ("Helferkreis Lindental", "volunteer-initiative"), ("Asylkreis", "volunteer-initiative"),
            ("Unterstützerkreis Asyl", "volunteer-initiative"),
            ("Flüchtlingsinitiative Nord", "volunteer-initiative"),
            ("Initiative für Geflüchtete", "volunteer-initiative"),
            ("Kreisbaugenossenschaft", "private-landlord"),
            ("Wohnungsbaugenossenschaft Musterau eG", "private-landlord"),
            ("Bauverein Musterau", "private-landlord"),
            ("Kreiswohnungsbau GmbH", "municipal-housing-company"),
            ("Ev. Kindergarten Arche", "day-care-centre"), ("Kath. KiTa St. Josef", "day-care-centre"),
            ("Waldkita Wurzel", "day-care-centre"), ("Kinderkrippe", "day-care-centre"),
        ])
    func brothers(name: String, type: String) {
        #expect(types(name) == type)
    }

    @Test(
        "Names that tell no type",
        arguments: [
            "Landesjugendamt", "Landessozialamt", "Standesamt", "Amt für Umwelt", "Amt 61",
            "Amt Musterau, Raum 50",
            "Stabsstelle Klimaschutz", "Fachbereich Tiefbau", "Referat Öffentlichkeitsarbeit",
            "Freundeskreis Stadtpark",
            "Freundeskreis der Stadtbibliothek", "Förderverein der Kita Regenbogen",
            "Elternbeirat der Grundschule",
            "Schulförderverein Gymnasium Auental", "Netzwerk Frühe Hilfen", "Bündnis für Demokratie",
            "Baumarkt",
            "Zentrum für Integration", "Jugendamtselternbeirat", "Initiative Innenstadt", "Familie Müller",
        ])
    func none(name: String) {
        #expect(types(name) == "")
    }

    @Test("A less sure word for an office says nothing beside an association")
    func association() {
        #expect(types("Fachdienst Integration der AWO") == "welfare-association")
        #expect(types("Fachdienst Integration") == "integration-office")
    }

    @Test(
        "A Volkshochschule is asked whether it teaches integration courses",
        arguments: ["VHS Lindental", "Kreisvolkshochschule Musterau"])
    func furtherType(name: String) throws {
        var landscape = Landscape()
        landscape.actors = [Actor(id: "a", name: name)]
        func further() -> TypeProposal? {
            TypeProposer(landscape).proposals().first { $0.column == .furtherType }
        }
        #expect(further()?.value == "integration-course-provider" && further()?.score == 0.6)
        // Whether its type stands there or is only proposed.
        landscape.actors[0].types = ["adult-education-centre"]
        landscape.actors[0].sector = .education
        #expect(further()?.score == 0.6)
        var offer = Offer(id: "o", actor: 0, name: "Integrationskurs mit Kinderbetreuung")
        offer.service = "integrationskurs"
        landscape.offers = [offer]
        #expect(further()?.score == 0.95 && further()?.reason.german.contains("Kinderbetreuung") == true)
        landscape.actors[0].types.append("integration-course-provider")
        #expect(further() == nil)
        // Nor is anybody else asked, nor who is known not to.
        landscape.actors[0] = Actor(id: "a", name: "Förderverein der VHS")
        #expect(further() == nil)
        landscape.actors[0] = Actor(id: "a", name: name)
        landscape.settings.knownAbsentTypes = ["integration-course-provider"]
        #expect(further() == nil)
    }

    @Test(
        "The association runs the service, never the service the association",
        arguments: [
            ("AWO Unterbezirk", "AWO MBE"), ("AWO Unterbezirk Musterau", "MBE der AWO"),
            ("Caritasverband Musterau", "Caritas Suchtberatung"), ("DRK Kreisverband", "DRK Kita"),
            ("Diakonisches Werk", "Jugendmigrationsdienst der Diakonie"), ("AWO", "AWO Begegnungsstätte"),
        ])
    func umbrella(association: String, service: String) {
        for isFirst in [true, false] {
            var landscape = Landscape()
            landscape.actors = [Actor(id: "v", name: association), Actor(id: "d", name: service)]
            if !isFirst { landscape.actors.reverse() }
            let carriers = TypeProposer(landscape).proposals().filter { $0.column == .carrier }
                .map { landscape.actors[Int($0.actor)].id + " " + $0.value }
            #expect(!carriers.contains { $0.hasPrefix("v ") }, "\(carriers)")
        }
    }

    @Test("The service of an association has it for its Träger") func service() {
        var landscape = Landscape()
        landscape.actors = [Actor(id: "v", name: "AWO Unterbezirk"), Actor(id: "d", name: "AWO MBE")]
        let carriers = TypeProposer(landscape).proposals().filter { $0.column == .carrier }
        #expect(carriers.map(\.actor) == [1] && carriers.map(\.value) == ["v"])
    }
}
