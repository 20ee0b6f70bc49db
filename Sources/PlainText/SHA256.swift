public import Foundation

/// The hash under which a Content-Security-Policy lets an inline script or style run, and by which a file is known
/// again.
///
/// Reference: FIPS 180-4, doi:10.6028/NIST.FIPS.180-4.
public enum SHA256 {
    /// `'sha256-…'` as a policy names the text.
    public static func source(_ text: String) -> String {
        "'sha256-" + Data(digest(Array(text.utf8))).base64EncodedString() + "'"
    }

    /// As `sha256sum` prints it: 64 hexadecimal digits.
    public static func hexadecimal(_ content: Data) -> String {
        digest(Array(content)).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }

    /// A hash that only who has the key can make.
    ///
    /// Reference: RFC 2104, doi:10.17487/RFC2104.
    public static func authenticated(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
        var block = key.count > 64 ? digest(key) : key
        block += [UInt8](repeating: 0, count: 64 - block.count)
        return digest(block.map { $0 ^ 0x5C } + digest(block.map { $0 ^ 0x36 } + message))
    }

    /// - Complexity: O(*n*) for *n* bytes.
    static func digest(_ message: [UInt8]) -> [UInt8] {
        var state = start
        var schedule = [UInt32](repeating: 0, count: 64)
        let whole = message.count / 64 * 64
        var rest = Array(message[whole...]) + [0x80]
        while rest.count % 64 != 56 { rest.append(0) }
        rest += bytes(UInt64(message.count) * 8)
        // Without pointers each access to an array is a call in unoptimised builds, and tests would wait for it.
        schedule.withUnsafeMutableBufferPointer { schedule in
            constants.withUnsafeBufferPointer { constants in
                for part in [message[..<whole], rest[...]] {
                    part.withUnsafeBufferPointer { part in
                        for place in stride(from: 0, to: part.count, by: 64) {
                            compress(part, place, into: &state, schedule, constants)
                        }
                    }
                }
            }
        }
        return state.flatMap { bytes($0) }
    }

    private static func bytes<Word: FixedWidthInteger>(_ word: Word) -> [UInt8] {
        stride(from: Word.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }

    private static func compress(
        _ message: UnsafeBufferPointer<UInt8>, _ place: Int, into state: inout [UInt32],
        _ schedule: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>
    ) {
        for word in 0..<16 {
            let first = place + 4 * word
            schedule[word] =
                UInt32(message[first]) << 24 | UInt32(message[first + 1]) << 16
                | UInt32(message[first + 2]) << 8 | UInt32(message[first + 3])
        }
        for word in 16..<64 {
            let (two, fifteen) = (schedule[word - 2], schedule[word - 15])
            let small0 = (fifteen >> 7 | fifteen << 25) ^ (fifteen >> 18 | fifteen << 14) ^ fifteen >> 3
            let small1 = (two >> 17 | two << 15) ^ (two >> 19 | two << 13) ^ two >> 10
            schedule[word] = schedule[word - 16] &+ small0 &+ schedule[word - 7] &+ small1
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for round in 0..<64 {
            let big1 = (e >> 6 | e << 26) ^ (e >> 11 | e << 21) ^ (e >> 25 | e << 7)
            let choice = e & f ^ ~e & g
            let first = h &+ big1 &+ choice &+ constants[round] &+ schedule[round]
            let big0 = (a >> 2 | a << 30) ^ (a >> 13 | a << 19) ^ (a >> 22 | a << 10)
            let second = big0 &+ (a & b ^ a & c ^ b & c)
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
        }
        for (place, value) in [a, b, c, d, e, f, g, h].enumerated() { state[place] &+= value }
    }

    /// First 32 bits of the fractional parts of the square roots of the first 8 primes.
    private static let start: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
        0x5be0_cd19,
    ]

    /// First 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
        0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7,
        0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc,
        0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351,
        0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e,
        0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585,
        0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f,
        0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
        0xc671_78f2,
    ]
}
