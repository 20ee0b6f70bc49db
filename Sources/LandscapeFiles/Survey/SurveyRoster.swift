import LandscapeModel
import PlainText
import SourceText

/// The columns of a questionnaire's list, looked up once.
struct RosterColumns {
    private let numbers: [String: Int]

    init(_ header: [String]) {
        var numbers: [String: Int] = [:]
        for (number, name) in header.map(\.trimmed.folded).enumerated() where numbers[name] == nil {
            numbers[name] = number
        }
        self.numbers = numbers
    }

    func has(_ column: String) -> Bool { numbers[column.folded] != nil }

    func cell(_ row: DelimitedText.Row, _ column: String) -> String {
        guard let number = numbers[column.folded], number < row.cells.count else { return "" }
        return row.cells[number].trimmed.onOneLine
    }

    /// The first of these columns whose cell has more bytes than a questionnaire asks for.
    func overlong(_ row: DelimitedText.Row, _ limits: (String) -> Int) -> (
        column: String, text: String, most: Int
    )? {
        for (column, number) in numbers.sorted(by: { $0.value < $1.value }) where number < row.cells.count {
            let most = limits(column)
            if row.cells[number].utf8.count > most { return (column, row.cells[number], most) }
        }
        return nil
    }

    /// What the list asks: kinds only where every box and the space for others are there.
    var asked: SurveyQuestions {
        var asked: SurveyQuestions = []
        if has(SurveyWords.intensity) { asked.insert(.intensity) }
        if has("haeufigkeit") { asked.insert(.frequency) }
        if SurveyOption.all.allSatisfy({ has($0.column) }), has(SurveyOption.other) {
            asked.formUnion([.kind, .direction])
        }
        if has(SurveyOption.phase) { asked.insert(.phase) }
        if has(SurveyOption.dropOut) { asked.insert(.purpose) }
        return asked
    }
}

/// Reads the rows of a questionnaire's list. Cells mean what they mean in every list.
struct RosterReader {
    let columns: RosterColumns
    let label: String
    var log = ProblemLog()

    private var vocabulary: Vocabulary { Vocabulary.standard }

    /// Bytes that a cell may have: a name, and what is said beside it. A name of thousands of letters would stand on
    /// every map and in every list.
    private static let longestName = 500
    private static let longestCell = 5000

    /// Whether a cell of the row is longer than anybody would fill it; that is reported.
    mutating func isOverlong(_ row: DelimitedText.Row) -> Bool {
        let free = ["anmerkung", SurveyOption.other.folded]
        guard
            let found = columns.overlong(
                row, { free.contains($0) ? Self.longestCell : Self.longestName })
        else { return false }
        log.error(
            .cellTooLong, place(row, found.column), found.text,
            "In dieser Zelle stehen \(found.text.unicodeScalars.count) Zeichen, höchstens \(found.most) sind möglich. Die "
                + "Zeile wurde nicht gelesen. Bitte kürzen Sie den Text.",
            "This cell holds \(found.text.unicodeScalars.count) characters; \(found.most) are possible at most. The row "
                + "was not read. Please shorten the text.")
        return true
    }

    /// The answer of a row; what cannot be read is reported and leaves it open.
    mutating func line(_ row: DelimitedText.Row) -> SurveyAnswer.Line {
        var line = SurveyAnswer.Line(
            id: columns.cell(row, "kennung"), name: columns.cell(row, SurveyWords.organisation), row: row.line
        )
        line.note = columns.cell(row, "anmerkung")
        for option in SurveyOption.all { read(option, row, &line) }
        readOther(row, &line)
        readCourses(row, &line)
        readLevels(row, &line)
        readWish(row, &line)
        return line
    }

    private func place(_ row: DelimitedText.Row, _ column: String) -> Place {
        Place(file: label, row: row.line, column: column)
    }

    // MARK: Levels

