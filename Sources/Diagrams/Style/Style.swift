/// Measures of the drawing in points, at the size at which it is laid out.
enum Style {
    static let labelSize = 10.0
    static let labelWidth = 92.0
    /// No text is smaller than this before the picture is scaled to its page.
    static let smallestSize = 10.0
    /// No text is smaller than this on A4 and A3, in points, where a table fills the sheet.
    static let smallestPrint = 7.0
    /// Pixels of a screen for a point: the smallest print has 11 pixels.
    static let screenScale = 1.1
    static let letterSize = 10.0
    static let legendSize = 10.0
    static let headingSize = 11.0
    /// Of the headline, or of the title where it is one.
    static let titleSize = 22.0
    /// Of a title below a headline.
    static let subtitleSize = 13.0
    static let sublineSize = 10.5
    static let badgeSize = 10.0
    static let badgeRadius = 8.5
    static let outline = 1.3
    /// Between the symbol of the actor a map is about and the ring that marks it.
    static let centreRim = 6.0
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

    /// Thickness of a line of a weight: in proportion to it, from the thinnest to the thickest strength.
    static func width(share: Double) -> Double { 1 + 3.4 * min(1, max(0, share)) }

    /// How much of its width a line has by its state: what is confirmed is seen first.
    static func weight(_ line: LineStyle) -> Double {
        switch line {
        case .oneSided: 0.75
        case .unverified: 0.5
        default: 1
        }
    }

    static let gapWidth = 2.4
    /// What is there already and may become more is a full line, thicker than the others.
    static let deepenWidth = 3.2
    /// Where many lines share the ground they are thinner by this.
    static let denseWidth = 0.75
    static let contextWidth = 0.9

    /// What came is the widest line of a difference map, what is gone a thin one.
    static func width(change line: LineStyle) -> Double {
        switch line {
        case .came: 4.4
        case .stronger: 3.4
        case .cameUnsure: 2.8
        case .weaker, .nowConfirmed: 2.2
        default: 1.7
        }
    }

    static func dashes(_ line: LineStyle, width: Double) -> [Double] {
        switch line {
        case .confirmed, .bundle, .leads, .member: []
        case .moderates: [9, 3]
        case .guest: [2.5, 3.5]
        case .oneSided: [6 + width, 4]
        case .unverified: [2, 2.2]
        case .onRecord: [14 + width, 2.5, 2.5, 2.5]
        case .deepen: []
        case .new, .suggestions: [11, 4, 3, 4]
        case .confirm: [6, 4]
        case .clarify: [0.1, 4.6]
        case .came, .nowConfirmed: []
        case .gone: [8, 6]
        case .stronger: [18, 3]
        case .weaker: [5, 3]
        case .cameUnsure, .goneUnsure: [0.1, 4.8]
        }
    }
}

/// How values become symbols: area in proportion to the value, none too small for its letter.
enum SymbolScale {
    static let smallest = 230.0
    static let greatest = 1_900.0

    /// - Parameter least: no symbol is smaller than this.
    static func area(_ value: Double, largest: Double, least: Double = smallest) -> Double {
        guard largest > 0 else { return least }
        return max(least, greatest * min(1, value / largest))
    }

    /// From which share of the largest value on the area tells the value.
    static var threshold: Double { smallest / greatest }
}
