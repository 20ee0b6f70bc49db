import PlainText

/// The tags of a template one after the other, and what of them would never end.
struct TemplateTags {
    struct Tag {
        var line: Int
        var isPossible: Bool
    }

    /// What is wrong with the tags so far; nil: nothing.
    private(set) var fault: Bilingual?
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    /// The sections that are open, by name.
    private var open: [String] = []
    private var count = 0
    private var bodies = 0

    /// Sections inside one another; more would exhaust the parser's stack.
    private static let deepest = 20
    private static let most = 2000
    /// Each of them prints the whole report.
    private static let mostBodies = 10
    /// Lists that a section goes through entry by entry. Inside one another they multiply.
    private static let lists: Set<String> = ["chapters", "sections", "lines", "footnotes", "links"]

    init(_ text: String) { bytes = Array(text.utf8) }

    static let otherTags = Bilingual(
        "Einbindungen und andere Klammern ({{>, {{<, {{$, {{=, {{%) gehen hier nicht.",
        "Partials and other delimiters ({{>, {{<, {{$, {{=, {{%) are not possible here.")

    /// The next tag; nil at the end of the text.
    mutating func next() -> Tag? {
        let brace = UInt8(ascii: "{")
        while index < bytes.count {
            if bytes[index] == 0x0A { line += 1 }
            guard bytes[index] == brace, index + 1 < bytes.count, bytes[index + 1] == brace else {
                index += 1
                continue
            }
            let tag = Tag(line: line, isPossible: isPossible(after: index + 2))
            index += 2
            read()
            return tag
        }
        return nil
    }

    private func isPossible(after place: Int) -> Bool {
        guard place < bytes.count else { return true }
        return !"><$=%".utf8.contains(bytes[place])
    }

    /// Reads the tag that begins here up to its end; a comment ends at its first closing bracket, whatever it holds.
    private mutating func read() {
        let start = index
        while index < bytes.count,
            !(bytes[index] == UInt8(ascii: "}") && index + 1 < bytes.count
                && bytes[index + 1] == UInt8(ascii: "}"))
        {
            if bytes[index] == 0x0A { line += 1 }
            index += 1
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        index = min(bytes.count, index + 2)
        count += 1
        if count > Self.most { fault = Bilingual("Die Vorlage hat zu viele Klammern.", "Too many tags.") }
        note(text)
    }

    private mutating func note(_ text: String) {
        guard let sign = text.utf8.first, sign != UInt8(ascii: "!") else { return }
        if text.utf8.count(where: { $0 == UInt8(ascii: "(") }) > 3 {
            fault = Bilingual("Zu viele Umformungen in einer Klammer.", "Too many transforms in one tag.")
        }
        let name = String(text.dropFirst()).filter { !$0.isWhitespace && $0 != "." }
        switch sign {
        case UInt8(ascii: "#"), UInt8(ascii: "^"): enter(name, isList: sign == UInt8(ascii: "#"))
        case UInt8(ascii: "/"): if !open.isEmpty { open.removeLast() }
        case UInt8(ascii: "{"), UInt8(ascii: "&"):
            bodies += name == "body" ? 1 : 0
            if bodies > Self.mostBodies {
                fault = Bilingual(
                    "Die Vorlage druckt die Kapitel zu oft.", "The template prints the chapters too often.")
            }
        default: break
        }
    }

    private mutating func enter(_ name: String, isList: Bool) {
        let around = open.filter { Self.lists.contains($0) }
        if isList, Self.lists.contains(name), around.contains(name) || around.count >= 2 {
            fault = Bilingual(
                "Der Abschnitt {{#\(name)}} steht in sich selbst oder in zu vielen anderen Listen.",
                "The section {{#\(name)}} stands inside itself or in too many other lists.")
        }
        // A section turned around prints once at most.
        open.append(isList ? name : "^" + name)
        if open.count > Self.deepest {
            fault = Bilingual(
                "Zu viele Abschnitte ineinander, höchstens \(Self.deepest).",
                "Too many sections inside one another, \(Self.deepest) at most.")
        }
    }
}
