import LandscapeModel

/// What one returned questionnaire says.
struct SurveyAnswer {
    /// A kind of cooperation that was ticked or written.
    struct Kind: Hashable {
        /// Id of the vocabulary.
        var id: String
        /// nil where the kind has none.
        var direction: ClaimDirection?
    }

    /// The answer about one other organisation.
    struct Line: Hashable {
        /// Empty for a free nomination.
        var id: String
        var name: String
        var intensity: UInt8?
        var frequency: UInt8?
        /// Stated without a level: "x", "eng", a kind whose direction nobody says.
        var isNamed = false
        var kinds: [Kind] = []
        var phases: Phases = []
        var isAgainstDropOut = false
        var isWished = false
        /// Something in it is doubted or could not be read: no denial.
        var isOpen = false
        var note = ""
        var row: Int

        /// Whether it says that there is a cooperation.
        var isPositive: Bool {
            (intensity ?? 0) > 0 || (frequency ?? 0) > 0 || isNamed || !kinds.isEmpty || !phases.isEmpty
                || isAgainstDropOut
        }

        /// Whether it says anything.
        var isAnswered: Bool {
            intensity != nil || frequency != nil || isPositive || isWished || isOpen
        }

        /// Two answers of one organisation about the same partner: the highest level, and every kind.
        func joined(_ other: Line) -> Line {
            var result = self
            result.intensity = [intensity, other.intensity].compactMap { $0 }.max()
            result.frequency = [frequency, other.frequency].compactMap { $0 }.max()
            result.isNamed = isNamed || other.isNamed
            result.kinds += other.kinds.filter { !kinds.contains($0) }
            result.phases.formUnion(other.phases)
            result.isAgainstDropOut = isAgainstDropOut || other.isAgainstDropOut
            result.isWished = isWished || other.isWished
            result.isOpen = isOpen || other.isOpen
            result.note = [note, other.note].filter { !$0.isEmpty }.joined(separator: "; ")
            return result
        }
    }

    var file: String
    var sheet = SurveyWords.sheet
    var id: String
    var name: String
    var date: String
    /// What this questionnaire asks, by its columns.
    var asked: SurveyQuestions = []
    var lines: [Line]
    /// Ids of the organisations that its list has, answered or not.
    var roster: Set<String> = []
    /// An answer in it names no organisation, so that anybody may be meant.
    var hasNamelessAnswer = false
}
