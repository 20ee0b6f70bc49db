import GapAnalysis
import LandscapeComparison
import LandscapeFiles
import LandscapeModel
import NetworkGraph
import PlainText
import SourceText
import Testing

/// Two states of a small landscape; each outcome is written down by hand.
@Suite("Two states held against each other") struct ComparisonTests {
    /// Actors as `id|name|answered`, cooperations as `from|to|reporter|intensity|status`.
    private func side(_ actors: [String], _ cooperations: [String], variants: [String: String] = [:])
        -> LandscapeComparison.Side
    {
        func cells(_ line: String) -> [String] {
            line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        }
        let tables = LandscapeTables(tables: [
            RawTable(
                name: "akteure", header: ["id", "name", "befragt", "geantwortet", "namensvarianten"],
                rows: actors.map { line in
                    let cells = cells(line)
                    return [cells[0], cells[1], "ja", cells[2], variants[cells[0]] ?? ""]
                }),
            RawTable(
                name: "kooperationen", header: ["von", "nach", "gemeldet_von", "intensitaet", "status"],
                rows: cooperations.map(cells)),
        ])
        let result = LandscapeReader.read(tables)
        #expect(result.errors.isEmpty, "\(result.errors.map(\.message.german))")
        let landscape = result.landscape
        return LandscapeComparison.Side(
            landscape, ClaimIndex(landscape.claims, actorCount: landscape.actors.count))
    }

    private func words(_ comparison: LandscapeComparison, _ changes: [PairChange]) -> [String] {
        changes.map { "\(comparison.id($0.a))–\(comparison.id($0.b)) \($0.outcome.rawValue)" }.sorted()
    }

    private static let four = ["a|Amt|ja", "b|Beratung|ja", "c|Chor|ja", "d|Dorfladen|nein"]

