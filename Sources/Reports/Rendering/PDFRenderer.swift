import Foundation

/// The page of the HTML report on paper, by WeasyPrint: tagged (PDF/UA-1), with bookmarks, language, title and page
/// numbers.
struct PDFRenderer {
    let report: Report

    func data() async throws -> Data {
        let page = Data(try HTMLRenderer(report: report).text().utf8)
        return try await OtherProgram(name: "weasyprint").make(
            "bericht.pdf", from: [("bericht.html", page)],
            arguments: ["--quiet", "--pdf-variant", "pdf/ua-1", "bericht.html", "bericht.pdf"],
            date: report.title.date)
    }
}
