/// The graphs of a DOT file, which may hold several one after the other.
enum DOTParts {
    /// The text of each graph; the whole text where it has one graph only or cannot be told apart.
    /// - Complexity: O(bytes).
    static func graphs(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = 0
        var depth = 0
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""): skipQuoted(bytes, &index)
            case UInt8(ascii: "<"): skipMarkup(bytes, &index)
            case UInt8(ascii: "/"): skipComment(bytes, &index)
            case UInt8(ascii: "#") where index == 0 || bytes[index - 1] == 0x0A: skipLine(bytes, &index)
            case UInt8(ascii: "{"):
                depth += 1
                index += 1
            case UInt8(ascii: "}"):
                depth -= 1
                index += 1
                guard depth == 0 else { continue }
                parts.append(bytes[start..<index])
                start = index
            default: index += 1
            }
        }
        let rest = bytes[start...]
        let hasRest = rest.contains { $0 > 0x20 } && !isComment(rest)
        guard parts.count > 1, depth == 0, !hasRest else { return [bytes[...]] }
        return parts
    }

    private static func isComment(_ rest: ArraySlice<UInt8>) -> Bool {
        let text = rest.drop { $0 <= 0x20 }
        return text.starts(with: Array("//".utf8)) || text.starts(with: Array("/*".utf8))
            || text.first == UInt8(ascii: "#")
    }

    private static func skipQuoted(_ bytes: [UInt8], _ index: inout Int) {
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index += 1
    }

    /// Passes over an HTML label.
    private static func skipMarkup(_ bytes: [UInt8], _ index: inout Int) {
        var depth = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<") { depth += 1 }
            if bytes[index] == UInt8(ascii: ">") { depth -= 1 }
            index += 1
            if depth == 0 { return }
        }
    }

    private static func skipComment(_ bytes: [UInt8], _ index: inout Int) {
        guard index + 1 < bytes.count else { return index += 1 }
        switch bytes[index + 1] {
        case UInt8(ascii: "/"): skipLine(bytes, &index)
        case UInt8(ascii: "*"):
            index += 2
            while index < bytes.count {
                if bytes[index] == UInt8(ascii: "*"), index + 1 < bytes.count,
                    bytes[index + 1] == UInt8(ascii: "/")
                {
                    index += 2
                    return
                }
                index += 1
            }
        default: index += 1
        }
    }

    private static func skipLine(_ bytes: [UInt8], _ index: inout Int) {
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    }
}
