/// A node with its place: symbol on top, label below.
struct PlacedNode: Sendable {
    /// Middle of the symbol.
    var centre: Point
    let halfWidth: Double
    let up: Double
    let down: Double
    let labelWidth: Double
    let lineCount: Int

    init(_ node: Diagram.Node) {
        centre = Point(x: 0, y: 0)
        let extent = node.symbol.extent(area: node.area)
        let rim = node.isCentre ? Style.centreRim : 0
        (halfWidth, up, down) = (extent.halfWidth + rim, extent.up + rim, extent.down + rim)
        labelWidth =
            node.label.map { FontMetrics.width($0, size: Style.labelSize, isBold: node.isCentre) }.max() ?? 0
        lineCount = node.label.count
    }

    /// To hundredths of a point, as pictures and files print it.
    mutating func round() {
        centre = Point(x: (centre.x * 100).rounded() / 100, y: (centre.y * 100).rounded() / 100)
    }

    static let labelGap = 2.5
    private static let margin = 2.0

    var labelHeight: Double { Double(lineCount) * Style.labelSize * FontMetrics.lineHeight }

    var width: Double { max(2 * halfWidth, labelWidth) + 2 * Self.margin }
    var height: Double { up + down + Self.labelGap + labelHeight + 2 * Self.margin }

    /// Everything that belongs to the node, with a little air.
    var box: Box {
        Box(x: centre.x - width / 2, y: centre.y - up - Self.margin, width: width, height: height)
    }

    var symbolBox: Box {
        Box(x: centre.x - halfWidth, y: centre.y - up, width: 2 * halfWidth, height: up + down)
    }

    var labelBox: Box {
        Box(
            x: centre.x - labelWidth / 2, y: centre.y + down + Self.labelGap, width: labelWidth,
            height: labelHeight)
    }

    /// Puts the node so that its box has this middle.
    mutating func place(boxCentre: Point) {
        centre = Point(x: boxCentre.x, y: boxCentre.y - height / 2 + Self.margin + up)
    }
}
