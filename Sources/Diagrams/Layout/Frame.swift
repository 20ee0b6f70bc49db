internal import LandscapeModel

/// The page around the map: title above, legend at the right, actors without cooperations below.
struct Frame: Sendable {
    /// A line of text with its base line.
    struct Line: Sendable {
        enum Role: Sendable { case title, date, filter, note, isolatesHeading }
        var text: String
        var at: Point
        var role: Role
    }

    static let margin = 26.0
    static let legendGap = 24.0
    static let leastWidth = 1_000.0
    /// What a browser leaves of a screen of 16:9 below its own bars and those of the page.
    static let windowAspect = 2.05
    private static let isolateGap = 12.0

    private(set) var lines: [Line] = []
    private(set) var size = (width: 0.0, height: 0.0)
    private(set) var legend: LegendLayout
    /// Around the actors without cooperations; nil where there are none.
    private(set) var isolatesBox: Box?
    /// How far a rigid map was moved.
    private(set) var shift = Point(x: 0, y: 0)
    /// Shape of the room for the map.
    let mapAspect: Double
    private let diagram: Diagram

    init(diagram: Diagram, placed: [PlacedNode], members: [Int], isolated: [Int]) {
        self.diagram = diagram
        legend = LegendLayout(diagram.legend, language: diagram.language)
        let ground = members.reduce(2_000) { $0 + placed[$1].width * placed[$1].height } / diagram.density
        let sideways = legend.width + Self.legendGap + 2 * Self.margin
        let isolatedGround = isolated.reduce(0) { $0 + placed[$1].width * (placed[$1].height + 12) }
        // Solve (w + sideways) = aspect · ((ground + isolated) / w + header) for the width of the map.
        let header = 75 + 2 * Self.margin
        let page = diagram.page.aspect
        let half = (page * header - sideways) / 2
        let width = half + (half * half + page * (ground + isolatedGround * 1.2)).squareRoot()
        mapAspect = diagram.isForWindow ? Self.windowAspect : min(3, max(0.6, width * width / ground))
    }

    /// The page around a picture of a given size, and where its upper left corner is.
    static func around(_ content: (width: Double, height: Double), _ diagram: Diagram) -> (Frame, Point) {
        var frame = Frame(diagram: diagram, placed: [], members: [], isolated: [])
        let header = frame.addHeader(width: max(content.width, 520))
        let column = max(content.width, frame.headerWidth)
        var width = max(
            2 * margin + column + legendGap + frame.legend.width, leastWidth)
        var height = max(
            header + content.height + margin, margin + 6 + frame.legend.height + margin)
        let page = diagram.page.aspect
        if width / height < page { width = height * page } else { height = width / page }
        frame.size = (width, height)
        frame.legend.move(to: Point(x: width - margin - frame.legend.width, y: margin + 6))
        let room = width - 2 * margin - legendGap - frame.legend.width
        return (frame, Point(x: margin + max(0, (room - content.width) / 2), y: header))
    }

    /// The ground that is left for a picture on a readable page.
    static func room(_ diagram: Diagram) -> (width: Double, height: Double) {
        let frame = Frame(diagram: diagram, placed: [], members: [], isolated: [])
        let canvas = diagram.page.readableCanvas
        return (
            canvas.width - 2 * margin - legendGap - frame.legend.width, canvas.height - 2 * margin - 80
        )
    }

    var pageAspect: Double { diagram.page.aspect }

    /// Where the map may begin below the title, which has this much room.
    func headerHeight(width: Double) -> Double {
        var copy = self
        return copy.addHeader(width: width)
    }

    mutating func keepHeader(width: Double) { _ = addHeader(width: width) }

    /// A page of a given size, the legend in its corner, around nodes that have their places.
    mutating func keep(size: (width: Double, height: Double), isolates: [Box]) {
        self.size = size
        legend.move(to: Point(x: size.width - Self.margin - legend.width, y: Self.margin + 6))
        guard !isolates.isEmpty else { return }
        addIsolatesHeading(box(isolates), count: isolates.count)
    }

