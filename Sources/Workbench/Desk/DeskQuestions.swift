import LandscapeFiles
import LandscapeJobs
import PlainText

/// Questions as somebody answers them at a desk: what is of one kind is one question, of which single names can be left out.
enum DeskQuestions {
    /// What an answer settles most of, first.
    ///
    /// - Parameter questions: as they are asked one by one; those about types, Träger and offers are joined by their column.
    static func joined(_ questions: [DecisionQuestion], _ language: Language) -> [DecisionQuestion] {
        var result: [DecisionQuestion] = []
        var lots: [String: Int] = [:]
        for question in questions {
            guard let column = column(of: question.key) else {
                result.append(question)
                continue
            }
            let singles = question.singles.isEmpty ? [question] : question.singles
            guard let place = lots[column] else {
                lots[column] = result.count
                result.append(lot(column, singles, language))
                continue
            }
            result[place].singles += singles
        }
        for place in lots.values { result[place] = summed(result[place]) }
        return result.enumerated().sorted { ($1.element.cells, $0.offset) < ($0.element.cells, $1.offset) }
            .map(\.element)
    }

    /// The column of a question about a type; nil of any other.
    private static func column(of key: String) -> String? {
        let parts = key.split(separator: "\n", maxSplits: 2)
        return parts.count == 3 && parts[0] == "type" ? String(parts[1]) : nil
    }

    private static func lot(
        _ column: String, _ singles: [DecisionQuestion], _ language: Language
    ) -> DecisionQuestion {
        let heads: [String: Bilingual] = [
            "typ": Bilingual("Stimmen diese Typen?", "Are these types right?"),
            "weiterer_typ": Bilingual(
                "Ist das auch richtig, als weiterer Typ?", "Is this right, too, as a further type?"),
            "sektor": Bilingual("Stimmen diese Sektoren?", "Are these sectors right?"),
            "traeger": Bilingual("Stimmen diese Träger?", "Are these Träger right?"),
            "angebot": Bilingual("Gibt es diese Angebote dort?", "Are these offers made there?"),
        ]
        let head = heads[column] ?? Bilingual("Stimmt das?", "Is this right?")
        return DecisionQuestion(
            key: "", text: head(language), accepted: [], rejected: [], singles: singles)
    }

    /// What its single questions come to.
    private static func summed(_ lot: DecisionQuestion) -> DecisionQuestion {
        if lot.singles.count == 1 { return lot.singles[0] }
        var lot = lot
        lot.singles.sort { ($0.accepted.first?.score ?? 0) > ($1.accepted.first?.score ?? 0) }
        lot.key = "types\n" + lot.singles.map(\.key).joined(separator: "\n\n")
        lot.accepted = lot.singles.flatMap(\.accepted)
        lot.rejected = lot.singles.flatMap(\.rejected)
        lot.cells = lot.singles.reduce(0) { $0 + $1.cells }
        return lot
    }
}
