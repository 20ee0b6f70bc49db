import PlainText

/// The suggestions in words, at the right of the sheet: number, who with whom, what to do.
struct ListLayout: Sendable {
    /// One suggestion with a place for every line.
    struct Item: Sendable {
        /// What stands in the badge.
        var label: String
        var line: LineStyle
        var mark: ChangeMark?
        /// Middle of the badge.
        var badgeAt: Point
        var words: [Words]
    }

    struct Words: Sendable {
        enum Role: Sendable { case heading, who, what, note }
        var text: String
        var at: Point
        var role: Role
    }

    /// The width of the words, and the most lines of one suggestion, until the list fits its page.
    private static let steps: [(width: Double, who: Int, what: Int)] = [
        (236, 3, 4), (236, 2, 2), (236, 2, 1), (236, 1, 1),
    ]
    private static let badgeRoom = 30.0
    private static let markRoom = 48.0

    private(set) var heading: [Words] = []
    private(set) var items: [Item] = []
    private(set) var notes: [Words] = []
    private(set) var box: Box

    var width: Double { box.width }
    var height: Double { box.height }

    /// - Parameter height: what the page has for it.
    init(_ list: Diagram.SuggestionList, height: Double = .infinity) {
        box = Box(x: 0, y: 0, width: 0, height: 0)
        for step in Self.steps {
            self = ListLayout(list, step)
            if box.height <= height { return }
        }
    }

    private init(_ list: Diagram.SuggestionList, _ step: (width: Double, who: Int, what: Int)) {
        let room = list.entries.contains { $0.mark != nil } ? Self.markRoom : Self.badgeRoom
        box = Box(x: 0, y: 0, width: step.width + room, height: 0)
        var y = 0.0
        heading = Self.words(list.heading, .heading, x: 0, width: box.width, most: 2, &y)
        for entry in list.entries {
            y += list.keepsNames ? 4 : 7
            if let heading = entry.heading {
                y += 4
                self.heading += Self.words(heading, .who, x: 0, width: box.width, most: 2, &y)
                y += 5
            }
            let top = y
            var words = Self.words(
                entry.who, .who, x: room, width: step.width, most: list.keepsNames ? 3 : step.who, &y)
            if !entry.what.isEmpty {
                words += Self.words(
                    entry.what, .what, x: room, width: step.width, most: step.what, &y)
            }
            items.append(
                Item(
                    label: entry.mark?.label(entry.number) ?? String(entry.number), line: entry.line,
                    mark: entry.mark, badgeAt: Self.badgePlace(entry, top), words: words))
        }
        if !list.note.isEmpty {
            y += 8
            notes = Self.words(list.note, .note, x: 0, width: box.width, most: 4, &y)
        }
        for paragraph in list.paragraphs {
            y += 6
            notes += Self.words(paragraph, .note, x: 0, width: box.width, most: 4, &y)
        }
        box.height = y + 2
    }

    /// A badge with a sign is wider than one with a number and begins at the edge.
    private static func badgePlace(_ entry: Diagram.SuggestionList.Entry, _ top: Double) -> Point {
        let half = entry.mark.map {
            Router.badge(at: Point(x: 0, y: 0), label: $0.label(entry.number)).width / 2
        }
        return Point(x: half.map { $0 + 1 } ?? Style.badgeRadius + 3, y: top + Style.badgeRadius - 1)
    }

    static func size(of role: Words.Role) -> Double {
        switch role {
        case .heading: 14
        case .who: 11
        case .what, .note: Style.legendSize
        }
    }

    static func isBold(_ role: Words.Role) -> Bool { role == .heading || role == .who }

    private static func words(
        _ text: String, _ role: Words.Role, x: Double, width: Double, most: Int, _ y: inout Double
    ) -> [Words] {
        let size = size(of: role)
        let lines = Wrapping.lines(text, limit: width, most: most) {
            FontMetrics.width($0, size: size, isBold: isBold(role))
        }
        return lines.map { line in
            y += size * FontMetrics.lineHeight
            return Words(text: line, at: Point(x: x, y: y), role: role)
        }
    }

    mutating func move(to corner: Point) {
        let offset = corner - Point(x: box.x, y: box.y)
        box = box.moved(offset.x, offset.y)
        for number in heading.indices { heading[number].at = heading[number].at + offset }
        for number in notes.indices { notes[number].at = notes[number].at + offset }
        for number in items.indices {
            items[number].badgeAt = items[number].badgeAt + offset
            for line in items[number].words.indices {
                items[number].words[line].at = items[number].words[line].at + offset
            }
        }
    }
}
