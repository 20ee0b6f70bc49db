public import LandscapeModel

/// The recommendations that are checked, in the order in which they are reported.
public struct Catalogue: Sendable {
    public private(set) var recommendations: [Recommendation]
    private var numbers: [String: Int] = [:]

    public init(_ recommendations: [Recommendation]) {
        self.recommendations = recommendations
        for (number, recommendation) in recommendations.enumerated() {
            numbers[recommendation.id] = numbers[recommendation.id] ?? number
        }
    }

    public subscript(id: String) -> Recommendation? { numbers[id].map { recommendations[$0] } }

    /// The place of a recommendation in the order; unknown ones come last.
    public func rank(_ id: String) -> Int { numbers[id] ?? recommendations.count }

    /// The statements of the paper that netviz checks by itself.
    public static let standard: Catalogue = {
        do {
            return try CatalogueReader.read(
                String(decoding: PackageResources.empfehlungen_yaml, as: UTF8.self))
        } catch {
            // The text is part of the binary and never changes after the build; the test
            // `standardCatalogueReads` reads it, so a build that passes its tests cannot get here.
            fatalError("empfehlungen.yaml: \(error)")
        }
    }()
}

/// What is wrong with a file of recommendations, and on which line.
public struct CatalogueError: Error, Sendable, Hashable, CustomStringConvertible {
    public var line: Int?
    public var message: Bilingual

    public init(line: Int?, _ message: Bilingual) {
        self.line = line
        self.message = message
    }

    public var description: String { (line.map { "Zeile \($0): " } ?? "") + message.german }
}
