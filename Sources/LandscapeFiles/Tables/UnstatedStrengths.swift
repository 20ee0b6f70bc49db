import LandscapeModel

/// Words that stand where the strength belongs and say that there is a cooperation, not how strong it is.
struct UnstatedStrengths {
    private struct Word {
        var text: String
        var place: Place
        var count: Int
    }

    private var words: [Word] = []
    /// Cells with such words so far.
    private(set) var count = 0

    /// A mark ("x", "ja") or a word of everyday life ("eng").
    static func isOne(_ text: String) -> Bool {
        if case .value(true) = Cell.flag(text) { return true }
        return Intensity.isVague(text)
    }

    mutating func note(_ text: String, _ place: Place) {
        count += 1
        let key = text.folded
        if let known = words.firstIndex(where: { $0.text.folded == key }) {
            words[known].count += 1
        } else {
            words.append(Word(text: text, place: place, count: 1))
        }
    }

    /// Says once for each word what becomes of it, and begins anew for the next table.
    mutating func report(isMatrix: Bool, _ log: inout ProblemLog) {
        let levels = Intensity.range.dropFirst()
        let german = levels.map { "\($0) \(Intensity.label($0).german)" }.joined(separator: ", ")
        let english = levels.map { "\($0) \(Intensity.label($0).english)" }.joined(separator: ", ")
        for word in words {
            let text = quoted(word.text)
            let isOne = word.count == 1
            let place = isMatrix ? (isOne ? "einem Feld" : "Feldern") : (isOne ? "einer Zeile" : "Zeilen")
            let inEnglish = isMatrix ? (isOne ? "cell" : "cells") : (isOne ? "row" : "rows")
            log.warning(
                .unknownValue, word.place, word.text,
                "\(text.german) steht in \(isOne ? place : "\(word.count) \(place)"): Die Zusammenarbeit ist "
                    + "aufgenommen, ihre Stärke bleibt offen. netviz legt nicht fest, was \(text.german) heißt; bitte "
                    + "1 bis 4 eintragen (\(german)).",
                "\(text.english) stands in \(isOne ? "one" : "\(word.count)") \(inEnglish): the cooperation is taken "
                    + "in, its strength stays open. netviz does not decide what \(text.english) means; please enter 1 "
                    + "to 4 (\(english)).")
        }
        words = []
    }
}
