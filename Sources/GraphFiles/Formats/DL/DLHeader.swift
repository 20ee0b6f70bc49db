/// What the head of a DL file says about its data.
struct DLHeader {
    private(set) var rowCount = 0
    private(set) var columnCount = 0
    private(set) var matrixCount = 1
    private(set) var isTwoMode = false
    private(set) var format = "fullmatrix"
    private(set) var rowLabels: [String] = []
    private(set) var columnLabels: [String] = []
    private(set) var matrixLabels: [String] = []
    private(set) var hasEmbeddedRows = false
    private(set) var hasEmbeddedColumns = false
    private(set) var hasDiagonal = true

    /// Reads up to the word `data:`; false where it does not come or the text is no DL.
    mutating func read(_ words: inout WordCursor) -> Bool {
        guard words.next()?.lowercased() == "dl" else { return false }
        var side = ""
        while let word = words.next() {
            let opensList = word.hasSuffix(":")
            let key = (opensList ? String(word.dropLast()) : word).lowercased()
            switch key {
            case "n":
                guard let count = count(&words) else { return false }
                (rowCount, columnCount) = (count, count)
            case "nr":
                guard let count = count(&words) else { return false }
                rowCount = count
                isTwoMode = true
            case "nc":
                guard let count = count(&words) else { return false }
                columnCount = count
                isTwoMode = true
            case "nm": matrixCount = count(&words) ?? 1
            case "format": format = words.next()?.lowercased() ?? ""
            case "row", "column", "col", "matrix", "level": side = key
            case "labels":
                if opensList { if readLabels(side, &words) { return true } }
                if opensList { side = "" }
            case "embedded":
                hasEmbeddedRows = hasEmbeddedRows || side == "" || side == "row"
                hasEmbeddedColumns = hasEmbeddedColumns || side == "" || side == "column" || side == "col"
                side = ""
            case "diagonal": hasDiagonal = words.next()?.lowercased() != "absent"
            case "data": return true
            default: break
            }
        }
        return false
    }

    private func count(_ words: inout WordCursor) -> Int? {
        words.next().flatMap { Int($0) }.flatMap { $0 >= 0 && $0 < Int(Int32.max) ? $0 : nil }
    }

    /// Reads as many labels as there are nodes; true where `data:` comes before they are complete.
    private mutating func readLabels(_ side: String, _ words: inout WordCursor) -> Bool {
        let isColumn = side == "column" || side == "col"
        let isOther = side == "matrix" || side == "level"
        let wanted = isOther ? matrixCount : isColumn ? columnCount : rowCount
        var labels: [String] = []
        var endsHeader = false
        while labels.count < wanted, let word = words.next() {
            if word.lowercased() == "data:" {
                endsHeader = true
                break
            }
            labels.append(word)
        }
        if isColumn {
            columnLabels = labels
        } else if isOther {
            matrixLabels = labels
        } else {
            rowLabels = labels
        }
        return endsHeader
    }
}
