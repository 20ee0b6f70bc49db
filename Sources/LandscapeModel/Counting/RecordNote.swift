public import PlainText

/// How many of the cooperations stand on the coordination's word alone. Every output that shows or counts cooperations
/// says so.
public struct RecordNote: Sendable, Hashable {
    /// The mark of a single cooperation.
    public static let label = Bilingual("laut Koordination", "on the coordination’s record")

    public let onRecord: Int
    public let all: Int
    private let isPublic: Bool

    /// - Parameter pairs: those that the output shows or counts.
    /// - Returns: nil where the coordination alone vouches for none of them.
    public init?(_ pairs: some Collection<Pair>, profile: Profile = .intern) {
        all = pairs.count
        onRecord = pairs.count { $0.isOnRecord }
        isPublic = profile == .oeffentlich
        // In public nobody learns which of the two kinds there are: that would tell who answered.
        guard isPublic ? all > 0 : onRecord > 0 else { return nil }
    }

    /// "laut Koordination, ohne Antwort der Beteiligten: 12 von 34 Kooperationen"; in public what is shown at all.
    public func text(_ language: Language) -> String {
        let isGerman = language == .german
        guard !isPublic else {
            return isGerman
                ? "nur bestätigte Kooperationen, ohne Befragung auch laut Koordination"
                : "confirmed cooperations only, without a survey also on the coordination’s record"
        }
        let (some, total) = (language.digits(onRecord), language.digits(all))
        return isGerman
            ? "laut Koordination, ohne Antwort der Beteiligten: \(some) von \(total) \(all == 1 ? "Kooperation" : "Kooperationen")"
            : "on the coordination’s record, without an answer of those involved: \(some) of \(total) \(all == 1 ? "cooperation" : "cooperations")"
    }
}
