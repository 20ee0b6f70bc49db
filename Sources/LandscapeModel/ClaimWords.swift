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
        guard word.utf8.count <= 60 else { return nil }
        switch word.folded {
        case "besteht", "bestehend", "aktuell", "laufend", "laeuft", "ja", "aktiv", "vorhanden", "exists",
            "existing", "current", "active":
            self = .exists
        case "gewuenscht", "wunsch", "geplant", "inplanung", "angestrebt", "wished", "wish", "planned":
            self = .wished
        case "beendet", "ended", "ruht", "ruhend", "ehemals", "ehemalig", "eingestellt", "abgeschlossen",
            "frueher", "inaktiv", "former":
            self = .ended
        default: return nil
        }
    }
}
