/// Rows of a ``LevelGraph`` whose nodes are parts of a finer one, for some of the parts at a time.
struct PartMerging: ~Copyable {
    /// Rows side by side; `ends` says where each ends.
    struct Rows: Sendable {
        var ends: [Int] = []
        var targets: [Int32] = []
        var weights: [Double] = []
    }

    private let fine: LevelGraph
    private let grouping: MemberLists
    private let parts: [Int32]
    /// By part the weight of its ties to the one at hand.
    private let sum: Scratch<Double>
    private let met: Scratch<Int32>

    init(_ fine: LevelGraph, _ grouping: MemberLists, _ parts: [Int32]) {
        (self.fine, self.grouping, self.parts) = (fine, grouping, parts)
        sum = Scratch(repeating: 0, count: grouping.count)
        // One more than parts, since a place is written before it is known whether it counts.
        met = Scratch(repeating: 0, count: grouping.count + 1)
    }

    func merge(_ portion: Range<Int>) -> Rows {
        var rows = Rows()
        for part in portion {
            let metCount = meet(part)
            for index in 0..<metCount {
                let other = met[index]
                // Ties within the part are in its strength and matter nowhere else.
                if Int(other) != part {
                    rows.targets.append(other)
                    rows.weights.append(sum[Int(other)])
                }
                sum[Int(other)] = 0
            }
            rows.ends.append(rows.targets.count)
        }
        return rows
    }

    /// Adds up the weights of the part's ties by the part where they lead, and returns how many it met.
    @inline(__always)
    private func meet(_ part: Int) -> Int {
        var metCount = 0
        fine.withRows { offsets, targets, weights in
            for index in grouping.places(of: part) {
                let node = Int(grouping.members[index])
                for entry in offsets[node]..<offsets[node + 1] {
                    let other = parts[Int(targets[entry])]
                    let weight = weights.map { $0[entry] } ?? 1
                    let before = sum[Int(other)]
                    met[metCount] = other
                    // A tie of no weight must not be counted for each of the part's nodes.
                    metCount += before == 0 && weight > 0 ? 1 : 0
                    sum[Int(other)] = before + weight
                }
            }
        }
        return metCount
    }
}
