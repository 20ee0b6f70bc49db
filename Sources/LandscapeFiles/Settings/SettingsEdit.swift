import LandscapeModel
import PlainText
import SourceText
import Yams

/// Changes `landschaft.yaml` as text, so that remarks, order and spellings stay.
///
/// Every change is read again: where anything else would read otherwise than before, it is not made.
enum SettingsEdit {
    /// The text with `erhebung.gefragt` as given; nil where that cannot be done safely.
    static func record(_ asked: SurveyQuestions, in text: String) -> String? {
        let value = "[\(asked.wordList)]"
        let isCRLF = text.utf8.contains(UInt8(ascii: "\r"))
        let candidates = [
            replaced(value, in: text), inserted(value, in: text), appended(value, to: text, isCRLF),
        ]
        return candidates.lazy.compactMap { $0 }.first { isSound($0, from: text, asked) }
    }

    // MARK: The three ways

    /// `gefragt:` is there: its value on that line changes.
    private static func replaced(_ value: String, in text: String) -> String? {
        var lines = Lines(text)
        guard let survey = lines.survey else { return nil }
        for number in survey.range {
            let line = lines.lines[number]
            // Below it stands first on its line, in braces anywhere; not in a remark or in a text.
            guard let key = line.firstRange(of: "gefragt:"),
                number > survey.key ? line[..<key.lowerBound].allSatisfy({ $0 == " " }) : line.contains("{")
            else { continue }
            let rest = line[key.upperBound...]
            let end: String.Index
            if let open = rest.firstIndex(of: "["), rest[..<open].allSatisfy({ $0 == " " }) {
                guard let close = rest.firstIndex(of: "]") else { return nil }
                end = rest.index(after: close)
            } else {
                let stop =
                    rest.firstRange(of: " #")?.lowerBound ?? rest.firstIndex(where: { "},".contains($0) })
                end =
                    number == survey.key
                    ? stop ?? rest.endIndex : rest.firstRange(of: " #")?.lowerBound ?? rest.endIndex
            }
            lines.lines[number] = line[..<key.upperBound] + " " + value + line[end...]
            return lines.text
        }
        return nil
    }

    /// `erhebung:` is there without it: a line below, or a word in its braces.
    private static func inserted(_ value: String, in text: String) -> String? {
        var lines = Lines(text)
        guard let survey = lines.survey else { return nil }
        let line = lines.lines[survey.key]
        if let open = line.firstIndex(of: "{") {
            let start = line.index(after: open)
            let isEmpty = line[start...].drop { $0 == " " }.first == "}"
            lines.lines[survey.key] =
                line[..<start] + "gefragt: \(value)" + (isEmpty ? "" : ", ") + line[start...]
            return lines.text
        }
        let child = lines.lines[survey.range].dropFirst().first { line in
            line.first == " " && !line.allSatisfy { $0 == " " } && line.drop { $0 == " " }.first != "#"
        }
        let indent = String((child ?? "  ").prefix { $0 == " " })
        lines.lines.insert(indent + "gefragt: \(value)", at: survey.key + 1)
        return lines.text
    }

    /// There is no `erhebung:` yet.
    private static func appended(_ value: String, to text: String, _ isCRLF: Bool) -> String? {
        let lines = Lines(text)
        if lines.survey != nil { return nil }
        let end = isCRLF ? "\r\n" : "\n"
        let gap = text.isEmpty || text.utf8.last == UInt8(ascii: "\n") ? "" : end
        return text + gap + "erhebung:" + end + "  gefragt: \(value)" + end
    }

    // MARK: Safety

    /// Whether the new text reads like the old one but for what was asked.
    private static func isSound(_ new: String, from old: String, _ asked: SurveyQuestions) -> Bool {
        guard let before = rest(of: old), let after = rest(of: new), before == after else { return false }
        var log = ProblemLog()
        var reading = Reading()
        guard let root = YAMLDocument.root(Array(new.utf8), file: "", &log) else { return false }
        reading.readSettings(YAMLItem(node: root, path: "", file: ""))
        return reading.landscape.settings.survey.asked == asked
    }

    /// Every key and value but `erhebung.gefragt`; nil where the text cannot be read.
    private static func rest(of text: String) -> [String]? {
        var log = ProblemLog()
        guard let root = YAMLDocument.root(Array(text.utf8), file: "", &log) else {
            return log.problems.isEmpty ? [] : nil
        }
        guard let mapping = root.mapping else { return nil }
        var result: [String] = []
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            if name.folded == "erhebung", let parts = value.mapping {
                for (part, value) in parts where part.scalar?.string.folded != "gefragt" {
                    result.append("erhebung." + written(part) + ": " + written(value))
                }
            } else if name.folded == "erhebung", value.scalar?.string.isEmpty ?? false {
                continue
            } else {
                result.append(written(key) + ": " + written(value))
            }
        }
        return result
    }

    /// A node without its place in the text.
    static func written(_ node: Node) -> String {
        if let scalar = node.scalar { return "'" + scalar.string + "'" }
        if let items = node.sequence { return "[" + items.map(written).joined(separator: "|") + "]" }
        let entries = node.mapping?.map { written($0.key) + "=" + written($0.value) } ?? []
        return "{" + entries.joined(separator: "|") + "}"
    }
}

/// A text as lines that keep their ends, and where `erhebung:` stands in it.
private struct Lines {
    /// Without their ends.
    var lines: [String]
    private let separator: String

    init(_ text: String) {
        separator = text.utf8.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
        lines = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }

    var text: String { lines.joined(separator: separator) }

    /// The line of the key and all that belong to it.
    var survey: (key: Int, range: Range<Int>)? {
        guard let key = lines.firstIndex(where: { $0.hasPrefix("erhebung:") || $0.hasPrefix("Erhebung:") })
        else {
            return nil
        }
        var end = key + 1
        while end < lines.count, lines[end].isEmpty || [" ", "#"].contains(lines[end].first) { end += 1 }
        return (key, key..<end)
    }
}
