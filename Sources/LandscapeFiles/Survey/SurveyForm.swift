package import LandscapeModel
package import PlainText
import SourceText

/// What an organisation is asked in a browser: the questions of its questionnaire, cell by cell.
///
/// What comes of it is a ``ReturnedQuestionnaire`` with the rows of the workbook. Of the landscape it tells the names of
/// the actors to choose from and the title, nothing else.
package struct SurveyForm: Sendable {
    /// A cell of the list: about whom, under which heading, and what was entered.
    package struct Given: Sendable, Hashable {
        /// An actor's id, or one of ``nominations``.
        package var line: String
        package var column: String
        package var text: String

        package init(line: String, column: String, text: String) {
            self.line = line
            self.column = column
            self.text = text
        }
    }

    package let id: String
    package let name: String
    private let title: String
    /// In the order of the workbook.
    private let entries: [Questionnaire.Entry]
    private let columns: [String]
    private let isAboutCourses: Bool
    private let ids: Set<String>

    /// The lines for organisations that the list lacks.
    package static let nominations = (1...Questionnaire.nominations).map { "+\($0)" }

    /// - Returns: nil where nobody bears the id, or it is a person's.
    package init?(_ id: String, _ landscape: Landscape) {
        guard let number = landscape.actors.firstIndex(where: { $0.id == id }),
            !landscape.actors[number].namesPeople
        else { return nil }
        let questions = Questionnaire(ActorIndex(clamping: number), landscape)
        self.id = id
        name = questions.name
        title = landscape.settings.title
        entries = questions.groups.flatMap(\.entries)
        ids = Set(entries.map(\.id))
        isAboutCourses = questions.isAboutCourses
        columns = SurveyWords.columns(isAboutCourses: isAboutCourses)
    }

    /// Everybody who can be asked: all but those who are persons.
    package static func organisations(_ landscape: Landscape) -> [Actor] {
        landscape.actors.filter { !$0.namesPeople }
    }

    // MARK: What may be entered

    private static let longestText = 1000

    /// Whether a cell is one of the form, and its text one of the answers that can be given there.
    package func accepts(_ cell: Given) -> Bool {
        let isNomination = Self.nominations.contains(cell.line)
        guard isNomination || ids.contains(cell.line), columns.contains(cell.column) else { return false }
        let text = cell.text
        if text.isEmpty { return true }
        guard text.utf8.count <= Self.longestText, !text.unicodeScalars.contains(where: { $0.value < 32 })
        else {
            return false
        }
        switch cell.column {
        case SurveyWords.organisation: return isNomination && text.utf8.count <= 300
        case SurveyWords.intensity: return isLevel(text, Intensity.range)
        case "haeufigkeit": return isLevel(text, Frequency.range)
        case SurveyOption.phase:
            return text.split(separator: ",").allSatisfy { Cell.phase(String($0).trimmed) != nil }
        case SurveyOption.dropOut, "gewuenscht": return text == "ja"
        case SurveyOption.other, "anmerkung": return true
        default:
            guard let option = SurveyOption.all.first(where: { $0.column == cell.column }) else {
                return false
            }
            return (option.isDirected ? SurveyOption.directions(.german) : ["x"]).contains(text)
        }
    }

    private func isLevel(_ text: String, _ range: ClosedRange<Int>) -> Bool {
        text == "x" || text == "?" || range.contains { "\($0)" == text }
    }

    // MARK: What it becomes

    /// The questionnaire with these answers in it, as if the workbook had come back.
    ///
    /// - Parameters:
    ///   - cells: also of lines that the form no longer has: whom they meant is asked about, not forgotten.
    ///   - date: when it was handed in: "2026-11-30".
    package func returned(_ cells: [Given], date: String, file: String) -> ReturnedQuestionnaire {
        var texts: [String: [String: String]] = [:]
        for cell in cells where !cell.text.isEmpty { texts[cell.line, default: [:]][cell.column] = cell.text }
        var rows: [[String: String]] = entries.map { entry in
            (texts.removeValue(forKey: entry.id) ?? [:]).merging(
                ["kennung": entry.id, SurveyWords.organisation: entry.name]
            ) { $1 }
        }
        rows += Self.nominations.map { texts.removeValue(forKey: $0) ?? [:] }
        rows += texts.sorted { $0.key < $1.key }.map { line, row in row.merging(["kennung": line]) { $1 } }
        return ReturnedQuestionnaire(
            file: file, id: id, name: name, date: date, header: .init(number: 1, cells: columns),
            rows: rows.enumerated().map { place, row in
                .init(number: place + 2, cells: columns.map { row[$0] ?? "" })
            })
    }

    // MARK: What is told

    /// The questions for a page: names in the order of the alphabet, and what can be answered.
    package func write(_ json: inout JSONWriter, _ language: Language) {
        json.key("title", title)
        json.key("organisation", name)
        json.key("about_courses", isAboutCourses)
        let sorted = entries.sorted { ($0.name.folded, $0.id) < ($1.name.folded, $1.id) }
        json.key("lines", objects: sorted) { json, entry in
            json.key("line", entry.id)
            json.key("name", entry.name)
        }
        json.key("nominations", Self.nominations)
        Self.write(
            SurveyWords.scale(Intensity.range, Intensity.label, language), "levels", Intensity.range, &json)
        Self.write(
            SurveyWords.scale(Frequency.range, Frequency.label, language), "frequencies", Frequency.range,
            &json)
        json.key("kinds", objects: SurveyOption.all) { json, option in
            json.key("column", option.column)
            json.key("label", option.label(language))
            json.key("directed", option.isDirected)
        }
        json.key("other", SurveyOption.otherLabel(language))
    }

    private static func write(
        _ words: [String], _ key: String, _ range: ClosedRange<Int>, _ json: inout JSONWriter
    ) {
        json.key(key, objects: zip(range, words)) { json, level in
            json.key("value", "\(level.0)")
            json.key("label", level.1)
        }
    }
}
