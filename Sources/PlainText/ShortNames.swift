/// Names cut to the width of a column, so that no two that differ read alike.
///
/// A cut name keeps its beginning; where others begin in the same way it keeps the words that tell it from them as well:
/// "Migrationsberatung …Nord", "Migrationsberatung …Süd".
public enum ShortNames {
    /// - Parameter width: letters that a name may have, the mark of what is left out included; at least 8.
    /// - Returns: the names in their order, each cut where it is longer; equal ones are cut alike.
    /// - Complexity: the sum of the lengths, several times over.
    public static func cut(_ names: [String], to width: Int) -> [String] {
        let width = max(8, width)
        guard names.contains(where: { $0.isLonger(than: width) }) else { return names }
        var short: [String: String] = [:]
        for name in names where short[name] == nil {
            short[name] = name.isLonger(than: width) ? start(of: name, width) : name
        }
        // Each round looks at longer common beginnings, so that a few suffice.
        for _ in 0..<6 {
            let alike = collisions(names, short)
            if alike.isEmpty { break }
            for group in alike { tellApart(group, width, &short) }
        }
        number(names, width, &short)
        return names.map { short[$0] ?? $0 }
    }

    /// Different names that read alike so far, in their order.
    private static func collisions(_ names: [String], _ short: [String: String]) -> [[String]] {
        var order: [String] = []
        var bearers: [String: [String]] = [:]
        var seen: Set<String> = []
        for name in names where seen.insert(name).inserted {
            let key = short[name] ?? name
            if bearers[key] == nil { order.append(key) }
            bearers[key, default: []].append(name)
        }
        return order.compactMap { bearers[$0] }.filter { $0.count > 1 }
    }

    private static func start(of name: String, _ width: Int) -> String {
        String(name.prefix(width - 1)).withoutBlankEnd + "…"
    }

    private static func tellApart(_ group: [String], _ width: Int, _ short: inout [String: String]) {
        let letters = group.map(Array.init)
        var common = 0
        while letters.allSatisfy({ common < $0.count && $0[common] == letters[0][common] }) { common += 1 }
        // From the beginning of the word in which they part, where there is room for it.
        let room = width - 1 - max(3, width / 3)
        var from = common
        while from > 0, letters[0][from - 1] != " " { from -= 1 }
        if common - from > room / 2 { from = common - room / 2 }
        for (name, letters) in zip(group, letters) where letters.count > width {
            let rest = letters[from...]
            let tail = rest.count <= room ? String(rest) : String(rest.prefix(room - 1)).withoutBlankEnd + "…"
            let head = String(letters.prefix(min(from, width - 1 - tail.count))).withoutBlankEnd
            short[name] = head + "…" + tail
        }
    }

    /// Whatever nothing else tells apart, in the order of the names.
    private static func number(_ names: [String], _ width: Int, _ short: inout [String: String]) {
        var bearers: [String: String] = [:]
        var taken = Set(short.values)
        for name in names {
            let own = short[name] ?? name
            guard let other = bearers[own], other != name else {
                bearers[own] = name
                continue
            }
            var number = 2
            var marked = own
            repeat {
                let mark = " (\(number))"
                marked = start(of: name, width - mark.count) + mark
                number += 1
            } while taken.contains(marked)
            taken.insert(marked)
            bearers[marked] = name
            short[name] = marked
        }
    }
}

extension String {
    /// Counts no further than it has to.
    fileprivate func isLonger(than width: Int) -> Bool {
        utf8.count > width
            && index(startIndex, offsetBy: width, limitedBy: endIndex).map { $0 < endIndex } == true
    }

    fileprivate var withoutBlankEnd: String {
        var text = self
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }
}
