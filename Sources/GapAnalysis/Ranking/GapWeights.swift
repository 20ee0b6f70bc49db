import CResources
public import PlainText
import SourceText
import Yams

/// How the score of a gap is put together; shares of 1, from `gewichtung.yaml`.
public struct GapWeights: Sendable, Hashable {
    public var obligation: Double
    public var certainty: Double
    public var wish: Double
    public var effect: Double
    public var breadth: Double
    public var opportunity: Double
    public var proximity: Double
    /// Taken off for each proposal of the same actor beyond the fifth, so that no hub fills the list.
    public var crowding: Double

    /// So many proposals of one actor come without a deduction.
    public static let freeProposals = 5
    /// Obligation, a wish included, from which on a gap has high and medium priority.
    public static let highFrom = 4
    public static let mediumFrom = 3

    public static let standard: GapWeights = {
        do {
            return try read(GapAnalysisFiles.gewichtung_yaml.text)
        } catch {
            // Part of the binary; the test `standardWeightsRead` reads it.
            fatalError("gewichtung.yaml: \(error)")
        }
    }()

    static func read(_ text: String) throws -> GapWeights {
        let node = try YAMLDocument.root(Array(text.utf8), file: "gewichtung.yaml", longest: 1 << 16)
        func weight(_ key: String) throws(CatalogueError) -> Double {
            guard let value = node?[key]?.float, (0...1).contains(value) else {
                throw CatalogueError(
                    line: node?[key]?.mark?.line,
                    Bilingual(
                        "„\(key)“ erwartet eine Zahl von 0 bis 1.", "“\(key)” expects a number from 0 to 1."))
            }
            return value
        }
        return GapWeights(
            obligation: try weight("verbindlichkeit"), certainty: try weight("sicherheit"),
            wish: try weight("wunsch"), effect: try weight("wirkung"), breadth: try weight("anzahl"),
            opportunity: try weight("gelegenheit"), proximity: try weight("naehe"),
            crowding: try weight("abzug_haeufung"))
    }

    /// The same by key, for JSON.
    public var byKey: [(key: String, weight: Double)] {
        [
            ("obligation", obligation), ("certainty", certainty), ("wish", wish), ("effect", effect),
            ("breadth", breadth), ("opportunity", opportunity), ("proximity", proximity),
        ]
    }

    /// Name, weight and meaning of each part, for the annex.
    public var parts: [(name: Bilingual, weight: Double)] {
        [
            (Bilingual("Verbindlichkeit der Empfehlung", "obligation of the recommendation"), obligation),
            (Bilingual("Sicherheit des Befunds", "certainty of the finding"), certainty),
            (Bilingual("Wunsch eines Akteurs", "wish of an actor"), wish),
            (Bilingual("Wirkung auf die kurzen Wege im Netz", "effect on short paths"), effect),
            (Bilingual("Zahl der bedienten Empfehlungen", "number of recommendations served"), breadth),
            (Bilingual("gemeinsame Partner und Gremien", "shared partners and boards"), opportunity),
            (Bilingual("gleicher Sozialraum", "same district"), proximity),
        ]
    }
}
