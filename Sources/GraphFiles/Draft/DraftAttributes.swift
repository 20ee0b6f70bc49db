import PlainText
import SourceText

/// The attributes of the nodes or ties while a file is being read: only what is there takes room.
struct DraftAttributes {
    private struct Entry {
        var row: Int32
        var network: Int32
        var value: String
    }

    private var numbers: [String: Int] = [:]
    private var columns: [(name: String, entries: [Entry])] = []

    /// A file in which every node has attributes of its own must not fill the memory with empty cells.
    private static let mostCells = 10_000_000

    /// - Parameter network: which network of the file says it.
    mutating func set(_ name: String, _ value: String, of row: Int, network: Int = 0) {
        guard !value.isEmpty else { return }
        let number = numbers[name] ?? columns.count
        if number == columns.count {
            numbers[name] = number
            columns.append((name, []))
        }
        columns[number].entries.append(
            Entry(row: Int32(clamping: row), network: Int32(clamping: network), value: value))
    }

    /// Whether two networks call a node by different names.
    var hasContradiction: Bool {
        for column in columns where ["label", "name"].contains(column.name.folded) {
            var known: [Int32: (network: Int32, name: String)] = [:]
            for entry in column.entries {
                guard let first = known[entry.row] else {
                    known[entry.row] = (entry.network, entry.value.tidied.folded)
                    continue
                }
                if first.network != entry.network, first.name != entry.value.tidied.folded { return true }
            }
        }
        return false
    }

    /// Keeps what the chosen network says of the nodes that stay.
    ///
    /// - Parameter places: the new number of each node, -1 where it is left out.
    mutating func keep(network: Int, _ places: [Int32]) {
        for number in columns.indices {
            columns[number].entries = columns[number].entries.compactMap { entry in
                guard entry.network == Int32(clamping: network), places[Int(entry.row)] >= 0 else {
                    return nil
                }
                return Entry(row: places[Int(entry.row)], network: entry.network, value: entry.value)
            }
        }
        columns.removeAll { $0.entries.isEmpty }
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
                for entry in column.entries { names[Int(entry.row)] = entry.value }
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
            var networks: [Int32: Int32] = [:]
            for entry in column.entries {
                let row = Int(entry.row)
                let known = values[row]
                // What another network says again is said once.
                if entry.network != 0 {
                    if known == entry.value, networks[entry.row] != entry.network { continue }
                    networks[entry.row] = entry.network
                }
                // A list that a format writes value by value stays a list.
                let isList = !known.isEmpty && known.utf8.count < 10_000
                values[row] = isList ? known + "|" + entry.value : entry.value
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
