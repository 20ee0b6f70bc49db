import PlainText

/// The networks and relations of a graph file, and which nodes each of them names.
///
/// A *network* has nodes of its own (a second `graph`, a second `*Vertices`); a *relation* is a sort of tie inside a
/// network (`*Arcs :2 "Geld"`, the second matrix of a DL file).
struct DraftNetworks {
    struct Relation {
        var network: Int
        var name: String
        /// Ties of it, whatever they say.
        var tieCount = 0
    }

    private(set) var names: [String] = [""]
    private(set) var members: [[Int32]] = [[]]
    private(set) var relations: [Relation] = []
    /// The network that is being read.
    private(set) var current = 0
    private var relation: Int?
    /// For each node the network that named it last.
    private var seen: [Int32] = []

    /// Ties and nodes from here on belong to another network. The first call names the first one.
    mutating func beginNetwork(_ name: String) {
        relation = nil
        if names.count == 1, names[0].isEmpty, members[0].isEmpty, relations.isEmpty {
            names[0] = name
            return
        }
        current = names.count
        names.append(name)
        members.append([])
    }

    /// Names the network that is being read, where its name stands inside it.
    mutating func nameCurrent(_ name: String) { if names[current].isEmpty { names[current] = name } }

    /// Ties from here on belong to this relation of the network.
    mutating func setRelation(_ name: String) {
        relation = relations.firstIndex { $0.network == current && $0.name == name }
        guard relation == nil else { return }
        relation = relations.count
        relations.append(Relation(network: current, name: name))
    }

    /// The relation of a tie that is added now.
    mutating func countTie() -> Int16 {
        if relation == nil { setRelation("") }
        let number = relation ?? 0
        relations[number].tieCount += 1
        return Int16(clamping: number)
    }

    /// Notes that the network names a node; false where it did so before.
    @discardableResult
    mutating func note(_ node: Int) -> Bool {
        while seen.count <= node { seen.append(-1) }
        guard seen[node] != Int32(current) else { return false }
        seen[node] = Int32(clamping: current)
        members[current].append(Int32(clamping: node))
        return true
    }

    /// Notes that ties of a network join a node that another one declared.
    mutating func note(_ node: Int32, in network: Int) { members[network].append(node) }

    // MARK: What belongs together

    /// Networks that name any node or have any tie.
    var used: [Int] {
        names.indices.filter { network in
            !members[network].isEmpty || relations.contains { $0.network == network && $0.tieCount > 0 }
        }
    }

    /// Relations that have a tie.
    var usedRelations: [Int] { relations.indices.filter { relations[$0].tieCount > 0 } }

    /// Whether all networks are about the same actors: each shares nodes with the others.
    ///
    /// - Parameter isContradicted: whether two networks call a node that they share by different names.
    func agree(isContradicted: Bool) -> Bool {
        let used = used.filter { !members[$0].isEmpty }
        guard used.count > 1 else { return true }
        if isContradicted { return false }
        // Networks that share a node are joined; in the end all must be one.
        var leader = Array(names.indices)
        func find(_ network: Int) -> Int {
            var place = network
            while leader[place] != place { place = leader[place] }
            return place
        }
        var owner = [Int](repeating: -1, count: seen.count)
        for network in used {
            for node in members[network] {
                let known = owner[Int(node)]
                if known < 0 { owner[Int(node)] = network } else { leader[find(network)] = find(known) }
            }
        }
        return Set(used.map(find)).count == 1
    }

    /// What users call a network.
    func title(_ network: Int) -> String {
        if names[network].isEmpty { return "Netz \(network + 1)" }
        let isShared = names.indices.contains { $0 != network && names[$0] == names[network] }
        return isShared ? "\(names[network]) (\(network + 1))" : names[network]
    }

    /// What users call a relation: its own name, with that of its network where several have one of that name.
    func title(relation number: Int) -> String {
        let relation = relations[number]
        let isOnly = usedRelations.count { relations[$0].network == relation.network } == 1
        if relation.name.isEmpty || (isOnly && used.count > 1) { return title(relation.network) }
        let isShared = relations.contains { $0.name == relation.name && $0.network != relation.network }
        return isShared ? "\(title(relation.network)): \(relation.name)" : relation.name
    }

    /// The relations that a word of the user means: a name of one, of a network, or its number in the file.
    func relations(meant word: String) -> [Int] {
        let all = usedRelations
        let key = word.folded
        let byTitle = all.filter { title(relation: $0).folded == key || relations[$0].name.folded == key }
        if !byTitle.isEmpty { return byTitle }
        let byNetwork = all.filter { title(relations[$0].network).folded == key }
        if !byNetwork.isEmpty { return byNetwork }
        guard let number = Int(word), (1...max(1, all.count)).contains(number), number <= all.count else {
            return []
        }
        return [all[number - 1]]
    }
}
