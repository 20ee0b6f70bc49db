import LandscapeModel
import PlainText

/// What a column is called in a sentence.
enum ColumnWords {
    static func label(_ column: String) -> Bilingual {
        labels[column]
            ?? Bilingual(
                column.prefix(1).uppercased() + column.dropFirst().replacing("_", with: " "),
                column.replacing("_", with: " "))
    }

    /// Where the header is not the word, or lacks its umlaut.
    private static let labels: [String: Bilingual] = [
        "intensitaet": Bilingual("Stärke", "strength"),
        "haeufigkeit": Bilingual("Kontakt", "contact"),
        "art": Bilingual("Art", "kind"),
        "richtung": Bilingual("Richtung", "direction"),
        "zweck": Bilingual("Zweck", "purpose"),
        "handlungsfeld": Bilingual("Handlungsfeld", "field of action"),
        "handlungsfelder": Bilingual("Handlungsfelder", "fields of action"),
        "notiz": Bilingual("Notiz", "note"),
        "seit": Bilingual("seit", "since"),
        "bis": Bilingual("bis", "until"),
        "traeger": Bilingual("Träger", "Träger"),
        "sektor": Bilingual("Sektor", "sector"),
        "typ": Bilingual("Typ", "type"),
        "weiterer_typ": Bilingual("weiterer Typ", "further type"),
        "kurzname": Bilingual("Kurzname", "short name"),
        "rolle": Bilingual("Rolle", "role"),
        "foerdergeber_ebene": Bilingual("Förderebene", "level of funding"),
        "veroeffentlichen": Bilingual("Veröffentlichen", "publish"),
        "federfuehrung": Bilingual("Federführung", "lead"),
        "besteht_seit": Bilingual("besteht seit", "since"),
        "plaetze": Bilingual("Plätze", "places"),
        "eroeffnet": Bilingual("eröffnet", "opened"),
        "massnahme": Bilingual("Maßnahme", "measure"),
        "beschlossen_am": Bilingual("beschlossen am", "agreed on"),
        "kapazitaet": Bilingual("Kapazität", "capacity"),
        "guete": Bilingual("Güte", "certainty"),
        "freier_traeger": Bilingual("freier Träger", "independent provider"),
    ]
}
