@testable import NetworkGraph

/// Graphs that everyone can check, and small random ones.
enum TestGraphs {
    static func graph(
        _ n: Int, _ pairs: [(Int, Int)], isDirected: Bool = false, strengths: [Double]? = nil
    ) -> Graph {
        var builder = GraphBuilder(nodeCount: n, isDirected: isDirected)
        for (index, pair) in pairs.enumerated() {
            builder.addEdge(pair.0, pair.1, strength: strengths?[index] ?? 1)
        }
        return builder.build()
    }

    static func path(_ n: Int) -> Graph { graph(n, (0..<max(0, n - 1)).map { ($0, $0 + 1) }) }
    static func star(_ n: Int) -> Graph { graph(n, (1..<n).map { (0, $0) }) }
    static func cycle(_ n: Int) -> Graph { graph(n, (0..<n).map { ($0, ($0 + 1) % n) }) }
    static func complete(_ n: Int) -> Graph {
        graph(n, (0..<n).flatMap { a in ((a + 1)..<n).map { (a, $0) } })
    }

    /// Krackhardt 1990, doi:10.2307/2393394; numbering as networkx' `krackhardt_kite_graph`.
    static let kite = graph(
        10,
        [
            (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5), (3, 6),
            (4, 6),
            (5, 6), (5, 7), (6, 7), (7, 8), (8, 9),
        ])

    /// Marriages of the Florentine families, Padgett & Ansell 1993; with Pucci as an isolate (15).
    static let florentineNames = [
        "Acciaiuoli", "Albizzi", "Barbadori", "Bischeri", "Castellani", "Ginori", "Guadagni", "Lamberteschi",
        "Medici", "Pazzi", "Peruzzi", "Ridolfi", "Salviati", "Strozzi", "Tornabuoni", "Pucci",
    ]
    static let florentine = graph(
        16,
        [
            (0, 8), (4, 10), (4, 13), (4, 2), (8, 2), (8, 11), (8, 14), (8, 1), (8, 12), (12, 9), (10, 3),
            (10, 13), (13, 11), (13, 3), (11, 14), (14, 6), (1, 5), (1, 6), (3, 6), (6, 7),
        ])

    /// Zachary 1977, doi:10.1086/jar.33.4.3629752.
    static let karate = graph(
        34,
        [
            (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (0, 7), (0, 8), (0, 10), (0, 11), (0, 12),
            (0, 13),
            (0, 17), (0, 19), (0, 21), (0, 31), (1, 2), (1, 3), (1, 7), (1, 13), (1, 17), (1, 19), (1, 21),
            (1, 30),
            (2, 3), (2, 7), (2, 8), (2, 9), (2, 13), (2, 27), (2, 28), (2, 32), (3, 7), (3, 12), (3, 13),
            (4, 6),
            (4, 10), (5, 6), (5, 10), (5, 16), (6, 16), (8, 30), (8, 32), (8, 33), (9, 33), (13, 33),
            (14, 32),
            (14, 33), (15, 32), (15, 33), (18, 32), (18, 33), (19, 33), (20, 32), (20, 33), (22, 32),
            (22, 33),
            (23, 25), (23, 27), (23, 29), (23, 32), (23, 33), (24, 25), (24, 27), (24, 31), (25, 31),
            (26, 29),
            (26, 33), (27, 33), (28, 31), (28, 33), (29, 32), (29, 33), (30, 32), (30, 33), (31, 32),
            (31, 33),
            (32, 33),
        ])

    /// Two triangles joined by a tie, a pair, and two isolates.
    static let scattered = graph(10, [(0, 1), (0, 2), (1, 2), (2, 3), (3, 4), (3, 5), (4, 5), (6, 7)])

    /// Each pair tied with the same probability; strengths 1...4 if asked for.
    static func random(
        _ n: Int, probability: Double, seed: UInt64, isDirected: Bool = false, weighted: Bool = false
    ) -> Graph {
        var random = SeededRandom(seed: seed)
        var builder = GraphBuilder(nodeCount: n, isDirected: isDirected)
        for a in 0..<n {
            for b in (isDirected ? 0 : a + 1)..<n where a != b && random.unit() < probability {
                builder.addEdge(a, b, strength: weighted ? Double(1 + random.below(4)) : 1)
            }
        }
        return builder.build()
    }
}

/// Whether two lists of values agree to 1e-9, undefined ones at the same places.
func agree(_ a: [Double?], _ b: [Double?], within tolerance: Double = 1e-9) -> Bool {
    a.count == b.count
        && zip(a, b).allSatisfy { x, y in
            switch (x, y) {
            case (nil, nil): true
            case (let x?, let y?): abs(x - y) <= tolerance * max(1, abs(x), abs(y))
            default: false
            }
        }
}

/// A pair as a list, which can be compared.
func list(_ pair: (Int, Int)) -> [Int] { [pair.0, pair.1] }

/// A tie's ends as a list.
func list(_ edge: Edge) -> [Int] { [edge.a, edge.b] }
