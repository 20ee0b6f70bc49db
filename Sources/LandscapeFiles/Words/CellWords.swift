package import LandscapeModel
import PlainText
package import SourceText

/// How a claim's `richtung` changes what `von` and `nach` mean.
package enum ClaimDirection: Sendable {
    case forward, backward, mutual
}

/// The words that cells hold instead of numbers and identifiers.
extension Cell {
    /// The reporter that a word means which is no actor's name; nil where it means none.
    package static func reporter(_ text: String) -> Reporter? {
        switch text.utf8.count > 40 ? "-" : text.folded {
        case "", "koordination", "coordination", "netzwerkkoordination", "koordinator", "koordinatorin",
            "koordinierungsstelle":
            .coordination
        case "von", "from": .from
        case "nach", "to": .to
        case "beide", "beideseiten", "vonbeiden", "beiden", "both": .both
        default: nil
        }
    }

    package static func status(_ text: String) -> CellValue<Claim.Status> {
        if text.saysNothing { return .nothing }
        return Claim.Status(word: text).map { .value($0) } ?? .notUnderstood
    }

    package static func formalisation(_ text: String) -> CellValue<Claim.Formalisation> {
        if text.saysNothing { return .nothing }
        guard text.utf8.count <= 100 else { return .notUnderstood }
        switch text.folded {
        case "keine", "kein", "nein", "none", "no", "nicht", "informell", "0": return .value(.none)
        case "muendlich", "muendlicheabsprache", "absprache", "oral", "verbal": return .value(.oral)
        case "schriftlich", "written", "vertrag", "vertraglich", "vereinbarung", "kooperationsvereinbarung",
            "schriftlichevereinbarung", "kooperationsvertrag", "ja":
            return .value(.written)
        default: return .notUnderstood
        }
    }

    static func phase(_ text: String) -> Phases? {
        switch text.folded {
        case "vor", "vorher", "davor", "before", "vordemkurs", "vorkursbeginn": .before
        case "waehrend", "during", "waehrenddeskurses", "kursbegleitend", "begleitend": .during
        case "nach", "nachher", "danach", "after", "nachdemkurs", "nachkursende": .after
        case "alle", "allephasen", "durchgehend", "all": .all
        default: nil
        }
    }

    package static func direction(_ text: String) -> CellValue<ClaimDirection> {
        if text.saysNothing { return .nothing }
        guard text.utf8.count <= 60 else { return .notUnderstood }
        // Folding takes the hyphens out of arrows: "->" is ">", "<->" is "<>", "von-nach" is "vonnach". Questionnaires say "wir → sie".
        switch text.folded {
        case "wir→sie", "wirsie", "wir>sie", "we→them", "we>them", "wethem", "zumpartner", "anpartner":
            return .value(.forward)
        case "sie→uns", "sieuns", "sie>uns", "they→us", "they>us", "theyus", "vompartner":
            return .value(.backward)
        case "gerichtet", "hin", "vonnach", ">", "=>", "→", "⇒", "einseitig", "forward", "directed":
            return .value(.forward)
        case "zurueck", "rueck", "nachvon", "<", "<=", "←", "⇐", "backward": return .value(.backward)
        case "beide", "beiderichtungen", "gegenseitig", "wechselseitig", "beidseitig", "ungerichtet", "<>",
            "<=>", "↔", "⇔", "hinundzurueck", "mutual", "both", "undirected":
            return .value(.mutual)
        default: return .notUnderstood
        }
    }

    package static func role(_ text: String) -> CellValue<Membership.Role> {
        if text.saysNothing { return .nothing }
        guard text.utf8.count <= 60 else { return .notUnderstood }
        switch text.folded {
        case "leitung", "leiter", "leiterin", "vorsitz", "federfuehrung", "geschaeftsfuehrung", "sprecher",
            "sprecherin", "lead", "chair":
            return .value(.lead)
        case "moderation", "moderator", "moderatorin": return .value(.moderation)
        case "mitglied", "mitglieder", "teilnehmer", "teilnehmend", "teilnahme", "stimmberechtigt", "member",
            "x", "ja":
            return .value(.member)
        case "gast", "gaeste", "beratend", "guest": return .value(.guest)
        default: return .notUnderstood
        }
    }

    static func statementStatus(_ text: String) -> Statement.Status? {
        switch text.folded {
        case "offen", "open": .open
        case "geklaert", "erledigt", "settled": .settled
        case "keinbedarf", "noneed": .noNeed
        default: nil
        }
    }

    static func measureStatus(_ text: String) -> AgreedMeasure.Status? {
        guard text.utf8.count <= 60 else { return nil }
        return switch text.folded {
        case "offen", "geplant", "nochoffen", "nichtbegonnen", "open", "planned": .open
        case "begonnen", "inarbeit", "laufend", "laeuft", "inumsetzung", "teilweiseumgesetzt", "begun",
            "started", "inprogress":
            .begun
        case "umgesetzt", "erledigt", "abgeschlossen", "fertig", "done", "completed": .done
        case "aufgegeben", "verworfen", "entfallen", "eingestellt", "givenup", "dropped": .givenUp
        default: nil
        }
    }

    static func sector(_ text: String) -> Sector? {
        guard text.utf8.count <= 100 else { return nil }
        return sectorWords[text.folded]
    }

    private static let sectorWords: [String: Sector] = {
        var words: [String: Sector] = [
            "kommunal": .publicMunicipal, "kommune": .publicMunicipal, "kommunen": .publicMunicipal,
            "kommunalverwaltung": .publicMunicipal, "oeffentlich(kommunal)": .publicMunicipal,
            "staatlich": .publicState, "bund": .publicState, "land": .publicState, "bund/land": .publicState,
            "landesbehoerde": .publicState, "bundesbehoerde": .publicState,
            "oeffentlich(staatlich)": .publicState,
            "wohlfahrt": .welfare, "wohlfahrtspflege": .welfare, "wohlfahrtsverband": .welfare,
            "wohlfahrtsverbaende": .welfare, "freiertraeger": .welfare, "freietraeger": .welfare,
            "mo": .migrantOrganisations, "mso": .migrantOrganisations,
            "migrantenorganisationen": .migrantOrganisations,
            "migrantenselbstorganisation": .migrantOrganisations, "bildung": .education,
            "bildungstraeger": .education, "zivilgesellschaftlich": .civilSociety, "ehrenamt": .civilSociety,
            "verein": .civilSociety, "wirtschaft": .business, "kammer": .business, "kammern": .business,
            "unternehmen": .business,
        ]
        for sector in Sector.allCases {
            words[sector.rawValue.folded] = sector
            words[sector.label.german.folded] = sector
            words[sector.label.english.folded] = sector
        }
        return words
    }()
}

extension Cell {
    /// A number as programs or people write it.
    static func writtenNumber(_ text: String) -> Double? {
        if let number = Double(text) { return number.isFinite ? number : nil }
        return number(text)
    }
}
