/// Claims about the same pair and kind (and direction, for directed kinds), taken together.
public struct Tie: Sendable, Hashable {
    public var from: ActorIndex
    public var to: ActorIndex
    public var kind: Kind
    public var state: TieState
    /// Strength at least and at most, 0...4.
    public var lower: Double
    public var upper: Double
}

extension Landscape {
    /// All ties without wishes and ended ones, by pair, then kind, then direction.
    public func ties(_ index: ClaimIndex) -> [Tie] {
        var ties: [Tie] = []
        for entry in index.entries {
            // Key: kind and direction; a mutual claim of a directed kind stands for both directions.
            var groups: [UInt16: [Int32]] = [:]
            for number in index.order[entry.claims] {
                let claim = claims[Int(number)]
                guard claim.isCurrent else { continue }
                let base = UInt16(claim.kind.index) << 1
                if !vocabulary.kindTerm(claim.kind).isDirected {
                    groups[base, default: []].append(number)
                } else {
                    let isBackward = claim.from != entry.a
                    if claim.isMutual || !isBackward { groups[base, default: []].append(number) }
                    if claim.isMutual || isBackward { groups[base | 1, default: []].append(number) }
                }
            }
            for key in groups.keys.sorted() {
                let evidence = evidence(entry.a, entry.b, claims: groups[key] ?? [])
                // Who only says that there is none makes no tie.
                guard evidence.isReported else { continue }
                let isBackward = key & 1 == 1
                ties.append(
                    Tie(
                        from: isBackward ? entry.b : entry.a, to: isBackward ? entry.a : entry.b,
                        kind: Kind(index: UInt8(key >> 1)), state: evidence.state, lower: evidence.lower,
                        upper: evidence.upper))
            }
        }
        return ties
    }
}
