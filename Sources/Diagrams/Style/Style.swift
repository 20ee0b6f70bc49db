/// Measures of the drawing in points, at the size at which it is laid out.
enum Style {
    static let labelSize = 10.0
    static let labelWidth = 92.0
    static let letterSize = 9.0
    static let legendSize = 10.0
    static let headingSize = 11.0
    static let titleSize = 22.0
    static let sublineSize = 11.5
    static let badgeSize = 9.0
    static let badgeRadius = 8.0
    static let outline = 1.3
    static let fontFamily = "Arial, 'Liberation Sans', Helvetica, sans-serif"

    /// Thickness of a line of strength 1...4.
    static func width(strength: Int) -> Double {
        switch strength {
        case ...1: 1
        case 2: 1.9
        case 3: 3
        default: 4.4
        }
    }

    static let gapWidth = 2.4
    static let contextWidth = 1.2

    static func dashes(_ line: Diagram.LineStyle, width: Double) -> [Double] {
        switch line {
        case .confirmed: []
        case .oneSided: [6 + width, 4]
        case .unverified: [1.2, 2.6 + width]
        case .onRecord: [12 + width, 3.5, 2.5, 3.5]
        case .gap: [11, 4, 3, 4]
        case .confirmation: [5, 3]
        }
    }
}

/// How values become symbols: area in proportion to the value, none too small for its letter.
enum SymbolScale {
    static let smallest = 230.0
    static let greatest = 1_900.0

    static func area(_ value: Double, largest: Double) -> Double {
        guard largest > 0 else { return smallest }
        return max(smallest, greatest * min(1, value / largest))
    }

    /// From which share of the largest value on the area tells the value.
    static var threshold: Double { smallest / greatest }
}
