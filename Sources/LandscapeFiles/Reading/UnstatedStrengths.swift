import LandscapeModel
import PlainText
import SourceText

/// Words that stand where the strength belongs and say that there is a cooperation, not how strong it is; and those
/// that doubt whether there is one ("?").
struct UnstatedStrengths {
    private struct Word {
        var text: String
        var place: Place
        var count: Int
    }

    private var words: [Word] = []
    /// Cells with such words so far.
    private(set) var count = 0

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
            if word.text.isDoubt || word.text.isBracketedMark || word.text.hasPrefix("0-") {
                reportDoubt(word, &log)
                continue
            }
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

    private func reportDoubt(_ word: Word, _ log: inout ProblemLog) {
        let text = quoted(word.text)
        let times = word.count == 1 ? "" : " (\(word.count)-mal)"
        let timesInEnglish = word.count == 1 ? "" : " (\(word.count) times)"
        log.warning(
            .unknownValue, word.place, word.text,
            "\(text.german)\(times) lässt offen, ob die beiden zusammenarbeiten: Es zählt weder als Kooperation noch als "
                + "Antwort „keine“. Bitte nachfragen und eintragen, was gilt.",
            "\(text.english)\(timesInEnglish) leaves open whether the two work together: it counts neither as a "
                + "cooperation nor as the answer “none”. Please ask and enter what holds.")
    }
}
