import LandscapeModel
import PlainText
import SourceText

/// What a line above a table probably says about the landscape: a proposal for `landschaft.yaml`, never applied.
public struct SettingsProposal: Sendable, Hashable {
    /// `titel` or `stichtag`.
    public var key: String
    public var value: String
    /// The line as it stands.
    public var text: String
    public var row: Int

    /// The value as `landschaft.yaml` has it.
    public var yaml: String { key == "titel" ? YAMLText.quoted(value) : value }

    /// Title and date, as far as the settings do not state them.
    static func proposals(_ titles: [(file: String, line: TitleLine)], _ settings: Settings)
        -> [SettingsProposal]
    {
        var result: [SettingsProposal] = []
        for (_, line) in titles {
            let (title, date) = parts(line.text)
            func add(_ key: String, _ value: String) {
                guard !value.isEmpty, !result.contains(where: { $0.key == key }) else { return }
                result.append(SettingsProposal(key: key, value: value, text: line.text, row: line.row))
            }
            if settings.title.isEmpty, isTitle(title) { add("titel", title) }
            if settings.date == nil, let date { add("stichtag", date.description) }
        }
        return result
    }

    /// A file with the lines as remarks and the proposals as lines that only need their sign removed.
    static func remarks(_ titles: [(file: String, line: TitleLine)], _ settings: Settings) -> String {
        let lines = titles.map { "# \($0.line.text)" }
        let proposals = proposals(titles, settings).map { "# \($0.key): \($0.yaml)" }
        let intro =
            proposals.isEmpty
            ? [] : ["# Vorschlag aus diesen Zeilen; ohne das Zeichen # am Anfang gilt er:"]
        return (lines + intro + proposals).joined(separator: "\n") + "\n"
    }

    /// Names that programs give to tables: they say nothing.
    private static func isTitle(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard let first = words.first, text.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
            return false
        }
        let isNumbered = words.count == 2 && Int(words[1]) != nil
        return !(isNumbered && ["tabelle", "table", "sheet", "blatt"].contains(String(first).folded))
    }

    /// A line without its date, and the date: "…, Stand 03/2026", "… (Stand: Mai 2026)", "Stand 1.3.2026".
    private static func parts(_ text: String) -> (title: String, date: PartialDate?) {
        let words = text.split(separator: " ").map { String($0) }
        let marks = ".,;:()–-"
        for (index, word) in words.enumerated() {
            guard ["stand", "standper", "asof", "stichtag"].contains(plain(word, marks).folded) else {
                continue
            }
            for length in [3, 2, 1] where index + length < words.count {
                let parts = words[(index + 1)...(index + length)]
                // "1. 3. 2026", "Mai 2026": what follows a date is none of it.
                let isDate =
                    length == 1
                    || (parts.last.map { plain($0, marks).utf8.count == 4 && Int(plain($0, marks)) != nil }
                        ?? false)
                guard isDate else { continue }
                var date = words[(index + 1)...(index + length)].joined(separator: " ")
                date = plain(date.replacing(". ", with: "."), "(),;:–")
                if case .value(let found) = Cell.date(date) {
                    let before = words[..<index].joined(separator: " ")
                    let after = words[(index + length + 1)...].joined(separator: " ")
                    let rest = [plain(before, " ,;:(–-|"), plain(after, " ,;:)–-|")].filter { !$0.isEmpty }
                    return (rest.joined(separator: " "), found)
                }
            }
        }
        return (text, nil)
    }

    private static func plain(_ text: String, _ marks: String) -> String {
        let marks = marks.unicodeScalars
        let start = text.unicodeScalars.drop { marks.contains($0) }
        return String(String.UnicodeScalarView(start.reversed().drop { marks.contains($0) }.reversed()))
    }
}
