public import PlainText

/// What is known about the Integrationskonzept.
public struct Concept: Sendable {
    public struct Participation: Sendable, Hashable {
        public var actor: ActorIndex
        /// `erarbeitung`, `genannt`, `verantwortlich`, or the coordinator's own word.
        public var form: String

        public init(actor: ActorIndex, form: String) {
            self.actor = actor
            self.form = form
        }
    }

    /// nil where nobody said whether there is one.
    public var exists: Bool?
    public var title = ""
    public var adoptedOn: PartialDate?
    /// Whether it heeds the principle of subsidiarity; nil is unknown.
    public var heedsSubsidiarity: Bool?
    public var containsMapping: Bool?
    /// nil where no list of participants is recorded; a recorded list counts as complete.
    public var participation: [Participation]?

    public init() {}
}

/// Who steers people into courses.
public struct CourseAssignment: Sendable {
    public var leadText = ""
    public var lead: ActorIndex?
    public var board: Int?
    public var participants: [ActorIndex] = []
    public var since: PartialDate?

    public init() {}
}

/// When a tie is close and continuous enough for a recommendation; netviz's own operationalisation.
public struct Thresholds: Sendable, Hashable {
    /// *Eng* from this intensity on …
    public var closeIntensity = 3
    /// … or from this one on, if there is contact at least as often as `closeFrequency`.
    public var closeIntensityWithContact = 2
    public var closeFrequency = 3
    /// *Kontinuierlich* from this frequency on.
    public var continuousFrequency = 2
    /// Working together, not only exchanging information.
    public var workingIntensity = 2
    /// A record older than this many months wants a look.
    public var recordMonths = 24

    public init() {}
}

/// A recommendation that the coordinator switched off, and why.
public struct RuleSwitch: Sendable, Hashable {
    public var isApplicable: Bool
    public var reason: String

    public init(isApplicable: Bool, reason: String) {
        self.isApplicable = isApplicable
        self.reason = reason
    }
}

/// What `landschaft.yaml` says.
public struct Settings: Sendable {
    public var title = ""
    public var region = ""
    public var state = ""
    public var municipalityType = ""
    public var date: PartialDate?
    /// The last day on which the landscape is to be kept.
    public var keptUntil: PartialDate?
    public var concept = Concept()
    public var courseAssignment: CourseAssignment?
    /// Types known not to exist here.
    public var knownAbsentTypes: [String] = []
    public var ruleSwitches: [String: RuleSwitch] = [:]
    public var thresholds = Thresholds()
    public var survey = SurveyDesign()

    public init() {}
}
