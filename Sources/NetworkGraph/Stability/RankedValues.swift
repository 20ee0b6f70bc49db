/// The values of a measure as a ranking that others are held against.
struct RankedValues: Sendable {
    /// What became of it in one draw.
    struct Held: Sendable {
        var agrees: Bool
        /// The numbers of leading nodes that are all ahead of all others.
        var kept: [Int]
    }

    private let ranks: [Double]
    /// Nodes from the highest value down.
    private let order: [Int]
    /// How many nodes can be told from the next: 1 where the first is alone in front, and so on.
    let leads: [Int]
    /// All values are the same.
    let isFlat: Bool

    init(_ values: [Double]) {
        ranks = RankCorrelation.ranks(values)
        let order = values.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }
        self.order = order
        let most = min(CaseDropping.mostLeading, values.count / 2)
        leads = (0...most).dropFirst().filter { values[order[$0 - 1]] > values[order[$0]] }
        isFlat = order.isEmpty || values[order[0]] == values[order[order.count - 1]]
    }

    func held(against values: [Double]) -> Held {
        let correlation = RankCorrelation.pearson(ranks, RankCorrelation.ranks(values))
        // Differences in the last digits are none.
        let agrees = (correlation ?? -1) >= CaseDropping.leastCorrelation - 1e-12
        guard let most = leads.last else { return Held(agrees: agrees, kept: []) }
        var behind = order.dropFirst(most).reduce(-Double.infinity) { max($0, values[$1]) }
        // The highest value behind the first 1, 2, … places.
        var highest = [Double](repeating: behind, count: most + 1)
        for place in stride(from: most - 1, through: 1, by: -1) {
            behind = max(behind, values[order[place]])
            highest[place] = behind
        }
        var lowest = Double.infinity
        var kept: [Int] = []
        var next = leads.startIndex
        for count in 1...most {
            lowest = min(lowest, values[order[count - 1]])
            guard leads[next] == count else { continue }
            if lowest > highest[count] { kept.append(count) }
            next += 1
        }
        return Held(agrees: agrees, kept: kept)
    }

    /// The values of each measure; undefined ones are the lowest. Equal but for the last digits is equal.
    static func values(
        _ graph: Graph, _ measures: [ActorMeasure], _ options: MeasureOptions, _ loops: borrowing RankingLoops
    ) -> [[Double]] {
        loops.take(graph)
        let needsPaths =
            !options.weighted && measures.contains { [.betweenness, .harmonic, .reach2].contains($0) }
        let paths = needsPaths ? loops.pathValues(withBetweenness: measures.contains(.betweenness)) : nil
        let needsVector = measures.contains(.eigenvector) || measures.contains(.katz)
        let leading = needsVector ? loops.eigenvector() : nil
        var run = MeasureRun(graph: graph, options: options)
        return measures.map { measure in
            var values: [Double]?
            switch measure {
            case .betweenness: values = paths?.betweenness
            case .harmonic: values = paths?.harmonic
            case .reach2: values = paths?.reach2
            case .eigenvector: values = leading?.values
            case .katz: values = leading.map { loops.katz(radius: $0.radius) }
            case .pageRank: values = loops.pageRank()
            default: break
            }
            return evened(values ?? measure.values(&run).map { $0 ?? 0 })
        }
    }

    private static func evened(_ values: [Double]) -> [Double] {
        let unit = (values.max() ?? 0) * 1e-10
        return unit > 0 ? values.map { ($0 / unit).rounded() } : values
    }
}
