package import LandscapeEditing
package import PlainText

/// Why the table does not take something. Nothing was changed.
package enum TableProblem: Error, Sendable, Hashable {
    /// It contradicts the tables, or cannot be understood.
    case entry(EntryProblem)
    /// One of several that were entered together does not hold.
    case refused(Bilingual)
    /// Another entry has the id.
    case idTaken
    /// Longer than anybody would say it.
    case tooLong
    /// A note without words.
    case empty
    case unknownEntry
    case notProposed
    case nothingToUndo, nothingToRedo
    /// The role may not do that.
    case forbidden(Bilingual)
    /// The facilitator has stopped entering.
    case stopped
    /// As much as a table takes is entered.
    case full
    /// The disk did not take it.
    case notKept
    /// The landscape cannot be changed where it lies.
    case cannotApply(Bilingual)
}
