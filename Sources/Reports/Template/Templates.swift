import CResources
import Mustache
import PlainText

/// The templates inside the binary, read with escapes of our own.
enum Templates {
    /// Parsed once; a run fills three of them.
    private static let standard = Result { try library() }

    /// Before parsing: a template names the escape that it uses in its first line.
    static func registerEscapes() {
        MustacheContentTypes.register(MarkupText(), named: MarkupText.name)
        MustacheContentTypes.register(MarkdownText(), named: MarkdownText.name)
    }

    private static func library() throws -> MustacheLibrary {
        registerEscapes()
        var library = MustacheLibrary()
        for (name, file) in files { try library.register(file.text, named: name) }
        return library
    }

    /// The page that a template makes of the values.
    static func render(_ values: [String: Any], with name: String) throws -> String {
        guard let text = try standard.get().render(values, withTemplate: name) else {
            throw RenderingError.missingTemplate(name)
        }
        return text
    }

    private static let files: [(String, EmbeddedFile)] = [
        ("page", ReportsFiles.page_html_mustache),
        ("index", ReportsFiles.index_html_mustache),
        ("document", ReportsFiles.document_md_mustache),
        ("word", ReportsFiles.word_md_mustache),
    ]

    /// What a page may load: the style that stands in it, named by its hash, and pictures; nothing else.
    static func policy(style: String, pictures: String) -> String {
        "default-src 'none'; style-src \(SHA256.source(style)); img-src \(pictures); base-uri 'none'; form-action 'none'"
    }

    static var indexStyle: String {
        style + ReportsFiles.index_css.text
    }

    static var style: String { ReportsFiles.report_css.text }
}

/// A report that could not be rendered.
enum RenderingError: Explained {
    case missingTemplate(String)
    case noPicture(String)

    var message: Bilingual {
        switch self {
        case .missingTemplate(let name):
            Bilingual("Die Vorlage „\(name)“ fehlt.", "The template “\(name)” is missing.")
        case .noPicture(let title):
            Bilingual("„\(title)“ ist kein SVG-Bild.", "“\(title)” is no SVG picture.")
        }
    }
}
