package import SourceText

/// The columns of a row whose text a sheet strikes through.
package struct StruckCells {
    var whole: [Int] = []
    /// A part of the text only.
    var partly: [Int] = []

    package static let none = StruckCells()
    var isEmpty: Bool { whole.isEmpty && partly.isEmpty }
}

/// What is struck through in a table. netviz reads it all the same, like a hidden row, and says so once.
package struct StruckText {
    private(set) var rows: [Int] = []
    private(set) var rowCount = 0
    private(set) var cells: [String] = []
    private(set) var cellCount = 0
    /// As many places as a message bears.
    private static let most = 12

    package init() {}

    /// - Parameter key: the columns that make a row what it is: struck there, all of it is.
    package mutating func note(_ struck: StruckCells, line: Int, key: [Int]) {
        if struck.isEmpty { return }
        if struck.whole.contains(where: key.contains) {
            rowCount += 1
            if rows.count < Self.most { rows.append(line) }
            return
        }
        for column in (struck.whole + struck.partly).sorted() {
            cellCount += 1
            if cells.count < Self.most { cells.append(CellName.name(column: column, line: line)) }
        }
    }

    package func report(_ file: String, _ log: inout ProblemLog) {
        if let first = rows.first {
            let isOne = rowCount == 1
            let list = rows.map { "\($0)" }.joined(separator: ", ") + (rowCount > rows.count ? " …" : "")
            log.warning(
                .hiddenContent, Place(file: file, row: first), "\(rowCount)",
                (isOne
                    ? "Eine Zeile ist durchgestrichen (Zeile \(list)) und wurde mitgelesen. Soll sie nicht zählen, "
                        + "löschen Sie sie bitte."
                    : "\(rowCount) Zeilen sind durchgestrichen (Zeilen \(list)) und wurden mitgelesen. Sollen sie nicht "
                        + "zählen, löschen Sie sie bitte."),
                (isOne
                    ? "One row is struck through (row \(list)) and was read all the same. If it shall not count, please "
                        + "delete it."
                    : "\(rowCount) rows are struck through (rows \(list)) and were read all the same. If they shall not "
                        + "count, please delete them."))
        }
        if let first = cells.first {
            let list = cells.joined(separator: ", ") + (cellCount > cells.count ? " …" : "")
            let line = Int(first.drop { !$0.isNumber })
            log.warning(
                .hiddenContent, Place(file: file, row: line), list,
                "In \(cellCount == 1 ? "der Zelle" : "den Zellen") \(list) ist Text durchgestrichen; er wurde mitgelesen. "
                    + "Soll er nicht zählen, löschen Sie ihn bitte.",
                "Text in \(cellCount == 1 ? "the cell" : "the cells") \(list) is struck through; it was read all the same. "
                    + "If it shall not count, please delete it.")
        }
    }
}
