internal import NetworkGraph

/// Which names are worth comparing: those that share a rare word, or two words that are not rare.
///
/// Comparing every name with every other one would be 1.25 thousand million comparisons for 50,000 actors.
/// Words that differ by a slip of the pen, compounds and their parts, and acronyms and their words fall into one
/// block.
///
/// - Reference: Christen 2012, "A survey of indexing techniques for scalable record linkage and deduplication",
///   doi:10.1109/TKDE.2011.127
struct NameBlocks {
    /// Larger blocks say too little to be compared pair by pair.
    static let largest = 24

    private var representative: [Int32]
    private var wordsByLetters: [[UInt8]: Int32] = [:]
    private var acronyms: [[UInt8]: Int32] = [:]
    private var blocks: [UInt64: [Int32]] = [:]
    private(set) var keysOfNames: [[UInt64]] = []

    /// - Parameter names: numbers of words; every name is one entry of the blocks.
    init(_ names: [[Int32]], _ corpus: NameCorpus) {
        representative = (0..<Int32(clamping: corpus.frequencies.count)).map { $0 }
        for word in corpus.words {
            wordsByLetters[word.letters] = wordsByLetters[word.letters] ?? word.key
            if word.word.isAcronym { acronyms[word.letters] = acronyms[word.letters] ?? word.key }
        }
        joinSlips(corpus)
        let words = self
        keysOfNames = Slots.map(names.count, parallel: names.count > 500) { range in
            range.map { words.keys(names[$0], corpus) }
        }.flatMap { $0 }
        for (number, keys) in keysOfNames.enumerated() {
            for key in keys { blocks[key, default: []].append(Int32(clamping: number)) }
        }
    }

    /// The names that share a block with these keys, ascending, each once.
    ///
    /// - Parameter largest: blocks with more names are passed over.
    func candidates(_ keys: [UInt64], largest: Int = Self.largest) -> [Int32] {
        var found: [Int32] = []
        for key in keys {
            guard let block = blocks[key], block.count <= largest else { continue }
            found += block
        }
        found.sort()
        var result: [Int32] = []
        for number in found where result.last != number { result.append(number) }
        return result
    }

    /// The blocks of a name: each of its words, each pair of them, and all together.
    func keys(_ name: [Int32], _ corpus: NameCorpus) -> [UInt64] {
        var parts: [Int32] = []
        func add(_ key: Int32) {
            let part = find(key)
            if !parts.contains(part) { parts.append(part) }
        }
        for word in name.prefix(12) where corpus.wordClass(word) != .generic {
            add(corpus.words[Int(word)].key)
        }
        for count in [2, 3] where name.count >= count {
            for start in 0...(name.count - count) {
                let joined = name[start..<start + count].flatMap { corpus.words[Int($0)].letters }
                if let whole = wordsByLetters[joined] { add(whole) }
            }
        }
        if !acronyms.isEmpty {
            let initials = name.map { corpus.words[Int($0)].letters.first ?? 0 }
            for count in [3, 4, 5] where name.count >= count {
                for start in 0...(name.count - count) {
                    if let short = acronyms[Array(initials[start..<start + count])] { add(short) }
                }
            }
        }
        parts.sort()
        var keys = parts.map { Self.hash(CollectionOfOne($0)) }
        for first in parts.indices {
            for second in parts.indices.dropFirst(first + 1) {
                keys.append(Self.hash([parts[first], parts[second]]))
            }
        }
        if parts.count > 2 { keys.append(Self.hash(parts)) }
        return keys
    }

    /// FNV-1a: the same on every run, unlike `Hasher`. A collision only makes one more comparison.
    private static func hash(_ numbers: some Sequence<Int32>) -> UInt64 {
        var hash = start
        for number in numbers {
            for shift in stride(from: Int32(0), to: 32, by: 8) {
                hash = (hash ^ UInt64(UInt8(truncatingIfNeeded: number >> shift))) &* prime
            }
        }
        return hash
    }

    private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    private static func hash(bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = start
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* prime }
        return hash
    }

    // MARK: Slips of the pen

    private func find(_ key: Int32) -> Int32 {
        var current = key
        while Int(current) < representative.count, representative[Int(current)] != current {
            current = representative[Int(current)]
        }
        return current
    }

    /// Joins words of which each becomes the other's by leaving out a letter, or whose ends are equal.
    ///
    /// - Complexity: O(*w* · *l*) for *w* words of *l* letters, since only words with a common remainder meet.
    private mutating func joinSlips(_ corpus: NameCorpus) {
        var remainders: [UInt64: [Int32]] = [:]
        for (number, word) in corpus.words.enumerated()
        where word.letters.count >= 5 && word.word.group.isEmpty {
            let number = Int32(clamping: number)
            remainders[Self.hash(bytes: word.letters), default: []].append(number)
            for left in word.letters.indices.dropFirst() {
                let rest = word.letters[..<left] + word.letters[(left + 1)...]
                remainders[Self.hash(bytes: rest), default: []].append(number)
            }
            if word.letters.count >= 9 {
                let ends = word.letters.prefix(5) + [0] + word.letters.suffix(4)
                remainders[Self.hash(bytes: ends), default: []].append(number)
            }
        }
        var similarity = TextSimilarity()
        for key in remainders.keys.sorted() {
            guard let bucket = remainders[key], (2...Self.largest).contains(bucket.count) else { continue }
            for (index, one) in bucket.enumerated() {
                for two in bucket.dropFirst(index + 1) {
                    let (first, second) = (corpus.words[Int(one)], corpus.words[Int(two)])
                    guard first.key != second.key, similarity.isSlip(first.letters, second.letters) else {
                        continue
                    }
                    let (left, right) = (find(first.key), find(second.key))
                    representative[Int(max(left, right))] = min(left, right)
                }
            }
        }
    }
}
