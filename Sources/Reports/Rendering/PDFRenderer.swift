import CResources
import Foundation
import PlainText

/// The page of the HTML report on paper, by WeasyPrint: tagged (PDF/UA-1), with bookmarks, language, title and page
/// numbers.
struct PDFRenderer {
    let report: Report

    func data() async throws -> Data {
        let page = Data(try HTMLRenderer(report: report).text().utf8)
        let program = OtherProgram(name: "weasyprint")
        let arguments = ["--quiet", "--pdf-variant", "pdf/ua-1", "bericht.html", "bericht.pdf"]
        let files = [(name: "bericht.html", content: page)]
        if let python = program.interpreter {
            return try await program.make(
                "bericht.pdf", from: files, arguments: python.arguments + ["-c", Self.closed] + arguments,
                date: report.title.date, by: python.path)
        }
        // A launcher of another kind cannot be told to load nothing. Our own page loads nothing anyhow.
        guard report.template == nil else {
            throw ConversionError.failed(
                program.name,
                "eine eigene Vorlage nur mit dem Python-Paket / own templates need its Python package")
        }
        return try await program.make(
            "bericht.pdf", from: files, arguments: arguments, date: report.title.date)
    }

    /// WeasyPrint with neither network nor files: what is not in the page itself is not there, whether a style, a
    /// picture, a font or an attachment asks for it.
    private static let closed = ReportsFiles.closed_weasyprint_py.text
}
