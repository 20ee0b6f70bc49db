import Foundation
import Testing

@testable import TableServer

@Suite("Limits") struct LimitTests {
    @Test("Ten wrong codes from an address, and it waits; others do not") func perAddress() throws {
        let limit = GuessLimit()
        for _ in 0..<GuessLimit.perAddress {
            #expect(limit.wait(for: "10.0.0.1") == nil)
            limit.failed("10.0.0.1")
        }
        let seconds = try #require(limit.wait(for: "10.0.0.1"))
        #expect((1...61).contains(seconds))
        #expect(limit.wait(for: "10.0.0.2") == nil)
    }

    @Test("Under attack from many addresses whoever has not guessed comes in") func altogether() {
        let limit = GuessLimit()
        for number in 0..<GuessLimit.altogether { limit.failed("10.1.\(number / 200).\(number % 200)") }
        #expect(limit.wait(for: "10.1.0.7") != nil)
        #expect(limit.wait(for: "192.168.1.20") == nil)
    }

    @Test("A burst, and then a pace") func pace() {
        let limit = RateLimit(burst: 3, perSecond: 0.001)
        let key = Data([1])
        #expect((0..<3).allSatisfy { _ in limit.take(key) == nil })
        #expect(limit.take(key) != nil)
        #expect(limit.take(Data([2])) == nil)
    }

    @Test("Codes have six letters that nobody confuses, and are not the same twice") func codes() {
        #expect(Secrets.prepare())
        let codes = (0..<200).map { _ in Secrets.code() }
        #expect(codes.allSatisfy { $0.count == 6 && $0.allSatisfy { Secrets.codeLetters.contains($0) } })
        #expect(Set(Secrets.codeLetters).count == 31)
        #expect(Set(codes).count == codes.count)
        #expect(Secrets.codeLetters.allSatisfy { !"0O1I9".contains($0) })
    }

    /// BLAKE2b with 32 bytes of "abc", as the reference implementation gives it (RFC 7693 names the 64-byte value; b2sum -l 256).
    @Test("Tokens are kept as hashes") func hashes() {
        #expect(
            Secrets.hash("abc").map { String(format: "%02x", $0) }.joined()
                == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319")
    }
}
