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

    /// The smallest print in points: A4 is held in the hand, A3 lies on a table or hangs on a wall, A0 is read from some
    /// steps away. On a screen nothing is printed.
    public var smallestPrint: Double {
        switch self {
        // A report has margins, within which the picture is a little smaller.
        case .screen, .a4: 8
        case .a3: 12
        case .a0: 24
        }
    }

    /// Width and height, in points at which everything is laid out, of a picture whose small print is `smallestPrint`
    /// when it is printed this size, or that a large screen shows at once.
    var readableCanvas: (width: Double, height: Double) { canvas(smallest: smallestPrint) ?? (1_600, 1_000) }

    /// The same for tables and small pictures side by side, which have much small print.
    var smallPrintCanvas: (width: Double, height: Double) {
        self == .a0 ? (2_400, 1_697) : canvas(smallest: Style.smallestPrint) ?? (1_600, 1_000)
    }

    private func canvas(smallest: Double) -> (width: Double, height: Double)? {
        guard let millimetres else { return nil }
        let factor = 72 / 25.4 * Style.smallestSize / smallest
        return (millimetres.width * factor, millimetres.height * factor)
    }

    /// Width divided by height.
    var aspect: Double {
        guard let millimetres else { return 1.6 }
        return millimetres.width / millimetres.height
    }
}
