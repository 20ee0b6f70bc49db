public import PlainText

/// Something in the input that the coordinator should know: where it stands, what it is, what to do.
public struct Problem: Sendable, Hashable {
    public enum Severity: Sendable, Hashable {
        /// The row cannot be used as it is; the run ends unless it is provisional.
        case error
        /// The row is used; a look at it is worth while.
        case warning
    }

    /// Stable short names of the problems, for scripts.
    public enum Code: String, Sendable, CaseIterable {
        case missingFile = "missing_file"
        case unreadableFile = "unreadable_file"
        case notText = "not_text"
        case emptyFile = "empty_file"
        case missingColumn = "missing_column"
        case duplicateColumn = "duplicate_column"
        case brokenQuotes = "broken_quotes"
        case extraCells = "extra_cells"
        case cellTooLong = "cell_too_long"
        case missingValue = "missing_value"
        case duplicateID = "duplicate_id"
        case ambiguousName = "ambiguous_name"
        case unknownActor = "unknown_actor"
        case unknownBoard = "unknown_board"
        case unknownType = "unknown_type"
        case unknownKind = "unknown_kind"
        case unknownStatus = "unknown_status"
        case unknownValue = "unknown_value"
        case outOfRange = "out_of_range"
        case selfTie = "self_tie"
        case wrongEncoding = "wrong_encoding"
        case invalidYAML = "invalid_yaml"
        case unknownKey = "unknown_key"
        case invalidDate = "invalid_date"
        case unknownField = "unknown_field"
        case unknownService = "unknown_service"
        case unknownTargetGroup = "unknown_target_group"
        case unknownDistrict = "unknown_district"
        case unknownBoardType = "unknown_board_type"
        case unknownColumn = "unknown_column"
        case personColumn = "person_column"
        case personActor = "person_actor"
        case likelyDuplicate = "likely_duplicate"
        case decisionPending = "decision_pending"
        case surveyContradiction = "survey_contradiction"
        case typeMissing = "type_missing"
        case unknownFile = "unknown_file"
        case unknownRecommendation = "unknown_recommendation"
        case parallelClaims = "parallel_claims"
        case loopDropped = "loop_dropped"
        case skippedRow = "skipped_row"
        case formulaError = "formula_error"
        case hiddenContent = "hidden_content"
        case ignoredContent = "ignored_content"
        case actorAdded = "actor_added"
        case groupHeading = "group_heading"
        case headsMatched = "heads_matched"
        case partnerWords = "partner_words"
        case actorsUnited = "actors_united"
        case speakerUnstated = "speaker_unstated"
        case surveyUnrecorded = "survey_unrecorded"
        case groupNamed = "group_named"
        case severalNetworks = "several_networks"
        case zeroStrength = "zero_strength"
        case negativeStrength = "negative_strength"
        case ownWeights = "own_weights"
        case sameNumber = "same_number"
        case notDrawn = "not_drawn"
        case cellSplit = "cell_split"
        case headsImplied = "heads_implied"
    }

    /// Between a workbook's name and that of its sheet.
    public static let sheetMark = " › "

    public var severity: Severity
    /// The file's name inside the landscape, such as `kooperationen.csv`.
    public var file: String
    /// The sheet of a workbook; nil in other files.
    public var sheet: String?
    /// Line of the file or of the sheet, the header being 1; nil where the whole file is meant.
    public var row: Int?
    /// The column as the file heads it; nil where the whole row is meant.
    public var column: String?
    /// The offending text as it stands in the cell, at most 200 characters of it.
    public var text: String
    public var code: Code
    /// What is wrong and what helps, one or two sentences.
    public var message: Bilingual
    /// How many problems of its kind it stands for: more than one where they are only counted.
    public var count = 1

    public init(
        _ severity: Severity, _ code: Code, file: String, row: Int? = nil, column: String? = nil,
        text: String = "", _ message: Bilingual
    ) {
        self.severity = severity
        self.code = code
        if let mark = file.firstRange(of: Self.sheetMark) {
            self.file = String(file[..<mark.lowerBound])
            sheet = String(file[mark.upperBound...])
        } else {
            self.file = file
        }
        self.row = row
        self.column = column
        // Bytes first: counting the characters of a cell of megabytes takes long.
        let start = text.unicodeScalars.prefix(200)
        self.text = text.utf8.count > 200 && start.endIndex < text.endIndex ? String(start) + " …" : text
        self.message = message
    }
}

extension Sequence<Problem> {
    /// How many there are, those included that are counted and not listed.
    public var number: Int { reduce(0) { $0 + $1.count } }
}

extension [Problem] {
    /// The first problems as lines of text, and how many there are besides.
    public func lines(_ language: Language, most: Int = 20) -> String {
        let rest = number - prefix(most).map(\.count).reduce(0, +)
        let more = language == .german ? "  … und \(rest) weitere" : "  … and \(rest) more"
        return (prefix(most).map { $0.line(language) } + (rest > 0 ? [more] : [])).joined(separator: "\n")
    }
}

extension Problem {
    /// One problem as a line of text: where, which text, what and what helps.
    public func line(_ language: Language) -> String {
        var place = file
        if let sheet { place += language == .german ? ", Blatt „\(sheet)“" : ", sheet “\(sheet)”" }
        if let row { place += language == .german ? ", Zeile \(row)" : ", row \(row)" }
        if let column, !column.isEmpty {
            place += language == .german ? ", Spalte „\(column)“" : ", column “\(column)”"
        }
        return "  \(place): \(message(language))"
    }
}
