import PlainText
import SourceText

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
    /// Elements nest at most 200 deep, and files that declare entities are refused: no graph program writes any, and
    /// they can name other files or grow without end. The file may be of any size: nothing is kept but what the format
    /// takes from it.
    /// - Complexity: O(bytes) time.
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
        var scanner = XMLScanner(bytes, passesDocumentType: true)
        /// Names of the open elements.
        var open: [String] = []
        var hasSeenRoot = false
        var hasEnded = false
        reading: while true {
            switch scanner.next() {
            case .start:
                let line = scanner.line()
                // One element holds all others, and each attribute has a value.
                guard !hasEnded, let attributes = scanner.allAttributes() else {
                    return draft.reportSyntax(line, format)
                }
                let name = scanner.nameText
                open.append(name)
                hasSeenRoot = hasSeenRoot || name == "graph"
                start(name, attributes, line: line)
            case .end:
                let name = scanner.nameText
                guard open.popLast() == name else { return draft.reportSyntax(scanner.line(), format) }
                hasEnded = open.isEmpty
                end(name)
            case .text: if !open.isEmpty { text(scanner.text) }
            case .finish: break reading
            }
        }
        if scanner.isBroken {
            draft.reportSyntax(scanner.brokenLine ?? scanner.line(), format)
        } else if !hasSeenRoot {
            draft.reportSyntax(nil, format)
        }
    }
}
