/// How a symbol is drawn.
struct SymbolLook {
    var symbol: Symbol
    var area: Double
    var letter: String
    var fill: Colour
    var stroke: Colour
    var letterColour: Colour
    var outline: Double
    var isDashed: Bool

    init(_ node: Diagram.Node, _ palette: Palette) {
        self.init(
            symbol: node.symbol, paint: node.paint, letter: node.letter, area: node.area,
            isHollow: node.isHollow, isContext: node.isContext || node.outside != nil, palette)
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
        isDashed = isHollow
    }
}
