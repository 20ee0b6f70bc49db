extension String {
    /// Whether `part` stands in the text, byte by byte; an empty part always does.
    ///
    /// The standard library searches by any collection's indices and sets up its generic machinery at the first call;
    /// a report asks this some ten thousand times.
    /// - Complexity: O(length of the text times length of the part), O(length of the text) for words.
    public func holds(_ part: String) -> Bool {
        var text = self
        var part = part
        return text.withUTF8 { text in
            part.withUTF8 { part in
                guard let first = part.first else { return true }
                guard text.count >= part.count else { return false }
                return (0...text.count - part.count).contains { start in
                    text[start] == first && text[start..<(start + part.count)].elementsEqual(part)
                }
            }
        }
    }
}

extension [UInt8] {
    /// Whether these bytes stand anywhere inside.
    package func contains(sequence: [UInt8]) -> Bool {
        guard let first = sequence.first, count >= sequence.count else { return false }
        return withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                guard let found = bytes[index...].firstIndex(of: first) else { return false }
                if bytes[found...].starts(with: sequence) { return true }
                index = found + 1
            }
            return false
        }
    }
}
