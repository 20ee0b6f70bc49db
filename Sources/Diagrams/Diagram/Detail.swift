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

    /// Symbols are not made smaller while names could go instead: their letters tell the sector.
    static let leastLetteredSymbols = 0.57
    static let leastSymbols = 0.2

    /// A step down for a map that came out so many times as wide as its page can bear.
    ///
    /// - Parameter least: so many names stay.
    func reduced(excess: Double, least: Int = 0) -> Detail {
        var result = self
        guard isShort else {
            result.isShort = true
            result.symbols = min(symbols, 0.7)
            return result
        }
        result.labels = max(
            min(labels, least), Int(Double(labels) * min(0.86, 0.97 / excess)))
        let smallest = result.labels > least ? Self.leastLetteredSymbols : Self.leastSymbols
        result.symbols = min(symbols, max(smallest, (symbols * 85).rounded() / 100))
        return result
    }
}
