import LandscapeModel

/// The attributes of the nodes or ties while a file is being read: only what is there takes room.
struct DraftAttributes {
    private var numbers: [String: Int] = [:]
    private var columns: [(name: String, entries: [(node: Int32, value: String)])] = []

    /// A file in which every node has attributes of its own must not fill the memory with empty cells.
    private static let mostCells = 10_000_000

    mutating func set(_ name: String, _ value: String, of node: Int) {
        guard !value.isEmpty else { return }
        let number = numbers[name] ?? columns.count
        if number == columns.count {
            numbers[name] = number
            columns.append((name, []))
        }
        columns[number].entries.append((Int32(clamping: node), value))
    }

    /// One value per node for each attribute, and what `name` or `label` say.
    consuming func finished(
        nodeCount: Int, file: String, _ log: inout ProblemLog
    ) -> (attributes: [(name: String, values: [String])], names: [String]) {
        var names = [String](repeating: "", count: nodeCount)
        // The label first, so that the name, which is the surer one, goes over it.
        var spent: String?
        for wanted in ["label", "name"] {
            for column in columns where column.name.folded == wanted {
                spent = column.name
                for entry in column.entries { names[Int(entry.node)] = entry.value }
            }
        }
        columns.removeAll { $0.name == spent }
        return (self.columns(rowCount: nodeCount, file: file, &log), names)
    }

    /// One value per row for each attribute.
    func columns(
        rowCount: Int, file: String, _ log: inout ProblemLog
    ) -> [(name: String, values: [String])] {
        var result: [(name: String, values: [String])] = []
        let most = max(16, Self.mostCells / max(1, rowCount))
        for column in columns.prefix(most) {
            var values = [String](repeating: "", count: rowCount)
            for entry in column.entries {
                // A list that a format writes value by value stays a list.
                let known = values[Int(entry.node)]
                let isList = !known.isEmpty && known.utf8.count < 10_000
                values[Int(entry.node)] = isList ? known + "|" + entry.value : entry.value
            }
            result.append((column.name, values))
        }
        if columns.count > most {
            let left = columns.count - most
            log.warning(
                .unknownColumn, Place(file: file), columns[most].name,
                "\(left) Attribute sind zu viele und werden nicht gelesen.",
                "\(left) attributes are too many and are not read.")
        }
        return result
    }
}
