import Testing

@testable import NetworkGraph

/// The coefficient by hand, and against a slow reference that shares nothing but the draws.
struct CaseDroppingTests {
    /// A hub that did not answer, and ten others that each name it.
    private static func star(answering: Int, staying: Int = 0) -> ReportedNetwork {
        ReportedNetwork(
            nodeCount: answering + staying + 1, respondentCount: answering,
            ties: (1...(answering + staying)).map { leaf in
                .init(0, leaf, reports: [.init(respondent: leaf <= answering ? leaf - 1 : nil)])
            })
    }

    @Test func aStarByHand() throws {
        // Without one of ten answers the ranks are 11 (hub), 6 (nine leaves), 1 (the isolate) against 11 and ten times
        // 5.5: ρ = 27.5 / √(27.5 · 50) = 0.742. Without two: 27.5 / √(27.5 · 67.5) = 0.638. One of ten is left out at
        // 5 % and 10 %, two at 15 %.
        let found = Self.star(answering: 10).caseDropping([.degree])
        let ranking = try #require(found.rankings.first)
        #expect(ranking.coefficient == 0.1)
        #expect(ranking.hasLead)
        // The hub stays in front; behind it all are equal.
        #expect(ranking.leading == [1, 1, 1, 1])
    }

    @Test func whatNobodyAnsweredStays() throws {
        let ties = (1...12).map { ReportedNetwork.Tie(0, $0, reports: [.init(respondent: nil)]) }
        let network = ReportedNetwork(nodeCount: 13, respondentCount: 10, ties: ties)
        #expect(network.tiesOfAnswers == 0)
        #expect(try #require(network.caseDropping([.harmonic]).rankings.first).coefficient == 0.75)
    }

    @Test func whatBothEndsReportIsLostWithBoth() {
        let network = ReportedNetwork(
            nodeCount: 2, respondentCount: 2,
            ties: [
                .init(
                    0, 1,
                    reports: [
                        .init(respondent: 0, strength: 1), .init(respondent: 1, strength: 3),
                        .init(respondent: nil, strength: 4, isOfEnd: false),
                    ])
            ])
        // Both ends have the say; beside one of them so has the third.
        #expect(network.graph().strength(0, 1) == 3)
        #expect(network.graph(isMissing: [true, false]).strength(0, 1) == 4)
        #expect(network.graph(isMissing: [true, true]).strength(0, 1) == 4)
        #expect(network.tiesOfAnswers == 0)
    }

    @Test func whatNeedsBothEndsGoesWithOne() {
        let reports = [ReportedNetwork.Report(respondent: 0, strength: 2), .init(respondent: 1, strength: 3)]
        let network = ReportedNetwork(
            nodeCount: 2, respondentCount: 2, ties: [.init(0, 1, reports: reports, needsBothEnds: true)])
        #expect(network.graph().strength(0, 1) == 2)
        #expect(network.graph(isMissing: [false, true]).edgeCount == 0)
        let strict = ReportedNetwork(
            nodeCount: 2, respondentCount: 2, ties: [.init(0, 1, reports: reports)], leastStrength: 3)
        #expect(strict.graph(isMissing: [true, false]).edgeCount == 1)
        #expect(strict.graph(isMissing: [false, true]).edgeCount == 0)
    }

    @Test func equalValuesAreNoRanking() throws {
        let ring = ReportedNetwork(
            nodeCount: 12, respondentCount: 12,
            ties: (0..<12).map { .init($0, ($0 + 1) % 12, reports: [.init(respondent: $0)]) })
        let ranking = try #require(ring.caseDropping([.degree]).rankings.first)
        #expect(ranking.coefficient == nil)
        #expect(!ranking.hasLead)
        #expect(ring.caseDropping([.degree]) == ring.caseDropping([.degree]))
    }

