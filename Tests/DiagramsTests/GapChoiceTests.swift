import GapAnalysis
import LandscapeModel
import Testing

@testable import Diagrams

@Suite struct GapChoiceTests {
    private func gap(
        _ number: Int, _ one: Int, _ two: Int, score: Double, field: String = "", rule: String = "R"
    ) -> Gap {
        var gap = Gap(
            kind: .tie, a: .actor(ActorIndex(one)), b: .actor(ActorIndex(two)), rules: [rule], field: field,
            obligation: 3, outcome: .notFulfilled)
        (gap.number, gap.score, gap.priority) = (number, score, .high)
        return gap
    }

    /// The numbers of the gaps that are chosen, in the order of the list.
    private func chosen(_ gaps: [Gap], most: Int) -> [Int?] {
        let landscape = smallLandscape((0..<12).map { "A\($0)" })
        return GapChoice.chosen(gaps, most: most, GapChoice.Background(landscape, gaps)).map(\.number)
    }

    /// By hand: after 1 the second suggestion of its actor is worth 0.88 − 0.3 − 0.08 − 0.08 − 0.06 = 0.36 and the third
    /// 0.7 − 0.22 = 0.48 above the common 0.4.
    @Test func anActorIsNotTakenTwiceWhereOthersAreNearlyAsGood() {
        let gaps = [
            gap(1, 0, 1, score: 0.9), gap(2, 0, 2, score: 0.88), gap(3, 3, 4, score: 0.7),
            gap(4, 5, 6, score: 0.3),
        ]
        #expect(chosen(gaps, most: 2) == [1, 3])
        #expect(chosen(gaps.reversed(), most: 2) == [1, 3])
        #expect(chosen(gaps, most: 9) == [1, 2, 3, 4])
        #expect(chosen(gaps, most: 0).isEmpty)
    }

    /// What is much higher in the ranking is taken all the same.
    @Test func theRankingIsNotTurnedAround() {
        let gaps = [gap(1, 0, 1, score: 0.9), gap(2, 0, 2, score: 0.88), gap(3, 3, 4, score: 0.2)]
        #expect(chosen(gaps, most: 2) == [1, 2])
    }

    @Test func fieldsAndRecommendationsAreSpread() {
        let gaps = (0..<6).map { number in
            gap(
                number + 1, 2 * number, 2 * number + 1, score: 0.6 - Double(number) * 0.01,
                field: number < 4 ? "sprache" : "wohnen", rule: number < 4 ? "S" : "W")
        }
        #expect(chosen(gaps, most: 3) == [1, 2, 5])
        #expect(chosen(gaps, most: 2) == [1, 5])
    }

    /// Equal ones are taken in the order of their numbers.
    @Test func equalOnesAreTakenByNumber() {
        let gaps = (0..<5).map { gap($0 + 1, 2 * $0, 2 * $0 + 1, score: 0.5) }
        #expect(chosen(gaps.shuffled(), most: 3) == [1, 2, 3])
    }
}
