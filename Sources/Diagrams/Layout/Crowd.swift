/// Boxes that push each other aside in a room, side by side in memory from left to right.
struct Crowd {
    private struct Mover {
        var x: Double
        var y: Double
        var width: Double
        var height: Double
        /// Its place in what was handed over.
        var place: Int
    }

    private var movers: [Mover]
    private let widest: Double

    init(_ points: [Point], _ sizes: [(width: Double, height: Double)]) {
        movers = points.indices.map { place in
            Mover(
                x: points[place].x, y: points[place].y, width: sizes[place].width,
                height: sizes[place].height, place: place)
        }
        movers.sort { ($0.x, $0.place) < ($1.x, $1.place) }
        widest = sizes.map(\.width).max() ?? 0
    }

    /// The middles, in the order in which they were handed over.
    var points: [Point] {
        var points = [Point](repeating: Point(x: 0, y: 0), count: movers.count)
        for mover in movers { points[mover.place] = Point(x: mover.x, y: mover.y) }
        return points
    }

    /// One round: who is too near to another goes, along the shorter way, but not out of the room.
    ///
    /// - Returns: how many pairs were too near.
    mutating func push(
        _ room: Box, _ gap: (x: Double, y: Double), _ fixed: [Box], share: Double, isAcross: Bool
    ) -> Int {
        var pushed = 0
        movers.withUnsafeMutableBufferPointer { movers in
            Self.sort(movers)
            for one in movers.indices {
                pushed += Self.push(movers, one, widest, room, gap, share: share, isAcross: isAcross)
            }
            guard !fixed.isEmpty else { return }
            for place in movers.indices {
                for box in fixed where Self.leave(box, &movers[place], gap) {
                    pushed += 1
                    Self.keep(&movers[place], in: room)
                }
            }
        }
        return pushed
    }

    /// From left to right. From one round to the next few change places, which insertion is quickest at.
    private static func sort(_ movers: UnsafeMutableBufferPointer<Mover>) {
        for place in movers.indices.dropFirst() {
            let mover = movers[place]
            var free = place
            while free > 0, (mover.x, mover.place) < (movers[free - 1].x, movers[free - 1].place) {
                movers[free] = movers[free - 1]
                free -= 1
            }
            movers[free] = mover
        }
    }

    /// One of them against all to the right of it that may reach it.
    private static func push(
        _ movers: UnsafeMutableBufferPointer<Mover>, _ place: Int, _ widest: Double, _ room: Box,
        _ gap: (x: Double, y: Double), share: Double, isAcross: Bool
    ) -> Int {
        var pushed = 0
        var one = movers[place]
        let reach = (one.width + widest) / 2 + gap.x + 60
        for other in movers.indices[(place + 1)...] {
            let dx = movers[other].x - one.x
            if dx > reach { break }
            let dy = movers[other].y - one.y
            // Names are wide and low: most of them are out of the way by their height.
            let overY = (one.height + movers[other].height) / 2 + gap.y - abs(dy)
            guard overY > 0.001 else { continue }
            let overX = (one.width + movers[other].width) / 2 + gap.x - abs(dx)
            guard overX > 0.001 else { continue }
            pushed += 1
            var two = movers[other]
            // A wall leaves one way only.
            if (overX < overY) != isAcross {
                let push = (overX / 2 + 0.01) * share * (dx < 0 ? -1 : 1)
                one.x -= push
                two.x += push
            } else {
                let push = (overY / 2 + 0.01) * share * (dy < 0 ? -1 : 1)
                one.y -= push
                two.y += push
            }
            keep(&one, in: room)
            keep(&two, in: room)
            movers[other] = two
        }
        movers[place] = one
        return pushed
    }

    /// Out of a box that does not move, along the shorter way.
    private static func leave(_ box: Box, _ mover: inout Mover, _ gap: (x: Double, y: Double)) -> Bool {
        let dx = mover.x - box.centre.x
        let dy = mover.y - box.centre.y
        let overX = (box.width + mover.width) / 2 + gap.x - abs(dx)
        let overY = (box.height + mover.height) / 2 + gap.y - abs(dy)
        guard overX > 0.001, overY > 0.001 else { return false }
        // It stands in a corner: the way out leads up or to the right.
        if overX < overY { mover.x += overX + 0.01 } else { mover.y -= overY + 0.01 }
        return true
    }

    private static func keep(_ mover: inout Mover, in room: Box) {
        mover.x = min(room.right - mover.width / 2, max(room.x + mover.width / 2, mover.x))
        mover.y = min(room.bottom - mover.height / 2, max(room.y + mover.height / 2, mover.y))
    }
}
