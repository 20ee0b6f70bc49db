import Mustache
import PlainText

// Names, offers and statements may hold anything; none of it may become markup. Both escapes go by bytes: runs
// of harmless bytes are copied as a whole, and swift-mustache's own escape goes by characters, so that a
// quotation mark or bracket with a combining mark behind it gets past.

/// What an escape does with the bytes at a place.
enum Escape {
    case keep
    /// Something else instead of that many bytes; an empty one leaves them out.
    case replace(Int, StaticString)
}

extension TextBytes {
    /// Escapes text for HTML and XML.
    ///
    /// - Parameter keepsNumbers: "n = 5" and "Nr. 5" are not broken between two lines.
    mutating func add(markup text: String, keepsNumbers: Bool = false) {
        add(text) { bytes, place in
            switch bytes[place] {
            case UInt8(ascii: "&"): return .replace(1, "&amp;")
            case UInt8(ascii: "<"): return .replace(1, "&lt;")
            case UInt8(ascii: ">"): return .replace(1, "&gt;")
            case UInt8(ascii: "\""): return .replace(1, "&quot;")
            case UInt8(ascii: "'"): return .replace(1, "&#39;")
            case UInt8(ascii: "n") where keepsNumbers && bytes.continues("n = ", at: place):
                return .replace(4, "n\u{A0}=\u{A0}")
            case UInt8(ascii: "N") where keepsNumbers && bytes.continues("Nr. ", at: place):
                return .replace(4, "Nr.\u{A0}")
            case 0x20...0x7E, 0x09, 0x0A, 0x0D: return .keep
            default:
                let length = bytes.unprintable(at: place)
                return length == 0 ? .keep : .replace(length, "")
            }
        }
    }

    /// Escapes text for pandoc's Markdown and CommonMark, inside paragraphs, list items and cells of pipe tables.
    mutating func add(markdown text: String) {
        var start = LineStart()
        add(text) { bytes, place in
            let byte = bytes[place]
            let before = start
            start.read(byte)
            switch byte {
            case UInt8(ascii: "\\"): return .replace(1, "\\\\")
            case UInt8(ascii: "`"): return .replace(1, "\\`")
            case UInt8(ascii: "*"): return .replace(1, "\\*")
            case UInt8(ascii: "_"): return .replace(1, "\\_")
            case UInt8(ascii: "{"): return .replace(1, "\\{")
            case UInt8(ascii: "}"): return .replace(1, "\\}")
            case UInt8(ascii: "["): return .replace(1, "\\[")
            case UInt8(ascii: "]"): return .replace(1, "\\]")
            case UInt8(ascii: "<"): return .replace(1, "\\<")
            case UInt8(ascii: ">"): return .replace(1, "\\>")
            case UInt8(ascii: "&"): return .replace(1, "\\&")
            case UInt8(ascii: "|"): return .replace(1, "\\|")
            case UInt8(ascii: "~"): return .replace(1, "\\~")
            case UInt8(ascii: "^"): return .replace(1, "\\^")
            case UInt8(ascii: "$"): return .replace(1, "\\$")
            case UInt8(ascii: "#"): return .replace(1, "\\#")
            case UInt8(ascii: "@"): return .replace(1, "\\@")
            case UInt8(ascii: "-") where before.isEmpty: return .replace(1, "\\-")
            case UInt8(ascii: "+") where before.isEmpty: return .replace(1, "\\+")
            case UInt8(ascii: ":") where before.isEmpty: return .replace(1, "\\:")
            case UInt8(ascii: "%") where before.isEmpty: return .replace(1, "\\%")
            case UInt8(ascii: "=") where before.isEmpty: return .replace(1, "\\=")
            case UInt8(ascii: ".") where before.isCounter: return .replace(1, "\\.")
            case UInt8(ascii: ")") where before.isCounter: return .replace(1, "\\)")
            // Line breaks would end the cell or the list item.
            case 0x09...0x0D: return .replace(1, " ")
            case 0x20...0x7E: return .keep
            default:
                let blank = bytes.unusualBlank(at: place)
                let length = bytes.unprintable(at: place)
                guard blank + length > 0 else { return .keep }
                // What is left out leaves the start of the line as it was.
                start = before
                if blank > 0 { start.read(0x20) }
                return blank > 0 ? .replace(blank, " ") : .replace(length, "")
            }
        }
    }

