import LandscapeModel

/// A network while a graph file is being read.
///
/// Ties name their ends by reference, since many formats list ties before the nodes they join.
struct GraphDraft {
    /// The number of an identifier, whether or not a node of that name has been seen.
    typealias Reference = Int32

    let file: String
    var log = ProblemLog()
    private(set) var ids: [String] = []
    /// Whether a tie has a direction unless it says otherwise.
    var isDirectedByDefault = false
    private var strength: StrengthChoice
    private var table = DraftAttributes()
    private var references: [ByteKey: Reference] = [:]
    private var referenceIDs: [String] = []
    private var nodes: [Int32] = []
    private var edges: [DraftEdge] = []
    private var duplicates = 0
    private let keepsTieAttributes: Bool
    private var tieTable = DraftAttributes()
    /// Identifiers that a file keeps beside those of its format, by node.
    private var ownIDs: [Int: String] = [:]
    /// Where the file draws its nodes, by node.
    private var places: [Int: NodeLooks.Place] = [:]
    private var colours: [Int: UInt32] = [:]
    /// Whether attributes `x` and `y` of the nodes count from below, as in most programs that write them.
    var countsUpwards = true
    /// The number of the node named last, so that many of them do not search from the start each time.
    private var lastGivenNumber = 0

    /// More nodes than any file without that many bytes may claim to have.
    static let mostUnlistedNodes = 100_000

    init(file: String, strengthAttribute: String?, keepsTieAttributes: Bool = false) {
        self.file = file
        self.keepsTieAttributes = keepsTieAttributes
        strength = StrengthChoice(wanted: strengthAttribute)
    }

    var nodeCount: Int { ids.count }

    // MARK: Nodes

    /// The reference of an identifier.
    mutating func reference(_ id: String) -> Reference {
        let key = ByteKey(id)
        if let known = references[key] { return known }
        let number = Reference(clamping: referenceIDs.count)
        references[key] = number
        referenceIDs.append(id)
        nodes.append(-1)
        return number
    }

    /// The node of that identifier, made where there is none yet.
    mutating func node(_ id: String) -> Int {
        let reference = Int(reference(id))
        if nodes[reference] >= 0 { return Int(nodes[reference]) }
        return append(id, reference)
    }

    /// A new node; a second one of the same identifier is the first one, with an error.
    ///
    /// - Parameter id: nil or empty where the file gives none; no tie can name such a node.
    mutating func declare(_ id: String?, line: Int? = nil) -> Int {
        guard let id, !id.isEmpty else {
            var number = max(ids.count, lastGivenNumber) + 1
            while references[ByteKey("node-\(number)")] != nil { number += 1 }
            lastGivenNumber = number
            return node("node-\(number)")
        }
        let reference = Int(reference(id))
        guard nodes[reference] >= 0 else { return append(id, reference) }
        duplicates += 1
        if duplicates <= Self.mostReported {
            log.error(
                .duplicateID, Place(file: file, row: line), id,
                "Den Knoten \(quoted(id).german) gibt es zweimal. Bitte einen davon umbenennen.",
                "There are two nodes \(quoted(id).english). Please rename one of them.")
        }
        return Int(nodes[reference])
    }

    private mutating func append(_ id: String, _ reference: Int) -> Int {
        nodes[reference] = Int32(clamping: ids.count)
        ids.append(id)
        return ids.count - 1
    }

    /// Sets an attribute of a node; `name`, else `label`, is what the node is called.
    mutating func set(_ attribute: String, _ value: String, of node: Int) {
        table.set(attribute, value, of: node)
    }

    /// Gives a node the identifier that it had before a format numbered it.
    mutating func setOwnID(_ id: String, of node: Int) {
        if !id.isEmpty { ownIDs[node] = id }
    }

    /// The identifiers with those of their own, as long as no two become equal.
    private func finishedIDs() -> [String] {
        guard !ownIDs.isEmpty else { return ids }
        let own = ids.indices.map { ownIDs[$0] ?? ids[$0] }
        return Set(own.map { ByteKey($0) }).count == own.count ? own : ids
    }

