import LandscapeModel

/// UCINET's DL: a header that says what follows, then a matrix or lists.
///
/// Reference: Borgatti, Everett & Freeman 2002, UCINET 6, "DL files".
struct DLReader {
    private var draft: GraphDraft
    private var words: WordCursor
    private let byteCount: Int
    private var header = DLHeader()
    /// Identifiers of the nodes by number; rows and columns are the same unless there are two modes.
    private var rows: [String] = []
    private var columns: [String] = []
    private var isEmbedded: Bool { header.hasEmbeddedRows || header.hasEmbeddedColumns }

    static func read(_ bytes: [UInt8], _ draft: inout GraphDraft) {
        var reader = DLReader(draft, bytes)
        reader.readAll()
        draft = reader.draft
    }

    private init(_ draft: GraphDraft, _ bytes: [UInt8]) {
        self.draft = draft
        // "n=5", "n = 5" and "n 5" are one.
        words = WordCursor(bytes, separators: [UInt8(ascii: ","), UInt8(ascii: "=")])
        byteCount = bytes.count
    }

    private mutating func readAll() {
        guard header.read(&words) else { return draft.reportSyntax(words.line, "UCINET DL") }
        let most = max(GraphDraft.mostUnlistedNodes, byteCount)
        guard header.rowCount <= most, header.columnCount <= most else {
            return draft.reportNodeCount(String(max(header.rowCount, header.columnCount)), 1)
        }
        draft.isDirectedByDefault = !header.isTwoMode
        if !isEmbedded || !header.rowLabels.isEmpty { declareNodes() }
        switch header.format {
        case "fullmatrix", "fm": readMatrix { count, _ in 0..<count }
        case "lowerhalf", "lh":
            let diagonal = header.hasDiagonal ? 1 : 0
            readMatrix(isHalf: true) { count, row in 0..<min(count, row + diagonal) }
        case "upperhalf", "uh":
            let diagonal = header.hasDiagonal ? 0 : 1
            readMatrix(isHalf: true) { count, row in min(count, row + diagonal)..<count }
        case "edgelist1", "el1", "edgelist2", "el2", "edgelist": readLists(areEdges: true)
        case "nodelist1", "nl1", "nodelist2", "nl2", "nodelist", "nodelist1b", "nodelist2b":
            readLists(areEdges: false)
        default:
            draft.log.error(
                .unknownValue, Place(file: draft.file), header.format,
                "Das DL-Format \(quoted(header.format).german) wird nicht gelesen. Möglich sind: fullmatrix, "
                    + "lowerhalf, upperhalf, edgelist1, edgelist2, nodelist1, nodelist2.",
                "The DL format \(quoted(header.format).english) is not read. Possible are: fullmatrix, "
                    + "lowerhalf, upperhalf, edgelist1, edgelist2, nodelist1, nodelist2.")
        }
        if header.matrixCount > 1 { draft.reportOtherNetworks(nil) }
    }

    // MARK: Nodes

    private mutating func declareNodes() {
        var fresh = FreshIDs()
        func ids(_ count: Int, _ labels: [String], _ offset: Int) -> [String] {
            (0..<count).map { number in
                let label = number < labels.count ? labels[number] : ""
                return fresh.next(label.isEmpty ? String(offset + number + 1) : label)
            }
        }
        rows = ids(header.rowCount, header.rowLabels, 0)
        columns = header.isTwoMode ? ids(header.columnCount, header.columnLabels, header.rowCount) : rows
        for id in rows { declare(id, mode: "1") }
        if header.isTwoMode { for id in columns { declare(id, mode: "2") } }
    }

    private mutating func declare(_ id: String, mode: String) {
        let count = draft.nodeCount
        let node = draft.node(id)
        if node == count {
            // UCINET takes labels for equal whatever their case.
            idsByLabel[id.lowercased()] = id
            if header.isTwoMode { draft.set("mode", mode, of: node) }
        }
    }

    private var idsByLabel: [String: String] = [:]

    /// The identifier that a word of a list means: a label, or the number of a node.
    private mutating func id(_ word: String, _ list: [String], _ base: Int, mode: String) -> String? {
        if isEmbedded {
            declare(word, mode: mode)
            return word
        }
        if let number = Int(word), number >= base, number - base < list.count { return list[number - base] }
        return idsByLabel[word.lowercased()]
    }

    // MARK: Data

    /// - Parameter cells: which columns a row lists, by the number of columns and the row.
    private mutating func readMatrix(isHalf: Bool = false, _ cells: (Int, Int) -> Range<Int>) {
        let isSkippingDiagonal = !header.hasDiagonal && !header.isTwoMode && !isHalf
        if header.hasEmbeddedColumns {
            columns = (0..<header.columnCount).compactMap { _ in words.next() }
            for id in columns { declare(id, mode: "2") }
        }
        let rowCount = header.rowCount
        var names = header.hasEmbeddedRows ? [] : (rows.isEmpty ? columns : rows)
        if rows.isEmpty, !header.hasEmbeddedRows { rows = names }
        var ties = MatrixTies()
        reading: for row in 0..<rowCount {
            if header.hasEmbeddedRows {
                guard let name = words.next() else { break }
                names.append(name)
                declare(name, mode: "1")
            }
            for column in cells(header.columnCount, row) where !(isSkippingDiagonal && row == column) {
                guard let word = words.next() else {
                    draft.reportSyntax(words.line, "UCINET DL")
                    break reading
                }
                if let value = StrengthChoice.number(word) {
                    ties.note(row, column, value)
                } else if draft.log.errorCount < GraphDraft.mostReported {
                    draft.reportCell(word, words.line)
                }
            }
        }
        if columns.isEmpty { columns = names }
        guard names.count == rowCount, columns.count == header.columnCount else {
            return draft.reportSyntax(words.line, "UCINET DL")
        }
        ties.add(to: &draft, rows: names, columns: columns, isHalf: isHalf || header.isTwoMode)
    }

    private mutating func readLists(areEdges: Bool) {
        var lines: [(words: [String], line: Int)] = []
        var hasZero = false
        while !words.isAtEnd {
            let line = words.line
            let row = words.restOfLine()
            if row.isEmpty { continue }
            hasZero = hasZero || row.prefix(areEdges ? 2 : row.count).contains("0")
            lines.append((row, line))
        }
        let base = hasZero ? 0 : 1
        for (row, line) in lines {
            guard let from = id(row[0], rows, base, mode: "1") else {
                draft.reportNodeNumber(row[0], line)
                continue
            }
            let source = draft.reference(from)
            for word in areEdges ? row.dropFirst().prefix(1) : row.dropFirst() {
                guard let to = id(word, columns, base, mode: "2") else {
                    draft.reportNodeNumber(word, line)
                    continue
                }
                let attributes = areEdges && row.count > 2 ? [("weight", row[2])] : []
                draft.add(source, draft.reference(to), attributes: attributes, line: line)
            }
        }
        if !header.isTwoMode { draft.joinOppositeArcs() }
    }
}
