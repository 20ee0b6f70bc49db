/// Walks through an XML text from tag to tag.
///
/// Sheets and graph files have millions of tags, and FoundationXML takes microseconds for each and refuses texts of
/// more than ten megabytes. This scanner knows what workbooks and graphs need: elements, attributes, text, CDATA. It
/// resolves no entities but the five of XML and numbers, and refuses document types or passes over them, so that
/// nothing can grow or reach for other files.
package struct XMLScanner {
    package enum Token {
        case start, end, text, finish
    }

    private let bytes: [UInt8]
    package private(set) var index = 0
    /// Name of the last tag without its prefix.
    private(set) var name: Range<Int> = 0..<0
    private var attributes: Range<Int> = 0..<0
    private var content: Range<Int> = 0..<0
    private var isLiteral = false
    /// An element without content (`<c/>`) is a start and an end.
    private var owesEnd = false
    package private(set) var depth = 0
    /// The text is no XML that netviz reads: tags that are not closed, a document type, deep nesting.
    package private(set) var isBroken = false
    /// The line on which the broken part begins or is noticed.
    package private(set) var brokenLine: Int?

    private static let deepest = 200
    /// A document type is passed over unread, so that whatever it declares stays unknown.
    private let passesDocumentType: Bool
    /// Where lines were counted to, and the line there.
    private var counted = (place: 0, line: 1)

    /// - Parameter start: the place of a tag from which to read; 0 is the beginning.
    package init(_ bytes: [UInt8], from start: Int = 0, passesDocumentType: Bool = false) {
        self.bytes = bytes
        self.passesDocumentType = passesDocumentType
        index = start
        if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    /// Moves on to the next token.
    package mutating func next() -> Token {
        if owesEnd {
            owesEnd = false
            depth -= 1
            return .end
        }
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else { return readText() }
            guard index + 1 < bytes.count else { return fail() }
            switch bytes[index + 1] {
            case UInt8(ascii: "/"): return readEnd()
            case UInt8(ascii: "?"):
                guard skip(past: "?>") else { return fail() }
            case UInt8(ascii: "!"):
                if starts(with: "<!--") {
                    guard skip(past: "-->") else { return fail() }
                } else if starts(with: "<![CDATA[") {
                    let start = index + 9
                    guard skip(past: "]]>") else { return fail() }
                    content = start..<max(start, index - 3)
                    isLiteral = true
                    return .text
                } else if !passesDocumentType || !skipDeclaration() {
                    // A document type can declare entities that grow without end or name other files.
                    return fail()
                }
            default: return readStart()
            }
        }
        if depth != 0 { isBroken = true }
        return .finish
    }

    /// The line of the place that was read last.
    package mutating func line() -> Int {
        let place = min(index, bytes.count)
        while counted.place < place {
            if bytes[counted.place] == 0x0A { counted.line += 1 }
            counted.place += 1
        }
        return counted.line
    }

    /// Name of the last tag without its prefix.
    package var nameText: String { String(decoding: bytes[name], as: UTF8.self) }

    /// Whether the last tag has this name, whatever its prefix.
    package func isTag(_ word: StaticString) -> Bool {
        guard name.count == word.utf8CodeUnitCount else { return false }
        return bytes.withUnsafeBufferPointer { buffer in
            for offset in 0..<name.count where buffer[name.lowerBound + offset] != word.utf8Start[offset] {
                return false
            }
            return true
        }
    }

    /// The text of the last token of text, entities resolved.
    package var text: String { Self.resolved(bytes[content], isLiteral) }

    /// Appends the same text as bytes.
    package func appendText(to buffer: inout [UInt8]) {
        if isLiteral || !bytes[content].contains(UInt8(ascii: "&")) {
            buffer.append(contentsOf: bytes[content])
        } else {
            buffer.append(contentsOf: text.utf8)
        }
    }

    /// Skips the rest of the element whose start was the last token.
    package mutating func skipElement() {
        let outside = depth - 1
        while depth > outside {
            if next() == .finish { return }
        }
    }

    // MARK: Attributes

    /// The bytes of an attribute's value as they stand, nil where the last start tag has none.
    package func rawAttribute(_ word: StaticString, withPrefix: Bool = false) -> Range<Int>? {
        var place = attributes.lowerBound
        let end = attributes.upperBound
        while place < end {
            while place < end, bytes[place] <= 0x20 { place += 1 }
            var start = place
            while place < end, bytes[place] != UInt8(ascii: "="), bytes[place] > 0x20 {
                if bytes[place] == UInt8(ascii: ":"), !withPrefix { start = place + 1 }
                place += 1
            }
            let key = start..<place
            while place < end, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "'") {
                place += 1
            }
            guard place < end else { return nil }
            let quote = bytes[place]
            place += 1
            let value = place
            while place < end, bytes[place] != quote { place += 1 }
            if matches(key, word) { return value..<place }
            place += 1
        }
        return nil
    }

    /// All attributes of the last start tag by their names as they stand; nil where one has no value.
    package func allAttributes() -> [String: String]? {
        var result: [String: String] = [:]
        var place = attributes.lowerBound
        let end = attributes.upperBound
        func skipBlanks() { while place < end, bytes[place] <= 0x20 { place += 1 } }
        skipBlanks()
        while place < end {
            let start = place
            while place < end, bytes[place] > 0x20, bytes[place] != UInt8(ascii: "=") { place += 1 }
            let key = start..<place
            skipBlanks()
            guard !key.isEmpty, place < end, bytes[place] == UInt8(ascii: "=") else { return nil }
            place += 1
            skipBlanks()
            guard place < end, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") else {
                return nil
            }
            let quote = bytes[place]
            place += 1
            let value = place
            while place < end, bytes[place] != quote { place += 1 }
            guard place < end else { return nil }
            result[String(decoding: bytes[key], as: UTF8.self)] = Self.resolved(bytes[value..<place], false)
            place += 1
            skipBlanks()
        }
        return result
    }

    package func attribute(_ word: StaticString, withPrefix: Bool = false) -> String? {
        rawAttribute(word, withPrefix: withPrefix).map { Self.resolved(bytes[$0], false) }
    }

    package func number(_ word: StaticString) -> Int? {
        guard let range = rawAttribute(word), !range.isEmpty, range.count <= 9 else { return nil }
        var number = 0
        for byte in bytes[range] {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }

    package func flag(_ word: StaticString) -> Bool {
        guard let range = rawAttribute(word) else { return false }
        return matches(range, "1") || matches(range, "true")
    }

    package func byte(at place: Int) -> UInt8 { bytes[place] }

    private func matches(_ range: Range<Int>, _ word: StaticString) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        for offset in 0..<range.count where bytes[range.lowerBound + offset] != word.utf8Start[offset] {
            return false
        }
        return true
    }

    // MARK: Tags and text

    private mutating func readText() -> Token {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        content = start..<index
        isLiteral = false
        return .text
    }

    private mutating func readStart() -> Token {
        index += 1
        readName()
        let start = index
        var quote: UInt8 = 0
        while index < bytes.count {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            } else if byte == UInt8(ascii: "<") {
                return fail()
            }
            index += 1
        }
        guard index < bytes.count, !name.isEmpty, depth < Self.deepest else { return fail() }
        owesEnd = index > start && bytes[index - 1] == UInt8(ascii: "/")
        attributes = start..<(owesEnd ? index - 1 : index)
        index += 1
        depth += 1
        return .start
    }

    private mutating func readEnd() -> Token {
        index += 2
        readName()
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: ">"), depth > 0 else { return fail() }
        index += 1
        depth -= 1
        return .end
    }

    private mutating func readName() {
        var start = index
        while index < bytes.count {
            switch bytes[index] {
            case 0...0x20, UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<"), UInt8(ascii: "="):
                name = start..<index
                return
            case UInt8(ascii: ":"): start = index + 1
            default: break
            }
            index += 1
        }
        name = start..<index
    }

    private func starts(with word: StaticString) -> Bool {
        guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
        return matches(index..<index + word.utf8CodeUnitCount, word)
    }

    private mutating func skip(past word: StaticString) -> Bool {
        while index < bytes.count {
            if bytes[index] == word.utf8Start[0], starts(with: word) {
                index += word.utf8CodeUnitCount
                return true
            }
            index += 1
        }
        return false
    }

    /// To the end of `<!DOCTYPE … [ … ]>`, over quotation marks, comments and declarations inside it; false where it does
    /// not end.
    private mutating func skipDeclaration() -> Bool {
        var depth = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "<"):
                if starts(with: "<!--") {
                    guard skip(past: "-->") else { return false }
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
                let quote = bytes[index]
                repeat { index += 1 } while index < bytes.count && bytes[index] != quote
            default: break
            }
            index += 1
        }
        return false
    }

    private mutating func fail() -> Token {
        isBroken = true
        brokenLine = line()
        index = bytes.count
        depth = 0
        return .finish
    }

    // MARK: Entities

    private static func resolved(_ bytes: ArraySlice<UInt8>, _ isLiteral: Bool) -> String {
        guard !isLiteral, bytes.contains(UInt8(ascii: "&")) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            guard bytes[index] == UInt8(ascii: "&"),
                let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let scalar = entity(bytes[(index + 1)..<end])
            else {
                result.append(bytes[index])
                index += 1
                continue
            }
            result.append(contentsOf: String(scalar).utf8)
            index = end + 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func entity(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        switch String(decoding: name, as: UTF8.self) {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        case let text where text.hasPrefix("#x") || text.hasPrefix("#X"):
            return UInt32(text.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
        case let text where text.hasPrefix("#"):
            return UInt32(text.dropFirst()).flatMap { Unicode.Scalar($0) }
        default: return nil
        }
    }
}
