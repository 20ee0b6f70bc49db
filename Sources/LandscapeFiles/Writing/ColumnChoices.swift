import LandscapeModel
import PlainText
import Workbooks

/// The values that the columns of a workbook offer.
struct ColumnChoices {
    private let vocabulary: Vocabulary
    private let language: Language
    /// The hidden sheet of lists: a key and its values.
    let lists: [(key: String, values: [String])]

    static let sheetName = "Listen"

    init(_ vocabulary: Vocabulary, _ language: Language) {
        self.vocabulary = vocabulary
        self.language = language
        func labels(_ terms: [Term]) -> [String] { terms.map { $0.label(language) } }
        lists = [
            ("typ", labels(vocabulary.actorTypeTerms.all).sorted { $0.folded < $1.folded }),
            ("handlungsfeld", labels(vocabulary.fields.all)),
            ("leistungsart", labels(vocabulary.serviceTerms.all).sorted { $0.folded < $1.folded }),
            ("zielgruppe", labels(vocabulary.targetGroups.all)),
            ("kooperationsart", labels(vocabulary.kinds.dropFirst().map(\.term))),
            ("sektor", Sector.allCases.map { $0.label(language) }),
            ("intensitaet", Intensity.range.map { "\($0) – \(Intensity.label($0)(language))" }),
            ("haeufigkeit", Frequency.range.map { "\($0) – \(Frequency.label($0)(language))" }),
        ]
    }

    /// The lists as a sheet of their own: drop-downs in the columns refer to it.
    var sheet: SheetDraft {
        var draft = SheetDraft(name: Self.sheetName, columns: lists.map { SheetDraft.Column(header: $0.key) })
        draft.isHidden = true
        let height = lists.map(\.values.count).max() ?? 0
        draft.rows = (0..<height).map { row in lists.map { row < $0.values.count ? $0.values[row] : "" } }
        return draft
    }

    private func list(_ key: String) -> SheetDraft.Choices? {
        lists.firstIndex { $0.key == key }.map {
            .column(sheet: Self.sheetName, number: $0, rows: lists[$0].values.count)
        }
    }

    /// What a column offers that says so itself.
    func choices(_ values: ColumnValues) -> SheetDraft.Choices? {
        switch values {
        case .text: nil
        case .words(let words): .list(words)
        case .vocabulary(let key): list(key)
        }
    }

    /// What a column of a table offers; nil where it is free text.
    /// - Parameter names: where actors and Gremien have their names: the number of the column by table.
    func choices(_ table: String, _ column: String, _ names: [String: Int]) -> SheetDraft.Choices? {
        func nameColumn(of table: String) -> SheetDraft.Choices? {
            names[table].map { SheetDraft.Choices.column(sheet: table, number: $0, rows: 2000) }
        }
        switch (table, column) {
        case (_, "von") where table == "kooperationen", (_, "nach"), (_, "akteur"), (_, "partner"),
            (_, "federfuehrung"), ("massnahmen", "verantwortlich"), ("massnahmen", "beteiligte"):
            return nameColumn(of: "akteure")
        case (_, "gremium"): return nameColumn(of: "gremien")
        case (_, "handlungsfelder"), (_, "handlungsfeld"): return list("handlungsfeld")
        case (_, "zielgruppen"): return list("zielgruppe")
        case (_, "leistungsart"): return list("leistungsart")
        case ("kooperationen", "art"): return list("kooperationsart")
        case (_, "intensitaet"): return list("intensitaet")
        case (_, "haeufigkeit"): return list("haeufigkeit")
        default: return Self.short(table, column).map { .list($0) }
        }
    }

    private static func short(_ table: String, _ column: String) -> [String]? {
        switch (table, column) {
        case ("unterkuenfte", "art"): ["EAE", "GU"]
        case (_, "richtung"): ["von-nach", "nach-von", "beide"]
        case (_, "formalisierung"): ["keine", "mündlich", "schriftlich"]
        case (_, "phase"): ["vor", "waehrend", "nach"]
        case ("kooperationen", "status"): ["besteht", "gewuenscht", "beendet"]
        case ("stellungnahmen", "status"): ["offen", "geklaert", "kein_bedarf"]
        case ("massnahmen", "status"): AgreedMeasure.Status.allCases.map(\.rawValue)
        case (_, "gemeldet_von"): ["von", "nach", "beide", "koordination"]
        case ("mitgliedschaften", "rolle"): ["leitung", "moderation", "mitglied", "gast"]
        case ("aliase", "status"), ("typvorschlaege", "status"): ["offen", "angenommen", "abgelehnt"]
        case ("typvorschlaege", "spalte"): ["typ", "weiterer_typ", "sektor", "traeger"]
        case (_, "gremientyp"): BoardType.allCases.map(\.label.german)
        case (_, "kinderbetreuung"), (_, "freiwillig"), (_, "hoheitlich"):
            ["ja", "nein"]
        default: nil
        }
    }

    /// Whether a column holds one value that has to be one of the list; other texts get a question.
    static func isStrict(_ table: String, _ column: String) -> Bool {
        switch column {
        case "intensitaet", "haeufigkeit", "status", "formalisierung", "kinderbetreuung", "freiwillig",
            "hoheitlich", "richtung":
            true
        case "rolle": table == "mitgliedschaften"
        default: false
        }
    }
}
