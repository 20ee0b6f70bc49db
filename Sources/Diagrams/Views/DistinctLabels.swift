internal import LandscapeModel

/// Makes the labels of a map differ: where two would read alike once they are broken and cut, the words that tell
/// them apart stay and the words that they share give way.
///
/// Labels are compared as they read: breaks, hyphens at breaks and invisible marks do not tell anybody apart.
struct DistinctLabels {
    /// What is labelled.
    struct Subject {
        /// The whole name.
        var name: String
        /// The label that it has alone.
        var lines: [String]
        /// What tells it from others of the same name, the better first: a short name, who runs it.
        var traits: [String] = []
        /// The widest line.
        var limit: Double
        var isBold = false
    }

    private var subjects: [Subject]
    private let most: Int

    /// - Parameter most: lines of a label.
    static func lines(_ subjects: [Subject], most: Int) -> [[String]] {
        var labels = DistinctLabels(subjects: subjects, most: most)
        let families = labels.families()
        guard !families.isEmpty else { return subjects.map(\.lines) }
        labels.nameApart()
        for family in families {
            labels.relabel(family.targets, besides: family.others, byLetters: false)
        }
        // Each round splits every group by the first word, then by the first letter, in which its names differ.
        for round in 0..<8 {
            let groups = labels.collisions()
            if groups.isEmpty { break }
            for group in groups { labels.relabel(group, byLetters: round >= 4) }
        }
        labels.number()
        return labels.subjects.map(\.lines)
    }

    // MARK: What reads alike

