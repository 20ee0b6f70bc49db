/// Makes identifiers that are not taken yet.
package struct FreshIDs {
    private var taken: Set<String>
    /// The last number given to a base, so that a thousand equal names do not search from 2 each time.
    private var numbers: [String: Int] = [:]

    package init(taken: Set<String> = []) { self.taken = taken }

    /// `base`, or `base-2`, `base-3` … where it is taken.
    package mutating func next(_ base: String) -> String {
        if taken.insert(base).inserted { return base }
        var number = (numbers[base] ?? 1) + 1
        while !taken.insert("\(base)-\(number)").inserted { number += 1 }
        numbers[base] = number
        return "\(base)-\(number)"
    }
}
