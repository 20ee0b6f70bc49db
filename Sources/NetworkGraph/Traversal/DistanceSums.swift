/// What the distances from each node to all others add up to: the shared work of closeness, harmonic,
/// eccentricity, reach, average distance, diameter and global efficiency.
struct DistanceSums: Sendable {
    /// Other nodes that a path leads to.
    var reached: [Int]
    /// Sum of their distances.
    var farness: [Double]
    /// Sum of 1 / distance.
    var harmonic: [Double]
    /// Greatest distance, 0 for an isolate.
    var eccentricity: [Double]
    /// Others within two steps, however long the ties.
    var withinTwo: [Int]

    init(nodeCount: Int) {
        reached = [Int](repeating: 0, count: nodeCount)
        farness = [Double](repeating: 0, count: nodeCount)
        harmonic = farness
        eccentricity = farness
        withinTwo = reached
    }

    /// Takes over the values of one node that another core worked out.
    mutating func take(_ node: Int, from other: DistanceSums, at index: Int) {
        reached[node] = other.reached[index]
        farness[node] = other.farness[index]
        harmonic[node] = other.harmonic[index]
        eccentricity[node] = other.eccentricity[index]
        withinTwo[node] = other.withinTwo[index]
    }

    /// Adds a number of nodes found at a level of steps from one node; levels come in ascending order.
    @inline(__always)
    mutating func add(_ count: Int, at level: Int, from node: Int) {
        reached[node] += count
        farness[node] += Double(count * level)
        harmonic[node] += Double(count) / Double(level)
        eccentricity[node] = Double(level)
        if level <= 2 { withinTwo[node] += count }
    }

    /// The same with all distances multiplied by a power of two.
    func stretched(byPowerOfTwo exponent: Int) -> DistanceSums {
        guard exponent != 0 else { return self }
        var sums = self
        for node in reached.indices {
            sums.farness[node] = farness[node].times(powerOfTwo: exponent)
            sums.eccentricity[node] = eccentricity[node].times(powerOfTwo: exponent)
            sums.harmonic[node] = harmonic[node].times(powerOfTwo: -exponent)
        }
        return sums
    }

    /// Mean of 1/d over all ordered pairs, nil below two nodes.
    var globalEfficiency: Double? {
        let n = Double(reached.count)
        return n < 2 ? nil : harmonic.reduce(0, +) / (n * (n - 1))
    }

    /// Mean distance of the connected ordered pairs, nil if there are none.
    var averageDistance: Double? {
        let pairs = reached.reduce(0, +)
        return pairs == 0 ? nil : farness.reduce(0, +) / Double(pairs)
    }

    /// Greatest distance of a connected pair, nil if there are none.
    var diameter: Double? {
        reached.contains { $0 > 0 } ? eccentricity.max() : nil
    }
}

extension DistanceSums {
    /// Longest path up to which 512 searches at once are faster than one after the other.
    static let mostLevels = 200
}

extension Graph {
    /// - Complexity: O(*nm*), weighted O(*nm* log *n*); O(*n* + *m*) space per core.
    func distanceSums(weighted: Bool = false) -> DistanceSums {
        if weighted {
            // At the limits of a double, sums are of evened lengths, and what they come to is told in the end.
            let (graph, exponent) = evening
            return graph.weightedDistanceSums().stretched(byPowerOfTwo: exponent)
        }
        // A level costs a pass over all ties for 512 sources; one source by itself costs about one pass,
        // too. The
        // bound was measured: long thin networks, with their hundreds of levels, are better off one by one.
        return isWorthBundling ? multiSourceSums() : steppedDistanceSums()
    }

    /// Whether searches from many sources at once pay: not for a handful of nodes, nor for long thin
    /// networks.
    var isWorthBundling: Bool { nodeCount > 64 && sweptDiameter() <= DistanceSums.mostLevels }

    func steppedDistanceSums() -> DistanceSums {
        let parts = Slots.map(nodeCount, parallel: nodeCount > 64) { range in
            var search = BreadthFirst(nodeCount: nodeCount)
            var sums = DistanceSums(nodeCount: range.count)
            for source in range {
                search.run(from: source, along: outgoing)
                let place = source - range.lowerBound
                sums.reached[place] = search.reached - 1
                for index in 1..<max(1, search.reached) {
                    let distance = search.distance[Int(search.order[index])]
                    sums.farness[place] += Double(distance)
                    sums.harmonic[place] += 1 / Double(distance)
                    if distance <= 2 { sums.withinTwo[place] += 1 }
                }
                let last = Int(search.order[search.reached - 1])
                sums.eccentricity[place] = Double(search.distance[last])
            }
            return sums
        }
        return joined(parts)
    }

    private func weightedDistanceSums() -> DistanceSums {
        if isWorthBundling, let lengths = WholeLengths(self) {
            var sums = bucketSums(lengths)
            sums.withinTwo = countsWithinTwo()
            return sums
        }
        return dijkstraDistanceSums()
    }

    /// The same one source after the other.
    func dijkstraDistanceSums() -> DistanceSums {
        let lengths = Lengths.of(outgoing)
        let parts = Slots.map(nodeCount, parallel: nodeCount > 64) { range in
            var search = Dijkstra(nodeCount: nodeCount)
            var sums = DistanceSums(nodeCount: range.count)
            for source in range {
                search.run(from: source, along: outgoing, lengths: lengths)
                let place = source - range.lowerBound
                sums.reached[place] = search.reached - 1
                for index in 1..<max(1, search.reached) {
                    let distance = search.distance[Int(search.order[index])]
                    sums.farness[place] += distance
                    sums.harmonic[place] += 1 / distance
                }
                sums.eccentricity[place] = search.distance[Int(search.order[search.reached - 1])]
            }
            return sums
        }
        var sums = joined(parts)
        sums.withinTwo = countsWithinTwo()
        return sums
    }

    /// Puts the sums of runs of sources together, in the order of the runs.
    func joined(_ parts: [DistanceSums], node: (_ place: Int) -> Int = { $0 }) -> DistanceSums {
        var sums = DistanceSums(nodeCount: nodeCount)
        var place = 0
        for part in parts {
            for index in part.reached.indices {
                sums.take(node(place), from: part, at: index)
                place += 1
            }
        }
        return sums
    }
}
