import Foundation

/// A text as a dictionary key by its bytes.
///
/// `String` compares by canonical equivalence, which is dear for names with umlauts. Here the same cell
/// comes a hundred thousand times in the same bytes; another spelling only misses the cache.
struct ByteKey: Hashable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: ByteKey, right: ByteKey) -> Bool {
        var one = left.text
        var two = right.text
        return one.withUTF8 { first in
            two.withUTF8 { second in
                guard first.count == second.count else { return false }
                guard let start = first.baseAddress, let other = second.baseAddress else { return true }
                return memcmp(start, other, first.count) == 0
            }
        }
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

/// What the cells of a column mean, by their text.
///
/// Tables are sorted and repeat themselves, so the cell of the row before is tried first: that needs no hash.
struct CellMemory<Value: Sendable>: Sendable {
    private var known: [ByteKey: Value] = [:]
    private var last: (text: String, value: Value)?

    mutating func value(of text: String) -> Value? {
        if let last, last.text == text { return last.value }
        guard let value = known[ByteKey(text)] else { return nil }
        last = (text, value)
        return value
    }

    mutating func remember(_ text: String, _ value: Value) {
        known[ByteKey(text)] = value
        last = (text, value)
    }

    mutating func forget() { self = CellMemory() }
}
