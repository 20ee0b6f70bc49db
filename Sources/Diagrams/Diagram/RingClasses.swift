/// Which ring of a target a value belongs to.
enum RingClasses {
    /// Classes of values, the highest first: about a twentieth, a fifth and a half of the actors are inside
    /// the first three rings; equal values are never torn apart.
    static func of(_ values: [Double]) -> [Int] {
        let sorted = values.sorted(by: >)
        guard let largest = sorted.first else { return [] }
        let cuts = [0.05, 0.2, 0.5].map { share in
            sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
        }
        var bounds: [Double] = []
        for cut in cuts where cut < largest || bounds.isEmpty {
            if cut > (sorted.last ?? 0), bounds.last.map({ cut < $0 }) ?? true { bounds.append(cut) }
        }
        return values.map { value in bounds.firstIndex { value >= $0 } ?? bounds.count }
    }
}
