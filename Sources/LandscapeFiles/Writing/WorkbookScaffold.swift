public import Foundation
import LandscapeModel
public import PlainText
import SourceText
public import Workbooks

/// Makes a fresh workbook, ready to fill in.
public enum WorkbookScaffold {
    /// The bytes of a workbook with a guide, a form for the settings, and every table with one example row.
    ///
    /// An example is marked by "Beispiel:" (or "Example:") before its name; such a row is never data.
    public static func data(
        as format: WorkbookFormat = .xlsx, title: String?, language: Language
    ) throws(ScaffoldError) -> Data {
        let isGerman = language == .german
        let choices = ColumnChoices(.standard, language)
        let tables = LandscapeScaffold.tables.map {
            RawTable(name: $0.name, header: $0.headers.map(\.canonical))
        }
        let names = WorkbookWriter.nameColumns(tables)
        var sheets = [guide(language, format), settings(title ?? "", language)]
        for table in tables {
            var sheet = WorkbookWriter.sheet(table, choices, names, language)
            if let example = example(table, language) {
                sheet.rows = [example]
                sheet.examples = 1
            }
            sheets.append(sheet)
        }
        sheets.append(choices.sheet)
        return try WorkbookWriter.write(
            sheets, as: format,
            title: title ?? (isGerman ? "Kooperationslandschaft" : "Cooperation landscape"))
    }

    private static func guide(_ language: Language, _ format: WorkbookFormat) -> SheetDraft {
        var sheet = SheetDraft(name: language == .german ? "Anleitung" : "Guide", columns: [])
        sheet.isProse = true
        sheet.rows = (language == .german ? germanGuide : englishGuide)
            .replacing(".xlsx", with: "." + format.rawValue).split(
                separator: "\n", omittingEmptySubsequences: false
            ).map { [String($0)] }
        return sheet
    }

    private static func settings(_ title: String, _ language: Language) -> SheetDraft {
        let heads = language == .german ? ["Angabe", "Wert", "Erklärung"] : ["key", "value", "explanation"]
        var sheet = SheetDraft(
            name: "landschaft",
            columns: zip(heads, [24.0, 44, 70]).map { SheetDraft.Column(header: $0, width: $1) })
        sheet.rows = settingsLines.map { key, text in
            [key, key == "titel" ? title.onOneLine : "", text(language)]
        }
        sheet.spareRows = 0
        return sheet
    }

    private static let settingsLines: [(String, Bilingual)] = [
        ("titel", Bilingual("Steht über Karten und Bericht.", "Printed above maps and report.")),
        ("gebiet", Bilingual("Kreis oder Stadt.", "District or city.")),
        ("land", Bilingual("Bundesland.", "Federal state.")),
        (
            "kommunaltyp",
            Bilingual("Landkreis, kreisfreie Stadt, Gemeinde.", "Landkreis, kreisfreie Stadt, Gemeinde.")
        ),
        (
            "stichtag",
            Bilingual("Stand der Angaben, etwa 2026-09-30.", "Date of the data, such as 2026-09-30.")
        ),
        (
            "konzept.vorhanden",
            Bilingual(
                "Gibt es ein Integrationskonzept? ja oder nein",
                "Is there an integration concept? ja (yes) or nein (no)")
        ),
        ("konzept.titel", Bilingual("Titel des Konzepts.", "Title of the concept.")),
        ("konzept.beschluss_am", Bilingual("Wann es beschlossen wurde.", "When it was adopted.")),
        (
            "konzept.subsidiaritaet",
            Bilingual(
                "Achtet es den Vorrang freier Träger? ja, nein oder unbekannt",
                "Does it heed subsidiarity? ja, nein or unbekannt (unknown)")
        ),
        (
            "konzept.mapping_enthalten",
            Bilingual(
                "Enthält es eine Übersicht der Akteure? ja oder nein",
                "Does it contain an overview of actors? ja or nein")
        ),
        (
            "erhebung.zeilen_sprechen_selbst",
            Bilingual(
                "Nur bei Matrix oder Partnerliste: Haben die Akteure ihre Zeile selbst ausgefüllt? ja oder nein",
                "For a matrix or list of partners only: did the actors fill in their rows themselves? ja or nein"
            )
        ),
    ]

    /// One row that shows how a table is meant; only where an example helps.
    private static func example(_ table: RawTable, _ language: Language) -> [String]? {
        let mark = language == .german ? "Beispiel: " : "Example: "
        let first = mark + "Volkshochschule Musterstadt"
        let vocabulary = Vocabulary.standard
        func type(_ id: String) -> String { vocabulary.label(type: id, language) }
        let values: [String: String]
        switch table.name {
        case "akteure":
            values = [
                "name": first, "kurzname": "VHS", "typ": type("adult-education-centre"),
                "handlungsfelder": vocabulary.label(field: "sprache", language),
                "sozialraum": "Nord", "stand": "2026-05",
            ]
        case "kooperationen":
            values = [
                "von": first, "nach": mark + "Jobcenter Musterstadt",
                "art": vocabulary.kind("planning").map { vocabulary.label(kind: $0, language) } ?? "",
                "intensitaet": "3 – \(Intensity.label(3)(language))",
                "haeufigkeit": "2 – \(Frequency.label(2)(language))",
                "gemeldet_von": "koordination",
            ]
        case "gremien":
            values = [
                "name": mark + (language == .german ? "Runder Tisch Integration" : "Round table"),
                "gremientyp": "Runder Tisch", "turnus": language == .german ? "vierteljährlich" : "quarterly",
            ]
        case "mitgliedschaften":
            values = [
                "gremium": mark + (language == .german ? "Runder Tisch Integration" : "Round table"),
                "akteur": first, "rolle": "mitglied",
            ]
        case "angebote":
            values = [
                "akteur": first,
                "name": language == .german ? "Integrationskurs am Abend" : "Evening integration course",
                "sprachen": "Deutsch",
            ]
        default: return nil
        }
        return table.header.map { values[$0] ?? "" }
    }
}
