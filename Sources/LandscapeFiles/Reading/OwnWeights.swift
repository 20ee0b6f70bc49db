import LandscapeModel
import PlainText
import SourceText

extension ProblemLog {
    /// Says that numbers are drawn as they are, since they are none of the levels of a strength.
    mutating func reportWeights(_ weights: some Collection<Double>, _ place: Place) {
        guard let least = weights.min(), let most = weights.max() else { return }
        func range(_ language: Language, _ to: String) -> String {
            let (first, last) = (language.weight(least), language.weight(most))
            return first == last ? first : "\(first) \(to) \(last)"
        }
        let (german, english) = (range(.german, "bis"), range(.english, "to"))
        warning(
            .ownWeights, place, "",
            "Die Gewichte dieser Datei (\(german)) sind keine Stärken von 1 bis 4. Karten und Kennzahlen nehmen sie als "
                + "Zahlen, wie sie dastehen; für die Empfehlungen ist die Stärke nicht angegeben.",
            "The weights of this file (\(english)) are no strengths from 1 to 4. Maps and measures take them as numbers, "
                + "as they stand; to the recommendations the strength is not stated.")
    }
}
