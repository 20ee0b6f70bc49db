import Foundation
import LandscapeModel
import PlainText
import Testing

@testable import Reports

@Suite struct TemplateTests {
    /// A template folder with these files.
    private static func template(_ files: [String: String]) throws -> ReportTemplate {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("vorlage-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        return try ReportTemplate(folder: folder.path)
    }

    private static func error(_ files: [String: String]) -> TemplateError? {
        do {
            _ = try template(files)
            return nil
        } catch {
            return error as? TemplateError
        }
    }

    @Test func ownWordsStyleAndLogoArePrinted() throws {
        let template = try Self.template([
            "netz.txt": "\u{FEFF}Unser <b>Netz</b>\r\nwächst.\r\n\r\nZweiter Absatz.",
            "stil.css": "h1 { color: #800000; }",
            "logo.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "lies-mich.md": "x",
        ])
        #expect(template.unknown == ["lies-mich.md"])
        let report = Town.report { $0.template = template }
        let markup = Markup(try report.html())
        #expect(markup.problem == nil)
        let image = try #require(markup.named("img").first)
        #expect(image.attributes["src"]?.hasPrefix("data:image/svg+xml;base64,") == true)
        #expect(image.attributes["alt"] == "")
        #expect(try report.html().contains("h1 { color: #800000; }"))
        #expect(
            report.chapters[3].blocks.prefix(2) == [
                .paragraph("Unser <b>Netz</b> wächst."), .paragraph("Zweiter Absatz."),
            ])
        #expect(markup.named("b").isEmpty)
    }

    @Test func ownFrameTakesThePlaceOfOurs() throws {
        let template = try Self.template([
            "seite.html.mustache":
                "<html><body><p>{{title}}</p>{{#chapters}}<h2>{{.heading}}</h2>{{{.body}}}{{/chapters}}</body></html>",
            "dokument.md.mustache": "Kopf\n\n{{#chapters}}\n# {{.heading}}\n\n{{{.body}}}\n{{/chapters}}\n",
        ])
        let report = Town.report {
            $0.template = template
            $0.only = [.summary]
        }
        #expect(try report.html().contains("<body><p>Synergien"))
        #expect(try report.markdown().hasPrefix("Kopf\n\n# Kurzfassung\n\nIm Landkreis"))
        var landscape = Town.landscape
        landscape.settings.region = "<script>"
        var options = AskedReport()
        options.template = template
        let hostile = Report(
            landscape: landscape, index: Town.index, analysis: Town.analysis, options: options)
        #expect(!(try hostile.html().contains("<script>")))
    }

    /// Whatever is wrong is told with file and line, and nothing ends in a trap.
    @Test(
        arguments: [
            ("<p>\n{{#chapters}}{{{.body}}}\n{{/kapitel}}", 3), ("{{{.body}}}\n\n{{#lines}}\n<p>", nil),
            ("{{{.body}}}\n{{title", 2), ("\n\n{{>seite}}{{{.body}}}", 3), ("{{=<% %>=}}{{{.body}}}", 1),
            ("{{{.body}}}\n" + String(repeating: "{{#lines}}", count: 100_000), 2),
            ("<p>ohne Kapitel</p>", nil),
        ] as [(String, Int?)])
    func errorNamesItsLine(_ text: String, _ line: Int?) throws {
        let error = try #require(Self.error(["seite.html.mustache": text]))
        #expect(error.file == "seite.html.mustache")
        if let line { #expect(error.line == line, "\(error.message.german)") }
    }

    @Test func styleLoadsNothing() {
        for css in ["@import 'x';", "p { background: url(http://x) }", "</style><script>"] {
            #expect(Self.error(["stil.css": "\n" + css])?.line == 2, "\(css)")
        }
    }

    @Test func missingFolderAndOtherEncodingsAreRefused() throws {
        #expect(throws: TemplateError.self) { try ReportTemplate(folder: "/gibt/es/nicht") }
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("vorlage-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data([0x66, 0xFC, 0x72]).write(to: folder.appendingPathComponent("netz.txt"))
        #expect(throws: TemplateError.self) { try ReportTemplate(folder: folder.path) }
    }
}
