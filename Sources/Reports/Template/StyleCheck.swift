import PlainText

/// Whether a style sheet keeps to itself: nothing in it may end the element it stands in, or load from elsewhere.
///
/// CSS has many spellings for one word (`\\75rl(` is `url(`), so it is looked at with all escapes resolved.
struct StyleCheck {
    /// Lower case, with escapes resolved.
    private var plain: [UInt8] = []
    /// The line of each byte.
    private var lines: [Int32] = []

    init(_ text: String) { resolve(Array(text.utf8)) }

    /// Functions and rules that load what they name, in whatever form.
    private static let loading = [
        "@import", "src(", "image(", "image-set(", "cross-fade(", "expression(", "-moz-binding",
    ]

    func check(_ name: String) throws(TemplateError) {
        guard let place = fault else { return }
        throw TemplateError(
            file: name, line: Int(lines[place]),
            message: Bilingual(
                "„<“, @import und url() gehen hier nicht, außer url(data:…): Der Bericht lädt nichts nach.",
                "“<”, @import and url() are not possible here, but for url(data:…): the report loads nothing from "
                    + "elsewhere."))
    }

    /// Where the first thing stands that is not possible.
    private var fault: Int? {
        for place in plain.indices {
            switch plain[place] {
            case UInt8(ascii: "<"): return place
            case UInt8(ascii: "u"): if starts("url(", place), !isData(place + 4) { return place }
            default: if Self.loading.contains(where: { starts($0, place) }) { return place }
            }
        }
        return nil
    }

    private func starts(_ word: String, _ place: Int) -> Bool { plain[place...].starts(with: word.utf8) }

    /// Whether an address is the content itself.
    private func isData(_ start: Int) -> Bool {
        let rest = plain[start...].drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        return rest.starts(with: "data:".utf8)
    }

    private mutating func resolve(_ bytes: [UInt8]) {
        var index = 0
        var line: Int32 = 1
        func append(_ more: some Sequence<UInt8>) {
            for byte in more {
                // A zero byte is no letter to a browser, and may be none at all to another program.
                if byte == 0 { continue }
                plain.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
                lines.append(line)
            }
        }
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == UInt8(ascii: "\\") else {
                append([byte])
                if byte == 0x0A { line += 1 }
                continue
            }
            let digits = bytes[index...].prefix(6).prefix { Self.isHexadecimal($0) }
            if digits.isEmpty {
                // Any other sign stands for itself: a letter is read next, a second stroke begins no escape.
                if index < bytes.count, bytes[index] == UInt8(ascii: "\\") {
                    append([bytes[index]])
                    index += 1
                }
                continue
            }
            index += digits.count
            let scalar = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap {
                Unicode.Scalar($0)
            }
            append(scalar.map { $0.value < 0x20 ? [0x20] : Array(String($0).lowercased().utf8) } ?? [])
            // One blank or line break belongs to the escape.
            if index < bytes.count, [0x20, 0x09, 0x0A, 0x0C].contains(bytes[index]) {
                if bytes[index] == 0x0A { line += 1 }
                index += 1
            }
        }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }
}
