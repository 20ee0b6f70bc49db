/// Eigenvalues (descending) and eigenvectors of a small symmetric matrix by Jacobi's rotations.
///
/// Reference: Golub & Van Loan 2013, Matrix Computations, 4th ed., §8.5.
struct SymmetricEigen {
    let values: [Double]
    let vectors: [[Double]]

    init(_ matrix: [[Double]]) {
        let n = matrix.count
        var a = matrix.flatMap { $0 }
        var turned = [Double](repeating: 0, count: n * n)
        for index in 0..<n { turned[index * n + index] = 1 }
        let total = a.reduce(0) { $0 + $1 * $1 }
        for _ in 0..<60 {
            var off = 0.0
            for p in 0..<n { for q in 0..<p { off += a[p * n + q] * a[p * n + q] } }
            if off <= 1e-34 * total { break }
            for p in 0..<n {
                for q in 0..<p where abs(a[p * n + q]) > 1e-300 {
                    let theta = (a[q * n + q] - a[p * n + p]) / (2 * a[p * n + q])
                    let t = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
                    let c = 1 / (t * t + 1).squareRoot()
                    let s = t * c
                    for k in 0..<n { Self.turn(&a, k * n + p, k * n + q, c, s) }
                    for k in 0..<n { Self.turn(&a, p * n + k, q * n + k, c, s) }
                    for k in 0..<n { Self.turn(&turned, p * n + k, q * n + k, c, s) }
                }
            }
        }
        let order = (0..<n).sorted { x, y in
            let (left, right) = (a[x * n + x], a[y * n + y])
            return left == right ? x < y : left > right
        }
        values = order.map { a[$0 * n + $0] }
        vectors = order.map { Array(turned[($0 * n)..<(($0 + 1) * n)]) }
    }

    @inline(__always)
    private static func turn(_ values: inout [Double], _ i: Int, _ j: Int, _ c: Double, _ s: Double) {
        let (x, y) = (values[i], values[j])
        values[i] = c * x - s * y
        values[j] = s * x + c * y
    }
}
