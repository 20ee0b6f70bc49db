internal import GraphvizBridge
import PlainText
import SourceText

/// Graphviz's DOT, read by Graphviz itself.
struct DOTReader {
    /// More ties than Graphviz can hold in a reasonable amount of memory.
    private static let mostTies = 5_000_000

    static func read(_ bytes: [UInt8], _ draft: inout GraphDraft) {
        // Short texts can ask for the product of large groups: `{a b c …} -> {d e f …}`.
        guard DOTSize.ties(bytes, limit: mostTies) <= mostTies else {
            draft.log.error(
                .outOfRange, Place(file: draft.file), "",
                "\(draft.file) beschreibt mehr als \(mostTies) Kanten und wird nicht gelesen.",
                "\(draft.file) describes more than \(mostTies) ties and is not read.")
            return
        }
        var hidden = (nodes: 0, ties: 0)
        for part in DOTParts.graphs(bytes) { read(part, &hidden, &draft) }
        draft.reportInvisible(nodes: hidden.nodes, ties: hidden.ties)
    }

    /// One graph of the file.
    private static func read(
        _ part: ArraySlice<UInt8>, _ hidden: inout (nodes: Int, ties: Int), _ draft: inout GraphDraft
    ) {
        let graph: ParsedGraph
        do {
            graph = try Graphviz.parse(dot: String(decoding: part, as: UTF8.self))
        } catch {
            draft.log.error(
                .unreadableFile, Place(file: draft.file), error.description,
                "\(draft.file) ist kein gültiges DOT. Graphviz meldet: \(quoted(error.description).german)",
                "\(draft.file) is not valid DOT. Graphviz says: \(quoted(error.description).english)")
            return
        }
        // Graphviz calls a graph without a name after its own count.
        draft.networks.beginNetwork(graph.name.hasPrefix("%") ? "" : graph.name.tidied.onOneLine)
        draft.isDirectedByDefault = graph.isDirected
        // What is not drawn only pushes the drawing about.
        let isShown = graph.nodes.map { !isInvisible($0.attributes) }
        hidden.nodes += isShown.count { !$0 }
        for (node, isShown) in zip(graph.nodes, isShown) where isShown {
            let number = draft.declare(node.name)
            DOTLabel.readLooks(node, number, &draft)
            let isRecord = DOTLabel.isRecord(node)
            for attribute in node.attributes {
                let isLabel = attribute.name == "label"
                let value =
                    attribute.isMarkup
                    ? DOTLabel.words(ofMarkup: attribute.value)
                    : isLabel && isRecord
                        ? text(DOTLabel.fields(ofRecord: attribute.value), node.name)
                        : text(attribute.value, node.name)
                if attribute.name == GraphDocument.idKey {
                    draft.setOwnID(value, of: number)
                } else {
                    draft.set(attribute.name, value, of: number)
                }
            }
        }
        let references = graph.nodes.map { draft.reference($0.name) }
        for edge in graph.edges {
            guard isShown[edge.tail], isShown[edge.head], !isInvisible(edge.attributes) else {
                hidden.ties += 1
                continue
            }
            let attributes = edge.attributes.map { attribute in
                let value =
                    attribute.isMarkup ? DOTLabel.words(ofMarkup: attribute.value) : text(attribute.value, "")
                return (name: attribute.name, value: value)
            }
            draft.add(references[edge.tail], references[edge.head], attributes: attributes)
        }
    }

    private static func isInvisible(_ attributes: [ParsedGraph.Attribute]) -> Bool {
        attributes.contains { attribute in
            attribute.name == "style"
                && attribute.value.split(separator: ",").contains { String($0).tidied == "invis" }
        }
    }

    /// A value with Graphviz's escapes resolved: `\N` is the node's name, `\n`, `\l` and `\r` end lines.
    private static func text(_ value: String, _ name: String) -> String {
        guard value.utf8.contains(UInt8(ascii: "\\")) else { return value.withoutEntities }
        var result = ""
        var isEscaped = false
        for scalar in value.unicodeScalars {
            if isEscaped {
                isEscaped = false
                switch scalar {
                case "N": result += name
                case "n", "l", "r": result += "\n"
                default: result.unicodeScalars.append(scalar)
                }
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result.tidied.withoutEntities
    }
}
