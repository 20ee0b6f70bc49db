/// Greatest eigenvalue and its eigenvector of a connected undirected graph's (weighted) adjacency matrix.
///
/// A search space grows by residuals (as in Lanczos' method) and is restarted with its best directions (thick
/// restart). On most networks this takes tens of products, and for graphs no larger than the space it is exact. On a
/// long path it would take thousands; such a network is eliminated instead (``PerronPair``).
///
/// Reference: Wu & Simon 2000, doi:10.1137/S0895479898334605.
struct LeadingPair {
    private(set) var value = 0.0
    /// Unit length, no negative entry.
    private(set) var vector: [Double]
    /// Whether the vector is known to about 1e-9.
    private(set) var isConverged = true

    /// Products after which a network counts as long and thin.
    private static let fewProducts = 120
    private static let mostProducts = 4_000

    /// - Parameter rows: symmetric rows; strengths count if `weighted`.
    init(rows: Rows, weighted: Bool) {
        let n = rows.rowCount
        vector = [Double](repeating: 1 / Double(n).squareRoot(), count: n)
        guard n > 1 else { return }
        search(rows, weighted, products: Self.fewProducts)
        guard !isConverged else { return }
        let most = PerronPair.mostEntries(rows)
        if let elimination = Elimination(rows, weighted: weighted, most: most) {
            let pair = PerronPair(rows: rows, weighted: weighted, by: elimination)
            let size = Self.dot(pair.vector, pair.vector).squareRoot()
            (value, vector, isConverged) = (pair.value, pair.vector.map { $0 / size }, pair.isConverged)
        } else {
            search(rows, weighted, products: Self.mostProducts)
        }
    }

    private mutating func search(_ rows: Rows, _ weighted: Bool, products: Int) {
        let n = rows.rowCount
        vector = [Double](repeating: 1 / Double(n).squareRoot(), count: n)
        isConverged = false
        let most = n <= 20_000 ? 32 : 16
        let kept = most / 4
        var basis: [[Double]] = []
        var images: [[Double]] = []
        var projected: [[Double]] = []
        var next = vector
        var best = Double.infinity
        var stale = 0
        for _ in 0..<products {
            guard Self.orthogonalize(&next, against: basis) else {
                isConverged = true
                break
            }
            basis.append(next)
            images.append(Self.product(rows, next, weighted: weighted))
            for row in projected.indices {
                projected[row].append(Self.dot(basis[row], images[basis.count - 1]))
            }
            projected.append(basis.map { Self.dot($0, images[basis.count - 1]) })
            let small = SymmetricEigen(projected)
            value = small.values[0]
            vector = Self.combined(basis, small.vectors[0])
            var residual = Self.combined(images, small.vectors[0])
            for index in 0..<n { residual[index] -= value * vector[index] }
            let size = Self.dot(residual, residual).squareRoot()
            // The vector's error is at most the residual over the gap to the second value, which is seen by now.
            let gap = small.values.count > 1 ? value - small.values[1] : 0
            isConverged = size <= 1e-10 * gap || basis.count == n
            // Below this nothing but rounding is left; a residual that no longer shrinks is rounding, too.
            if size <= 1e-15 * value || basis.count == n { break }
            if size < best * 0.9 { (best, stale) = (size, 0) } else { stale += 1 }
            if stale > 60 || (stale > 8 && best <= 1e-13 * value) { break }
            if basis.count == most {
                let directions = small.vectors[..<kept]
                (basis, images) = (
                    directions.map { Self.combined(basis, $0) }, directions.map { Self.combined(images, $0) }
                )
                projected = (0..<kept).map { row in
                    (0..<kept).map { $0 == row ? small.values[row] : 0 }
                }
            }
            next = residual
        }
        for index in 0..<n { vector[index] = abs(vector[index]) }
    }

    /// Makes `vector` a unit vector orthogonal to the basis; false if nothing is left of it.
    private static func orthogonalize(_ vector: inout [Double], against basis: [[Double]]) -> Bool {
        let before = dot(vector, vector).squareRoot()
        guard before > 0 else { return false }
        // Twice is enough (Kahan): the second pass removes what rounding left of the first.
        for _ in 0..<2 {
            for other in basis {
                let share = dot(vector, other)
                for index in vector.indices { vector[index] -= share * other[index] }
            }
        }
        let size = dot(vector, vector).squareRoot()
        guard size > 1e-14 * before else { return false }
        for index in vector.indices { vector[index] /= size }
        return true
    }

    private static func combined(_ vectors: [[Double]], _ shares: [Double]) -> [Double] {
        var sum = [Double](repeating: 0, count: vectors[0].count)
        for (vector, share) in zip(vectors, shares) {
            for index in sum.indices { sum[index] += share * vector[index] }
        }
        return sum
    }

    static func dot(_ a: [Double], _ b: [Double]) -> Double {
        var sum = 0.0
        for index in a.indices { sum += a[index] * b[index] }
        return sum
    }

    /// The (weighted) adjacency matrix times a vector; the rows are shared out among the cores where there
    /// are many.
    static func product(_ rows: Rows, _ vector: [Double], weighted: Bool) -> [Double] {
        Slots.map(rows.rowCount, parallel: rows.targets.count > 100_000) { range in
            rows.targets.withUnsafeBufferPointer { targets in
                vector.withUnsafeBufferPointer { vector in
                    range.map { node in
                        var sum = 0.0
                        for entry in rows.range(node) {
                            let other = vector[Int(targets[entry])]
                            sum += weighted ? rows.strengths[entry] * other : other
                        }
                        return sum
                    }
                }
            }
        }.flatMap { $0 }
    }
}
