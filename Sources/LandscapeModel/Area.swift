public import PlainText

/// Where an actor or an offer is active.
public enum Area: Sendable, Hashable {
    /// Nothing is recorded; this overlaps everything, since no evidence is not evidence of nothing.
    case unknown
    /// The whole Kreis or city.
    case everywhere
    /// These Sozialräume, by their number in `Districts`.
    case districts([Int])
}

/// The Sozialräume of a landscape and which contains which.
public struct Districts: Sendable {
    public private(set) var names: [String] = []
    public private(set) var parents: [Int?] = []
    /// Whether the coordinator declared it in `landschaft.yaml`.
    public private(set) var isDeclared: [Bool] = []
    /// Whether any is declared; asked for every row, so it is not looked up in a list of thousands.
    public private(set) var hasDeclared = false
    private var indices: [String: Int] = [:]
    private var wholes: Set<String> = [
        "kreisweit", "stadtweit", "landkreisweit", "ueberall", "gesamterkreis", "gesamterlandkreis",
        "gesamtestadt", "gesamtgebiet", "ganzerkreis", "ganzerlandkreis", "ganzestadt", "gesamterbezirk",
        "imganzenlandkreis",
        "imgesamtenlandkreis", "landkreis", "landkreisuebergreifend", "kreisuebergreifend", "gemeindeweit",
        "bezirksweit", "landesweit", "bundesweit", "alle",
    ]

    public init() {}

    /// Makes `name` (the Kreis or city itself) another word for "everywhere".
    public mutating func setWhole(_ name: String) {
        if !name.folded.isEmpty { wholes.insert(name.folded) }
    }

    public func isWhole(_ name: String) -> Bool { wholes.contains(name.folded) }

    public func index(of name: String) -> Int? { indices[name.folded] }

    /// Adds a Sozialraum, or completes the one of that name.
    @discardableResult
    public mutating func add(_ name: String, isDeclared declared: Bool) -> Int {
        let key = name.folded
        hasDeclared = hasDeclared || declared
        if let known = indices[key] {
            if declared { isDeclared[known] = true }
            return known
        }
        indices[key] = names.count
        names.append(name.tidied)
        parents.append(nil)
        isDeclared.append(declared)
        return names.count - 1
    }

    /// Puts one Sozialraum inside another; false where that would close a circle.
    public mutating func setParent(of child: Int, to parent: Int) -> Bool {
        var ancestor: Int? = parent
        while let current = ancestor {
            if current == child { return false }
            ancestor = parents[current]
        }
        parents[child] = parent
        return true
    }

    /// Gives each Sozialraum the name that `word` makes of its number and its own.
    mutating func rename(_ word: (Int, String) -> String) {
        names = names.enumerated().map { word($0.offset, $0.element) }
        indices = Dictionary(
            names.enumerated().map { ($0.element.folded, $0.offset) }, uniquingKeysWith: { first, _ in first }
        )
    }

    /// Keeps these, in this order; the words for "everywhere" stay.
    ///
    /// - Returns: the new place of each that was kept, by its old one. A parent that is not kept is nobody's.
    mutating func keep(_ order: [Int]) -> [Int: Int] {
        let places = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        parents = order.map { old in parents[old].flatMap { places[$0] } }
        isDeclared = order.map { isDeclared[$0] }
        names = order.map { names[$0] }
        indices = indices.compactMapValues { places[$0] }
        return places
    }

    /// Whether `outer` is `inner` or contains it.
    public func contains(_ outer: Int, _ inner: Int) -> Bool {
        var current: Int? = inner
        while let district = current {
            if district == outer { return true }
            current = parents[district]
        }
        return false
    }

    /// Whether two areas share ground; unknown overlaps everything, a district contains its parts.
    public func overlap(_ first: Area, _ second: Area) -> Bool {
        guard case .districts(let left) = first, case .districts(let right) = second else { return true }
        return left.contains { one in right.contains { contains(one, $0) || contains($0, one) } }
    }

    /// Whether an area certainly covers a district.
    public func covers(_ area: Area, _ district: Int) -> Bool {
        switch area {
        case .unknown: false
        case .everywhere: true
        case .districts(let list): list.contains { contains($0, district) }
        }
    }

    /// The area as text: names joined, "kreisweit", or empty where nothing is known.
    public func text(_ area: Area, _ language: Language) -> String {
        switch area {
        case .unknown: ""
        case .everywhere: language == .german ? "kreisweit" : "whole district"
        case .districts(let list): list.map { names[$0] }.joined(separator: ", ")
        }
    }
}
