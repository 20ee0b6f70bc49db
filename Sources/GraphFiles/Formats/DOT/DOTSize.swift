/// How many ties a DOT text may ask for, found without building them.
enum DOTSize {
    /// An upper bound for the number of ties; stops counting above `limit`.
    ///
    /// Each word counts as a node, and a group in braces as all words inside: `{a b} -> {c d e}` is 2 · 3.
    /// - Complexity: O(bytes).
    static func ties(_ bytes: [UInt8], limit: Int) -> Int {
        var total = 0
        /// Words of the open groups, the outermost first.
        var groups = [0]
        /// What stood last, as a number of nodes, and what stood before the last arrow at each depth.
        var last = 0
        var before = [0]
        var index = 0
        func close() {
            let size = groups.count > 1 ? groups.removeLast() : groups[0]
            if before.count > 1 { before.removeLast() }
            groups[groups.count - 1] += size
            last = size
        }
        func end() {
            // The right side of an arrow is complete: count it with the left one.
            guard let left = before.last, left > 0, last > 0 else { return }
            total += min(limit, left) * min(limit, last)
            before[before.count - 1] = 0
        }
        while index < bytes.count, total <= limit {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "{"):
                groups.append(0)
                before.append(0)
                last = 0
                index += 1
            case UInt8(ascii: "}"):
                end()
                close()
                end()
                index += 1
            case UInt8(ascii: "-") where index + 1 < bytes.count && [0x2D, 0x3E].contains(bytes[index + 1]):
                before[before.count - 1] = max(1, last)
                index += 2
            case UInt8(ascii: "["), UInt8(ascii: "<"):
                skipBracketed(bytes, &index)
            case 0...0x20, UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "="),
                UInt8(ascii: "]"), UInt8(ascii: ">"):
                index += 1
            default:
                skipWord(bytes, &index)
                groups[groups.count - 1] += 1
                last = 1
                end()
            }
        }
        return total
    }

    private static func skipWord(_ bytes: [UInt8], _ index: inout Int) {
        if bytes[index] == UInt8(ascii: "\"") { return skipQuoted(bytes, &index) }
        index += 1
        while index < bytes.count {
            switch bytes[index] {
            case 0...0x20, UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
                UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "="),
                UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "-"):
                return
            default: index += 1
            }
        }
    }

    private static func skipQuoted(_ bytes: [UInt8], _ index: inout Int) {
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index += 1
    }

    /// Passes over a list of attributes or an HTML label.
    private static func skipBracketed(_ bytes: [UInt8], _ index: inout Int) {
        let open = bytes[index]
        let close = open == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ">")
        var depth = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\""), close == UInt8(ascii: "]") {
                skipQuoted(bytes, &index)
                continue
            }
            if bytes[index] == open { depth += 1 }
            if bytes[index] == close { depth -= 1 }
            index += 1
            if depth == 0 { return }
        }
    }
}
