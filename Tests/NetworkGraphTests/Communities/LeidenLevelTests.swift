import Testing

@testable import NetworkGraph

/// The steps of the Leiden method, each held against its definition.
@Suite struct LeidenLevelTests {
    /// Groups in portions are all the groups, each once and in their order, and no portion has much more than its share.
    @Test(arguments: 1...20)
    func portionsShareOutTheMembers(_ seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let count = 1 + random.below(60)
        let labels = (0..<(count * 30)).map {
            $0 < count ? Int32($0) : Int32(min(random.below(count), random.below(count)))
        }
        let groups = MemberLists(labels, count: count)
        #expect(groups.portions(shared: true).flatMap { $0 } == Array(0..<count))
        #expect(groups.portions(shared: false) == [0..<count])
        let sizes = (0..<count).map { groups.places(of: $0).count }
        for portion in groups.portions(shared: true) {
            #expect(
                portion.reduce(0) { $0 + sizes[$1] } <= labels.count / min(16, count) + (sizes.max() ?? 0))
        }
        for group in 0..<count {
            let members = groups.places(of: group).map { groups.members[$0] }
            #expect(members == labels.indices.filter { labels[$0] == Int32(group) }.map { Int32($0) })
        }
    }

    /// Also where several cores work at it, and where some ties have no strength.
    @Test(arguments: [(30, false), (30, true), (400, false), (400, true)])
    func mergingAddsUpTheTiesBetweenParts(_ n: Int, _ weighted: Bool) {
        var builder = GraphBuilder(nodeCount: n)
        for edge in TestGraphs.random(n, probability: 0.15, seed: 3).edges {
            builder.addEdge(edge.a, edge.b, strength: Double((edge.a + edge.b) % 5))
        }
        let graph = builder.build()
        var random = SeededRandom(seed: 8)
        let count = n / 3
        let parts = (0..<n).map { $0 < count ? Int32($0) : Int32(random.below(count)) }
        let fine = LevelGraph(graph.outgoing, weighted: weighted)
        #expect(fine.isLarge == (n == 400))
        let merged = LevelGraph(merging: fine, by: parts, count: count)
        var expected = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
        for edge in graph.edges where parts[edge.a] != parts[edge.b] {
            let strength = weighted ? edge.strength : 1
            expected[Int(parts[edge.a])][Int(parts[edge.b])] += strength
            expected[Int(parts[edge.b])][Int(parts[edge.a])] += strength
        }
        for part in 0..<count {
            var row = [Double](repeating: 0, count: count)
            for entry in merged.offsets[part]..<merged.offsets[part + 1] {
                row[Int(merged.targets[entry])] += merged.weights[entry]
            }
            #expect(agree(row, expected[part], within: 1e-12))
        }
        #expect(agree([merged.strength.reduce(0, +)], [fine.total], within: 1e-12))
    }

    /// Traag et al. 2019: refinement leaves connected parts of communities. A community is split in the same way whatever
    /// the others are, since the cores share them out.
    @Test(arguments: 1...6)
    func partsAreConnectedAndWithinCommunities(_ seed: Int) {
        let graph = TestGraphs.random(300, probability: 0.05, seed: UInt64(seed), weighted: seed % 2 == 0)
        let level = LevelGraph(graph.outgoing, weighted: true)
        let labels = (0..<300).map { Int32($0 / 60) }
        let communities = MemberLists(labels, count: 5)
        let refined = Refinement(level, communities, scale: 1 / level.total, shuffled: true, seed: 7)
        #expect(refined.count < 300 && refined.count > 5)
        #expect(Set(refined.parts).count == refined.count)
        for part in 0..<refined.count {
            let members = refined.parts.indices.filter { refined.parts[$0] == Int32(part) }
            #expect(Set(members.map { labels[$0] }).count == 1)
            #expect(graph.inducedSubgraph(members).components().count == 1)
        }
        let again = Refinement(level, communities, scale: 1 / level.total, shuffled: true, seed: 7)
        #expect(again.parts == refined.parts)
    }

    /// A community is split in the same way whatever else is split beside it, so that it does not matter how the cores
    /// share them out.
    @Test func portionsChangeNothing() {
        let level = LevelGraph(TestGraphs.random(1_200, probability: 0.02, seed: 5).outgoing, weighted: false)
        #expect(level.isLarge)
        let communities = MemberLists((0..<1_200).map { Int32($0 % 40) }, count: 40)
        #expect(communities.portions(shared: true).count > 10)
        var place = [Int32](repeating: 0, count: 1_200)
        for (index, node) in communities.members.enumerated() { place[Int(node)] = Int32(index) }
        var alone = CommunitySplitting(
            level, communities, place: place, largest: 30, scale: 1 / level.total)
        for community in 0..<40 {
            var mixer = SeededRandom(seed: 7 + UInt64(community))
            alone.split(community, shuffled: true, SeededRandom(seed: mixer.next()))
        }
        let shared = Refinement(level, communities, scale: 1 / level.total, shuffled: true, seed: 7)
        #expect(shared.count == alone.count && alone.count < 1_200)
        #expect(communities.members.map { shared.parts[Int($0)] } == alone.parts)
    }

    /// Where strengths of communities do not count, nothing but ties to neighbours decides: after a single run, which looks
    /// again only at those whose margin was used up, nobody has more ties to another community than to its own.
    @Test(arguments: [(300, false), (3_000, true)], 1...8)
    func marginsLeaveNobodyOut(_ size: (n: Int, isShared: Bool), _ seed: Int) {
        let weighted = seed % 2 == 0
        let graph = TestGraphs.random(
            size.n, probability: 4.5 / Double(size.n), seed: UInt64(seed), weighted: weighted)
        let level = LevelGraph(graph.outgoing, weighted: weighted)
        let singles = (0..<Int32(size.n)).map { $0 }
        var moving = LocalMoving(level, from: singles, order: singles, scale: 0)
        let labels = moving.run(level, mostVisits: .max, isShared: size.isShared)
        #expect(Set(labels).count > 1)
        for node in 0..<size.n {
            var ties: [Int32: Double] = [:]
            for entry in level.offsets[node]..<level.offsets[node + 1] {
                ties[labels[Int(level.targets[entry])], default: 0] += weighted ? level.weights[entry] : 1
            }
            #expect(ties.values.max() ?? 0 <= ties[labels[node]] ?? 0)
        }
    }

    /// Runs that begin where the one before ended come to an end, where no single move makes it better.
    @Test(arguments: [(200, false), (2_500, true)], 1...8)
    func runsEndWhereNoMoveGains(_ size: (n: Int, isShared: Bool), _ seed: Int) {
        let graph = TestGraphs.random(size.n, probability: 8 / Double(size.n), seed: UInt64(seed))
        let level = LevelGraph(graph.outgoing, weighted: false)
        let singles = (0..<Int32(size.n)).map { $0 }
        var labels = singles
        for _ in 0..<30 {
            var moving = LocalMoving(level, from: labels, order: singles, scale: 1 / level.total)
            let moved = moving.run(level, mostVisits: .max, isShared: size.isShared)
            #expect(level.quality(moved, resolution: 1) >= level.quality(labels, resolution: 1) - 1e-12)
            if moved == labels { break }
            labels = moved
        }
        let reached = level.quality(labels, resolution: 1)
        for node in stride(from: 0, to: size.n, by: size.n / 100) {
            for next in graph.neighbors(of: node) {
                var moved = labels
                moved[node] = labels[Int(next)]
                #expect(level.quality(moved, resolution: 1) <= reached + 1e-12)
            }
        }
    }

    /// Who waits is looked at ahead by several cores; what comes of it does not depend on them, wherever neighbours stand
    /// in the queue (beside each other they are looked at again) and however many ties somebody has.
    @Test(arguments: [0, 1, 2])
    func lookingAheadIsTheSameEachTime(_ kind: Int) {
        let n = 4_000
        var builder = GraphBuilder(nodeCount: n)
        for node in 0..<n {
            switch kind {
            case 0: for step in 1...3 { builder.addEdge(node, (node + step) % n) }
            case 1: for step in 1...3 { builder.addEdge(node, (node * 7 + step * 1_237) % n) }
            default:
                builder.addEdge(node, (node * 7 + 1_237) % n)
                // Two with more ties than a short table has places for.
                builder.addEdge(node, node % 2)
            }
        }
        let level = LevelGraph(builder.build().outgoing, weighted: false)
        #expect(
            (0..<n).contains { level.offsets[$0 + 1] - level.offsets[$0] > NarrowTally.most } == (kind == 2))
        let singles = (0..<Int32(n)).map { $0 }
        let results = (0..<6).map { _ in
            var moving = LocalMoving(level, from: singles, order: singles, scale: 1 / level.total)
            return moving.run(level, mostVisits: 3 * n, isShared: true)
        }
        #expect(Set(results).count == 1)
        #expect(level.quality(results[0], resolution: 1) > level.quality(singles, resolution: 1) + 0.05)
    }

    /// Both kinds of tables add up the same ties, in the order in which communities were met, and are empty afterwards.
    @Test func talliesAgree() {
        var random = SeededRandom(seed: 3)
        let wide = WideTally(nodes: 50_000)
        let narrow = NarrowTally()
        for turn in 0..<400 {
            var (met, metToo) = (0, 0)
            var expected: [Int32: Double] = [:]
            // Labels that fall on the same places, too.
            let labels = turn % 2 == 0 ? 50_000 : 40
            for _ in 0..<(turn % 5 == 0 ? NarrowTally.most : random.below(60)) {
                let label = Int32(random.below(labels))
                let weight = Double(1 + random.below(4))
                wide.add(weight, to: label, &met)
                narrow.add(weight, to: label, &metToo)
                expected[label, default: 0] += weight
            }
            #expect(met == metToo && met == expected.count)
            for label in expected.keys { #expect(narrow.weight(of: label) == expected[label]) }
            #expect(narrow.weight(of: 49_999) == wide.weight(of: 49_999))
            let taken = (0..<met).map { wide.take($0) }
            let takenToo = (0..<met).map { narrow.take($0) }
            #expect(taken.map(\.label) == takenToo.map(\.label))
            #expect(taken.map(\.weight) == takenToo.map(\.weight))
            #expect(Dictionary(uniqueKeysWithValues: taken.map { ($0.label, $0.weight) }) == expected)
        }
    }

    @Test func fewVisitsLeaveMostAsItWas() {
        let level = LevelGraph(TestGraphs.random(200, probability: 0.04, seed: 1).outgoing, weighted: false)
        let singles = (0..<Int32(200)).map { $0 }
        var moving = LocalMoving(level, from: singles, order: singles, scale: 1 / level.total)
        let moved = moving.run(level, mostVisits: 10)
        #expect(moved != singles)
        #expect(zip(moved, singles).count { $0 != $1 } <= 10)
    }

    /// Several cores at work on one graph are not in each other's way.
    @Test func sameSeedSameCommunities() {
        let graph = TestGraphs.random(3_000, probability: 0.004, seed: 5)
        let first = graph.communities(starts: 1)
        for _ in 0..<5 { #expect(graph.communities(starts: 1) == first) }
    }
}