    @Test func aSlowReferenceFindsTheSame() {
        for seed in UInt64(1)...3 {
            let network = Self.random(nodes: 18, respondents: 14, ties: 32, seed: seed)
            var options = MeasureOptions()
            options.seed = seed
            let found = network.caseDropping([.degree, .harmonic, .betweenness], draws: 20, options: options)
            let slow = SlowCaseDropping(network: network, draws: 20, seed: seed)
            for (ranking, values) in zip(
                found.rankings,
                [SlowCaseDropping.degree, SlowCaseDropping.harmonic, SlowCaseDropping.betweenness])
            {
                #expect(ranking.coefficient == slow.coefficient(values), "\(ranking.measure), seed \(seed)")
                for share in 0..<4 {
                    #expect(
                        ranking.leading[share] == slow.leading(values, share), "\(ranking.measure) \(share)")
                }
            }
        }
    }

    /// The loops for many small graphs tell what the engine's measures tell, one graph after the other.
    @Test(arguments: [false, true]) func theLoopsAgreeWithTheMeasures(isWeighted: Bool) {
        let network = Self.random(nodes: 40, respondents: 20, ties: 90, seed: 3)
        let loops = RankingLoops(nodeCount: 40, entryCount: 180, isWeighted: isWeighted)
        var options = MeasureOptions()
        options.weighted = isWeighted
        for missing in [0, 7, 20] {
            let isMissing = CaseDropping.missing(missing, of: 20, draw: 1, seed: 1)
            let graph = network.graph(isMissing: isMissing)
            loops.take(graph)
            if !isWeighted {
                let paths = loops.pathValues(withBetweenness: true)
                expectEqual(paths.betweenness, graph.betweenness(normalized: false).map { 2 * $0 })
                expectEqual(paths.harmonic, graph.harmonic(normalized: false))
                expectEqual(paths.reach2, graph.reach2(normalized: false))
            }
            let leading = loops.eigenvector()
            let measured = graph.measure(actors: [.katz, .eigenvector, .pageRank], options: options)
            expectEqual(leading.values, measured.values(.eigenvector)?.map { $0 ?? 0 } ?? [], within: 1e-6)
            let katz = loops.katz(radius: leading.radius)
            let most = katz.max() ?? 1
            expectEqual(katz.map { $0 / most }, measured.values(.katz)?.map { $0 ?? 0 } ?? [], within: 1e-6)
            expectEqual(loops.pageRank(), measured.values(.pageRank)?.map { $0 ?? 0 } ?? [], within: 1e-7)
        }
    }

    private func expectEqual(_ one: [Double], _ two: [Double], within: Double = 1e-9) {
        #expect(one.count == two.count)
        for (a, b) in zip(one, two) { #expect(abs(a - b) <= within * max(1, abs(b)), "\(a) \(b)") }
    }

    static func random(nodes: Int, respondents: Int, ties: Int, seed: UInt64) -> ReportedNetwork {
        var random = SeededRandom(seed: seed)
        var made: [ReportedNetwork.Tie] = []
        var seen: Set<[Int]> = []
        while made.count < ties {
            // The square of a share: low numbers know more.
            let one = Int(random.unit() * random.unit() * Double(nodes))
            let two = random.below(nodes)
            guard one != two, seen.insert([min(one, two), max(one, two)]).inserted else { continue }
            var reports: [ReportedNetwork.Report] = []
            for end in [one, two] where random.below(3) > 0 {
                reports.append(
                    .init(respondent: end < respondents ? end : nil, strength: Double(1 + random.below(4))))
            }
            if reports.isEmpty { reports = [.init(respondent: one % respondents)] }
            made.append(.init(one, two, reports: reports))
        }
        return ReportedNetwork(nodeCount: nodes, respondentCount: respondents, ties: made)
    }
}

/// The definition, word by word: distances by Floyd and Warshall, shortest paths counted by following them, ranks by
/// counting who is higher.
private struct SlowCaseDropping {
    let network: ReportedNetwork
    let draws: Int
    let seed: UInt64

    typealias Values = ([[Bool]]) -> [Double]

    private func matrix(_ isMissing: [Bool]) -> [[Bool]] {
        let row = [Bool](repeating: false, count: network.nodeCount)
        var matrix = [[Bool]](repeating: row, count: network.nodeCount)
        for tie in network.ties {
            let isLeft = tie.reports.contains { report in report.respondent.map { !isMissing[$0] } ?? true }
            if isLeft { (matrix[tie.a][tie.b], matrix[tie.b][tie.a]) = (true, true) }
        }
        return matrix
    }

