import PlainText

/// GEXF, as Gephi and networkx write it.
///
/// Reference: https://gexf.net/schema.html
struct GEXFReader: XMLHandler {
    var draft: GraphDraft
    /// Attributes by class ("node", "edge"), then in the order of the file.
    private var declared: [String: [Attribute]] = [:]
    private var openClass = ""
    private var isInDefault = false
    private var content = ""
    private var open: [OpenElement] = []

    private struct Attribute {
        var id: String
        var title: String
        var standard = ""
    }

    static func read(_ bytes: [UInt8], _ draft: inout GraphDraft) {
        var reader = GEXFReader(draft: draft)
        reader.read(bytes, format: "GEXF")
        draft = reader.draft
    }

    private init(draft: GraphDraft) { self.draft = draft }

    mutating func start(_ name: String, _ attributes: [String: String], line: Int) {
        switch name {
        case "graph":
            if open.isEmpty {
                draft.networks.beginNetwork((attributes["name"] ?? attributes["id"] ?? "").tidied)
            }
            draft.isDirectedByDefault = attributes["defaultedgetype"] == "directed"
        case "attributes": openClass = attributes["class"] ?? "node"
        case "attribute":
            guard let id = attributes["id"] else { return }
            declared[openClass, default: []].append(Attribute(id: id, title: attributes["title"] ?? id))
        case "default":
            isInDefault = true
            content = ""
        case "node":
            let element = OpenElement(node: attributes, line, &draft)
            if let label = attributes["label"] { draft.set("label", label.tidied, of: element.node) }
            open.append(element)
        case "edge": startEdge(attributes, line)
        case "position" where open.last?.isNode == true:
            // Gephi counts from below.
            if let node = open.last?.node {
                let y = attributes["y"].flatMap { Double($0) }
                draft.setPlace(attributes["x"].flatMap { Double($0) }, y.map { -$0 }, of: node)
            }
        case "color" where open.last?.isNode == true:
            if let node = open.last?.node {
                let parts = ["r", "g", "b"].map { key in attributes[key].flatMap { Double($0) } }
                let mixed = NodeLooks.components(parts[0], parts[1], parts[2])
                draft.setColour(mixed ?? attributes["hex"].flatMap { NodeLooks.colour($0) }, of: node)
            }
        case "attvalue":
            // Version 1.1 says "id" where later ones say "for".
            if let id = attributes["for"] ?? attributes["id"], !open.isEmpty {
                open[open.count - 1].values.append((id, (attributes["value"] ?? "").tidied))
            }
        default: break
        }
    }

    private mutating func startEdge(_ attributes: [String: String], _ line: Int) {
        var element = OpenElement(tie: attributes, line, &draft)
        switch attributes["type"] {
        case "directed": element.isDirected = true
        case "undirected", "mutual": element.isDirected = false
        default: break
        }
        for name in ["weight", "label", "kind"] {
            if let value = attributes[name] { element.own.append((name, value)) }
        }
        open.append(element)
    }

    mutating func text(_ piece: String) {
        if isInDefault { content += piece }
    }

    mutating func end(_ name: String) {
        switch name {
        case "default":
            if let last = declared[openClass]?.indices.last {
                declared[openClass]?[last].standard = content.tidied
            }
            isInDefault = false
        case "node", "edge":
            if let element = open.popLast() { close(element) }
        default: break
        }
    }

    private mutating func close(_ element: OpenElement) {
        var attributes = element.own
        for attribute in declared[element.isNode ? "node" : "edge"] ?? [] {
            let value = element.values.last { $0.key == attribute.id }?.value ?? attribute.standard
            if !value.isEmpty { attributes.append((attribute.title, value)) }
        }
        element.close(attributes, &draft)
    }
}
