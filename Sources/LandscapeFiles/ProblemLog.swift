import LandscapeModel

/// A place in the input: a file, and where it is known the line and the column.
struct Place {
    var file: String
    var row: Int?
    var column: String?
}

/// Problems in the order in which they were found, and the rows that errors spoil.
struct ProblemLog {
    private struct RowKey: Hashable {
        var file: String
        var row: Int
    }

    private(set) var problems: [Problem] = []
    private var spoiled: Set<RowKey> = []

    /// Distinct rows with at least one error.
    var spoiledRows: Int { spoiled.count }

    /// Errors so far; two equal counts mean that nothing went wrong between them.
    private(set) var errorCount = 0

    mutating func error(
        _ code: Problem.Code, _ place: Place, _ text: String, _ german: String, _ english: String
    ) {
        errorCount += 1
        add(.error, code, place, text, german, english)
        if let row = place.row { spoiled.insert(RowKey(file: place.file, row: row)) }
    }

    mutating func warning(
        _ code: Problem.Code, _ place: Place, _ text: String, _ german: String, _ english: String
    ) {
        add(.warning, code, place, text, german, english)
    }

    mutating func append(_ other: ProblemLog) {
        problems += other.problems
        errorCount += other.errorCount
        spoiled.formUnion(other.spoiled)
    }

    private mutating func add(
        _ severity: Problem.Severity, _ code: Problem.Code, _ place: Place, _ text: String,
        _ german: String, _ english: String
    ) {
        problems.append(
            Problem(
                severity, code, file: place.file, row: place.row, column: place.column, text: text,
                Bilingual(german, english)))
    }
}

/// Where a table stands, for the middle of a sentence: "in akteure.csv", "im Blatt „Akteure“".
func inTable(_ file: String) -> (german: String, english: String) {
    guard let mark = file.firstRange(of: Problem.sheetMark) else { return ("in " + file, "in " + file) }
    let sheet = quoted(String(file[mark.upperBound...]))
    return ("im Blatt " + sheet.german, "in the sheet " + sheet.english)
}

/// Puts a cell's text into a message: in quotation marks, on one line, and not longer than a message bears.
func quoted(_ text: String) -> (german: String, english: String) {
    let start = text.unicodeScalars.prefix(60)
    var short = ""
    for scalar in start {
        short.unicodeScalars.append(scalar.properties.isWhitespace || scalar.value < 0x20 ? " " : scalar)
    }
    if start.endIndex < text.endIndex { short += " …" }
    return ("„\(short)“", "“\(short)”")
}

extension String {
    /// With a capital at its beginning, where a sentence starts with it.
    var capitalisedStart: String { prefix(1).uppercased() + dropFirst() }
}
