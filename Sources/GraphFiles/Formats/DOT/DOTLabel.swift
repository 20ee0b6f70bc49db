internal import GraphvizBridge
import PlainText
import SourceText

/// Labels of Graphviz that are more than text: markup between angle brackets, and records of fields.
///
/// Reference: https://graphviz.org/doc/info/shapes.html#html and #record
enum DOTLabel {
    // MARK: Markup

    /// The words of an HTML-like label: tags are gone, breaks and cells become blanks.
    static func words(ofMarkup text: String) -> String {
        var result = String.UnicodeScalarView()
        var tag: String.UnicodeScalarView?
        var scalars = text.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            if tag != nil {
                if scalar == ">" {
                    if tag.map(separates) ?? false { result.append(" ") }
                    tag = nil
                } else if tag?.count ?? 0 < 40 {
                    tag?.append(scalar)
                    // A comment may hold anything, tags as well.
                    if tag.map({ String($0) }) == "!--" {
                        skipComment(&scalars)
                        tag = nil
                    }
                }
            } else if scalar == "<" {
                tag = String.UnicodeScalarView()
            } else {
                result.append(scalar)
            }
        }
        return String(result).withoutEntities.tidied.onOneLine.trimmed
    }

    private static func skipComment(_ scalars: inout Substring.UnicodeScalarView) {
        var dashes = 0
        while let scalar = scalars.popFirst() {
            if scalar == ">", dashes >= 2 { return }
            dashes = scalar == "-" ? dashes + 1 : 0
        }
    }

    /// Whether what stands on both sides of a tag are two words: letters in bold are not set apart, cells are.
    private static func separates(_ tag: String.UnicodeScalarView) -> Bool {
        let name = String(tag).lowercased().drop { $0 == "/" }.prefix { $0.isLetter }
        return ["br", "td", "tr", "table", "hr", "vr", "img"].contains(name)
    }

    // MARK: Records

    static func isRecord(_ node: ParsedGraph.Node) -> Bool {
        let shape = node.attributes.last { $0.name == "shape" }?.value.lowercased()
        return shape == "record" || shape == "mrecord"
    }

    /// The fields of a record label, one after the other: braces turn them, ports name them, neither is text.
    ///
    /// A backslash keeps the mark behind it; other escapes are left for the caller.
    static func fields(ofRecord text: String) -> String {
        var result = String.UnicodeScalarView()
        var isInPort = false
        var scalars = text.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\\":
                guard let next = scalars.popFirst() else { continue }
                if isInPort { continue }
                if !"{}|<> ".unicodeScalars.contains(next) { result.append("\\") }
                result.append(next)
            case "<": isInPort = true
            case ">": isInPort = false
            case "{", "}", "|": if !isInPort { result.append(" ") }
            default: if !isInPort { result.append(scalar) }
            }
        }
        return String(result).onOneLine.trimmed
    }

    // MARK: Looks

    /// The place (`pos`, in points from below) and the colour of a node.
    static func readLooks(_ node: ParsedGraph.Node, _ number: Int, _ draft: inout GraphDraft) {
        func value(_ name: String) -> String? {
            node.attributes.last { $0.name == name && !$0.isMarkup && !$0.value.isEmpty }?.value
        }
        if let place = value("pos") {
            let parts = place.split { $0 == "," || $0 == "!" || $0 == " " }.map { Double($0) }
            if parts.count >= 2 { draft.setPlace(parts[0], parts[1].map { -$0 }, of: number) }
        }
        // Of a gradient the first colour.
        let colour = (value("fillcolor") ?? value("color"))?.split { $0 == ":" || $0 == ";" }.first
        draft.setColour(colour.flatMap { NodeLooks.colour(String($0)) }, of: number)
    }
}
