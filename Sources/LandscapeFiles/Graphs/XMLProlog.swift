/// What an XML file may hold besides its elements: processing instructions, and a document type with declarations.
///
/// No graph format needs either, and Foundation's parser stops the process where one of them leaves out a part
/// (`<?x?>`, `<!NOTATION x SYSTEM "y">`, `<!ATTLIST a b CDATA #IMPLIED>`). So they are blanked before it reads; line
/// breaks stay, so that messages name the right lines.
struct XMLProlog {
    private var bytes: [UInt8]
    private var index = 0

    /// - Returns: nil where one of them never ends.
    static func blanked(_ bytes: [UInt8]) -> [UInt8]? {
        var prolog = XMLProlog(bytes: bytes)
        return prolog.run() ? prolog.bytes : nil
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// - Complexity: O(bytes): every search goes on where the last one ended.
    private mutating func run() -> Bool {
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = start
            if begins("<!--") {
                if !skip(past: "-->") { return false }
            } else if begins("<![CDATA[") {
                if !skip(past: "]]>") { return false }
            } else if begins("<?") {
                guard skip(past: "?>") else { return false }
                blank(from: start)
            } else if begins("<!") {
                guard skipDeclaration() else { return false }
                blank(from: start)
            } else {
                index += 1
            }
        }
        return true
    }

    private func begins(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes[index...].starts(with: $0) }
    }

    private mutating func skip(past end: StaticString) -> Bool {
        while index < bytes.count {
            if begins(end) {
                index += end.utf8CodeUnitCount
                return true
            }
            index += 1
        }
        return false
    }

    /// To the end of `<!DOCTYPE … [ … ]>`, over quotation marks, comments and declarations inside it.
    private mutating func skipDeclaration() -> Bool {
        var depth = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "<"):
                if begins("<!--") {
                    if !skip(past: "-->") { return false }
                    continue
                }
                depth += 1
            case UInt8(ascii: ">"):
                depth -= 1
                if depth == 0 {
                    index += 1
                    return true
                }
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard let end = bytes[(index + 1)...].firstIndex(of: bytes[index]) else { return false }
                index = end
            default: break
            }
            index += 1
        }
        return false
    }

    private mutating func blank(from start: Int) {
        for place in start..<index where bytes[place] != 0x0A { bytes[place] = 0x20 }
    }
}
