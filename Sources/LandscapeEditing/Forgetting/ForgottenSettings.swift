import Foundation
import PlainText
import SourceText

extension ForgottenNames {
    /// The settings of a landscape without the names: an item of a list goes as a whole, a line that says nothing else as well,
    /// a sentence gets a mark. Everything else keeps its bytes.
    func withoutNames(inSettings text: String) -> String {
        var lines = text.components(separatedBy: "\n")
        var place = 0
        while place < lines.count {
            let line = lines[place]
            guard isName(Self.value(of: line)) else {
                lines[place] = within(withoutNames(inFlow: line))
                place += 1
                continue
            }
            let item = Self.item(around: place, in: lines)
            lines.removeSubrange(item)
            place = item.lowerBound
        }
        return lines.joined(separator: "\n")
    }

    /// "beteiligte: [jobcenter, vhs]" without one of them.
    private func withoutNames(inFlow line: String) -> String {
        guard let open = line.firstIndex(of: "["), let close = line.lastIndex(of: "]"), open < close else {
            return line
        }
        let inner = line[line.index(after: open)..<close]
        let parts = inner.split(separator: ",", omittingEmptySubsequences: false)
        let kept = parts.filter { !isName(Self.bare(String($0))) }
        guard kept.count < parts.count else { return line }
        return line[...open] + kept.joined(separator: ",").trimmed + line[close...]
    }

    /// What stands behind the dash and the key of a line.
    private static func value(of line: String) -> String {
        var text = line.trimmed
        if text.hasPrefix("- ") { text = String(text.dropFirst(2)).trimmed }
        if let colon = text.range(of: ": ") { text = String(text[colon.upperBound...]) }
        return bare(text)
    }

    private static func bare(_ text: String) -> String {
        text.trimmed.trimmingCharacters(in: CharacterSet(charactersIn: "\"'"))
    }

    private static func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }

    /// The item of a list to which a line belongs, or else the line alone.
    private static func item(around place: Int, in lines: [String]) -> Range<Int> {
        var start = place
        let depth = indent(lines[place])
        if !lines[place].trimmed.hasPrefix("- ") {
            while start > 0, indent(lines[start]) >= depth { start -= 1 }
            // A key of a mapping that is no item of a list.
            guard lines[start].trimmed.hasPrefix("- ") else { return place..<(place + 1) }
        }
        var end = place + 1
        while end < lines.count, !lines[end].trimmed.isEmpty, indent(lines[end]) > indent(lines[start]) {
            end += 1
        }
        return start..<end
    }
}
