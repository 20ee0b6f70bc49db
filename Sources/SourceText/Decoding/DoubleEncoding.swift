extension DecodedText {
    /// Finds text that was encoded twice and sets it right; notes letters that were lost for good.
    ///
    /// "Ã" before a letter that stands for a continuation byte occurs in no word; what follows the same
    /// pattern in such a file ("â€“" for a dash, "Â " for a blank) is repaired with it.
    mutating func repairDoubleEncoding() {
        var firstDouble: Int?
        var firstLost: Int?
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index + 2 < bytes.count {
                if bytes[index] == 0xC3, bytes[index + 1] == 0x83, bytes[index + 2] >= 0xC2 {
                    firstDouble = index
                    break
                }
                if bytes[index] == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBD {
                    firstLost = firstLost ?? index
                }
                index += 1
            }
        }
        if let firstDouble, let repaired = repaired() {
            finding = .doubleEncoded(line: Self.line(of: firstDouble, in: bytes))
            bytes = repaired
        } else if let firstLost {
            finding = .lost(line: Self.line(of: firstLost, in: bytes))
        }
    }

    /// nil where no pattern of double encoding is in the text after all.
    private func repaired() -> [UInt8]? {
        let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var repairs = 0
        var index = 0
        while index < scalars.count {
            if let (sequence, length) = Self.sequence(scalars, index) {
                result.append(contentsOf: sequence)
                index += length
                repairs += 1
            } else {
                result.append(contentsOf: String(scalars[index]).utf8)
                index += 1
            }
        }
        return repairs > 0 ? result : nil
    }

    /// The UTF-8 sequence whose bytes the scalars at `index` are when read as windows-1252.
    private static func sequence(_ scalars: [Unicode.Scalar], _ index: Int) -> ([UInt8], Int)? {
        let lead = scalars[index].value
        let length: Int
        switch lead {
        case 0xC2, 0xC3, 0xC4, 0xC5: length = 2
        case 0xE2: length = 3
        default: return nil
        }
        guard index + length <= scalars.count else { return nil }
        var bytes = [UInt8(lead)]
        for offset in 1..<length {
            guard let byte = continuationBytes[scalars[index + offset]] else { return nil }
            bytes.append(byte)
        }
        return (bytes, length)
    }

    /// The bytes 0x80...0xBF by the letter that windows-1252 shows for them.
    private static let continuationBytes: [Unicode.Scalar: UInt8] = {
        var bytes: [Unicode.Scalar: UInt8] = [:]
        for (offset, scalar) in scalars1252.prefix(0x40).enumerated() where scalar != "\u{FFFD}" {
            bytes[scalar] = UInt8(0x80 + offset)
        }
        // The bytes that windows-1252 leaves open are often passed through as control characters.
        for value in UInt32(0x80)...0x9F {
            if let scalar = Unicode.Scalar(value) { bytes[scalar] = bytes[scalar] ?? UInt8(value) }
        }
        return bytes
    }()
}
