import Foundation
import Mustache
public import PlainText

/// What is wrong with a municipality's own template, and where.
public struct TemplateError: Explained, Sendable, Hashable {
    public var file: String
    public var line: Int?
    public var message: Bilingual
}

/// A municipality's own wording and look: a folder of files, all of them optional.
///
/// `seite.html.mustache` and `dokument.md.mustache` frame the page and the Markdown text, `stil.css` is added to the
/// style, `logo.svg`, `.png` or `.jpg` stands above the title, `vorlage.docx` holds the styles of the Word document,
/// and `<kapitel>.txt` is printed at the start of a chapter.
public struct ReportTemplate: Sendable {
    /// Files that mean nothing here, for a hint.
    public private(set) var unknown: [String] = []
    /// There is a logo for the page, but none that Word could show.
    public var hasLogoForPageOnly: Bool { logo != nil && wordLogo == nil }
    var page: MustacheTemplate?
    var document: MustacheTemplate?
    var style = ""
    var logo: String?
    /// The logo for the Word document, which knows no SVG.
    var wordLogo: (name: String, content: Data)?
    var wordStyle: Data?
    var introductions: [ReportChapter: [String]] = [:]
    /// Everything that the municipality itself wrote.
    public private(set) var words: [String] = []

    static let files = [
        "seite.html.mustache", "dokument.md.mustache", "stil.css", "logo.svg", "logo.png", "logo.jpg",
        "vorlage.docx",
    ]
    /// Larger files are no templates.
    private static let limit = 2_000_000

    public init(folder: String) throws(TemplateError) {
        let base = URL(fileURLWithPath: folder, isDirectory: true)
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw TemplateError(
                file: folder, line: nil,
                message: Bilingual(
                    "Den Ordner mit der Vorlage gibt es nicht, oder er ist nicht lesbar.",
                    "The folder of the template does not exist or cannot be read."))
        }
        for name in names.sorted() where !name.hasPrefix(".") {
            let file = base.appendingPathComponent(name)
            if let chapter = ReportChapter.allCases.first(where: { name == $0.slug + ".txt" }) {
                let text = try Self.text(file, name)
                words.append(text)
                introductions[chapter] = Self.paragraphs(text)
            } else if Self.files.contains(name) {
                try read(name, file)
            } else {
                unknown.append(name)
            }
        }
    }

    private mutating func read(_ name: String, _ file: URL) throws(TemplateError) {
        switch name {
        case "seite.html.mustache":
            let text = try Self.text(file, name)
            words.append(text)
            page = try Self.template(text, name, escape: MarkupText.name)
        case "dokument.md.mustache":
            let text = try Self.text(file, name)
            words.append(text)
            document = try Self.template(text, name, escape: MarkdownText.name)
        case "stil.css":
            style = try Self.text(file, name)
            try StyleCheck(style).check(name)
        case "vorlage.docx": wordStyle = try Self.data(file, name)
        default:
            let content = try Self.data(file, name)
            let kind = name.hasSuffix("svg") ? "svg+xml" : name.hasSuffix("png") ? "png" : "jpeg"
            // Of several the page takes the sharpest, which comes last in the alphabet.
            logo = "data:image/\(kind);base64," + content.base64EncodedString()
            if kind != "svg+xml" { wordLogo = (name, content) }
        }
    }

    // MARK: Files

    private static func data(_ file: URL, _ name: String) throws(TemplateError) -> Data {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
        // The attributes are those of the link itself, wherever it leads; a pipe would never end.
        guard attributes?[.type] as? FileAttributeType == .typeRegular else {
            throw TemplateError(
                file: name, line: nil,
                message: Bilingual(
                    "Das ist keine Datei dieses Ordners. Verknüpfungen gehen hier nicht; bitte legen Sie eine Kopie hinein.",
                    "This is no file of the folder. Links are not possible here; please put a copy into it."))
        }
        guard (attributes?[.size] as? NSNumber)?.intValue ?? 0 <= limit else {
            throw TemplateError(
                file: name, line: nil,
                message: Bilingual(
                    "Die Datei ist größer als 2 MB.", "The file is larger than 2 MB."))
        }
        guard let data = try? Data(contentsOf: file) else {
            throw TemplateError(
                file: name, line: nil,
                message: Bilingual("Die Datei ist nicht lesbar.", "The file cannot be read."))
        }
        return data
    }

    private static func text(_ file: URL, _ name: String) throws(TemplateError) -> String {
        var data = try data(file, name)
        if data.starts(with: [0xEF, 0xBB, 0xBF]) { data.removeFirst(3) }
        guard let text = String(data: data, encoding: .utf8) else {
            throw TemplateError(
                file: name, line: nil,
                message: Bilingual("Die Datei ist nicht in UTF-8.", "The file is not in UTF-8."))
        }
        return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }

    /// Paragraphs are set apart by an empty line.
    private static func paragraphs(_ text: String) -> [String] {
        var paragraphs = [""]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = line.trimmingCharacters(in: .whitespaces)
            if words.isEmpty {
                paragraphs.append("")
            } else {
                paragraphs[paragraphs.count - 1] += words + " "
            }
        }
        return paragraphs.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}

// MARK: Templates

extension ReportTemplate {
    private static func template(_ text: String, _ name: String, escape: String) throws(TemplateError)
        -> MustacheTemplate
    {
        try check(text, name)
        Templates.registerEscapes()
        do {
            // The escape is named in a line of its own above the text.
            return try MustacheTemplate(string: "{{% CONTENT_TYPE: \(escape)}}\n" + text)
        } catch let error as MustacheTemplate.ParserError {
            throw TemplateError(
                file: name, line: max(1, error.context.lineNumber - 1), message: Self.message(error.error))
        } catch {
            throw TemplateError(file: name, line: nil, message: Self.message(error))
        }
    }

    /// What would never end, or get around the escapes, is refused with its line.
    private static func check(_ text: String, _ name: String) throws(TemplateError) {
        var tags = TemplateTags(text)
        while let tag = tags.next() {
            let fault = tag.isPossible ? tags.fault : TemplateTags.otherTags
            if let fault { throw TemplateError(file: name, line: tag.line, message: fault) }
        }
        guard text.contains("{{{.body}}}") || text.contains("{{{body}}}") else {
            throw TemplateError(
                file: name, line: nil,
                message: Bilingual(
                    "Die Vorlage druckt keine Kapitel: {{#chapters}} … {{{.body}}} … {{/chapters}} fehlt.",
                    "The template prints no chapters: {{#chapters}} … {{{.body}}} … {{/chapters}} is missing."
                ))
        }
    }

    private static func message(_ error: any Error) -> Bilingual {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect:
            Bilingual(
                "Das Ende eines Abschnitts nennt einen anderen Namen als sein Anfang.",
                "The end of a section names another one than its start.")
        case .expectedSectionEnd:
            Bilingual("Das Ende eines Abschnitts fehlt.", "The end of a section is missing.")
        case .unfinishedName:
            Bilingual("Eine Klammer {{ ist nicht geschlossen.", "A bracket {{ is not closed.")
        default: Bilingual("Die Vorlage ist nicht lesbar.", "The template cannot be read.")
        }
    }
}
