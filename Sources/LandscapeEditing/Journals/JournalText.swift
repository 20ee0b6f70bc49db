/// The lines of a journal: JSON Lines, an entry each.
public struct JournalText: Sendable {
    public struct Line: Sendable {
        /// The first being 1.
        public var number: Int
        public var entry: Result<Entry, EntryProblem>
    }

    public private(set) var lines: [Line] = []
    /// The last line, where it was cut off in the middle; it counts for nothing.
    public private(set) var cutOff: Int?
    /// How many bytes are whole lines.
    public private(set) var wholeBytes = 0

    /// More than any table or survey brings about; a file with more lines is no journal of one landscape.
    public static let mostLines = 50_000

    /// Reads the text of a journal; blank lines and a byte order mark are passed over.
    ///
    /// - Complexity: O(bytes).
    public init(_ bytes: [UInt8]) {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        wholeBytes = start
        var number = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A)
            let line = Array(bytes[start..<(end ?? bytes.count)])
            number += 1
            start = end.map { $0 + 1 } ?? bytes.count
            if !line.allSatisfy({ $0 <= 0x20 }) {
                let entry = Self.entry(line)
                if end == nil, case .failure = entry {
                    cutOff = number
                    return
                }
                lines.append(Line(number: number, entry: entry))
            }
            wholeBytes = start
        }
    }

    /// A journal of entries that were read already.
    public init(_ entries: [Entry]) {
        lines = entries.enumerated().map { Line(number: $0 + 1, entry: .success($1)) }
    }

    /// Those lines that are entries.
    public var entries: [Entry] { lines.compactMap { try? $0.entry.get() } }

    private static func entry(_ line: [UInt8]) -> Result<Entry, EntryProblem> {
        Result { () throws(EntryProblem) in try Entry(line: line) }
    }
}
