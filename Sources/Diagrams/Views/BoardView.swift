internal import LandscapeModel
import PlainText

extension MapView {
    public static let boards: MapView = MapView(
        "boards", "Gremien und ihre Mitglieder", "Boards and their members"
    ) {
        $0.nodes = Noun(
            many: Bilingual("Akteure und Gremien", "actors and boards"),
            ofMany: Bilingual("Akteuren und Gremien", "actors and boards"))
        $0.lines = Noun(
            one: Bilingual("ein Sitz", "one seat"), many: Bilingual("Sitze", "seats"),
            ofMany: Bilingual("Sitzen", "seats"))
        $0.showsCooperations = false
        $0.hasSectors = false
        $0.hasSurroundings = false
        $0.showsPartners = false
        $0.draw = { builder, _ in builder.addBoards() }
        $0.legend = { $0.boardLegend }
        $0.sentences = { $0.boardDescription }
        $0.isolated = {
            $0.isPartial
                ? $0.text("ohne hier gezeigte Mitglieder", "no members shown here")
                : $0.text("ohne erfasste Mitglieder", "no members recorded")
        }
    }
}

extension DiagramBuilder {
    /// Draws Gremien and who sits in them: two kinds of node, lines only between them.
    mutating func addBoards() {
        var seats = strongestSeats()
        if let ego = options.ego {
            let own = Set(seats.filter { $0.key.actor == ego }.map(\.key.board))
            seats = seats.filter { own.contains($0.key.board) }
        }
        let seated = Set(seats.keys.map(\.actor))
        unseatedCount = actors.count { !seated.contains($0) }
        actors = actors.filter { seated.contains($0) }
        let boards = landscape.boards.indices.filter { board in
            options.ego == nil ? isShown(board) : seats.keys.contains { $0.board == board }
        }
        pairs = []
        nodeOf = [Int](repeating: -1, count: landscape.actors.count)
        for (number, actor) in actors.enumerated() { nodeOf[Int(actor)] = number }
        let seatCounts = actors.map { actor in seats.keys.count { $0.actor == actor } }
        largestValue = Double(seatCounts.max() ?? 0)
        let groups = Grouping(self)
        for (actor, count) in zip(actors, seatCounts) { nodes.append(member(actor, seats: count, groups)) }
        var places: [Int: Int] = [:]
        for board in boards {
            places[board] = nodes.count
            let size = seats.keys.count { $0.board == board }
            nodes.append(node(board, size: size))
        }
        for (seat, role) in seats.sorted(by: { $0.key < $1.key }) {
            guard let place = places[seat.board] else { continue }
            edges.append(edge(seat, role, to: place))
        }
    }

    /// The seats of drawn actors; who has two roles in one Gremium has the weightier.
    private func strongestSeats() -> [Seat: Membership.Role] {
        var seats: [Seat: Membership.Role] = [:]
        let order = Membership.Role.allCases
        for membership in landscape.memberships where nodeOf[Int(membership.actor)] >= 0 {
            guard isShown(membership.board) else { continue }
            let seat = Seat(actor: membership.actor, board: membership.board)
            guard let known = seats[seat] else {
                seats[seat] = membership.role
                continue
            }
            let ranks = [known, membership.role].compactMap { order.firstIndex(of: $0) }
            seats[seat] = ranks.min().map { order[$0] } ?? known
        }
        return seats
    }

    /// Whether the filter keeps a Gremium: by its field and district.
    private func isShown(_ board: Int) -> Bool {
        let record = landscape.boards[board]
        if let field = filter.field, !record.fields.isEmpty, !record.fields.contains(field) { return false }
        if let district = filter.district, record.area != .unknown {
            return landscape.districts.overlap(record.area, .districts([district]))
        }
        return true
    }

    private func member(_ actor: ActorIndex, seats: Int, _ groups: Grouping) -> Diagram.Node {
        let record = landscape.actors[Int(actor)]
        let words = count(seats, ("Gremium", "Gremien"), ("board", "boards"))
        return Diagram.Node(
            subject: .actor(actor), id: record.id, name: name(actor),
            sector: sectorLabel(record.sector), label: label(of: record), shortLabel: shortLabel(of: record),
            symbol: Symbol(record.sector),
            letter: record.sector.letter(language), paint: groups.paint(actor),
            value: Double(seats),
            area: SymbolScale.area(Double(seats), largest: largestValue) * 0.6 + SymbolScale.smallest * 0.4,
            title: "\(name(actor)) (\(sectorLabel(record.sector))): "
                + (isPartial
                    ? text(
                        "Sitz in \(words), soweit hier gezeigt.", "a seat on \(words), as far as shown here.")
                    : text("Sitz in \(words).", "a seat on \(words).")))
    }

