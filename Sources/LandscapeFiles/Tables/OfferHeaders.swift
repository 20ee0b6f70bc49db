import SourceText

/// Headers of columns that name what each actor offers.
enum OfferHeaders {
    /// Whether a header promises offers.
    static func isOne(_ header: String) -> Bool { headers.contains(header.headerCore) }

    private static let headers: Set<String> = [
        "angebot", "angebote", "leistung", "leistungen", "aufgabe", "aufgaben", "massnahme", "massnahmen",
        "projekte",
        "angebotsspektrum", "dienstleistungen", "beratungsangebote", "beratungsangebot", "kursangebot",
        "kursangebote",
        "kurse", "angebote/projekte", "angebote/leistungen", "angeboteundprojekte", "wasbietenwiran",
        "offers",
        "services",
    ]
}
