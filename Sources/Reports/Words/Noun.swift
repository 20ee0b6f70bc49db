import PlainText

/// A noun that is counted, in both languages, with what German needs to agree with a number.
struct Noun: Sendable {
    enum Gender: Sendable { case masculine, feminine, neuter }
    enum Case: Sendable { case nominative, accusative, dative }

    var gender: Gender
    var singular: String
    var plural: String
    var dativePlural: String
    var english: (one: String, many: String)

    init(
        _ gender: Gender, _ singular: String, _ plural: String, _ dativePlural: String? = nil,
        english one: String, _ many: String
    ) {
        self.gender = gender
        self.singular = singular
        self.plural = plural
        self.dativePlural = dativePlural ?? plural
        english = (one, many)
    }

    static let actor = Noun(
        .masculine, "Akteur", "Akteure", "Akteuren", english: "actor", "actors")
    static let cooperation = Noun(
        .feminine, "Kooperation", "Kooperationen", english: "cooperation", "cooperations")
    static let offer = Noun(
        .neuter, "Angebot", "Angebote", "Angeboten", english: "offer", "offers")
    static let board = Noun(
        .neuter, "Gremium", "Gremien", english: "board", "boards")
    static let roundTable = Noun(
        .masculine, "Runder Tisch", "Runde Tische", "Runden Tischen", english: "round table", "round tables")
    static let district = Noun(
        .masculine, "Sozialraum", "Sozialräume", "Sozialräumen", english: "district", "districts")
    static let sector = Noun(
        .masculine, "Sektor", "Sektoren", english: "sector", "sectors")
    static let proposal = Noun(
        .masculine, "Vorschlag", "Vorschläge", "Vorschlägen", english: "proposal", "proposals")
    static let overlap = Noun(
        .feminine, "Überschneidung", "Überschneidungen", english: "overlap", "overlaps")
    static let wish = Noun(
        .masculine, "Wunsch", "Wünsche", "Wünschen", english: "wish", "wishes")
    static let place = Noun(
        .masculine, "Platz", "Plätze", "Plätzen", english: "place", "places")
    static let accommodation = Noun(
        .feminine, "Unterkunft", "Unterkünfte", "Unterkünften", english: "accommodation", "accommodations")
    static let field = Noun(.neuter, "Feld", "Felder", "Feldern", english: "field", "fields")
    static let part = Noun(
        .masculine, "Teil", "Teile", "Teilen", english: "part", "parts")
    static let row = Noun(
        .feminine, "Zeile", "Zeilen", english: "row", "rows")
    static let month = Noun(
        .masculine, "Monat", "Monate", "Monaten", english: "month", "months")
    static let member = Noun(
        .neuter, "Mitglied", "Mitglieder", "Mitgliedern", english: "member", "members")
    static let finding = Noun(
        .masculine, "Befund", "Befunde", "Befunden", english: "finding", "findings")
    static let recommendation = Noun(
        .feminine, "Empfehlung", "Empfehlungen", english: "recommendation", "recommendations")
    static let instance = Noun(
        .masculine, "Fall", "Fälle", "Fällen", english: "case", "cases")
}

extension Language {
    /// "eine Kooperation", "zwei Kooperationen", "13 Kooperationen", "keine Kooperation".
    func count(_ number: Int, _ noun: Noun, _ grammar: Noun.Case = .nominative) -> String {
        guard self == .german else {
            if number == 0 { return "no \(noun.english.many)" }
            return "\(numeral(number)) \(number == 1 ? noun.english.one : noun.english.many)"
        }
        switch number {
        case 0: return "k\(article(noun.gender, grammar)) \(noun.singular)"
        case 1: return "\(article(noun.gender, grammar)) \(noun.singular)"
        default: return "\(numeral(number)) \(grammar == .dative ? noun.dativePlural : noun.plural)"
        }
    }

    /// "drei der sieben Akteure", "alle sieben Akteure", "keiner der sieben Akteure".
    func part(
        _ number: Int, of total: Int, _ noun: Noun, _ grammar: Noun.Case = .nominative, adjective: String = ""
    ) -> String {
        let described = adjective.isEmpty ? "" : adjective + " "
        guard self == .german else {
            if total == 1 { return number == 1 ? "the only \(described)\(noun.english.one)" : "none" }
            if number == total {
                return total == 2
                    ? "both \(described)\(noun.english.many)"
                    : "all \(numeral(total)) \(described)\(noun.english.many)"
            }
            let some = number == 0 ? "none" : numeral(number)
            return "\(some) of the \(numeral(total)) \(described)\(noun.english.many)"
        }
        if total == 1 {
            return number == 1
                ? only(noun, grammar, described) : "k\(article(noun.gender, grammar)) \(noun.singular)"
        }
        if number == total {
            let plural = grammar == .dative ? noun.dativePlural : noun.plural
            let ending = grammar == .dative ? "n" : ""
            return total == 2
                ? "beide\(ending) \(described)\(plural)"
                : "alle\(ending) \(numeral(total)) \(described)\(plural)"
        }
        let rest = "der \(numeral(total)) \(described)\(noun.plural)"
        switch number {
        case 0: return "k\(pronoun(noun.gender, grammar)) \(rest)"
        case 1: return "\(pronoun(noun.gender, grammar)) \(rest)"
        default: return "\(numeral(number)) \(rest)"
        }
    }

    /// "der einzige geprüfte Akteur"; an adjective given as "geprüften" loses its n in the nominative.
    private func only(_ noun: Noun, _ grammar: Noun.Case, _ described: String) -> String {
        let weak =
            grammar == .nominative && described.hasSuffix("n ") ? described.dropLast(2) + " " : described[...]
        let determiner =
            switch (noun.gender, grammar) {
            case (.masculine, .nominative): "der einzige"
            case (.feminine, .nominative), (.feminine, .accusative): "die einzige"
            case (.neuter, .nominative), (.neuter, .accusative): "das einzige"
            case (.masculine, .accusative): "den einzigen"
            case (.masculine, .dative), (.neuter, .dative): "dem einzigen"
            case (.feminine, .dative): "der einzigen"
            }
        return "\(determiner) \(weak)\(noun.singular)"
    }

    /// "einem" or "einer", standing for the noun.
    func one(_ noun: Noun, _ grammar: Noun.Case) -> String {
        self == .german ? pronoun(noun.gender, grammar) : "one"
    }

    private func article(_ gender: Noun.Gender, _ grammar: Noun.Case) -> String {
        switch (gender, grammar) {
        case (.feminine, .dative): "einer"
        case (.feminine, _): "eine"
        case (_, .dative): "einem"
        case (.masculine, .accusative): "einen"
        default: "ein"
        }
    }

    private func pronoun(_ gender: Noun.Gender, _ grammar: Noun.Case) -> String {
        switch (gender, grammar) {
        case (.masculine, .nominative): "einer"
        case (.neuter, .nominative), (.neuter, .accusative): "eines"
        default: article(gender, grammar)
        }
    }
}