    /// Draws the box of nodes without lines around them.
    private mutating func box(_ isolates: [Box]) -> Box {
        let around = Box.around(isolates) ?? Box(x: 0, y: 0, width: 0, height: 0)
        let heading = FontMetrics.width(
            diagram.isolatesHeading + " (\(isolates.count))", size: Style.headingSize, isBold: true)
        let box = Box(
            x: around.x - Self.isolateGap, y: around.y - 26,
            width: max(around.width, heading) + 2 * Self.isolateGap, height: around.height + 36)
        isolatesBox = box
        return box
    }

    private mutating func addIsolatesHeading(_ box: Box, count: Int) {
        let heading = diagram.isolatesHeading + " (\(count))"
        lines.append(
            Line(text: heading, at: Point(x: box.x + Self.isolateGap, y: box.y + 17), role: .isolatesHeading))
    }

    /// Moves everything to its place on the page.
    ///
    /// - Parameter ground: of a map whose actors must keep their distances, together with what is drawn
    ///   behind them; `shift` says where it went.
    func arranged(
        _ placed: inout [PlacedNode], members: [Int], isolated: [Int], ground: Box? = nil
    ) -> Frame {
        var frame = self
        let map =
            ground ?? Box.around(members.map { placed[$0].box }) ?? Box(x: 0, y: 0, width: 0, height: 0)
        let legendTop = Self.margin + 6
        // As wide as the page leaves it, so that the lines break alike where the places are kept (`KeptLayout`).
        let textWidth = max(
            map.width, 520, Self.leastWidth - legend.width - 2 * Self.margin - Self.legendGap)
        let header = frame.addHeader(width: textWidth)
        var column = max(map.width, frame.headerWidth)
        let rows = Self.rows(isolated, placed, width: max(column, 480))
        let isolatesWidth =
            rows.map { row in
                row.reduce(-Self.isolateGap) { $0 + placed[$1].width + Self.isolateGap }
            }.max() ?? 0
        if !isolated.isEmpty { column = max(column, isolatesWidth + 2 * Self.isolateGap, 200) }
        let isolatesHeight = rows.reduce(0) { sum, row in
            sum + (row.map { placed[$0].height }.max() ?? 0) + 8
        }
        let boxHeight = isolated.isEmpty ? 0 : isolatesHeight + 34
        let below = isolated.isEmpty ? 0 : boxHeight + 18
        var width = 2 * Self.margin + column + Self.legendGap + legend.width
        var height = max(header + map.height + below + Self.margin, legendTop + legend.height + Self.margin)
        let page = diagram.page.aspect
        // A handful of nodes must not be blown up until their letters fill the sheet.
        width = max(width, Self.leastWidth)
        // The picture takes the shape of the page, so that it fills a sheet of paper; a window shows what is drawn.
        if diagram.isForWindow {
            height = header + map.height + below + Self.margin
        } else if width / height < page {
            width = height * page
        } else {
            height = width / page
        }
        frame.size = (width, height)
        let room = Box(
            x: Self.margin, y: header, width: width - 2 * Self.margin - Self.legendGap - legend.width,
            height: height - header - below - Self.margin)
        if ground == nil, diagram.isForWindow {
            let wide = max(map.width, Self.windowAspect * (map.height + below))
            Self.spread(
                &placed, members: members, from: map,
                into: Box(x: Self.margin, y: header, width: wide, height: map.height))
        } else if ground == nil {
            Self.spread(&placed, members: members, from: map, into: room)
        } else {
            frame.shift = room.centre - map.centre
            for member in members { placed[member].centre = placed[member].centre + frame.shift }
        }
        let corner = ((width * 100).rounded() / 100) - Self.margin - legend.width
        frame.legend.move(to: Point(x: corner, y: legendTop))
        if !isolated.isEmpty {
            let box = Box(
                x: Self.margin, y: height - Self.margin - boxHeight,
                width: max(isolatesWidth + 2 * Self.isolateGap, 240), height: boxHeight)
            frame.place(rows, &placed, in: box)
            for node in isolated { placed[node].round() }
            frame.addIsolatesHeading(
                frame.box(isolated.map { placed[$0].box }), count: isolated.count)
        }
        frame.size = ((width * 100).rounded() / 100, (height * 100).rounded() / 100)
        return frame
    }

