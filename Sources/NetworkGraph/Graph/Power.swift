internal import Glibc

/// The few transcendental functions the measures need, so that one file imports the C library.
enum Power {
    static func of(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
    static func ln(_ value: Double) -> Double { log(value) }
    static func exp(_ value: Double) -> Double { Glibc.exp(value) }
    static func cosh(_ value: Double) -> Double { Glibc.cosh(value) }
    static func acosh(_ value: Double) -> Double { Glibc.acosh(value) }
}
