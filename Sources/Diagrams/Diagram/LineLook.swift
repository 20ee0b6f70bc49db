/// How a line is drawn.
struct LineLook {
    var colour: Colour
    var width: Double
    var dashes: [Double]
    /// Width of the white core of a double line; nil for a single one.
    var core: Double?
    /// Round ends make dots of the shortest dashes.
    var isRound: Bool

    /// A spoke of a target or wheel.
    static func guide(_ palette: Palette) -> LineLook {
        var look = LineLook(.member, strength: 1, isInternal: false, isContext: false, palette)
        look.colour = palette.guide
        look.width = 0.7
        return look
    }

    init(_ edge: Diagram.Edge, _ palette: Palette) {
        self.init(
            edge.line, strength: edge.strength, isInternal: edge.isInternal, isContext: edge.isContext,
            palette, share: edge.weight?.share)
        guard edge.isFaint else { return }
        (colour, width, dashes, core) = (palette.faint, 0.6, [], nil)
    }

    /// Between two sectors of a wheel.
    init(chord amount: Diagram.SectorTie.Amount, width: Double, _ palette: Palette) {
        self.init(.confirmed, strength: 1, isInternal: false, isContext: false, palette)
        self.width = width
        switch amount {
        case .usual: colour = palette.unsureTie
        case .little: (colour, dashes) = (palette.sparse, [8, 4])
        case .none: (colour, dashes, isRound) = (palette.sparse, [0.1, 5], true)
        }
    }

    /// - Parameter share: of the greatest weight, where the width stands for a weight.
    init(
        _ style: Diagram.LineStyle, strength: Int, isInternal: Bool, isContext: Bool, _ palette: Palette,
        share: Double? = nil
    ) {
        switch style {
        case .new, .deepen, .confirm, .clarify, .suggestions:
            colour = palette.suggestion(style)
            width = style == .deepen ? Style.deepenWidth : Style.gapWidth
        case .leads, .moderates, .member, .guest:
            colour = style == .leads || style == .moderates ? palette.tie : palette.unsureTie
            width = style == .leads ? 3.2 : style == .moderates ? 2.2 : 1.3
        case .came, .gone, .stronger, .weaker, .nowConfirmed, .cameUnsure, .goneUnsure:
            colour = palette.change(style)
            width = Style.width(change: style)
        default:
            let isCertain = style == .confirmed || style == .onRecord || style == .bundle
            let own = isCertain ? palette.tie : style == .unverified ? palette.faintTie : palette.unsureTie
            colour = isContext ? palette.context : isInternal ? palette.internalTie : own
            width =
                isContext
                ? Style.contextWidth
                : (share.map(Style.width(share:)) ?? Style.width(strength: strength)) * Style.weight(style)
            if palette.isDense, !isContext { width *= Style.denseWidth }
        }
        // Behind suggestions a line says no more than that there is one.
        dashes = isContext ? [] : Style.dashes(style, width: width)
        if isInternal {
            // Two hair lines: there, but never louder than cooperation with others.
            width = isContext ? 2.4 : 2.7 + 0.35 * (share.map { 4 * $0 } ?? Double(strength))
            core = width - (isContext ? 1.4 : palette.isDense ? 1.4 : 1.7)
        }
        isRound = style == .clarify || style == .cameUnsure || style == .goneUnsure
    }
}
