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
