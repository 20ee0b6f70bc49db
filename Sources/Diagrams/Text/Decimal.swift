/// A number for DOT and SVG with at most so many digits after the point, the same on every machine.
func decimal(_ value: Double, digits: Int = 2) -> String {
    String(unsafeUninitializedCapacity: 24) { buffer in
        var count = 0
        eachDigit(of: value, digits: digits) { byte in
            buffer[count] = byte
            count += 1
        }
        return count
    }
}

/// Sign, digits and point of a number, at most 24; what is no number that can be drawn is 0.
@inline(__always)
func eachDigit(of value: Double, digits: Int, _ body: (UInt8) -> Void) {
    guard value.isFinite, abs(value) < 1e12 else { return body(UInt8(ascii: "0")) }
    var factor = 1
    for _ in 0..<digits { factor *= 10 }
    let scaled = Int((value * Double(factor)).rounded())
    if scaled < 0 { body(UInt8(ascii: "-")) }
    var rest = abs(scaled)
    var place = factor
    while place <= rest / 10 { place *= 10 }
    // The digits before the point, then those behind it as far as they are not zero.
    while place > 0, place >= factor || rest > 0 {
        if place == factor / 10 { body(UInt8(ascii: ".")) }
        body(UInt8(ascii: "0") + UInt8(rest / place))
        rest %= place
        place /= 10
    }
}
