import SourceText

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
