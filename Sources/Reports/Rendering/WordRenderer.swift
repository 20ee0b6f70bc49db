import CResources
import Foundation
import LandscapeModel
import PlainText
import Workbooks

/// A Word document by pandoc: real headings, footnotes, captions and table headers in the styles of our own
/// reference document, so that a chapter takes on the look of the document that it is pasted into.
struct WordRenderer {
    static let program = "pandoc"
    let report: Report

    func data() async throws -> Data {
        let words = FrameWords(language: report.language)
        var writer = MarkdownWriter(
            words, target: .word, hasMapPages: ![.sheet, .minutes].contains(report.paper))
        let chapters = try writer.write(report.chapters)
        var page = Frame(report: report, words: words, chapters: chapters, footnotes: writer.footnotes).values
        let logo = report.template?.wordLogo
        // Above the title, on a line of its own; it decorates, so it has no words.
        page["logo"] = logo.map { "![](\($0.name)){height=18mm}`<w:r><w:br/></w:r>`{=openxml}" } ?? ""
        let text = try Templates.render(page, with: "word")
        let files: [(name: String, content: Data)] = [
            ("bericht.md", Data(text.utf8)),
            ("stil.docx", report.template?.wordStyle ?? Data(ReportsFiles.reference_docx.bytes)),
        ]
        // Not --sandbox: with it Debian's pandoc finds its own parts of a Word file no more. What pandoc reads
        // is written by us, and no raw markup of the data's gets into it.
        let made = try await OtherProgram(name: Self.program).make(
            "bericht.docx", from: files + pictures + (logo.map { [$0] } ?? []),
            arguments: [
                "--from=markdown-implicit_figures-smart", "--to=docx", "--shift-heading-level-by=-1",
                "--metadata=lang:\(words.locale)",
                "--reference-doc=stil.docx", "--output=bericht.docx", "bericht.md",
            ], date: report.title.date)
        return OfficePackage.changing(made, part: "word/document.xml", by: WordSections.setting) ?? made
    }

    private var pictures: [(name: String, content: Data)] {
        report.chapters.flatMap(\.blocks).compactMap { block in
            guard case .figure(let figure) = block, let png = figure.png else { return nil }
            return (MarkdownWriter.pictureName(figure), png)
        }
    }
}
