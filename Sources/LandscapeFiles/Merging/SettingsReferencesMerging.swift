import PlainText
import SourceText
import Yams

/// Who `landschaft.yaml` names: written so that it means in the result whom it meant before.
struct SettingsReferencesMerging {
    var merger: LandscapeMerger

    /// The text with such references; as it was where none had to change.
    mutating func text(_ text: String?, isFirst: Bool) -> String? {
        guard let text else { return nil }
        var log = ProblemLog()
        guard let root = YAMLDocument.root(Array(text.utf8), file: "landschaft.yaml", &log) else {
            return text
        }
        var changed = root
        change(&changed, ["konzept", "beteiligung"], isFirst: isFirst) { $0.participation($1, isFirst: $2) }
        change(&changed, ["zusteuerung", "federfuehrung"], isFirst: isFirst) {
            $0.reference($1, .actor, isFirst: $2)
        }
        change(&changed, ["zusteuerung", "gremium"], isFirst: isFirst) {
            $0.reference($1, .board, isFirst: $2)
        }
        change(&changed, ["zusteuerung", "beteiligte"], isFirst: isFirst) { $0.list($1, isFirst: $2) }
        guard changed != root,
            let written = try? Yams.serialize(node: changed, width: -1, allowUnicode: true)
        else { return text }
        return written
    }

    private mutating func change(
        _ node: inout Node, _ path: [String], isFirst: Bool,
        _ edit: (inout SettingsReferencesMerging, Node, Bool) -> Node
    ) {
        guard case .mapping(var mapping) = node, let step = path.first else { return }
        for (key, value) in mapping where key.string?.folded == step.folded {
            var value = value
            if path.count == 1 {
                value = edit(&self, value, isFirst)
            } else {
                change(&value, Array(path.dropFirst()), isFirst: isFirst, edit)
            }
            mapping[key] = value
        }
        node = .mapping(mapping)
    }

    private mutating func participation(_ node: Node, isFirst: Bool) -> Node {
        guard case .sequence(var list) = node else { return node }
        for index in list.indices {
            if case .mapping(var entry) = list[index] {
                for (key, value) in entry where key.string?.folded == "akteur" {
                    entry[key] = reference(value, .actor, isFirst: isFirst)
                }
                list[index] = .mapping(entry)
            } else {
                list[index] = reference(list[index], .actor, isFirst: isFirst)
            }
        }
        return .sequence(list)
    }

    private mutating func list(_ node: Node, isFirst: Bool) -> Node {
        guard case .sequence(var list) = node else { return reference(node, .actors, isFirst: isFirst) }
        for index in list.indices { list[index] = reference(list[index], .actors, isFirst: isFirst) }
        return .sequence(list)
    }

    private mutating func reference(
        _ node: Node, _ kind: LandscapeMerger.ReferenceKind, isFirst: Bool
    ) -> Node {
        guard case .scalar(let scalar) = node,
            let text = merger.settledText(scalar.string, kind, isFirst: isFirst), text != scalar.string
        else { return node }
        return Node(text)
    }
}