    /// Notes where a node is drawn, from above; numbers without an end are none.
    mutating func setPlace(_ x: Double?, _ y: Double?, of node: Int) {
        guard let x, let y, x.isFinite, y.isFinite, places[node] == nil else { return }
        places[node] = NodeLooks.Place(x: x, y: y)
    }

    /// Notes the colour in which a node is drawn.
    mutating func setColour(_ colour: UInt32?, of node: Int) {
        if let colour, colours[node] == nil { colours[node] = colour }
    }

    /// Places and colours under the ids of the nodes; where the format has none of its own, what attributes of the
    /// usual names say.
    private func looks(_ ids: [String], _ attributes: [(name: String, values: [String])]) -> NodeLooks {
        func column(_ names: [String]) -> [String]? {
            attributes.first { $0.name.utf8.count <= 12 && names.contains($0.name.folded) }?.values
        }
        let (x, y) = (column(["x", "posx", "xposition"]), column(["y", "posy", "yposition"]))
        let parts = (column(["r", "red"]), column(["g", "green"]), column(["b", "blue"]))
        let words = column(["color", "colour", "farbe", "fillcolor"])
        var looks = NodeLooks()
        for (node, id) in ids.enumerated() {
            if let place = places[node] {
                looks.places[id] = place
            } else if places.isEmpty, let x = x.flatMap({ Double($0[node]) }),
                let y = y.flatMap({ Double($0[node]) }), x.isFinite, y.isFinite
            {
                looks.places[id] = NodeLooks.Place(x: x, y: countsUpwards ? -y : y)
            }
            let mixed = NodeLooks.components(
                parts.0.flatMap { Double($0[node]) }, parts.1.flatMap { Double($0[node]) },
                parts.2.flatMap { Double($0[node]) })
            looks.colours[id] = colours[node] ?? words.flatMap { NodeLooks.colour($0[node]) } ?? mixed
        }
        return looks
    }

    // MARK: Ties

    /// Adds a tie of known strength; without one it counts 1.
    mutating func add(_ from: Reference, _ to: Reference, weight: Double? = nil, isDirected: Bool? = nil) {
        edges.append(
            DraftEdge(
                from: from, to: to, isDirected: isDirected ?? isDirectedByDefault, weight: weight ?? 1,
                isStated: weight != nil, number: Int32(clamping: edges.count)))
    }

    /// Adds a tie whose strength is among its attributes.
    mutating func add(
        _ from: Reference, _ to: Reference, attributes: [(name: String, value: String)],
        isDirected: Bool? = nil, line: Int? = nil
    ) {
        let weight = strength.weight(attributes, Place(file: file, row: line), &log)
        if keepsTieAttributes {
            for attribute in attributes where !strength.means(attribute.name) {
                tieTable.set(attribute.name, attribute.value.tidied, of: edges.count)
            }
        }
        add(from, to, weight: weight, isDirected: isDirected)
    }

    /// Makes undirected ties of arcs that all have an opposite one of the same strength: a format that knows arcs
    /// only writes undirected ties so.
    mutating func joinOppositeArcs() {
        func key(_ edge: DraftEdge) -> UInt64 { UInt64(UInt32(edge.from)) << 32 | UInt64(UInt32(edge.to)) }
        func opposite(_ edge: DraftEdge) -> UInt64 {
            UInt64(UInt32(edge.to)) << 32 | UInt64(UInt32(edge.from))
        }
        let weights = Dictionary(edges.map { (key($0), $0.weight) }, uniquingKeysWith: { first, _ in first })
        guard weights.count == edges.count,
            edges.allSatisfy({ $0.from != $0.to && weights[opposite($0)] == $0.weight })
        else { return }
        // The first of each two stays where it is.
        var isSeen: Set<UInt64> = []
        edges = edges.filter { edge in isSeen.insert(min(key(edge), opposite(edge))).inserted }
        for index in edges.indices { edges[index].isDirected = false }
        isDirectedByDefault = false
    }

    /// Text after which reading goes on no further: reports it, once per place.
    mutating func reportSyntax(_ line: Int?, _ format: String, _ text: String = "") {
        let place = line.map { Bilingual(" ab Zeile \($0)", " from line \($0) on") } ?? Bilingual("", "")
        log.error(
            .unreadableFile, Place(file: file, row: line), text,
            "\(file) ist\(place.german) kein gültiges \(format). Gelesen wurde, was davor steht.",
            "\(file) is not valid \(format)\(place.english). What stands before it was read.")
    }

