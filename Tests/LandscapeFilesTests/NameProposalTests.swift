import Foundation
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import NetworkGraph
import PlainText
import Testing

/// A name of the labelled list (Tests/LandscapeFilesTests/Names/README.md); names of one unit are one actor.
struct LabelledName {
    var family: Int
    var unit: String
    var actor: Actor

    static func read(_ file: String) throws -> [LabelledName] {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Names/\(file)").path
        let bytes = try #require(FileManager.default.contents(atPath: path))
        return try DelimitedText(utf8: bytes, separator: UInt8(ascii: ";")).rows.dropFirst().enumerated().map
        {
            number, row in
            try #require(row.defect == nil && row.cells.count == 6, "\(file), line \(row.line)")
            var actor = Actor(id: "\(file)-\(number)", name: row.cells[2])
            if !row.cells[3].isEmpty { actor.types = [row.cells[3]] }
            if !row.cells[4].isEmpty { actor.carrier = .named(row.cells[4]) }
            return LabelledName(
                family: try #require(Int(row.cells[0])), unit: row.cells[1], actor: actor)
        }
    }

    static func district(_ file: String) throws -> [String] {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Names/\(file)").path
        let bytes = try #require(FileManager.default.contents(atPath: path))
        return DelimitedText(utf8: bytes, separator: UInt8(ascii: ";")).rows.dropFirst().map { $0.cells[5] }
    }
}

/// The labelled names as one landscape, and what is right and wrong among its proposals.
struct LabelledList {
    var names: [LabelledName] = []
    var landscape = Landscape()

    init() throws {
        for file in ["namen-1.csv", "namen-2.csv"] {
            let part = try LabelledName.read(file)
            for (name, place) in zip(part, try LabelledName.district(file)) {
                var actor = name.actor
                if !place.isEmpty {
                    actor.area = .districts([landscape.districts.add(place, isDeclared: false)])
                }
                names.append(name)
                landscape.actors.append(actor)
            }
        }
    }

    struct Count {
        var right = 0
        var wrong: [String] = []
        var missed: [String] = []
        var precision: Double { Double(right) / Double(max(1, right + wrong.count)) }
        var recall: Double { Double(right) / Double(max(1, right + missed.count)) }
    }

    /// - Parameter isIncluded: by family; a pair counts where both its names are included.
    func count(_ proposals: [NameProposal], where isIncluded: (Int) -> Bool) -> Count {
        var count = Count()
        var proposed: Set<ActorPair> = []
        for proposal in proposals {
            guard let other = proposal.other else { continue }
            proposed.insert(ActorPair(proposal.actor, other))
            let (one, two) = (names[Int(proposal.actor)], names[Int(other)])
            guard isIncluded(one.family) || isIncluded(two.family) else { continue }
            if one.unit == two.unit {
                count.right += 1
            } else {
                count.wrong.append("\(proposal.score) \(one.actor.name) | \(two.actor.name)")
            }
        }
        for one in names.indices where isIncluded(names[one].family) {
            for two in names.indices.dropFirst(one + 1) where names[two].unit == names[one].unit {
                if !proposed.contains(ActorPair(ActorIndex(one), ActorIndex(two))) {
                    count.missed.append("\(names[one].actor.name) | \(names[two].actor.name)")
                }
            }
        }
        return count
    }
}

@Suite struct NameProposalTests {
    /// Odd families chose the steps of the score, even ones did not.
    @Test(arguments: [1, 0])
    func labelledList(half: Int) throws {
        let list = try LabelledList()
        var matcher = NameMatcher(list.landscape)
        let count = list.count(matcher.duplicates()) { $0 % 2 == half }
        if let path = ProcessInfo.processInfo.environment["NETVIZ_NAMES_REPORT"], half == 1 || path == "all" {
            print("half \(half): precision \(count.precision) recall \(count.recall)")
            print("wrong:", count.wrong.joined(separator: "\n  "))
            print("missed:", count.missed.joined(separator: "\n  "))
        }
        #expect(count.precision >= 0.9)
        #expect(count.recall >= 0.8)
    }
}

@Suite struct PartnerProposalTests {
    /// Every other line chose the steps of the score, the others did not.
    @Test(arguments: [0, 1])
    func labelledTexts(half: Int) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let bytes = try #require(
            FileManager.default.contents(atPath: root.appendingPathComponent("Names/partner.csv").path))
        let rows = DelimitedText(utf8: bytes, separator: UInt8(ascii: ";")).rows.dropFirst().map(\.cells)
        let musterau = root.deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("data/musterau").path
        let landscape = LandscapeReader.read(at: musterau).landscape
        var matcher = NameMatcher(landscape, unresolved: rows.map { $0[0] })
        let meant = Dictionary(
            matcher.partners().map { ($0.variant, landscape.actors[Int($0.actor)].id) },
            uniquingKeysWith: { first, _ in first })
        var right = 0
        var wrong: [String] = []
        var missed: [String] = []
        for (number, row) in rows.enumerated() where number % 2 == half {
            let found = meant[row[0]]
            if let found, found == row[1] { right += 1 }
            if let found, found != row[1] { wrong.append("\(row[0]) → \(found)") }
            if found != row[1], !row[1].isEmpty { missed.append("\(row[0]) → \(row[1])") }
        }
        let precision = Double(right) / Double(right + wrong.count)
        let recall = Double(right) / Double(right + missed.count)
        if let report = ProcessInfo.processInfo.environment["NETVIZ_NAMES_REPORT"],
            half == 0 || report == "all"
        {
            print("half \(half): precision \(precision) recall \(recall)")
            print("wrong:", wrong.joined(separator: "\n  "))
            print("missed:", missed.joined(separator: "\n  "))
        }
        #expect(precision >= 0.9)
        #expect(recall >= 0.8)
    }
}

