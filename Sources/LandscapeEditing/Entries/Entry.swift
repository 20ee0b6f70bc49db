/// One change of a landscape as a journal keeps it: what it was before, what it shall be, and who says so.
///
/// Everything that alters a landscape after it was read is one of these: a cooperation called out at a round table, a
/// corrected cell, an accepted proposal, an imported answer.
public struct Entry: Sendable, Hashable, Identifiable {
    public enum Operation: String, Sendable, CaseIterable {
        /// A row that is not there yet; a cooperation that is already stated is changed.
        case add
        case change
        case remove
        /// Words for the protocol; no table changes.
        case note
        /// Takes back the entry that it names.
        case undo
    }

    public enum Role: String, Sendable, CaseIterable {
        case moderation, participant, editor
        /// Made by a program of many answers or decisions.
        case producer = "import"
    }

    /// Only accepted entries count.
    public enum Status: String, Sendable, CaseIterable {
        case accepted, proposed, refused
    }

    /// A UUID, made by whoever enters it.
    public var id: String
    /// When, as RFC 3339.
    public var at: String
    public var operation: Operation
    /// The table's name (`kooperationen`); empty for notes and undoing.
    public var table: String
    /// The id of the row, where its table has ids.
    public var key: String?
    /// The cells that the enterer saw, by column.
    public var was: [String: String]?
    /// The cells as they shall be, by column.
    public var becomes: [String: String]?
    /// An actor, or ``coordination``.
    public var reportedBy: String
    public var role: Role
    public var status: Status
    /// The id of the entry that is taken back.
    public var undoes: String?
    /// The words of a note.
    public var text: String?
    /// Of a note about who is here: the ids of the actors.
    public var present: [String]?

    /// `reported_by` where the coordination says so itself.
    public static let coordination = "koordination"

    public init(
        id: String, at: String = "", _ operation: Operation, table: String = "", key: String? = nil,
        was: [String: String]? = nil, becomes: [String: String]? = nil,
        reportedBy: String = Entry.coordination, role: Role = .editor, status: Status = .accepted,
        undoes: String? = nil, text: String? = nil, present: [String]? = nil
    ) {
        self.id = id
        self.at = at
        self.operation = operation
        self.table = table
        self.key = key
        self.was = was
        self.becomes = becomes
        self.reportedBy = reportedBy
        self.role = role
        self.status = status
        self.undoes = undoes
        self.text = text
        self.present = present
    }

    /// The same but for its status: an entry may stand in a journal again when it was accepted.
    package func isSame(as other: Entry) -> Bool {
        var other = other
        other.status = status
        other.present = present
        return self == other
    }
}