    private mutating func readLevels(_ row: DelimitedText.Row, _ line: inout SurveyAnswer.Line) {
        let intensity = level(row, SurveyWords.intensity, .intensity)
        let frequency = level(row, "haeufigkeit", .frequency)
        if case .level(let level) = intensity { line.intensity = level }
        if case .level(let level) = frequency { line.frequency = level }
        if intensity == .unstated || frequency == .unstated { line.isNamed = true }
        let isUnclear = [intensity, frequency].contains {
            [.doubt, .unknown, .outOfRange, .notUnderstood].contains($0)
        }
        // Where the row says otherwise that they work together, only how closely is open.
        guard isUnclear, !line.isPositive else { return }
        line.isOpen = true
        if intensity == .doubt || frequency == .doubt { reportDoubt(row, SurveyWords.intensity) }
    }

    private mutating func level(
        _ row: DelimitedText.Row, _ column: String, _ scale: LevelScale
    ) -> StatedLevel {
        let text = columns.cell(row, column)
        let stated = Cell.stated(text, scale)
        guard stated == .outOfRange || stated == .notUnderstood else { return stated }
        log.error(
            .outOfRange, place(row, column), text,
            "\(quoted(text).german) ist keine Stufe dieser Skala. Möglich sind \(scale.range.lowerBound) bis "
                + "\(scale.range.upperBound), ihre Wörter, „x“ (ohne Stufe) und „?“.",
            "\(quoted(text).english) is no level of this scale. Possible are \(scale.range.lowerBound) to "
                + "\(scale.range.upperBound), their words, “x” (without a level) and “?”.")
        return stated
    }

    // MARK: Kinds

    private mutating func read(
        _ option: SurveyOption, _ row: DelimitedText.Row, _ line: inout SurveyAnswer.Line
    ) {
        let text = columns.cell(row, option.column)
        if text.isBlankOrDash { return }
        if text.isDoubt {
            line.isOpen = true
            return reportDoubt(row, option.column)
        }
        if option.isDirected, case .value(let direction) = Cell.direction(text) {
            line.kinds.append(SurveyAnswer.Kind(id: option.kind, direction: direction))
            return
        }
        switch Cell.flag(text) {
        case .value(true) where option.isDirected:
            line.isNamed = true
            line.isOpen = true
            reportNoDirection(text, row, option)
        case .value(true): line.kinds.append(SurveyAnswer.Kind(id: option.kind))
        case .value(false): break
        case .nothing: line.isOpen = true
        case .outOfRange, .notUnderstood:
            line.isOpen = true
            let words = option.isDirected ? SurveyOption.directions(.german) : ["x"]
            let list = words.map { "„\($0)“" }.joined(separator: ", ")
            let english = words.map { "“\($0)”" }.joined(separator: ", ")
            log.error(
                .unknownValue, place(row, option.column), text,
                "\(quoted(text).german) ließ sich hier nicht deuten. Möglich: \(list), „?“ oder eine leere Zelle.",
                "\(quoted(text).english) could not be understood here. Possible: \(english), “?” or an empty cell."
            )
        }
    }

    private mutating func readOther(_ row: DelimitedText.Row, _ line: inout SurveyAnswer.Line) {
        let text = columns.cell(row, SurveyOption.other)
        if text.isBlankOrDash { return }
        if text.saysNothing || text.isDoubt {
            line.isOpen = true
            return reportDoubt(row, SurveyOption.other)
        }
        for word in Cell.list(text, { vocabulary.kind($0) != nil }) {
            if case .value(false) = Cell.flag(word) { continue }
            let (name, direction) = Self.directed(word)
            if let kind = vocabulary.kind(word) ?? vocabulary.kind(name),
                !vocabulary.kindTerm(kind).isDirected || direction != nil
            {
                let term = vocabulary.kindTerm(kind)
                line.kinds.append(
                    SurveyAnswer.Kind(id: term.term.id, direction: term.isDirected ? direction : nil))
                continue
            }
            line.isNamed = true
            line.isOpen = true
            line.note = [line.note, word].filter { !$0.isEmpty }.joined(separator: "; ")
            reportOther(word, isKnown: vocabulary.kind(name) != nil, place(row, SurveyOption.other))
        }
    }

