import PlainText

/// A table for the terminal: columns aligned, numbers to the right, long heads on several lines.
public struct TextTable: Sendable {
    public var header: [String]
    public var rows: [[String]] = []
    /// Numbers of the columns that stand to the right; they are never cut.
    public var rightAligned: Set<Int> = []
    /// Cells longer than this are cut where nobody says how wide the terminal is.
    public var widest = 48

    /// No column of words is narrower, however small the terminal is.
    private static let narrowest = 12
    private static let gap = 2

    public init(header: [String], rightAligned: Set<Int> = []) {
        self.header = header
        self.rightAligned = rightAligned
    }

    /// - Parameter width: of the terminal; nil where the table goes into a file.
    public func text(width: Int? = nil) -> String {
        let cells = rows.map { row in
            row.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
        }
        let natural = header.indices.map { column in
            cells.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        let heads = header.indices.map { Self.lines(of: header[$0], atLeast: natural[$0]) }
        let needed = header.indices.map { max(natural[$0], heads[$0].map(\.count).max() ?? 0) }
        let limits = limits(needed, heads, width)
        var columns = header.indices.map { column in
            cells.map { column < $0.count ? $0[column] : "" }
        }
        for column in header.indices where !rightAligned.contains(column) {
            columns[column] = ShortNames.cut(columns[column], to: limits[column])
        }
        let widths = header.indices.map { column in
            max(
                columns[column].map(\.count).max() ?? 0, heads[column].map(\.count).max() ?? 0)
        }
        let depth = heads.map(\.count).max() ?? 1
        var lines = (0..<depth).map { line in
            // Short heads stand at the foot, next to their column.
            self.line(
                heads.map { head in
                    let missing = depth - head.count
                    return line < missing ? "" : head[line - missing]
                }, widths)
        }
        lines.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
        for row in cells.indices {
            lines.append(line(header.indices.map { columns[$0][row] }, widths))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        cells.enumerated().map { column, cell in
            let blanks = String(repeating: " ", count: max(0, widths[column] - cell.count))
            return rightAligned.contains(column) ? blanks + cell : cell + blanks
        }.joined(separator: String(repeating: " ", count: Self.gap)).trimmingEnd()
    }

    /// A head that is wider than its column is broken between words.
    private static func lines(of head: String, atLeast width: Int) -> [String] {
        let words = head.split(separator: " ")
        let width = max(width, words.map(\.count).max() ?? 0)
        var lines: [String] = []
        for word in words {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.isEmpty ? [""] : lines
    }

    /// How wide each column may be: as wide as it wants, where that fits; else the widest columns of words give way.
    private func limits(_ needed: [Int], _ heads: [[String]], _ width: Int?) -> [Int] {
        guard let width else { return needed.map { min($0, widest) } }
        let fixed = needed.indices.filter { rightAligned.contains($0) }.map { needed[$0] }.reduce(0, +)
        let words = needed.indices.filter { !rightAligned.contains($0) }
        let room = width - fixed - Self.gap * (needed.count - 1)
        var limits = needed
        var limit = words.map { needed[$0] }.max() ?? 0
        while limit > Self.narrowest, words.map({ min(needed[$0], limit) }).reduce(0, +) > room { limit -= 1 }
        for column in words { limits[column] = min(needed[column], limit) }
        return limits
    }
}

extension String {
    fileprivate func trimmingEnd() -> String {
        var text = self
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }
}
