/// Lengths of ties as whole multiples of one small unit, where they are: strengths 1 to 4 give 12, 6, 4 and 3 twelfths.
///
/// Sums of such lengths are exact, and there are so few different ones that a bucket for each can take the place of a heap
/// (Dial 1969, doi:10.1145/363269.363610).
struct WholeLengths: Sendable {
    /// By entry of the rows, 1...``most``; 0 for ties of strength 0, which are no path.
    let outgoing: [UInt8]
    let incoming: [UInt8]
    /// The longest tie in units, and as a length.
    let longest: (units: Int, length: Double)

    /// Greatest length in units: more buckets than this are not worth it.
    static let most = 64
    /// Different lengths up to which a common unit is looked for.
    private static let mostKinds = 16

    /// Nil where the lengths have no such unit.
    init?(_ graph: Graph) {
        var kinds: [Double] = []
        for strength in graph.outgoing.strengths where strength > 0 && strength != kinds.last {
            guard !kinds.contains(strength) else { continue }
            kinds.append(strength)
            guard kinds.count <= Self.mostKinds else { return nil }
        }
        guard let weakest = kinds.min(), let units = Self.units(kinds, weakest: weakest) else { return nil }
        func whole(_ rows: Rows) -> [UInt8] {
            var last = (strength: 0.0, units: UInt8(0))
            return rows.strengths.map { strength in
                if strength != last.strength { last = (strength, units[strength] ?? 0) }
                return last.units
            }
        }
        outgoing = whole(graph.outgoing)
        incoming = graph.isDirected ? whole(graph.incoming) : outgoing
        longest = (Int(units[weakest] ?? 1), 1 / weakest)
    }

    /// Every tie one step long.
    init(stepsOf graph: Graph) {
        outgoing = [UInt8](repeating: 1, count: graph.outgoing.targets.count)
        incoming = graph.isDirected ? [UInt8](repeating: 1, count: graph.incoming.targets.count) : outgoing
        longest = (1, 1)
    }

    /// Units by strength, the fewest that make all lengths whole.
    private static func units(_ kinds: [Double], weakest: Double) -> [Double: UInt8]? {
        for most in 1...most {
            var units: [Double: UInt8] = [:]
            for strength in kinds {
                let exact = Double(most) * (weakest / strength)
                let whole = exact.rounded()
                guard whole >= 1, abs(exact - whole) <= 1e-13 * exact else { break }
                units[strength] = UInt8(whole)
            }
            if units.count == kinds.count { return units }
        }
        return nil
    }

    /// A sum of whole lengths as a length.
    @inline(__always)
    func length(_ units: Int) -> Double { Double(units) * longest.length / Double(longest.units) }
}
