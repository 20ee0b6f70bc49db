import PlainText

/// Finds the name that somebody probably meant ("Jobcnter" → "Jobcenter Landkreis Musterau").
///
/// Compares folded spellings by edit distance, also with the beginning of a name and of each of its words.
/// The work for a whole landscape is bounded: a file full of unknown names must not take minutes.
package struct Suggestions: Sendable {
    private struct Candidate: Sendable {
        var key: [UInt8]
        var name: String
        /// A whole name is a better guess than the beginning of one.
        var isWhole: Bool
    }

    private var candidates: [Candidate] = []
    /// Cells of distance tables that may still be computed.
    private var budget = 40_000_000
    private var rows = DistanceRows()
    private static let longest = 48

    /// - Parameter names: what may be written, and what to propose for it.
    package init(_ names: some Sequence<(spelling: String, name: String)>) {
        for (spelling, name) in names {
            let key = Self.key(spelling)
            guard !key.isEmpty else { continue }
            candidates.append(Candidate(key: key, name: name, isWhole: true))
            var isFirst = true
            for word in spelling.unicodeScalars.split(whereSeparator: {
                " ,./-–(".unicodeScalars.contains($0)
            }) {
                defer { isFirst = false }
                guard !isFirst, word.count >= 5 else { continue }
                let rest = spelling.unicodeScalars[word.startIndex...]
                candidates.append(Candidate(key: Self.key(String(rest)), name: name, isWhole: false))
            }
        }
    }

    private static func key(_ text: String) -> [UInt8] {
        let start = text.utf8.count > 400 ? String(text.unicodeScalars.prefix(100)) : text
        return Array(start.folded.utf8.prefix(longest))
    }

    /// The closest name; nil where none is close.
    package mutating func closest(to text: String) -> String? {
        let key = Self.key(text)
        guard key.count >= 2, text.utf8.count <= 400, budget > 0 else { return nil }
        let allowed = key.count < 4 ? 1 : key.count < 8 ? 2 : 3
        var best: (cost: Int, name: String)?
        for candidate in candidates {
            let shortest = candidate.key.count - key.count
            budget -= 1
            guard shortest >= -allowed else { continue }
            // A slip seldom changes the first letter; with two edits another word is likelier.
            let allowed = candidate.key[0] == key[0] ? allowed : 1
            let (whole, start) = rows.distances(key, candidate.key, allowed)
            budget -= rows.cost
            // Twice the distance, and one more where only the beginning agrees.
            var cost = Int.max
            if whole <= allowed { cost = candidate.isWhole ? 2 * whole : 2 * whole + 1 }
            if start <= allowed, key.count >= 4 { cost = min(cost, 2 * start + (candidate.isWhole ? 1 : 2)) }
            if cost < best?.cost ?? Int.max { best = (cost, candidate.name) }
        }
        return best?.name
    }
}

/// The rows of an edit distance table, kept from one comparison to the next.
private struct DistanceRows {
    private var beforeLast: [Int] = []
    private var last: [Int] = []
    private var current: [Int] = []
    /// Cells that the last comparison computed.
    private(set) var cost = 0

    /// Edit distance (with swapped neighbours as one edit) to the whole candidate and to its best beginning;
    /// `Int.max` where it is more than `allowed`.
    mutating func distances(_ text: [UInt8], _ candidate: [UInt8], _ allowed: Int) -> (Int, Int) {
        let width = min(candidate.count, text.count + allowed)
        if last.count < width + 1 {
            beforeLast = [Int](repeating: 0, count: width + 1)
            last = beforeLast
            current = beforeLast
        }
        for column in 0...width { last[column] = column }
        cost = 0
        for row in 1...text.count {
            cost += width + 1
            current[0] = row
            var smallest = row
            for column in stride(from: 1, through: width, by: 1) {
                var cost = last[column - 1] + (text[row - 1] == candidate[column - 1] ? 0 : 1)
                cost = min(cost, last[column] + 1, current[column - 1] + 1)
                if row > 1, column > 1, text[row - 1] == candidate[column - 2],
                    text[row - 2] == candidate[column - 1]
                {
                    cost = min(cost, beforeLast[column - 2] + 1)
                }
                current[column] = cost
                smallest = min(smallest, cost)
            }
            if smallest > allowed { return (Int.max, Int.max) }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        let whole = candidate.count > width ? Int.max : last[width]
        return (whole, last[0...width].min() ?? Int.max)
    }
}
