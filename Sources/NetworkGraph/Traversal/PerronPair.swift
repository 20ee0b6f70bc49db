/// Greatest eigenvalue and its eigenvector of a matrix without negative entries in which everybody leads to everybody.
///
/// Power iteration first; where it is slow, inverse iteration whose shift is always the greatest quotient (Mx)ᵢ/xᵢ,
/// which comes down to the eigenvalue quadratically.
///
/// Reference: Noda 1971, Numerische Mathematik 17, 382–386; Collatz 1942, Mathematische Zeitschrift 48, 221–226.
struct PerronPair {
    private(set) var value: Double
    /// Greatest entry 1, none negative.
    private(set) var vector: [Double]
    /// Whether the vector is known to about 1e-9.
    private(set) var isConverged = false

    private static let fewRounds = 300
    private static let mostRounds = 20_000

    /// - Parameter rows: M; its strengths count if `weighted`, else every entry is 1.
    init(rows: Rows, weighted: Bool) {
        value = 0
        vector = [Double](repeating: 1, count: rows.rowCount)
        iterate(rows, weighted, rounds: Self.fewRounds)
        guard !isConverged else { return }
        if var elimination = Elimination(rows, weighted: weighted, most: Self.mostEntries(rows)) {
            iterateInversely(rows, weighted, &elimination)
        } else {
            iterate(rows, weighted, rounds: Self.mostRounds)
        }
    }

    /// The same by inverse iteration alone.
    init(rows: Rows, weighted: Bool, by elimination: consuming Elimination) {
        value = 0
        vector = []
        iterateInversely(rows, weighted, &elimination)
    }

    /// Entries of an elimination that cost no more than a second.
    static func mostEntries(_ rows: Rows) -> Int { max(200_000, 4 * rows.targets.count) }

    /// On M + I, which has one greatest eigenvalue even where all circles are even.
    private mutating func iterate(_ rows: Rows, _ weighted: Bool, rounds: Int) {
        var before = Double.infinity
        for _ in 0..<rounds {
            var next = LeadingPair.product(rows, vector, weighted: weighted)
            for node in next.indices { next[node] += vector[node] }
            let most = next.max() ?? 1
            var change = 0.0
            for node in next.indices {
                next[node] /= most
                change = max(change, abs(next[node] - vector[node]))
            }
            vector = next
            value = most - 1
            // What is left to go is change · q/(1 − q), q being the share by which changes shrink.
            if change < 1e-15 || (change < 1e-11 && change < 0.99 * before) {
                isConverged = change < 1e-15 || change / (1 - change / before) < 1e-10
                if isConverged { break }
            }
            before = change
        }
        value = quotient(rows, weighted)
    }

    private mutating func iterateInversely(_ rows: Rows, _ weighted: Bool, _ elimination: inout Elimination) {
        vector = [Double](repeating: 1, count: rows.rowCount)
        for _ in 0..<200 {
            let product = LeadingPair.product(rows, vector, weighted: weighted)
            var high = 0.0
            for node in vector.indices where vector[node] > 1e-280 {
                high = max(high, product[node] / vector[node])
            }
            guard high > 0 else { return }
            elimination.factor(shift: high * (1 + 1e-15))
            let solved = elimination.solve(vector)
            let most = solved.max() ?? 1
            var change = 0.0
            for node in vector.indices {
                let next = solved[node] / most
                change = max(change, abs(next - vector[node]))
                vector[node] = next
            }
            isConverged = change < 1e-9
            if change < 1e-12 { break }
        }
        value = quotient(rows, weighted)
    }

    /// Σ(Mx)/Σx, far more exact than the vector where that is the limit.
    private func quotient(_ rows: Rows, _ weighted: Bool) -> Double {
        LeadingPair.product(rows, vector, weighted: weighted).reduce(0, +) / vector.reduce(0, +)
    }
}
