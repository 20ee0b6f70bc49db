package import PlainText

/// Bytes of a file as UTF-8 text, and what had to be guessed on the way.
package struct DecodedText {
    package enum Finding: Hashable {
        /// The bytes are no text at all; the value names what they look like.
        case notText(Bilingual)
        /// UTF-8 that was read as windows-1252 and saved again ("Ã¤"); repaired, first seen on this line.
        case doubleEncoded(line: Int)
        /// UTF-8 and windows-1252 in one file; each read as what it is, first seen on this line.
        case mixed(line: Int)
        /// The mark � stands where a letter was lost before netviz saw the file.
        case lost(line: Int)
    }

    /// Valid UTF-8 without a byte order mark.
    package var bytes: [UInt8] = []
    package var finding: Finding?

    /// Decodes UTF-8 and UTF-16 (with and without mark) and windows-1252.
    ///
    /// What is no valid UTF-8 is windows-1252, which Excel writes in Germany, and never latin-1: the two
    /// differ in the dash and the quotation marks.
    /// - Complexity: O(bytes).
    package init(_ raw: [UInt8]) {
        if let kind = Self.knownFormat(raw) {
            finding = .notText(kind)
            return
        }
        if raw.starts(with: [0xFF, 0xFE]) {
            bytes = Self.utf16(raw.dropFirst(2), isLittleEndian: true)
        } else if raw.starts(with: [0xFE, 0xFF]) {
            bytes = Self.utf16(raw.dropFirst(2), isLittleEndian: false)
        } else if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
            decodeBytes(raw.dropFirst(3))
        } else if let isLittleEndian = Self.looksLikeUTF16(raw) {
            bytes = Self.utf16(raw[...], isLittleEndian: isLittleEndian)
        } else if Self.isUTF8(raw[...]) {
            // Shared, not copied: a country's table has hundreds of megabytes.
            bytes = raw
        } else {
            decodeBytes(raw[...])
        }
        if Self.isBinary(bytes) {
            finding = .notText(Bilingual("eine Binärdatei", "a binary file"))
            bytes = []
        } else if finding == nil {
            repairDoubleEncoding()
        }
    }

    // MARK: What is no text

    private static let magics: [(start: [UInt8], name: Bilingual)] = [
        ([0x50, 0x4B, 0x03, 0x04], Bilingual("eine Excel- oder ZIP-Datei", "an Excel or ZIP file")),
        ([0xD0, 0xCF, 0x11, 0xE0], Bilingual("eine alte Excel-Datei (.xls)", "an old Excel file (.xls)")),
        ([0x25, 0x50, 0x44, 0x46], Bilingual("eine PDF-Datei", "a PDF file")),
        ([0x89, 0x50, 0x4E, 0x47], Bilingual("ein Bild", "a picture")),
        ([0xFF, 0xD8, 0xFF], Bilingual("ein Bild", "a picture")),
        ([0x47, 0x49, 0x46, 0x38], Bilingual("ein Bild", "a picture")),
        ([0x1F, 0x8B], Bilingual("eine gepackte Datei", "a compressed file")),
        ([0x7F, 0x45, 0x4C, 0x46], Bilingual("ein Programm", "a program")),
        ([0xFF, 0xFE, 0x00, 0x00], Bilingual("Text in UTF-32", "UTF-32 text")),
    ]

    private static func knownFormat(_ raw: [UInt8]) -> Bilingual? {
        magics.first { raw.starts(with: $0.start) }?.name
    }

    /// Control characters beyond blanks and line ends are rare in text and common elsewhere.
    private static func isBinary(_ bytes: [UInt8]) -> Bool {
        let controls = bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1A && $0 != 0x1F }
        return controls > 0 && (bytes.count <= 16 || (controls > 2 && controls * 50 > bytes.count))
    }

    // MARK: UTF-16

    /// Latin text in UTF-16 has a zero in every other byte; nil where it does not look like that.
    private static func looksLikeUTF16(_ raw: [UInt8]) -> Bool? {
        let sample = raw.prefix(4096)
        guard sample.count >= 8 else { return nil }
        var zeros = (even: 0, odd: 0)
        for (index, byte) in sample.enumerated() where byte == 0 {
            if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let half = sample.count / 2
        if zeros.odd * 10 > half * 7, zeros.even * 10 < half { return true }
        if zeros.even * 10 > half * 7, zeros.odd * 10 < half { return false }
        return nil
    }

    private static func utf16(_ raw: ArraySlice<UInt8>, isLittleEndian: Bool) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(raw.count / 2)
        var index = raw.startIndex
        while index + 1 < raw.endIndex {
            let first = UInt16(raw[index])
            let second = UInt16(raw[index + 1])
            units.append(isLittleEndian ? second << 8 | first : first << 8 | second)
            index += 2
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    // MARK: UTF-8 and windows-1252

    private mutating func decodeBytes(_ raw: ArraySlice<UInt8>) {
        if Self.isUTF8(raw) {
            bytes = Array(raw)
            return
        }
        var mixture = Mixture(raw, takesAnySequence: true)
        let isMostlyUTF8 = mixture.sequences > mixture.singles
        // In a file of windows-1252 a "ß“" is by chance a sequence too, of letters that nobody in Germany types.
        if !isMostlyUTF8 { mixture = Mixture(raw, takesAnySequence: false) }
        bytes = mixture.bytes
        // A file all in windows-1252 is as good as any; only a mixture says that something went wrong.
        if isMostlyUTF8 { finding = .mixed(line: Self.line(of: mixture.firstSingle ?? 0, in: bytes)) }
    }

    /// Bytes of which sequences of UTF-8 stay and every other one is windows-1252.
    private struct Mixture {
        var bytes: [UInt8] = []
        var sequences = 0
        var singles = 0
        var firstSingle: Int?

        /// - Parameter takesAnySequence: false takes those of western letters, dashes and quotation marks only.
        init(_ raw: ArraySlice<UInt8>, takesAnySequence: Bool) {
            bytes.reserveCapacity(raw.count + raw.count / 8)
            var index = raw.startIndex
            while index < raw.endIndex {
                let length = DecodedText.sequenceLength(raw, index)
                let isWestern = raw[index] <= 0xC5 || raw[index] == 0xE2 || raw[index] == 0xEF
                if length > 0, takesAnySequence || isWestern {
                    bytes.append(contentsOf: raw[index..<index + length])
                    if length > 1 { sequences += 1 }
                    index += length
                } else {
                    bytes.append(contentsOf: DecodedText.windows1252[Int(raw[index] & 0x7F)])
                    firstSingle = firstSingle ?? bytes.count
                    singles += 1
                    index += 1
                }
            }
        }
    }

    /// Whether all bytes are well-formed UTF-8; unlike `String(validating:)` it needs no copy.
    private static func isUTF8(_ raw: ArraySlice<UInt8>) -> Bool {
        var index = raw.startIndex
        while index < raw.endIndex {
            if raw[index] < 0x80 {
                index += 1
                continue
            }
            let length = sequenceLength(raw, index)
            if length == 0 { return false }
            index += length
        }
        return true
    }

    /// The length of the well-formed UTF-8 sequence at `index`; 0 where there is none.
    fileprivate static func sequenceLength(_ raw: ArraySlice<UInt8>, _ index: Int) -> Int {
        let lead = raw[index]
        let length: Int
        switch lead {
        case 0..<0x80: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return 0
        }
        guard index + length <= raw.endIndex else { return 0 }
        for offset in 1..<length where raw[index + offset] & 0xC0 != 0x80 { return 0 }
        let second = raw[index + 1]
        switch lead {
        case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90,
            0xF4 where second > 0x8F:
            return 0
        default: return length
        }
    }

    package static func line(of offset: Int, in bytes: [UInt8]) -> Int {
        1 + bytes.prefix(offset).count { $0 == 0x0A }
    }

    /// UTF-8 of the bytes 0x80...0xFF in windows-1252.
    fileprivate static let windows1252: [[UInt8]] = scalars1252.map { Array(String($0).utf8) }

    /// The letters of the bytes 0x80...0xFF in windows-1252; five bytes have none.
    package static let scalars1252: [Unicode.Scalar] = {
        let special: [UInt32] = [
            0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
            0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
            0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
        ]
        return (special + Array(0xA0...0xFF)).map { Unicode.Scalar($0) ?? "\u{FFFD}" }
    }()
}
