/// How much a map says in words, so that what it says can be read on its page.
public struct Detail: Sendable, Hashable {
    /// Short names instead of whole ones.
    var isShort: Bool
    /// So many nodes carry a name, the most important first.
    var labels: Int
    /// Areas of the symbols are multiplied by this.
    var symbols: Double

    /// From so many nodes on only the most important carry their names.
    static let mostLabels = 150
    /// From so many nodes on symbols are small.
    static let mostFullSymbols = 300
    /// A symbol below this area has no room for a letter.
    static let leastAreaForLetter = 130.0

    init(nodeCount: Int) {
        isShort = nodeCount > Self.mostLabels
        labels = min(nodeCount, Self.mostLabels)
        symbols = nodeCount > Self.mostFullSymbols ? 0.25 : 1
    }

    /// A step down for a map that came out so many times as wide as its page can bear.
    func reduced(excess: Double) -> Detail {
        var result = self
        guard isShort else {
            result.isShort = true
            result.symbols = min(symbols, 0.7)
            return result
        }
        result.labels = Int(Double(labels) * min(0.85, 0.97 / (excess * excess)))
        result.symbols = max(0.2, (symbols * 85).rounded() / 100)
        return result
    }
}
