import LandscapeModel
public import PlainText

/// The recommendations that are checked, in the order in which they are reported.
public struct Catalogue: Sendable {
    public private(set) var recommendations: [Recommendation]
    /// Named lists of actor types that recommendations refer to ("@migrationsfachdienste").
    let groups: [String: [String]]
    /// By ``Swift/String/recommendationKey``.
    private var numbers: [String: Int] = [:]

    /// A part of a catalogue, or one put together anew.
    public init(_ recommendations: [Recommendation]) { self.init(recommendations, groups: [:]) }

    init(_ recommendations: [Recommendation], groups: [String: [String]]) {
        self.recommendations = recommendations
        self.groups = groups
        for (number, recommendation) in recommendations.enumerated() {
            let key = recommendation.id.recommendationKey
            numbers[key] = numbers[key] ?? number
        }
    }

    /// - Parameter id: in any case: lists name "SPR-1" as "spr-1".
    public subscript(id: String) -> Recommendation? { number(id).map { recommendations[$0] } }

    private func number(_ id: String) -> Int? { numbers[id.recommendationKey] }

    /// This catalogue with others: those of a known id take the place of the known one, the rest come after it.
    func merged(with own: Catalogue) -> Catalogue {
        var all = recommendations
        for var recommendation in own.recommendations {
            recommendation.isOwn = true
            if let number = number(recommendation.id) {
                all[number] = recommendation
            } else {
                all.append(recommendation)
            }
        }
        return Catalogue(all, groups: own.groups)
    }

    /// The place of a recommendation in the order; unknown ones come last.
    public func rank(_ id: String) -> Int { number(id) ?? recommendations.count }
}

/// What is wrong with a file of recommendations, and on which line.
public struct CatalogueError: Explained, Sendable, Hashable, CustomStringConvertible {
    public var line: Int?
    public var message: Bilingual

    public init(line: Int?, _ message: Bilingual) {
        self.line = line
        self.message = message
    }

    public var description: String { (line.map { "Zeile \($0): " } ?? "") + message.german }
}
