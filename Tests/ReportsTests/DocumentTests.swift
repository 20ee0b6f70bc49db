import Foundation
import PlainText
import Testing

@testable import Reports

/// The formats that other programs make, looked at with programs that read them.
@Suite(.serialized) struct DocumentTests {
    /// A picture of one dot.
    static let dot = Data(
        base64Encoded:
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    )

    static func report(_ language: Language = .german) -> Report {
        Town.report {
            MarkupTests.withMaps(&$0)
            $0.overviewMap?.png = dot
            $0.gapMap?.png = dot
            $0.maps[0].png = dot
            $0.language = language
        }
    }

    @Test(arguments: Language.allCases) func wordDocumentHoldsTheWholeReport(_ language: Language)
        async throws
    {
        let report = Self.report(language)
        let folder = try Folder()
        try await report.docx().write(to: folder.url.appendingPathComponent("bericht.docx"))
        let text = try folder.run("pandoc", ["-f", "docx", "-t", "markdown", "--wrap=none", "bericht.docx"])
        // Chapters, sections and parts are headings of Word's.
        let headings = text.split(separator: "\n").filter { $0.hasPrefix("# ") }.map {
            String($0.dropFirst(2))
        }
        #expect(headings == report.chapters.map(\.heading))
        let sections = report.chapters.flatMap(\.blocks).count {
            if case .heading(_, level: 1) = $0 { true } else { false }
        }
        #expect(text.matches(of: #/(?m)^## /#).count == sections)
        // Each footnote once, however often it is referred to.
        var writer = MarkdownWriter(FrameWords(language: language))
        _ = try writer.write(report.chapters)
        let defined = text.matches(of: #/(?m)^\[\^\d+\]:/#).count
        #expect(defined == writer.footnotes.texts.count)
        #expect(defined < writer.footnotes.references.reduce(0, +))
        // Captions under the maps.
        let caption = language == .german ? "Abbildung 1: Landkarte" : "Figure 1: Map"
        #expect(text.replacing("\u{A0}", with: " ").contains(caption))
    }

    @Test func wordDocumentIsBuiltAsWordExpects() async throws {
        let folder = try Folder()
        try await Self.report().docx().write(to: folder.url.appendingPathComponent("bericht.docx"))
        let document = try folder.run("unzip", ["-p", "bericht.docx", "word/document.xml"])
        let tables = document.matches(of: #/<w:tbl>/#).count
        #expect(tables > 10)
        #expect(document.matches(of: #/<w:tblHeader/#).count == tables)
        #expect(document.matches(of: #/<w:tblCaption/#).count == tables)
        #expect(
            document.contains("descr=\"Zwei &quot;Akteure&quot;\"")
                || document.contains("descr='Zwei \"Akteure\"'"))
        #expect(document.contains("SEQ Abbildung"))
        // Footnotes are Word's; what is cited again refers to the first place by a bookmark that exists.
        let marks = Set(document.matches(of: #/w:name="(zitat-\d+)"/#).map(\.1))
        let references = Set(document.matches(of: #/NOTEREF (zitat-\d+) /#).map(\.1))
        #expect(!references.isEmpty)
        #expect(references.isSubset(of: marks))
        #expect(document.matches(of: #/<w:footnoteReference /#).count == marks.count)
        let styles = try folder.run("unzip", ["-p", "bericht.docx", "word/styles.xml"])
        #expect(styles.contains("w:val=\"de-DE\""))
        #expect(
            try folder.run("unzip", ["-p", "bericht.docx", "docProps/core.xml"]).contains("Landkreis Kleinau")
        )
        // LibreOffice opens it, with as many pages as such a report has.
        _ = try folder.run(
            "soffice",
            [
                "-env:UserInstallation=file://\(folder.url.path)/office", "--headless", "--convert-to", "pdf",
                "bericht.docx",
            ])
        let pages = try folder.run("pdfinfo", ["bericht.pdf"]).firstMatch(of: #/Pages:\s+(\d+)/#)
        #expect((Int(pages?.1 ?? "") ?? 0) > 5)
    }

    @Test func sameReportGivesTheSameWordDocument() async throws {
        let report = Self.report()
        let first = try await report.docx()
        #expect(try await report.docx() == first)
    }

    @Test(arguments: Language.allCases) func pdfIsTaggedNamedAndHasBookmarks(_ language: Language)
        async throws
    {
        let report = Self.report(language)
        let folder = try Folder()
        try await report.pdf().write(to: folder.url.appendingPathComponent("bericht.pdf"))
        let facts = try folder.run("pdfinfo", ["bericht.pdf"])
        #expect(facts.contains(#/Tagged:\s+yes/#))
        #expect(facts.contains(#/Title:\s+Syn/#))
        let inside = try folder.run("qpdf", ["--qdf", "--object-streams=disable", "bericht.pdf", "-"])
        #expect(inside.contains("/Lang (\(language.rawValue))"))
        #expect(inside.contains("/Outlines "))
        #expect(inside.matches(of: #/\/S \/TH\b/#).count > 10)
        // Every chapter has its bookmark.
        let marks = inside.matches(of: #/\/Title <([0-9a-f]+)>|\/Title \(([^)]*)\)/#).count
        #expect(marks > report.chapters.count)
        let text = try folder.run("pdftotext", ["-layout", "bericht.pdf", "-"])
        #expect(text.contains(#/1 \/ \d+/#))
        for chapter in report.chapters { #expect(text.contains(chapter.heading), "\(chapter.heading)") }
    }

    /// A program that is not there is named, with what helps; nothing is left behind.
    @Test func missingProgramIsNamed() async throws {
        let folder = try Folder()
        await #expect(throws: ConversionError.missing("gibt-es-nicht")) {
            _ = try await OtherProgram(name: "gibt-es-nicht").make(
                "x", from: [], arguments: [], date: nil, in: folder.url.path)
        }
        #expect(ConversionError.missing("pandoc").message.german.contains("apt-get install pandoc"))
        #expect(try folder.isEmpty)
    }

    /// What a program complains about is passed on.
    @Test func refusingProgramIsQuoted() async throws {
        let folder = try Folder()
        await #expect {
            _ = try await OtherProgram(name: "pandoc").make(
                "x.docx", from: [("a.md", Data("a".utf8))], arguments: ["--to=gibtesnicht", "a.md"],
                date: nil, in: folder.url.path)
        } throws: { error in
            guard case .failed("pandoc", let words)? = error as? ConversionError else { return false }
            return words.contains("gibtesnicht")
        }
        #expect(try folder.isEmpty)
    }
}

/// A folder for one test, and the programs that look into what lies there.
private final class Folder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("bericht-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var isEmpty: Bool {
        get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).isEmpty }
    }

    func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = url
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(program)")
        return String(decoding: output, as: UTF8.self)
    }
}
