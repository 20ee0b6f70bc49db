/// The rows of a matrix in a text of words.
///
/// Programs break rows over lines as they like, so only the number of all words says whether the matrix is whole; the
/// first line that does not hold exactly one row is remembered, for the message.
struct MatrixRows {
    /// The first line that is no row of its own.
    private(set) var oddLine: Int?

    /// The words of the next row; fewer where the text or the section ends.
    ///
    /// - Parameter ends: whether a line that begins with this byte ends the matrix.
    mutating func next(
        _ count: Int, _ words: inout WordCursor, ends: (UInt8) -> Bool = { _ in false }
    ) -> [String] {
        var row: [String] = []
        row.reserveCapacity(count)
        var line: Int?
        while row.count < count {
            while words.firstByte == nil, !words.isAtEnd { words.skipLine() }
            guard let first = words.firstByte, !ends(first) else { break }
            if let line, line != words.line, oddLine == nil { oddLine = line }
            line = words.line
            guard let word = words.nextInLine() else { break }
            row.append(word)
        }
        if row.count < count, oddLine == nil { oddLine = line ?? words.line }
        // Whatever is left on the line belongs to the next row, or is too much.
        if words.firstByte != nil, oddLine == nil { oddLine = words.line }
        return row
    }

    /// Whether nothing but blanks and separators of matrices is left before the end of the matrix.
    static func isAtEnd(_ words: inout WordCursor, ends: (UInt8) -> Bool = { _ in false }) -> Bool {
        while !words.isAtEnd {
            guard let first = words.firstByte else {
                words.skipLine()
                continue
            }
            return ends(first)
        }
        return true
    }
}
