/// Writes JSON piece by piece, so that large results need no tree of values in memory.
///
/// Keys keep the order in which they are written; numbers have the shortest form that reads back equal;
/// what is not finite becomes `null`.
public struct JSONWriter: Sendable {
    public private(set) var bytes: [UInt8] = []
    private var isFirst = true
    private var depth = 0

    /// On one line, for formats with a value per line.
    private let isCompact: Bool

    public init(isCompact: Bool = false) { self.isCompact = isCompact }

    /// What was written, for an element `script` of a page: no `<` is left, so that no text can end the element it stands in
    /// or open a comment.
    public var textInsidePage: String {
        var safe: [UInt8] = []
        safe.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte == UInt8(ascii: "<") { safe += "\\u003c".utf8 } else { safe.append(byte) }
        }
        return String(decoding: safe, as: UTF8.self)
    }

    /// Hands out what was written so far and forgets it, so that a large result can be written as a stream.
    public mutating func taken() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        nested(open: "{", close: "}", body)
    }

    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        nested(open: "[", close: "]", body)
    }

    private mutating func nested(open: Character, close: Character, _ body: (inout JSONWriter) -> Void) {
        startValue()
        bytes.append(contentsOf: String(open).utf8)
        isFirst = true
        depth += 1
        body(&self)
        depth -= 1
        if !isFirst { newLine() }
        bytes.append(contentsOf: String(close).utf8)
        isFirst = false
    }

    /// A key of the object being written; exactly one value follows.
    public mutating func key(_ name: String) {
        startValue()
        string(name)
        bytes.append(contentsOf: ": ".utf8)
        afterKey = true
    }

    public mutating func key(_ name: String, _ text: String) {
        key(name)
        value(text)
    }

    public mutating func key(_ name: String, _ number: Int) {
        key(name)
        value(number)
    }

    public mutating func key(_ name: String, _ number: Double?) {
        key(name)
        value(number)
    }

    public mutating func key(_ name: String, _ flag: Bool) {
        key(name)
        value(flag)
    }

    public mutating func key(_ name: String, _ texts: [String]) {
        key(name)
        value(texts)
    }

    /// A key whose value is a list of objects, one for each item.
    public mutating func key<Items: Sequence>(
        _ name: String, objects items: Items, _ body: (inout JSONWriter, Items.Element) -> Void
    ) {
        key(name)
        array { json in
            for item in items { json.object { body(&$0, item) } }
        }
    }

    private var afterKey = false

    private mutating func startValue() {
        if afterKey {
            afterKey = false
            return
        }
        guard depth > 0 else { return }
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        newLine()
        isFirst = false
    }

    private mutating func newLine() {
        if isCompact { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
    }

    public mutating func value(_ text: String) {
        startValue()
        string(text)
    }

    public mutating func value(_ number: Int) {
        startValue()
        bytes.append(contentsOf: number.description.utf8)
    }

    public mutating func value(_ number: Double?) {
        startValue()
        guard let number, number.isFinite else { return bytes.append(contentsOf: "null".utf8) }
        if let whole = Int(exactly: number), whole.magnitude < 1 << 53 {
            bytes.append(contentsOf: whole.description.utf8)
        } else {
            bytes.append(contentsOf: number.description.utf8)
        }
    }

    public mutating func value(_ flag: Bool) {
        startValue()
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    /// A value that is JSON already.
    public mutating func value(json text: String) {
        startValue()
        bytes.append(contentsOf: text.utf8)
    }

    public mutating func key(_ name: String, json text: String) {
        key(name)
        value(json: text)
    }

    public mutating func null() {
        startValue()
        bytes.append(contentsOf: "null".utf8)
    }

    public mutating func value(_ texts: [String]) {
        array { json in
            for text in texts { json.value(text) }
        }
    }

    private mutating func string(_ text: String) {
        let hex = Array("0123456789abcdef".utf8)
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
            case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
            case 0x0A: bytes.append(contentsOf: "\\n".utf8)
            case 0x0D: bytes.append(contentsOf: "\\r".utf8)
            case 0x09: bytes.append(contentsOf: "\\t".utf8)
            case 0..<0x20, 0x7F:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(hex[Int(byte >> 4)])
                bytes.append(hex[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
