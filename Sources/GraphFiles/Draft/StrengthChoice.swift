import LandscapeModel
import PlainText
import SourceText

/// Which attribute of a tie is its strength, and what it says.
package struct StrengthChoice {
    private let wanted: String?
    private var isSeen = false
    private var others: [String] = []
    private var badCount = 0

    /// What programs call the strength of a tie, the likelier one first.
    private static let usual = [
        "weight", "gewicht", "intensitaet", "intensity", "staerke", "strength", "value", "wert",
    ]

    init(wanted: String?) { self.wanted = wanted }

    /// The strength among the attributes of a tie; nil where they state none.
    mutating func stated(
        _ attributes: [(name: String, value: String)], _ place: Place, _ log: inout ProblemLog
    ) -> Double? {
        guard let text = text(attributes), !text.isEmpty else { return nil }
        if let number = Self.number(text) { return number }
        badCount += 1
        if badCount <= GraphDraft.mostReported {
            log.warning(
                .unknownValue, place, text,
                "\(quoted(text).german) ist keine Stärke; die Kante zählt 1.",
                "\(quoted(text).english) is no strength; the tie counts 1.")
        }
        return nil
    }

    /// Whether an attribute may be the strength, so that it is no attribute beside it.
    func means(_ name: String) -> Bool {
        if let wanted { return name == wanted || name.folded == wanted.folded }
        return name.utf8.count <= 16 && Self.usual.contains(name.folded)
    }

    private mutating func text(_ attributes: [(name: String, value: String)]) -> String? {
        if let wanted {
            for attribute in attributes
            where attribute.name == wanted || attribute.name.folded == wanted.folded {
                isSeen = true
                return attribute.value.trimmed
            }
            for attribute in attributes where others.count < 8 && !others.contains(attribute.name) {
                others.append(attribute.name)
            }
            return nil
        }
        if attributes.isEmpty { return nil }
        var best: (rank: Int, value: String)?
        for attribute in attributes where attribute.name.utf8.count <= 16 {
            guard let rank = Self.usual.firstIndex(of: attribute.name.folded) else { continue }
            if best == nil || rank < best?.rank ?? 0 { best = (rank, attribute.value) }
        }
        return best?.value.trimmed
    }

    /// A finite number as programs or people write it, or the level that a word stands for.
    package static func number(_ text: String) -> Double? {
        if let number = Double(text) { return number.isFinite ? number : nil }
        return Cell.number(text) ?? Intensity.level(text).map(Double.init)
    }

    /// A named attribute that no tie has is an error: every strength would silently be 1.
    func reportIfAbsent(_ place: Place, hasEdges: Bool, _ log: inout ProblemLog) {
        guard let wanted, !isSeen, hasEdges else { return }
        let list = others.joined(separator: ", ")
        log.error(
            .missingColumn, place, wanted,
            "Keine Kante hat das Attribut \(quoted(wanted).german). "
                + (list.isEmpty ? "Die Kanten haben keine Attribute." : "Es gibt: \(list)."),
            "No tie has the attribute \(quoted(wanted).english). "
                + (list.isEmpty ? "The ties have no attributes." : "There are: \(list)."))
    }
}
