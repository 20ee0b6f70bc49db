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
        let patterns = plain.map { (Array($0.utf8), true) } + references.map { (Array($0.utf8), false) }
        var position = bytes.startIndex
        while position < bytes.endIndex {
            guard bytes[position] == 0x20 || bytes[position] == 0x68 || bytes[position] == 0x75,
                let (pattern, isList) = patterns.first(where: { bytes[position...].starts(with: $0.0) })
            else {
                result.append(bytes[position])
                position += 1
                continue
            }
            result += pattern
            result += prefix.utf8
            position += pattern.count
            guard isList else { continue }
            // Each word of the attribute is an id.
            while position < bytes.endIndex, bytes[position] != UInt8(ascii: "\"") {
                result.append(bytes[position])
                if bytes[position] == 0x20 { result += prefix.utf8 }
                position += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
