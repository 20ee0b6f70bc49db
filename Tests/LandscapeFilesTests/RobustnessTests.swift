import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import NetworkGraph
import SourceText
import Testing

@Suite("Whatever a file contains, reading ends and says what it found")
struct RobustnessTests {
    static let seeds: [String: String] = [
        "akteure.csv": plainActors + "x;\"Haus, Süd\";;jmd;\"a|b\"\n",
        "kooperationen.csv":
            "von;nach;art;intensitaet;haeufigkeit;status;gemeldet_von;phase;datum\n"
            + "jc;mbe;referral;3;monatlich;besteht;beide;vor|nach;30.09.2026\n\"Haus, Süd\";vhs;;formell;;;von;;\n",
        "gremien.csv": "id;name;federfuehrung\nrt;Runder Tisch;jc\n",
        "mitgliedschaften.csv": "gremium;akteur;rolle\nrt;\"jc, mbe\";leitung\n",
        "angebote.csv": "akteur;name;kapazitaet;sozialraum\nvhs;Kurs;1.200;Nord\n",
        "landschaft.yaml": SettingsTests.yaml,
    ]

    @Test("Flipped, dropped and repeated bytes", arguments: 0..<6)
    func mutations(_ batch: Int) throws {
        var generator = SeededRandom(seed: UInt64(batch) &+ 1)
        for _ in 0..<60 {
            var files = Self.seeds.mapValues { Array($0.utf8) }
            let name = try #require(files.keys.sorted().randomElement(using: &generator))
            files[name] = Self.mutated(files[name] ?? [], &generator)
            let result = try TemporaryLandscape(files).read()
            let landscape = result.landscape
            let count = ActorIndex(landscape.actors.count)
            #expect(landscape.claims.allSatisfy { $0.from < count && $0.to < count && $0.from != $0.to })
            #expect(landscape.claims.allSatisfy { ($0.intensity ?? 0) <= 4 && ($0.frequency ?? 0) <= 5 })
            #expect(
                landscape.memberships.allSatisfy { $0.actor < count && $0.board < landscape.boards.count })
            #expect(Set(landscape.actors.map(\.id)).count == landscape.actors.count)
            _ = CheckSummary(landscape)
        }
    }

    static func mutated(_ bytes: [UInt8], _ generator: inout SeededRandom) -> [UInt8] {
        var bytes = bytes
        let telling: [UInt8] = [
            0x22, 0x3B, 0x2C, 0x0A, 0x0D, 0x00, 0xFF, 0xFE, 0xC3, 0x26, 0x2A, 0x5B, 0x7B, 0x3A,
        ]
        for _ in 0..<Int.random(in: 1...8, using: &generator) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes[place] = telling.randomElement(using: &generator) ?? 0
            case 2: bytes.removeSubrange(place...)
            case 3: bytes.insert(contentsOf: bytes[place...].prefix(40), at: place)
            default: bytes.insert(telling.randomElement(using: &generator) ?? 0, at: place)
            }
        }
        return bytes
    }

    @Test("Ten thousand columns") func manyColumns() throws {
        let header = (0..<10_000).map { "Spalte \($0)" }.joined(separator: ";")
        let row = [String](repeating: "x", count: 10_000).joined(separator: ";")
        let result = try landscape("von;nach\n", actors: "name;" + header + "\nA;" + row + "\n")
        #expect(result.errors.isEmpty && result.landscape.actors[0].extra.count == 10_000)
    }

    @Test("A long chain and a circle of Träger") func carriers() throws {
        let chain = (0..<20_000).map { "a\($0);A\($0);mbe;a\($0 + 1)\n" }.joined()
        let result = try landscape(
            "von;nach\n", actors: "id;name;typ;traeger\n" + chain + "a20000;Z;vhs;a0\n")
        #expect(result.errors.isEmpty && result.landscape.actors.allSatisfy { $0.sector == .education })
    }

    @Test("Thousands of equal names, of unknown names, and of quotation marks") func masses() throws {
        let actors = "name;typ;sozialraum\n" + (0..<5_000).map { "Beratung;mbe;Raum \($0)\n" }.joined()
        let unknown = (0..<5_000).map { "Unbekannt \($0);Beratung\n" }.joined()
        let quotes = String(repeating: "\"a\n", count: 5_000)
        let result = try landscape("von;nach\n" + unknown + quotes, actors: actors)
        #expect(result.errors.filter { $0.code == .unknownActor }.number == 5_000)
        #expect(result.errors.filter { $0.code == .brokenQuotes }.number == 5_000)
        #expect(result.landscape.rowsNotUnderstood == 10_000)
    }

    @Test("A hundred thousand parts in one cell") func manyParts() throws {
        let list = [String](repeating: "Sprache", count: 10_000).joined(separator: ",")
        let result = try landscape("von;nach\n", actors: "name;typ;handlungsfelder\nA;mbe;\"\(list)\"\n")
        #expect(result.errors.isEmpty && result.landscape.actors[0].fields == ["sprache"])
    }

    @Test("Nested YAML") func nested() throws {
        let block = (0..<3_000).map { String(repeating: " ", count: $0 % 200) + "a\($0):\n" }.joined()
        for yaml in [
            String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
            "titel: " + String(repeating: "{a: ", count: 900) + String(repeating: "}", count: 900),
            String(repeating: "- ", count: 900) + "x", String(repeating: "? ", count: 500) + "x", block,
        ] {
            let result = try landscape("von;nach\njc;mbe\n", ["landschaft.yaml": yaml])
            #expect(result.landscape.claims.count == 1)
        }
    }
}
