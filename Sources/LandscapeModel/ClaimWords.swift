import PlainText

/// Words in which tables and graph files speak of a cooperation.
package enum ClaimWords {
    /// Headers of the column that says of which kind a cooperation is, folded; the first is its own.
    package static let kindHeaders = [
        "art", "artderkooperation", "kooperationsart", "artderzusammenarbeit", "beziehungsart", "kind", "typ",
        "type",
    ]
}

extension Claim.Status {
    /// Whether a cooperation stands, is wished or has ended, by a word; nil where the word says none of it.
    package init?(word: String) {
        guard word.utf8.count <= 60, let status = Self.words[word.folded] else { return nil }
        self = status
    }

    /// What each word means, folded.
    package static let words: [String: Claim.Status] = {
        let lists: [(Claim.Status, String)] = [
            (
                .exists,
                "besteht bestehend aktuell laufend laeuft ja aktiv vorhanden exists existing current active"
            ),
            (.wished, "gewuenscht wunsch geplant inplanung angestrebt wished wish planned"),
            (
                .ended,
                "beendet ended ruht ruhend ehemals ehemalig eingestellt abgeschlossen frueher inaktiv former"
            ),
        ]
        var words: [String: Claim.Status] = [:]
        for (status, list) in lists {
            for word in list.split(separator: " ") { words[String(word)] = status }
        }
        return words
    }()

    /// The word that tables have for it.
    package var word: String {
        switch self {
        case .exists: "besteht"
        case .wished: "gewuenscht"
        case .ended: "beendet"
        }
    }
}
