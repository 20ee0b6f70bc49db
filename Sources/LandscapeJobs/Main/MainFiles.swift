import Diagrams
package import Foundation
import GapAnalysis
import LandscapeModel
import PlainText
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
    /// The same for a page of the report.
    private let overviewOnPage: Once<RenderedMap>
    private let gapsOnPage: Once<RenderedMap?>
    private let report: Once<Report>

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
        let overviewOnPage = Once { try maps.overview(.a4) }
        let gapsOnPage = Once { try maps.gaps(job.value().analysis, .a4) }
        self.maps = maps
        self.catalogue = catalogue
        self.job = job
        self.draft = draft
        self.overview = overview
        self.gaps = gaps
        self.overviewOnPage = overviewOnPage
        self.gapsOnPage = gapsOnPage
        report = Once {
            try job.value().illustrated(
                draft.value(), overview: overviewOnPage.value(), gaps: gapsOnPage.value())
        }
    }

    /// All files in the order of the page that leads to them, which is the last.
    package func all() throws -> [File] {
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
            [
                { _ = try overviewOnPage.value() }, { _ = try gapsOnPage.value() },
                { _ = try overview.value() }, { _ = try gaps.value() },
            ] + all(.largeMap) + all(.map),
            beside: [{ _ = try draft.value() }] + tables.map(make) + all(.afterMaps))
        var files = try pending.compactMap { file in
            try file.content.value().map {
                File(
                    name: file.name, meaning: file.meaning, content: $0,
                    isForSharing: file.isForSharing)
            }
        }
        files.append(try index(of: files))
        return files
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
            self.name = name
            self.meaning = meaning
            self.isForSharing = isForSharing
            self.content = Once { try content().map { Data($0.utf8) } }
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
        let otherMaps = maps.set().sheetsBesideOverview.map { sheet in
            file(
                sheet.name + ".svg", sheet.meaning, turn: sheet.options.view == .boards ? .largeMap : .map
            ) {
                try maps.set(job.value().analysis.gaps).rendered(sheet)?.svg()
            }
        }
        return mainMaps + otherMaps + [
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
                try report.value().html()
            },
            file(
                "synergien.md",
                text("Bericht als Text für den eigenen Entwurf", "report as text for your own draft"),
                turn: .afterMaps
            ) {
                try report.value().markdown()
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
