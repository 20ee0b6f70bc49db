public import PlainText

/// Problems told together: each file once, and once what several rows have in common.
///
/// In the order in which they were found; nothing is left out but the numbers of rows beyond a dozen.
public struct ProblemGroups: Sendable {
    /// What one file or sheet is about.
    private struct Place: Hashable {
        var file: String
        var sheet: String?
    }

    /// Problems that differ in nothing but the row and the text of the cell.
    private struct Alike: Hashable {
        var place: Place
        var column: String?
        var code: Problem.Code
        /// The message without the words that it quotes from the cell.
        var message: String
    }

    private struct Group {
        var alike: Alike
        var problems: [Problem]
    }

    private let language: Language
    private var groups: [Group] = []

    public init(_ problems: [Problem], _ language: Language) {
        self.language = language
        var numbers: [Alike: Int] = [:]
        for problem in problems {
            let alike = Alike(
                place: Place(file: problem.file, sheet: problem.sheet), column: problem.column,
                code: problem.code,
                message: Self.pattern(problem, language))
            if let number = numbers[alike] {
                groups[number].problems.append(problem)
            } else {
                numbers[alike] = groups.count
                groups.append(Group(alike: alike, problems: [problem]))
            }
        }
    }

    /// The cell's own words are left out where the message quotes them once.
    private static func pattern(_ problem: Problem, _ language: Language) -> String {
        let message = problem.message(language)
        let text = quoted(problem.text)(language)
        guard !problem.text.isEmpty, let range = message.firstRange(of: text),
            message[range.upperBound...].firstRange(of: text) == nil
        else { return message }
        return message.replacingCharacters(range, with: language.quoted("…"))
    }

    /// Rows beyond these are counted.
    private static let mostRows = 12

    /// As text, each file a heading.
    public func text() -> String {
        var places: [Place] = []
        var byPlace: [Place: [Group]] = [:]
        for group in groups {
            if byPlace[group.alike.place] == nil { places.append(group.alike.place) }
            byPlace[group.alike.place, default: []].append(group)
        }
        return places.map { place in
            let sheet = place.sheet.map {
                (language == .german ? ", Blatt " : ", sheet ") + language.quoted($0)
            }
            return "  \(place.file)\(sheet ?? "")\n" + (byPlace[place] ?? []).map { lines($0) }.joined()
        }.joined()
    }

    private func lines(_ group: Group) -> String {
        let texts = Set(group.problems.map(\.text))
        let column = group.alike.column.flatMap { $0.isEmpty ? nil : $0 }.map {
            (language == .german ? "Spalte " : "column ") + language.quoted($0)
        }
        let first = group.problems[0]
        // One cell's words, or the same in all of them: the message as it is.
        if texts.count == 1 || group.alike.message == first.message(language) {
            let place = [rows(group.problems), column].compactMap { $0 }.joined(separator: ", ")
            return "    " + (place.isEmpty ? "" : place + ": ") + first.message(language) + "\n"
        }
        let count = language == .german ? "\(group.problems.count)-mal" : "\(group.problems.count) times"
        let place = [column, count].compactMap { $0 }.joined(separator: ", ").capitalisedStart
        return "    \(place): \(group.alike.message)\n      \(cells(group.problems))\n"
    }

    /// "„abc“ (Zeile 4), „def“ (Zeilen 5, 9)", each text once.
    private func cells(_ problems: [Problem]) -> String {
        var order: [String] = []
        var byText: [String: [Problem]] = [:]
        for problem in problems {
            if byText[problem.text] == nil { order.append(problem.text) }
            byText[problem.text, default: []].append(problem)
        }
        let shown = order.prefix(Self.mostRows).map { text in
            let rows = rows(byText[text] ?? [])
            return quoted(text)(language) + (rows.map { " (\($0))" } ?? "")
        }
        let rest = order.count - shown.count
        let more = language == .german ? ["… und \(rest) weitere"] : ["… and \(rest) more"]
        return (shown + (rest > 0 ? more : [])).joined(separator: ", ")
    }

    /// "Zeile 4", "Zeilen 4, 7 und 9–15"; nil where the whole file is meant.
    private func rows(_ problems: [Problem]) -> String? {
        let rows = problems.compactMap(\.row)
        guard let only = rows.first else { return nil }
        let isGerman = language == .german
        guard rows.count > 1 else { return isGerman ? "Zeile \(only)" : "row \(only)" }
        let runs = Self.runs(rows)
        let shown = runs.prefix(Self.mostRows)
        let rest = runs.dropFirst(Self.mostRows).map(\.count).reduce(0, +)
        let words = shown.flatMap { run in
            run.count > 2 ? ["\(run.lowerBound)–\(run.upperBound)"] : run.map { "\($0)" }
        }
        let head = isGerman ? "Zeilen " : "rows "
        guard rest > 0 else { return head + language.list(words, limit: words.count) }
        return head + words.joined(separator: ", ")
            + (isGerman ? " und \(rest) weitere" : " and \(rest) more")
    }

    /// Rows that follow each other, in ascending order.
    private static func runs(_ rows: [Int]) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for row in Set(rows).sorted() {
            if let last = runs.last, last.upperBound + 1 == row {
                runs[runs.count - 1] = last.lowerBound...row
            } else {
                runs.append(row...row)
            }
        }
        return runs
    }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<String.Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
