internal import LandscapeModel
internal import PlainText

/// The page around the map: headline and title above, the list at the right, actors without cooperations below, names of
/// numbered actors and the legend at the foot.
struct Frame: Sendable {
    /// A line of text with its base line.
    struct Line: Sendable {
        enum Role: Sendable { case headline, title, date, filter, note, isolatesHeading }
        var text: String
        var at: Point
        var role: Role
    }

    static let margin = 26.0
    /// Between the map and what stands beside or below it.
    static let gap = 14.0
    static let leastWidth = 1_000.0
    private static let isolateGap = IsolatedRows.gap
    /// A title needs so much, whatever the map does.
    private static let leastColumn = 420.0

    private(set) var lines: [Line] = []
    private(set) var size = (width: 0.0, height: 0.0)
    private(set) var legend: LegendLayout
    /// The suggestions in words.
    private(set) var list: ListLayout?
    /// Who the numbers on the map stand for.
    private(set) var key: KeyLayout?
    /// Around the actors without cooperations; nil where there are none.
    private(set) var isolatesBox: Box?
    /// Between title, list and foot.
    private(set) var ground = Box(x: 0, y: 0, width: 0, height: 0)
    /// What of it is left for the map.
    private(set) var room = Box(x: 0, y: 0, width: 0, height: 0)
    /// How far a rigid map was moved.
    private(set) var shift = Point(x: 0, y: 0)
    /// Shape of the room for the map.
    let mapAspect: Double
    private let diagram: Diagram

    init(diagram: Diagram, placed: [PlacedNode], members: [Int], isolated: [Int]) {
        self.diagram = diagram
        let least = Self.leastWidth(diagram.page)
        legend = LegendLayout(diagram.legend, language: diagram.language, width: least - 2 * Self.margin)
        list = diagram.list.map { list in
            guard diagram.page != .screen else { return ListLayout(list) }
            let foot = Self.footHeight(diagram, width: diagram.page.readableCanvas.width)
            return ListLayout(
                list, height: diagram.page.readableCanvas.height - foot - 2 * Self.margin)
        }
        let ground = members.reduce(2_000) { $0 + placed[$1].width * placed[$1].height } / diagram.density
        let sideways = (list.map { $0.width + Self.gap } ?? 0) + 2 * Self.margin
        let isolatedGround = isolated.reduce(0) { $0 + placed[$1].width * (placed[$1].height + 12) }
        let key =
            diagram.key.isEmpty
            ? 0 : KeyLayout(diagram.key, diagram.language, width: least - 2 * Self.margin).height + 8
        // Solve (w + sideways) = aspect · ((ground + isolated) / w + header) for the width of the map.
        let header = 75 + 2 * Self.margin + legend.height + Self.gap + key
        let page = diagram.page.aspect
        let half = (page * header - sideways) / 2
        let width = half + (half * half + page * (ground + isolatedGround * 1.2)).squareRoot()
        mapAspect = diagram.windowAspect ?? min(3, max(0.6, width * width / ground))
    }

    /// A handful of nodes must not be blown up until their letters fill the sheet.
    static func leastWidth(_ page: Page) -> Double {
        page == .screen ? leastWidth : min(leastWidth, page.readableCanvas.width)
    }

    /// The page around a picture of a given size, and where its upper left corner is.
    static func around(_ content: (width: Double, height: Double), _ diagram: Diagram) -> (Frame, Point) {
        var frame = Frame(diagram: diagram, placed: [], members: [], isolated: [])
        frame.grow(around: content, below: 0)
        let room = frame.room
        return (frame, Point(x: margin + max(0, (room.width - content.width) / 2), y: room.y))
    }

    /// The ground that is left for a picture on a page of small print.
    static func room(_ diagram: Diagram) -> (width: Double, height: Double) {
        let canvas = diagram.page.smallPrintCanvas
        let frame = Frame(diagram: diagram, placed: [], members: [], isolated: [])
        let taken = frame.headerHeight(width: canvas.width) + frame.footHeight(width: canvas.width) + margin
        return (canvas.width - 2 * margin, canvas.height - taken)
    }