@Suite struct NameMatcherTests {
    private func landscape(_ names: [String]) -> Landscape {
        var landscape = Landscape()
        landscape.actors = names.enumerated().map { Actor(id: "a\($0.offset)", name: $0.element) }
        return landscape
    }

    @Test(
        "Composed or not, blanks, dashes and quotation marks: one name",
        arguments: [
            ("Café Müller e.V.", "Cafe\u{301} Mu\u{308}ller"), ("Haus „Nord“", "Haus \"Nord\""),
            ("Arbeit & Leben", "Arbeit und Leben gGmbH"), ("Hafen-Treff", "Hafentreff"),
            ("AWO KV Auental", "Arbeiterwohlfahrt, Kreisverband Auental e. V."),
        ])
    func spelling(one: String, two: String) {
        var matcher = NameMatcher(landscape([one, two, "Etwas anderes"]))
        #expect(matcher.duplicates().map(\.score).filter { $0 > 0.9 }.count == 1)
    }

    @Test("A numbered name is not the name without its number") func numbers() {
        let names = [
            "Gemeinde 0004 – Kita", "Gemeinde 0004 – Kita 4", "Gemeinde 0004 – Kita 2",
            "Gemeinde 0005 – Kita",
        ]
        var matcher = NameMatcher(landscape(names))
        #expect(matcher.duplicates().isEmpty)
    }

    @Test("One name with two types: one Volkshochschule, but two services of a Verband") func types() {
        func proposed(_ name: String, _ types: [String]) -> Bool {
            var list = landscape([name, name + " e. V."])
            for (number, type) in types.enumerated() { list.actors[number].types = [type] }
            var matcher = NameMatcher(list)
            return !matcher.duplicates().isEmpty
        }
        #expect(proposed("VHS Lindental", ["integration-course-provider", "training-provider"]))
        #expect(proposed("Tafel Lindental", ["food-bank", "volunteer-initiative"]))
        #expect(!proposed("Caritas Lindental", ["mbe", "welfare-association"]))
        #expect(!proposed("Amt Lindental", ["social-welfare-office", "school"]))
    }

    @Test("Renaming the order of the actors changes no pair") func order() throws {
        let list = try LabelledList()
        func pairs(_ landscape: Landscape) -> Set<Set<String>> {
            var matcher = NameMatcher(landscape)
            return Set(
                matcher.duplicates().map {
                    [landscape.actors[Int($0.actor)].id, landscape.actors[Int($0.other ?? 0)].id]
                })
        }
        var turned = list.landscape
        turned.actors.reverse()
        #expect(pairs(list.landscape) == pairs(turned))
    }

    @Test("The work grows with the number of names, not with its square") func scale() {
        // Names of towns that no list has, each with the same twelve offices: 6,000 names, few duplicates.
        let offices = [
            "Jobcenter", "Volkshochschule", "Jugendamt", "Caritasverband", "Tafel", "Sportverein",
            "Kita Sonne",
            "Helferkreis", "Stadtbibliothek", "Kirchengemeinde", "Musikschule", "Sozialamt",
        ]
        var random = SeededRandom(seed: 3)
        var names: [String] = []
        for _ in 0..<500 {
            let town = String((0..<9).map { _ in "bdfgklmnrst".randomElement(using: &random) ?? "b" })
            names += offices.map { "\($0) \(town.capitalized)" }
        }
        names.append(names[100] + " e. V.")
        let landscape = landscape(names)
        var matcher = NameMatcher(landscape)
        let found = matcher.duplicates()
        #expect(found.count == 1)
        #expect(found.first?.other == 6000)
        #expect(matcher.comparisonCount < 40 * names.count)
    }
}

@Suite struct LabelledTypeTests {
    @Test("Types that names alone tell") func types() throws {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Names/typen.csv").path
        let bytes = try #require(FileManager.default.contents(atPath: path))
        let rows = DelimitedText(utf8: bytes, separator: UInt8(ascii: ";")).rows.dropFirst().map(\.cells)
        var landscape = Landscape()
        landscape.actors = rows.enumerated().map { Actor(id: "a\($0.offset)", name: $0.element[0]) }
        let proposals = TypeProposer(landscape).proposals().filter { $0.column == .type }
        var right = 0
        for proposal in proposals {
            let wanted = rows[Int(proposal.actor)][1]
            if proposal.value == wanted {
                right += 1
            } else if ProcessInfo.processInfo.environment["NETVIZ_NAMES_REPORT"] != nil {
                print("  wrong: \(rows[Int(proposal.actor)][0]): \(proposal.value), not \(wanted)")
            }
        }
        let telling = rows.count { !$0[1].isEmpty }
        let precision = Double(right) / Double(proposals.count)
        let coverage = Double(right) / Double(telling)
        if ProcessInfo.processInfo.environment["NETVIZ_NAMES_REPORT"] != nil {
            print("labelled types: precision \(precision) coverage \(coverage)")
        }
        #expect(precision >= 0.85)
        #expect(coverage >= 0.8)
    }
}