    /// Moves the map into its room and, where room is left, the actors further apart; symbols and labels keep
    /// their size, so nothing can come to overlap.
    private static func spread(_ placed: inout [PlacedNode], members: [Int], from map: Box, into room: Box) {
        let centres = members.map { placed[$0].box.centre }
        guard let left = centres.map(\.x).min(), let right = centres.map(\.x).max(),
            let top = centres.map(\.y).min(), let bottom = centres.map(\.y).max()
        else { return }
        let most = members.contains { placed[$0].lineCount == 0 } ? 3.5 : 1.9
        // What the outermost boxes need beside their middles must not grow with the distances.
        func factor(_ room: Double, _ map: Double, _ span: Double) -> Double {
            span > 1 ? min(most, max(1, (room - (map - span)) / span)) : 1
        }
        let wide = factor(room.width, map.width, right - left)
        let high = factor(room.height, map.height, bottom - top)
        for (member, centre) in zip(members, centres) {
            placed[member].place(
                boxCentre: Point(x: (centre.x - left) * wide, y: (centre.y - top) * high))
        }
        guard let spread = Box.around(members.map { placed[$0].box }) else { return }
        let shift = room.centre - spread.centre
        for member in members { placed[member].centre = placed[member].centre + shift }
    }

    private var headerWidth: Double {
        lines.map { line in
            FontMetrics.width(line.text, size: Self.size(of: line.role), isBold: Self.isBold(line.role))
        }.max() ?? 0
    }

    static func size(of role: Line.Role) -> Double {
        switch role {
        case .title: Style.titleSize
        case .isolatesHeading: Style.headingSize
        default: Style.sublineSize
        }
    }

    static func isBold(_ role: Line.Role) -> Bool {
        role == .title || role == .note || role == .isolatesHeading
    }

    /// Title, date, filter and note from above; returns where the map may begin.
    private mutating func addHeader(width: Double) -> Double {
        var y = Self.margin
        let parts: [(String?, Line.Role)] = [
            (diagram.title, .title), (diagram.dateLine, .date), (diagram.filterLine, .filter),
            (diagram.provisionalNote, .note),
        ]
        for (text, role) in parts {
            guard let text, !text.isEmpty else { continue }
            let size = Self.size(of: role)
            let wrapped = Wrapping.lines(text, limit: width, most: 4) {
                FontMetrics.width($0, size: size, isBold: Self.isBold(role))
            }
            for line in wrapped {
                y += size * 1.2
                lines.append(Line(text: line, at: Point(x: Self.margin, y: y), role: role))
            }
            y += 3
        }
        return y + 16
    }

    /// Rows of boxes side by side, filled from the left.
    private static func rows(_ nodes: [Int], _ placed: [PlacedNode], width: Double) -> [[Int]] {
        var rows: [[Int]] = []
        var used = 0.0
        for node in nodes {
            let needed = placed[node].width + isolateGap
            if rows.isEmpty || used + needed > width - 2 * isolateGap {
                rows.append([])
                used = 0
            }
            rows[rows.count - 1].append(node)
            used += needed
        }
        return rows
    }

    private mutating func place(_ rows: [[Int]], _ placed: inout [PlacedNode], in box: Box) {
        var y = box.y + 28
        for row in rows {
            let tallest = row.map { placed[$0].up }.max() ?? 0
            var x = box.x + Self.isolateGap
            for node in row {
                placed[node].centre = Point(x: x + placed[node].width / 2, y: y + tallest)
                x += placed[node].width + Self.isolateGap
            }
            let below = row.map { placed[$0].height - placed[$0].up }.max() ?? 0
            y += tallest + below + 8
        }
    }
}