    static func degree(_ matrix: [[Bool]]) -> [Double] { matrix.map { Double($0.count { $0 }) } }

    static func distances(_ matrix: [[Bool]]) -> [[Double]] {
        let n = matrix.count
        var d = (0..<n).map { i in (0..<n).map { i == $0 ? 0.0 : matrix[i][$0] ? 1 : .infinity } }
        for k in 0..<n { for i in 0..<n { for j in 0..<n { d[i][j] = min(d[i][j], d[i][k] + d[k][j]) } } }
        return d
    }

    static func harmonic(_ matrix: [[Bool]]) -> [Double] {
        distances(matrix).enumerated().map { i, row in
            row.enumerated().reduce(0) { $0 + ($1.offset == i ? 0 : 1 / $1.element) }
        }
    }

    static func betweenness(_ matrix: [[Bool]]) -> [Double] {
        let n = matrix.count
        let d = distances(matrix)
        func paths(_ from: Int, _ to: Int) -> Double {
            if from == to { return 1 }
            guard d[from][to].isFinite else { return 0 }
            return (0..<n).filter { matrix[from][$0] && d[$0][to] + 1 == d[from][to] }
                .reduce(0) { $0 + count[$1][to] }
        }
        // By growing distance, so that each count stands on counts that are there.
        var count = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
        for i in 0..<n { count[i][i] = 1 }
        for length in 1..<max(2, n) {
            for i in 0..<n { for j in 0..<n where d[i][j] == Double(length) { count[i][j] = paths(i, j) } }
        }
        return (0..<n).map { v in
            var sum = 0.0
            for s in 0..<n where s != v {
                for t in 0..<s where t != v && d[s][t].isFinite && d[s][v] + d[v][t] == d[s][t] {
                    sum += count[s][v] * count[v][t] / count[s][t]
                }
            }
            return sum
        }
    }

    private func isLower(_ one: Double, _ two: Double) -> Bool { one < two - 1e-8 * max(1, abs(two)) }

    private func spearman(_ one: [Double], _ two: [Double]) -> Double {
        func ranks(_ values: [Double]) -> [Double] {
            values.map { value in
                let lower = values.count { isLower($0, value) }
                let equal = values.count { !isLower($0, value) && !isLower(value, $0) }
                return Double(lower) + Double(equal + 1) / 2
            }
        }
        let (x, y) = (ranks(one), ranks(two))
        let middle = Double(x.count + 1) / 2
        let cross = zip(x, y).reduce(0) { $0 + ($1.0 - middle) * ($1.1 - middle) }
        let (dx, dy) = (
            x.reduce(0) { $0 + ($1 - middle) * ($1 - middle) },
            y.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
        )
        return dx == 0 || dy == 0 ? -1 : cross / (dx * dy).squareRoot()
    }

    private func pairs(_ values: Values, _ share: Int) -> [(whole: [Double], part: [Double])] {
        let whole = values(matrix([Bool](repeating: false, count: network.respondentCount)))
        let count = Int((Double(network.respondentCount) * Double(share + 1) / 20).rounded(.up))
        return (0..<draws).map { draw in
            let isMissing = CaseDropping.missing(count, of: network.respondentCount, draw: draw, seed: seed)
            return (whole, values(matrix(isMissing)))
        }
    }

    func coefficient(_ values: Values) -> Double? {
        var best = 0.0
        for share in 0..<15 {
            let agreeing = pairs(values, share).count { spearman($0.whole, $0.part) >= 0.7 }
            guard Double(agreeing) >= 0.95 * Double(draws) else { break }
            best = Double(share + 1) / 20
        }
        return best
    }

    func leading(_ values: Values, _ share: Int) -> Int {
        let pairs = pairs(values, share)
        return (1...9).last { k in
            let kept = pairs.count { whole, part in
                // Who has fewer than k ahead of them is among the first k; no more than k of them, or they tie.
                let first = whole.indices.filter { node in whole.count { isLower(whole[node], $0) } < k }
                guard first.count == k else { return false }
                return first.allSatisfy { node in
                    part.indices.allSatisfy { first.contains($0) || isLower(part[$0], part[node]) }
                }
            }
            return Double(kept) >= 0.95 * Double(draws)
        } ?? 0
    }
}
