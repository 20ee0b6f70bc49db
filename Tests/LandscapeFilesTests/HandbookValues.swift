import LandscapeModel
import PlainText
import SourceText
import Workbooks

@testable import LandscapeFiles

/// What the words of short lists mean, for docs/handbuch/spalten.md.
enum ValueMeanings {
    /// Directed kinds: what `von-nach` says.
    static let directions: [String: String] = [
        "referral": "„von“ verweist an „nach“",
        "assignment": "„von“ weist „nach“ Menschen zu",
        "outreach": "„von“ berät oder bietet etwas an in den Räumen von „nach“",
        "feedback": "„von“ meldet an „nach“",
        "resources": "„von“ überlässt „nach“ Räume, Personal oder Sachmittel",
        "funding": "„von“ gibt „nach“ Geld",
        "commissioning": "„von“ beauftragt „nach“",
        "umbrella": "„von“ ist Träger oder Dachverband von „nach“",
    ]

    private static let words: [String: String] = [
        "richtung.von-nach": "„von“ gibt, meldet, verweist; „nach“ empfängt",
        "richtung.nach-von": "umgekehrt", "richtung.beide": "in beide Richtungen",
        "formalisierung.keine": "keine Absprache", "formalisierung.mündlich": "abgesprochen",
        "formalisierung.schriftlich": "mit Vereinbarung",
        "phase.vor": "vor dem Kurs", "phase.waehrend": "während des Kurses", "phase.nach": "nach dem Kurs",
        "kooperationen.status.besteht": "es gibt sie",
        "kooperationen.status.gewuenscht": "jemand wünscht sie; zählt nicht als Kooperation",
        "kooperationen.status.beendet": "es gab sie; zählt nicht mehr",
        "gemeldet_von.von": "die Seite unter „von“ sagt es",
        "gemeldet_von.nach": "die Seite unter „nach“ sagt es",
        "gemeldet_von.beide": "beide sagen es", "gemeldet_von.koordination": "die Koordination weiß es",
        "rolle.leitung": "leitet", "rolle.moderation": "moderiert", "rolle.mitglied": "gehört dazu",
        "rolle.gast": "ist Gast",
        "unterkuenfte.art.EAE": "Erstaufnahmeeinrichtung", "unterkuenfte.art.GU": "Gemeinschaftsunterkunft",
        "stellungnahmen.status.offen": "noch im Gespräch",
        "stellungnahmen.status.geklaert": "besprochen; die Anregung kommt nicht wieder",
        "stellungnahmen.status.kein_bedarf":
            "die Akteure sehen keinen Bedarf; die Anregung kommt nicht wieder",
        "massnahmen.status.offen": "noch nicht angefangen",
        "massnahmen.status.begonnen": "es wird daran gearbeitet",
        "massnahmen.status.umgesetzt": "es ist getan",
        "massnahmen.status.aufgegeben": "die Beteiligten verfolgen es nicht weiter",
        "status.offen": "noch nicht entschieden; zählt nicht", "status.angenommen": "gilt",
        "status.abgelehnt": "gilt nicht und wird nicht wieder vorgeschlagen",
        "spalte.typ": "der Typ", "spalte.weiterer_typ": "ein Typ dazu", "spalte.sektor": "der Sektor",
        "spalte.traeger": "der Träger",
        "foerdergeber_ebene.EU": "Europäische Union", "foerdergeber_ebene.Bund": "Bund",
        "foerdergeber_ebene.Land": "Land",
        "foerdergeber_ebene.Kommune": "Stadt, Gemeinde oder Kreis",
        "foerdergeber_ebene.Eigenmittel": "eigenes Geld",
    ]

    static func of(_ table: String, _ column: String, _ word: String) -> String? {
        words["\(table).\(column).\(word)"] ?? words["\(column).\(word)"]
    }
}

/// The page of all columns and values.
struct ValuePage {
    private let choices = ColumnChoices(.standard, .german)
    private let vocabulary = Vocabulary.standard

    private static let titles: [String: String] = [
        "typ": "Typen", "handlungsfeld": "Handlungsfelder", "leistungsart": "Leistungsarten",
        "zielgruppe": "Zielgruppen",
        "kooperationsart": "Arten der Kooperation", "sektor": "Sektoren", "intensitaet": "Intensität",
        "haeufigkeit": "Häufigkeit",
    ]

    func columns(of table: String) -> [SheetDraft.Column] {
        guard let spec = TableSpec.all.first(where: { $0.name == table }) else { return [] }
        let raw = RawTable(name: table, header: spec.headers.map(\.canonical))
        return WorkbookWriter.sheet(raw, choices, ["akteure": 1, "gremien": 1], .german).columns
    }

