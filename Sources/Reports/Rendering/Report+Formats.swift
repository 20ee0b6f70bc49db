public import Foundation

extension Report {
    /// One self-contained page: no font, script, style or picture comes from elsewhere.
    public func html() throws -> String { try HTMLRenderer(report: self).text() }

    /// Markdown as pandoc reads it: pipe tables and footnotes.
    public func markdown() throws -> String { try MarkdownRenderer(report: self).text() }

    /// A Word document, made by pandoc.
    ///
    /// - Throws: ``ConversionError`` where pandoc is missing or refuses.
    public func docx() async throws -> Data { try await WordRenderer(report: self).data() }

    /// Whether a Word document can be made here.
    public static var canBeWord: Bool { OtherProgram(name: WordRenderer.program).isThere }

    /// A tagged PDF, made by WeasyPrint.
    ///
    /// - Throws: ``ConversionError`` where WeasyPrint is missing or refuses.
    public func pdf() async throws -> Data { try await PDFRenderer(report: self).data() }
}
