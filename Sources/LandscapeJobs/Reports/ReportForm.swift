package import Foundation
package import Reports

/// The forms of the report, by the ending of the file.
package enum ReportForm: String, Sendable, CaseIterable {
    case html, md, docx, pdf

    /// - Parameter output: a path; nil: a page.
    /// - Throws: where the ending is not known.
    package init(of output: String?) throws(RequestError) {
        let ending = output.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } ?? "html"
        guard let form = ReportForm(rawValue: ending == "htm" ? "html" : ending) else {
            throw RequestError(
                "Die Endung „.\(ending)“ kenne ich nicht. Möglich sind .html, .md, .docx und .pdf.",
                "The ending “.\(ending)” is not known. Possible are .html, .md, .docx and .pdf.")
        }
        self = form
    }

    /// Word shows no SVG.
    var isInDots: Bool { self == .docx }

    package func data(_ report: Report) async throws -> Data {
        switch self {
        case .html: Data(try report.html().utf8)
        case .md: Data(try report.markdown().utf8)
        case .docx: try await report.docx()
        case .pdf: try await report.pdf()
        }
    }
}
