/// How alike two words are, letter by letter.
struct TextSimilarity {
    private var last: [Int] = []
    private var current: [Int] = []
    private var beforeLast: [Int] = []

    /// Whether one word may be the other with a slip of the pen: at most one edit below nine letters and two from
    /// nine on, swapped neighbours being one edit; the first letter is rarely the wrong one.
    ///
    /// - Reference: Damerau 1964, doi:10.1145/363958.363994
    /// - Complexity: O(*n*) for words of *n* letters, since only a band of the table is computed.
    mutating func isSlip(_ one: [UInt8], _ two: [UInt8]) -> Bool {
        let shortest = min(one.count, two.count)
        guard shortest >= 5, one.first == two.first else { return false }
        let allowed = shortest < 9 ? 1 : 2
        guard abs(one.count - two.count) <= allowed else { return false }
        return distance(one, two, atMost: allowed) <= allowed
    }

    private mutating func distance(_ one: [UInt8], _ two: [UInt8], atMost allowed: Int) -> Int {
        let width = two.count + 1
        let far = allowed + 1
        if last.count < width {
            last = [Int](repeating: far, count: width)
            current = last
            beforeLast = last
        }
        for column in 0..<width { last[column] = min(far, column) }
        for row in 1...one.count {
            let start = max(1, row - allowed)
            let end = min(two.count, row + allowed)
            guard start <= end else { return far }
            current[start - 1] = start == 1 ? min(far, row) : far
            var smallest = far
            for column in start...end {
                var cost = last[column - 1] + (one[row - 1] == two[column - 1] ? 0 : 1)
                if column < row + allowed { cost = min(cost, last[column] + 1) }
                cost = min(cost, current[column - 1] + 1)
                if row > 1, column > 1, one[row - 1] == two[column - 2], one[row - 2] == two[column - 1] {
                    cost = min(cost, beforeLast[column - 2] + 1)
                }
                current[column] = min(far, cost)
                smallest = min(smallest, current[column])
            }
            if smallest >= far { return far }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[two.count]
    }

    /// 1 for equal words, 0 where no letter agrees; letters count while they are near each other, a common
    /// beginning counts more.
    ///
    /// - Reference: Winkler 1990, "String comparator metrics and enhanced decision rules in the Fellegi–Sunter
    ///   model of record linkage".
    static func jaroWinkler(_ one: [UInt8], _ two: [UInt8]) -> Double {
        guard !one.isEmpty, !two.isEmpty else { return one.isEmpty && two.isEmpty ? 1 : 0 }
        let reach = max(0, max(one.count, two.count) / 2 - 1)
        var isTaken = [Bool](repeating: false, count: two.count)
        var left: [UInt8] = []
        for (index, letter) in one.enumerated() {
            let start = max(0, index - reach)
            let end = min(two.count, index + reach + 1)
            guard start < end else { continue }
            if let found = (start..<end).first(where: { !isTaken[$0] && two[$0] == letter }) {
                isTaken[found] = true
                left.append(letter)
            }
        }
        guard !left.isEmpty else { return 0 }
        let right = two.indices.filter { isTaken[$0] }.map { two[$0] }
        let swapped = Double(zip(left, right).count { $0 != $1 }) / 2
        let matches = Double(left.count)
        let jaro =
            (matches / Double(one.count) + matches / Double(two.count) + (matches - swapped) / matches) / 3
        let prefix = zip(one, two).prefix(4).prefix { $0 == $1 }.count
        return jaro + 0.1 * Double(prefix) * (1 - jaro)
    }
}
