import LandscapeModel
import PlainText
import SourceText

/// Where a matrix of actors stands in a table: which line names the columns, which column names the rows.
///
/// Coordinators put a title above, number the actors, head the columns with abbreviations and write full names
/// beside them, use a second line for the heads, and add a legend below.
struct Matrix {
    /// Line of the header.
    var headerLine: Int
    /// Where the cells begin.
    var firstColumn: Int
    /// The actor's name for each column from `firstColumn` on; empty where it has none.
    var names: [String]
    /// The column by which a row is found, and the key of each column in it.
    var keyColumn: Int
    /// The column that holds the rows' names.
    var nameColumn: Int
    /// Folded head of a column → its number, counted from `firstColumn`.
    var columns: [String: Int]
    /// The cells of the header.
    private(set) var header: [String] = []
    /// Columns of sums and notes, counted from `firstColumn`: no actors.
    var asides: Set<Int> = []
    /// The columns by the names of the rows as they stand, where programs wrote the matrix: names above and beside it are
    /// the same, every cell holds a number.
    private var exact: [ByteKey: Int]?
    /// Heads that were taken for a name beside the matrix.
    var shortHeads: [(head: String, name: String)] = []

    private static let headerDepth = 12
    private static let widest = 20_000

    /// Finds the matrix in a table; nil where there is none.
    init?(_ rows: RowSource) {
        var rows = rows
        var table: [DelimitedText.Row] = []
        // Names beside a matrix repeat those above it, so the first thousand rows decide.
        while table.count < Self.sampled, let row = rows.next() {
            if row.defect == nil, row.cells.contains(where: { !$0.trimmed.isEmpty }) {
                guard row.cells.count <= Self.widest else { return nil }
                table.append(row)
            }
        }
        if let exact = Matrix(exact: table) {
            self = exact
            return
        }
        var best: (hits: Int, header: Int, key: Int)?
        for (number, header) in table.prefix(Self.headerDepth).enumerated() where header.cells.count >= 3 {
            for key in 0..<min(3, header.cells.count - 2) {
                let hits = Self.hits(table[(number + 1)...], header.cells, key)
                if hits > best?.hits ?? 0 { best = (hits, number, key) }
            }
        }
        if let best, best.hits >= 2 {
            self.init(table, header: best.header, key: best.key)
        } else {
            self.init(shortened: table)
        }
    }

    /// Whether names are compared as they are: programs know names that fold to the same, or to nothing.
    var isExact: Bool { exact != nil }

    /// Finds a matrix as programs write it.
    private init?(exact table: [DelimitedText.Row]) {
        guard let header = table.first, header.cells.count >= 2, header.cells[0].trimmed.isEmpty else {
            return nil
        }
        let heads = header.cells.dropFirst().map { $0.trimmed.onOneLine }
        var numbers: [ByteKey: Int] = [:]
        for (number, head) in heads.enumerated() where !head.isEmpty { numbers[ByteKey(head)] = number }
        let rows = table.dropFirst()
        guard numbers.count == heads.count, rows.count == min(heads.count, Self.sampled - 1),
            zip(rows, heads).allSatisfy({ row, head in
                row.cells.count == heads.count + 1 && ByteKey(row.cells[0].trimmed.onOneLine) == ByteKey(head)
                    && row.cells.dropFirst().allSatisfy { Double($0.trimmed) != nil }
            })
        else { return nil }
        headerLine = header.line
        firstColumn = 1
        names = heads
        keyColumn = 0
        nameColumn = 0
        columns = [:]
        exact = numbers
    }

    private static let sampled = 1000

    /// Finds a matrix whose heads shorten the names beside it, in the same order.
    private init?(shortened table: [DelimitedText.Row]) {
        let abbreviation = NameAbbreviation()
        for (number, header) in table.prefix(Self.headerDepth).enumerated() where header.cells.count >= 4 {
            for key in 0..<min(3, header.cells.count - 3) {
                let first = header.cells.indices.first {
                    $0 > key && Self.isHead(header.cells[$0])
                        && abbreviation.mayStand(
                            header.cells[$0], for: Self.label(table, number + 1, key))
                }
                guard let first else { continue }
                let heads = header.cells[first...].prefix { Self.isHead($0) }
                let labels = heads.indices.map { Self.label(table, number + 1 + $0 - first, key) }
                let fits = zip(heads, labels).count { abbreviation.mayStand($0, for: $1) }
                guard heads.count >= 3, !labels.contains(""), fits * 10 >= heads.count * 6,
                    Set(labels.map(\.folded)).count == labels.count
                else { continue }
                var cells = header.cells
                for (place, label) in zip(heads.indices, labels) { cells[place] = label }
                var spelled = table
                spelled[number].cells = cells
                self.init(spelled, header: number, key: key)
                shortHeads = zip(heads, labels).filter { $0.folded != $1.folded }.map { ($0.trimmed, $1) }
                return
            }
        }
        return nil
    }

    private static func isHead(_ text: String) -> Bool {
        text.utf8.count <= 200 && !asideHeads.contains(key(text))
            && text.unicodeScalars.contains(where: \.properties.isAlphabetic)
    }

