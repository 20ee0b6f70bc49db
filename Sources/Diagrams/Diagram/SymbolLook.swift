/// How a symbol is drawn.
struct SymbolLook {
    var symbol: Symbol
    var area: Double
    var letter: String
    var fill: Colour
    var stroke: Colour
    var letterColour: Colour
    var outline: Double
    /// Lengths of dash and gap of the outline; empty: a full line.
    var dashes: [Double]

    init(_ node: Diagram.Node, _ palette: Palette) {
        self.init(
            symbol: node.symbol, paint: node.paint, letter: node.letter, area: node.area,
            isHollow: node.isHollow, isContext: node.isContext || node.outside != nil, palette)
        if let change = node.change { mark(change, palette) }
    }

    init(
        symbol: Symbol, paint: Paint, letter: String, area: Double, isHollow: Bool, isContext: Bool,
        _ palette: Palette
    ) {
        let isEmpty = isHollow || isContext
        self.symbol = symbol
        self.area = area
        self.letter = letter
        fill = isEmpty ? .white : paint.fill
        stroke = isContext ? palette.quiet : palette.ink
        letterColour = isEmpty ? stroke : paint.text
        outline = isHollow ? 1.6 : isContext ? 0.9 : Style.outline
        dashes = isHollow ? [4, 2.5] : []
    }

    /// Who came has a heavy outline, who is gone a dotted one and no fill.
    mutating func mark(_ change: ActorChange, _ palette: Palette) {
        switch change {
        case .came: outline = 3.6
        case .gone: (fill, letterColour, outline, dashes) = (.white, stroke, 1.8, [1.6, 2.6])
        case .renamed: break
        }
    }
}
