extension Recommendation {
    /// The types of actor that its checks speak of.
    var typesMeant: [String] {
        checks.flatMap { check -> [String] in
            switch check {
            case let check as EachWithSome:
                check.clauses.flatMap { clause in
                    clause.subjects.namedTypes + clause.parts.flatMap(\.partners.namedTypes)
                }
            case let check as TypePairs: check.groups.flatMap(\.selector.namedTypes)
            default: []
            }
        }
    }

    /// Whether it is about who sits in Gremien.
    public var isAboutBoards: Bool {
        checks.contains { $0 is BoardMembership || $0 is DistrictCoverage || $0 is Composition }
    }

    /// Whether it holds public and independent offers against each other.
    public var isAboutOverlaps: Bool { checks.contains { $0 is Overlap } }

    /// How close a cooperation it asks for; nil where it asks for none.
    public var demand: Demand? {
        checks.lazy.compactMap { ($0 as? EachWithSome)?.clauses.first?.parts.first?.demand }.first
    }
}
