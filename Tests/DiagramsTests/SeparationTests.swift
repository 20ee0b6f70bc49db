import NetworkGraph
import Testing

@testable import Diagrams

/// Boxes are moved apart. Expected by hand, and as laws on random boxes.
@Suite struct SeparationTests {
    private func separated(_ points: [(Double, Double)], _ width: Double, _ height: Double) -> [Point] {
        Separation.separated(
            points.map { Point(x: $0.0, y: $0.1) }, sizes: points.map { _ in (width, height) },
            gap: (x: 2, y: 2))
    }

    @Test func boxesThatDoNotMeetStayWhereTheyAre() {
        let points = [(0.0, 0.0), (50.0, 3.0), (3.0, 40.0)]
        #expect(separated(points, 20, 10) == points.map { Point(x: $0.0, y: $0.1) })
    }

    /// 16 apart, 22 wanted: each moves by 3, about the same middle.
    @Test func twoBoxesShareTheWayEvenly() {
        #expect(separated([(0, 0), (16, 1)], 20, 10) == [Point(x: -3, y: 0), Point(x: 19, y: 1)])
        // The shorter way is up and down: 4 apart, 12 wanted.
        #expect(separated([(0, 0), (1, 4)], 20, 10) == [Point(x: 0, y: -4), Point(x: 1, y: 8)])
    }

    /// Three in a row at 0, 10 and 20 that want 22 each: the middle one stays.
    @Test func aRowSpreadsAroundItsMiddle() {
        #expect(separated([(0, 0), (10, 0), (20, 0)], 20, 30).map(\.x) == [-12, 10, 32])
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func nothingOverlapsAndNobodyChangesSides(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let points = (0..<300).map { _ in
            Point(x: Double(random.below(900)), y: Double(random.below(600)))
        }
        let sizes = (0..<300).map { _ in
            (width: Double(20 + random.below(60)), height: Double(15 + random.below(30)))
        }
        let apart = Separation.separated(points, sizes: sizes, gap: (x: 0.01, y: 0.01))
        #expect(!Overlaps.exist(apart, sizes: sizes))
        #expect(Overlaps.exist(points, sizes: sizes))
        let moved = zip(points, apart).map { ($0 - $1).length }.reduce(0, +) / 300
        // 300 boxes of 50 x 30 on 900 x 600 fill 0.83 of the ground.
        #expect(moved < 250)
    }
}
