import Mustache

/// Escapes text for HTML and XML scalar by scalar. The one of swift-mustache goes by characters, so that a
/// quotation mark or bracket with a combining mark behind it gets past.
struct MarkupText: MustacheContentType {
    static let name = "netviz-markup"

    func escapeText(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            default: if !scalar.isUnprintable { result.append(scalar) }
            }
        }
        return String(result)
    }
}

/// Escapes text for pandoc's Markdown and CommonMark, inside paragraphs, list items and cells of pipe tables.
struct MarkdownText: MustacheContentType {
    static let name = "netviz-markdown"

    func escapeText(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isLeading = true
        var marker = Marker.start
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace, scalar != "\u{A0}" {
                // Line breaks would end the cell or the list item.
                result.append(" ")
            } else if scalar.isUnprintable {
                continue
            } else {
                let isSpecial =
                    switch scalar {
                    case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "&", "|", "~", "^", "$", "#", "@":
                        true
                    case "-", "+", ":", "%", "=": isLeading
                    case ".", ")": marker == .counter || marker == .letter
                    default: false
                    }
                if isSpecial { result.append("\\") }
                result.append(scalar)
            }
            marker = marker.next(scalar)
            if !scalar.properties.isWhitespace { isLeading = false }
        }
        return String(result)
    }

    /// Whether the text so far looks like the number of a list: "1.", "(a)", "iv)".
    private enum Marker {
        case start, letter, counter, text

        func next(_ scalar: Unicode.Scalar) -> Marker {
            let isCounter = "0123456789ivxlcdmIVXLCDM".unicodeScalars.contains(scalar)
            return switch self {
            case .start where scalar == "(" || scalar.properties.isWhitespace: .start
            case .start where isCounter: .counter
            case .start where scalar.isASCII && scalar.properties.isAlphabetic: .letter
            case .counter where isCounter: .counter
            default: .text
            }
        }
    }
}

extension Unicode.Scalar {
    /// Controls, non-characters and marks that turn the direction of the text: not allowed in XML, or able
    /// to make a text look like another one.
    var isUnprintable: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
        default: value & 0xFFFE == 0xFFFE
        }
    }
}