    var text: String {
        let tables = TableSpec.all.filter { !$0.holdsPersons }.sorted { order($0.name) < order($1.name) }
        let parts = [Self.opening] + tables.map { section($0) } + [kinds, levels, types, lists, boards]
        return parts.joined(separator: "\n") + "\n"
    }

    private static let opening = """
        # Alle Spalten und ihre Werte

        Was in welche Spalte gehört, was die Werte heißen und in welche Richtung sie zeigen. Fett gedruckte Spalten sind nötig, alle
        anderen dürfen leer bleiben oder fehlen. Groß- und Kleinschreibung, Umlaute und Bindestriche sind gleich; statt des Wortes gilt
        auch die Kennung. Mehrere Werte einer Zelle trennt ein Komma. Dieselben Erklärungen und Auswahllisten stehen in der
        Arbeitsmappe, die `netviz new --xlsx netzwerk.xlsx` anlegt. Diese Seite entsteht aus den Spalten und Wortlisten des
        Programms.

        """

    private func order(_ table: String) -> Int {
        ["akteure", "kooperationen", "gremien", "mitgliedschaften", "angebote"].firstIndex(of: table) ?? 9
    }

    private func section(_ spec: TableSpec) -> String {
        let rows = columns(of: spec.name).map { column in
            let name = column.isMandatory ? "**`\(column.header)`**" : "`\(column.header)`"
            let comment = column.comment.replacing("Pflichtangabe. ", with: "")
            return "| \(name) | \(comment) | \(values(spec.name, column)) |"
        }
        return
            (["## `\(spec.name).csv`", "", "| Spalte | was hineingehört | mögliche Werte |", "|---|---|---|"]
            + rows)
            .joined(separator: "\n") + "\n"
    }

    private func values(_ table: String, _ column: SheetDraft.Column) -> String {
        switch column.choices {
        case .list(let words):
            return words.map { word in
                let meaning = ValueMeanings.of(table, column.header, word)
                return "`\(word)`" + (meaning.map { " (\($0))" } ?? "")
            }.joined(separator: ", ")
        case .column(let sheet, let number, _):
            guard sheet == ColumnChoices.sheetName else { return "ein Name aus `\(sheet)`" }
            let title = Self.titles[choices.lists[number].key] ?? choices.lists[number].key
            return "[\(title)](#\(title.lowercased().replacing(" ", with: "-")))"
        case nil: return ""
        }
    }

    private func table(_ title: String, _ heads: [String], _ rows: [[String]]) -> String {
        ([
            "## \(title)", "", "| " + heads.joined(separator: " | ") + " |",
            "|" + String(repeating: "---|", count: heads.count),
        ] + rows.map { "| " + $0.joined(separator: " | ") + " |" }).joined(separator: "\n") + "\n"
    }

    private var kinds: String {
        table(
            "Arten der Kooperation",
            ["Wort", "Kennung", "gerichtet: `von-nach` heißt", "zählt als Zusammenarbeit"],
            vocabulary.kinds.dropFirst().map { kind in
                [
                    kind.term.label.german, "`\(kind.term.id)`", ValueMeanings.directions[kind.term.id] ?? "",
                    kind.isCounted ? "ja" : "nein",
                ]
            })
    }

    private var levels: String {
        table(
            "Intensität", ["Stufe", "heißt"], Intensity.range.map { ["\($0)", Intensity.label($0).german] })
            + "\n"
            + table(
                "Häufigkeit", ["Stufe", "heißt"],
                Frequency.range.map { ["\($0)", Frequency.label($0).german] })
    }

    private var types: String {
        table(
            "Typen", ["Wort", "Kennung", "kurz", "üblicher Sektor"],
            vocabulary.actorTypeTerms.all.map { term in
                [
                    term.label.german, "`\(term.id)`", term.abbreviation,
                    vocabulary.actorTypes[term.id]?.defaultSector.label.german ?? "",
                ]
            })
            + "\n"
            + table(
                "Sektoren", ["Wort", "Kennung"],
                Sector.allCases.map { [$0.label.german, "`\($0.rawValue)`"] })
    }

    private var lists: String {
        [
            ("Handlungsfelder", vocabulary.fields), ("Leistungsarten", vocabulary.serviceTerms),
            ("Zielgruppen", vocabulary.targetGroups),
        ].map { title, terms in
            table(title, ["Wort", "Kennung"], terms.all.map { [$0.label.german, "`\($0.id)`"] })
        }
        .joined(separator: "\n")
    }

    private var boards: String {
        table("Arten von Gremien", ["Wort"], BoardType.allCases.map { [$0.label.german] })
    }
}
