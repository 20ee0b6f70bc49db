import Diagrams
import Foundation
import GapAnalysis
import LandscapeFiles
import LandscapeModel
import Reports

/// Every file of the main job: maps, report, tables and the page that leads to them.
///
/// Each file says what it needs by asking for it; what several need is worked out once.
struct MainFiles: Sendable {
    /// One file of the result and what it is.
    struct File: Sendable {
        var name: String
        var meaning: String
        var content: Data
        /// Maps and report keep to the profile; tables are working papers.
        var isForSharing: Bool
    }

    let prepared: Prepared
    let catalogue: Catalogue
    let profile: Profile
    let maps: MainMaps
    private let job: Once<MainJob>
    private let overview: Once<RenderedMap>
    private let gaps: Once<RenderedMap?>
    private let report: Once<Reports.Report>

    init(_ prepared: Prepared, catalogue: Catalogue, profile: Profile, seed: UInt64) {
        self.prepared = prepared
        self.catalogue = catalogue
        self.profile = profile
        let maps = MainMaps(prepared, profile: profile, seed: seed)
        let job = Once { MainJob(prepared, catalogue: catalogue, profile: profile, seed: seed) }
        let overview = Once { try maps.overview() }
        let gaps = Once { try maps.gaps(job.value().analysis) }
        self.maps = maps
        self.job = job
        self.overview = overview
        self.gaps = gaps
        report = Once { try job.value().report(overview: overview.value(), gaps: gaps.value()) }
    }

    /// All files in the order of the page that leads to them, which is the last.
    func all() throws -> [File] {
        let shared = sharedFiles
        let tables = workingTables
        let pending = shared + tables
        func make(_ file: Pending) -> @Sendable () throws -> Void {
            { _ = try file.content.value() }
        }
        // The map of suggestions, then the report made with it, take longest. Whoever comes to a file before what it
        // needs is there has to wait, so these come last.
        var works: [@Sendable () throws -> Void] = [{ _ = try gaps.value() }, { _ = try overview.value() }]
        works += tables.map(make)
        works.append { _ = try report.value() }
        works += shared.filter { $0.turn == .early }.map(make)
        works += shared.filter { $0.turn == .whenever }.map(make)
        works += shared.filter { $0.turn == .late }.map(make)
        try together(works)
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

    /// When a file is made: early what takes long, late what has to wait for others.
    private enum Turn { case early, whenever, late }

    /// A file before anybody has asked for its content; nil: there is nothing to show.
    private struct Pending: Sendable {
        var name: String
        var meaning: String
        var isForSharing: Bool
        var turn = Turn.whenever
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
            _ name: String, _ meaning: String, turn: Turn = .whenever,
            _ content: @escaping @Sendable () throws -> String?
        ) -> Pending {
            var file = Pending(name, meaning, isForSharing: true, content)
            file.turn = turn
            return file
        }
        let mainMaps = [
            file("karte.svg", text("Kooperationslandkarte", "map of cooperation")) {
                try overview.value().svg()
            },
            file("luecken.svg", text("Karte der Anregungen", "map of suggestions"), turn: .late) {
                try gaps.value()?.svg()
            },
        ]
        let set = maps.set
        let otherMaps = set.sheetsBesideOverview.map { sheet in
            file(sheet.name + ".svg", sheet.meaning) { try set.rendered(sheet)?.svg() }
        }
        return mainMaps + otherMaps + [
            file(
                "karte.html", text("Karte zum Suchen und Filtern", "map to search and filter"),
                turn: .early
            ) {
                try maps.page(job.value().analysis)
            },
            file(
                "synergien.html", text("Bericht zum Lesen und Drucken", "report to read and print"),
                turn: .late
            ) {
                try report.value().html()
            },
            file(
                "synergien.md",
                text("Bericht als Text für den eigenen Entwurf", "report as text for your own draft"),
                turn: .late
            ) {
                try report.value().markdown()
            },
        ]
    }

    /// The working tables name every actor: they do not belong beside a public map.
    private var workingTables: [Pending] {
        guard profile != .oeffentlich else { return [] }
        func file(
            _ name: String, _ meaning: String, _ content: @escaping @Sendable () throws -> String?
        ) -> Pending {
            Pending(name, meaning, isForSharing: false, content)
        }
        return [
            file("kennzahlen.csv", text("Kennzahlen je Akteur", "measures by actor")) {
                MeasuresTable(prepared, seed: maps.seed).csv()
            },
            file("luecken.csv", text("alle Anregungen als Tabelle", "all suggestions as a table")) {
                try job.value().gapsTable().csv(spoken)
            },
            file("pruefung.txt", text("was in den Tabellen auffällt", "remarks on the tables")) {
                check.text(spoken)
            },
        ]
    }

    private var check: CheckTable {
        let landscape = prepared.landscape
        let review = prepared.nameReview()
        var check = CheckTable(
            summary: CheckSummary(landscape).entries,
            problems: prepared.problems + review.problems + catalogue.problems(landscape),
            rowsLeftOut: prepared.note == nil ? nil : landscape.rowsNotUnderstood)
        check.readings = prepared.readings
        check.proposals = ProposalTable(
            landscape, names: review.proposals, types: TypeProposer(landscape).proposals(),
            districts: DistrictProposer(landscape, pairs: prepared.districtPairs).proposals())
        return check
    }

    private func index(of files: [File]) throws -> File {
        let page = IndexPage(
            title: prepared.landscape.settings.title,
            entries: files.map {
                IndexPage.Entry(name: $0.name, meaning: $0.meaning, isForSharing: $0.isForSharing)
            }, note: prepared.note)
        return File(
            name: "index.html", meaning: text("Übersicht", "overview"),
            content: Data(try page.html(spoken).utf8), isForSharing: false)
    }
}
