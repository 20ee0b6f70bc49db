import PlainText

/// Comma-separated text with full double precision, for scripts and spreadsheets.
public struct CSVText: Sendable {
    public private(set) var text = ""

    public init(header: [String]) { append(header) }

    public mutating func append(_ cells: [String]) {
        text +=
            cells.map { DelimitedText.quoted($0, separator: UInt8(ascii: ",")) }.joined(separator: ",") + "\n"
    }

    /// Hands out what was written so far and forgets it, so that a large table can be written as a stream.
    public mutating func taken() -> [UInt8] {
        defer { text = "" }
        return Array(text.utf8)
    }

    /// A remark that is no row.
    public mutating func appendRemark(_ remark: String) { text += "# \(remark)\n" }

    /// The shortest form that reads back equal; empty where there is no value.
    public static func number(_ value: Double?) -> String {
        guard let value, value.isFinite else { return "" }
        if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { return "\(whole)" }
        return "\(value)"
    }
}
