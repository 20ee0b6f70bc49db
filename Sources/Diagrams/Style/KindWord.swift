internal import LandscapeModel
import PlainText

/// The kind of a cooperation as one short word that fits on a line of the map.
enum KindWord {
    private static let words: [String: Bilingual] = [
        "knows": Bilingual("kennt", "knows"),
        "information-exchange": Bilingual("Info", "info"),
        "referral": Bilingual("Verweis", "referral"),
        "assignment": Bilingual("Zuweisung", "assigned"),
        "case-work": Bilingual("Fallarbeit", "cases"),
        "outreach": Bilingual("vor Ort", "on site"),
        "joint-event": Bilingual("Veranst.", "event"),
        "joint-offer": Bilingual("Projekt", "project"),
        "training": Bilingual("Fortbildg.", "training"),
        "planning": Bilingual("Planung", "planning"),
        "feedback": Bilingual("Bedarf", "feedback"),
        "resources": Bilingual("Räume", "rooms"),
        "funding": Bilingual("Geld", "funds"),
        "commissioning": Bilingual("Auftrag", "contract"),
        "agreement": Bilingual("Vertrag", "agreement"),
        "umbrella": Bilingual("Träger", "umbrella"),
        "committee": Bilingual("Gremium", "board"),
    ]

    /// The word of a kind; one that is not known here is cut to ten letters.
    static func of(_ term: Term, _ language: Language) -> String {
        if let known = words[term.id] { return known(language) }
        let label = term.shortLabel(language).plain
        return label.count <= 10 ? label : label.prefix(9) + "."
    }
}
