/// How much of a ranking stands if answers are missing: a case-dropping bootstrap of the *answers* of respondents.
///
/// Again and again a share of the answers is left out at random, and the ranking of what is left is held against the
/// whole one. Nodes are never left out: who does not answer is still ranked.
///
/// Reference: Epskamp, Borsboom & Fried 2018, doi:10.3758/s13428-017-0862-1; there cases are whole persons.
public struct CaseDropping: Sendable, Hashable {
    /// Left out in turn: 5 %, 10 %, … 75 % of the answers, as far as the reference goes.
    public static let shares = (1...15).map { Double($0) / 20 }
    /// A draw agrees where the ranks correlate at least so well (Spearman).
    public static let leastCorrelation = 0.7
    /// What holds in so many of the draws counts as certain.
    public static let certainty = 0.95
    /// So many leading places are looked at.
    public static let mostLeading = 10

    /// What was found about one ranking.
    public struct Ranking: Sendable, Hashable {
        public let measure: ActorMeasure
        /// The CS coefficient, 0...0.75: the greatest share up to which, at every step, ``certainty`` of the draws agree;
        /// 0 where 5 % are too many. nil where all values are the same, which is no ranking.
        public let coefficient: Double?
        /// By share: how many places in front are certain; their holders stay ahead of all others, in whatever order.
        /// 0 where none is. No longer than ``CaseDropping/shares``, since nothing is drawn when nothing is open.
        public let leading: [Int]
        /// Whether any of the first places is set off from the next at all.
        public let hasLead: Bool
    }

    public let respondents: Int
    /// Draws for each share.
    public let draws: Int
    public let rankings: [Ranking]

    /// How many answers are left out for a share: never fewer than it says.
    public static func answers(_ share: Int, of respondents: Int) -> Int {
        (respondents * (share + 1) + 19) / 20
    }

    /// Whose answers are missing in a draw; those of a smaller count are among those of a greater one.
    static func missing(_ count: Int, of respondents: Int, draw: Int, seed: UInt64) -> [Bool] {
        var random = SeededRandom(seed: seed &+ UInt64(draw) &* 0x9E37_79B9_7F4A_7C15)
        var order = Array(0..<respondents)
        random.shuffle(&order)
        var isMissing = [Bool](repeating: false, count: respondents)
        for respondent in order.prefix(count) { isMissing[respondent] = true }
        return isMissing
    }
}

extension ReportedNetwork {
    /// Leaves out answers again and again.
    ///
    /// - Parameters:
    ///   - measures: those that rank, the highest value first.
    ///   - draws: for each share; fewer than 60 cannot tell 95 % from 90 %.
    ///   - options: as the ranking was computed.
    /// - Returns: the rankings in the order of `measures`. The same seed gives the same result on any number of cores.
    /// - Complexity: O(draws · shares · cost of the measures).
    public func caseDropping(
        _ measures: [ActorMeasure], draws: Int = 100, options: MeasureOptions = MeasureOptions()
    ) -> CaseDropping {
        let loops = RankingLoops(
            nodeCount: nodeCount, entryCount: 2 * ties.count, isWeighted: options.weighted)
        let whole = RankedValues.values(graph(), measures, options, loops).map { RankedValues($0) }
        var open = measures.map { _ in true }
        var coefficients = [Double](repeating: 0, count: measures.count)
        var leading = [[Int]](repeating: [], count: measures.count)
        var last: (answers: Int, tallies: [RankingTally?])?
        for (number, share) in CaseDropping.shares.enumerated() {
            // Which places in front are certain is told up to a fifth, for all of them.
            let asked = measures.indices.filter { open[$0] || number < 4 }
            guard !asked.isEmpty else { break }
            let answers = CaseDropping.answers(number, of: respondentCount)
            let tallies =
                last?.answers == answers
                ? last?.tallies ?? []
                : self.tallies(whole, measures, asked, answers: answers, draws: draws, options)
            last = (answers, tallies)
            for place in asked {
                guard let tally = tallies[place] else { continue }
                open[place] = open[place] && tally.agrees(in: draws)
                if open[place] { coefficients[place] = share }
                leading[place].append(tally.leading(in: draws))
            }
        }
        return CaseDropping(
            respondents: respondentCount, draws: draws,
            rankings: measures.indices.map { place in
                CaseDropping.Ranking(
                    measure: measures[place],
                    coefficient: whole[place].isFlat ? nil : coefficients[place],
                    leading: leading[place], hasLead: !whole[place].leads.isEmpty)
            })
    }

    /// - Parameter asked: places of the measures that are computed; the others have no tally.
    private func tallies(
        _ whole: [RankedValues], _ measures: [ActorMeasure], _ asked: [Int], answers: Int, draws: Int,
        _ options: MeasureOptions
    ) -> [RankingTally?] {
        let chosen = asked.map { measures[$0] }
        let results = Slots.mapEach(
            draws,
            tool: {
                RankingLoops(
                    nodeCount: nodeCount, entryCount: 2 * ties.count, isWeighted: options.weighted)
            }
        ) { loops, draw in
            let isMissing = CaseDropping.missing(
                answers, of: respondentCount, draw: draw, seed: options.seed)
            let part = RankedValues.values(graph(isMissing: isMissing), chosen, options, loops)
            return zip(asked, part).map { whole[$0].held(against: $1) }
        }
        var tallies = [RankingTally?](repeating: nil, count: measures.count)
        for (column, place) in asked.enumerated() {
            var tally = RankingTally()
            for result in results { tally.add(result[column]) }
            tallies[place] = tally
        }
        return tallies
    }
}

/// What became of one ranking in the draws of one share.
private struct RankingTally {
    private var agreeing = 0
    private var kept = [Int](repeating: 0, count: CaseDropping.mostLeading + 1)

    mutating func add(_ draw: RankedValues.Held) {
        if draw.agrees { agreeing += 1 }
        for count in draw.kept { kept[count] += 1 }
    }

    private func isCertain(_ count: Int, in draws: Int) -> Bool {
        Double(count) >= CaseDropping.certainty * Double(draws)
    }

    func agrees(in draws: Int) -> Bool { isCertain(agreeing, in: draws) }

    func leading(in draws: Int) -> Int {
        kept.indices.dropFirst().last { isCertain(kept[$0], in: draws) } ?? 0
    }
}
