/// Text that grows as UTF-8 bytes: what a writer puts out, without a String for every piece.
package struct TextBytes: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Appends markup of our own, as it stands.
    package mutating func add(_ markup: StaticString) {
        // Static strings of more than one scalar are UTF-8 in the binary.
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends text that needs no escaping: a number, a finished picture.
    package mutating func add(raw text: String) { bytes.append(contentsOf: text.utf8) }

    package mutating func add(_ number: Int) { add(raw: String(number)) }

    package mutating func add(bytes slice: UnsafeBufferPointer<UInt8>.SubSequence) {
        bytes.append(contentsOf: slice)
    }

    package mutating func add(byte: UInt8) { bytes.append(byte) }

    /// Makes room for so many more bytes.
    package mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    package mutating func dropLineBreak() {
        if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    }
}
