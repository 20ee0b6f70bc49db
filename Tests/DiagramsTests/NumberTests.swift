import Testing

@testable import Diagrams

@Suite("Numbers in DOT and SVG")
struct NumberTests {
    @Test(
        "at most so many digits after the point, and none that says nothing",
        arguments: [
            (0, "0"), (-0.0, "0"), (0.004, "0"), (-0.004, "0"), (0.005, "0.01"), (0.05, "0.05"),
            (-0.5, "-0.5"),
            (1, "1"), (10, "10"), (12.5, "12.5"), (99.999, "100"), (100.01, "100.01"), (-1234.56, "-1234.56"),
            (1e11, "100000000000"), (123_456_789.25, "123456789.25"),
        ])
    func places(_ value: Double, _ text: String) {
        #expect(decimal(value) == text)
    }

    @Test("other numbers of digits")
    func digits() {
        #expect(decimal(2.0 / 3, digits: 0) == "1")
        #expect(decimal(-41.96, digits: 0) == "-42")
        #expect(decimal(2.0 / 3, digits: 4) == "0.6667")
        #expect(decimal(123_456.000_001, digits: 6) == "123456.000001")
        #expect(decimal(999_999_999_999, digits: 2) == "999999999999")
    }

    @Test("what cannot be drawn is 0", arguments: [Double.nan, .infinity, -.infinity, 1e12, -1e300])
    func unusable(_ value: Double) {
        #expect(decimal(value) == "0")
    }
}
