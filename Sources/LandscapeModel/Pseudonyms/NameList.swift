import PlainText

/// Every word by which an actor or a Gremium may be called.
public struct NameList: Sendable {
    private let names: [(folded: String, name: String)]
    /// Words that only one or two of the names have and that are no place: "Hafenhaus" says who is meant.
    private let telling: [String]

    public init(_ landscape: Landscape) {
        let actors = landscape.actors.flatMap { [$0.name, $0.shortName, $0.id] + $0.nameVariants }
        let boards = landscape.boards.flatMap { [$0.name, $0.id] }
        // "AK" is in every other word.
        names = (actors + boards).map { (folded: $0.folded, name: $0) }.filter { $0.folded.utf8.count > 2 }
        telling = Self.tellingWords(landscape)
    }

    /// The first name that a text holds.
    public func first(in text: String) -> String? {
        let folded = text.folded
        return folded.isEmpty ? nil : names.first { folded.contains($0.folded) }?.name
    }

    func occur(in text: String) -> Bool { first(in: text) != nil }

    /// Whether a text holds a name or a word that tells which one is meant.
    func areAlluded(to text: String) -> Bool {
        let folded = text.folded
        return occur(in: text) || telling.contains { folded.contains($0) }
    }

    /// Shorter words stand in too many others.
    private static let shortestWord = 5

    private static func tellingWords(_ landscape: Landscape) -> [String] {
        let lexicon = NameLexicon.standard
        let places = Set(
            ([landscape.settings.region] + landscape.districts.names).flatMap { lexicon.normalised($0) }
                .map(\.key))
        var counts: [NameWord: Int] = [:]
        for name in landscape.actors.map(\.name) + landscape.boards.map(\.name) {
            for word in Set(lexicon.normalised(name)) { counts[word, default: 0] += 1 }
        }
        return counts.filter { word, count in
            count < Profile.smallestPublicGroup && [.proper, .carrier].contains(word.wordClass)
                && word.folded.utf8.count >= shortestWord && !places.contains(word.key)
        }.map(\.key.folded).sorted()
    }
}
