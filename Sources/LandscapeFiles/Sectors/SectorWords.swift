import LandscapeModel
import PlainText

/// What the words of a name say about the sector of the body that bears it.
///
/// "Ev. Gemeinde Lindental" is no municipality and "Internationaler Bund" not the Bund: words of associations, churches and
/// clubs are looked for first, those of a territory afterwards.
enum SectorWords {
    enum Answer: Equatable {
        case sector(Sector)
        /// A club, a foundation: certainly not public, and the name does not say what else.
        case notPublic
        case nothing
    }

    static func meaning(_ name: String) -> Answer {
        let words = name.unicodeScalars.split { " ,./-()\u{2013}".unicodeScalars.contains($0) }
            .map { String($0).folded }
        if isWelfare(words) { return .sector(.welfare) }
        if words.contains(where: { word in communities.contains { word.hasPrefix($0) } }) {
            return .sector(.migrantOrganisations)
        }
        if isChurch(words) { return .sector(.civilSociety) }
        if isClub(words) { return .notPublic }
        return publicSector(words).map { .sector($0) } ?? .nothing
    }

    private static func isWelfare(_ words: [String]) -> Bool {
        for (index, word) in words.enumerated() {
            if associations.contains(word) || associationStems.contains(where: { word.hasPrefix($0) }) {
                return true
            }
            // "Rotes Kreuz", but not "Zum Heiligen Kreuz".
            if word == "kreuz", index > 0,
                ["rot", "blau"].contains(where: { words[index - 1].hasPrefix($0) })
            {
                return true
            }
        }
        return false
    }

    private static let associations: Set<String> = [
        "awo", "drk", "brk", "zwst", "asb", "skf", "skm", "juh", "stadtmission", "samariter",
    ]
    private static let associationStems = [
        "caritas", "diakon", "paritaet", "arbeiterwohlfahrt", "johanniter", "malteser", "wohlfahrts",
    ]

    private static let communities = [
        "islam", "muslim", "moschee", "ditib", "alevit", "migrantenorganisation",
    ]

    private static func isChurch(_ words: [String]) -> Bool {
        words.enumerated().contains { index, word in
            if churches.contains(word) || churchStems.contains(where: { word.hasPrefix($0) }) { return true }
            if word.hasSuffix("kirche") || word.hasSuffix("pfarrei") || word.hasSuffix("bistum") {
                return true
            }
            // "Ev. Kindergarten" is a confession, "Kindergarten eV" a legal form.
            return word == "ev" && index < words.count - 1
        }
    }

    /// Whole words, since many towns begin with "Kirch".
    private static let churches: Set<String> = [
        "kirche", "kirchen", "kirchengemeinde", "kirchenkreis", "kirchenbezirk", "kirchenverband",
        "kirchenstiftung", "kirchenverwaltung", "gesamtkirchengemeinde", "kirchlich", "kirchliche",
        "kirchlicher", "kath", "evang", "dekanat", "dioezese", "erzdioezese", "orden", "kloster", "cvjm",
    ]
    private static let churchStems = ["evangelisch", "katholisch", "pfarr", "freikirch", "oekumenisch"]

    private static func isClub(_ words: [String]) -> Bool {
        for (index, word) in words.enumerated() {
            if clubs.contains(word) || word.hasSuffix("verein") || word.hasSuffix("initiative") {
                return true
            }
            if word.hasSuffix("stiftung") || word.hasSuffix("genossenschaft") { return true }
            if word == "v", index > 0, words[index - 1] == "e" { return true }
            if word == "gemeinde", index > 0, words[index - 1].hasPrefix("juedisch") { return true }
        }
        return false
    }

    private static let clubs: Set<String> = [
        "ev", "ggmbh", "gug", "eg", "privat", "freietraeger", "eltern", "studierendenwerk", "studentenwerk",
        "lebenshilfe", "kolping", "kolpingwerk", "waldorf", "montessori",
    ]

    private static func publicSector(_ words: [String]) -> Sector? {
        for (index, word) in words.enumerated() {
            if let sector = territories[word] { return sector }
            // "Bund" and "Land" alone or in front; behind other words they end a name.
            if index == 0, ["land", "bund"].contains(word) { return .publicState }
            if stateStems.contains(where: { word.hasPrefix($0) }) { return .publicState }
        }
        return nil
    }

    private static let territories: [String: Sector] = [
        "stadt": .publicMunicipal, "kreisstadt": .publicMunicipal, "landeshauptstadt": .publicMunicipal,
        "universitaetsstadt": .publicMunicipal, "hansestadt": .publicMunicipal, "kommune": .publicMunicipal,
        "landkreis": .publicMunicipal, "kreis": .publicMunicipal, "gemeinde": .publicMunicipal,
        "samtgemeinde": .publicMunicipal, "verbandsgemeinde": .publicMunicipal, "bezirk": .publicMunicipal,
        "landratsamt": .publicMunicipal, "stadtverwaltung": .publicMunicipal,
        "kreisverwaltung": .publicMunicipal, "bezirksamt": .publicMunicipal,
        "gemeindeverwaltung": .publicMunicipal,
        "freistaat": .publicState, "bamf": .publicState, "ministerium": .publicState,
        "regierungspraesidium": .publicState, "bundesagentur": .publicState, "bundesamt": .publicState,
        "landesamt": .publicState, "bezirksregierung": .publicState,
    ]
    private static let stateStems = ["landesministerium", "bundesministerium"]
}
