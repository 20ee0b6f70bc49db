import Foundation
package import LandscapeModel
import PlainText
import SourceText

/// The names of an organisation or a person that are to be forgotten, and where a text has them.
package struct ForgottenNames: Sendable {
    /// Stands where a name stood within a longer text.
    package static let mark = "(gelöscht)"

    /// Identifiers and names as a cell has them that holds nothing else, folded.
    private var keys: Set<String> = []
    /// Names that are looked for within texts, too, the longest first: a short one would be part of other words.
    package private(set) var names: [String] = []
    /// Identifiers of the organisation, as they are written.
    package private(set) var ids: Set<String> = []
    package let isPerson: Bool
    /// Names of others, as they are written: one may be part of theirs, and theirs stay whole.
    private var others: Set<String> = []

    /// A person is known by the name alone.
    package init(person name: String) {
        isPerson = true
        add(name)
    }

    /// - Parameter name: whole, as the tables have it.
    package init(actor name: String) {
        isPerson = false
        add(name)
    }

    /// Learns under which other names a landscape has the organisation.
    /// - Returns: whether it has it at all.
    @discardableResult
    package mutating func learn(from landscape: Landscape) -> Bool {
        var isKnown = false
        for (index, actor) in landscape.actors.enumerated() where !isPerson && isNamed(actor) {
            isKnown = true
            ids.insert(actor.id)
            keys.insert(actor.id.folded)
            for name in Self.names(of: actor) { add(name) }
            for decision in landscape.nameDecisions
            where decision.status == .accepted && decision.actor.map({ Int($0) }) == index {
                add(decision.variant)
            }
        }
        for actor in landscape.actors where isPerson || !isNamed(actor) {
            others.formUnion(Self.names(of: actor))
        }
        return isKnown
    }

    private static func names(of actor: Actor) -> [String] {
        [actor.name, actor.shortName] + actor.nameVariants
    }

    private func isNamed(_ actor: Actor) -> Bool {
        [actor.id, actor.name].contains { keys.contains($0.folded) }
    }

    private mutating func add(_ name: String) {
        let name = name.onOneLine
        guard !name.isEmpty else { return }
        let isFirst = keys.isEmpty
        keys.insert(name.folded)
        // The name that was asked for is looked for in any case; an abbreviation stands in other words.
        guard isFirst || name.count >= Self.longEnough, !names.contains(name) else { return }
        names.append(name)
        names.sort { ($0.count, $1) > ($1.count, $0) }
    }

    private static let longEnough = 6

    // MARK: Asking

    /// Whether a text is one of the names and nothing else.
    package func isName(_ text: String) -> Bool { keys.contains(text.onOneLine.folded) }

    /// Whether a text names it, as a whole, as a part of a list or within a sentence.
    package func occur(in text: String) -> Bool { without(text) != text }

    /// A text without the names: one that is nothing else becomes empty, a list loses its part, a sentence gets a mark.
    package func without(_ text: String) -> String {
        if isName(text) { return "" }
        return within(withoutParts(text))
    }

    /// A text with a mark for each name.
    package func within(_ text: String) -> String {
        names.reduce(text) { replacing($1, in: $0) }
    }

    /// "Jobcenter; VHS; Caritas" without its second part.
    private func withoutParts(_ text: String) -> String {
        for separator in [";", ",", "\n"] where text.contains(separator) {
            let parts = text.components(separatedBy: separator)
            // A number is an identifier in one column and a figure in another.
            let kept = parts.filter {
                !isName($0) || $0.contains(where: \.isNumber) && !$0.contains(where: \.isLetter)
            }
            if kept.count < parts.count {
                return kept.joined(separator: separator).trimmingCharacters(in: .whitespaces)
            }
        }
        return text
    }

    /// Only where a name begins and ends with a word.
    private func replacing(_ name: String, in text: String) -> String {
        guard text.range(of: name, options: .caseInsensitive) != nil else { return text }
        let theirs = others.filter {
            $0.count > name.count && $0.range(of: name, options: .caseInsensitive) != nil
        }
        .flatMap { Self.places(of: $0, in: text) }
        var result = ""
        var start = text.startIndex
        func isInWord(_ place: String.Index) -> Bool { text[place].isLetter || text[place].isNumber }
        var search = start
        while let range = text.range(of: name, options: .caseInsensitive, range: search..<text.endIndex) {
            search = range.upperBound
            if theirs.contains(where: {
                $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
            }) {
                continue
            }
            if range.lowerBound > text.startIndex, isInWord(text.index(before: range.lowerBound)) { continue }
            if range.upperBound < text.endIndex, isInWord(range.upperBound) { continue }
            result += text[start..<range.lowerBound] + Self.mark
            start = range.upperBound
        }
        return result + text[start...]
    }

    private static func places(of name: String, in text: String) -> [Range<String.Index>] {
        var places: [Range<String.Index>] = []
        var start = text.startIndex
        while let range = text.range(of: name, options: .caseInsensitive, range: start..<text.endIndex) {
            places.append(range)
            start = range.upperBound
        }
        return places
    }
}
