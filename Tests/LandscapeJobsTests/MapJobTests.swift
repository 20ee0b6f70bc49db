import Diagrams
import Foundation
import GapAnalysis
import LandscapeJobs
import LandscapeModel
import PlainText
import Reports
import Testing

/// `map`, `report` and `run`: §5 to §7 of the contract.
@Suite(.serialized) struct MapJobTests {
    private func map(
        _ profile: Profile = .workshop, needsGaps: Bool = false,
        _ change: (inout MapRequest) -> Void = { _ in }
    ) throws -> MapJob {
        var request = MapRequest()
        change(&request)
        return try MapJob(
            request, Example.input(profile), needsGaps: needsGaps, JobContext(profile: profile))
    }

    @Test func theEndingSaysTheForm() throws {
        #expect(try MapEnding(of: "karte.svg") == .picture(.svg))
        #expect(try MapEnding(of: nil) == .picture(.svg))
        #expect(try MapEnding(of: "karte.html") == .page)
        #expect(throws: RequestError.self) { try MapEnding(of: "karte.doc") }
        #expect(throws: RequestError.self) { try ReportForm(of: "bericht.odt") }
    }

    @Test("A map carries a legend; same input and seed, same bytes")
    func aMapIsDrawn() throws {
        let svg = try map().data(.picture(.svg))
        #expect(String(decoding: svg, as: UTF8.self).contains("Legende"))
        #expect(try map().data(.picture(.svg)) == svg)
    }

    @Test func whatCannotBeDrawnIsRefused() throws {
        #expect(throws: RequestError.self) { try map { $0.radius = 7 } }
        #expect(throws: RequestError.self) { try map { $0.sizeBy = "unsinn" } }
        #expect(throws: RequestError.self) { try map { $0.ego = "gibt es nicht" } }
        #expect(throws: JobError.self) { try map { $0.colourBy = .file } }
        let circle = try map {
            $0.layout = .target
            $0.view = .boards
        }
        #expect(throws: MapError.self) { try circle.data(.picture(.svg)) }
    }

    @Test("The next map keeps every actor where it was")
    func placesAreKept() throws {
        let tables = try Tables([:])
        let path = tables.path + "/orte.json"
        let first = try map { $0.positions = path }
        let places = try #require(try first.places().file)
        try places.write(to: URL(fileURLWithPath: path))
        let second = try map { $0.positions = path }
        #expect(try second.data(.picture(.svg)) == first.data(.picture(.svg)))
        try Data("kein JSON".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: JobError.self) { try map { $0.positions = path } }
    }

    @Test("Numbers instead of names: no name is left in the picture, and no title may hold one")
    func numbersHideNames() throws {
        let job = try map()
        let actors = job.input.landscape.actors
        let numbers = Pseudonyms(job.input.landscape, secret: Pseudonyms.Secret(), known: [])
        let svg = String(decoding: try job.numbered(numbers).data(.picture(.svg)), as: UTF8.self)
        let plain = String(decoding: try job.data(.picture(.svg)), as: UTF8.self)
        // Broken into lines a label is not found as a whole; the sentence about the actor is.
        let named = actors.filter { plain.contains("<title>\($0.name) (") }
        #expect(!named.isEmpty)
        #expect(named.allSatisfy { !svg.contains($0.name) })
        let title = try #require(actors.first { $0.name.count > 8 }?.name)
        #expect(throws: RequestError.self) { try map { $0.title = title }.numbered(numbers) }
    }

    @Test func theSetHasItsMapsAndAPageThatLeadsToThem() throws {
        let names = try map(needsGaps: true).set.files().map(\.name)
        #expect(names.contains("ueberblick.svg") && names.contains("luecken.pdf"))
        #expect(names.last == "index.html")
    }

    @Test("The chapters of the contract, in Markdown")
    func theReportHasItsChapters() throws {
        let job = ReportJob(try Example.input(.workshop), .standard, JobContext(profile: .workshop))
        let text = try ReportRequest().report(job, for: .md).markdown()
        for heading in [
            "Kurzfassung", "Datengrundlage und Grenzen", "Akteure und Angebote", "Das Netz im Überblick",
            "Handlungsfelder", "Gremien und Runde Tische", "Überschneidungen öffentlich/frei",
            "Rückfragen an die Akteure", "Anhang",
        ] {
            #expect(text.contains("# \(heading)"), "\(heading)")
        }
        var request = ReportRequest()
        request.field = "gibtesnicht"
        #expect(throws: RequestError.self) { try request.report(job, for: .md) }
        request = ReportRequest()
        request.actor = "gibt es nicht"
        #expect(throws: RequestError.self) { try request.report(job, for: .md) }
    }

    @Test("run: maps, report, tables and index; in public no working tables", arguments: Profile.allCases)
    func everythingAtOnce(_ profile: Profile) async throws {
        let files = try await MainFiles(Example.input(profile), JobContext(profile: profile)).all().files
        let names = files.map(\.name)
        #expect(names.last == "index.html")
        #expect(
            Set(["karte.svg", "karte.html", "synergien.html", "synergien-anhang.html", "synergien.md"])
                .isSubset(
                    of: names))
        // Word where pandoc is installed, both parts of the report.
        for name in ["synergien.docx", "synergien-anhang.docx"] {
            #expect(names.contains(name) == Report.canBeWord)
        }
        #expect(names.contains("kennzahlen.csv") == (profile != .oeffentlich))
        #expect(names.contains("luecken.svg") == (profile != .oeffentlich))
        #expect(names.contains("tisch.html") == (profile != .oeffentlich))
    }

    @Test func runSaysWhatIsWrongWithTheRules() async throws {
        let input = try Example.input()
        await #expect(throws: JobError.self) {
            try await MainFiles(input, rules: "/nirgends/regeln.yaml", Example.context).all()
        }
    }
}
