internal import LandscapeModel
import PlainText
import SourceText
import Yams

/// Places of two landscapes that are of different areas: "kreisweit" then means either Kreis, and "Nord" in one is not
/// "Nord" in the other.
struct AreaMerging {
    private let first: Landscape
    private let second: Landscape
    let areForeign: Bool
    /// Names of places that both landscapes use.
    private let shared: Set<String>

    init(_ first: Landscape, _ second: Landscape, areForeign: Bool) {
        self.first = first
        self.second = second
        self.areForeign = areForeign
        shared = Set(first.districts.names.map(\.folded)).intersection(second.districts.names.map(\.folded))
    }

    /// The places of a row as they are called in the result.
    func settled(_ row: [String], _ header: MergedHeader, _ spec: TableSpec, isFirst: Bool) -> [String] {
        guard areForeign, ["akteure", "gremien", "angebote"].contains(spec.name) else { return row }
        let landscape = isFirst ? first : second
        var row = row
        for index in header.keys.indices where index < row.count && !row[index].trimmed.isEmpty {
            let isCoarse = spec.name == "akteure" && AreaColumns.isCoarse(header.titles[index])
            guard header.keys[index] == "sozialraum" || isCoarse else { continue }
            let parts = Cell.list(row[index].trimmed) {
                landscape.districts.isWhole($0) || landscape.districts.index(of: $0) != nil
            }
            let names = parts.map { name($0, isFirst: isFirst) }
            if names != parts { row[index] = names.joined(separator: "|") }
        }
        return row
    }

    private func name(_ place: String, isFirst: Bool) -> String {
        let landscape = isFirst ? first : second
        if landscape.districts.isWhole(place) { return landscape.settings.region }
        return !isFirst && shared.contains(place.folded) ? "\(place) (\(landscape.settings.region))" : place
    }

    /// The settings of both as one: the area is both areas, and every place lies in its own.
    func settled(_ settings: String?) -> String? {
        var log = ProblemLog()
        guard areForeign, let settings,
            case .mapping(var root) = YAMLDocument.root(Array(settings.utf8), file: "landschaft.yaml", &log)
        else { return settings }
        set(&root, "gebiet", Node("\(first.settings.region) und \(second.settings.region)"))
        var places: [Node] = []
        for (landscape, isFirst) in [(first, true), (second, false)] {
            let region = landscape.settings.region
            places.append(Node([(Node("name"), Node(region))]))
            for (number, name) in landscape.districts.names.enumerated() where name.folded != region.folded {
                let parent = landscape.districts.parents[number].map { landscape.districts.names[$0] }
                places.append(
                    Node([
                        (Node("name"), Node(self.name(name, isFirst: isFirst))),
                        (Node("teil_von"), Node(parent.map { self.name($0, isFirst: isFirst) } ?? region)),
                    ]))
            }
        }
        set(&root, "sozialraeume", Node(places))
        return try? Yams.serialize(node: .mapping(root), width: -1, allowUnicode: true)
    }

    private func set(_ root: inout Node.Mapping, _ name: String, _ value: Node) {
        let key = root.first { $0.key.string?.folded == name }?.key ?? Node(name)
        root[key] = value
    }
}
