public import PlainText

/// One entry of a vocabulary: an identifier, its labels and everything people write instead.
public struct Term: Sendable, Hashable {
    public var id: String
    public var label: Bilingual
    /// The everyday abbreviation ("JC"), empty where there is none.
    public var abbreviation: String
    public var aliases: [String]

    public init(id: String, label: Bilingual, abbreviation: String = "", aliases: [String] = []) {
        self.id = id
        self.label = label
        self.abbreviation = abbreviation
        self.aliases = aliases
    }

    /// Everything that is understood as this term.
    package var spellings: [String] {
        [id] + [label.german, label.english].flatMap(\.spellingVariants)
            + abbreviation.split { $0 == "," || $0 == "/" }.flatMap { String($0).spellingVariants } + aliases
    }

    /// The label without the explanation in parentheses, as maps and sentences use it.
    public func shortLabel(_ language: Language) -> String { label(language).withoutParentheses.tidied }

    /// The first of the names between slashes: "Finanzierung / Zuwendung" → "Finanzierung".
    public func firstLabel(_ language: Language) -> String {
        shortLabel(language).split(separator: "/").first.map { String($0).tidied } ?? shortLabel(language)
    }
}

/// Terms in a fixed order, found by anything a person may write for them.
public struct Terms: Sendable {
    public private(set) var all: [Term] = []
    /// Folded spelling → index, the earlier kind of spelling winning: id, label, abbreviation, alias.
    private var spellings: [String: (rank: Int, index: Int)] = [:]
    /// Further terms that an alias means besides the first: "UMA" are young people and refugees.
    private var further: [String: [Int]] = [:]

    public init(_ terms: [Term] = []) {
        for term in terms { append(term) }
    }

    public subscript(id: String) -> Term? {
        index(of: id).flatMap { all[$0].id == id ? all[$0] : nil } ?? all.first { $0.id == id }
    }

    /// The position of the term that a person means by `text`, compared folded; nil if none does.
    public func index(of text: String) -> Int? { spellings[text.folded]?.index }

    public func find(_ text: String) -> Term? { index(of: text).map { all[$0] } }

    /// All terms that a person means by `text`; most words mean one.
    public func findAll(_ text: String) -> [Term] {
        guard let first = index(of: text) else { return [] }
        return ([first] + (further[text.folded] ?? [])).map { all[$0] }
    }

    /// Adds a term, or renames the one with the same id; the old label stays understood.
    public mutating func append(_ term: Term) {
        if let known = all.firstIndex(where: { $0.id == term.id }) {
            all[known].label = term.label
            all[known].aliases += term.aliases
            register(term, at: known)
        } else {
            all.append(term)
            register(term, at: all.count - 1)
        }
    }

    private mutating func register(_ term: Term, at index: Int) {
        enter(term.id, rank: 0, index)
        for label in [term.label.german, term.label.english] {
            for variant in label.spellingVariants { enter(variant, rank: 1, index) }
        }
        for part in term.abbreviation.split(whereSeparator: { $0 == "," || $0 == "/" }) {
            for variant in String(part).spellingVariants { enter(variant, rank: 2, index) }
        }
        for alias in term.aliases { enter(alias, rank: Self.aliasRank, index) }
    }

    private static let aliasRank = 3

    private mutating func enter(_ spelling: String, rank: Int, _ index: Int) {
        let key = spelling.folded
        guard !key.isEmpty else { return }
        if let known = spellings[key], known.rank <= rank {
            if known.rank == rank, rank == Self.aliasRank, known.index != index,
                further[key]?.contains(index) != true
            {
                further[key, default: []].append(index)
            }
            return
        }
        spellings[key] = (rank, index)
        further[key] = nil
    }
}

extension String {
    /// The text without anything in round brackets: "Kita (Träger frei)" → "Kita".
    var withoutParentheses: String {
        var depth = 0
        var result = ""
        for character in self {
            switch character {
            case "(": depth += 1
            case ")" where depth > 0: depth -= 1
            default: if depth == 0 { result.append(character) }
            }
        }
        return result
    }

    /// A label as it stands, without its parenthesis, and either side of its slash.
    var spellingVariants: [String] {
        var variants = [tidied]
        let plain = withoutParentheses.tidied
        variants.append(plain)
        for side in plain.split(separator: "/") { variants.append(String(side).tidied) }
        return variants.filter { !$0.isEmpty }
    }
}