    /// The text beside a row of the matrix; empty where there is none.
    private static func label(_ table: [DelimitedText.Row], _ row: Int, _ column: Int) -> String {
        guard row < table.count, column < table[row].cells.count, table[row].cells[column].utf8.count <= 200
        else { return "" }
        return table[row].cells[column].trimmed.onOneLine
    }

    /// Rows whose cell in column `key` is the head of a column; 0 where most are not.
    private static func hits(_ rows: ArraySlice<DelimitedText.Row>, _ header: [String], _ key: Int) -> Int {
        let filled = header.dropFirst(key + 1).filter { !Self.key($0).isEmpty }
        let heads = Set(filled.lazy.filter { !Self.isLevel($0) }.map { Self.key($0) })
        // Names come once; what comes again and again are the cells of a row.
        guard heads.count >= 2, heads.count * 2 > filled.count, !areLevels(header.dropFirst(key + 1)) else {
            return 0
        }
        var hits = 0
        var misses = 0
        for row in rows where key < row.cells.count {
            let label = Self.key(row.cells[key])
            if label.isEmpty { continue }
            if heads.contains(label) {
                hits += 1
            } else if row.cells.count > key + 1, row.cells.count(where: { !$0.trimmed.isEmpty }) > 2 {
                // Legends and notes have one cell or two and are no argument against it.
                misses += 1
            }
        }
        return hits >= misses ? hits : 0
    }

    /// Words that fill cells and name nobody: "eng", "informell", "k. A.".
    private static func isLevel(_ text: String) -> Bool {
        text.utf8.count <= 100
            && (Intensity.isVague(text) || Intensity.level(text) != nil || text.trimmed.saysNothing)
    }

    /// Numbers head columns only as 1, 2, 3 …; others are the levels in a row.
    private static func areLevels(_ heads: ArraySlice<String>) -> Bool {
        let numbers = heads.compactMap { Int($0.trimmed) }
        guard numbers.count * 2 > heads.count(where: { !$0.trimmed.isEmpty }) else { return false }
        return zip(numbers, numbers.dropFirst()).contains { $1 != $0 &+ 1 }
    }

    private init?(_ table: [DelimitedText.Row], header: Int, key: Int) {
        let cells = table[header].cells
        let rows = table[(header + 1)...]
        // Cells begin where the first head stands that is also a row.
        let labels = Set(rows.lazy.filter { key < $0.cells.count }.map { Self.key($0.cells[key]) })
        guard let first = cells.indices.first(where: { $0 > key && labels.contains(Self.key(cells[$0])) })
        else {
            return nil
        }
        headerLine = table[header].line
        self.header = cells.map { Self.key($0) }
        keyColumn = key
        firstColumn = first
        columns = [:]
        for (offset, cell) in cells[first...].enumerated() {
            let head = Self.key(cell)
            if Self.asideHeads.contains(head) {
                asides.insert(offset)
                continue
            }
            if !head.isEmpty, columns[head] == nil { columns[head] = offset }
        }
        nameColumn = Self.nameColumn(rows, key, first)
        names = cells[first...].map { $0.utf8.count > 1000 ? "" : $0.trimmed.onOneLine }
        guard nameColumn != key else { return }
        for row in rows where nameColumn < row.cells.count && key < row.cells.count {
            let name = row.cells[nameColumn].trimmed.onOneLine
            if let offset = columns[Self.key(row.cells[key])], !name.isEmpty { names[offset] = name }
        }
    }

    private static let asideHeads: Set<String> = [
        "summe", "gesamt", "insgesamt", "anzahl", "total", "sum", "bemerkung", "bemerkungen", "anmerkung",
        "notiz",
    ]

    /// Among the columns before the cells the one with the longest texts: names, not numbers or abbreviations.
    private static func nameColumn(_ rows: ArraySlice<DelimitedText.Row>, _ key: Int, _ first: Int) -> Int {
        var best = (column: key, length: 0)
        for column in 0..<first {
            let length = rows.reduce(0) {
                $0 + (column < $1.cells.count ? $1.cells[column].trimmed.utf8.count : 0)
            }
            if length > best.length || (length == best.length && column == key) { best = (column, length) }
        }
        return best.column
    }

    /// A head or a label folded; overlong texts are none.
    static func key(_ text: String) -> String { text.utf8.count > 1000 ? "" : text.trimmed.folded }

    /// Whether a row repeats the header, where several tables were pasted below each other.
    func isHeader(_ row: DelimitedText.Row) -> Bool {
        var filled = 0
        for (index, cell) in row.cells.enumerated() where index != keyColumn && index != nameColumn {
            let key = Self.key(cell)
            if key.isEmpty { continue }
            guard index < header.count, header[index] == key else { return false }
            if index >= firstColumn { filled += 1 }
        }
        return filled >= 2 && number(of: row) == nil
    }

    /// The column whose actor a row is about; nil where the row is none of them.
    func number(of row: DelimitedText.Row) -> Int? {
        guard keyColumn < row.cells.count else { return nil }
        if let exact { return exact[ByteKey(row.cells[keyColumn].trimmed.onOneLine)] }
        return columns[Self.key(row.cells[keyColumn])]
    }
}
