public import NetworkGraph
public import PlainText

/// How the measures of one call were computed, as far as their conventions depend on it.
public struct MeasureManner: Sendable {
    private let options: MeasureOptions
    private let isEstimated: Bool

    /// - Parameter result: what came of it; nil where nothing was to be estimated.
    public init(_ options: MeasureOptions, _ result: MeasureResult? = nil) {
        self.options = options
        isEstimated = result?.isBetweennessEstimated ?? false
    }

    /// The convention of a measure, and what options have made of it.
    public func convention(_ measure: ActorMeasure) -> Bilingual {
        var sentences = [measure.convention]
        if !options.normalized, let raw = Self.raw[measure] { sentences.append(raw) }
        if options.weighted { sentences += [Self.weighted(measure.rawValue)].compactMap(\.self) }
        if measure == .betweenness, let sentence = approximation { sentences.append(sentence) }
        return Self.joined(sentences)
    }

    /// The convention of a measure of the network, and what options have made of it.
    public func convention(_ measure: NetworkMeasure) -> Bilingual {
        var sentences = [measure.convention]
        if options.weighted { sentences += [Self.weighted(measure.rawValue)].compactMap(\.self) }
        if measure == .betweennessCentralization, let sentence = approximation { sentences.append(sentence) }
        return Self.joined(sentences)
    }

    private static func joined(_ sentences: [Bilingual]) -> Bilingual {
        Bilingual(
            sentences.map(\.german).joined(separator: " "), sentences.map(\.english).joined(separator: " "))
    }

    private static let raw: [ActorMeasure: Bilingual] = {
        let count = Bilingual(
            "Mit --raw berechnet: die Zahl, nicht geteilt.", "Computed with --raw: the number, not divided.")
        return [
            .degree: count, .inDegree: count, .outDegree: count,
            .betweenness: Bilingual(
                "Mit --raw berechnet: die Summe der Anteile über alle ungeordneten Paare (gerichtet: geordneten), nicht geteilt.",
                "Computed with --raw: the sum of the shares over all unordered pairs (directed: ordered), not divided."
            ),
            .closeness: Bilingual(
                "Mit --raw berechnet: 1 geteilt durch die Summe der Entfernungen zu den erreichbaren anderen.",
                "Computed with --raw: 1 divided by the sum of the distances to the reachable others."),
            .harmonic: Bilingual(
                "Mit --raw berechnet: die Summe, nicht geteilt.", "Computed with --raw: the sum, not divided."
            ),
        ]
    }()

    /// What strengths are to the measure; nil where they are nothing to it.
    private static func weighted(_ measure: String) -> Bilingual? {
        if byLength.contains(measure) {
            return Bilingual(
                "Mit --weighted berechnet: Entfernung 1/Stärke; gleich lang sind Wege, deren Längen sich relativ um höchstens 1e-10 unterscheiden.",
                "Computed with --weighted: distance 1/strength; paths whose lengths differ by at most 1e-10, relatively, are equally long."
            )
        }
        return byStrength.contains(measure)
            ? Bilingual(
                "Mit --weighted berechnet: Jede Kooperation zählt mit ihrer Stärke.",
                "Computed with --weighted: each tie counts with its strength.") : nil
    }

    private static let byLength: Set<String> = [
        "betweenness", "closeness", "harmonic", "bridging", "eccentricity", "average_distance", "diameter",
        "global_efficiency", "betweenness_centralization", "closeness_centralization",
    ]
    private static let byStrength: Set<String> = [
        "eigenvector", "pagerank", "katz", "constraint", "effective_size", "efficiency", "hierarchy",
        "community",
        "core", "modularity", "communities", "core_periphery_fit", "core_size",
    ]

    /// What became of `--approximate`; nil where it was not asked for.
    private var approximation: Bilingual? {
        guard let error = options.approximate, error > 0 else { return nil }
        let english = "\(error)"
        let german = english.replacing(".", with: ",")
        if isEstimated {
            return Bilingual(
                "Mit --approximate geschätzt aus zufälligen kürzesten Wegen: Mit Wahrscheinlichkeit 0,99 liegt die normierte Vermittlung aller Akteure zugleich höchstens \(german) neben der genauen.",
                "Estimated with --approximate from random shortest paths: with probability 0.99 the normalised betweenness of all actors at once is within \(english) of the exact one."
            )
        }
        return Bilingual(
            "Trotz --approximate genau berechnet: Für diesen Fehler wären nicht weniger Wege nötig.",
            "Computed exactly in spite of --approximate: this error would take no fewer paths.")
    }
}
