import CSodium
import Foundation

/// Random numbers and hashes of libsodium: the only file that touches it.
enum Secrets {
    /// Before anything else; it may be called more than once.
    /// - Returns: whether there is a source of random numbers.
    static func prepare() -> Bool { sodium_init() >= 0 }

    /// 32 random bytes as text for an address.
    static func token() -> String {
        Data(bytes(32)).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
            "=", with: "")
    }

    private static func bytes(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// Letters and digits that nobody confuses when they are read out or typed.
    static let codeLetters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ2345678")

    /// Six of them: one of about 887 million.
    static func code() -> String {
        String((0..<6).map { _ in codeLetters[Int(randombytes_uniform(UInt32(codeLetters.count)))] })
    }

    /// A UUID of random bits (RFC 9562, version 4).
    static func id() -> String {
        var bits = bytes(16)
        bits[6] = bits[6] & 0x0F | 0x40
        bits[8] = bits[8] & 0x3F | 0x80
        let digits = bits.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }.joined(separator: "-")
    }

    /// What is kept of a token: whoever reads the file cannot come in with it (BLAKE2b, 32 bytes).
    static func hash(_ token: String) -> Data {
        var hash = [UInt8](repeating: 0, count: 32)
        let text = Array(token.utf8)
        crypto_generichash(&hash, hash.count, text, UInt64(text.count), nil, 0)
        return Data(hash)
    }

    // MARK: Passwords

    /// A password as argon2id keeps it, with salt and costs; nil where the memory is not to be had.
    static func passwordHash(_ password: String) -> String? {
        let text = password.precomposedStringWithCanonicalMapping.utf8.map { CChar(bitPattern: $0) }
        var hash = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let result = crypto_pwhash_str_alg(
            &hash, text, UInt64(text.count), UInt64(crypto_pwhash_OPSLIMIT_INTERACTIVE),
            Int(crypto_pwhash_MEMLIMIT_INTERACTIVE), crypto_pwhash_ALG_ARGON2ID13)
        guard result == 0 else { return nil }
        return String(decoding: hash.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    static func isPassword(_ password: String, of hash: String) -> Bool {
        let text = password.precomposedStringWithCanonicalMapping.utf8.map { CChar(bitPattern: $0) }
        return crypto_pwhash_str_verify(hash, text, UInt64(text.count)) == 0
    }

    /// Whether two texts are the same, in a time that does not tell where they differ.
    static func isSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        return one.count == other.count && sodium_memcmp(one, other, one.count) == 0
    }
}