    var pageAspect: Double { diagram.page.aspect }

    /// What list and margins take of the width.
    var sideways: Double { 2 * Self.margin + (list.map { $0.width + Self.gap } ?? 0) }

    /// How high everything at the foot of a page of this width is, with the gap above.
    func footHeight(width: Double) -> Double { Self.footHeight(diagram, width: width) }

    private static func footHeight(_ diagram: Diagram, width: Double) -> Double {
        let inner = width - 2 * margin
        let legend = LegendLayout(diagram.legend, language: diagram.language, width: inner)
        var height = legend.height > 0 ? legend.height + gap : 0
        if !diagram.key.isEmpty {
            height += KeyLayout(diagram.key, diagram.language, width: inner).height + 8
        }
        return height
    }

    /// Where the map may begin below the title on a page of this width.
    func headerHeight(width: Double) -> Double {
        var copy = self
        return copy.addHeader(width: width - sideways)
    }

    /// Makes the page as large as a picture needs, in the shape of the paper.
    private mutating func grow(around content: (width: Double, height: Double), below: Double) {
        let page = pageAspect
        var width = max(
            Self.leastWidth(diagram.page), sideways + max(content.width, Self.leastColumn))
        var height = 0.0
        // A wider page has a lower header and foot, so this comes to rest.
        for _ in 0..<4 {
            let header = headerHeight(width: width)
            let foot = footHeight(width: width)
            let listed = list.map { Self.margin + $0.height + foot + Self.margin } ?? 0
            height = max(header + content.height + below + foot + Self.margin, listed)
            // A window shows what is drawn.
            guard width / height < page - 1e-9, !diagram.isForWindow else { break }
            width = height * page
        }
        settle(size: (width, diagram.isForWindow ? height : max(height, width / page)))
    }

    /// Everything but the map gets its place on a page of this size.
    private mutating func settle(size: (width: Double, height: Double)) {
        self.size = ((size.width * 100).rounded() / 100, (size.height * 100).rounded() / 100)
        lines = []
        let header = addHeader(width: self.size.width - sideways)
        let inner = self.size.width - 2 * Self.margin
        legend = LegendLayout(diagram.legend, language: diagram.language, width: inner)
        var top = self.size.height - Self.margin - legend.height
        legend.move(to: Point(x: Self.margin, y: top))
        if !diagram.key.isEmpty {
            var key = KeyLayout(diagram.key, diagram.language, width: inner)
            top -= key.height + 8
            key.move(to: Point(x: Self.margin, y: top))
            self.key = key
        }
        if legend.height > 0 || key != nil { top -= Self.gap }
        if var list {
            list.move(to: Point(x: self.size.width - Self.margin - list.width, y: Self.margin))
            self.list = list
        }
        room = Box(
            x: Self.margin, y: header, width: self.size.width - sideways, height: max(0, top - header))
        ground = room
    }

    /// A page of a given size around nodes that have their places.
    mutating func keep(size: (width: Double, height: Double), isolates: [Box]) {
        settle(size: size)
        guard !isolates.isEmpty else { return }
        addIsolatesHeading(box(isolates), count: isolates.count)
    }

    /// Draws the box of nodes without lines around them.
    private mutating func box(_ isolates: [Box]) -> Box {
        let around = Box.around(isolates) ?? Box(x: 0, y: 0, width: 0, height: 0)
        let heading = FontMetrics.width(
            isolatesHeading(isolates.count), size: Style.headingSize, isBold: true)
        let box = Box(
            x: around.x - Self.isolateGap, y: around.y - 26,
            width: max(around.width, heading) + 2 * Self.isolateGap, height: around.height + 36)
        isolatesBox = box
        return box
    }

    private func isolatesHeading(_ count: Int) -> String {
        diagram.isolatesHeading + " (\(diagram.language.digits(count)))"
    }

