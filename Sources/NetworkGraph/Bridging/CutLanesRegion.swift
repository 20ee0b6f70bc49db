/// What one node dominates, and how far it is without the tie by which the node is reached.
extension CutLanes {
    /// Finds the members up to an offset that may differ from source to source.
    mutating func explore(_ node: Int, _ sources: ByteMask, _ limit: ByteLanes) {
        meet(node, at: 0)
        waiting = 0
        first[0] = -1
        inside[node] = sources
        members.append(Int32(truncatingIfNeeded: node))
        goOn(from: node, limit)
        var ahead = 1
        while waiting > 0 {
            var link = first[ahead]
            first[ahead] = -1
            while link >= 0 {
                let node = Int(link)
                link = next[node]
                waiting -= 1
                settle(node)
                if inside[node].isZero { continue }
                members.append(Int32(truncatingIfNeeded: node))
                goOn(from: node, limit)
            }
            ahead += 1
        }
    }

    @inline(__always)
    private mutating func meet(_ node: Int, at offset: Int) {
        self.offset[node] = Int32(truncatingIfNeeded: offset)
        next[node] = first[offset]
        first[offset] = Int32(truncatingIfNeeded: node)
        waiting += 1
        met.append(Int32(truncatingIfNeeded: node))
    }

    private mutating func goOn(from node: Int, _ limit: ByteLanes) {
        let offset = Int(offset[node])
        let nearest = ByteLanes(repeating: UInt8(truncatingIfNeeded: offset) &+ shortest)
        let own = inside[node] & nearest.isAtMost(limit)
        if own.isZero { return }
        let length = distance[node]
        for entry in rows.range(node) {
            let target = Int(rows.targets[entry])
            let step = rows.lengths[entry]
            var arriving = own & (length &+ ByteLanes(repeating: step)).equals(distance[target])
            if arriving.isZero { continue }
            let there = offset + Int(step)
            arriving &= ByteLanes(repeating: UInt8(truncatingIfNeeded: there)).isAtMost(limit)
            if arriving.isZero { continue }
            if self.offset[target] < 0 { meet(target, at: there) }
            comeAgain[target] |= come[target] & arriving
            come[target] |= arriving
        }
    }

    /// A node is a member for those sources all of whose shortest paths arrive from members.
    private func settle(_ node: Int) {
        var found = come[node] & once[node]
        let several = comeAgain[node] & ~once[node]
        if !several.isZero {
            var outside = ByteMask.zero
            for entry in rows.range(node) {
                outside |= arrive(by: entry, at: node) & ~inside[Int(rows.targets[entry])]
            }
            found |= several & ~outside
        }
        inside[node] = found
        come[node] = .zero
        comeAgain[node] = .zero
    }

    /// Distances of members without the tie. Whoever is not known as a member counts as none, so that these may be too
    /// short, never too long.
    mutating func reachAnew() {
        for index in 0..<members.count {
            let node = Int(members[index])
            before[node] = distance[node]
            distance[node] = distance[node].replaced(by: Self.noWays, where: inside[node])
        }
        // The tie itself is the only way that is as short as before.
        let start = Int(members[0])
        reach(start, otherThan: before[start])
        for index in 1..<members.count { reach(Int(members[index]), otherThan: Self.noWays) }
        if members.count > 1 { spread() }
    }

    static var noWays: ByteLanes { ByteLanes(repeating: none) }

    @inline(__always)
    private func reach(_ node: Int, otherThan length: ByteLanes) {
        var best = Self.noWays
        for entry in rows.range(node) {
            let way = distance[Int(rows.targets[entry])] &+ ByteLanes(repeating: rows.lengths[entry])
            best = best.least(way.replaced(by: Self.noWays, where: way.equals(length)))
        }
        distance[node] = distance[node].replaced(by: best, where: inside[node])
    }

    /// Among members, as long as some way becomes shorter; those with great offsets first, which the others have not seen.
    private mutating func spread() {
        for index in 0..<members.count { changed.append(members[index]) }
        while let node32 = changed.popLast() {
            let node = Int(node32)
            let (own, length) = (inside[node], distance[node])
            for entry in rows.range(node) {
                let target = Int(rows.targets[entry])
                if offset[target] < 0 { continue }
                let old = distance[target]
                let shorter = old.least(length &+ ByteLanes(repeating: rows.lengths[entry]))
                // Between members only: else the way might be the tie itself.
                let gain = own & inside[target] & ~shorter.equals(old)
                if gain.isZero { continue }
                distance[target] = old.replaced(by: shorter, where: gain)
                changed.append(Int32(truncatingIfNeeded: target))
            }
        }
    }

    /// Adds what is lost for those sources for which all members that count have been reached for certain.
    ///
    /// - Returns: the other sources, for which the limit is set higher.
    mutating func addLosses(_ lead: ByteLanes, _ limit: inout ByteLanes) -> ByteMask {
        var left = ByteMask.zero
        var higher = limit
        let all = ByteLanes(repeating: Self.most + 1)
        for index in 0..<members.count {
            let node = Int(members[index])
            let offset = ByteLanes(repeating: UInt8(truncatingIfNeeded: self.offset[node]))
            let own = inside[node]
            let length = distance[node]
            let isFar = own & all.isAtMost(length) & ~ByteLanes(repeating: Self.none).isAtMost(length)
            if !isFar.isZero { isTooFar = true }
            let more = length &- before[node]
            let room = limit &- offset
            // Over a member that is not known, beyond the limit, a way is at least this long: there, and back again.
            let needed = more.halved
            // What is not reached although too much was taken for ways is not reached at all.
            let isReached = ~length.equals(ByteLanes(repeating: Self.none))
            let open =
                own & offset.isAtMost(lead) & isReached & ~needed.isAtMost(room) & ~all.isAtMost(limit)
            if open.isZero { continue }
            left |= open
            let enough = (offset &+ needed.least(all)).least(all)
            higher = higher.replaced(by: higher.greatest(enough), where: open)
        }
        for index in 0..<members.count {
            let node = Int(members[index])
            let offset = Int(self.offset[node])
            let counting =
                inside[node] & ~left
                & ByteLanes(repeating: UInt8(truncatingIfNeeded: offset)).isAtMost(lead)
            var bits = counting.laneBits
            while bits != 0 {
                let lane = bits.trailingZeroBitCount
                bits &= bits &- 1
                let weight = Self.lane(lane, of: leads.base) > offset ? 2.0 : 1.0
                lost[lane] +=
                    weight
                    * (inverses[Self.lane(lane, of: before.base + node)]
                        - inverses[Self.lane(lane, of: distance + node)])
            }
        }
        limit = higher
        return left
    }

    mutating func forget() {
        for index in 0..<members.count { distance[Int(members[index])] = before[Int(members[index])] }
        for index in 0..<met.count {
            inside[Int(met[index])] = .zero
            offset[Int(met[index])] = -1
        }
        members.removeAll()
        met.removeAll()
    }

    /// One lane by itself, read from memory.
    @inline(__always)
    static func lane(_ lane: Int, of lanes: UnsafeMutablePointer<ByteLanes>) -> Int {
        Int(UnsafeRawPointer(lanes).load(fromByteOffset: lane, as: UInt8.self))
    }
}
