/// How often each actor stands between two others that have no direct tie, by the groups of the three.
public struct Brokerage: Sendable, Hashable {
    /// All three in one group (A–A–A).
    public var coordinator: [Double]
    /// The two in one group, the broker in another (A–B–A).
    public var itinerant: [Double]
    /// The broker lets something into its own group (A–B–B).
    public var gatekeeper: [Double]
    /// The broker brings something out of its own group (A–A–B).
    public var representative: [Double]
    /// All three in different groups (A–B–C).
    public var liaison: [Double]

    init(nodeCount: Int) {
        coordinator = [Double](repeating: 0, count: nodeCount)
        itinerant = coordinator
        gatekeeper = coordinator
        representative = coordinator
        liaison = coordinator
    }

    /// Adds to the count of the role that `broker` has between `from` and `to`, given the groups.
    mutating func add(_ amount: Double, _ broker: Int, groups from: Int, _ own: Int, _ to: Int) {
        if from == own {
            if to == own { coordinator[broker] += amount } else { representative[broker] += amount }
        } else if to == own {
            gatekeeper[broker] += amount
        } else if from == to {
            itinerant[broker] += amount
        } else {
            liaison[broker] += amount
        }
    }
}

extension Graph {
    /// Brokerage roles: ordered triples i→b→k without i→k, an undirected tie being two arcs.
    ///
    /// All triples are counted by group, the closed ones then taken off by going through the triangles.
    ///
    /// - Parameter groups: label of each node; negative ones are missing and form a group of their own.
    /// - Returns: raw counts per node and role.
    /// - Complexity: O(*m*√*m*), directed O(*m*√*m* log *k*).
    /// - Reference: Gould & Fernandez 1989, doi:10.2307/270949
    public func brokerage(groups: [Int]) -> Brokerage {
        let group = Grouping(groups, nodeCount: nodeCount).index
        var result = Brokerage(nodeCount: nodeCount)
        addOpenAndClosed(to: &result, group)
        let skeleton = undirected
        skeleton.forEachTriangle { a, b, c, _, _, _ in
            for (from, broker, to) in [(a, b, c), (c, b, a), (b, a, c), (c, a, b), (a, c, b), (b, c, a)]
            where !isDirected || (contains(from, broker) && contains(broker, to) && contains(from, to)) {
                result.add(-1, broker, groups: group[from], group[broker], group[to])
            }
        }
        return result
    }

    /// All pairs i→b→k with i ≠ k, from the numbers of arcs by group.
    private func addOpenAndClosed(to result: inout Brokerage, _ group: [Int]) {
        var incomingBy = [Double](repeating: 0, count: (group.max() ?? -1) + 1)
        for broker in 0..<nodeCount {
            let own = group[broker]
            let sources = self.sources(of: broker)
            let targets = self.targets(of: broker)
            for source in sources { incomingBy[group[Int(source)]] += 1 }
            let ownSources = incomingBy[own]
            let otherSources = Double(sources.count) - ownSources
            for target in targets {
                let theirs = group[Int(target)]
                // An answered arc would pair the actor with itself.
                let same = !isDirected || contains(Int(target), broker) ? 1.0 : 0.0
                if theirs == own {
                    result.coordinator[broker] += ownSources - same
                    result.gatekeeper[broker] += otherSources
                } else {
                    result.representative[broker] += ownSources
                    result.itinerant[broker] += incomingBy[theirs] - same
                    result.liaison[broker] += otherSources - incomingBy[theirs]
                }
            }
            for source in sources { incomingBy[group[Int(source)]] = 0 }
        }
    }
}

extension SharedWork where Value == Brokerage {
    static var brokerage: SharedWork {
        SharedWork(name: "brokerage") { $0.graph.brokerage(groups: $0.groups) }
    }
}

extension ActorMeasure {
    public static let coordinator = ActorMeasure("coordinator", needsGroups: true) {
        $0.shared(.brokerage).coordinator
    }
    public static let itinerant = ActorMeasure("itinerant", needsGroups: true) {
        $0.shared(.brokerage).itinerant
    }
    public static let gatekeeper = ActorMeasure("gatekeeper", needsGroups: true) {
        $0.shared(.brokerage).gatekeeper
    }
    public static let representative = ActorMeasure("representative", needsGroups: true) {
        $0.shared(.brokerage).representative
    }
    public static let liaison = ActorMeasure("liaison", needsGroups: true) { $0.shared(.brokerage).liaison }
}
