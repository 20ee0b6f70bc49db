/// A picture as it stands inside a page: without prolog, and with ids of its own, since two pictures on one
/// page would otherwise share theirs.
struct InlineSVG {
    let text: String

    /// - Returns: nil where the text holds no SVG element.
    init?(_ svg: String, prefix: String) {
        let bytes = Array(svg.utf8)
        guard let start = bytes.firstRange(of: Array("<svg".utf8)) else { return nil }
        text = Self.renamed(bytes[start.lowerBound...], prefix: prefix)
    }

    /// Attributes that define an id, or refer to several of them.
    private static let plain = [" id=\"", " aria-labelledby=\"", " aria-describedby=\""]
    /// What stands before a reference to an id.
    private static let references = ["href=\"#", "url(#"]

    private static func renamed(_ bytes: ArraySlice<UInt8>, prefix: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        let patterns = plain.map { (Array($0.utf8), true) } + references.map { (Array($0.utf8), false) }
        // What needs no prefix is copied in one go, up to where the next one belongs.
        var copied = bytes.startIndex
        var position = bytes.startIndex
        func insertPrefix() {
            result += bytes[copied..<position]
            result += prefix.utf8
            copied = position
        }
        while position < bytes.endIndex {
            guard bytes[position] == 0x20 || bytes[position] == 0x68 || bytes[position] == 0x75,
                let (pattern, isList) = patterns.first(where: { bytes[position...].starts(with: $0.0) })
            else {
                position += 1
                continue
            }
            position += pattern.count
            insertPrefix()
            guard isList else { continue }
            // Each word of the attribute is an id.
            while position < bytes.endIndex, bytes[position] != UInt8(ascii: "\"") {
                position += 1
                if bytes[position - 1] == 0x20 { insertPrefix() }
            }
        }
        result += bytes[copied...]
        return String(decoding: result, as: UTF8.self)
    }
}
