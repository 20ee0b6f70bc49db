import PlainText
import SourceText

/// GML, as igraph, networkx and Gephi write it.
///
/// Reference: Himsolt 1997, GML: a portable graph file format.
struct GMLReader {
    private var draft: GraphDraft
    private var words: GMLWords
    /// The keys of the lists that are open: "graph", "node", then whatever a node keeps inside.
    private var path: [String] = []
    private var values: [(name: String, value: String)] = []
    /// The line on which the open node or tie begins.
    private var start = 0

    static func read(_ bytes: [UInt8], _ draft: inout GraphDraft) {
        var reader = GMLReader(draft: draft, words: GMLWords(bytes: bytes))
        reader.readAll()
        draft = reader.draft
    }

    private init(draft: GraphDraft, words: GMLWords) {
        self.draft = draft
        self.words = words
    }

    private mutating func readAll() {
        var hasGraph = false
        while let word = words.next() {
            switch word {
            case .close:
                guard !path.isEmpty else { return draft.reportSyntax(words.line, "GML", "]") }
                close()
            case .key(let key):
                guard let value = words.next() else { return draft.reportSyntax(words.line, "GML", key) }
                switch value {
                case .open:
                    path.append(path.count < 3 ? key.lowercased() : key)
                    if path.count == 1, path[0] == "graph" {
                        hasGraph = true
                        draft.networks.beginNetwork("")
                        draft.isDirectedByDefault = false
                    }
                    if path.count == 2 {
                        values = []
                        start = words.line
                    }
                case .value(let text), .key(let text):
                    // A word that holds a mark is the rest of a text whose own marks nobody can tell apart.
                    if !words.isQuoted, text.utf8.contains(UInt8(ascii: "\"")) {
                        return draft.reportSyntax(words.line, "GML", text)
                    }
                    keep(key, text)
                case .close: return draft.reportSyntax(words.line, "GML", key)
                }
            case .open, .value: return draft.reportSyntax(words.line, "GML")
            }
        }
        if !path.isEmpty || !hasGraph || words.isUnclosed { draft.reportSyntax(words.line, "GML") }
    }

    private mutating func keep(_ key: String, _ text: String) {
        if path.count == 1, path[0] == "graph", key.lowercased() == "directed" {
            draft.isDirectedByDefault = text == "1"
        }
        if path.count == 1, path[0] == "graph", ["label", "name"].contains(key.lowercased()) {
            draft.networks.nameCurrent(text.tidied.onOneLine)
        }
        // Lists inside a node (graphics, attributes) are attributes with a dotted name.
        guard path.count >= 2, path.count <= 6, path[0] == "graph" else { return }
        let name = path.count == 2 ? key : (path[2...] + [key]).joined(separator: ".")
        values.append((name, text))
    }

    private mutating func close() {
        defer { path.removeLast() }
        guard path.count == 2, path[0] == "graph" else { return }
        func take(_ key: String) -> String? {
            let found = values.firstIndex { $0.name.lowercased() == key }
            return found.map { values.remove(at: $0).value }
        }
        switch path[1] {
        case "node":
            let node = draft.declare(take("id"), line: start)
            if let own = take(GraphDocument.idKey) { draft.setOwnID(own, of: node) }
            for value in values { draft.set(value.name, value.value, of: node) }
        case "edge":
            guard let source = take("source"), let target = take("target") else {
                return draft.reportIncompleteTie(start)
            }
            draft.add(
                draft.reference(source), draft.reference(target), attributes: values, line: start)
        default: break
        }
    }
}

/// The words of a GML file: keys, values and brackets.
private struct GMLWords {
    enum Word {
        case key(String)
        case value(String)
        case open, close
    }

    let bytes: [UInt8]
    private var index = 0
    private(set) var line = 1
    /// Whether the file ends inside a text in quotation marks.
    private(set) var isUnclosed = false
    /// Whether the last value stood in quotation marks.
    private(set) var isQuoted = false

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Word? {
        isQuoted = false
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x0A:
                line += 1
                index += 1
            case 0...0x20: index += 1
            case UInt8(ascii: "#"):
                while index < bytes.count, bytes[index] != 0x0A { index += 1 }
            case UInt8(ascii: "["):
                index += 1
                return .open
            case UInt8(ascii: "]"):
                index += 1
                return .close
            case UInt8(ascii: "\""):
                isQuoted = true
                return .value(quotedText())
            default: return plainWord()
            }
        }
        return nil
    }

    private mutating func plainWord() -> Word {
        let start = index
        while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "["),
            bytes[index] != UInt8(ascii: "]")
        {
            index += 1
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        let first = bytes[start]
        let isNumber = (0x30...0x39).contains(first) || [0x2B, 0x2D, 0x2E].contains(first)
        return isNumber ? .value(text) : .key(text)
    }

    /// A text in quotation marks, which may hold line breaks, characters as XML entities, and quotation marks: behind a
    /// backslash, or as they are where what follows them cannot follow a text.
    private mutating func quotedText() -> String {
        index += 1
        var content: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\""), mayEnd(at: index + 1) { break }
            if byte == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\""),
                !endsLine(at: index + 2)
            {
                index += 1
                content.append(bytes[index])
                index += 1
                continue
            }
            if byte == 0x0A { line += 1 }
            content.append(byte)
            index += 1
        }
        isUnclosed = index >= bytes.count
        index += 1
        return String(decoding: content, as: UTF8.self).withoutEntities
    }

    /// Whether only a bracket, if anything, is left on the line: then a backslash before the mark is the text's last
    /// letter, as programs write it that know no escapes.
    private func endsLine(at start: Int) -> Bool {
        var place = start
        while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 || bytes[place] == 0x0D {
            place += 1
        }
        return place >= bytes.count || bytes[place] == 0x0A || bytes[place] == UInt8(ascii: "]")
    }

    /// Whether a text may end before this place: a bracket follows, or a key and the beginning of its value.
    private func mayEnd(at start: Int) -> Bool {
        guard start < bytes.count else { return true }
        var place = start
        func skipBlanks() { while place < bytes.count, bytes[place] <= 0x20 { place += 1 } }
        skipBlanks()
        guard place < bytes.count else { return true }
        if bytes[place] == UInt8(ascii: "]") || bytes[place] == UInt8(ascii: "#") { return true }
        // Without a blank it is a mark inside the text.
        guard place > start else { return false }
        let key = place
        while place < bytes.count, Self.isKeyByte(bytes[place]) { place += 1 }
        guard place > key, !(0x30...0x39).contains(bytes[key]) else { return false }
        let afterKey = place
        skipBlanks()
        guard place < bytes.count else { return false }
        switch bytes[place] {
        case UInt8(ascii: "["): return true
        case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "\""):
            return place > afterKey
        default: return false
        }
    }

    private static func isKeyByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
        default: false
        }
    }
}
