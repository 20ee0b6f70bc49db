import PlainText
package import Yams

/// A part of `landschaft.yaml`: a node and the path of keys that leads to it.
package struct YAMLItem {
    package var node: Node
    package var path: String
    package var file: String

    package init(node: Node, path: String, file: String) {
        self.node = node
        self.path = path
        self.file = file
    }

    package var place: Place { Place(file: file, row: node.mark?.line, column: path) }

    /// The text of a scalar; nil for a list or a mapping.
    package var text: String? { node.scalar?.string.trimmed }

    package var isEmpty: Bool { text.map { $0.isEmpty || $0 == "~" || $0 == "null" } ?? false }

    func child(_ node: Node, _ key: String? = nil) -> YAMLItem {
        YAMLItem(node: node, path: key.map { path.isEmpty ? $0 : "\(path).\($0)" } ?? path, file: file)
    }

    /// The entries of a mapping by their key as it is written. Keys that are no text are left out.
    package var named: [(name: String, item: YAMLItem)]? {
        node.mapping?.compactMap { key, value in
            guard let name = key.scalar?.string.trimmed else { return nil }
            return (name, child(value, name))
        }
    }

    /// The entries of a mapping by their folded key.
    package var entries: [(key: String, item: YAMLItem)]? { named?.map { ($0.name.folded, $0.item) } }

    /// The items of a list; nil for anything else.
    package var list: [YAMLItem]? { node.sequence?.map { child($0) } }

    /// The items of a list; a single text is a list of one, or of several separated as in a cell.
    package var items: [YAMLItem]? {
        if let list { return list }
        guard let text else { return nil }
        if isEmpty { return [] }
        return Cell.list(text) { _ in false }.map { child(.scalar(.init($0, .implicit, .any, node.mark))) }
    }
}
