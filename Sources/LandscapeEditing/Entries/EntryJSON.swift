import LandscapeModel
import PlainText
package import SourceText

extension Entry {
    /// The entry as a line of a journal, without its end.
    public var line: String {
        var json = JSONWriter(isCompact: true)
        json.object { json in
            json.key("id", id)
            json.key("at", at)
            json.key("op", operation.rawValue)
            Self.write("table", table.isEmpty ? nil : table, &json)
            Self.write("key", key, &json)
            Self.write("was", was, &json)
            Self.write("becomes", becomes, &json)
            json.key("reported_by", reportedBy)
            json.key("role", role.rawValue)
            json.key("status", status.rawValue)
            Self.write("undoes", undoes, &json)
            Self.write("text", text, &json)
            if let present {
                json.key("present")
                json.array { json in for id in present { json.value(id) } }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private static func write(_ key: String, _ text: String?, _ json: inout JSONWriter) {
        json.key(key)
        if let text { json.value(text) } else { json.null() }
    }

    private static func write(_ key: String, _ cells: [String: String]?, _ json: inout JSONWriter) {
        json.key(key)
        guard let cells else { return json.null() }
        json.object { json in
            for (column, text) in cells.sorted(by: { $0.key < $1.key }) { json.key(column, text) }
        }
    }

    /// Reads a line of a journal.
    ///
    /// Numbers count as the text that they are, and an absent `status` is `accepted`.
    /// - Throws: `EntryProblem` where the line is no entry.
    public init(line: [UInt8]) throws(EntryProblem) {
        guard let json = JSONParser.parse(line).value, case .object = json else {
            throw .invalid(
                "Die Zeile ist kein Eintrag (kein JSON-Objekt).", "The line is no entry (no JSON object).")
        }
        try self.init(json)
    }

    /// The same of an object that was parsed already.
    package init(_ json: JSONTree) throws(EntryProblem) {
        let word = try Self.text(json, "op")
        guard let operation = Operation(rawValue: word) else {
            throw Self.unknown("op", word, Operation.allCases.map(\.rawValue))
        }
        self.init(id: try Self.text(json, "id").trimmed, at: try Self.text(json, "at"), operation)
        guard !id.isEmpty else {
            throw .invalid(
                "Dem Eintrag fehlt die id; ohne sie lässt er sich weder wiedererkennen noch zurücknehmen.",
                "The entry has no id; without it, it can neither be recognised nor taken back.")
        }
        table = try Self.text(json, "table")
        key = try Self.optional(json, "key")
        was = try Self.cells(json, "was")
        becomes = try Self.cells(json, "becomes")
        reportedBy = try Self.optional(json, "reported_by") ?? Entry.coordination
        undoes = try Self.optional(json, "undoes")
        text = try Self.optional(json, "text")
        present = Self.ids(json, "present")
        role = try Self.value(json, "role") ?? .editor
        status = try Self.value(json, "status") ?? .accepted
    }

    private static func value<Value: RawRepresentable & CaseIterable>(
        _ json: JSONTree, _ key: String
    ) throws(EntryProblem) -> Value? where Value.RawValue == String {
        guard let word = try optional(json, key) else { return nil }
        guard let value = Value(rawValue: word) else {
            throw unknown(key, word, Value.allCases.map(\.rawValue))
        }
        return value
    }

    private static func unknown(_ key: String, _ word: String, _ known: [String]) -> EntryProblem {
        let list = known.joined(separator: ", ")
        return .invalid(
            "„\(key)“ kennt \(list), nicht \(Language.german.quoted(word.beginning)).",
            "“\(key)” knows \(list), not \(Language.english.quoted(word.beginning)).")
    }

    private static func text(_ json: JSONTree, _ key: String) throws(EntryProblem) -> String {
        switch json[key] {
        case nil, .null?: return ""
        case .text(let text)?, .number(let text)?: return text
        case .flag, .list, .object:
            throw .invalid("„\(key)“ muss ein Text sein.", "“\(key)” has to be a text.")
        }
    }

    private static func optional(_ json: JSONTree, _ key: String) throws(EntryProblem) -> String? {
        let text = try text(json, key)
        return text.isEmpty ? nil : text
    }

    /// A list of ids; what is none is passed over, since a note counts for its words.
    private static func ids(_ json: JSONTree, _ key: String) -> [String]? {
        guard case .list(let members)? = json[key] else { return nil }
        return members.compactMap { if case .text(let id) = $0 { id } else { nil } }
    }

    private static func cells(_ json: JSONTree, _ key: String) throws(EntryProblem) -> [String: String]? {
        guard let value = json[key] else { return nil }
        if case .null = value { return nil }
        guard case .object(let members) = value else {
            throw .invalid(
                "„\(key)“ muss Spalten mit Texten enthalten.", "“\(key)” has to hold columns with texts.")
        }
        var cells: [String: String] = [:]
        for (column, value) in members {
            switch value {
            case .text(let text), .number(let text): cells[column] = text
            case .flag(let flag): cells[column] = flag ? "ja" : "nein"
            case .null: cells[column] = ""
            case .list, .object:
                throw .invalid(
                    "Die Zelle \(Language.german.quoted(column.beginning)) in „\(key)“ muss ein Text sein.",
                    "The cell \(Language.english.quoted(column.beginning)) in “\(key)” has to be a text.")
            }
        }
        return cells
    }
}

extension String {
    /// On one line and not longer than a message bears.
    var beginning: String {
        let line = onOneLine
        return line.unicodeScalars.count <= 60 ? line : String(line.unicodeScalars.prefix(60)) + " …"
    }
}