    @Test("A pair that is gone has ended, is no longer reported, or cannot be compared") func removed() {
        let old = side(
            Self.four + ["e|Elternrat|ja"],
            [
                "a|b|von|3|besteht", "a|c|von|3|besteht", "b|d|von|2|besteht", "b|e|beide|2|besteht",
                "b|c|beide|2|besteht",
            ])
        let new = side(Self.four, ["a|b|von|3|beendet", "b|c|beide|2|besteht"])
        let comparison = LandscapeComparison(old, new)
        #expect(
            words(comparison, comparison.removed) == [
                "a–b ended", "a–c no_longer_reported", "b–d not_comparable", "b–e not_comparable",
            ])
        #expect(comparison.added.isEmpty && comparison.strengthened.isEmpty && comparison.confirmed.isEmpty)
        #expect(comparison.removedActors.map { comparison.id($0) } == ["e"])
        #expect(comparison.comparable.map { comparison.id($0) } == ["a", "b", "c"])
        // 1 of 5 pairs in both; among a, b, c: 1 of 3.
        #expect(comparison.overlap.jaccard == 0.2 && comparison.comparableOverlap.jaccard == 1.0 / 3)
    }

    @Test("A pair that came is new only where both were asked and answered both times") func added() {
        let comparison = LandscapeComparison(
            side(Self.four, ["a|b|beide|3|besteht"]),
            side(
                Self.four + ["f|Familienzentrum|ja"],
                ["a|b|beide|3|besteht", "b|c|beide|2|besteht", "a|d|von|2|besteht", "a|f|beide|2|besteht"]))
        #expect(
            words(comparison, comparison.added) == [
                "a–d not_comparable", "a–f not_comparable", "b–c new",
            ])
        #expect(comparison.addedActors.map { comparison.id($0) } == ["f"])
    }

    @Test("Strengths count where both are stated; confirmed is what was not before") func strengths() {
        let old = side(
            Self.four, ["a|b|von|2|besteht", "a|c|beide|3|besteht", "b|c|von||besteht", "a|d|von|1|besteht"])
        let new = side(
            Self.four,
            ["a|b|beide|4|besteht", "a|c|beide|1|besteht", "b|c|von|3|besteht", "a|d|von|3|besteht"])
        let comparison = LandscapeComparison(old, new)
        #expect(words(comparison, comparison.strengthened) == ["a–b comparable", "a–d not_comparable"])
        #expect(words(comparison, comparison.weakened) == ["a–c comparable"])
        #expect(words(comparison, comparison.confirmed) == ["a–b comparable"])
        #expect(comparison.strengthened.first?.before?.strength == 2)
        #expect(comparison.strengthened.first?.after?.strength == 4)
    }

    @Test("A wish and a denial are no cooperations, in neither state") func wishes() {
        let comparison = LandscapeComparison(
            side(Self.four, ["a|b|von|2|gewuenscht", "a|c|von|0|besteht"]),
            side(Self.four, ["a|b|beide|2|besteht"]))
        #expect(words(comparison, comparison.added) == ["a–b new"] && comparison.removed.isEmpty)
    }

    @Test(
        "Renamed organisations are the same: by id, by a variant, by a name that is probably meant",
        arguments: [
            ("x|Fachstelle Migration|ja", "x|Fachstelle Einwanderung|ja", "", ""),
            ("x|Fachstelle Migration|ja", "y|Amt für Vielfalt|ja", "", "Fachstelle Migration"),
            ("x|Volkshochschule Musterau|ja", "y|Volkshochshule Musterau|ja", "", ""),
            ("x|Amt für Vielfalt|ja", "y|Fachstelle Migration|ja", "Fachstelle Migration", ""),
        ])
    func renamed(before: String, after: String, old: String, new: String) {
        let comparison = LandscapeComparison(
            side(Self.four + [before], ["a|x|beide|2|besteht"], variants: ["x": old]),
            side(
                Self.four + [after], ["a|\(after.prefix(1))|beide|2|besteht"],
                variants: [String(after.prefix(1)): new]))
        #expect(comparison.addedActors.isEmpty && comparison.removedActors.isEmpty)
        #expect(comparison.renamedActors.map { comparison.id($0) } == [String(after.prefix(1))])
        #expect(comparison.added.isEmpty && comparison.removed.isEmpty)
        #expect(comparison.union.members[comparison.renamedActors[0]].reason != nil)
    }

    @Test("Two that became one are one, and what was between them is not gone") func merged() {
        let comparison = LandscapeComparison(
            side(
                Self.four + ["x|Beratung Nord|ja", "y|Beratung Süd|ja"],
                ["x|y|beide|2|besteht", "a|x|beide|2|besteht", "c|y|beide|3|besteht"]),
            side(
                Self.four + ["z|Beratung im Kreis|ja"], ["a|z|beide|2|besteht", "c|z|beide|3|besteht"],
                variants: ["z": "Beratung Nord, Beratung Süd"]))
        #expect(comparison.added.isEmpty && comparison.removed.isEmpty && comparison.weakened.isEmpty)
        let member = comparison.union.members[comparison.renamedActors[0]]
        #expect(member.old.count == 2 && member.new.count == 1)
        #expect(comparison.overlap.jaccard == 1)
    }

    @Test("The number of a row is no id that stays") func numbers() {
        let comparison = LandscapeComparison(
            side(["1|Amt für Soziales|ja", "2|Chor|ja"], []),
            side(["1|Bücherei|ja", "2|Amt für Soziales|ja"], []))
        #expect(comparison.addedActors.map { comparison.name($0) } == ["Bücherei"])
        #expect(comparison.removedActors.map { comparison.name($0) } == ["Chor"])
    }

    @Test("A cell that cannot be read is no denial, in neither state") func open() {
        let old = side(Self.four, ["a|b|beide|2|besteht", "a|c|beide|2|besteht"])
        var new = side(Self.four, [])
        new.landscape.openStatements.insert(by: 1, about: 0)
        let comparison = LandscapeComparison(old, new)
        #expect(words(comparison, comparison.removed) == ["a–b not_comparable", "a–c no_longer_reported"])
        let back = LandscapeComparison(new, old)
        #expect(words(back, back.added) == ["a–b not_comparable", "a–c new"])
    }

    @Test("A decision about a name means the same actor in any order") func decisions() {
        func side(_ rows: [[String]], _ decisions: [[String]]) -> LandscapeComparison.Side {
            let result = LandscapeReader.read(
                LandscapeTables(tables: [
                    RawTable(name: "akteure", header: ["id", "name"], rows: rows),
                    RawTable(name: "kooperationen", header: ["von", "nach"]),
                    RawTable(name: "aliase", header: ["variante", "akteur"], rows: decisions),
                ]))
            let landscape = result.landscape.inCanonicalOrder()
            return LandscapeComparison.Side(landscape, ClaimIndex([], actorCount: landscape.actors.count))
        }
        // By rows the Sprachschule is the first, by ids the last.
        let old = side([["z", "Sprachschule Hafen"], ["a", "Amt"]], [["Lingua", "z"]])
        let new = side([["y", "Lingua"], ["a", "Amt"]], [])
        let comparison = LandscapeComparison(old, new)
        #expect(comparison.addedActors.isEmpty && comparison.removedActors.isEmpty)
        let same = comparison.union.members[comparison.renamedActors[0]]
        #expect(same.old.map { old.landscape.actors[Int($0)].id } == ["z"])
    }

    @Test("Others of like names stay others") func apart() {
        let comparison = LandscapeComparison(
            side(Self.four + ["x|Grundschule Nord|ja"], []), side(Self.four + ["y|Grundschule Süd|ja"], []))
        #expect(comparison.addedActors.count == 1 && comparison.removedActors.count == 1)
    }

    @Test("Where nobody was asked nothing has changed for sure; in a graph file everything is said")
    func whole() {
        var old = side(Self.four, ["a|b|koordination|2|besteht"])
        var new = side(Self.four, ["b|c|koordination|2|besteht"])
        for number in 0..<4 {
            old.landscape.actors[number].hasAnswered = false
            new.landscape.actors[number].hasAnswered = false
        }
        let asked = LandscapeComparison(old, new)
        #expect(words(asked, asked.added + asked.removed) == ["a–b not_comparable", "b–c not_comparable"])
        #expect(asked.comparableOverlap.jaccard == nil)
        old.isWhole = true
        new.isWhole = true
        let graphs = LandscapeComparison(old, new)
        #expect(words(graphs, graphs.added + graphs.removed) == ["a–b no_longer_reported", "b–c new"])
    }

    // MARK: Laws

    private func random(_ seed: UInt64) -> LandscapeComparison.Side {
        var random = SplitMix(seed: seed)
        let actors = (0..<12).filter { _ in random.below(6) > 0 }
        let names = actors.map {
            "n\($0)|Stelle \(Character(UnicodeScalar(UInt8(65 + $0))))\($0 * 7)|\(random.below(4) > 0 ? "ja" : "nein")"
        }
        var rows: [String] = []
        for a in actors {
            for b in actors where a < b && random.below(3) == 0 {
                let reporter = ["von", "nach", "beide", "koordination"][random.below(4)]
                let strength = ["", "1", "2", "3", "4", "0"][random.below(6)]
                let status = ["besteht", "besteht", "besteht", "beendet", "gewuenscht"][random.below(5)]
                rows.append("n\(a)|n\(b)|\(reporter)|\(strength)|\(status)")
            }
        }
        return side(names, rows)
    }

    @Test("A state held against itself has no difference", arguments: 1...20 as ClosedRange<UInt64>)
    func itself(seed: UInt64) {
        let one = random(seed)
        let comparison = LandscapeComparison(one, one)
        let all = comparison.added + comparison.removed + comparison.strengthened + comparison.weakened
        #expect(all.isEmpty && comparison.confirmed.isEmpty && comparison.overlap.hamming == 0)
        #expect(
            comparison.addedActors.isEmpty && comparison.removedActors.isEmpty
                && comparison.renamedActors.isEmpty)
    }

    @Test(
        "What came one way went the other way; the difference makes one of the other",
        arguments: 1...20 as ClosedRange<UInt64>)
    func mirrored(seed: UInt64) {
        let (one, two) = (random(seed), random(seed &+ 1000))
        let there = LandscapeComparison(one, two)
        let back = LandscapeComparison(two, one)
        func pairs(_ comparison: LandscapeComparison, _ changes: [PairChange]) -> Set<String> {
            Set(changes.map { [comparison.id($0.a), comparison.id($0.b)].sorted().joined(separator: "–") })
        }
        #expect(pairs(there, there.added) == pairs(back, back.removed))
        #expect(pairs(there, there.removed) == pairs(back, back.added))
        #expect(pairs(there, there.strengthened) == pairs(back, back.weakened))
        #expect(there.overlap.jaccard == back.overlap.jaccard)
        func all(_ side: LandscapeComparison.Side) -> Set<String> {
            Set(
                side.landscape.pairs(side.index).map {
                    [side.landscape.actors[Int($0.a)].id, side.landscape.actors[Int($0.b)].id].sorted()
                        .joined(separator: "–")
                })
        }
        #expect(
            all(one).subtracting(pairs(there, there.removed)).union(pairs(there, there.added)) == all(two))
    }

    private struct SplitMix {
        var state: UInt64
        init(seed: UInt64) { state = seed }
        mutating func below(_ bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
        }
    }
}
