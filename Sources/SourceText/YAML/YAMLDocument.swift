package import Yams

/// `landschaft.yaml` as a tree of nodes, read with the care that a file of unknown origin asks for.
package enum YAMLDocument {
    /// More than a landscape can need, less than what takes long.
    static let longest = 256 * 1024

    /// The root of the document; nil where it is empty or cannot be read, which is reported.
    package static func root(_ text: [UInt8], file: String, _ log: inout ProblemLog) -> Node? {
        guard text.count <= longest else {
            log.error(
                .invalidYAML, Place(file: file), "",
                "\(file) ist größer als \(longest / 1024) KB und wird nicht gelesen. Listen von Akteuren "
                    + "gehören in die Tabellen.",
                "\(file) is larger than \(longest / 1024) KB and is not read. Lists of actors belong in the tables."
            )
            return nil
        }
        // Aliases let a few lines stand for gigabytes, so they are refused before anything is decoded.
        if let line = lineOfAlias(text) {
            log.error(
                .invalidYAML, Place(file: file, row: line), "",
                "In Zeile \(line) steht ein YAML-Verweis (& oder *). Verweise sind in \(file) nicht vorgesehen; "
                    + "ein Text, der so beginnt, gehört in Anführungszeichen.",
                "Line \(line) holds a YAML anchor or alias (& or *). They are not used in \(file); a text that "
                    + "begins like this belongs in quotation marks.")
            return nil
        }
        do {
            // Without rules every scalar stays the text it is: "nein" and "3.10" mean what the column says.
            let parser = try Parser(yaml: String(decoding: text, as: UTF8.self), resolver: .basic)
            return try parser.singleRoot()
        } catch {
            report(error, file, &log)
            return nil
        }
    }

    private static func report(_ error: any Error, _ file: String, _ log: inout ProblemLog) {
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
        log.error(
            .invalidYAML, Place(file: file, row: line), "",
            "\(german) stimmt der Aufbau nicht\(cause.isEmpty ? "" : ": \(cause)"). Häufige Ursachen sind eine "
                + "Einrückung mit Tabulator, ein fehlender Doppelpunkt, ein Schlüssel, der zweimal vorkommt, oder "
                + "ein Text mit Doppelpunkt ohne Anführungszeichen.",
            "\(english) the structure is not right (\(problem)). Frequent causes are an indent made with a tab, a "
                + "missing colon, a key that occurs twice, or a text with a colon and no quotation marks.")
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