    /// Copies runs of bytes that are kept, and puts the replacements between them.
    private mutating func add(_ text: String, _ escape: (UnsafeBufferPointer<UInt8>, Int) -> Escape) {
        var text = text
        text.withUTF8 { bytes in
            var copied = 0
            var place = 0
            while place < bytes.count {
                switch escape(bytes, place) {
                case .keep: place += 1
                case .replace(let length, let replacement):
                    add(bytes: bytes[copied..<place])
                    add(replacement)
                    place += length
                    copied = place
                }
            }
            add(bytes: bytes[copied...])
        }
    }
}

/// Whether a line still looks like the start of a list: "- a", "1. a", "(a) b", "iv) c".
private struct LineStart {
    private enum Marker { case start, letter, counter, text }
    private var marker = Marker.start
    /// Only blanks so far.
    private(set) var isEmpty = true

    var isCounter: Bool { marker == .counter || marker == .letter }

    mutating func read(_ byte: UInt8) {
        let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
        if !isBlank { isEmpty = false }
        guard marker != .text else { return }
        marker =
            switch marker {
            case .start where byte == UInt8(ascii: "(") || isBlank: .start
            case .start where Self.counts(byte): .counter
            case .start where (0x41...0x5A).contains(byte & 0xDF): .letter
            case .counter where Self.counts(byte): .counter
            default: .text
            }
    }

    /// A digit of an Arabic or Roman number.
    private static func counts(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "ivxlcdmIVXLCDM".utf8.contains(byte)
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func continues(_ pattern: StaticString, at place: Int) -> Bool {
        guard place + pattern.utf8CodeUnitCount <= count else { return false }
        return pattern.withUTF8Buffer { self[place...].starts(with: $0) }
    }

    /// The length in bytes of an unprintable scalar at this place, else 0: controls, non-characters and marks
    /// that turn the direction of the text. They are not allowed in XML, or make a text look like another one.
    fileprivate func unprintable(at place: Int) -> Int {
        let byte = self[place]
        func next(_ step: Int) -> UInt8 { place + step < count ? self[place + step] : 0 }
        switch byte {
        case 0x09, 0x0A, 0x0D: return 0
        case 0x00...0x1F, 0x7F: return 1
        // U+0080–U+009F
        case 0xC2: return (0x80...0x9F).contains(next(1)) ? 2 : 0
        // U+202A–U+202E, U+2066–U+2069
        case 0xE2:
            let isTurn = next(1) == 0x80 && (0xAA...0xAE).contains(next(2))
            let isIsolate = next(1) == 0x81 && (0xA6...0xA9).contains(next(2))
            return isTurn || isIsolate ? 3 : 0
        // U+FDD0–U+FDEF, U+FFFE, U+FFFF
        case 0xEF:
            let isHole = next(1) == 0xB7 && (0x90...0xAF).contains(next(2))
            let isLast = next(1) == 0xBF && next(2) >= 0xBE
            return isHole || isLast ? 3 : 0
        // The last two scalars of every further plane
        case 0xF0...0xF4: return next(1) & 0x0F == 0x0F && next(2) == 0xBF && next(3) >= 0xBE ? 4 : 0
        default: return 0
        }
    }

    /// The length in bytes of a blank beyond ASCII that may be broken at, else 0.
    fileprivate func unusualBlank(at place: Int) -> Int {
        func next(_ step: Int) -> UInt8 { place + step < count ? self[place + step] : 0 }
        switch self[place] {
        case 0xC2: return next(1) == 0x85 ? 2 : 0
        case 0xE1: return next(1) == 0x9A && next(2) == 0x80 ? 3 : 0
        case 0xE2:
            switch (next(1), next(2)) {
            case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F): return 3
            default: return 0
            }
        case 0xE3: return next(1) == 0x80 && next(2) == 0x80 ? 3 : 0
        default: return 0
        }
    }
}

// MARK: In templates

/// The escape of the page's frame.
struct MarkupText: MustacheContentType {
    static let name = "netviz-markup"

    func escapeText(_ text: String) -> String {
        var bytes = TextBytes()
        bytes.add(markup: text)
        return bytes.text
    }
}

/// The escape of the Markdown document's frame.
struct MarkdownText: MustacheContentType {
    static let name = "netviz-markdown"

    func escapeText(_ text: String) -> String {
        var bytes = TextBytes()
        bytes.add(markdown: text)
        return bytes.text
    }
}
