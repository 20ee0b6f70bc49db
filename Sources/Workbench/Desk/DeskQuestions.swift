import LandscapeFiles
import LandscapeJobs
import PlainText

/// Questions as somebody answers them at a desk: what is of one kind is one question, of which single names can be left out.
enum DeskQuestions {
    /// What an answer settles most of, first.
    ///
    /// - Parameter questions: as they are asked one by one; those about names are joined, and those about types, Träger and offers by
    ///   their column.
    static func joined(_ questions: [DecisionQuestion], _ language: Language) -> [DecisionQuestion] {
        var result: [DecisionQuestion] = []
        var lots: [String: Int] = [:]
        for question in questions {
            guard let subject = subject(of: question.key) else {
                result.append(question)
                continue
            }
            let singles = question.singles.isEmpty ? [question] : question.singles
            guard let place = lots[subject] else {
                lots[subject] = result.count
                result.append(lot(subject, singles, language))
                continue
            }
            result[place].singles += singles
        }
        for place in lots.values { result[place] = summed(result[place]) }
        return result.enumerated().sorted { ($1.element.cells, $0.offset) < ($0.element.cells, $1.offset) }
            .map(\.element)
    }

    private static let names = "names"

    /// What a question is about that may be joined with others: names, or the column of one about a type.
    private static func subject(of key: String) -> String? {
        let parts = key.split(separator: "\n", maxSplits: 2)
        if parts.first == "names" { return names }
        return parts.count == 3 && parts[0] == "type" ? String(parts[1]) : nil
    }

    private static func lot(
        _ subject: String, _ singles: [DecisionQuestion], _ language: Language
    ) -> DecisionQuestion {
        let heads: [String: Bilingual] = [
            names: Bilingual("Sind das dieselben Akteure?", "Are these the same actors?"),
            "typ": Bilingual("Stimmen diese Typen?", "Are these types right?"),
            "weiterer_typ": Bilingual(
                "Ist das auch richtig, als weiterer Typ?", "Is this right, too, as a further type?"),
            "sektor": Bilingual("Stimmen diese Sektoren?", "Are these sectors right?"),
            "traeger": Bilingual("Stimmen diese Träger?", "Are these Träger right?"),
            "angebot": Bilingual("Gibt es diese Angebote dort?", "Are these offers made there?"),
        ]
        let head = heads[subject] ?? Bilingual("Stimmt das?", "Is this right?")
        return DecisionQuestion(
            key: subject == names ? names : "types", text: head(language), accepted: [], rejected: [],
            singles: singles)
    }

    /// What its single questions come to.
    private static func summed(_ lot: DecisionQuestion) -> DecisionQuestion {
        if lot.singles.count == 1 { return lot.singles[0] }
        var lot = lot
        lot.singles.sort { ($0.accepted.first?.score ?? 0) > ($1.accepted.first?.score ?? 0) }
        lot.key += "\n" + lot.singles.map(\.key).joined(separator: "\n\n")
        lot.accepted = lot.singles.flatMap(\.accepted)
        lot.rejected = lot.singles.flatMap(\.rejected)
        lot.cells = lot.singles.reduce(0) { $0 + $1.cells }
        return lot
    }
}