    /// "Zuweisung (sie → uns)": the word and the direction.
    private static func directed(_ word: String) -> (name: String, direction: ClaimDirection?) {
        guard word.hasSuffix(")"), let open = word.lastIndex(of: "(") else { return (word, nil) }
        let inner = String(word[word.index(after: open)...].dropLast())
        guard case .value(let direction) = Cell.direction(inner) else { return (word, nil) }
        return (String(word[..<open]).trimmed, direction)
    }

    private mutating func reportOther(_ word: String, isKnown: Bool, _ place: Place) {
        let why =
            isKnown
            ? Bilingual(
                "sagt nicht, in welche Richtung (etwa „Zuweisung (sie → uns)“)",
                "does not say in which direction (as in “Zuweisung (sie → uns)”)")
            : Bilingual("ist keine bekannte Art der Kooperation", "is not a known kind of cooperation")
        log.warning(
            .unknownKind, place, word,
            "\(quoted(word).german) \(why.german): Die Zusammenarbeit zählt, ihre Art bleibt offen. Das Wort steht in "
                + "der Notiz.",
            "\(quoted(word).english) \(why.english): the cooperation counts, its kind stays open. The word is kept as "
                + "a note.")
    }

    private mutating func readCourses(_ row: DelimitedText.Row, _ line: inout SurveyAnswer.Line) {
        let text = columns.cell(row, SurveyOption.phase)
        if text.isDoubt { line.isOpen = true }
        for part in Cell.list(text, { Cell.phase($0) != nil }) where !part.isDoubt {
            if let phase = Cell.phase(part) {
                line.phases.formUnion(phase)
            } else {
                line.isOpen = true
                log.warning(
                    .unknownValue, place(row, SurveyOption.phase), part,
                    "\(quoted(part).german) ließ sich hier nicht deuten und bleibt offen. Möglich sind: vor, während, nach.",
                    "\(quoted(part).english) could not be understood here and stays open. Possible are: vor (before), "
                        + "während (during), nach (after).")
            }
        }
        switch Cell.flag(columns.cell(row, SurveyOption.dropOut)) {
        case .value(let flag): line.isAgainstDropOut = flag
        case .nothing: break
        case .outOfRange, .notUnderstood:
            line.isOpen = true
            reportNoFlag(row, SurveyOption.dropOut)
        }
    }

    private mutating func readWish(_ row: DelimitedText.Row, _ line: inout SurveyAnswer.Line) {
        switch Cell.flag(columns.cell(row, "gewuenscht")) {
        case .value(let flag): line.isWished = flag
        case .nothing: break
        case .outOfRange, .notUnderstood: reportNoFlag(row, "gewuenscht")
        }
    }

    // MARK: Problems

    private mutating func reportNoFlag(_ row: DelimitedText.Row, _ column: String) {
        let text = columns.cell(row, column)
        log.error(
            .unknownValue, place(row, column), text,
            "\(quoted(text).german) ließ sich hier nicht deuten. Möglich sind „ja“ und „nein“.",
            "\(quoted(text).english) could not be understood here. Possible are “ja” (yes) and “nein” (no).")
    }

    private mutating func reportDoubt(_ row: DelimitedText.Row, _ column: String) {
        let text = columns.cell(row, column)
        log.warning(
            .unknownValue, place(row, column), text,
            "\(quoted(text).german) lässt die Angabe offen: Sie zählt weder als Ja noch als Nein. Bitte nachfragen.",
            "\(quoted(text).english) leaves this open: it counts neither as a yes nor as a no. Please ask.")
    }

    private mutating func reportNoDirection(
        _ text: String, _ row: DelimitedText.Row, _ option: SurveyOption
    ) {
        let list = SurveyOption.directions(.german).map { "„\($0)“" }.joined(separator: ", ")
        let english = SurveyOption.directions(.english).map { "“\($0)”" }.joined(separator: ", ")
        log.warning(
            .unknownValue, place(row, option.column), text,
            "\(quoted(text).german) sagt nicht, in welche Richtung (\(option.label.german)): Die Zusammenarbeit zählt, ihre "
                + "Art bleibt offen. Möglich sind \(list).",
            "\(quoted(text).english) does not say in which direction (\(option.label.english)): the cooperation counts, its "
                + "kind stays open. Possible are \(english).")
    }
}
