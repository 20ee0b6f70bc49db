/// What the picture is made for.
public enum Page: String, Sendable, CaseIterable {
    case screen, a4, a3, a0

    /// Width and height in millimetres, landscape; nil on a screen, which has no millimetres.
    public var millimetres: (width: Double, height: Double)? {
        switch self {
        case .screen: nil
        case .a4: (297, 210)
        case .a3: (420, 297)
        case .a0: (1189, 841)
        }
    }

    /// Width and height, in points at which everything is laid out, of a picture whose small print is still
    /// readable when it is printed this size (7 pt on A4 and A3), or that a large screen shows at once.
    var readableCanvas: (width: Double, height: Double) {
        guard self != .a0, let millimetres else {
            return (self == .a0 ? 2_400 : 1_600, self == .a0 ? 1_697 : 1_000)
        }
        let factor = 72 / 25.4 * Style.smallestSize / Style.smallestPrint
        return (millimetres.width * factor, millimetres.height * factor)
    }

    /// Width divided by height.
    var aspect: Double {
        guard let millimetres else { return 1.6 }
        return millimetres.width / millimetres.height
    }
}
