import PlainText
import Yams

/// Reads one mapping of a YAML text key by key and refuses keys that nobody asked for, with their line.
struct NodeReader {
    let line: Int?
    private var entries: [(key: String, value: Node)] = []
    private var used: Set<String> = []

    init(_ node: Node, _ what: String) throws(CatalogueError) {
        line = node.mark?.line
        guard case .mapping(let mapping) = node else {
            throw CatalogueError(
                line: line,
                Bilingual(
                    "Hier werden Angaben zu „\(what)“ erwartet.", "A mapping is expected for “\(what)”."))
        }
        for (key, value) in mapping { entries.append((key.string ?? "", value)) }
    }

    mutating func node(_ key: String) -> Node? {
        used.insert(key)
        return entries.first { $0.key == key }?.value
    }

    mutating func requiredNode(_ key: String) throws(CatalogueError) -> Node {
        if let node = node(key) { return node }
        throw missing(key)
    }

    /// Refuses a list without an entry like one that is not there.
    func require(_ key: String, isThere: Bool) throws(CatalogueError) {
        if !isThere { throw missing(key) }
    }

    private func missing(_ key: String) -> CatalogueError {
        CatalogueError(line: line, Bilingual("Die Angabe „\(key)“ fehlt.", "“\(key)” is missing."))
    }

    mutating func requiredTexts(_ key: String) throws(CatalogueError) -> [String] {
        let texts = try texts(key)
        try require(key, isThere: !texts.isEmpty)
        return texts
    }

    mutating func text(_ key: String) throws(CatalogueError) -> String {
        guard let node = node(key) else { return "" }
        return try NodeReader.text(node, key)
    }

    mutating func requiredText(_ key: String) throws(CatalogueError) -> String {
        try NodeReader.text(try requiredNode(key), key)
    }

    mutating func flag(_ key: String) throws(CatalogueError) -> Bool? {
        guard let node = node(key) else { return nil }
        switch node.string?.lowercased() {
        case "ja", "true", "yes": return true
        case "nein", "false", "no": return false
        default:
            throw CatalogueError(
                line: node.mark?.line,
                Bilingual("„\(key)“ erwartet ja oder nein.", "“\(key)” expects ja or nein."))
        }
    }

    mutating func texts(_ key: String) throws(CatalogueError) -> [String] {
        guard let node = node(key) else { return [] }
        if let text = node.string { return [text] }
        return try NodeReader.sequence(node, key).map { (node) throws(CatalogueError) in
            try NodeReader.text(node, key)
        }
    }

    mutating func number(_ key: String, in range: ClosedRange<Int>) throws(CatalogueError) -> Int {
        let node = try requiredNode(key)
        guard let number = node.int, range.contains(number) else {
            throw CatalogueError(
                line: node.mark?.line,
                Bilingual(
                    "„\(key)“ erwartet eine Zahl von \(range.lowerBound) bis \(range.upperBound).",
                    "“\(key)” expects a number from \(range.lowerBound) to \(range.upperBound)."))
        }
        return number
    }

    /// Complains about the first key that was not read.
    func finish() throws(CatalogueError) {
        for entry in entries where !used.contains(entry.key) {
            throw CatalogueError(
                line: entry.value.mark?.line,
                Bilingual(
                    "Die Angabe „\(entry.key)“ ist hier nicht bekannt.", "“\(entry.key)” is not known here."))
        }
    }

    static func text(_ node: Node, _ key: String) throws(CatalogueError) -> String {
        if let text = node.string { return text }
        throw CatalogueError(
            line: node.mark?.line, Bilingual("„\(key)“ erwartet einen Text.", "“\(key)” expects text."))
    }

    static func sequence(_ node: Node, _ key: String) throws(CatalogueError) -> [Node] {
        if case .sequence(let items) = node { return Array(items) }
        throw CatalogueError(
            line: node.mark?.line, Bilingual("„\(key)“ erwartet eine Liste.", "“\(key)” expects a list."))
    }
}
