import PlainText

/// Pajek networks and projects, as Pajek, igraph and networkx write them: vertices with labels, then arcs and edges one
/// by one, as lists or as a matrix, several relations, several networks.
///
/// Reference: de Nooy, Mrvar & Batagelj 2018, Exploratory Social Network Analysis with Pajek.
struct PajekReader {
    private enum Section {
        case none, vertices, ties(isDirected: Bool), lists(isDirected: Bool), values(name: String), other
    }

    private struct Vertex {
        var label: String
        var attributes: [(name: String, value: String)]
        /// Where it is drawn: from above, in a square of side 1.
        var place: [Double] = []
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
    /// The name of the network whose vertices come next.
    private var nextName = ""
    private var hasNetwork = false
    /// Names of relations by their number.
    private var relationNames: [Int: String] = [:]
    /// The relation of the section; ties may name another.
    private var relation = 1
    /// Values of a partition or vector.
    private var values: [String] = []
    private var valuesLine = 0

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
                case .values: values += words.restOfLine().prefix(1)
                case .none, .other: words.skipLine()
                }
            }
        }
        endValues()
        endNetwork()
        if !hasNetwork, !isBroken { draft.reportSyntax(nil, "Pajek") }
    }

    // MARK: Sections

    private mutating func startSection() {
        let line = words.line
        let header = words.restOfLine()
        let keyword = header.first?.lowercased() ?? ""
        if case .values = section, keyword == "*vertices" { return }
        if case .other = section, keyword == "*vertices" { return }
        endValues()
        switch keyword {
        case "*network":
            endNetwork()
            nextName = header.dropFirst().joined(separator: " ")
            section = .none
        case "*vertices":
            endNetwork()
            readCount(header, line)
            draft.networks.beginNetwork(nextName)
            nextName = ""
            hasNetwork = true
            section = .vertices
        case "*arcs": startTies(header, .ties(isDirected: true))
        case "*edges": startTies(header, .ties(isDirected: false))
        case "*arcslist": startTies(header, .lists(isDirected: true))
        case "*edgeslist": startTies(header, .lists(isDirected: false))
        case "*matrix":
            startTies(header, .other)
            section = .none
            readMatrix()
        case "*partition", "*vector":
            section = .values(name: header.dropFirst().joined(separator: " "))
            valuesLine = line
        default:
            section = .none
            if ["*permutation", "*cluster", "*hierarchy"].contains(keyword) {
                draft.reportIgnored(header.joined(separator: " "), line)
                section = .other
            }
        }
    }

    /// `*Arcs :2 "Geld"` names a relation; without a number it is the first.
    private mutating func startTies(_ header: [String], _ next: Section) {
        section = next
        relation = 1
        guard header.count > 1, header[1].hasPrefix(":") else { return setRelation() }
        var rest = header.dropFirst(2)
        // ": 2" is ":2".
        let digits = header[1].count > 1 ? String(header[1].dropFirst()) : rest.popFirst() ?? ""
        relation = Int(digits) ?? 1
        let name = rest.joined(separator: " ").tidied
        if !name.isEmpty, relationNames[relation] == nil { relationNames[relation] = name }
        setRelation()
    }

    private mutating func setRelation(_ number: Int? = nil) {
        let number = number ?? relation
        draft.networks.setRelation(relationNames[number] ?? String(number))
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

    // MARK: Vertices and what is said of them

    private mutating func readVertex() {
        let line = words.line
        let row = words.restOfLine()
        guard let number = number(row.first, line) else { return }
        var rest = row.dropFirst(2)
        var place: [Double] = []
        while let first = rest.first, let number = Double(first) {
            place.append(number)
            rest.removeFirst()
        }
        // A shape may stand alone before pairs of a parameter and its value.
        if rest.count % 2 == 1, let shape = rest.popFirst() { rest = ["shape", shape] + rest }
        var attributes: [(name: String, value: String)] = []
        while let name = rest.popFirst(), let value = rest.popFirst() { attributes.append((name, value)) }
        vertices[number] = Vertex(label: row.count > 1 ? row[1] : "", attributes: attributes, place: place)
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

    /// A partition or vector is an attribute of the nodes, where it has a value for each.
    private mutating func endValues() {
        guard case .values(let name) = section else { return }
        section = .other
        defer { values = [] }
        guard let count, values.count == count, !name.isEmpty else {
            return draft.reportIgnored(name, valuesLine)
        }
        for (number, value) in values.enumerated() {
            vertices[number + 1, default: Vertex(label: "", attributes: [])].attributes.append((name, value))
        }
    }

    private mutating func endNetwork() {
        guard let count else { return }
        let first = hasZero && !hasLast ? 0 : 1
        for number in first..<(first + count) {
            let node = draft.declare(String(number))
            if let vertex = vertices[number] {
                draft.set("label", vertex.label, of: node)
                for attribute in vertex.attributes { draft.set(attribute.name, attribute.value, of: node) }
                if vertex.place.count >= 2 { draft.setPlace(vertex.place[0], vertex.place[1], of: node) }
                let inside = vertex.attributes.last { $0.name == "ic" }
                draft.setColour(inside.flatMap { NodeLooks.colour($0.value) }, of: node)
            }
            if let firstMode { draft.set("mode", number - first < firstMode ? "1" : "2", of: node) }
        }
        self.count = nil
        vertices = [:]
        relationNames = [:]
        (hasZero, hasLast) = (false, false)
    }

    // MARK: Ties

    /// The words of a line, without the number of a relation before them ("2: 1 3").
    private mutating func tieWords() -> [String] {
        var row = words.restOfLine()
        guard let first = row.first, first.hasSuffix(":"), let number = Int(first.dropLast()) else {
            setRelation()
            return row
        }
        setRelation(number)
        row.removeFirst()
        return row
    }

    private mutating func readTie(_ isDirected: Bool) {
        let line = words.line
        let row = tieWords()
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
        let row = tieWords()
        // Pajek marks the source of a list with a minus sign in some of its files.
        guard let first = row.first,
            let from = number(first.hasPrefix("-") ? String(first.dropFirst()) : first, line)
        else { return }
        for word in row.dropFirst() {
            guard let to = number(word, line) else { continue }
            draft.add(
                draft.reference(String(from)), draft.reference(String(to)), weight: nil,
                isDirected: isDirected)
        }
    }

    private mutating func readMatrix() {
        guard let count else { return }
        let rows = firstMode ?? count
        let columns = count - (firstMode ?? 0)
        let start = firstMode ?? 0
        let isSection = { (byte: UInt8) in byte == UInt8(ascii: "*") }
        var ties = MatrixTies()
        var lines = MatrixRows()
        for row in 0..<rows {
            let line = words.line
            let cells = lines.next(columns, &words, ends: isSection)
            guard cells.count == columns else {
                return draft.reportMatrixSize(lines.oddLine ?? line, columns: columns, hasTooMany: false)
            }
            for (column, word) in cells.enumerated() {
                guard let value = StrengthChoice.number(word) else {
                    draft.reportCell(word, line)
                    continue
                }
                ties.note(row, column + start, value)
            }
        }
        if !MatrixRows.isAtEnd(&words, ends: isSection) {
            draft.reportMatrixSize(lines.oddLine ?? words.line, columns: columns, hasTooMany: true)
            while !MatrixRows.isAtEnd(&words, ends: isSection) { words.skipLine() }
            return
        }
        hasLast = true
        let ids = (0..<count).map { String($0 + 1) }
        ties.add(to: &draft, rows: ids, columns: ids, isHalf: firstMode != nil)
    }
}
