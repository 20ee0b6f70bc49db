import Foundation
import LandscapeModel
import NetworkGraph

/// A landscape as people write it down: the same organisation under several names, partners without a row, words for groups.
struct UntidyNames {
    /// What organisations are called in full, with what people write instead.
    private static let organisations: [(full: String, short: [String])] = [
        (
            "Jobcenter Landkreis #",
            ["JC", "Jobcenter", "Job-Center #", "JC #", "Jobcenter LK #", "Jobcentr #"]
        ),
        ("Volkshochschule # e. V.", ["VHS", "VHS #", "Volkshochschule", "Volkshochshule #", "vhs #"]),
        ("Caritasverband # e.V.", ["Caritas", "Caritas #", "Caritas-Verband #", "Caritasverband"]),
        ("Caritas # - Migrationsberatung", ["MBE Caritas", "Caritas-MBE", "Migrationsberatung der Caritas"]),
        ("AWO Kreisverband #", ["AWO", "AWO #", "Arbeiterwohlfahrt #", "AWO KV #"]),
        ("Ausländerbehörde Landkreis #", ["ABH", "Ausländerbehörde", "ABH #", "Auslaenderbehoerde #"]),
        ("Integrationslotsen #", ["Integrations-Lotsen", "Integrationslotsen", "Integrationslosten #"]),
        ("Sprachschule Lingua gGmbH", ["Lingua", "Sprachschule Lingua", "Lingua Sprachschule #"]),
        ("Grundschule am Markt", ["GS am Markt", "Grundschule Markt", "Grundschule am Marktplatz"]),
        ("Realschule #", ["RS #", "Realschule"]),
        (
            "Türkisch-Deutscher Kulturverein # e.V.",
            ["TDK #", "Türkisch Deutscher Kulturverein", "Kulturverein #"]
        ),
        ("Frauencafé Regenbogen", ["Frauen-Café Regenbogen", "Regenbogen", "Frauencafe Regenbogen #"]),
        ("Diakonisches Werk #", ["Diakonie", "Diakonie #", "Diakon. Werk #", "DW #"]),
        ("Stadtbibliothek #", ["Bibliothek #", "Stadt-Bibliothek", "Stadtbücherei #"]),
        ("Helferkreis Asyl #", ["HK Asyl", "Helferkreis", "Helferkreis #", "Helferkeis Asyl #"]),
        ("Amt für Soziales #", ["Sozialamt", "Sozialamt #", "Amt f. Soziales #"]),
    ]
    private static let places = ["Lindenau", "Seewinkel", "Oberhain", "Nordheim"]
    private static let districts = ["Altstadt", "Mitte", "Hafen"]
    private static let groups = [
        "alle Sprachkursträger", "alle MBE", "die Wohlfahrtsverbände", "alle Schulen",
        "sämtliche Migrantenorganisationen", "alle", "alle Kollegen", "einige Schulen",
    ]
    private static let types = ["", "", "", "Jobcenter", "Volkshochschule", "Schule", "Wohlfahrtsverband"]

    private var random: SeededRandom
    private(set) var files: [String: String] = [:]

    /// - Parameter isStrict: cooperations in a table of their own, in which every name has to be known.
    init(seed: UInt64, isStrict: Bool = false) {
        random = SeededRandom(seed: seed)
        let places = Self.places.prefix(1 + random.below(3))
        var listed: [(full: String, place: String)] = []
        var everybody: [[String]] = []
        for place in places {
            for organisation in Self.organisations where random.unit() < 0.7 {
                func named(_ name: String) -> String { name.replacing("#", with: place) }
                let names = ([organisation.full] + organisation.short).map(named)
                everybody.append(names)
                if random.unit() < 0.6 { listed.append((names[0], place)) }
                // Now and then somebody has entered it twice.
                if random.unit() < 0.15 { listed.append((pick(names), place)) }
            }
        }
        if listed.isEmpty { listed.append(("Jobcenter Lindenau", "Lindenau")) }
        write(listed, everybody, isStrict)
    }

    private mutating func pick<Item>(_ items: [Item]) -> Item { items[random.below(items.count)] }

    private mutating func partners(_ everybody: [[String]]) -> [String] {
        guard !everybody.isEmpty else { return [] }
        var partners = (0..<(1 + random.below(5))).map { _ in pick(pick(everybody)) }
        if random.unit() < 0.3 { partners.append(pick(Self.groups)) }
        if random.unit() < 0.1 { partners[0] += "?" }
        if random.unit() < 0.1 { partners[0] += " (nur Kurse)" }
        return partners
    }

    private mutating func write(
        _ listed: [(full: String, place: String)], _ everybody: [[String]], _ isStrict: Bool
    ) {
        let hasTypes = random.unit() < 0.5
        let hasIDs = random.unit() < 0.3
        var header = ["Einrichtung", "Gemeinde", "Ortsteil", "Bemerkung zum Haus"]
        if hasTypes { header.append("Typ") }
        if hasIDs { header.insert("Nr.", at: 0) }
        if !isStrict { header.append("Kooperationspartner") }
        var rows = [header]
        var ties = [["von", "nach", "intensitaet"]]
        for (number, actor) in listed.enumerated() {
            let district = random.unit() < 0.4 ? pick(Self.districts) + " " + actor.place : ""
            var row = [actor.full, random.unit() < 0.8 ? actor.place : "", district, "Haus \(number)"]
            if hasTypes { row.append(pick(Self.types)) }
            if hasIDs { row.insert("\(number + 1)", at: 0) }
            let partners = partners(everybody)
            if isStrict {
                ties += partners.map { [actor.full, $0, "\(random.below(4) + 1)"] }
            } else {
                row.append(partners.joined(separator: pick([", ", "; ", "\n"])))
            }
            rows.append(row)
        }
        files["akteure.csv"] = Self.csv(rows)
        if isStrict { files["kooperationen.csv"] = Self.csv(ties) }
        if random.unit() < 0.5 {
            files["gremien.csv"] =
                "name;Mitglieder\nRunder Tisch;\"" + partners(everybody).joined(separator: ", ") + "\"\n"
        }
        if random.unit() < 0.3, !everybody.isEmpty {
            files["gremien.csv"] = "name\nNetzwerk Asyl\n"
            files["mitgliedschaften.csv"] = Self.csv(
                [["gremium", "akteur"]] + (0..<4).map { _ in ["Netzwerk Asyl", pick(pick(everybody))] })
        }
    }

    private static func csv(_ rows: [[String]]) -> String {
        rows.map { cells in
            cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";") + "\n"
        }.joined()
    }
}
