import Diagrams
package import Foundation
import GapAnalysis
import LandscapeModel
package import PlainText
import Reports
import ResultTables

/// Every file of the main job: maps, report, tables and the page that leads to them.
///
/// Each file says what it needs by asking for it; what several need is worked out once.
package struct MainFiles: Sendable {
    /// One file of the result and what it is.
    package struct File: Sendable {
        package var name: String
        package var meaning: String
        package var content: Data
        /// Maps and report keep to the profile; tables are working papers.
        package var isForSharing: Bool
    }

    let input: LandscapeInput
    let context: JobContext
    let maps: MainMaps
    private let catalogue: Once<Catalogue>
    private let job: Once<ReportJob>
    private let draft: Once<ReportDraft>
    private let overview: Once<RenderedMap>
    private let gaps: Once<RenderedMap?>
    /// The maps of the report, drawn for its pages.
    private let sheets: Once<ReportSheets>
    private let main: Once<Report>
    private let annex: Once<Report>
    private let whole: Once<Report>

    /// - Parameters:
    ///   - input: in canonical order, as it may be shown in the profile.
    ///   - rules: a file of recommendations of the coordinator's own.
    package init(_ input: LandscapeInput, rules: String? = nil, _ context: JobContext) {
        self.input = input
        self.context = context
        let maps = MainMaps(input, context)
        let catalogue = Once { try Catalogue.adding(rules, for: input.landscape) }
        let job = Once { ReportJob(input, try catalogue.value(), context) }
        let draft = Once { try job.value().draft() }
        let overview = Once { try maps.overview() }
        let gaps = Once { try maps.gaps(job.value().analysis) }
        self.maps = maps
        self.catalogue = catalogue
        self.job = job
        self.draft = draft
        self.overview = overview
        self.gaps = gaps
        let sheets = Once { ReportSheets(maps, try job.value().analysis) }
        let whole = Once {
            let chapters = Set(ReportChapter.allCases)
            return try draft.value().illustrated(
                job.value().illustrations(sheets.value(), for: chapters, inDots: Report.canBeWord))
        }
        self.sheets = sheets
        self.whole = whole
        main = Once { try whole.value().part(.main) }
        annex = Once { try whole.value().part(.annex) }
    }

    /// All files in the order of the page that leads to them, which is the last; and what is to be said about them.
    package func all() async throws -> (files: [File], notes: [Bilingual]) {
        var files = try shown()
        var notes: [Bilingual] = []
        do {
            let place = files.firstIndex { $0.name == "synergien.md" } ?? files.count
            files.insert(contentsOf: try await documents(), at: place)
        } catch let error as ConversionError {
            // The other files are there all the same.
            notes.append(error.message)
        }
        files.append(try index(of: files))
        return (files, notes)
    }

    /// The report for Word, where the program is there that makes it.
    private func documents() async throws -> [File] {
        guard Report.canBeWord else { return [] }
        async let report = main.value().docx()
        async let appendix = annex.value().docx()
        return [
            File(
                name: "synergien.docx", meaning: text("Bericht für Word", "report for Word"),
                content: try await report, isForSharing: true),
            File(
                name: "synergien-anhang.docx",
                meaning: text("Anhang zum Bericht für Word", "annex to the report for Word"),
                content: try await appendix, isForSharing: true),
        ]
    }

    private func shown() throws -> [File] {
        let shared = sharedFiles
        let tables = workingTables
        let pending = shared + tables
        func make(_ file: Pending) -> Work {
            { _ = try file.content.value() }
        }
        // Graphviz lays out one map after the other and is kept busy: first the maps that others wait for, then the
        // large ones. Beside it goes on whatever needs no map, then what has to wait for one.
        func all(_ turn: Turn) -> [Work] { shared.filter { $0.turn == turn }.map(make) }
        try together(
            [{ _ = try overview.value() }, { _ = try gaps.value() }] + all(.largeMap) + all(.map)
                + (try sheets.value().works(for: Set(ReportChapter.allCases))),
            beside: [{ _ = try draft.value() }] + tables.map(make) + all(.afterMaps))
        return try pending.compactMap { file in
            try file.content.value().map {
                File(
                    name: file.name, meaning: file.meaning, content: $0,
                    isForSharing: file.isForSharing)
            }
        }
    }

    private func text(_ german: String, _ english: String) -> String {
        context.language == .german ? german : english
    }

    /// Whether a file is a map of its own or made of what others have worked out.
    private enum Turn { case largeMap, map, afterMaps }

    /// A file before anybody has asked for its content; nil: there is nothing to show.
    private struct Pending: Sendable {
        var name: String
        var meaning: String
        var isForSharing: Bool
        var turn = Turn.map
        var content: Once<Data?>

        init(
            _ name: String, _ meaning: String, isForSharing: Bool,
            _ content: @escaping @Sendable () throws -> String?
        ) {
            self.init(
                name, meaning, isForSharing: isForSharing, data: { try content().map { Data($0.utf8) } })
        }

        init(
            _ name: String, _ meaning: String, isForSharing: Bool,
            data: @escaping @Sendable () throws -> Data?
        ) {
            self.name = name
            self.meaning = meaning
            self.isForSharing = isForSharing
            content = Once { try data() }
        }
    }

    private var sharedFiles: [Pending] {
        func file(
            _ name: String, _ meaning: String, turn: Turn = .map,
            _ content: @escaping @Sendable () throws -> String?
        ) -> Pending {
            var file = Pending(name, meaning, isForSharing: true, content)
            file.turn = turn
            return file
        }
        let mainMaps = [
            file("karte.svg", text("Kooperationslandkarte", "map of cooperation"), turn: .afterMaps) {
                try overview.value().svg()
            },
            file("luecken.svg", text("Karte der Anregungen", "map of suggestions"), turn: .afterMaps) {
                try gaps.value()?.svg()
            },
        ]
        var table = Pending(
            "tisch.html",
            text("Runder Tisch: eintragen, zeigen, festhalten", "round table: enter, show, keep"),
            isForSharing: true, data: { try maps.table(job.value().analysis) })
        table.turn = .largeMap
        let otherMaps = maps.set().sheetsBesideOverview.map { sheet in
            file(
                sheet.name + ".svg", sheet.meaning, turn: sheet.options.view == .boards ? .largeMap : .map
            ) {
                try maps.set(job.value().analysis.gaps).rendered(sheet)?.svg()
            }
        }
        return mainMaps + otherMaps + [
            table,
            file(
                "karte.html", text("Karte zum Suchen und Filtern", "map to search and filter"),
                turn: .largeMap
            ) {
                try maps.page(job.value().analysis)
            },
            file(
                "synergien.html", text("Bericht zum Lesen und Drucken", "report to read and print"),
                turn: .afterMaps
            ) {
                try main.value().html()
            },
            file(
                "synergien-anhang.html",
                text("Anhang zum Bericht, zum Nachschlagen", "annex to the report, to look things up"),
                turn: .afterMaps
            ) {
                try annex.value().html()
            },
            file(
                "synergien.md",
                text(
                    "Bericht mit Anhang als Text für den eigenen Entwurf",
                    "report with annex as text for your own draft"),
                turn: .afterMaps
            ) {
                try whole.value().markdown()
            },
        ]
    }

    /// The working tables name every actor: they do not belong beside a public map.
    private var workingTables: [Pending] {
        guard context.profile != .oeffentlich else { return [] }
        func file(
            _ name: String, _ meaning: String, _ content: @escaping @Sendable () throws -> String?
        ) -> Pending {
            Pending(name, meaning, isForSharing: false, content)
        }
        return [
            file("kennzahlen.csv", text("Kennzahlen je Akteur", "measures by actor")) {
                MeasuresTable(input, context).sheet(context.language)
            },
            file("luecken.csv", text("alle Anregungen als Tabelle", "all suggestions as a table")) {
                try job.value().gapsTable().sheet(context.language)
            },
            file("pruefung.txt", text("was in den Tabellen auffällt", "remarks on the tables")) {
                try check.text(context.language)
            },
        ]
    }

    private var check: CheckTable {
        get throws { try CheckTable(input, catalogue.value()) }
    }

    private func index(of files: [File]) throws -> File {
        var page = IndexPage(
            title: input.landscape.settings.title, entries: IndexOrder(context.language).entries(files),
            note: maps.set().note(absentFrom: files.map(\.name)), context.language)
        page.warning = input.note(context.language)
        page.sentences = try job.value().indexSentences()
        page.picture = IndexPage.Picture(
            file: "karte.svg", link: "karte.html",
            caption: text(
                "Kooperationslandkarte; ein Klick öffnet sie zum Suchen und Vergrößern",
                "Map of cooperation; a click opens it to search and enlarge"))
        return File(
            name: "index.html", meaning: text("Übersicht", "overview"),
            content: Data(try page.html(context.language).utf8), isForSharing: false)
    }
}
