import GapAnalysis
import LandscapeModel

/// Which number each suggestion has at this table: the one that hangs on the wall, whatever is recomputed meanwhile.
struct SuggestionNumbers: Sendable {
    /// By what the suggestion is about.
    private(set) var numbers: [String: Int]
    private var last: Int

    init(_ numbers: [String: Int]) {
        self.numbers = numbers
        last = numbers.values.max() ?? 0
    }

    /// Suggestions under their numbers, in that order; new ones get the next.
    /// - Returns: besides, the numbers that are new.
    mutating func number(_ gaps: [Gap], in landscape: Landscape) -> (gaps: [Gap], fresh: [String: Int]) {
        var fresh: [String: Int] = [:]
        var seen: Set<String> = []
        var numbered: [Gap] = []
        for var gap in gaps {
            var subject = landscape.id(of: gap.a) + "|" + landscape.id(of: gap.b)
            while !seen.insert(subject).inserted { subject += "|" }
            if numbers[subject] == nil {
                last += 1
                numbers[subject] = last
                fresh[subject] = last
            }
            gap.number = numbers[subject] ?? 0
            numbered.append(gap)
        }
        return (numbered.sorted { $0.number < $1.number }, fresh)
    }
}