    /// What a label is to the eye.
    static func key(_ lines: [String]) -> String {
        var result = String.UnicodeScalarView()
        for scalar in lines.joined().unicodeScalars
        where !scalar.properties.isWhitespace && !"-\u{AD}".unicodeScalars.contains(scalar) {
            switch scalar.properties.generalCategory {
            case .format, .control: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Groups of two and more that read alike, in the order of the subjects.
    private func collisions() -> [[Int]] {
        var groups: [String: [Int]] = [:]
        var order: [String] = []
        for (number, subject) in subjects.enumerated() where !subject.lines.isEmpty {
            let key = Self.key(subject.lines)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(number)
        }
        return order.compactMap { key in groups[key].flatMap { $0.count > 1 ? $0 : nil } }
    }

    /// A label that may mean several names.
    private struct Family {
        /// Who is labelled anew.
        var targets: [Int]
        /// Who else has a name that begins like what the labels show.
        var others: [Int]
    }

    /// Groups that read alike or whose cut labels may mean another name as well, together with those that differ from
    /// them only in what is left of their last line: a family is labelled in one manner.
    private func families() -> [Family] {
        let names = subjects.indices.map { (key: Array(Self.key([subjects[$0].name]).utf8), number: $0) }
            .sorted { ($0.key.lexicographicallyPrecedes($1.key)) }
        var isOpen = Set(collisions().joined())
        var others: [Int: [Int]] = [:]
        for (number, subject) in subjects.enumerated() where Self.isCut(subject.lines) {
            let alike = Self.matches(Array(Self.key(subject.lines).utf8.dropLast("…".utf8.count)), names)
            guard alike.contains(where: { $0 != number }) else { continue }
            isOpen.insert(number)
            others[number] = alike
        }
        guard !isOpen.isEmpty else { return [] }
        var groups: [String: [Int]] = [:]
        var order: [String] = []
        for (number, subject) in subjects.enumerated() where !subject.lines.isEmpty {
            let isCut = Self.isCut(subject.lines) && subject.lines.count > 1
            let key = Self.key(isCut ? subject.lines.dropLast() + ["…"] : subject.lines)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(number)
        }
        return order.compactMap { key in
            let targets = groups[key] ?? []
            guard targets.contains(where: { isOpen.contains($0) }) else { return nil }
            let more = Set(targets.compactMap { others[$0] }.joined()).subtracting(targets)
            return Family(targets: targets, others: more.sorted())
        }
    }

    private static func isCut(_ lines: [String]) -> Bool { lines.last?.hasSuffix("…") ?? false }

    /// More names that begin alike are not looked at: some of them tell as much as all.
    private static let mostAlike = 200

    /// Whose names begin with these letters, by binary search.
    private static func matches(_ start: [UInt8], _ names: [(key: [UInt8], number: Int)]) -> [Int] {
        var (low, high) = (0, names.count)
        while low < high {
            let middle = (low + high) / 2
            if names[middle].key.lexicographicallyPrecedes(start) { low = middle + 1 } else { high = middle }
        }
        var result: [Int] = []
        while low < names.count, result.count < mostAlike, names[low].key.starts(with: start) {
            result.append(names[low].number)
            low += 1
        }
        return result
    }

    /// Adds to names that are the same what else is known of their bearers.
    private mutating func nameApart() {
        let depth = subjects.map(\.traits.count).max() ?? 0
        for trait in 0..<depth {
            var groups: [String: [Int]] = [:]
            for (number, subject) in subjects.enumerated() {
                groups[Self.key([subject.name]), default: []].append(number)
            }
            for group in groups.values where group.count > 1 {
                let words = group.map {
                    subjects[$0].traits.indices.contains(trait) ? subjects[$0].traits[trait] : ""
                }
                guard Set(words).count > 1 else { continue }
                for (number, word) in zip(group, words) where !word.isEmpty {
                    subjects[number].name += " " + word
                }
            }
        }
    }

    // MARK: New labels

    /// - Parameter others: names that the new labels must not be taken for; they keep their own.
    private mutating func relabel(_ group: [Int], besides others: [Int] = [], byLetters: Bool) {
        let names = (group + others).map { subjects[$0].name }
        let texts = byLetters ? Self.fromFirstLetter(names) : nil
        let words = names.map { $0.split(separator: " ").map(String.init) }
        let shared = Self.shared(words)
        for (place, number) in group.enumerated() {
            if let texts {
                subjects[number].lines = cut(wrapped(texts[place], number), number)
            } else {
                subjects[number].lines = lines(words[place], shared, number)
            }
        }
    }

    /// How many words all names begin and end with.
    private static func shared(_ words: [[String]]) -> (start: Int, end: Int) {
        guard let first = words.first, let least = words.map(\.count).min() else { return (0, 0) }
        var start = 0
        while start < least, words.allSatisfy({ $0[start] == first[start] }) { start += 1 }
        var end = 0
        while start + end < least,
            words.allSatisfy({ $0[$0.count - 1 - end] == first[first.count - 1 - end] })
        {
            end += 1
        }
        return (start, end)
    }

    /// The words of one name that the others do not have, behind as much of the shared ones as there is room for.
    private func lines(_ words: [String], _ shared: (start: Int, end: Int), _ number: Int) -> [String] {
        let start = Array(words.prefix(shared.start))
        let own = Array(words.dropFirst(shared.start).dropLast(shared.end))
        let end = Array(words.suffix(shared.end))
        // Who has no word of its own is the one without an addition.
        guard !own.isEmpty else { return cut(wrapped((start + end).joined(separator: " "), number), number) }
        let head = Self.abbreviation(start) ?? start.joined(separator: " ")
        for text in [(start + own + end), [head] + own + end, [head] + own] {
            let text = text.filter { !$0.isEmpty }.joined(separator: " ")
            // Breaking a text is dear, and this one cannot fit.
            guard width(text, number) <= subjects[number].limit * 1.18 * Double(most) else { continue }
            let lines = wrapped(text, number)
            if lines.count <= most { return lines }
        }
        let tail = wrapped(own.joined(separator: " "), number)
        guard tail.count < most, !head.isEmpty else {
            return cut(wrapped("… " + own.joined(separator: " "), number), number)
        }
        return cut(wrapped(head + " …", number), number, to: most - tail.count) + tail
    }

    /// "MBE" of "Migrationsberatung für erwachsene Zugewanderte (MBE)".
    private static func abbreviation(_ words: [String]) -> String? {
        for word in words.reversed() where word.hasPrefix("(") && word.hasSuffix(")") {
            let inner = word.dropFirst().dropLast()
            let capitals = inner.unicodeScalars.count { $0.properties.isUppercase }
            if (2...8).contains(inner.unicodeScalars.count), capitals >= 2 { return String(inner) }
        }
        return nil
    }

    /// The names from shortly before the first letter in which they differ.
    private static func fromFirstLetter(_ names: [String]) -> [String] {
        let letters = names.map { Array($0) }
        guard let first = letters.first, let least = letters.map(\.count).min() else { return names }
        var start = 0
        while start < least, letters.allSatisfy({ $0[start] == first[start] }) { start += 1 }
        let from = max(0, start - 4)
        return letters.map { from > 0 ? "…" + String($0[from...]) : String($0) }
    }

    private func wrapped(_ text: String, _ number: Int) -> [String] {
        Wrapping.lines(text, limit: subjects[number].limit) { width($0, number) }
    }

    private func cut(_ lines: [String], _ number: Int, to count: Int? = nil) -> [String] {
        Wrapping.cut(lines, most: count ?? most, limit: subjects[number].limit) { width($0, number) }
    }

    private func width(_ text: String, _ number: Int) -> Double {
        FontMetrics.width(text, size: Style.labelSize, isBold: subjects[number].isBold)
    }

    /// Numbers what even its whole name does not tell apart.
    private mutating func number() {
        let groups = collisions()
        guard !groups.isEmpty else { return }
        var taken = Set(subjects.map { Self.key($0.lines) })
        for group in groups {
            var next = 1
            for number in group {
                var lines: [String]
                repeat {
                    lines = numbered(subjects[number].lines, next, number)
                    next += 1
                } while !taken.insert(Self.key(lines)).inserted
                subjects[number].lines = lines
            }
        }
    }

    private func numbered(_ lines: [String], _ count: Int, _ number: Int) -> [String] {
        let mark = "(\(count))"
        var lines = lines
        guard var last = lines.popLast() else { return [mark] }
        if width(last + " " + mark, number) <= subjects[number].limit { return lines + [last + " " + mark] }
        if lines.count + 1 < most { return lines + [last, mark] }
        while width(last + "… " + mark, number) > subjects[number].limit, !last.isEmpty { last.removeLast() }
        return lines + [last + "… " + mark]
    }
}

extension DiagramBuilder {
    /// No two nodes of a map read alike, whatever length of label its page has room for.
    mutating func tellLabelsApart() {
        let isCircle = options.layout == .target || options.layout == .sectors
        let whole = DistinctLabels.lines(nodes.map { subject($0, $0.label) }, most: isCircle ? 3 : 4)
        // Whoever has no shorter label keeps the whole one beside the short ones of others.
        let short = DistinctLabels.lines(
            nodes.map { subject($0, $0.shortLabel.isEmpty ? $0.label : $0.shortLabel) }, most: 3)
        for number in nodes.indices {
            let note = nodes[number].labelNote.map { [$0] } ?? []
            nodes[number].label = whole[number] + note
            nodes[number].shortLabel = short[number] + note
        }
        guard !panels.isEmpty else { return }
        let tiny = DistinctLabels.lines(
            nodes.map { node in
                let cut = Wrapping.cut(node.shortLabel, most: 2, limit: Style.labelWidth) {
                    FontMetrics.width($0, size: Style.labelSize)
                }
                return subject(node, cut)
            }, most: 2)
        for number in nodes.indices { nodes[number].tinyLabel = tiny[number] }
    }

    private func subject(_ node: Diagram.Node, _ lines: [String]) -> DistinctLabels.Subject {
        var subject = DistinctLabels.Subject(name: node.name, lines: lines, limit: Style.labelWidth)
        switch node.subject {
        case .actor(let actor):
            let record = landscape.actors[Int(actor)]
            subject.traits = [record.shortName.plain, landscape.carrierName(of: record)]
        case .board: (subject.limit, subject.isBold) = (Style.labelWidth * 1.25, true)
        case .group: subject.limit = Style.labelWidth * 1.2
        }
        return subject
    }
}
