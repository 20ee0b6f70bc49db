/// A JSON value; objects keep the order of their keys, numbers their text.
package enum JSONTree: Sendable {
    case null
    case flag(Bool)
    case number(String)
    case text(String)
    case list([JSONTree])
    case object([(key: String, value: JSONTree)])

    package subscript(_ key: String) -> JSONTree? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.key == key }?.value
    }

    package var elements: [JSONTree]? {
        if case .list(let elements) = self { return elements }
        return nil
    }

    package var members: [(key: String, value: JSONTree)] {
        if case .object(let members) = self { return members }
        return []
    }

    /// What a simple value says; lists are joined, objects and null say nothing.
    package var plain: String {
        switch self {
        case .null, .object: ""
        case .flag(let flag): flag ? "true" : "false"
        case .number(let text), .text(let text): text
        case .list(let elements): elements.map(\.plain).filter { !$0.isEmpty }.joined(separator: "|")
        }
    }
}

/// Reads JSON, and the `NaN` and `Infinity` that Python writes beside it.
///
/// Own code rather than Foundation's, which forgets the order of keys and stops at `NaN`.
package struct JSONParser {
    private let bytes: [UInt8]
    private var index = 0
    /// Values nest no deeper in any graph file, and recursion has to end.
    private static let deepest = 64

    private struct Broken: Error {}

    /// The value of a whole text; nil, and the line of the fault, where it is no JSON.
    package static func parse(_ bytes: [UInt8]) -> (value: JSONTree?, line: Int) {
        var parser = JSONParser(bytes: bytes)
        let value = try? parser.value(depth: 0)
        parser.skipBlanks()
        let isWhole = value != nil && parser.index >= bytes.count
        return (isWhole ? value : nil, DecodedText.line(of: min(parser.index, bytes.count), in: bytes))
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func skipBlanks() {
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    }

    private mutating func take(_ byte: Character) -> Bool {
        skipBlanks()
        guard index < bytes.count, bytes[index] == byte.asciiValue else { return false }
        index += 1
        return true
    }

    private mutating func value(depth: Int) throws(Broken) -> JSONTree {
        guard depth < Self.deepest else { throw Broken() }
        skipBlanks()
        guard index < bytes.count else { throw Broken() }
        switch bytes[index] {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try list(depth)
        case UInt8(ascii: "\""): return .text(try text())
        default: return try word()
        }
    }

    private mutating func object(_ depth: Int) throws(Broken) -> JSONTree {
        index += 1
        var members: [(key: String, value: JSONTree)] = []
        if take("}") { return .object(members) }
        repeat {
            skipBlanks()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw Broken() }
            let key = try text()
            guard take(":") else { throw Broken() }
            members.append((key, try value(depth: depth + 1)))
        } while take(",")
        guard take("}") else { throw Broken() }
        return .object(members)
    }

    private mutating func list(_ depth: Int) throws(Broken) -> JSONTree {
        index += 1
        var elements: [JSONTree] = []
        if take("]") { return .list(elements) }
        repeat { elements.append(try value(depth: depth + 1)) } while take(",")
        guard take("]") else { throw Broken() }
        return .list(elements)
    }

    private mutating func word() throws(Broken) -> JSONTree {
        let start = index
        while index < bytes.count, Self.isWord(bytes[index]) { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        switch word {
        case "null", "NaN": return .null
        case "true": return .flag(true)
        case "false": return .flag(false)
        case "Infinity", "-Infinity": return .number(word)
        default:
            guard Double(word) != nil, let first = word.utf8.first, first == 0x2D || first <= 0x39 else {
                index = start
                throw Broken()
            }
            return .number(word)
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
        default: false
        }
    }

    private mutating func text() throws(Broken) -> String {
        index += 1
        var content: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: content, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &content)
            default: content.append(byte)
            }
        }
        throw Broken()
    }

    private mutating func escape(into content: inout [UInt8]) throws(Broken) {
        guard index < bytes.count else { throw Broken() }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "u"):
            // Two units make one character beyond the basic plane; a lone half becomes the mark for it.
            var units = [try unit()]
            if UTF16.isLeadSurrogate(units[0]), bytes[index...].starts(with: [0x5C, 0x75]) {
                index += 2
                units.append(try unit())
            }
            content.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
        default: content.append(byte)
        }
    }

    private mutating func unit() throws(Broken) -> UInt16 {
        guard index + 4 <= bytes.count,
            let unit = UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
        else { throw Broken() }
        index += 4
        return unit
    }
}
