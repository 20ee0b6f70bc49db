import Foundation
import GapAnalysis
import GraphFiles
import LandscapeFiles
import LandscapeModel
import PlainText
import Testing

/// Every reader on mutated files: it has to end, quickly, and without growing.
///
/// Seconds here; `make fuzz` goes on for minutes (`NETVIZ_FUZZ_SECONDS`, per reader). The input at work lies in a
/// file, so that one that ends the process stays behind: `.build/fuzz/`. Findings are kept in `Findings/`.
@Suite("Readers bear whatever a file contains", .serialized)
struct FuzzTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    static let seconds =
        ProcessInfo.processInfo.environment["NETVIZ_FUZZ_SECONDS"].flatMap { Double($0) } ?? 1.5
    static let seed = ProcessInfo.processInfo.environment["NETVIZ_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1

    /// The files of a folder with one of these endings, in the order of their names.
    static func files(_ folder: String, _ endings: [String]) -> [[UInt8]] {
        let place = root.appendingPathComponent(folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path).sorted()) ?? []
        return names.filter { name in endings.contains { name.hasSuffix("." + $0) } }.compactMap { name in
            (try? Data(contentsOf: place.appendingPathComponent(name))).map { Array($0) }
        }.filter { $0.count < 200_000 }
    }

    /// Mutates the seeds and hands each result to `read` as a file, until the time is over.
    static func fuzz(
        _ name: String, ending: String, _ seeds: [[UInt8]],
        change: ((inout Mutator, [UInt8]) -> [UInt8])? = nil,
        _ read: (String) -> Void
    ) throws {
        try #require(!seeds.isEmpty)
        var mutator = Mutator(seed: seed)
        let folder = root.deletingLastPathComponent().appendingPathComponent(".build/fuzz")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("\(name)-\(UUID().uuidString).\(ending)")
        let start = now
        let memory = residentBytes
        var rounds = 0
        while now - start < seconds {
            let input = seeds.randomElement(using: &mutator) ?? []
            let bytes = change?(&mutator, input) ?? mutator.mutated(input, with: seeds)
            try Data(bytes).write(to: file)
            let before = processorSeconds
            let peak = peakBytes
            read(file.path)
            rounds += 1
            let took = processorSeconds - before
            if peakBytes - peak > mostGrowth { try keep(file, name) }
            #expect(
                peakBytes - peak <= mostGrowth, "\(name) took \(peakBytes - peak) bytes in round \(rounds)")
            // Debug builds on a shared machine: a second is usual for none of these inputs, twenty for nothing.
            if took > 20 { try keep(file, name) }
            #expect(took < 20, "\(name) took \(took) s of processor time in round \(rounds), seed \(seed)")
        }
        try FileManager.default.removeItem(at: file)
        let grown = residentBytes - memory
        #expect(grown < 1 << 30, "\(name) grew by \(grown) bytes in \(rounds) rounds")
    }

    private static func keep(_ file: URL, _ name: String) throws {
        let copy = file.deletingLastPathComponent().appendingPathComponent("slow-" + file.lastPathComponent)
        try FileManager.default.copyItem(at: file, to: copy)
    }

    /// Bytes beyond all inputs before that one input may take: half a gigabyte, and none of them has 2 MB.
    private static let mostGrowth = 400 << 20

    /// Seconds of the processor where `make fuzz` asks for them, so that a busy machine takes none away; else by the
    /// clock, since other tests run at the same time.
    private static var now: Double {
        ProcessInfo.processInfo.environment["NETVIZ_FUZZ_SECONDS"] == nil
            ? Date().timeIntervalSinceReferenceDate : processorSeconds
    }

    private static var peakBytes: Int {
        var usage = rusage()
        getrusage(0, &usage)  // RUSAGE_SELF, which Glibc has as a type of its own
        return usage.ru_maxrss * 1024
    }

    private static var processorSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

    /// From /proc: resident pages times their size.
    private static var residentBytes: Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        let fields = text.split(separator: " ")
        return fields.count > 1 ? (Int(fields[1]) ?? 0) * 4096 : 0
    }

    private static func readLandscape(_ path: String) {
        for layout in [nil, TableLayout.matrix, .partners] {
            let landscape = LandscapeReader.read(at: path, layout: layout).landscape
            let count = ActorIndex(landscape.actors.count)
            #expect(landscape.claims.allSatisfy { $0.from < count && $0.to < count && $0.from != $0.to })
            #expect(Set(landscape.actors.map(\.id)).count == landscape.actors.count)
        }
    }

    @Test("Tables as text") func csv() throws {
        try Self.fuzz(
            "csv", ending: "csv", Self.files("LandscapeFilesTests/Untidy", ["csv", "txt"]), Self.readLandscape
        )
    }

    @Test("Workbooks: any byte of the file") func workbooks() throws {
        try Self.fuzz(
            "workbook", ending: "xlsx", Self.files("LandscapeFilesTests/Untidy", ["xlsx", "ods"]),
            Self.readLandscape)
    }

    @Test("Workbooks: the parts inside") func parts() throws {
        let seeds = try Self.files("LandscapeFilesTests/Untidy", ["xlsx", "ods"]).compactMap {
            try Unzipped.stored($0)
        }
        try Self.fuzz("parts", ending: "xlsx", seeds.map(\.bytes)) { mutator, input in
            // The archive is stored: the parts lie open, and new sums make it sound again.
            guard var archive = Unzipped(input),
                let part = archive.parts.indices.randomElement(using: &mutator)
            else {
                return input
            }
            archive.parts[part].content = mutator.mutated(
                archive.parts[part].content, with: archive.parts.map(\.content))
            return archive.bytes
        } _: {
            Self.readLandscape($0)
        }
    }

    @Test(
        "GraphML and the other graph formats",
        arguments: ["graphml", "gexf", "gml", "net", "dl", "json", "dot"])
    func graphs(_ ending: String) throws {
        var seeds = Self.files("LandscapeFilesTests/Graphs", [ending])
        if seeds.isEmpty {
            seeds = [Array("dl n=3 format=edgelist1\nlabels:\na,b,c\ndata:\n1 2 3\n2 3\n".utf8)]
        }
        try Self.fuzz(ending, ending: ending, seeds) { path in
            let file = GraphFileReader.read(at: path)
            #expect(Set(file.ids).count == file.ids.count)
            Self.useGraph(file)
        }
    }

    @Test(
        "Exports of other programs: tables and JSON",
        arguments: ["csv", "json", "cyjs", "graphml", "gexf"])
    func tools(_ ending: String) throws {
        var seeds = Self.files("LandscapeFilesTests/Tools", [ending])
        if ending == "csv" {
            for folder in ["gephi", "gephi-semikolon", "kumu-ordner"] {
                seeds += Self.files("LandscapeFilesTests/Tools/" + folder, ["csv"])
            }
        }
        try Self.fuzz("tools-" + ending, ending: ending, seeds) { path in
            Self.readLandscape(path)
            Self.readExport(path)
        }
    }

    @Test("Exports of other programs: the parts of workbooks") func toolParts() throws {
        let seeds = try Self.files("LandscapeFilesTests/Tools", ["xlsx"]).compactMap {
            try Unzipped.stored($0)
        }
        try Self.fuzz("tool-parts", ending: "xlsx", seeds.map(\.bytes)) { mutator, input in
            guard var archive = Unzipped(input),
                let part = archive.parts.indices.randomElement(using: &mutator)
            else { return input }
            archive.parts[part].content = mutator.mutated(
                archive.parts[part].content, with: archive.parts.map(\.content))
            return archive.bytes
        } _: {
            Self.readLandscape($0)
            Self.readExport($0)
        }
    }

    @Test("Labels of DOT, their markup and records") func labels() throws {
        let seeds = [
            "graph { a [label=<<b>Amt</b><br/>50>, pos=\"1,2\"]; b [shape=record, label=\"{<p>x|y \\\\| z}\"]; a -- b }",
            "digraph { a [label=<<TABLE><TR><TD>x &amp; y</TD></TR></TABLE>>, fillcolor=\"red:blue\"]; a -> b [weight=0.3] }",
            "graph { a [shape=Mrecord, label=\"a|{b|<c> d}\", label=<x<!-- y -->z>]; }",
        ].map { Array($0.utf8) }
        try Self.fuzz("labels", ending: "dot", seeds) { Self.readExport($0) }
    }

    @Test("landschaft.yaml and recommendations of one's own") func yaml() throws {
        let catalogue = Self.root.deletingLastPathComponent().appendingPathComponent(
            "Sources/GapAnalysis/Resources/empfehlungen.yaml")
        let standard = Array(try Data(contentsOf: catalogue))
        // The whole catalogue uses every key of a recommendation; its parts are quicker to read.
        let parts = Self.pieces(standard, count: 12)
        let seeds = [Array(YAMLSeeds.settings.utf8), Array(YAMLSeeds.rules.utf8)] + parts
        try Self.fuzz("yaml", ending: "yaml", seeds) { mutator, input in
            Bool.random(using: &mutator)
                ? mutator.mutatedLines(input, with: seeds) : mutator.mutated(input, with: seeds)
        } _: { path in
            let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
            _ = try? Catalogue.standard.adding(text, vocabulary: .standard)
            let tables = LandscapeTables(
                settings: text,
                tables: [
                    RawTable(name: "akteure", header: ["name"], rows: [["A"], ["B"]]),
                    RawTable(name: "kooperationen", header: ["von", "nach"], rows: [["A", "B"]]),
                ])
            let landscape = LandscapeReader.read(tables).landscape
            #expect(landscape.claims.count == 1)
            // What was understood can be written and understood again.
            let again = LandscapeReader.read(LandscapeTables(landscape)).landscape
            #expect(again.settings.title == landscape.settings.title)
            #expect(again.districts.names == landscape.districts.names)
        }
    }

    /// A text of list items as some texts of fewer, each with the head of the whole.
    private static func pieces(_ text: [UInt8], count: Int) -> [[UInt8]] {
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let starts = lines.indices.filter { lines[$0].starts(with: Array("  - id:".utf8)) }
        guard let first = starts.first else { return [text] }
        let head = lines[..<first].joined(separator: [UInt8(ascii: "\n")])
        let step = max(1, starts.count / count)
        return stride(from: 0, to: starts.count, by: step).map { start in
            let end = start + step < starts.count ? starts[start + step] : lines.count
            let body = lines[starts[start]..<end].joined(separator: [UInt8(ascii: "\n")])
            return Array(head) + [UInt8(ascii: "\n")] + Array(body)
        }
    }

    @Test("A list of actors with headings, persons, places, duplicates and decisions") func lists() throws {
        let folder = Self.root.deletingLastPathComponent()
            .appendingPathComponent(".build/fuzz/liste-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in YAMLSeeds.tables where name != "akteure" {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name + ".csv"))
        }
        let seeds = YAMLSeeds.tables.map { Array($0.text.utf8) }
        try Self.fuzz("lists", ending: "csv", seeds) { path in
            for table in ["akteure", "aliase"] {
                let file = folder.appendingPathComponent(table + ".csv")
                try? FileManager.default.removeItem(at: file)
                try? FileManager.default.copyItem(atPath: path, toPath: file.path)
                let result = LandscapeReader.read(at: folder.path)
                let count = ActorIndex(result.landscape.actors.count)
                #expect(result.landscape.contacts.allSatisfy { $0.actor < count })
                #expect(result.landscape.memberships.allSatisfy { $0.actor < count })
                #expect(result.landscape.nameDecisions.allSatisfy { $0.actor ?? 0 < max(1, count) })
                _ = result.nameReview()
                _ = TypeProposer(result.landscape).proposals()
                _ = DistrictProposer(result.landscape, pairs: result.districtPairs).proposals()
                let again = LandscapeReader.read(LandscapeTables(result.landscape)).landscape
                #expect(again.actors.count == result.landscape.actors.count)
                // The other table keeps its own text.
                let own = YAMLSeeds.tables.first { $0.name == table }?.text ?? ""
                try? Data(own.utf8).write(to: file)
            }
        }
        try FileManager.default.removeItem(at: folder)
    }

    @Test("Questionnaires that come back") func questionnaires() throws {
        let folder = Self.root.deletingLastPathComponent()
            .appendingPathComponent(".build/fuzz/erhebung-\(UUID().uuidString)")
        let land = folder.appendingPathComponent("l").path
        let returned = folder.appendingPathComponent("r").path
        for path in [land, returned] {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        for (name, text) in YAMLSeeds.tables {
            try Data(text.utf8).write(to: URL(fileURLWithPath: land + "/" + name + ".csv"))
        }
        let landscape = LandscapeReader.read(at: land).landscape
        let files = try SurveyWriter.files(landscape, contact: "x", deadline: "y", language: .german)
        let seeds = try files.filter { $0.name.hasSuffix(".xlsx") }.prefix(2).compactMap {
            try Unzipped.stored(Array($0.content))?.bytes
        }
        try Self.fuzz("survey", ending: "xlsx", seeds) { mutator, input in
            guard var archive = Unzipped(input),
                let part = archive.parts.indices.randomElement(using: &mutator)
            else { return input }
            archive.parts[part].content = mutator.mutated(
                archive.parts[part].content, with: archive.parts.map(\.content))
            return archive.bytes
        } _: { path in
            let file = returned + "/a.xlsx"
            try? FileManager.default.removeItem(atPath: file)
            try? FileManager.default.copyItem(atPath: path, toPath: file)
            for isProvisional in [false, true] {
                let result = Survey.read(returned, into: land, isProvisional: isProvisional)
                if let tables = result.tables {
                    #expect(LandscapeReader.read(tables).errors.isEmpty)
                }
            }
        }
        try FileManager.default.removeItem(at: folder)
    }

    @Test("What was found once stays found") func findings() throws {
        let folder = Self.root.appendingPathComponent("FuzzTests/Findings")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
            let path = folder.appendingPathComponent(name).path
            if GraphFileReader.isGraphFile(path) { Self.useGraph(GraphFileReader.read(at: path)) }
            Self.readLandscape(path)
        }
    }
}
