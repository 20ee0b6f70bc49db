import Foundation
import NetworkGraph

/// Changes inputs at random, always the same way for the same seed.
struct Mutator: RandomNumberGenerator {
    private var random: SeededRandom

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    mutating func next() -> UInt64 { random.next() }

    /// Pieces that mean something to the readers.
    private static let tokens: [[UInt8]] =
        [
            "\"", "\"\"", ";", ",", "\n", "\r\n", "\t", "|", "\0", "\u{FEFF}", "e\u{301}", "&amp;", "&#0;",
            "&#x110000;", "<", ">",
            "<!--", "<![CDATA[", "]]>", "<!DOCTYPE x [", "<?", "/>", "r=\"A1048577\"", "r=\"XFD1\"",
            "s=\"-1\"", "t=\"s\"",
            "<v>99999999999999999999</v>", "<v>-1e308</v>", "<v>NaN</v>", "number-rows-repeated=\"99999999\"",
            "number-columns-repeated=\"16384\"", "ref=\"A1:XFD1048576\"", "&", "*a", ": ", "- ", "{", "}",
            "[", "]", "? ", "%", "!!int ",
        ].map { Array($0.utf8) } + [
            [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xFE, 0xFF], [0x50, 0x4B, 0x05, 0x06],
        ]

    /// Numbers at the limits of what machines hold: of bytes, halves, words, doubles, and what is none.
    static let numbers: [[UInt8]] = [
        "-1", "0", "-0", "127", "128", "255", "256", "32767", "32768", "65535", "65536", "2147483647",
        "2147483648",
        "-2147483648", "-2147483649", "4294967295", "4294967296", "9007199254740993", "9223372036854775807",
        "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615",
        "18446744073709551616", "1e154", "1e-200", "1e308", "-1e308", "1.7976931348623157e308", "1e400",
        "-1e400",
        "5e-324", "1e-400", "nan", "NaN", "inf", "-inf", "Infinity", "1e", "0x7FFFFFFFFFFFFFFF", "1_000",
        "１２",
        "0.1e1000000000", "99999999999999999999999999999999999999999",
    ].map { Array($0.utf8) }

    /// Puts a number at its limits where the text has one; as it is where it has none.
    private mutating func extremeNumber(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        let from = Int.random(in: 0..<bytes.count, using: &self)
        guard let start = bytes[from...].firstIndex(where: { (0x30...0x39).contains($0) }) else { return }
        let end = bytes[start...].firstIndex { !(0x30...0x39).contains($0) && $0 != 0x2E } ?? bytes.endIndex
        bytes.replaceSubrange(start..<end, with: Self.numbers.randomElement(using: &self) ?? [])
    }

    /// Between one and eight changes: flipped, dropped, doubled, moved and telling bytes.
    mutating func mutated(_ input: [UInt8], with others: [[UInt8]]) -> [UInt8] {
        var bytes = input
        for _ in 0..<Int.random(in: 1...8, using: &self) {
            let place = bytes.isEmpty ? 0 : Int.random(in: 0..<bytes.count, using: &self)
            switch Int.random(in: 0..<10, using: &self) {
            case 0 where !bytes.isEmpty: bytes[place] = UInt8.random(in: 0...255, using: &self)
            case 1 where !bytes.isEmpty:
                bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &self)))
            case 2 where !bytes.isEmpty:
                bytes.insert(contentsOf: Array(bytes[place...].prefix(60)), at: place)
            case 3: bytes.insert(contentsOf: Self.tokens.randomElement(using: &self) ?? [], at: place)
            case 4 where !bytes.isEmpty && Int.random(in: 0..<8, using: &self) == 0:
                bytes.removeSubrange(place...)
            case 5:
                guard let other = others.randomElement(using: &self), !other.isEmpty else { continue }
                let from = Int.random(in: 0..<other.count, using: &self)
                bytes.insert(contentsOf: Array(other[from...].prefix(80)), at: place)
            case 6, 7: extremeNumber(&bytes)
            case 8: bytes.insert(contentsOf: Self.numbers.randomElement(using: &self) ?? [], at: place)
            default:
                if !bytes.isEmpty {
                    bytes[place] = bytes[place] ^ (1 << UInt8.random(in: 0..<8, using: &self))
                }
            }
            if bytes.count > 2_000_000 { bytes.removeSubrange(2_000_000...) }
        }
        return bytes
    }

    /// Values that a key of a YAML text seldom has.
    private static let values: [[UInt8]] = [
        "", "ja", "nein", "~", "[]", "{}", "[a, [b, [c]]]", "{a: {b: c}}", "-1", "0", "3.5", "1e999",
        "99999999999999999999", "2026-13-40", "\"\\u0000\"", "'", "|", ">-", "&x", "*x", "!!binary x", "? a",
        "- a",
        "\u{202E}", "on", "0x1F", ".nan", ".inf",
    ].map { Array($0.utf8) }

    /// Lines moved, doubled, dropped, indented, joined with those of another text, and given other values: what stays
    /// is mostly sound YAML with the wrong things in it.
    mutating func mutatedLines(_ input: [UInt8], with others: [[UInt8]]) -> [UInt8] {
        var lines = input.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        for _ in 0..<Int.random(in: 1...5, using: &self) where !lines.isEmpty {
            let place = Int.random(in: 0..<lines.count, using: &self)
            switch Int.random(in: 0..<7, using: &self) {
            case 0: lines.remove(at: place)
            case 1: lines.insert(lines[place], at: place)
            case 2: lines.swapAt(place, Int.random(in: 0..<lines.count, using: &self))
            case 3: lines[place] = [0x20, 0x20] + lines[place]
            case 4:
                guard let other = others.randomElement(using: &self) else { continue }
                let foreign = other.split(separator: 0x0A).map { Array($0) }
                if let line = foreign.randomElement(using: &self) { lines.insert(line, at: place) }
            default:
                guard let colon = lines[place].firstIndex(of: UInt8(ascii: ":")) else { continue }
                let values = Bool.random(using: &self) ? Self.values : Self.numbers
                let value = values.randomElement(using: &self) ?? []
                lines[place] = Array(lines[place][...colon]) + [0x20] + value
            }
        }
        return Array(lines.joined(separator: [0x0A]))
    }
}
