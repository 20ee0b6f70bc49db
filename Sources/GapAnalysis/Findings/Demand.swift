public import LandscapeModel

/// How close a cooperation has to be.
public enum Demand: String, Sendable, CaseIterable {
    /// Any tie at all, knowing each other included.
    case acquaintance = "bekannt"
    /// Any counted cooperation.
    case any = "irgendeine"
    /// Working together, not only exchanging information (`zusammenarbeit_intensitaet`).
    case working = "zusammenarbeit"
    /// *Kontinuierlich*: at least quarterly.
    case continuous = "kontinuierlich"
    /// *Eng*: intensity 3, or 2 with monthly contact.
    case close = "eng"
    /// *Eng und kontinuierlich*.
    case closeAndContinuous = "eng_und_kontinuierlich"
}

extension Demand {
    /// What a cooperation has to reach: a level of strength and one of contact, 0 where it does not matter.
    public struct Level: Sendable, Hashable {
        /// 0...4
        public var strength: Int
        /// 0...5
        public var frequency: Int

        init(_ strength: Int, _ frequency: Int) {
            self.strength = strength
            self.frequency = frequency
        }
    }

    /// The ways in which one voice that states its levels meets the demand, the plainest first; one of them is enough.
    public func ways(_ thresholds: Thresholds) -> [Level] {
        let close = Level(thresholds.closeIntensity, 0)
        let withContact = Level(thresholds.closeIntensityWithContact, thresholds.closeFrequency)
        switch self {
        case .acquaintance, .any: return [Level(0, 0)]
        case .working: return [Level(thresholds.workingIntensity, 0)]
        case .continuous: return [Level(0, thresholds.continuousFrequency)]
        case .close: return [close, withContact]
        case .closeAndContinuous:
            return [close, withContact].map {
                Level($0.strength, max($0.frequency, thresholds.continuousFrequency))
            }
        }
    }
}
