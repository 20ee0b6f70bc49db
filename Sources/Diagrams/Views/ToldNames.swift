internal import LandscapeModel
import PlainText

/// The names under which a map, its tooltips and its page tell actors and Gremien: where several bear the same, what
/// else is known of them stands behind it, or a number.
struct ToldNames {
    private(set) var actors: [String]
    private(set) var boards: [String]

    init(_ landscape: Landscape, _ language: Language) {
        actors = landscape.actors.map(\.name.plain)
        boards = landscape.boards.map(\.name.plain)
        guard Set((actors + boards).map(Self.key)).count < actors.count + boards.count else { return }
        let records = landscape.actors
        Self.tell(
            &actors,
            by: [
                { records[$0].shortName.plain }, { landscape.carrierName(of: records[$0]) },
                { landscape.districts.text(records[$0].area, language).plain },
            ], taken: [])
        let word = language == .german ? "Gremium" : "board"
        let taken = Set(actors.map(Self.key))
        for number in boards.indices where taken.contains(Self.key(boards[number])) {
            boards[number] += " (\(word))"
        }
        Self.tell(
            &boards,
            by: [{ landscape.districts.text(landscape.boards[$0].area, language).plain }], taken: taken)
    }

    /// What a name is to the eye: invisible characters and blanks tell nobody apart.
    static func key(_ name: String) -> String { DistinctLabels.key([name]) }

    private static func groups(_ names: [String]) -> [[Int]] {
        Dictionary(grouping: names.indices) { key(names[$0]) }.values.filter { $0.count > 1 }.sorted {
            ($0.first ?? 0) < ($1.first ?? 0)
        }
    }

    private static func tell(_ names: inout [String], by traits: [(Int) -> String], taken: Set<String>) {
        for trait in traits {
            for group in groups(names) {
                let words = group.map(trait)
                guard Set(words).count > 1 else { continue }
                for (number, word) in zip(group, words) where !word.isEmpty && key(word) != key(names[number])
                {
                    names[number] += " (\(word))"
                }
            }
        }
        let alike = groups(names)
        var taken = taken.union(names.map(key))
        for group in alike {
            var next = 1
            for number in group {
                var name: String
                repeat {
                    name = names[number] + " (\(next))"
                    next += 1
                } while !taken.insert(key(name)).inserted
                names[number] = name
            }
        }
    }
}

extension Landscape {
    /// Who runs an actor, in a word; empty where nobody says.
    func carrierName(of actor: Actor) -> String {
        switch actor.carrier {
        case .actor(let carrier): actors[Int(carrier)].displayName.plain
        case .named(let name): name.plain
        case nil: ""
        }
    }
}
