import LandscapeModel
import PlainText
import SourceText

/// UCINET's DL: a header that says what follows, then matrices or lists, one for each relation.
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
    /// Identifiers by label, for each mode: UCINET takes labels for equal whatever their case.
    private var idsByLabel: [String: [String: String]] = [:]

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
        let largest = max(header.rowCount, header.columnCount, header.matrixCount)
        guard largest <= most else { return draft.reportNodeCount(String(largest), 1) }
        draft.isDirectedByDefault = !header.isTwoMode
        if !isEmbedded || !header.rowLabels.isEmpty { declareNodes() }
        switch header.format {
        case "fullmatrix", "fm": readMatrices { count, _ in 0..<count }
        case "lowerhalf", "lh":
            let diagonal = header.hasDiagonal ? 1 : 0
            readMatrices(isHalf: true) { count, row in 0..<min(count, row + diagonal) }
        case "upperhalf", "uh":
            let diagonal = header.hasDiagonal ? 0 : 1
            readMatrices(isHalf: true) { count, row in min(count, row + diagonal)..<count }
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
        if isEmbedded { checkLabelCount() }
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

    /// The identifier of a label, made where there is none yet.
    @discardableResult
    private mutating func declare(_ label: String, mode: String) -> String {
        let mode = header.isTwoMode ? mode : ""
        if let known = idsByLabel[mode]?[label.lowercased()] { return known }
        idsByLabel[mode, default: [:]][label.lowercased()] = label
        let count = draft.nodeCount
        let node = draft.node(label)
        if node == count, header.isTwoMode { draft.set("mode", mode, of: node) }
        return label
    }

    /// The identifier that a word of a list means: a label, or the number of a node.
    private mutating func id(_ word: String, _ list: [String], _ base: Int, mode: String) -> String? {
        if isEmbedded { return declare(word, mode: mode) }
        if let number = Int(word), number >= base, number - base < list.count { return list[number - base] }
        return idsByLabel[header.isTwoMode ? mode : ""]?[word.lowercased()]
    }

    /// Labels beyond the number that the header declares are misspelt, or the number is wrong.
    private mutating func checkLabelCount() {
        let declared = header.isTwoMode ? header.rowCount + header.columnCount : header.rowCount
        let found = draft.nodeCount
        guard declared > 0, found != declared else { return }
        guard found > declared else {
            draft.log.warning(
                .missingValue, Place(file: draft.file, row: 1), String(declared),
                "\(draft.file) gibt \(declared) Akteure an, nennt aber nur \(found). Wer keine Kante hat, hat hier auch keinen "
                    + "Namen und fehlt.",
                "\(draft.file) declares \(declared) actors but names \(found) only. Whoever has no tie has no name here "
                    + "and is missing.")
            return
        }
        // Those that stand on one side of the matrix only, else the last ones, are the likeliest slips.
        let suspects = oneSided.isEmpty ? Array(draft.ids.suffix(found - declared)) : oneSided
        let german = suspects.prefix(8).map { quoted($0).german }.joined(separator: ", ")
        let english = suspects.prefix(8).map { quoted($0).english }.joined(separator: ", ")
        let all = draft.ids.prefix(20).joined(separator: ", ") + (found > 20 ? ", …" : "")
        draft.log.error(
            .unknownActor, Place(file: draft.file), suspects.first ?? "",
            "\(draft.file) gibt \(declared) Akteure an, nennt aber \(found): \(all). Ist \(german) ein Schreibfehler? Sonst "
                + "berichtigen Sie bitte die Zahl am Anfang der Datei.",
            "\(draft.file) declares \(declared) actors but names \(found): \(all). Is \(english) misspelt? Else please "
                + "correct the number at the head of the file.")
    }

    /// Labels of rows that head no column, and of columns that have no row.
    private var oneSided: [String] = []

    // MARK: Data

    private func relationName(_ number: Int) -> String {
        number < header.matrixLabels.count ? header.matrixLabels[number] : "\(number + 1)"
    }

    /// - Parameter cells: which columns a row lists, by the number of columns and the row.
    private mutating func readMatrices(isHalf: Bool = false, _ cells: (Int, Int) -> Range<Int>) {
        var lines = MatrixRows()
        var matrices: [(ties: MatrixTies, rows: [String], columns: [String])] = []
        for _ in 0..<max(1, header.matrixCount) {
            skipMarks()
            guard let matrix = readMatrix(&lines, isHalf, cells) else { return }
            matrices.append(matrix)
        }
        skipMarks()
        guard MatrixRows.isAtEnd(&words) else {
            return draft.reportMatrixSize(
                lines.oddLine ?? words.line, columns: header.columnCount, hasTooMany: true)
        }
        for (number, matrix) in matrices.enumerated() {
            if matrices.count > 1 { draft.networks.setRelation(relationName(number)) }
            matrix.ties.add(
                to: &draft, rows: matrix.rows, columns: matrix.columns, isHalf: isHalf || header.isTwoMode)
        }
    }

    /// A line with an exclamation mark stands between matrices.
    private mutating func skipMarks() {
        while !words.isAtEnd, words.firstByte == nil || words.firstByte == UInt8(ascii: "!") {
            words.skipLine()
        }
    }

    private mutating func readMatrix(
        _ lines: inout MatrixRows, _ isHalf: Bool, _ cells: (Int, Int) -> Range<Int>
    ) -> (ties: MatrixTies, rows: [String], columns: [String])? {
        let isSkippingDiagonal = !header.hasDiagonal && !header.isTwoMode && !isHalf
        var heads = columns
        if header.hasEmbeddedColumns {
            let labels = lines.next(header.columnCount, &words)
            guard labels.count == header.columnCount else { return shortMatrix(lines) }
            heads = labels.map { declare($0, mode: "2") }
        }
        var names = header.hasEmbeddedRows ? [] : (rows.isEmpty ? heads : rows)
        var ties = MatrixTies()
        for row in 0..<header.rowCount {
            let wanted = cells(header.columnCount, row).filter { !(isSkippingDiagonal && row == $0) }
            let line = words.line
            var found = lines.next(wanted.count + (header.hasEmbeddedRows ? 1 : 0), &words)
            guard found.count == wanted.count + (header.hasEmbeddedRows ? 1 : 0) else {
                return shortMatrix(lines)
            }
            if header.hasEmbeddedRows { names.append(declare(found.removeFirst(), mode: "1")) }
            for (column, word) in zip(wanted, found) {
                if let value = StrengthChoice.number(word) {
                    ties.note(row, column, value)
                } else if let odd = lines.oddLine, header.hasEmbeddedRows {
                    // A label stands where a number must: the rows before it were too long.
                    draft.reportMatrixSize(odd, columns: header.columnCount, hasTooMany: true)
                    return nil
                } else if draft.log.errorCount < GraphDraft.mostReported {
                    draft.reportCell(word, line)
                }
            }
        }
        if heads.isEmpty { heads = names }
        guard names.count == header.rowCount, heads.count == header.columnCount else {
            draft.reportSyntax(words.line, "UCINET DL")
            return nil
        }
        if header.hasEmbeddedRows, header.hasEmbeddedColumns, !header.isTwoMode {
            let known = Set(names)
            let both = Set(heads)
            oneSided = names.filter { !both.contains($0) } + heads.filter { !known.contains($0) }
        }
        return (ties, names, heads)
    }

    private mutating func shortMatrix(
        _ lines: MatrixRows
    ) -> (ties: MatrixTies, rows: [String], columns: [String])? {
        draft.reportMatrixSize(lines.oddLine ?? words.line, columns: header.columnCount, hasTooMany: false)
        return nil
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
        var matrix = 0
        if header.matrixCount > 1 { draft.networks.setRelation(relationName(0)) }
        for (row, line) in lines {
            if row[0].hasPrefix("!") {
                matrix += 1
                draft.networks.setRelation(relationName(matrix))
                continue
            }
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
