package import PlainText

/// A place in the input: a file, and where it is known the line and the column.
package struct Place {
    package var file: String
    package var row: Int?
    package var column: String?

    package init(file: String, row: Int? = nil, column: String? = nil) {
        self.file = file
        self.row = row
        self.column = column
    }
}

/// Problems in the order in which they were found, and the rows that errors spoil.
package struct ProblemLog {
    private struct RowKey: Hashable {
        var file: String
        var row: Int
    }

    /// Problems of one kind that are kept; of those beyond only the number is.
    static let mostOfAKind = 1000

    private struct Kind: Hashable {
        var severity: Problem.Severity
        var code: Problem.Code
        var file: String
    }

    /// The problems that were kept, and for each kind with more of them one that says how many.
    package var problems: [Problem] { kept + rest.map { Self.summary($0) } }
    private var kept: [Problem] = []
    private var counts: [Kind: Int] = [:]
    /// What stands for the problems of a kind that were not kept, in the order in which the kinds grew too long.
    private var rest: [Problem] = []
    private var places: [Kind: Int] = [:]
    private var spoiled: Set<RowKey> = []

    package init() {}

    /// Distinct rows with at least one error.
    package var spoiledRows: Int { spoiled.count }

    /// Errors so far; two equal counts mean that nothing went wrong between them.
    package private(set) var errorCount = 0
    /// Problems so far, those included that were not kept.
    package private(set) var count = 0

    package mutating func error(
        _ code: Problem.Code, _ place: Place, _ text: String, _ german: String, _ english: String
    ) {
        errorCount += 1
        add(.error, code, place, text, german, english)
        if let row = place.row { spoiled.insert(RowKey(file: place.file, row: row)) }
    }

    package mutating func warning(
        _ code: Problem.Code, _ place: Place, _ text: String, _ german: String, _ english: String
    ) {
        add(.warning, code, place, text, german, english)
    }

    /// Takes in what another log found, as if it had been found here.
    package mutating func append(_ other: ProblemLog) {
        for problem in other.kept {
            let file = problem.file + (problem.sheet.map { Problem.sheetMark + $0 } ?? "")
            add(
                problem.severity, problem.code,
                Place(file: file, row: problem.row, column: problem.column), problem.text,
                problem.message.german, problem.message.english)
        }
        for (kind, place) in other.places.sorted(by: { $0.value < $1.value }) {
            let more = other.rest[place].count
            count += more
            counts[kind, default: 0] += more
            let beyond = (counts[kind] ?? 0) - Self.mostOfAKind
            if places[kind] == nil { countOnly(kind, more: 1) }
            countOnly(kind, more: max(1, beyond))
        }
        errorCount += other.errorCount
        spoiled.formUnion(other.spoiled)
    }

    /// Takes in a problem that another reader found.
    package mutating func add(_ problem: Problem) {
        let file = problem.file + (problem.sheet.map { Problem.sheetMark + $0 } ?? "")
        let place = Place(file: file, row: problem.row, column: problem.column)
        let message = problem.message
        switch problem.severity {
        case .error: error(problem.code, place, problem.text, message.german, message.english)
        case .warning: warning(problem.code, place, problem.text, message.german, message.english)
        }
    }

    private mutating func add(
        _ severity: Problem.Severity, _ code: Problem.Code, _ place: Place, _ text: String,
        _ german: String, _ english: String
    ) {
        count += 1
        let kind = Kind(severity: severity, code: code, file: place.file)
        let number = counts[kind, default: 0] + 1
        counts[kind] = number
        // That a name was made an actor is no complaint: others read from these which actors have no row.
        guard number > Self.mostOfAKind, code != .actorAdded else {
            kept.append(
                Problem(
                    severity, code, file: place.file, row: place.row, column: place.column, text: text,
                    Bilingual(german, english)))
            return
        }
        countOnly(kind, more: number - Self.mostOfAKind)
    }

    /// Hundreds of thousands of equal messages help nobody, and would fill the memory.
    private mutating func countOnly(_ kind: Kind, more: Int) {
        if more == 1 {
            places[kind] = rest.count
            rest.append(Problem(kind.severity, kind.code, file: kind.file, Bilingual("", "")))
        }
        // Entered above when the first of them came.
        guard let index = places[kind] else { return }
        rest[index].count = more
    }

    private static func summary(_ problem: Problem) -> Problem {
        let more = problem.count
        var problem = problem
        problem.message = Bilingual(
            (more == 1 ? "Eine weitere Meldung dieser Art ist" : "\(more) weitere Meldungen dieser Art sind")
                + " gezählt und nicht aufgeführt. Meist haben sie dieselbe Ursache.",
            (more == 1 ? "One more message of this kind is" : "\(more) more messages of this kind are")
                + " counted and not listed. Mostly they have the same cause.")
        return problem
    }

    /// Counts an error without its message, where so many of its kind are kept already that it would not be; then
    /// nobody has to work the message out.
    package mutating func countsOnly(_ code: Problem.Code, _ place: Place) -> Bool {
        guard counts[Kind(severity: .error, code: code, file: place.file), default: 0] >= Self.mostOfAKind
        else {
            return false
        }
        error(code, place, "", "", "")
        return true
    }
}

/// Where a table stands, for the middle of a sentence: "in akteure.csv", "im Blatt „Akteure“".
package func inTable(_ file: String) -> Bilingual {
    guard let mark = file.firstRange(of: Problem.sheetMark) else {
        return Bilingual("in " + file, "in " + file)
    }
    let sheet = quoted(String(file[mark.upperBound...]))
    return Bilingual("im Blatt " + sheet.german, "in the sheet " + sheet.english)
}

/// Puts a cell's text into a message: in quotation marks, on one line, and not longer than a message bears.
package func quoted(_ text: String) -> Bilingual {
    let start = UnstoredFormula.shown(text).unicodeScalars.prefix(60)
    var short = ""
    for scalar in start {
        short.unicodeScalars.append(scalar.properties.isWhitespace || scalar.value < 0x20 ? " " : scalar)
    }
    if start.endIndex < text.endIndex { short += " …" }
    return Bilingual("„\(short)“", "“\(short)”")
}

extension String {
    /// With a capital at its beginning, where a sentence starts with it.
    package var capitalisedStart: String { prefix(1).uppercased() + dropFirst() }
}
