import PlainText
import SourceText
import Yams

/// `landschaft.yaml` of two landscapes as one.
struct SettingsMerging {
    private(set) var text: String?
    private(set) var conflicts: [MergeConflict] = []

    private let regionsAreBoth: Bool

    /// The first text stays as it is, comments included, unless the second has something to add.
    ///
    /// - Parameter regionsAreBoth: the landscapes are of different areas, and the result is of both.
    init(_ first: String?, _ second: String?, regionsAreBoth: Bool = false) {
        text = first ?? second
        self.regionsAreBoth = regionsAreBoth
        guard let first, let second, first != second else { return }
        var log = ProblemLog()
        guard let two = YAMLDocument.root(Array(second.utf8), file: "landschaft.yaml", &log) else { return }
        guard let one = YAMLDocument.root(Array(first.utf8), file: "landschaft.yaml", &log) else {
            text = second
            return
        }
        let merged = merged(one, two, path: "")
        guard merged != one, let written = try? Yams.serialize(node: merged, width: -1, allowUnicode: true)
        else {
            return
        }
        text = written
    }

    private mutating func merged(_ one: Node, _ two: Node, path: String) -> Node {
        switch (one, two) {
        case (.mapping(var mapping), .mapping(let other)):
            for (key, value) in other {
                let name = key.string ?? ""
                if let known = mapping[key] {
                    mapping[key] = merged(known, value, path: path.isEmpty ? name : path + "." + name)
                } else {
                    mapping[key] = value
                }
            }
            return .mapping(mapping)
        case (.sequence(var list), .sequence(let other)):
            for item in other where !list.contains(item) { list.append(item) }
            return .sequence(list)
        default:
            guard one != two, !(regionsAreBoth && path.folded == "gebiet") else { return one }
            // An empty value says nothing.
            if one.string == "" { return two }
            if two.string == "" { return one }
            conflicts.append(
                MergeConflict(
                    table: "landschaft", subject: path, column: "", first: Self.plain(one),
                    second: Self.plain(two),
                    kept: Self.plain(one)))
            return one
        }
    }

    private static func plain(_ node: Node) -> String {
        if let text = node.string { return text }
        return ((try? Yams.serialize(node: node, width: -1, allowUnicode: true)) ?? "").trimmed
    }
}
