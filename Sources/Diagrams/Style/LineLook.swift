/// How a line is drawn.
struct LineLook {
    var colour: Colour
    var width: Double
    var dashes: [Double]
    /// Width of the white core of a double line; nil for a single one.
    var core: Double?
    /// Round ends make dots of the shortest dashes.
    var isRound: Bool

    init(_ edge: Diagram.Edge, _ palette: Palette) {
        self.init(
            edge.line, strength: edge.strength, isInternal: edge.isInternal, isContext: edge.isContext,
            palette)
    }

    init(
        _ style: Diagram.LineStyle, strength: Int, isInternal: Bool, isContext: Bool, _ palette: Palette
    ) {
        switch style {
        case .gap, .confirmation:
            colour = style == .gap ? palette.gap : palette.confirmation
            width = Style.gapWidth
        default:
            let own = style == .confirmed || style == .onRecord ? palette.tie : palette.unsureTie
            colour = isContext ? palette.context : isInternal ? palette.internalTie : own
            width = isContext ? Style.contextWidth : Style.width(strength: strength)
        }
        dashes = Style.dashes(style, width: width)
        if isInternal {
            core = max(1.1, width * 0.45)
            width += 1.7
        }
        isRound = style == .unverified
    }
}
