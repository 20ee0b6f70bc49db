import Foundation

/// The names of a landscape as numbers: each word once, with its weight.
struct NameCorpus {
    /// A word of the corpus; words that differ only in their ending are two with the same key.
    struct Word {
        var word: NameWord
        /// Words with the same key have the same number.
        var key: Int32
        var letters: [UInt8]
        /// TF–IDF of the word's key times what its class weighs.
        var weight: Double = 0
    }

    let lexicon: NameLexicon
    private(set) var words: [Word] = []
    private var numbers: [NameWord: Int32] = [:]
    private var keys: [String: Int32] = [:]
    /// In how many names each key occurs.
    private(set) var frequencies: [Int32] = []
    private var nameCount = 0
    private var places: Set<String> = []

    init(lexicon: NameLexicon = .standard) { self.lexicon = lexicon }

    /// Makes the words of a place's name places: they tell sites apart but say little about who is meant.
    mutating func addPlace(_ name: String) {
        for word in lexicon.normalised(name) where word.wordClass == .proper { places.insert(word.key) }
    }

    /// The name as numbers of words, and counted for their frequency.
    mutating func add(_ name: String) -> [Int32] { add(lexicon.normalised(name)) }

    /// The same of a name whose words are known.
    mutating func add(_ name: [NameWord]) -> [Int32] {
        let numbers = name.map { number($0) }
        nameCount += 1
        for key in Set(numbers.map { words[Int($0)].key }) { frequencies[Int(key)] += 1 }
        return numbers
    }

    /// The name as numbers of words, without counting it.
    mutating func numbers(_ name: String) -> [Int32] {
        lexicon.normalised(name).map { number($0) }
    }

    private mutating func number(_ word: NameWord) -> Int32 {
        if let known = numbers[word] { return known }
        let key = keys[word.key] ?? Int32(clamping: keys.count)
        if keys[word.key] == nil {
            keys[word.key] = key
            frequencies.append(0)
        }
        let number = Int32(clamping: words.count)
        numbers[word] = number
        words.append(Word(word: word, key: key, letters: Array(word.folded.utf8)))
        return number
    }

    /// Finds the places among the words and weighs every word; nothing may be added afterwards but queries.
    ///
    /// - Reference: Spärck Jones 1972 (inverse document frequency), doi:10.1108/eb026526
    mutating func weigh() {
        for index in words.indices {
            if words[index].word.wordClass == .proper, places.contains(words[index].word.key) {
                words[index].word.wordClass = .place
            }
            let frequency = Double(frequencies[Int(words[index].key)])
            let rarity = log(1 + (Double(nameCount) + 10) / (frequency + 1))
            words[index].weight = rarity * words[index].word.wordClass.weight
        }
    }

    /// Words that follow "Landkreis", "Stadt", "Gemeinde" in a name are places too.
    mutating func learnPlaces(_ names: [[Int32]]) {
        for name in names {
            for (first, second) in zip(name, name.dropFirst()) {
                let next = words[Int(second)].word
                if words[Int(first)].word.wordClass == .territory, next.wordClass == .proper {
                    places.insert(next.key)
                }
            }
        }
    }

    func weight(_ number: Int32) -> Double { words[Int(number)].weight }
    func wordClass(_ number: Int32) -> WordClass { words[Int(number)].word.wordClass }
}
