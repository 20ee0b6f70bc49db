public import LandscapeModel
public import PlainText

/// What became of the measures that were agreed last time, by somebody's word or as the record shows it.
///
/// The record tells of a measure what it tells of those who take part in it and of the recommendations that it names.
/// It never tells that nothing was done: what nobody stated is ``Outcome/notOnRecord``. And a change that may only be
/// another way of asking (``PairChange/Outcome/notComparable``) is no sign of anything.
public struct MeasureReview: Sendable {
    public enum Outcome: String, Sendable, CaseIterable {
        case done, begun
        case notOnRecord = "not_on_record"
        case givenUp = "given_up"

        public var label: Bilingual {
            switch self {
            case .done: AgreedMeasure.Status.done.label
            case .begun: AgreedMeasure.Status.begun.label
            case .notOnRecord: Bilingual("nicht nachgewiesen", "not on record")
            case .givenUp: AgreedMeasure.Status.givenUp.label
            }
        }
    }

    /// A measure and what is known of it.
    public struct Entry: Sendable {
        public var measure: AgreedMeasure
        /// Its actors are those of the old state.
        public var isOld: Bool
        /// Whoever is responsible and takes part, as members of the union, each once.
        public var members: [Int]
        /// By the old list, and by the new one where the measure stands in it.
        public var status: AgreedMeasure.Status
        public var outcome: Outcome
        /// Why, the weightiest first; never empty.
        public var grounds: [Ground]
    }

    public private(set) var entries: [Entry] = []

    /// - Parameter findings: of the same comparison.
    public init(_ comparison: LandscapeComparison, _ findings: FindingChanges) {
        let record = MeasureRecord(comparison, findings)
        let old = comparison.old.landscape.agreedMeasures
        if old.isEmpty {
            let isPast = Self.agreedBefore(comparison.new.landscape.settings.date)
            entries = comparison.new.landscape.agreedMeasures.filter(isPast).map {
                record.entry($0, isOld: false, status: $0.status)
            }
            return
        }
        let later = Self.statuses(comparison)
        entries = old.map { record.entry($0, isOld: true, status: later($0) ?? $0.status) }
    }

    /// Whether a measure is one of last time: agreed before the day of the new state, or on no day that is known.
    private static func agreedBefore(_ date: PartialDate?) -> (AgreedMeasure) -> Bool {
        { measure in
            guard let date, let agreed = measure.agreedOn else { return true }
            return agreed < date
        }
    }

    /// What the new list says of a measure of the old one: the row with the same words and the same actor responsible,
    /// or the only one with these words.
    private static func statuses(
        _ comparison: LandscapeComparison
    ) -> (AgreedMeasure) -> AgreedMeasure.Status? {
        let rows = Dictionary(grouping: comparison.new.landscape.agreedMeasures) { $0.text.folded }
        let union = comparison.union
        return { measure in
            let same = rows[measure.text.folded] ?? []
            let own = measure.responsible.map { union.oldMembers[Int($0)] }
            let exact = same.filter { other in
                other.responsible.map { union.newMembers[Int($0)] } == own
                    && other.aim.folded == measure.aim.folded
            }
            return (exact.count == 1 ? exact[0] : same.count == 1 ? same[0] : nil)?.status
        }
    }
}

extension MeasureReview {
    /// What speaks for an outcome. Numbers are members of ``ActorUnion``.
    public enum Ground: Sendable, Hashable {
        public enum Growth: Sendable, Hashable { case new, confirmed, closer }

        /// Somebody entered it in the list of measures.
        case stated(AgreedMeasure.Status)
        /// A recommendation that was open is fulfilled, for this member.
        case resolved(rule: String, member: Int?)
        /// Both ends report it now; both answered both times.
        case pair(Int, Int, Growth)
        /// The coordination has entered it; nobody was asked.
        case recorded(Int, Int, Growth)
        /// Fulfilled for a member, but not by one of those named here.
        case elsewhere(rule: String, member: Int)
        /// Fulfilled now; last time too little was known of it.
        case unclearRule(rule: String, member: Int?)
        /// Both ends report it now; whether it is new cannot be said.
        case unclearPair(Int, Int)
        /// One end reports it so far.
        case oneSided(Int, Int)
        /// Both ends reported it last time, too.
        case asBefore(Int, Int)
        /// Nothing was added.
        ///
        /// - Parameter someSilent: not all of those who take part answered both times.
        case nothing(someSilent: Bool)
        /// Neither two who take part nor a recommendation are named by which one could tell.
        case nothingToHold
    }
}
