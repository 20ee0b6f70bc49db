import LandscapeModel
import Testing

/// What the public is told of counts; by hand.
@Suite struct SmallCountsTests {
    @Test("A part is told where neither it nor the rest is one or two")
    func parts() {
        #expect(SmallCounts.tells(0, of: 4))
        #expect(SmallCounts.tells(4, of: 4))
        #expect(SmallCounts.tells(3, of: 6))
        #expect(!SmallCounts.tells(3, of: 5))
        #expect(!SmallCounts.tells(1, of: 9))
        #expect(!SmallCounts.tells(0, of: 2))
    }

    @Test(
        "Small ones, the zeros beside them and the next number above are untold",
        arguments: [
            ([3, 0, 0, 4, 0], [3, 0, 0, 4, 0]), ([1, 0, 0, 1, 0], [nil, nil, nil, nil, nil]),
            ([9, 0, 2, 4, 0], [9, nil, nil, nil, nil]), ([5, 0, 0, 0, 1], [nil, nil, nil, nil, nil]),
            ([3, 5, 3, 4, 2], [nil, 5, nil, 4, nil]),
        ] as [([Int], [Int?])])
    func told(_ counts: [Int], _ shown: [Int?]) {
        #expect(SmallCounts.told(counts) == shown)
    }

    /// Every way to spread up to fourteen actors over four outcomes: with the total and the rule itself known, another
    /// way always looks the same, unless no count of it is small.
    @Test("No small count can be worked out")
    func arithmetic() {
        for total in 3...14 {
            var looks: [[Int?]: [[Int]]] = [:]
            for a in 0...total {
                for b in 0...(total - a) {
                    for c in 0...(total - a - b) {
                        let parts = [a, b, c, total - a - b - c]
                        looks[SmallCounts.told(parts), default: []].append(parts)
                    }
                }
            }
            for (shown, ways) in looks where ways.joined().contains(where: SmallCounts.isSmall) {
                #expect(ways.count > 1, "\(total): \(shown) can only be \(ways)")
                for place in 0..<4 where shown[place] == nil {
                    #expect(Set(ways.map { $0[place] }).count > 1, "\(total): \(shown) tells \(place)")
                }
            }
        }
    }
}
