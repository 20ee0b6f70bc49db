import PlainText
import SourceText

/// GraphML, as igraph, networkx, Gephi and yEd write it.
///
/// Reference: Brandes et al. 2002, http://graphml.graphdrawing.org/specification.html
struct GraphMLReader: XMLHandler {
    var draft: GraphDraft
    private var keys: [String: Key] = [:]
    /// Identifiers of keys in the order of the file, so that attributes come in that order.
    private var keyOrder: [String] = []
    private var openKey: String?
    /// What the open `data` or `default` belongs to.
    private var dataKey: String?
    private var isInDefault = false
    private var yEd = YEdLabels()
    private var content = ""
    /// For each open graph whether its ties have a direction unless they say otherwise.
    private var defaults: [Bool] = []
    /// The nodes and ties that are open; a node may hold a graph of its own.
    private var open: [OpenElement] = []
    private var hyperedges = 0

    private struct Key {
        var name: String
        var isForNodes: Bool
        var isForEdges: Bool
        /// Holds a drawing of yEd, whose labels count and whose other texts do not.
        var isDrawing: Bool
        var standard = ""
    }

    static func read(_ bytes: [UInt8], _ draft: inout GraphDraft) {
        var reader = GraphMLReader(draft: draft)
        reader.read(bytes, format: "GraphML")
        reader.reportHyperedges()
        draft = reader.draft
    }

    private init(draft: GraphDraft) { self.draft = draft }

    mutating func start(_ name: String, _ attributes: [String: String], line: Int) {
        yEd.start(name, attributes)
        switch name {
        case "key":
            guard let id = attributes["id"] else { return }
            let target = attributes["for"] ?? "all"
            keys[id] = Key(
                name: attributes["attr.name"] ?? id, isForNodes: target == "node" || target == "all",
                isForEdges: target == "edge" || target == "all",
                isDrawing: attributes["yfiles.type"] != nil && attributes["attr.name"] == nil)
            keyOrder.append(id)
            openKey = id
        case "default":
            isInDefault = true
            content = ""
        case "graph":
            // A graph inside a node belongs to the network around it.
            if open.isEmpty { draft.networks.beginNetwork((attributes["id"] ?? "").tidied) }
            defaults.append(attributes["edgedefault"] == "directed")
            draft.isDirectedByDefault = defaults.last ?? false
        case "node":
            let element = OpenElement(node: attributes, line, &draft)
            open.append(element)
        case "edge": startEdge(attributes, line)
        case "hyperedge": hyperedges += 1
        case "data":
            dataKey = attributes["key"]
            content = ""
        case "Geometry" where open.last?.isNode == true: readPlace(attributes)
        case "Fill" where open.last?.isNode == true:
            if let node = open.last?.node {
                draft.setColour(attributes["color"].flatMap { NodeLooks.colour($0) }, of: node)
            }
        default: break
        }
    }

    /// yEd and visone state the upper left corner and the size of a node.
    private mutating func readPlace(_ attributes: [String: String]) {
        guard let node = open.last?.node else { return }
        func number(_ key: String) -> Double? { attributes[key].flatMap { Double($0) } }
        draft.setPlace(
            number("x").map { $0 + (number("width") ?? 0) / 2 },
            number("y").map { $0 + (number("height") ?? 0) / 2 }, of: node)
    }

    private mutating func startEdge(_ attributes: [String: String], _ line: Int) {
        var element = OpenElement(tie: attributes, line, &draft)
        element.isDirected = attributes["directed"].map { $0 == "true" || $0 == "1" }
        open.append(element)
    }

    mutating func text(_ piece: String) {
        if dataKey != nil || isInDefault { content += piece }
        yEd.text(piece)
    }

    mutating func end(_ name: String) {
        switch name {
        case "default":
            if let openKey { keys[openKey]?.standard = content.tidied }
            isInDefault = false
        case "key": openKey = nil
        case "graph":
            _ = defaults.popLast()
            if let around = defaults.last { draft.isDirectedByDefault = around }
        case "NodeLabel", "EdgeLabel":
            // yEd keeps the label inside the drawing; the first one is the name.
            guard let label = yEd.finishedLabel(), let last = open.last, !last.hasLabel,
                last.isNode == (name == "NodeLabel")
            else { break }
            open[open.count - 1].hasLabel = true
            if last.isNode {
                draft.set("label", label, of: last.node)
            } else {
                open[open.count - 1].own.append(("label", label))
            }
        case "data":
            if let dataKey, !open.isEmpty, keys[dataKey]?.isDrawing != true {
                open[open.count - 1].values.append((dataKey, content.tidied))
            }
            dataKey = nil
        case "node", "edge":
            // The parser has made sure that what ends is what was opened last.
            if let element = open.popLast() { close(element) }
        default: break
        }
        yEd.end(name)
    }

    private func attributes(_ element: OpenElement) -> [(name: String, value: String)] {
        var result = element.own
        for id in keyOrder {
            guard let key = keys[id], element.isNode ? key.isForNodes : key.isForEdges else { continue }
            let value = element.values.first { $0.key == id }?.value ?? key.standard
            if !value.isEmpty { result.append((key.name, value)) }
        }
        // Data of a key that the file does not declare goes by the key.
        for value in element.values where keys[value.key] == nil && !value.value.isEmpty {
            result.append((value.key, value.value))
        }
        return result
    }

    private mutating func close(_ element: OpenElement) {
        let attributes = attributes(element)
        element.close(attributes, &draft)
    }

    private mutating func reportHyperedges() {
        guard hyperedges > 0 else { return }
        draft.log.warning(
            .unknownValue, Place(file: draft.file), "hyperedge",
            "\(hyperedges) Hyperkanten werden nicht gelesen; netviz kennt Kanten zwischen zwei Knoten.",
            "\(hyperedges) hyperedges are not read; netviz knows ties between two nodes.")
    }
}

/// The labels that yEd draws: those of the realizer that is shown.
///
/// A group has one realizer for each of its states, open and closed; `active` says which is drawn.
private struct YEdLabels {
    private var content: String?
    /// What is inside an open label: `LabelModel` and its like hold no words.
    private var depth = 0
    private var isInRealizers = false
    private var realizerDepth = 0
    private var active = 0
    private var realizer = -1

    mutating func start(_ name: String, _ attributes: [String: String]) {
        if content != nil { depth += 1 }
        if isInRealizers {
            if realizerDepth == 0 { realizer += 1 }
            realizerDepth += 1
        }
        switch name {
        case "Realizers":
            isInRealizers = true
            realizerDepth = 0
            realizer = -1
            active = attributes["active"].flatMap { Int($0) } ?? 0
        case "NodeLabel", "EdgeLabel":
            depth = 0
            content = attributes["hasText"] == "false" || (isInRealizers && realizer != active) ? nil : ""
        default: break
        }
    }

    mutating func text(_ piece: String) { if depth == 0 { content?.append(piece) } }

    /// The label that ends now; nil where it has no words or is not drawn.
    mutating func finishedLabel() -> String? {
        defer { content = nil }
        return content.flatMap { $0.tidied.isEmpty ? nil : $0.tidied }
    }

    mutating func end(_ name: String) {
        if name == "Realizers" {
            isInRealizers = false
        } else if isInRealizers {
            realizerDepth -= 1
        }
        if content != nil { depth -= 1 }
    }
}
