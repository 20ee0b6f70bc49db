import Foundation
import FoundationXML
import LandscapeModel

/// What a format does with the elements of an XML file.
protocol XMLHandler {
    var draft: GraphDraft { get set }
    /// - Parameter name: without a namespace prefix.
    mutating func start(_ name: String, _ attributes: [String: String], line: Int)
    mutating func end(_ name: String)
    /// A piece of text; one text may come in several.
    mutating func text(_ piece: String)
}

extension XMLHandler {
    /// Reads a whole file; what stands before an error counts.
    ///
    /// Elements nest at most 256 deep (the parser's own limit), and files that declare entities are refused:
    /// no graph program writes any, and they can name other files or grow without end.
    mutating func read(_ bytes: [UInt8], format: String) {
        if bytes.contains(sequence: Array("<!ENTITY".utf8)) {
            draft.log.error(
                .unreadableFile, Place(file: draft.file), "<!ENTITY",
                "\(draft.file) vereinbart eigene Textbausteine (ENTITY) und wird aus Sicherheitsgründen nicht gelesen. "
                    + "Bitte entfernen Sie die Vereinbarungen.",
                "\(draft.file) declares entities and is not read, for safety. Please remove the declarations."
            )
            return
        }
        guard let elements = XMLProlog.blanked(bytes) else { return draft.reportSyntax(nil, format) }
        let events = XMLEvents(self)
        // The text is UTF-8 by now, whatever its declaration said.
        let parser = XMLParser(data: Data(elements))
        parser.shouldResolveExternalEntities = false
        parser.delegate = events
        let isWhole = parser.parse()
        self = events.handler
        if let line = events.brokenLine ?? (isWhole ? nil : parser.lineNumber) {
            draft.reportSyntax(max(1, line), format)
        } else if !events.hasSeenRoot {
            draft.reportSyntax(nil, format)
        }
    }
}

/// Hands the parser's events on to a value.
private final class XMLEvents<Handler: XMLHandler>: NSObject, XMLParserDelegate {
    var handler: Handler
    var hasSeenRoot = false
    /// The line of the first error. The parser guesses what follows and calls the whole a success.
    var brokenLine: Int?

    init(_ handler: Handler) { self.handler = handler }

    private static func local(_ name: String) -> String {
        name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[name.index(after: $0)...]) } ?? name
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard brokenLine == nil else { return }
        hasSeenRoot = hasSeenRoot || Self.local(name) == "graph"
        handler.start(Self.local(name), attributes, line: parser.lineNumber)
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        if brokenLine == nil { handler.end(Self.local(name)) }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if brokenLine == nil { handler.text(text) }
    }

    func parser(_ parser: XMLParser, foundCDATA data: Data) {
        if brokenLine == nil { handler.text(String(decoding: data, as: UTF8.self)) }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        let code = (error as NSError).code
        // Warnings, and prefixes that no namespace belongs to: the structure is sound.
        if (95...107).contains(code) || (200...205).contains(code) { return }
        brokenLine = brokenLine ?? parser.lineNumber
    }
}

extension [UInt8] {
    /// Whether these bytes stand anywhere inside.
    func contains(sequence: [UInt8]) -> Bool {
        guard let first = sequence.first, count >= sequence.count else { return false }
        var index = 0
        while let found = self[index...].firstIndex(of: first) {
            if self[found...].starts(with: sequence) { return true }
            index = found + 1
        }
        return false
    }
}
