import PlainText

/// The columns of a table: canonical headers, and what people write instead, the likelier first.
package struct TableSpec: Sendable {
    package struct Header: Sendable {
        package var canonical: String
        /// Folded, the likelier first.
        package var synonyms: [String]
        /// What the column is for; nil where ``ColumnTexts`` says it for all tables.
        var comment: Bilingual?
        /// What it offers; nil where ``ColumnChoices`` says it for all tables.
        var values: ColumnValues?
        /// Whether a cell holds one of the values and nothing else; other texts get a question.
        var isStrict = false

        /// - Parameter synonyms: folded, separated by commas.
        init(
            _ canonical: String, _ synonyms: String = "", comment: Bilingual? = nil,
            values: ColumnValues? = nil,
            isStrict: Bool = false
        ) {
            self.canonical = canonical
            self.synonyms = synonyms.split(separator: ",").map { String($0.drop { $0 == " " }) }
            self.comment = comment
            self.values = values
            self.isStrict = isStrict
        }
    }

    /// The file's name without its ending.
    package var name: String
    package var headers: [Header]
    /// Columns without which no row can be understood.
    package var mandatory: [String]
    /// Whether the table is about persons, so that their columns belong there.
    package var holdsPersons = false
    /// The folded header that alone means a canonical column, where the user named it.
    var chosen: [String: String] = [:]

    /// The two tables without which there is no landscape.
    var isRequired: Bool { name == "akteure" || name == "kooperationen" }

    /// - Parameter headers: one line each: `canonical: synonym, synonym`; already folded.
    init(_ name: String, mandatory: [String], holdsPersons: Bool = false, _ headers: String) {
        self.init(
            name, mandatory: mandatory, holdsPersons: holdsPersons,
            headers.split(separator: "\n").map { line in
                let parts = line.split(separator: ":", maxSplits: 1).map { String($0) }
                return Header(parts.first ?? "", parts.count > 1 ? parts[1] : "")
            })
    }

    init(_ name: String, mandatory: [String], holdsPersons: Bool = false, _ headers: [Header]) {
        self.name = name
        self.mandatory = mandatory
        self.holdsPersons = holdsPersons
        self.headers = headers
    }

    /// Headers under which tables hold data of persons.
    package static func isPersonal(_ folded: String) -> Bool {
        personalHeaders.contains(folded) || personalParts.contains { $0.occurs(in: folded) }
    }

    /// A text that is looked for byte by byte: headers are asked by the hundred, and searching strings is slow.
    private struct Part: ExpressibleByStringLiteral {
        let bytes: [UInt8]

        init(stringLiteral text: String) { bytes = Array(text.utf8) }

        func occurs(in text: String) -> Bool {
            var text = text
            return text.withUTF8 { all in
                guard all.count >= bytes.count else { return false }
                return (0...(all.count - bytes.count)).contains { start in
                    bytes.indices.allSatisfy { all[start + $0] == bytes[$0] }
                }
            }
        }
    }

    private static let personalHeaders: Set<String> = [
        "ap", "kontakt", "kontaktdaten", "contact", "contacts", "tel", "tel.", "phone", "fax", "faxnr",
        "faxnummer", "mail", "mailadresse", "mobil", "mobile", "handy", "funktion", "vorname", "nachname",
        "familienname", "leitung", "leiter", "leiterin", "leiter/in", "vorsitz", "vorsitzende",
        "vorsitzender", "geschaeftsfuehrung", "geschaeftsfuehrer", "geschaeftsfuehrerin", "bearbeiter",
        "bearbeiterin", "sachbearbeiter", "sachbearbeiterin", "anrede", "person", "personen", "durchwahl",
        "nebenstelle", "vorstand", "mitarbeiter", "mitarbeiterin", "mitarbeiterinnen", "mitarbeiter/innen",
        "mitarbeiter:innen", "mitarbeiter*innen", "beraterin", "berater", "berater/in", "betreuer",
        "betreuerin",
        "koordinatorin", "koordinator", "verantwortlicher", "verantwortlicheperson", "zustaendigeperson",
        "staatsangehoerigkeit", "herr/frau", "frau/herr", "privatadresse", "wohnanschrift", "whatsapp",
    ]
    private static let personalParts: [Part] = [
        "ansprech", "kontaktperson", "contactperson", "telefon", "email", "e.mail", "mailadr", "handynr",
        "handynummer", "mobilnr", "mobilnummer", "telnr", "tel.nr", "tel./", "/tel", "faxnr", "geburts",
        "vorname",
        "nachname", "familienname", "vorsitzende", "sachbearbeit", "geschaeftsfuehrer", "personname",
        "nameperson", "einrichtungsleit", "projektleit", "teamleit", "abteilungsleit", "amtsleit",
        "schulleit",
        "kitaleit", "bereichsleit", "stellenleit", "gruppenleit", "kursleit", "vereinsvorsitz",
        "ersteransprech",
    ]
}
