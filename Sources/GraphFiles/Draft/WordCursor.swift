/// The words of a text: separated by blanks (and commas, where asked for), quoted where they hold any.
struct WordCursor {
    private let bytes: [UInt8]
    private var index = 0
    private(set) var line = 1
    private let separators: Set<UInt8>

    /// - Parameter separators: bytes beyond blanks that separate words.
    init(_ bytes: [UInt8], separators: Set<UInt8> = []) {
        self.bytes = bytes
        self.separators = separators
    }

    var isAtEnd: Bool { index >= bytes.count }

    /// The next word, on whatever line; nil at the end of the text.
    mutating func next() -> String? {
        while index < bytes.count {
            if let word = nextInLine() { return word }
            endLine()
        }
        return nil
    }

    /// The next word of this line; nil at its end, where the cursor stays.
    mutating func nextInLine() -> String? {
        while index < bytes.count, isSeparator(bytes[index]) { index += 1 }
        guard index < bytes.count, !isLineEnd(bytes[index]) else { return nil }
        let first = bytes[index]
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'"), let word = quotedWord(first) {
            return word
        }
        let start = index
        while index < bytes.count, !isSeparator(bytes[index]), !isLineEnd(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// The words that are left on this line; the cursor then stands on the next.
    mutating func restOfLine() -> [String] {
        var words: [String] = []
        while let word = nextInLine() { words.append(word) }
        endLine()
        return words
    }

    /// The first byte of the line that is no blank, without moving; nil on an empty line.
    var firstByte: UInt8? {
        var place = index
        while place < bytes.count, isSeparator(bytes[place]) { place += 1 }
        return place < bytes.count && !isLineEnd(bytes[place]) ? bytes[place] : nil
    }

    /// Leaves the rest of this line out.
    mutating func skipLine() {
        while index < bytes.count, !isLineEnd(bytes[index]) { index += 1 }
        endLine()
    }

    /// A word in quotation marks; nil, and nothing moves, where they do not close.
    ///
    /// networkx writes names as they are: quotation marks inside close only before a separator, and line
    /// breaks belong to the word unless another quoted word begins before it ends.
    private mutating func quotedWord(_ mark: UInt8) -> String? {
        var word: [UInt8] = []
        var place = index + 1
        var lines = 0
        while place < bytes.count {
            let byte = bytes[place]
            if byte == mark, endsWord(place + 1) {
                index = place + 1
                line += lines
                return String(decoding: word, as: UTF8.self).withoutEntities
            }
            if isLineEnd(byte) {
                if byte == 0x0A || !(place + 1 < bytes.count && bytes[place + 1] == 0x0A) { lines += 1 }
                guard mark == UInt8(ascii: "\""), lines <= 20 else { return nil }
            }
            if lines > 0, byte == mark, isSeparator(bytes[place - 1]) { return nil }
            // igraph writes a backslash before quotation marks, backslashes and an n for a line break.
            let next = place + 1 < bytes.count ? bytes[place + 1] : 0
            if byte == UInt8(ascii: "\\"), [mark, UInt8(ascii: "\\"), UInt8(ascii: "n")].contains(next) {
                word.append(next == UInt8(ascii: "n") ? 0x20 : next)
                place += 1
            } else {
                word.append(byte)
            }
            place += 1
        }
        return nil
    }

    private func endsWord(_ place: Int) -> Bool {
        place >= bytes.count || isSeparator(bytes[place]) || isLineEnd(bytes[place])
    }

    private func isSeparator(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C || byte < 0x09
            || separators.contains(byte)
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private mutating func endLine() {
        guard index < bytes.count, isLineEnd(bytes[index]) else { return }
        if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        index += 1
        line += 1
    }
}
