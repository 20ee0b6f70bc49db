/// A table for the terminal: columns aligned, numbers to the right.
public struct TextTable: Sendable {
    public var header: [String]
    public var rows: [[String]] = []
    /// Numbers of the columns that stand to the right.
    public var rightAligned: Set<Int> = []
    /// Cells longer than this are cut with an ellipsis.
    public var widest = 48

    public init(header: [String], rightAligned: Set<Int> = []) {
        self.header = header
        self.rightAligned = rightAligned
    }

    public func text() -> String {
        let cells = ([header] + rows).map { row in row.map { cut($0) } }
        let widths = header.indices.map { column in
            cells.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        var lines = cells.map { row in
            row.enumerated().map { column, cell in
                let blanks = String(repeating: " ", count: max(0, widths[column] - cell.count))
                return rightAligned.contains(column) ? blanks + cell : cell + blanks
            }.joined(separator: "  ").trimmingEnd()
        }
        lines.insert(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "), at: 1)
        return lines.joined(separator: "\n") + "\n"
    }

    private func cut(_ cell: String) -> String {
        let line = cell.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > widest ? String(line.prefix(widest - 1)) + "…" : line
    }
}

extension String {
    fileprivate func trimmingEnd() -> String {
        var text = self
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }
}
