public import PlainText

/// What became of an entry of a journal.
public struct EntryOutcome: Sendable, Hashable {
    public enum Result: String, Sendable, CaseIterable {
        case applied
        /// The tables say so already.
        case already
        /// Taken back by another entry, or never accepted.
        case withdrawn
        case conflict, invalid
    }

    public var id: String? { entry?.id }
    /// The entry; nil where the line is none.
    public var entry: Entry?
    /// Its line in the journal, the first being 1.
    public var line: Int
    public var result: Result
    public var message: Bilingual
    /// Another entry takes it back; else it is without effect as it was never accepted.
    public var isTakenBack = false

    public var isProblem: Bool { result == .conflict || result == .invalid }
}
