import PlainText
import SourceText

/// The columns of two tables as those of one, by what they mean.
struct MergedHeader {
    private(set) var titles: [String]
    /// For each column its canonical name, or the folded title where it has none.
    private(set) var keys: [String]
    /// Where each column of the second table stands in the result.
    private(set) var places: [Int] = []

    init(_ first: [String], _ second: [String], _ spec: TableSpec) {
        titles = first
        keys = Self.keys(first, spec)
        for (title, key) in zip(second, Self.keys(second, spec)) {
            if let known = keys.firstIndex(of: key), !places.contains(known) {
                places.append(known)
            } else {
                places.append(titles.count)
                titles.append(title)
                keys.append(key)
            }
        }
    }

    /// The canonical header beats a synonym, as when the table is read.
    private static func keys(_ titles: [String], _ spec: TableSpec) -> [String] {
        let canonical = titles.map { spec.canonical($0) }
        return titles.indices.map { index in
            guard let name = canonical[index] else { return titles[index].folded }
            let isSpelledOut = titles[index].folded == name.folded
            let isFirst = canonical.firstIndex(of: name) == index
            let hasOwn = titles.contains { $0.folded == name.folded }
            return isSpelledOut || (isFirst && !hasOwn) ? name : titles[index].folded
        }
    }

    /// Adds columns that the result needs although neither table has them.
    mutating func add(_ canonical: [String]) {
        for key in canonical where place(key) == nil {
            titles.append(key)
            keys.append(key)
        }
    }

    func place(_ key: String) -> Int? { keys.firstIndex(of: key) }

    /// A row of the second table in the order of the result.
    func arranged(_ row: [String]) -> [String] {
        var result = [String](repeating: "", count: titles.count)
        for (place, cell) in zip(places, row) { result[place] = cell }
        return result
    }

    /// A row of the first table, filled up.
    func widened(_ row: [String]) -> [String] {
        row + [String](repeating: "", count: max(0, titles.count - row.count))
    }
}

/// Puts two rows about the same thing together.
struct RowMerging {
    let table: String
    let header: MergedHeader
    /// Columns whose cells are lists: both sides' parts stay.
    let lists: Set<String>
    private(set) var conflicts: [MergeConflict] = []

    init(table: String, header: MergedHeader, lists: Set<String>) {
        self.table = table
        self.header = header
        self.lists = lists
    }

    /// The first row, completed by the second; where both say something else the first stays and the conflict is
    /// noted.
    ///
    /// - Parameter shown: how the cells of a column read for people, where that is not as they stand.
    mutating func merged(
        _ first: [String], _ second: [String], subject: String, shown: [Int: (String, String)] = [:]
    ) -> [String] {
        var result = first
        for index in result.indices where index < second.count {
            let (one, two) = (first[index].trimmed, second[index].trimmed)
            if two.isEmpty || one.onOneLine.folded == two.onOneLine.folded { continue }
            if one.isEmpty {
                result[index] = second[index]
            } else if lists.contains(header.keys[index]) {
                result[index] = Self.union(one, two)
            } else {
                conflicts.append(
                    MergeConflict(
                        table: table, subject: subject, column: header.titles[index],
                        first: shown[index]?.0 ?? one, second: shown[index]?.1 ?? two,
                        kept: shown[index]?.0 ?? one))
            }
        }
        return result
    }

    /// The parts of both lists, each once, those of the first before those of the second.
    static func union(_ one: String, _ two: String) -> String {
        var parts = Cell.list(one) { _ in false }
        var seen = Set(parts.map(\.folded))
        var added: [String] = []
        for part in Cell.list(two, { _ in false }) where seen.insert(part.folded).inserted {
            added.append(part)
        }
        if added.isEmpty { return one }
        parts += added
        return parts.joined(separator: "|")
    }
}
