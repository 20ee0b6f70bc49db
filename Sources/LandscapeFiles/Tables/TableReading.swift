public import PlainText
import SourceText

/// How cooperations may be written down.
public enum TableLayout: String, Sendable, CaseIterable {
    /// A table of its own, one record per row: no cooperations, or not only.
    case table
    /// One cooperation per row, with a column for either end.
    case edges
    /// A list of actors; a cell beside each names those it works with.
    case partners
    /// Actors in the first row and the first column, a mark where they meet.
    case matrix
    /// A graph file of another program.
    case graph

    /// Whether a word leaves the layout to netviz.
    public static func isLeftOpen(_ word: String) -> Bool {
        ["auto", "automatisch", "automatic"].contains(word.folded)
    }

    /// The layout that a word means, in German or English.
    public static func named(_ word: String) -> TableLayout? {
        switch word.folded {
        case "edges", "kanten", "kantenliste": .edges
        case "partners", "partner", "partnerliste": .partners
        case "matrix": .matrix
        default: nil
        }
    }
}

/// How a table of the input was understood.
public struct TableReading: Sendable {
    public var file: String
    /// The sheet of a workbook.
    public var sheet: String?
    /// The table of the landscape that it is (`akteure`).
    public var table: String
    public var layout: TableLayout
    public var headerRow: Int
    /// Rows that were read.
    public var rows: Int
    /// Columns by their canonical name, and how the file heads them.
    public var columns: [(canonical: String, header: String)]
    /// Examples, notes and sums that were passed over.
    public var skipped: Int

    /// - Parameter file: with the sheet behind `Problem.sheetMark` in a workbook.
    public init(
        file: String, table: String, layout: TableLayout, headerRow: Int, rows: Int,
        columns: [(canonical: String, header: String)] = [], skipped: Int = 0
    ) {
        let parts = Self.split(file)
        self.file = parts.file
        sheet = parts.sheet
        self.table = table
        self.layout = layout
        self.headerRow = headerRow
        self.rows = rows
        self.columns = columns
        self.skipped = skipped
    }

    private static func split(_ file: String) -> (file: String, sheet: String?) {
        guard let mark = file.firstRange(of: Problem.sheetMark) else { return (file, nil) }
        return (String(file[..<mark.lowerBound]), String(file[mark.upperBound...]))
    }

    /// One line that says how the table was read.
    public func line(_ language: Language) -> String {
        let isGerman = language == .german
        var text = file
        if let sheet { text += isGerman ? ", Blatt „\(sheet)“" : ", sheet “\(sheet)”" }
        text += ": " + form(language)
        text +=
            isGerman
            ? ", \(rows) \(rows == 1 ? "Zeile" : "Zeilen")" : ", \(rows) \(rows == 1 ? "row" : "rows")"
        if headerRow > 1 {
            text += isGerman ? ", Überschriften in Zeile \(headerRow)" : ", header in row \(headerRow)"
        }
        if skipped > 0 {
            text +=
                isGerman
                ? ", \(skipped) \(skipped == 1 ? "Zeile" : "Zeilen") als Beispiel oder Anmerkung übergangen"
                : ", \(skipped) \(skipped == 1 ? "row" : "rows") passed over as examples or notes"
        }
        let renamed = columns.filter { $0.canonical.folded != $0.header.folded }
        if !renamed.isEmpty {
            let list = renamed.map { column in
                let header = Self.original(column)
                return isGerman ? "\(column.canonical) = „\(header)“" : "\(column.canonical) = “\(header)”"
            }
            text += " (" + list.joined(separator: ", ") + ")"
        }
        return text
    }

    /// How another program heads a column that was made from its own: "name (Label)" is "Label".
    private static func original(_ column: (canonical: String, header: String)) -> String {
        let start = column.canonical + " ("
        guard column.header.hasPrefix(start), column.header.hasSuffix(")") else { return column.header }
        return String(column.header.dropFirst(start.count).dropLast())
    }

    private func form(_ language: Language) -> String {
        switch layout {
        case .table: language == .german ? "Tabelle \(table)" : "table \(table)"
        case .edges:
            language == .german
                ? "Kantenliste, je Zeile eine Kooperation" : "edge list, one cooperation per row"
        case .partners:
            language == .german
                ? "Partnerliste, Partner stehen in einer Zelle beim Akteur"
                : "list of partners, which stand in a cell beside the actor"
        case .matrix:
            language == .german
                ? "Matrix, der Akteur der Zeile meldet" : "matrix, the actor of the row reports"
        case .graph:
            language == .german
                ? "Graphdatei, gezählt sind ihre Kanten" : "graph file, its ties are counted"
        }
    }
}
