package import NetworkGraph
package import PlainText

// What may be said of a ranking, in words: what would stay, never how good it is.
extension RankingCertainty {
    /// Why nothing can be said, or how it was found out.
    package func basis(_ language: Language) -> String {
        let isGerman = language == .german
        let start =
            isGerman
            ? "Wie sicher die Rangfolgen sind, wenn Antworten fehlen, "
            : "How far the rankings stand if answers are missing "
        switch obstacle {
        case .noAnswers:
            return start
                + (isGerman
                    ? "lässt sich nicht sagen: Von den Akteuren dieses Netzes liegt keine Antwort auf eine Befragung vor."
                    : "cannot be said: there is no answer to a survey from the actors of this network.")
        case .tooFewAnswers(let count):
            let number = language.numeral(count)
            return start
                + (isGerman
                    ? "lässt sich erst ab zehn Antworten sagen; hier \(count == 1 ? "liegt eine" : "liegen \(number)") vor."
                    : "can be said from ten answers on; here there \(count == 1 ? "is one" : "are \(number)").")
        case .nothingHangsOnAnswers:
            return isGerman
                ? "Keine der Kooperationen hier stützt sich allein auf Antworten: Fehlten welche, bliebe jede stehen."
                : "None of the cooperations here rests on answers alone: if some were missing, each would remain."
        case .directed:
            return start
                + (isGerman
                    ? "wird nur ohne Richtung berechnet." : "is computed without directions only.")
        case .tooLarge:
            return start
                + (isGerman
                    ? "wird nicht berechnet: Für hunderte Durchgänge ist dieses Netz zu groß."
                    : "is not computed: for hundreds of runs this network is too large.")
        case nil: return isGerman ? germanBasis : englishBasis
        }
    }

    private var germanBasis: String {
        let (answers, own, all) = (
            Language.german.digits(respondents), Language.german.digits(tiesOfAnswers),
            Language.german.digits(ties)
        )
        return
            "Was wäre, wenn Antworten fehlten? Von \(answers) Antworten wurden zufällig 5\u{A0}%, 10\u{A0}% und so weiter weggelassen, je \(Self.draws)-mal; die Akteure blieben. „Bleibt“ heißt: in mindestens 95 von 100 Durchgängen. Allein auf Antworten \(tiesOfAnswers == 1 ? "stützt" : "stützen") sich \(own) von \(all) Kooperationen."
    }

    private var englishBasis: String {
        let (answers, own, all) = (
            Language.english.digits(respondents), Language.english.digits(tiesOfAnswers),
            Language.english.digits(ties)
        )
        return
            "What if answers were missing? Of \(answers) answers 5%, 10% and so on were left out at random, \(Self.draws) times each; the actors stayed. “Stays” means: in at least 95 of 100 runs. \(own) of \(all) cooperations \(tiesOfAnswers == 1 ? "rests" : "rest") on answers alone."
    }

    /// Which places in front would stay, and how far the whole order would.
    package func verdict(_ ranking: CaseDropping.Ranking, _ language: Language) -> String {
        guard ranking.coefficient != nil else {
            return language == .german
                ? "Alle Akteure liegen gleichauf; eine Rangfolge gibt es nicht."
                : "All actors are level; there is no ranking."
        }
        return front(ranking, language) + " " + whole(ranking, language)
    }

