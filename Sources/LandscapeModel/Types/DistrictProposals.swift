public import PlainText

/// A Sozialraum that is probably part of another, for the coordinator to enter in `landschaft.yaml`.
public struct DistrictProposal: Sendable, Hashable {
    public var child: String
    public var parent: String
    /// 0...1
    public var score: Double
    public var reason: Bilingual
}

/// Two names of places that a row has beside each other: "Altstadt" in the column of the Ortsteil, "Musterstadt" in that
/// of the Gemeinde.
public struct DistrictPair: Sendable, Hashable {
    public var child: String
    public var parent: String
    /// Rows that say so.
    public var count: Int

    public init(child: String, parent: String, count: Int) {
        self.child = child
        self.parent = parent
        self.count = count
    }
}

/// Proposes which Sozialraum lies in which, from columns, cells and names; applies nothing.
public struct DistrictProposer {
    private let districts: Districts
    private let areas: [[Int]]
    /// Names that follow "Stadt" or "Gemeinde" in that of an actor.
    private let towns: Set<String>
    private let pairs: [DistrictPair]

    /// - Parameter pairs: what columns of different width say, each pair of names once.
    public init(_ landscape: Landscape, pairs: [DistrictPair] = []) {
        districts = landscape.districts
        areas = landscape.actors.compactMap { actor in
            if case .districts(let list) = actor.area { return list }
            return nil
        }
        let lexicon = NameLexicon.standard
        // Only where two places stand in one cell it matters which of them is a town.
        guard areas.contains(where: { $0.count == 2 }) else {
            towns = []
            self.pairs = pairs
            return
        }
        towns = Set(
            landscape.actors.flatMap { actor -> [String] in
                let words = lexicon.normalised(actor.name)
                return zip(words, words.dropFirst()).compactMap { first, second in
                    ["stadt", "gemeinde"].contains(first.key) ? second.spelling.folded : nil
                }
            })
        self.pairs = pairs
    }

    /// The surest proposal for each Sozialraum that is not yet inside another, in the order of the Sozialräume.
    ///
    /// - Complexity: O(*n* · *d*) for *n* actors with at most *d* Sozialräume each.
    public func proposals() -> [DistrictProposal] {
        let found = fromColumns() + fromNames() + fromCells()
        var best: [String: DistrictProposal] = [:]
        for proposal in found where !isPlaced(proposal) {
            if proposal.score > best[proposal.child.folded]?.score ?? 0 {
                best[proposal.child.folded] = proposal
            }
        }
        var order: [String: Int] = [:]
        for (place, proposal) in found.enumerated() where order[proposal.child.folded] == nil {
            order[proposal.child.folded] = place
        }
        // Two that would each contain the other contradict, and so does a longer circle: none of it is proposed.
        return best.values.filter { !Self.isInCircle($0, best) }
            .sorted { (order[$0.child.folded] ?? 0) < (order[$1.child.folded] ?? 0) }
    }

    private static func isInCircle(
        _ proposal: DistrictProposal, _ all: [String: DistrictProposal]
    ) -> Bool {
        var place = proposal.parent.folded
        var seen: Set<String> = []
        while place != proposal.child.folded {
            guard seen.insert(place).inserted, let next = all[place] else { return false }
            place = next.parent.folded
        }
        return true
    }

    private func isPlaced(_ proposal: DistrictProposal) -> Bool {
        guard let child = districts.index(of: proposal.child) else { return false }
        guard let parent = districts.index(of: proposal.parent) else {
            return districts.parents[child] != nil
        }
        return districts.parents[child] != nil || districts.contains(child, parent)
    }

    private func fromColumns() -> [DistrictProposal] {
        var parents: [String: Set<String>] = [:]
        for pair in pairs { parents[pair.child.folded, default: []].insert(pair.parent.folded) }
        return pairs.filter { pair in
            // "Mitte" of several towns is no one's part, and a place is not part of itself.
            parents[pair.child.folded]?.count == 1 && pair.child.folded != pair.parent.folded
                && !districts.isWhole(pair.parent) && !districts.isWhole(pair.child)
        }.map { pair in
            DistrictProposal(
                child: pair.child, parent: pair.parent, score: pair.count > 1 ? 0.95 : 0.85,
                reason: Bilingual(
                    "steht in \(pair.count == 1 ? "einer Zeile" : "\(pair.count) Zeilen") in einer Spalte daneben",
                    "stands beside it in another column of \(pair.count == 1 ? "one row" : "\(pair.count) rows")"
                ))
        }
    }

    /// "Musterstadt-Altstadt", "Musterstadt (Altstadt)", "Musterstadt, OT Altstadt".
    private func fromNames() -> [DistrictProposal] {
        districts.names.compactMap { name in
            let parts = name.split(whereSeparator: { "-–(/".contains($0) }).map { String($0).tidied }
            guard parts.count == 2, let parent = districts.index(of: parts[0]),
                districts.names[parent].folded != name.folded
            else { return nil }
            return DistrictProposal(
                child: name, parent: districts.names[parent], score: 0.85,
                reason: Bilingual("der Name beginnt damit", "its name begins with it"))
        }
    }

    /// "Altstadt, Musterstadt" and "Neustadt, Musterstadt": what stands behind several others is the town, and so is
    /// what the name of an actor calls one ("Stadt Musterstadt"). A mere list of two places says nothing.
    private func fromCells() -> [DistrictProposal] {
        var children: [Int: Set<Int>] = [:]
        var partners: [Int: Set<Int>] = [:]
        var rows: [[Int]: Int] = [:]
        var never: Set<Int> = []
        for area in areas {
            if area.count == 2 {
                children[area[1], default: []].insert(area[0])
                partners[area[0], default: []].insert(area[1])
                rows[area, default: 0] += 1
            } else if area.count > 2 {
                never.formUnion(area)
            }
        }
        return rows.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { pair, count in
            let (child, parent) = (pair[0], pair[1])
            let isTown = towns.contains(districts.names[parent].folded)
            guard partners[child]?.count == 1, children[child] == nil, partners[parent] == nil,
                !never.contains(child), !never.contains(parent), isTown || (children[parent]?.count ?? 0) > 1
            else { return nil }
            let place = districts.names[parent]
            return DistrictProposal(
                child: districts.names[child], parent: place, score: isTown || count > 1 ? 0.75 : 0.65,
                reason: Bilingual(
                    "steht in \(count == 1 ? "einer Zelle" : "\(count) Zellen") vor „\(place)“",
                    "stands before “\(place)” in \(count == 1 ? "one cell" : "\(count) cells")"))
        }
    }
}
