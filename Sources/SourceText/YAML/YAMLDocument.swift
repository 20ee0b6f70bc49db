package import PlainText
package import Yams

/// A YAML text as a tree of nodes, read with the care that a file of unknown origin asks for.
package enum YAMLDocument {
    /// Bytes of a `landschaft.yaml`: more than a landscape can need, less than what takes long.
    static let longest = 256 * 1024

    /// Why a text cannot be read.
    package struct Defect: Explained {
        /// 1 is the first.
        package var line: Int?
        /// With the line and the file.
        package var message: Bilingual
        /// The same for whoever says where it is.
        package var cause: Bilingual
    }

    /// The root of the document; nil where it is empty or cannot be read, which is reported.
    package static func root(_ text: [UInt8], file: String, _ log: inout ProblemLog) -> Node? {
        do throws(Defect) {
            return try root(text, file: file, longest: longest)
        } catch {
            let place = Place(file: file, row: error.line)
            log.error(.invalidYAML, place, "", error.message.german, error.message.english)
            return nil
        }
    }

    /// The root of the document; nil where it is empty.
    ///
    /// - Parameters:
    ///   - file: how the messages call it.
    ///   - longest: bytes beyond which nothing is read.
    package static func root(
        _ text: [UInt8], file: String, longest: Int
    ) throws(Defect) -> Node? {
        guard text.count <= longest else {
            throw Defect(
                line: nil,
                message: Bilingual(
                    "\(file) ist größer als \(longest / 1024) KB und wird nicht gelesen. Listen von Akteuren "
                        + "gehören in die Tabellen.",
                    "\(file) is larger than \(longest / 1024) KB and is not read. Lists of actors belong in the tables."
                ),
                cause: Bilingual(
                    "Dateien über \(longest / 1024) KB werden nicht gelesen.",
                    "Files above \(longest / 1024) KB are not read."))
        }
        // Aliases let a few lines stand for gigabytes, so they are refused before anything is decoded.
        if let line = lineOfAlias(text) {
            throw Defect(
                line: line,
                message: Bilingual(
                    "In Zeile \(line) steht ein YAML-Verweis (& oder *). Verweise sind in \(file) nicht vorgesehen; "
                        + "ein Text, der so beginnt, gehört in Anführungszeichen.",
                    "Line \(line) holds a YAML anchor or alias (& or *). They are not used in \(file); a text that "
                        + "begins like this belongs in quotation marks."),
                cause: Bilingual(
                    "YAML-Verweise (& oder *) werden nicht gelesen; ein Text, der so beginnt, gehört in "
                        + "Anführungszeichen.",
                    "YAML anchors and aliases (& or *) are not read; a text that begins like this belongs in "
                        + "quotation marks."))
        }
        do {
            // Without rules every scalar stays the text it is: "nein" and "3.10" mean what the column says.
            let parser = try Parser(yaml: String(decoding: text, as: UTF8.self), resolver: .basic)
            return try parser.singleRoot()
        } catch {
            throw defect(error, file)
        }
    }

    private static func defect(_ error: any Error, _ file: String) -> Defect {
        var line: Int?
        var problem = ""
        switch error as? YamlError {
        case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _),
            .composer(_, let text, let mark, _):
            line = mark.line
            problem = text
        case .duplicatedKeysInMapping(let keys, let context):
            line = context.mark.line
            problem = "duplicate key " + keys.joined(separator: ", ")
        case .reader(let text, _, _, _): problem = text
        default: problem = "unknown"
        }
        let german = line.map { "In Zeile \($0) von \(file)" } ?? "In \(file)"
        let english = line.map { "In line \($0) of \(file)" } ?? "In \(file)"
        let cause = germanCause(problem)
        let rest = Bilingual(
            "stimmt der Aufbau nicht\(cause.isEmpty ? "" : ": \(cause)"). Häufige Ursachen sind eine "
                + "Einrückung mit Tabulator, ein fehlender Doppelpunkt, ein Schlüssel, der zweimal vorkommt, oder "
                + "ein Text mit Doppelpunkt ohne Anführungszeichen.",
            "the structure is not right (\(problem)). Frequent causes are an indent made with a tab, a "
                + "missing colon, a key that occurs twice, or a text with a colon and no quotation marks.")
        return Defect(
            line: line, message: Bilingual("\(german) \(rest.german)", "\(english) \(rest.english)"),
            cause: Bilingual("Hier \(rest.german)", "Here \(rest.english)"))
    }

    /// What the parser's English means, for its commonest complaints; empty for the rest.
    private static func germanCause(_ problem: String) -> String {
        let causes = [
            ("tab", "die Einrückung enthält einen Tabulator"),
            ("duplicate key", "ein Schlüssel steht zweimal"),
            ("mapping values", "ein Doppelpunkt steht an unerwarteter Stelle"),
            ("expected ':'", "es fehlt ein Doppelpunkt"), ("',' or", "eine Klammer ist nicht geschlossen"),
            ("end of stream", "ein Anführungszeichen oder eine Klammer ist nicht geschlossen"),
            ("nesting", "die Verschachtelung ist zu tief"),
            ("another document", "die Datei enthält „---“ mehrfach"),
        ]
        return causes.first { problem.contains($0.0) }?.1 ?? ""
    }

    /// The first line on which a value begins with `&name` or `*name`; nil where none does.
    private static func lineOfAlias(_ text: [UInt8]) -> Int? {
        var line = 1
        var isStart = true
        var isComment = false
        var quote: UInt8?
        var previous: UInt8 = 0x0A
        for (index, byte) in text.enumerated() {
            defer { previous = byte }
            if byte == 0x0A || byte == 0x0D {
                if byte == 0x0A { line += 1 }
                isStart = true
                isComment = false
                continue
            }
            if isComment { continue }
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "#") where previous <= 0x20: isComment = true
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                // Quotes are closed on their line here; over several lines this only errs towards refusing.
                if isStart, closes(text, after: index, byte) { quote = byte }
                isStart = false
            case UInt8(ascii: "&"), UInt8(ascii: "*"):
                if isStart, index + 1 < text.count, text[index + 1] > 0x20 { return line }
                isStart = false
            case UInt8(ascii: " "), UInt8(ascii: "\t"): break
            case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
                // Signs only before a blank: not in "2026-09" or "https://".
                isStart = index + 1 < text.count && text[index + 1] <= 0x20
            case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "{"): isStart = true
            default: isStart = false
            }
        }
        return nil
    }

    private static func closes(_ text: [UInt8], after index: Int, _ quote: UInt8) -> Bool {
        for byte in text[(index + 1)...] {
            if byte == quote { return true }
            if byte == 0x0A { return false }
        }
        return false
    }
}
