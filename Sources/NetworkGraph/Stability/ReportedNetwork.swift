/// A network as respondents report it: which ties would be left if some of their answers were missing.
///
/// Nodes never go: who does not answer is there all the same.
public struct ReportedNetwork: Sendable, Hashable {
    /// That somebody says there is a tie.
    public struct Report: Sendable, Hashable {
        /// Whose answer it is part of, `0..<respondentCount`; nil: it stays whatever answers are missing.
        public var respondent: Int?
        /// As high as this, 0 or more.
        public var strength: Double
        /// It comes from one of the two ends, each of which has one report at most.
        public var isOfEnd: Bool

        public init(respondent: Int?, strength: Double = 1, isOfEnd: Bool = true) {
            self.respondent = respondent
            self.strength = strength
            self.isOfEnd = isOfEnd
        }
    }

    /// Two nodes and everything that is reported about them.
    public struct Tie: Sendable, Hashable {
        public var a: Int
        public var b: Int
        public var reports: [Report]
        /// The tie counts only while both ends report it, and then as much as the lower report says.
        public var needsBothEnds: Bool

        public init(_ a: Int, _ b: Int, reports: [Report], needsBothEnds: Bool = false) {
            self.a = a
            self.b = b
            self.reports = reports
            self.needsBothEnds = needsBothEnds
        }
    }

    public let nodeCount: Int
    public let respondentCount: Int
    public let ties: [Tie]
    /// Ties weaker than this do not count.
    public let leastStrength: Double

    /// - Precondition: ends lie in `0..<nodeCount`, respondents in `0..<respondentCount`.
    public init(nodeCount: Int, respondentCount: Int, ties: [Tie], leastStrength: Double = 0) {
        for tie in ties {
            for report in tie.reports {
                precondition(report.respondent.map { $0 >= 0 && $0 < respondentCount } ?? true)
            }
        }
        self.nodeCount = nodeCount
        self.respondentCount = respondentCount
        self.ties = ties
        self.leastStrength = leastStrength
    }

    /// The network of what is left.
    ///
    /// - Parameter isMissing: for each respondent whether the answer is missing; empty: none is.
    /// - Complexity: O(*n* + reports).
    public func graph(isMissing: [Bool] = []) -> Graph {
        var builder = GraphBuilder(nodeCount: nodeCount)
        builder.reserveCapacity(ties.count)
        for tie in ties {
            if let strength = strength(of: tie, isMissing), strength >= leastStrength {
                builder.addEdge(tie.a, tie.b, strength: strength)
            }
        }
        return builder.build()
    }

    /// Ties that would be gone if no respondent had answered.
    public var tiesOfAnswers: Int {
        let isMissing = [Bool](repeating: true, count: respondentCount)
        return graph().edgeCount - graph(isMissing: isMissing).edgeCount
    }

    /// Where both ends speak they have the say, whatever others report.
    private func strength(of tie: Tie, _ isMissing: [Bool]) -> Double? {
        var ends = 0
        var (lowest, highest, anybody) = (Double.infinity, 0.0, 0.0)
        var isReported = false
        for report in tie.reports {
            if let respondent = report.respondent, !isMissing.isEmpty, isMissing[respondent] { continue }
            isReported = true
            anybody = max(anybody, report.strength)
            guard report.isOfEnd else { continue }
            ends += 1
            lowest = min(lowest, report.strength)
            highest = max(highest, report.strength)
        }
        if tie.needsBothEnds { return ends == 2 ? lowest : nil }
        guard isReported else { return nil }
        return ends == 2 ? highest : anybody
    }
}
