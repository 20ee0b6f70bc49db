import PlainText
import SourceText
import Yams

/// Adds to `sozialraeume` in `landschaft.yaml` which district lies in which, as text, so that remarks and order stay.
///
/// The result is read again: where it says anything else than before and what was asked, nothing is changed.
package enum DistrictsEdit {
    /// - Parameter names: every district of the landscape; a first list names them all, since those that a list leaves out
    ///   count as misspelt.
    /// - Returns: the new text; nil where that cannot be done safely.
    package static func place(
        _ places: [(child: String, parent: String)], among names: [String], in text: String
    ) -> String? {
        guard let known = entries(of: text) else { return nil }
        var edit = Edit(text, known)
        if known.isEmpty { for name in names { edit.declare(name) } }
        for place in places {
            edit.declare(place.parent)
            guard edit.put(place.child, inside: place.parent) else { return nil }
        }
        let new = edit.text
        return isSound(new, from: text, places) ? new : nil
    }

    fileprivate struct Entry {
        var name: String
        var parent: String
    }

    /// The districts that are declared; nil where the text or the list cannot be read.
    private static func entries(of text: String) -> [Entry]? {
        var log = ProblemLog()
        guard let root = YAMLDocument.root(Array(text.utf8), file: "", &log) else {
            return log.problems.isEmpty ? [] : nil
        }
        let item = YAMLItem(node: root, path: "", file: "")
        guard let list = item.entries?.first(where: { $0.0 == "sozialraeume" })?.1 else {
            return item.isEmpty || item.entries != nil ? [] : nil
        }
        if list.isEmpty { return [] }
        return list.items?.map { entry in
            guard let parts = entry.entries else { return Entry(name: entry.text ?? "", parent: "") }
            func text(_ key: String) -> String { parts.first { $0.0 == key }?.1.text ?? "" }
            return Entry(name: text("name"), parent: text("teilvon"))
        }
    }

    private static func isSound(
        _ new: String, from old: String, _ places: [(child: String, parent: String)]
    ) -> Bool {
        guard let before = rest(of: old), let after = rest(of: new), before == after,
            let districts = entries(of: new), let known = entries(of: old)
        else { return false }
        let areKept = known.allSatisfy { entry in
            districts.contains {
                $0.name == entry.name && (entry.parent.isEmpty || $0.parent == entry.parent)
            }
        }
        return areKept
            && places.allSatisfy { place in
                districts.contains {
                    $0.name.folded == place.child.folded && $0.parent.folded == place.parent.folded
                }
            }
    }

    /// Every key and value but the districts; nil where the text cannot be read.
    private static func rest(of text: String) -> [String]? {
        var log = ProblemLog()
        guard let root = YAMLDocument.root(Array(text.utf8), file: "", &log) else {
            return log.problems.isEmpty ? [] : nil
        }
        guard let mapping = root.mapping else { return root.scalar?.string.isEmpty == true ? [] : nil }
        return mapping.filter { $0.key.scalar?.string.folded != "sozialraeume" }
            .map { SettingsEdit.written($0.key) + ": " + SettingsEdit.written($0.value) }
    }
}

/// `landschaft.yaml` as lines, while districts are added.
private struct Edit {
    private var lines: [String]
    private let ending: String
    private var entries: [DistrictsEdit.Entry]
    /// The line of the key; nil until there is one.
    private var key: Int?

    init(_ text: String, _ entries: [DistrictsEdit.Entry]) {
        ending = text.utf8.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
        lines = text.split(separator: ending, omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        self.entries = entries
        key = lines.firstIndex { line in
            guard let colon = line.firstIndex(of: ":"), line.first != " ", line.first != "#" else {
                return false
            }
            return String(line[..<colon]).folded == "sozialraeume"
        }
        unfold()
    }

    var text: String { lines.joined(separator: ending) + ending }

    /// A list in brackets becomes one of lines, to which others can be added.
    private mutating func unfold() {
        guard let key, let colon = lines[key].firstIndex(of: ":") else { return }
        let value = lines[key][lines[key].index(after: colon)...].drop { $0 == " " }
        guard let first = value.first, first != "#" else { return }
        lines[key] = String(lines[key][...colon])
        let items = entries.flatMap { entry in
            ["  - name: \(YAMLText.quoted(entry.name))"]
                + (entry.parent.isEmpty ? [] : ["    teil_von: \(YAMLText.quoted(entry.parent))"])
        }
        lines.insert(contentsOf: items, at: key + 1)
    }

    /// The lines below the key.
    private var block: Range<Int> {
        guard let key else { return lines.endIndex..<lines.endIndex }
        var end = key + 1
        var last = key + 1
        while end < lines.count, lines[end].isEmpty || [" ", "#", "-"].contains(lines[end].first) {
            if !lines[end].isEmpty, lines[end].first != "#" { last = end + 1 }
            end += 1
        }
        return (key + 1)..<last
    }

    private var indent: String {
        let item = lines[block].first { $0.drop { $0 == " " }.first == "-" }
        return String((item ?? "  ").prefix { $0 == " " })
    }

    mutating func declare(_ name: String) {
        guard !entries.contains(where: { $0.name.folded == name.folded }) else { return }
        append(["- name: \(YAMLText.quoted(name))"])
        entries.append(DistrictsEdit.Entry(name: name, parent: ""))
    }

    private mutating func append(_ item: [String]) {
        if key == nil {
            key = lines.count
            lines.append("sozialraeume:")
        }
        let indent = indent
        lines.insert(contentsOf: item.map { indent + $0 }, at: block.upperBound)
    }

    /// - Returns: whether that could be done.
    mutating func put(_ child: String, inside parent: String) -> Bool {
        let value = "teil_von: \(YAMLText.quoted(parent))"
        guard let number = entries.firstIndex(where: { $0.name.folded == child.folded }) else {
            append(["- name: \(YAMLText.quoted(child))", "  " + value])
            entries.append(DistrictsEdit.Entry(name: child, parent: parent))
            return true
        }
        if !entries[number].parent.isEmpty { return entries[number].parent.folded == parent.folded }
        for line in block {
            let body = lines[line].drop { $0 == " " }
            let spaces = String(lines[line].prefix { $0 == " " })
            if body.hasPrefix("- name:"), Self.word(body.dropFirst("- name:".count)).folded == child.folded {
                lines.insert(spaces + "  " + value, at: line + 1)
            } else if body.hasPrefix("name:"), Self.word(body.dropFirst("name:".count)).folded == child.folded
            {
                lines.insert(spaces + value, at: line + 1)
            } else if body.hasPrefix("- "), Self.word(body.dropFirst(2)).folded == child.folded {
                lines[line] = spaces + "- name: " + body.dropFirst(2)
                lines.insert(spaces + "  " + value, at: line + 1)
            } else {
                continue
            }
            entries[number].parent = parent
            return true
        }
        return false
    }

    /// A scalar without its quotation marks and the remark behind it.
    private static func word(_ text: Substring) -> String {
        var text = text
        if let remark = text.firstRange(of: " #") { text = text[..<remark.lowerBound] }
        let word = String(text).trimmed
        guard word.count > 1, let first = word.first, first == word.last, "\"'".contains(first) else {
            return word
        }
        return String(word.dropFirst().dropLast())
    }
}