    // MARK: The result

    /// Problems of one sort beyond this number are no news.
    static let mostReported = 20

    /// Joins ties to nodes, drops self-loops and merges parallel ties.
    consuming func finished() -> GraphFile {
        reportUnknownEnds()
        strength.reportIfAbsent(Place(file: file), hasEdges: !edges.isEmpty, &log)
        var result = GraphFile()
        let isDirected = edges.isEmpty ? isDirectedByDefault : edges.contains { $0.isDirected }
        result.isDirected = isDirected
        let tieCount = edges.count
        let merging = merged(isDirected: isDirected)
        result.edges = merging.edges
        result.areStrengthsStated = merging.areStated
        if keepsTieAttributes {
            let table = tieTable.columns(rowCount: tieCount, file: file, &log)
            result.tieAttributes = table.map { column in
                (column.name, merging.numbers.map { column.values[Int($0)] })
            }.filter { column in column.1.contains { !$0.isEmpty } }
        }
        let ids = finishedIDs()
        let columns = table.finished(nodeCount: ids.count, file: file, &log)
        result.names = ids.indices.map { node in
            let given = columns.names[node].tidied.onOneLine
            return given.isEmpty ? ids[node] : given
        }
        result.attributes = columns.attributes
        result.looks = looks(ids, columns.attributes)
        result.ids = ids
        result.file = file
        result.problems = log.problems
        return result
    }

    private mutating func reportUnknownEnds() {
        var unknown = [Bool](repeating: false, count: nodes.count)
        for edge in edges {
            for end in [edge.from, edge.to] where nodes[Int(end)] < 0 { unknown[Int(end)] = true }
        }
        let missing = unknown.indices.filter { unknown[$0] }
        for reference in missing.prefix(Self.mostReported) {
            let id = referenceIDs[reference]
            log.error(
                .unknownActor, Place(file: file), id,
                "Eine Kante nennt den Knoten \(quoted(id).german), den es in \(file) nicht gibt.",
                "A tie names the node \(quoted(id).english), which \(file) does not have.")
        }
        if missing.count > Self.mostReported {
            let more = missing.count - Self.mostReported
            log.error(
                .unknownActor, Place(file: file), "",
                "\(more) weitere Knoten, die Kanten nennen, gibt es in \(file) nicht.",
                "\(more) more nodes that ties name are not in \(file).")
        }
    }

    private mutating func merged(isDirected: Bool) -> EdgeMerging {
        var loops = 0
        var known: [DraftEdge] = []
        for edge in edges {
            let from = nodes[Int(edge.from)]
            let to = nodes[Int(edge.to)]
            guard from >= 0, to >= 0 else { continue }
            if from == to {
                loops += 1
                continue
            }
            var joined = edge
            (joined.from, joined.to) = (from, to)
            known.append(joined)
        }
        edges = []
        let merging = EdgeMerging(known, isDirected: isDirected)
        if loops > 0 {
            log.warning(
                .loopDropped, Place(file: file), "",
                loops == 1
                    ? "Eine Kante verbindet einen Knoten mit sich selbst; sie zählt nicht mit."
                    : "\(loops) Kanten verbinden einen Knoten mit sich selbst; sie zählen nicht mit.",
                loops == 1
                    ? "One tie joins a node with itself; it is left out."
                    : "\(loops) ties join a node with itself; they are left out.")
        }
        if merging.mergedCount > 0 {
            let count = merging.mergedCount
            log.warning(
                .parallelClaims, Place(file: file), "",
                (count == 1 ? "Eine Kante verbindet" : "\(count) Kanten verbinden")
                    + " Knoten, die schon verbunden sind; es zählt die größte Stärke.",
                (count == 1 ? "One tie joins" : "\(count) ties join")
                    + " nodes that are joined already; the greatest strength counts.")
        }
        return merging
    }
}

/// A tie as read; its ends are references, then nodes.
struct DraftEdge {
    var from: Int32
    var to: Int32
    var isDirected: Bool
    var weight: Double
    /// Whether the file states the weight.
    var isStated = true
    /// Which tie of the file it is.
    var number: Int32 = 0
}