    private mutating func addIsolatesHeading(_ box: Box, count: Int) {
        let heading = isolatesHeading(count)
        lines.append(
            Line(text: heading, at: Point(x: box.x + Self.isolateGap, y: box.y + 17), role: .isolatesHeading))
    }

    /// The grounds of regions reach beyond the actors; at the sides there is the margin for them.
    private var air: Double { diagram.regions.isEmpty ? 0 : 8 }

    /// The sheet of readable print with title, foot and list, the actors without cooperations in their box in a corner, and
    /// what all that leaves for the map; nil where it leaves too little.
    func sheet(_ placed: inout [PlacedNode], isolated: [Int]) -> (frame: Frame, room: Box)? {
        let canvas = diagram.page.readableCanvas
        var frame = self
        frame.settle(size: canvas)
        let listed = (list?.height ?? 0) + footHeight(width: canvas.width) + 2 * Self.margin
        let rows = IsolatedRows(isolated, placed, width: frame.room.width)
        let room = frame.room.grown(-air)
        frame.place(rows, isolated, &placed)
        frame.room.height = room.height + 2 * air
        guard room.height > 120, room.width > 120, listed <= canvas.height + 1 else { return nil }
        return (frame, room)
    }

    /// Puts the box of actors without cooperations at the lower end of the room, which becomes smaller.
    private mutating func place(_ rows: IsolatedRows, _ isolated: [Int], _ placed: inout [PlacedNode]) {
        guard !isolated.isEmpty else { return }
        rows.place(&placed, at: Point(x: Self.margin, y: room.bottom - rows.size.height))
        room.height = max(0, room.height - rows.size.height - Self.gap)
        addIsolatesHeading(box(isolated.map { placed[$0].box }), count: isolated.count)
    }

    /// Moves everything to its place on the page.
    ///
    /// - Parameter ground: of a map whose actors must keep their distances, together with what is drawn
    ///   behind them; `shift` says where it went.
    func arranged(
        _ placed: inout [PlacedNode], members: [Int], isolated: [Int], ground: Box? = nil
    ) -> Frame {
        var frame = self
        let actors = Box.around(members.map { placed[$0].box }) ?? Box(x: 0, y: 0, width: 0, height: 0)
        let map = ground ?? actors.grown(air)
        let rows = IsolatedRows(
            isolated, placed, width: max(map.width, Self.leastWidth(diagram.page) - sideways, 480))
        let below = isolated.isEmpty ? 0 : rows.size.height + Self.gap
        frame.grow(around: (max(map.width, rows.size.width), map.height), below: below)
        frame.place(rows, isolated, &placed)
        if ground == nil, let aspect = diagram.windowAspect {
            let wide = max(map.width, aspect * (map.height + below))
            Self.spread(
                &placed, members: members, from: map,
                into: Box(x: Self.margin, y: frame.room.y, width: wide, height: map.height))
        } else if ground == nil {
            Self.spread(&placed, members: members, from: actors, into: frame.room.grown(-air))
        } else {
            frame.shift = frame.room.centre - map.centre
            for member in members { placed[member].centre = placed[member].centre + frame.shift }
        }
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

    static func size(of role: Line.Role) -> Double {
        switch role {
        case .headline: Style.titleSize
        case .title: Style.subtitleSize
        case .isolatesHeading: Style.headingSize
        default: Style.sublineSize
        }
    }

    static func isBold(_ role: Line.Role) -> Bool {
        role == .headline || role == .note || role == .isolatesHeading
    }

    /// Headline, title, date, filter and note from above; returns where the map may begin.
    private mutating func addHeader(width: Double) -> Double {
        var y = Self.margin
        // Where nothing is found the title is the headline.
        let parts: [(String?, Line.Role)] = [
            (diagram.headline ?? diagram.title, .headline),
            (diagram.headline == nil ? nil : diagram.title, .title), (diagram.dateLine, .date),
            (diagram.filterLine, .filter), (diagram.provisionalNote, .note),
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
            y += 2
        }
        return y + 10
    }
}
