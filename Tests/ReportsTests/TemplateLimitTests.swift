import Foundation
import LandscapeModel
import Testing

@testable import Reports

/// Templates of strangers: nothing is loaded, nothing leads out of the folder, nothing grows without end.
@Suite struct TemplateLimitTests {
    private static func folder(_ files: [String: String]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "vorlage-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        return folder
    }

    private static func error(_ files: [String: String]) throws -> TemplateError? {
        let folder = try folder(files)
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            _ = try ReportTemplate(folder: folder.path)
            return nil
        } catch {
            return error
        }
    }

    /// The spellings are those of CSS Syntax 3, §4.3.7.
    @Test(
        "No spelling of an address is let through",
        arguments: [
            "b{background:\\75rl(http://x)}", "b{background:\\000075 rl(http://x)}",
            "b{background:u\\72\nl(http://x)}",
            "b{background:U\\52L('http://x')}", "@\\69mport 'x';", "@IMPORT \"x\";",
            "@font-face{src:url(x.woff)}",
            "b{background:image-set(\"x.png\" 1x)}", "b{background:-webkit-image-set('x' 1x)}",
            "b{background:src('x')}",
            "b{background:image('x')}", "b{background:url( \"//x\")}", "b{background:\\url(x)}",
            "b{content:'\\3c/style>'}",
            "b{background:url(da\\74 ta-x)}", "b{background:u\0rl(http://x)}",
            "b{background:image\\2dset('x' 1x)}",
        ]) func spelling(_ css: String) throws
    {
        #expect(try Self.error(["stil.css": "\n" + css])?.line == 2, "\(css)")
    }

    @Test(
        "What is in the style itself is fine",
        arguments: [
            "h1{color:#800;background:url(data:image/png;base64,AAAA)}", "a::after{content:attr(href)}",
            "b{background:URL( 'data:image/svg+xml,x')}", "p{content:'\\201E'}", "q{content:'\\\\75rl(x)'}",
        ]) func fine(_ css: String) throws
    {
        #expect(try Self.error(["stil.css": css]) == nil)
    }

    @Test("Links are refused, wherever they lead") func links() throws {
        let folder = try Self.folder(["netz.txt": "x"])
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["stil.css", "logo.png", "handlungsfelder.txt", "vorlage.docx"] {
            let link = folder.appendingPathComponent(name)
            try FileManager.default.createSymbolicLink(
                atPath: link.path, withDestinationPath: "/etc/hostname")
            #expect(throws: TemplateError.self) { try ReportTemplate(folder: folder.path) }
            try FileManager.default.removeItem(at: link)
        }
        _ = try ReportTemplate(folder: folder.path)
    }

    @Test(
        "Comments with section ends, brackets without end and lists inside lists",
        arguments: [
            "{{!{{/a}}" + String(repeating: "{{!{{/a}}", count: 100_000)
                + String(repeating: "{{#lines}}", count: 100_000) + "{{{.body}}}",
            String(repeating: "{{/a}}", count: 1000) + String(repeating: "{{#a}}", count: 1000)
                + "{{{.body}}}",
            "{{{.body}}}{{" + String(repeating: "a(", count: 100_000),
            String(repeating: "{{#chapters}}", count: 9) + "{{{.body}}}"
                + String(repeating: "{{/chapters}}", count: 9),
            "{{#footnotes}}{{#chapters}}{{#sections}}{{{.body}}}{{/sections}}{{/chapters}}{{/footnotes}}",
            String(repeating: "{{#chapters}}{{{.body}}}{{/chapters}}", count: 500),
        ]) func endless(_ text: String) throws
    {
        #expect(try Self.error(["seite.html.mustache": text])?.file == "seite.html.mustache")
    }

    @Test("A comment may say what it likes") func comment() throws {
        let text = "{{! {{/chapters}} {{#chapters}}{{{.body}}}{{! {{{ {{/chapters}}"
        #expect(try Self.error(["seite.html.mustache": text + "{{/chapters}}"]) == nil)
    }

    @Test(
        "Every page carries the policy first, whatever its frame looks like",
        arguments: [
            ("<!DOCTYPE html>\n<!-- <head> --><html lang='>'><head><title>", "<html lang='>'><head>"),
            ("<html><body>", "<html>"), ("<p>", ""), ("<!-- nie zu", ""),
            ("<HTML><HEAD profile=\"a>b\">", "a>b\">"),
        ]) func policy(_ page: String, _ before: String) throws
    {
        let text = PagePolicy.added(to: page)
        let place = try #require(text.firstRange(of: "<meta http-equiv=\"Content-Security-Policy\""))
        #expect(text[..<place.lowerBound].hasSuffix(before))
        #expect(text.replacing(/<meta[^>]*>/, with: "") == page)
    }
}
