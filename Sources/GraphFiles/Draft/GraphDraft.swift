import LandscapeModel
import PlainText
package import SourceText

/// A network while a graph file is being read.
///
/// Ties name their ends by reference, since many formats list ties before the nodes they join.
package struct GraphDraft {
    /// The number of an identifier, whether or not a node of that name has been seen.
    package typealias Reference = Int32

    let file: String
    package var log = ProblemLog()
    var ids: [String] = []
    /// Whether a tie has a direction unless it says otherwise.
    package var isDirectedByDefault = false
    /// The networks and relations of the file.
    var networks = DraftNetworks()
    /// The relation that the user asked for.
    let wantedRelation: String?
    var strength: StrengthChoice
    private var words = TieWords()
    var table = DraftAttributes()
    var references: [ByteKey: Reference] = [:]
    var referenceIDs: [String] = []
    var nodes: [Int32] = []
    var edges: [DraftEdge] = []
    private var duplicates = 0
    private let keepsTieAttributes: Bool
    private var tieTable = DraftAttributes()
    /// What netviz wrote about ties, by the number of the tie.
    private var evidence: [Int32: TieEvidence] = [:]
    /// Identifiers that a file keeps beside those of its format, by node.
    var ownIDs: [Int: String] = [:]
    /// Where the file draws its nodes, by node.
    var places: [Int: NodeLooks.Place] = [:]
    var colours: [Int: UInt32] = [:]
    /// Whether attributes `x` and `y` of the nodes count from below, as in most programs that write them.
    var countsUpwards = true
    /// The number of the node named last, so that many of them do not search from the start each time.
    private var lastGivenNumber = 0

    /// More nodes than any file without that many bytes may claim to have.
    static let mostUnlistedNodes = 100_000

    package init(file: String, options: GraphReadingOptions = GraphReadingOptions()) {
        self.file = file
        keepsTieAttributes = options.keepsTieAttributes
        wantedRelation = options.relation
        strength = StrengthChoice(wanted: options.strengthAttribute)
    }

    var nodeCount: Int { ids.count }

    // MARK: Nodes

    /// The reference of an identifier.
    package mutating func reference(_ id: String) -> Reference {
        let key = ByteKey(id)
        if let known = references[key] { return known }
        let number = Reference(clamping: referenceIDs.count)
        references[key] = number
        referenceIDs.append(id)
        nodes.append(-1)
        return number
    }

    /// The node of that identifier, made where there is none yet.
    package mutating func node(_ id: String) -> Int {
        let reference = Int(reference(id))
        guard nodes[reference] >= 0 else { return append(id, reference) }
        networks.note(Int(nodes[reference]))
        return Int(nodes[reference])
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
        // Another network of the file may name it too.
        if networks.note(Int(nodes[reference])) { return Int(nodes[reference]) }
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
        networks.note(ids.count - 1)
        return ids.count - 1
    }

    /// Sets an attribute of a node; `name`, else `label`, is what the node is called.
    mutating func set(_ attribute: String, _ value: String, of node: Int) {
        table.set(attribute, value, of: node, network: networks.current)
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
            attributes.first { $0.name.utf8.count <= 16 && names.contains($0.name.folded) }?.values
        }
        let (x, y) = (column(["x", "posx", "xposition"]), column(["y", "posy", "yposition"]))
        let parts = (column(["r", "red"]), column(["g", "green"]), column(["b", "blue"]))
        let words = column(["color", "colour", "farbe", "fillcolor", "graphics.fill"])
        // yEd writes GML as it draws, from above.
        let graphics = (column(["graphics.x"]), column(["graphics.y"]))
        var looks = NodeLooks()
        for (node, id) in ids.enumerated() {
            if let place = places[node] {
                looks.places[id] = place
            } else if places.isEmpty, let x = x.flatMap({ Double($0[node]) }),
                let y = y.flatMap({ Double($0[node]) }), x.isFinite, y.isFinite
            {
                looks.places[id] = NodeLooks.Place(x: x, y: countsUpwards ? -y : y)
            } else if places.isEmpty, let x = graphics.0.flatMap({ Double($0[node]) }),
                let y = graphics.1.flatMap({ Double($0[node]) }), x.isFinite, y.isFinite
            {
                looks.places[id] = NodeLooks.Place(x: x, y: y)
            }
            let mixed = NodeLooks.components(
                parts.0.flatMap { Double($0[node]) }, parts.1.flatMap { Double($0[node]) },
                parts.2.flatMap { Double($0[node]) })
            looks.colours[id] = colours[node] ?? words.flatMap { NodeLooks.colour($0[node]) } ?? mixed
        }
        return looks
    }

    // MARK: Ties

    /// Adds a tie of known strength; nil where the file states none.
    mutating func add(_ from: Reference, _ to: Reference, weight: Double?, isDirected: Bool? = nil) {
        append(edge(from, to, weight: weight, isDirected: isDirected))
    }

    /// Adds a tie whose strength is among its attributes.
    package mutating func add(
        _ from: Reference, _ to: Reference, attributes: [(name: String, value: String)],
        isDirected: Bool? = nil, line: Int? = nil
    ) {
        let stated = strength.stated(attributes, Place(file: file, row: line), &log)
        var edge = edge(from, to, weight: stated, isDirected: isDirected)
        if let words = words.read(attributes, &edge) { evidence[edge.number] = words }
        if keepsTieAttributes {
            for attribute in attributes where !strength.means(attribute.name) {
                tieTable.set(attribute.name, attribute.value.tidied, of: edges.count)
            }
        }
        append(edge)
    }

    private func edge(
        _ from: Reference, _ to: Reference, weight: Double?, isDirected: Bool?
    ) -> DraftEdge {
        DraftEdge(
            from: from, to: to, isDirected: isDirected ?? isDirectedByDefault, weight: weight ?? 1,
            isStated: weight != nil, number: Int32(clamping: edges.count))
    }

    private mutating func append(_ edge: DraftEdge) {
        var edge = edge
        edge.relation = networks.countTie()
        edges.append(edge)
    }

    /// Makes undirected ties of arcs that all have an opposite one of the same strength: a format that knows arcs
    /// only writes undirected ties so.
    mutating func joinOppositeArcs() {
        struct Arc: Hashable {
            let from: Int32
            let to: Int32
            let relation: Int16
        }
        let weights = Dictionary(
            edges.map { (Arc(from: $0.from, to: $0.to, relation: $0.relation), $0.weight) },
            uniquingKeysWith: { first, _ in first })
        guard weights.count == edges.count,
            edges.allSatisfy({ edge in
                edge.from != edge.to
                    && weights[Arc(from: edge.to, to: edge.from, relation: edge.relation)] == edge.weight
            })
        else { return }
        // The first of each two stays where it is.
        var isSeen: Set<Arc> = []
        edges = edges.filter { edge in
            let (low, high) = (min(edge.from, edge.to), max(edge.from, edge.to))
            return isSeen.insert(Arc(from: low, to: high, relation: edge.relation)).inserted
        }
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
    package consuming func finished() -> GraphFile {
        chooseNetwork()
        findSameNumbers()
        reportUnknownEnds()
        strength.reportIfAbsent(Place(file: file), hasEdges: !edges.isEmpty, &log)
        var result = GraphFile()
        let isDirected = edges.isEmpty ? isDirectedByDefault : edges.contains { $0.isDirected }
        result.isDirected = isDirected
        let tieCount = edges.count
        let numbers = (edges.map(\.number).max() ?? -1) + 1
        let relations = networks.usedRelations
        result.relations = relations.count > 1 ? relations.map { networks.title(relation: $0) } : []
        let places = Dictionary(uniqueKeysWithValues: relations.enumerated().map { ($1, Int16($0)) })
        let isChosen = Set(edges.map(\.relation)).count < 2
        if isChosen { result.relations = [] }
        let known = joined().map { edge in
            var edge = edge
            edge.relation = isChosen ? -1 : places[Int(edge.relation)] ?? -1
            return edge
        }
        let merging = merged(known, isDirected: isDirected, &result)
        result.edges = merging.edges
        result.areStrengthsStated = merging.areStated
        result.evidence = evidence
        if keepsTieAttributes, tieCount > 0 {
            let table = tieTable.columns(rowCount: Int(numbers), file: file, &log)
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

    /// The ties whose ends are known, by number of node; those of a node with itself are told and left out.
    private mutating func joined() -> [DraftEdge] {
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
        reportLoops(loops)
        return known
    }

    /// Merges ties that say the same of the same nodes, and keeps those that count as edges.
    private mutating func merged(
        _ known: [DraftEdge], isDirected: Bool, _ result: inout GraphFile
    ) -> EdgeMerging {
        let negative = known.count { $0.weight < 0 }
        let zeros = known.count { $0.weight == 0 }
        var groups: [StatementKind: [DraftEdge]] = [:]
        for edge in known where edge.weight >= 0 { groups[StatementKind(edge), default: []].append(edge) }
        var mergedCount = 0
        var statements: [DraftEdge] = []
        statements.reserveCapacity(known.count)
        for (_, group) in groups.sorted(by: { $0.value[0].number < $1.value[0].number }) {
            let merging = EdgeMerging(group, isDirected: group[0].isDirected)
            mergedCount += merging.mergedCount
            for (edge, place) in zip(merging.edges, merging.places) {
                var statement = group[place]
                statement.weight = edge.weight
                statements.append(statement)
            }
        }
        reportStrengths(zeros: zeros, negative: negative)
        reportMerged(mergedCount)
        statements.sort { $0.number < $1.number }
        result.statements = statements
        return EdgeMerging(
            statements.filter { $0.weight > 0 && $0.status == .exists }, isDirected: isDirected)
    }
}
