import PlainText
import SourceText

/// Node-link JSON as networkx (`links` or `edges`) and D3 write it; other shapes by way of ``JSONDialect``.
struct NodeLinkReader {
    static func read(_ bytes: [UInt8], _ draft: inout GraphDraft) {
        let (root, line) = JSONParser.parse(bytes)
        guard let root else { return draft.reportSyntax(line, "JSON") }
        // A file may list several networks.
        let several = root.elements ?? root["graphs"]?.elements ?? []
        if !several.isEmpty, several.allSatisfy({ $0["nodes"]?.elements != nil }) {
            for network in several { read(network, &draft) }
        } else {
            read(root, &draft)
        }
    }

    private static func read(_ root: JSONTree, _ draft: inout GraphDraft) {
        let graph = JSONDialect.nodeLink(root, &draft)
        guard let nodes = graph["nodes"]?.elements,
            let links = (graph["links"] ?? graph["edges"] ?? .list([])).elements
        else {
            draft.log.error(
                .missingColumn, Place(file: draft.file), "nodes",
                "\(draft.file) ist kein Netz: Es fehlen die Listen „nodes“ und „links“ oder „edges“.",
                "\(draft.file) is no network: the lists “nodes” and “links” or “edges” are missing.")
            return
        }
        let name = root["graph"]?["name"] ?? root["name"] ?? root["label"] ?? root["id"]
        draft.networks.beginNetwork((name?.plain ?? "").tidied.onOneLine)
        draft.isDirectedByDefault = false
        // D3 joins nodes by their place in the list (missing directions mean none there), networkx by id.
        if case .flag(true)? = graph["directed"] { draft.isDirectedByDefault = true }
        let hasIDs = nodes.contains { $0["id"] != nil }
        for (number, node) in nodes.enumerated() { read(node, number, hasIDs, &draft) }
        for link in links { readTie(link, &draft) }
    }

    private static func read(_ node: JSONTree, _ number: Int, _ hasIDs: Bool, _ draft: inout GraphDraft) {
        // Without any id the ties count nodes from 0; a text alone is a node of that name.
        let id = hasIDs ? node["id"]?.plain : node.members.isEmpty ? nil : String(number)
        let own = node.members.isEmpty ? node.plain : nil
        let index = draft.declare(id ?? own)
        for member in node.members where member.key != "id" {
            draft.set(member.key, member.value.plain, of: index)
        }
    }

    private static func readTie(_ tie: JSONTree, _ draft: inout GraphDraft) {
        guard let source = end(tie["source"] ?? tie["from"]), let target = end(tie["target"] ?? tie["to"])
        else { return draft.reportIncompleteTie(nil) }
        let ends: Set = ["source", "target", "from", "to", "directed"]
        let isDirected: Bool? =
            switch tie["directed"] {
            case .flag(let flag): flag
            default: nil
            }
        let attributes = tie.members.filter { !ends.contains($0.key) }
            .map { (name: $0.key, value: $0.value.plain) }
        draft.add(
            draft.reference(source), draft.reference(target), attributes: attributes, isDirected: isDirected)
    }

    /// The id of an end; D3 replaces it by the node itself once a layout has run.
    private static func end(_ value: JSONTree?) -> String? {
        guard let value else { return nil }
        let text = (value["id"] ?? value).plain
        return text.isEmpty ? nil : text
    }
}
