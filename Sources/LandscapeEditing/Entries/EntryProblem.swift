public import PlainText

/// Why an entry cannot be applied. Nothing was changed.
public struct EntryProblem: Explained, Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// The table says something else than the enterer saw.
        case conflict
        /// What it names is not there, cannot be understood, or would be an error in `check`.
        case invalid
    }

    /// A cell about which enterer and table disagree.
    public struct Disagreement: Sendable, Hashable {
        public var column: String
        /// What the enterer saw.
        public var seen: String
        /// What the table says.
        public var stated: String

        public init(column: String, seen: String, stated: String) {
            self.column = column
            self.seen = seen
            self.stated = stated
        }
    }

    public var kind: Kind
    public var message: Bilingual
    /// Of a conflict about cells; empty where the row as a whole is gone or there already.
    public var disagreements: [Disagreement] = []

    /// What is to be removed is not there at all, nor anybody of the name.
    var isOfNobody = false

    static func invalid(_ german: String, _ english: String) -> EntryProblem {
        EntryProblem(kind: .invalid, message: Bilingual(german, english))
    }

    static func conflict(_ german: String, _ english: String) -> EntryProblem {
        EntryProblem(kind: .conflict, message: Bilingual(german, english))
    }

    /// Both values of every cell are told.
    static func conflict(_ cells: [Disagreement], in table: String) -> EntryProblem {
        func list(_ language: Language, _ seen: String, _ stated: String) -> String {
            cells.map { cell in
                "\(cell.column): \(seen) \(language.quoted(cell.seen)), \(stated) \(language.quoted(cell.stated))"
            }.joined(separator: "; ")
        }
        return EntryProblem(
            kind: .conflict,
            message: Bilingual(
                "In \(table) steht inzwischen etwas anderes, als der Eintrag gesehen hat ("
                    + list(.german, "gesehen", "jetzt") + "). Es wurde nichts überschrieben.",
                "\(table) says something else by now than the entry saw ("
                    + list(.english, "seen", "now") + "). Nothing was overwritten."),
            disagreements: cells)
    }
}
