internal import Foundation

/// Puts known nodes where they stood, and new ones near their partners where room is free.
struct KeptLayout {
    let diagram: Diagram
    let stored: StoredPositions

    /// Places everything; returns the page around it, or nil where no node of the map is known.
    func arranged(_ placed: inout [PlacedNode], _ empty: Frame) -> Frame? {
        let known = diagram.nodes.indices.filter { isKept($0) }
        guard !known.isEmpty else { return nil }
        for node in known {
            if let place = stored.positions[diagram.nodes[node].id] { placed[node].centre = place }
        }
        var isPlaced = [Bool](repeating: false, count: diagram.nodes.count)
        for node in known { isPlaced[node] = true }
        let newMembers = diagram.nodes.indices.filter { !isPlaced[$0] && !diagram.nodes[$0].isIsolated }
        for node in newMembers {
            placeNew(node, &placed, isPlaced, empty)
            isPlaced[node] = true
        }
        var boxed = known.filter { isBoxed($0) }
        let newcomers = diagram.nodes.indices.filter { !isPlaced[$0] }
        placeAlone(newcomers, &placed, boxed: boxed, isPlaced)
        boxed += newcomers
        return empty.around(kept: placed, boxed: boxed, stored: stored)
    }

    /// Who stood in the box of nodes without lines and has one now, moves.
    private func isKept(_ node: Int) -> Bool {
        let node = diagram.nodes[node]
        guard stored.positions[node.id] != nil else { return false }
        return node.isIsolated || !stored.isolated.contains(node.id)
    }

    private func isBoxed(_ node: Int) -> Bool {
        diagram.nodes[node].isIsolated && stored.isolated.contains(diagram.nodes[node].id)
    }

    /// The free place nearest to the middle of the partners that have one.
    private func placeNew(_ node: Int, _ placed: inout [PlacedNode], _ isPlaced: [Bool], _ frame: Frame) {
        var partners: [Point] = []
        for edge in diagram.edges where !edge.isGap {
            if edge.a == node, isPlaced[edge.b] { partners.append(placed[edge.b].centre) }
            if edge.b == node, isPlaced[edge.a] { partners.append(placed[edge.a].centre) }
        }
        let others = placed.indices.filter { isPlaced[$0] }.map { placed[$0].box.grown(3) }
        let ground = Box.around(others) ?? Box(x: 0, y: 0, width: 1, height: 1)
        let heart =
            partners.isEmpty
            ? ground.centre : partners.reduce(Point(x: 0, y: 0), +) * (1 / Double(partners.count))
        let right = stored.width - frame.sideways + Frame.margin
        var radius = 0.0
        // A file may claim a page of kilometres; room that is farther off is no neighbourhood.
        while radius < min(4 * max(stored.width, stored.height), 20_000) {
            let steps = max(1, Int(radius / 10))
            for step in 0..<steps {
                let angle = 2 * Double.pi * Double(step) / Double(steps)
                placed[node].centre = Point(
                    x: heart.x + radius * cos(angle) * 1.3, y: heart.y + radius * sin(angle))
                let box = placed[node].box
                let isInside = box.x >= Frame.margin && box.right <= right && box.y >= ground.y
                if isInside, !others.contains(where: { $0.overlaps(box) }) { return }
            }
            radius += 12
        }
    }

    /// New nodes without lines stand beside the box of those that were there, or in one below the map.
    private func placeAlone(_ nodes: [Int], _ placed: inout [PlacedNode], boxed: [Int], _ isPlaced: [Bool]) {
        guard !nodes.isEmpty else { return }
        let box = Box.around(boxed.map { placed[$0].box })
        let all = Box.around(placed.indices.filter { isPlaced[$0] }.map { placed[$0].box })
        var x = box.map { $0.right + 12 } ?? Frame.margin + 12
        var y = box?.y ?? (all?.bottom ?? 0) + 54
        var below = box?.bottom ?? y
        for node in nodes {
            if x + placed[node].width > stored.width - Frame.margin, x > Frame.margin + 12 {
                x = Frame.margin + 12
                y = below + 8
            }
            placed[node].place(
                boxCentre: Point(x: x + placed[node].width / 2, y: y + placed[node].height / 2))
            x += placed[node].width + 12
            below = max(below, y + placed[node].height)
        }
    }
}

extension Frame {
    /// Between nodes that stay and the foot of the page; less than on a new page, so that the same map keeps its size.
    private static let keptGap = 1.0

    /// The page around nodes that stay where they are.
    func around(kept placed: [PlacedNode], boxed: [Int], stored: StoredPositions) -> Frame {
        var frame = self
        let map = Box.around(placed.map(\.box)) ?? Box(x: 0, y: 0, width: 0, height: 0)
        var width = max(stored.width, map.right + sideways - Self.margin)
        var height = max(
            stored.height, map.bottom + Self.keptGap + footHeight(width: width) + Self.margin,
            (list?.height ?? 0) + footHeight(width: width) + 2 * Self.margin)
        let page = frame.pageAspect
        // What is stored with two digits must not make the page grow a little each time.
        if width / height < page - 0.001 { width = height * page }
        if width / height > page + 0.001 { height = width / page }
        frame.keep(
            size: ((width * 100).rounded() / 100, (height * 100).rounded() / 100),
            isolates: boxed.map { placed[$0].box })
        return frame
    }
}
