import LandscapeModel
import SourceText

/// JSON files of programs that hold a network in a shape of their own: graphology (Sigma, Gephi Lite, Gephi),
/// Cytoscape, and the JSON Graph Format.
///
/// Each is brought into the one shape of nodes and ties that ``NodeLinkReader`` knows.
enum JSONDialect {
    /// The network of a file in node-link shape; the file as it is where it is none of these.
    static func nodeLink(_ root: JSONTree, _ draft: inout GraphDraft) -> JSONTree {
        // Gephi Lite keeps the graph inside its workspace.
        if let inner = root["graphDataset"]?["fullGraph"] ?? root["fullGraph"] ?? root["graph"],
            inner["nodes"] != nil, root["nodes"] == nil
        {
            return nodeLink(inner, &draft)
        }
        if let elements = root["elements"] ?? (isFlat(root) ? root : nil) {
            draft.countsUpwards = false
            return cytoscape(elements, root)
        }
        if let nodes = root["nodes"]?.elements, nodes.contains(where: { $0["key"] != nil && $0["id"] == nil })
        {
            draft.countsUpwards = true
            return graphology(root, nodes)
        }
        draft.countsUpwards = false
        return graphFormat(root)
    }

    private static let directed = "directed"

    /// Whether a list is one of elements, as Cytoscape writes them.
    private static func isFlat(_ root: JSONTree) -> Bool {
        root.elements?.contains { $0["data"] != nil || $0["group"] != nil } ?? false
    }

    // MARK: graphology

    /// Nodes have a `key`, and whatever else they say stands under `attributes`.
    private static func graphology(_ root: JSONTree, _ nodes: [JSONTree]) -> JSONTree {
        let records = nodes.map { node -> JSONTree in
            .object([("id", .text(node["key"]?.plain ?? ""))] + inner(node))
        }
        let kind = root["options"]?["type"]?.plain
        let ties = (root["edges"]?.elements ?? []).map { tie -> JSONTree in
            var members = inner(tie)
            if let source = tie["source"] { members.append(("source", source)) }
            if let target = tie["target"] { members.append(("target", target)) }
            var isDirected = kind != "undirected"
            if case .flag(true)? = tie["undirected"] { isDirected = false }
            members.append((Self.directed, .flag(isDirected)))
            return .object(members)
        }
        return .object([("nodes", .list(records)), ("links", .list(ties))])
    }

    private static func inner(_ record: JSONTree) -> [(key: String, value: JSONTree)] {
        (record["attributes"]?.members ?? []).filter {
            !["id", "source", "target", directed].contains($0.key)
        }
    }

    // MARK: Cytoscape

    /// Two lists, or one list in which whatever has a source is a tie; everything stands under `data`.
    private static func cytoscape(_ elements: JSONTree, _ root: JSONTree) -> JSONTree {
        var nodes: [JSONTree] = []
        var ties: [JSONTree] = []
        if let list = elements.elements {
            for element in list {
                let isTie = element["group"]?.plain == "edges" || element["data"]?["source"] != nil
                if isTie { ties.append(tie(element)) } else { nodes.append(node(element)) }
            }
        } else {
            nodes = (elements["nodes"]?.elements ?? []).map(node)
            ties = (elements["edges"]?.elements ?? []).map(tie)
        }
        var members: [(key: String, value: JSONTree)] = [("nodes", .list(nodes)), ("links", .list(ties))]
        if let isDirected = root["directed"] { members.append((directed, isDirected)) }
        return .object(members)
    }

    /// What Cytoscape keeps for itself.
    private static let housekeeping: Set<String> = ["SUID", "shared_name", "shared_interaction", "selected"]

    private static func node(_ element: JSONTree) -> JSONTree {
        var members = data(element)
        if let place = element["position"] {
            members.removeAll { $0.key == "x" || $0.key == "y" }
            if let x = place["x"] { members.append(("x", x)) }
            if let y = place["y"] { members.append(("y", y)) }
        }
        return .object(members)
    }

    private static func tie(_ element: JSONTree) -> JSONTree {
        .object(data(element).filter { $0.key != "id" })
    }

    private static func data(_ element: JSONTree) -> [(key: String, value: JSONTree)] {
        let members = element["data"]?.members ?? element.members
        return members.filter { !housekeeping.contains($0.key) }
    }

    // MARK: JSON Graph Format

    /// Nodes under their ids instead of in a list, and `metadata` beside the label.
    private static func graphFormat(_ root: JSONTree) -> JSONTree {
        var members = root.members
        if case .object(let nodes)? = root["nodes"] {
            let records = nodes.map { id, node -> JSONTree in
                let own = node.members.filter { $0.key != "metadata" && $0.key != "id" }
                return .object([("id", .text(id))] + own + (node["metadata"]?.members ?? []))
            }
            members.removeAll { $0.key == "nodes" }
            members.append(("nodes", .list(records)))
        } else if let nodes = root["nodes"]?.elements, nodes.contains(where: { $0["attributes"] != nil }) {
            // Gephi's exporter for Sigma.
            let records = nodes.map { node -> JSONTree in
                .object(
                    node.members.filter { $0.key != "attributes" }
                        + (node["attributes"]?.members ?? []).filter { node[$0.key] == nil })
            }
            members.removeAll { $0.key == "nodes" }
            members.append(("nodes", .list(records)))
        }
        for list in ["links", "edges"] {
            guard let ties = root[list]?.elements else { continue }
            let nested = ["metadata", "attributes"]
            guard ties.contains(where: { tie in nested.contains { tie[$0] != nil } }) else { continue }
            let records = ties.map { tie -> JSONTree in
                let more = nested.flatMap { tie[$0]?.members ?? [] }.filter { tie[$0.key] == nil }
                return .object(tie.members.filter { !nested.contains($0.key) } + more)
            }
            members.removeAll { $0.key == list }
            members.append((list, .list(records)))
        }
        return .object(members)
    }
}
