/// The claims of a landscape sorted by the pair of actors they are about.
///
/// Built once and asked often: which claims are there between two actors, who is linked to whom.
/// - Complexity: O(*c* log *c*) to build for *c* claims; a question costs O(log *k*) for *k* partners.
public struct ClaimIndex: Sendable {
    /// An unordered pair that at least one claim is about, `a` before `b`.
    public struct Entry: Sendable, Hashable {
        public var a: ActorIndex
        public var b: ActorIndex
        /// Its claims as a range of `order`.
        public var claims: Range<Int>
    }

    /// Every pair once, ascending by `a`, then `b`.
    public let entries: [Entry]
    /// Numbers of claims, those of a pair side by side in the order of the file.
    public let order: [Int32]
    /// For each actor the numbers of its entries, ascending by partner.
    private let starts: [Int32]
    private let incident: [Int32]

    public init(_ claims: [Claim], actorCount: Int) {
        func key(_ index: Int32) -> UInt64 {
            let claim = claims[Int(index)]
            return UInt64(min(claim.from, claim.to)) << 32 | UInt64(max(claim.from, claim.to))
        }
        let order = (0..<Int32(claims.count)).map { (key: key($0), claim: $0) }
            .sorted { ($0.key, $0.claim) < ($1.key, $1.claim) }
        var entries: [Entry] = []
        var degrees = [Int32](repeating: 0, count: actorCount + 1)
        var start = 0
        while start < order.count {
            var end = start
            while end < order.count, order[end].key == order[start].key { end += 1 }
            let entry = Entry(
                a: ActorIndex(order[start].key >> 32), b: ActorIndex(order[start].key & 0xFFFF_FFFF),
                claims: start..<end)
            entries.append(entry)
            degrees[Int(entry.a) + 1] += 1
            degrees[Int(entry.b) + 1] += 1
            start = end
        }
        for index in degrees.indices.dropFirst() { degrees[index] += degrees[index - 1] }
        var next = degrees
        var incident = [Int32](repeating: 0, count: entries.count * 2)
        // Entries are sorted by (a, b): filling the b side first keeps each actor's partners ascending,
        // since its partners below it come from entries where it is b.
        for (number, entry) in entries.enumerated() {
            incident[Int(next[Int(entry.b)])] = Int32(number)
            next[Int(entry.b)] += 1
        }
        for (number, entry) in entries.enumerated() {
            incident[Int(next[Int(entry.a)])] = Int32(number)
            next[Int(entry.a)] += 1
        }
        self.entries = entries
        self.order = order.map(\.claim)
        self.starts = degrees
        self.incident = incident
    }

    /// The entries an actor takes part in, ascending by partner.
    public func entries(of actor: ActorIndex) -> some Sequence<Entry> {
        incident[Int(starts[Int(actor)])..<Int(starts[Int(actor) + 1])].lazy.map { entries[Int($0)] }
    }

    /// The entry of a pair in either order; nil where nothing is claimed about it.
    public func entry(_ one: ActorIndex, _ two: ActorIndex) -> Entry? {
        let partner = { (entry: Entry) in entry.a == one ? entry.b : entry.a }
        var low = Int(starts[Int(one)])
        var high = Int(starts[Int(one) + 1])
        while low < high {
            let middle = (low + high) / 2
            if partner(entries[Int(incident[middle])]) < two { low = middle + 1 } else { high = middle }
        }
        guard low < Int(starts[Int(one) + 1]) else { return nil }
        let found = entries[Int(incident[low])]
        return partner(found) == two ? found : nil
    }
}
