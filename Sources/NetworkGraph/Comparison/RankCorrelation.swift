/// How far two rankings of the same things agree.
public enum RankCorrelation {
    /// Spearman's ρ: Pearson's correlation of the ranks, equal values sharing the mean of their ranks.
    ///
    /// - Returns: −1...1; nil below two values or where one side is the same throughout.
    /// - Complexity: O(*n* log *n*).
    /// - Reference: Spearman 1904, doi:10.2307/1412159
    public static func spearman(_ one: [Double], _ two: [Double]) -> Double? {
        pearson(ranks(one), ranks(two))
    }

    /// Pearson's correlation.
    ///
    /// - Returns: −1...1; nil below two values or where one side is the same throughout.
    public static func pearson(_ one: [Double], _ two: [Double]) -> Double? {
        precondition(one.count == two.count)
        guard one.count > 1 else { return nil }
        let count = Double(one.count)
        let means = (one.reduce(0, +) / count, two.reduce(0, +) / count)
        var (products, first, second) = (0.0, 0.0, 0.0)
        for (x, y) in zip(one, two) {
            let (a, b) = (x - means.0, y - means.1)
            products += a * b
            first += a * a
            second += b * b
        }
        // Differences in the last digits are none.
        let least = 1e-24
        guard first > least * count * means.0 * means.0, second > least * count * means.1 * means.1,
            first > 0, second > 0
        else { return nil }
        return min(1, max(-1, products / (first * second).squareRoot()))
    }

    /// Ranks from 1 for the smallest value on; equal values share the mean of their ranks.
    public static func ranks(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        var ranks = [Double](repeating: 0, count: values.count)
        var start = 0
        while start < order.count {
            var end = start
            while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
            for place in start...end { ranks[order[place]] = Double(start + end) / 2 + 1 }
            start = end + 1
        }
        return ranks
    }
}
