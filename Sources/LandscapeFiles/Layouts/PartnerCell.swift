import LandscapeModel

/// A cell that names the partners of an actor: "Caritas, JC und VHS (nur Kurse)".
struct PartnerCell {
    struct Partner: Hashable {
        var name: String
        /// What stood in brackets behind the name.
        var note = ""
    }

    /// Splits a cell into partners.
    ///
    /// The whole cell and every piece is tried as one name first, so that "Amt für Jugend, Schule und Sport" stays
    /// together. `|`, `;`, line breaks and commas separate; "/", "und" and "&" do where a part is known.
    /// - Parameter addsActors: unknown names will become actors; then a slash separates too.
    static func partners(
        _ text: String, addsActors: Bool = false, _ isKnown: (String) -> Bool
    ) -> [Partner] {
        if text.isEmpty || text.saysNothing { return [] }
        if isKnown(text.onOneLine) { return [Partner(name: text.onOneLine)] }
        var result: [Partner] = []
        for piece in pieces(text, "|;\n\r\u{2028}•·▪") {
            if isKnown(piece) {
                result.append(Partner(name: piece))
                continue
            }
            for part in Cell.rejoined(pieces(piece, ","), isKnown) {
                result += split(part, addsActors: addsActors, isKnown).map { partner($0, isKnown) }
            }
        }
        return result.filter { !$0.name.isEmpty }
    }

    /// The name and the note of one partner.
    private static func partner(_ text: String, _ isKnown: (String) -> Bool) -> Partner {
        let text = unquoted(withoutBullet(text).onOneLine)
        if isKnown(text) { return Partner(name: text) }
        guard text.utf8.last == UInt8(ascii: ")"), let open = text.utf8.lastIndex(of: UInt8(ascii: "(")),
            open > text.startIndex
        else { return Partner(name: text) }
        let name = String(text[..<open]).trimmed
        let note = String(text[text.index(after: open)...].dropLast()).trimmed
        // Brackets belong to the name where they hold the Träger: "MBE (Caritas)" is known with them or not at all.
        return name.isEmpty ? Partner(name: text) : Partner(name: name, note: note)
    }

    /// Words that stand for partners without naming any.
    static func saysNobody(_ text: String) -> Bool { vague.contains(text.headerCore) }

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

    /// Without the dash or the number of a list.
    private static func withoutBullet(_ text: String) -> String {
        let rest = text.unicodeScalars.drop { $0 == "-" || $0 == "–" || $0 == "*" || $0 == " " }
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
        if isKnown(text) || isKnown(partner(text, isKnown).name) { return [text] }
        // Splitting is dear; most names hold none of them.
        for word in [" und ", " u. ", " & ", " sowie ", " and ", "/", " + "]
        where text.utf8.count <= 2000 && text.holds(word) {
            let parts = text.split(separator: word).map { String($0).trimmed }.filter { !$0.isEmpty }
            guard parts.count > 1, parts.count <= 50 else { continue }
            // "Träger/innen" and "u/o" are no two names.
            let areNames = parts.allSatisfy {
                ($0.unicodeScalars.first?.properties.isUppercase ?? false) && $0.utf8.count > 1
            }
            let someAreKnown = parts.contains { isKnown($0) || isKnown(partner($0, isKnown).name) }
            if someAreKnown || (addsActors && word == "/" && areNames) {
                return parts.flatMap { split($0, addsActors: addsActors, isKnown) }
            }
        }
        return [text]
    }
}
