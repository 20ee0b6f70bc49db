import PlainText
import SourceText

/// A cell that names the partners of an actor: "Caritas, JC und VHS (nur Kurse)".
struct PartnerCell {
    struct Partner: Hashable {
        var name: String
        /// What stood beside the name, in brackets or without.
        var note = ""
    }

    /// Splits a cell into partners.
    ///
    /// The whole cell and every piece is tried as one name first, so that "Amt für Jugend, Schule und Sport" stays
    /// together. `|`, `;`, line breaks and commas separate; "/", "und" and "&" do where a part is known.
    /// Numbers and dashes of a list fall out, as do words such as "u. a." and "etc."; the latter come as a partner of
    /// their own, which ``saysNobody(_:)``.
    /// - Parameters:
    ///   - addsActors: unknown names will become actors; then a slash separates too.
    ///   - words: what may stand beside a name without brackets ("JC monatlich"); nil looks into brackets only.
    static func partners(
        _ text: String, addsActors: Bool = false, words: PartnerWords? = nil, _ isKnown: (String) -> Bool
    ) -> [Partner] {
        if text.isEmpty || text.saysNothing { return [] }
        if isKnown(text.onOneLine) { return [Partner(name: text.onOneLine)] }
        if let items = Enumeration.items(text, isKnown) {
            return items.flatMap { partners($0, addsActors: addsActors, words: words, isKnown) }
        }
        var result: [Partner] = []
        for piece in pieces(text, "|;\n\r\u{2028}•·▪◦‣►➢➤") {
            if isKnown(piece) {
                result.append(Partner(name: piece))
                continue
            }
            for part in Cell.rejoined(pieces(piece, ","), isKnown) {
                let plain = withoutBullet(part)
                let (name, others) = isKnown(plain) ? (plain, nil) : ListWords.stripped(plain)
                for one in split(name, addsActors: addsActors, isKnown) {
                    let inner = isKnown(one) ? (name: one, others: nil) : ListWords.stripped(one)
                    add(partner(inner.name, words, isKnown), to: &result, words)
                    if let others = inner.others { result.append(Partner(name: others)) }
                }
                if let others { result.append(Partner(name: others)) }
            }
        }
        return result.filter { !$0.name.isEmpty }
    }

    /// Adds a partner. Words alone that stand behind a comma belong to the partner before: "JC, monatlich".
    private static func add(_ partner: Partner, to result: inout [Partner], _ words: PartnerWords?) {
        if let words, partner.note.isEmpty, let last = result.indices.last, !saysNobody(result[last].name),
            words.namesNobody(partner.name)
        {
            result[last].note += (result[last].note.isEmpty ? "" : ", ") + partner.name
        } else {
            result.append(partner)
        }
    }

    /// The name and the note of one partner.
    private static func partner(
        _ text: String, _ words: PartnerWords?, _ isKnown: (String) -> Bool
    ) -> Partner {
        let text = unquoted(withoutBullet(text).onOneLine)
        if isKnown(text) { return Partner(name: text) }
        let (name, note) = bracketed(text, isKnown)
        guard note.isEmpty else { return Partner(name: name, note: note) }
        guard let words, let beside = words.beside(text, isKnown) else { return Partner(name: text) }
        return Partner(name: beside.name, note: beside.note)
    }

    /// A name and what stands in round or square brackets behind or before it.
    ///
    /// Brackets belong to the name where they hold the Träger: "MBE (Caritas)" is known with them or not at all.
    private static func bracketed(_ text: String, _ isKnown: (String) -> Bool) -> (name: String, note: String)
    {
        var name = text
        var notes: [String] = []
        while !isKnown(name), let last = name.unicodeScalars.last, last == ")" || last == "]" {
            let opening: Unicode.Scalar = last == ")" ? "(" : "["
            guard let open = name.unicodeScalars.lastIndex(of: opening), open > name.startIndex else { break }
            let inside = name.unicodeScalars[name.unicodeScalars.index(after: open)...].dropLast()
            notes.insert(String(inside).trimmed, at: 0)
            name = String(name.unicodeScalars[..<open]).trimmed
        }
        if notes.isEmpty, let first = name.unicodeScalars.first, first == "(" || first == "[" {
            let closing: Unicode.Scalar = first == "(" ? ")" : "]"
            if let close = name.unicodeScalars.firstIndex(of: closing) {
                let rest = String(name.unicodeScalars[name.unicodeScalars.index(after: close)...]).trimmed
                if !rest.isEmpty {
                    notes = [String(name.unicodeScalars[..<close].dropFirst()).trimmed]
                    name = rest
                }
            }
        }
        return name.isEmpty || notes.allSatisfy(\.isEmpty)
            ? (text, "") : (name, notes.joined(separator: ", "))
    }