    /// How many sit there; a map that leaves actors out does not say that nobody else does.
    private func memberWords(_ board: Int, shown size: Int) -> String {
        let members = count(size, ("Mitglied", "Mitglieder"), ("member", "members"))
        guard isPartial else {
            return size == 0 ? text("keine Mitglieder erfasst", "no members recorded") : members
        }
        guard size > 0 else { return text("keine Mitglieder hier gezeigt", "no members shown here") }
        return members + text(" hier gezeigt", " shown here")
    }

    private func node(_ board: Int, size: Int) -> Diagram.Node {
        let record = landscape.boards[board]
        let kind = boardType(record)
        var sentence = boardName(board) + " (\(kind)): " + memberWords(board, shown: size)
        if !record.rhythm.isEmpty { sentence += text("; tagt ", "; meets ") + record.rhythm.plain }
        return Diagram.Node(
            subject: .board(board), id: Diagram.Node.boardPrefix + record.id, name: boardName(board),
            sector: "",
            label: Wrapping.lines(record.name.plain, limit: Style.labelWidth * 1.25, most: 4) {
                FontMetrics.width($0, size: Style.labelSize, isBold: true)
            },
            symbol: Symbol(BoardType(rawValue: record.type)),
            letter: [boardLetters(record.type), String(size)].filter { !$0.isEmpty }.joined(separator: " "),
            paint: boardPaint(record.type), value: 1_000, area: 1_300,
            isIsolated: size == 0, title: sentence + ".")
    }

    private func boardType(_ board: Board) -> String {
        BoardType(rawValue: board.type)?.label(language)
            ?? (board.type.isEmpty ? text("Gremium", "Board") : board.type.plain)
    }

    /// The kind of a Gremium in two letters, so that it needs neither outline nor colour; empty where it is not known.
    private func boardLetters(_ type: String) -> String {
        switch BoardType(rawValue: type) {
        case .roundTable: "RT"
        case .workingGroup: text("AK", "WG")
        case .steeringGroup: text("SG", "SG")
        case .advisoryCouncil: text("BR", "AC")
        case nil: ""
        }
    }

    private func boardPaint(_ type: String) -> Paint {
        guard !palette.isBlackAndWhite else { return Paint(0xFFFFFF, text: 0x1A1A1A) }
        return switch BoardType(rawValue: type) {
        case .roundTable: Paint(0xE3F1EA, text: 0x1A1A1A)
        case .steeringGroup: Paint(0xFFF0CC, text: 0x1A1A1A)
        case .advisoryCouncil: Paint(0xF6E4EF, text: 0x1A1A1A)
        case .workingGroup, nil: Paint(0xFFFFFF, text: 0x1A1A1A)
        }
    }

    private func edge(_ seat: Seat, _ role: Membership.Role, to place: Int) -> Diagram.Edge {
        let line: Diagram.LineStyle =
            switch role {
            case .lead: .leads
            case .moderation: .moderates
            case .member: .member
            case .guest: .guest
            }
        return Diagram.Edge(
            a: nodeOf[Int(seat.actor)], b: place, line: line, strength: 1,
            title: "\(name(seat.actor)) – \(nodes[place].name): \(lineLabel(line)).")
    }

    /// The legend's entries for the Gremien, by their type.
    var boardEntries: [Diagram.LegendEntry] {
        var counts: [String: Int] = [:]
        var order: [String] = []
        for node in nodes {
            guard case .board(let board) = node.subject else { continue }
            let type = landscape.boards[board].type
            if counts[type] == nil { order.append(type) }
            counts[type, default: 0] += 1
        }
        return order.map { type in
            var board = Board(id: "", name: "")
            board.type = type
            return Diagram.LegendEntry(
                sample: .symbol(
                    Symbol(BoardType(rawValue: type)), boardPaint(type), letter: boardLetters(type),
                    isHollow: false, isContext: false),
                text: boardType(board), count: counts[type])
        }
    }
}

/// A place of an actor at a table.
private struct Seat: Hashable, Comparable {
    var actor: ActorIndex
    var board: Int

    static func < (left: Seat, right: Seat) -> Bool { (left.actor, left.board) < (right.actor, right.board) }
}
