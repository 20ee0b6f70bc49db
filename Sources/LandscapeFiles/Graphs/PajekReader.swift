import LandscapeModel

/// Pajek networks, as Pajek, igraph and networkx write them: vertices with labels, then arcs and edges one
/// by one, as lists or as a matrix.
///
/// Reference: de Nooy, Mrvar & Batagelj 2018, Exploratory Social Network Analysis with Pajek.
struct PajekReader {
    private enum Section {
        case none, vertices, ties(isDirected: Bool), lists(isDirected: Bool), other
    }

    private struct Vertex {
        var label: String
        var attributes: [(name: String, value: String)]
    }

    private var draft: GraphDraft
    private var words: WordCursor
    private let byteCount: Int
    private var section = Section.none
    private var count: Int?
    /// Actors of the first mode where the network has two.
    private var firstMode: Int?
    private var vertices: [Int: Vertex] = [:]
    private var hasZero = false
    private var hasLast = false
    /// Whether the number of vertices, on which all the rest depends, is of no use.
    private var isBroken = false

    static func read(_ bytes: [UInt8], _ draft: inout GraphDraft) {
        var reader = PajekReader(draft, bytes)
        reader.readAll()
        draft = reader.draft
    }

    private init(_ draft: GraphDraft, _ bytes: [UInt8]) {
        self.draft = draft
        words = WordCursor(bytes)
        byteCount = bytes.count
    }

    private mutating func readAll() {
        while !words.isAtEnd, !isBroken {
            switch words.firstByte {
            case nil, UInt8(ascii: "%"): words.skipLine()
            case UInt8(ascii: "*"): startSection()
            default:
                switch section {
                case .vertices: readVertex()
                case .ties(let isDirected): readTie(isDirected)
                case .lists(let isDirected): readList(isDirected)
                case .none, .other: words.skipLine()
                }
            }
        }
        if let count {
            declareNodes(count)
        } else if !isBroken {
            draft.reportSyntax(nil, "Pajek")
        }
    }

    private mutating func startSection() {
        let line = words.line
        let header = words.restOfLine()
        switch header.first?.lowercased() ?? "" {
        case "*vertices":
            // A project file holds several networks; the first one counts.
            guard count == nil else {
                section = .other
                return draft.reportOtherNetworks(line)
            }
            readCount(header, line)
            section = .vertices
        case "*arcs": section = .ties(isDirected: true)
        case "*edges": section = .ties(isDirected: false)
        case "*arcslist": section = .lists(isDirected: true)
        case "*edgeslist": section = .lists(isDirected: false)
        case "*matrix": readMatrix()
        default: section = .other
        }
    }

    private mutating func readCount(_ header: [String], _ line: Int) {
        guard header.count > 1, let number = Int(header[1]), number >= 0 else {
            isBroken = true
            return draft.reportSyntax(line, "Pajek", header.joined(separator: " "))
        }
        guard number <= max(GraphDraft.mostUnlistedNodes, byteCount) else {
            isBroken = true
            return draft.reportNodeCount(header[1], line)
        }
        count = number
        firstMode =
            header.count > 2 ? Int(header[2]).flatMap { (1..<max(2, number)).contains($0) ? $0 : nil } : nil
    }

    private mutating func readVertex() {
        let line = words.line
        let row = words.restOfLine()
        guard let number = number(row.first, line) else { return }
        var rest = row.dropFirst(2)
        while let first = rest.first, Double(first) != nil { rest.removeFirst() }
        // A shape may stand alone before pairs of a parameter and its value.
        if rest.count % 2 == 1, let shape = rest.popFirst() { rest = ["shape", shape] + rest }
        var attributes: [(name: String, value: String)] = []
        while let name = rest.popFirst(), let value = rest.popFirst() { attributes.append((name, value)) }
        vertices[number] = Vertex(label: row.count > 1 ? row[1] : "", attributes: attributes)
    }

    /// A number of a vertex; what is none is reported.
    private mutating func number(_ word: String?, _ line: Int) -> Int? {
        guard let word, let number = Int(word), number >= 0, number <= count ?? Int.max else {
            draft.reportNodeNumber(word ?? "", line)
            return nil
        }
        hasZero = hasZero || number == 0
        hasLast = hasLast || number == count
        return number
    }

    private mutating func readTie(_ isDirected: Bool) {
        let line = words.line
        let row = words.restOfLine()
        guard let from = number(row.first, line), let to = number(row.count > 1 ? row[1] : nil, line) else {
            return
        }
        var attributes: [(name: String, value: String)] = []
        var rest = row.dropFirst(2)
        if let first = rest.first, Double(first) != nil {
            attributes.append(("weight", first))
            rest.removeFirst()
        }
        while let name = rest.popFirst(), let value = rest.popFirst() { attributes.append((name, value)) }
        draft.add(
            draft.reference(String(from)), draft.reference(String(to)), attributes: attributes,
            isDirected: isDirected, line: line)
    }

    private mutating func readList(_ isDirected: Bool) {
        let line = words.line
        let row = words.restOfLine()
        // Pajek marks the source of a list with a minus sign in some of its files.
        guard let first = row.first,
            let from = number(first.hasPrefix("-") ? String(first.dropFirst()) : first, line)
        else { return }
        for word in row.dropFirst() {
            guard let to = number(word, line) else { continue }
            draft.add(
                draft.reference(String(from)), draft.reference(String(to)), isDirected: isDirected)
        }
    }

    private mutating func readMatrix() {
        section = .other
        guard let count else { return }
        let rows = firstMode ?? count
        let columns = count - (firstMode ?? 0)
        let start = firstMode ?? 0
        var ties = MatrixTies()
        reading: for row in 0..<rows {
            for column in 0..<columns {
                guard words.firstByte != UInt8(ascii: "*"), let word = words.next() else {
                    draft.reportSyntax(words.line, "Pajek")
                    break reading
                }
                guard let value = StrengthChoice.number(word) else {
                    draft.reportCell(word, words.line)
                    continue
                }
                ties.note(row, column + start, value)
            }
        }
        let ids = (0..<count).map { String($0 + 1) }
        ties.add(to: &draft, rows: ids, columns: ids, isHalf: firstMode != nil)
    }

    private mutating func declareNodes(_ count: Int) {
        let first = hasZero && !hasLast ? 0 : 1
        for number in first..<(first + count) {
            let node = draft.declare(String(number))
            if let vertex = vertices[number] {
                draft.set("label", vertex.label, of: node)
                for attribute in vertex.attributes { draft.set(attribute.name, attribute.value, of: node) }
            }
            if let firstMode { draft.set("mode", number - first < firstMode ? "1" : "2", of: node) }
        }
    }
}
