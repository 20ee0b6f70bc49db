import PlainText

// What SVG and DOT are made of: numbers, attributes, escaped words.

extension TextBytes {
    /// A number with at most two digits after the point.
    mutating func add(_ value: Double) {
        eachDigit(of: value, digits: 2) { add(byte: $0) }
    }

    /// Words as they stand inside an element or attribute.
    mutating func add(escaped words: String) { add(raw: xmlEscaped(words)) }

    /// Two numbers with a blank between.
    mutating func add(_ point: Point) {
        add(point.x)
        add(byte: UInt8(ascii: " "))
        add(point.y)
    }

    // MARK: Attributes

    mutating func attribute(_ name: StaticString, _ value: Double) {
        add(" ")
        add(name)
        add("=\"")
        add(value)
        add("\"")
    }

    /// - Parameter value: needs no escaping.
    mutating func attribute(_ name: StaticString, _ value: String) {
        add(" ")
        add(name)
        add("=\"")
        add(raw: value)
        add("\"")
    }

    /// A colour, or none.
    mutating func attribute(_ name: StaticString, _ colour: Colour?) {
        attribute(name, colour?.hex ?? "none")
    }

    /// Upper left corner and size.
    mutating func attributes(of box: Box) {
        attribute("x", box.x)
        attribute("y", box.y)
        attribute("width", box.width)
        attribute("height", box.height)
    }

    mutating func title(_ words: String) {
        add("<title>")
        add(escaped: words)
        add("</title>")
    }
}

/// An element with attributes whose values need no escaping.
func tag(_ name: String, _ attributes: KeyValuePairs<String, String>, isOpen: Bool = false) -> String {
    attributes.reduce("<" + name) { $0 + " \($1.key)=\"\($1.value)\"" } + (isOpen ? ">" : "/>")
}

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
private func eachDigit(of value: Double, digits: Int, _ body: (UInt8) -> Void) {
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