    /// Words that stand for partners without naming any.
    static func saysNobody(_ text: String) -> Bool {
        guard text.utf8.count <= 60 else { return false }
        let core = text.headerCore
        return vague.contains(core) || ListWords.cores.contains(core)
    }

    /// Words that say that there is no partner.
    static func saysNone(_ text: String) -> Bool { none.contains(text.headerCore) }

    private static let none: Set<String> = ["niemand", "keiner", "keine", "nochniemand", "none"]

    private static let vague: Set<String> = [
        "alle", "allen", "alleakteure", "allepartner", "diverse", "div", "div.", "verschiedene", "viele",
        "mehrere",
        "weitere", "andere", "sonstige", "u.a", "ua", "u.v.m", "uvm", "usw", "etc", "u.v.a", "uva", "niemand",
        "keiner",
        "keine", "nochniemand", "einige", "s.u", "siehenotiz", "all", "none", "various", "others",
    ]

    /// Without quotation marks around the whole.
    private static func unquoted(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            text.unicodeScalars.count > 2, "„“”\"»«‚‘'".unicodeScalars.contains(first),
            "“”\"«»‘’'".unicodeScalars.contains(last)
        else { return text }
        let inner = text.unicodeScalars.dropFirst().dropLast()
        // "„Haus“ und „Hof“" has marks of its own inside.
        if inner.contains(where: { "„“”\"»«".unicodeScalars.contains($0) }) { return text }
        return String(inner).trimmed
    }

    /// Without the dash or the sign of a list.
    private static func withoutBullet(_ text: String) -> String {
        let rest = text.unicodeScalars.drop { "-–—*+ •·▪◦‣►▶➢➤→✓✔>●○■□".unicodeScalars.contains($0) }
        // Word's round bullet becomes a small o.
        if rest.starts(with: "o ".unicodeScalars) { return String(rest.dropFirst(2)).trimmed }
        return String(rest)
    }

    /// Pieces at any of the marks outside brackets.
    static func pieces(_ text: String, _ marks: String) -> [String] {
        let marks = Array(marks.unicodeScalars)
        var result: [String] = []
        var current = String.UnicodeScalarView()
        var depth = 0
        for scalar in text.unicodeScalars {
            if scalar == "(" || scalar == "[" { depth += 1 }
            if scalar == ")" || scalar == "]" { depth = max(0, depth - 1) }
            // A bracket that is never closed must not swallow the rest of the list.
            let ends = marks.contains(scalar) && (depth == 0 || scalar == "\n" || scalar == "\r")
            if ends {
                depth = 0
                result.append(String(current).trimmed)
                current = String.UnicodeScalarView()
            } else {
                current.append(scalar)
            }
        }
        result.append(String(current).trimmed)
        return result.filter { !$0.isEmpty }
    }

    /// Parts at "/", "und", "u." and "&", where that makes sense of an unknown name.
    private static func split(_ text: String, addsActors: Bool, _ isKnown: (String) -> Bool) -> [String] {
        if isKnown(text) || isKnown(bracketed(text, isKnown).name) { return [text] }
        // Splitting is dear; most names hold none of them.
        for word in [" sowie ", " und ", " u. ", " & ", " and ", "/", " + "]
        where text.utf8.count <= 2000 && text.holds(word) {
            let parts = text.split(separator: word).map { String($0).trimmed }.filter { !$0.isEmpty }
            // What stands in brackets stays there: "MBE (Caritas/AWO)".
            guard parts.count > 1, parts.count <= 50, parts.allSatisfy(\.hasClosedBrackets) else { continue }
            // "Träger/innen" and "u/o" are no two names.
            let areNames = parts.allSatisfy {
                ($0.unicodeScalars.first?.properties.isUppercase ?? false) && $0.utf8.count > 1
            }
            let someAreKnown = parts.contains { isKnown($0) || isKnown(bracketed($0, isKnown).name) }
            let isListWord = word == "/" || word == " sowie " || word == " + "
            if someAreKnown || (addsActors && isListWord && areNames) {
                return parts.flatMap { split($0, addsActors: addsActors, isKnown) }
            }
        }
        return [text]
    }
}

extension String {
    /// Whether every bracket that opens closes again.
    fileprivate var hasClosedBrackets: Bool {
        utf8.count { $0 == UInt8(ascii: "(") } == utf8.count { $0 == UInt8(ascii: ")") }
    }
}