    /// Who stays in front: "Die ersten drei bleiben vorn, auch wenn jede fünfte Antwort fehlte; …".
    package func front(_ ranking: CaseDropping.Ranking, _ language: Language) -> String {
        let isGerman = language == .german
        guard ranking.hasLead else {
            return isGerman
                ? "Vorn liegen Akteure gleichauf; wer die ersten sind, lässt sich daran nicht ablesen."
                : "In front actors are level; who the first are cannot be told from it."
        }
        // A fifth, a tenth, a twentieth.
        for (share, german, english) in [
            (3, "fünfte", "fifth"), (1, "zehnte", "tenth"), (0, "zwanzigste", "twentieth"),
        ] {
            let count = ranking.leading.indices.contains(share) ? ranking.leading[share] : 0
            guard count > 0 else { continue }
            let missing = language.digits(CaseDropping.answers(share, of: respondents))
            let answers = language.digits(respondents)
            let isLast = count == places
            guard isGerman else {
                let behind = isLast ? "were not looked at" : "are not certain"
                let places =
                    count == 1
                    ? "The first place stays the same"
                    : "The first \(language.numeral(count)) stay in front, perhaps in another order,"
                return
                    "\(places) even if every \(english) answer were missing (\(missing) of \(answers)); the places behind \(behind)."
            }
            let behind = isLast ? "wurden nicht geprüft" : "sind nicht sicher"
            let places =
                count == 1
                ? "Der erste Platz bleibt derselbe"
                : "Die ersten \(language.numeral(count)) bleiben vorn, vielleicht in anderer Reihenfolge"
            return
                "\(places), auch wenn jede \(german) Antwort fehlte (\(missing) von \(answers)); die Plätze dahinter \(behind)."
        }
        let fewest = CaseDropping.answers(0, of: respondents)
        let (missing, answers) = (language.numeral(fewest), language.digits(respondents))
        return isGerman
            ? "Wer vorn steht, ist nicht sicher: Schon wenn \(fewest == 1 ? "eine" : missing) der \(answers) Antworten \(fewest == 1 ? "fehlte" : "fehlten"), könnten andere vorn oder gleichauf liegen."
            : "Who is in front is not certain: if only \(missing) of the \(answers) answers were missing, others might be in front or level."
    }

    /// The CS coefficient as a sentence; it is a lower bound, found in steps of 5 %.
    private func whole(_ ranking: CaseDropping.Ranking, _ language: Language) -> String {
        let isGerman = language == .german
        let percent = Int(((ranking.coefficient ?? 0) * 100).rounded())
        guard percent > 0 else {
            let count = CaseDropping.answers(0, of: respondents)
            let answers = language.digits(respondents)
            return isGerman
                ? "Die Reihenfolge im Ganzen bleibt nicht sicher ähnlich, wenn \(count == 1 ? "eine" : language.numeral(count)) der \(answers) Antworten \(count == 1 ? "fehlt" : "fehlen")."
                : "The order as a whole is not certain to stay similar if \(language.numeral(count)) of the \(answers) answers \(count == 1 ? "is" : "are") missing."
        }
        return isGerman
            ? "Die Reihenfolge im Ganzen hält mindestens \(percent)\u{A0}% fehlende Antworten aus (Rangkorrelation ab 0,7)."
            : "The order as a whole withstands at least \(percent)% missing answers (rank correlation of 0.7 or more)."
    }

    /// What stands under a picture of one ranking; nil where nobody has answered or the measure does not rank.
    package static func note(
        _ landscape: Landscape, _ view: LandscapeGraph, _ index: ClaimIndex,
        _ filter: TieFilter = TieFilter(), of measure: ActorMeasure, options: MeasureOptions
    ) -> Bilingual? {
        guard landscape.hasSurvey, !rankings(among: [measure]).isEmpty else { return nil }
        let certainty = RankingCertainty(landscape, view, index, filter, of: [measure], options: options)
        guard let ranking = certainty.ranking(measure), ranking.coefficient != nil else {
            return Bilingual(certainty.basis(.german), certainty.basis(.english))
        }
        return Bilingual(certainty.front(ranking, .german), certainty.front(ranking, .english))
    }

    /// The rankings of which nothing was worked out.
    package func leftOutNote(_ language: Language) -> String? {
        guard !leftOut.isEmpty else { return nil }
        let names = language.list(leftOut.map { $0.title(language) }, limit: 20)
        return language == .german
            ? "Nicht geprüft, weil das Netz dafür zu groß ist: \(names)."
            : "Not checked, since the network is too large for it: \(names)."
    }
}
