import Diagrams
import Foundation
import GraphFiles
import LandscapeFiles
import LandscapeModel
import NetworkGraph
import PlainText
import Reports
import ResultTables
import Testing

extension FuzzTests {
    /// What commands do with a graph that was read: write it in every format, draw it, measure it with its strengths.
    static func useGraph(_ file: GraphFile) {
        guard file.ids.count <= 60 else { return }
        for format in [GraphFormat.graphml, .gexf, .gml, .pajek, .dl, .edgeList, .matrix, .json, .dot] {
            GraphDocument(file, title: "x").write(format) { _ in }
        }
        _ = file.landscape(title: "x", typeAttribute: nil)
        let actors = ActorMeasure.allCases.filter { !$0.needsGroups }
        let options = MeasureOptions(weighted: true)
        let network = NetworkMeasure.allCases.filter { !$0.needsGroups }
        for isDirected in Set([false, file.isDirected]) {
            let result = file.graph(isDirected: isDirected).measure(
                actors: actors, network: network, options: options)
            _ = MeasuresTable(
                ids: file.ids, names: file.names, actors: actors, network: network, result: result, note: nil
            ).json(.german)
        }
    }

    /// What a map makes of an export: as the file has it, with its colours and weights.
    static func readExport(_ path: String) {
        let result = LandscapeReader.read(at: path)
        let landscape = result.landscape
        #expect(result.looks.places.values.allSatisfy { $0.x.isFinite && $0.y.isFinite })
        guard landscape.actors.count <= 40 else { return }
        var options = MapOptions()
        options.layout = .file
        options.filePlaces = result.looks.places.mapValues { Point(x: $0.x, y: $0.y) }
        options.colourBy = .file
        options.fileColours = landscape.actors.map { result.looks.colours[$0.id] }
        let shown = ShownLandscape(landscape, for: .workshop)
        let map = try? Diagram(shown, gaps: [], options: options).render()
        #expect(map.map { Self.placesAreNumbers($0.svg()) } != false)
    }

    /// Whether every attribute that says where something is holds numbers; a label may well be called "nan".
    static func placesAreNumbers(_ svg: String) -> Bool {
        let places: Set = [
            "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "d", "points", "width", "height", "viewBox",
        ]
        let pieces = svg.split(separator: "\"", omittingEmptySubsequences: false)
        return zip(pieces, pieces.dropFirst()).allSatisfy { before, value in
            guard before.hasSuffix("="), let name = before.dropLast().split(separator: " ").last,
                places.contains(String(name))
            else { return true }
            return !value.contains("nan") && !value.contains("inf")
        }
    }

    @Test("Positions of a map") func positions() throws {
        let land = LandscapeTables(
            settings: "",
            tables: [
                RawTable(
                    name: "akteure", header: ["id", "name"],
                    rows: ["a", "b", "c", "d"].map { [$0, "Amt \($0)"] }),
                RawTable(name: "kooperationen", header: ["von", "nach"], rows: [["a", "b"], ["b", "c"]]),
            ])
        let shown = ShownLandscape(LandscapeReader.read(land).landscape, for: .workshop)
        let seed =
            "{\"width\": 900, \"height\": 600, \"positions\": {\"a\": [100, 100], \"b\": [200.5, 300]}, "
            + "\"isolated\": [\"d\"], \"names\": {\"count\": 3, \"short\": 0, \"symbols\": 1}}\n"
        try Self.fuzz("positions", ending: "json", [Array(seed.utf8)]) { path in
            let data = FileManager.default.contents(atPath: path) ?? Data()
            guard let stored = StoredPositions(json: data) else { return }
            _ = stored.json()
            var options = MapOptions()
            options.positions = stored
            _ = try? Diagram(shown, gaps: [], options: options).render().svg()
        }
    }

    @Test("Templates of a report") func templates() throws {
        let folder = Self.root.deletingLastPathComponent()
            .appendingPathComponent(".build/fuzz/vorlage-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let seeds = [
            "<html>{{! x }}{{#chapters}}<h2>{{.heading}}</h2>{{{.body}}}{{/chapters}}{{^lines}}-{{/lines}}</html>",
            "{{#footnotes}}{{.number}}{{#links}}{{.label}}{{/links}}{{/footnotes}}{{#chapters}}{{{.body}}}{{/chapters}}",
            "h1 { color: #800; background: url(data:x) } \\75 x { content: '\\201E' } /* @import */",
        ].map { Array($0.utf8) }
        try Self.fuzz("templates", ending: "mustache", seeds) { path in
            for name in ["seite.html.mustache", "stil.css", "netz.txt"] {
                let file = folder.appendingPathComponent(name)
                try? FileManager.default.copyItem(atPath: path, toPath: file.path)
                _ = try? ReportTemplate(folder: folder.path)
                try? FileManager.default.removeItem(at: file)
            }
        }
        try FileManager.default.removeItem(at: folder)
    }
}
