/// Boxes in a room of fixed size: they fill it, none overlaps another, and who stands beside whom stays as far as may be.
enum RoomPacking {
    private static let rounds = 220
    /// In so many of the first rounds boxes also ask for some air.
    private static let airyRounds = 30

    /// Boxes that need more of the room than this do not find it.
    private static let mostFilled = 0.66
    /// After so many rounds at most this share of the boxes may still be in the way of another.
    private static let patience: [(round: Int, share: Double)] = [
        (50, 0.7), (80, 0.4), (120, 0.2), (170, 0.1),
    ]

    /// - Parameters:
    ///   - points: middles of the boxes in any unit.
    ///   - air: free room that two boxes should have between them.
    ///   - gap: what they have at least.
    ///   - fixed: boxes in the room that do not move.
    ///   - isPatient: try to the end, also where it looks hopeless.
    /// - Returns: middles inside the room; nil where the boxes do not find room.
    /// - Complexity: O(rounds · (*n* log *n* + *k*)) for *k* pairs of boxes near one another.
    static func packed(
        _ points: [Point], sizes: [(width: Double, height: Double)], room: Box, air: (x: Double, y: Double),
        gap: Double, fixed: [Box] = [], isPatient: Bool = false
    ) -> [Point]? {
        let ground = sizes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
        guard ground < mostFilled * room.width * room.height else { return nil }
        var crowd = Crowd(spread(points, sizes, room), sizes)
        for round in 0..<(isPatient ? 4 * rounds : rounds) {
            let isAiry = round < airyRounds
            let wanted = isAiry ? air : (gap, gap)
            // A row that is wider than the room is never done along itself: now and then the way leads out of it.
            let isAcross = !isAiry && round % 4 == 3
            let pushed = crowd.push(room, wanted, fixed, share: isAiry ? 0.5 : 1, isAcross: isAcross)
            if pushed == 0, !isAiry { return crowd.points }
            // A crowd that does not thin out by now will not find room later.
            if !isPatient, let (_, most) = patience.first(where: { $0.round == round }),
                Double(pushed) > most * Double(points.count)
            {
                return nil
            }
        }
        return nil
    }

    /// Points in the cells of a grid of the shape of the room, every one in a cell of its own: who stands left of whom, and
    /// in one column above whom, stays.
    static func gridded(_ points: [Point], room: Box) -> [Point] {
        let columns = max(
            1, Int((Double(points.count) * room.width / max(1, room.height) / 2).squareRoot().rounded()))
        let inColumn = (points.count + columns - 1) / columns
        var result = points
        let byX = points.indices.sorted { (points[$0].x, $0) < (points[$1].x, $1) }
        for column in 0..<columns {
            let own = byX.dropFirst(column * inColumn).prefix(inColumn)
                .sorted { (points[$0].y, $0) < (points[$1].y, $1) }
            for (row, place) in own.enumerated() {
                result[place] = Point(
                    x: Double(column) + 0.25 * Double(row % 2), y: Double(row) / Double(max(1, own.count - 1))
                )
            }
        }
        return result
    }

    /// Stretched over the whole room.
    private static func spread(
        _ points: [Point], _ sizes: [(width: Double, height: Double)], _ room: Box
    ) -> [Point] {
        let wide = sizes.map(\.width).max() ?? 0
        let high = sizes.map(\.height).max() ?? 0
        func scale(_ values: [Double], _ start: Double, _ length: Double) -> [Double] {
            guard let least = values.min(), let most = values.max(), most - least > 1e-9 else {
                return values.map { _ in start + length / 2 }
            }
            return values.map { start + ($0 - least) / (most - least) * length }
        }
        let across = scale(points.map(\.x), room.x + wide / 2, max(0, room.width - wide))
        let down = scale(points.map(\.y), room.y + high / 2, max(0, room.height - high))
        return zip(across, down).map { Point(x: $0, y: $1) }
    }
}
