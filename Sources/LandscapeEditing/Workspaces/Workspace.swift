public import LandscapeFiles
public import LandscapeModel
import PlainText
import SourceText

/// The tables of a landscape as text, and the landscape read from them: what entries are applied to.
///
/// Rows that no entry is about keep their bytes; so do encodings, line ends, unknown columns and remarks. A copy is the
/// workspace as it was.
public struct Workspace: Sendable {
    var editor: TableEditor
    /// The tables as they are now, as they were read.
    package private(set) var reading: ReadResult
    /// How often each error occurs.
    private var errors: [ErrorKind: Int]

    /// - Parameter texts: the files of the landscape.
    package init(_ texts: LandscapeTexts) {
        let reading = LandscapeReader.read(texts)
        self.reading = reading
        errors = Self.errors(of: reading)
        editor = TableEditor(texts, reading)
    }

    /// A workspace of tables in memory.
    public init(_ tables: LandscapeTables) { self.init(LandscapeTexts(tables)) }

    public var landscape: Landscape { reading.landscape }

    /// Every file as it is now.
    package var texts: LandscapeTexts { editor.tables.texts }

    /// The tables as rows of cells; nil where they cannot be told apart.
    public var tables: LandscapeTables? { texts.tables }

    /// Knows whom entries will add, so that the order in which they are looked at does not matter.
    mutating func expect(_ entries: some Sequence<Entry>) { editor.expect(entries) }

    /// Applies one entry; notes change nothing, and what is to be undone is up to ``Replay``.
    ///
    /// - Returns: what would take it back exactly; nil where the tables say so already.
    /// - Throws: `EntryProblem`; the workspace is then as it was.
    public mutating func apply(_ entry: Entry) throws(EntryProblem) -> Change? {
        var tried = self
        guard let change = try tried.edit(entry) else { return nil }
        if !change.isEmpty { try tried.settle([entry]) }
        self = tried
        return change
    }

    /// Takes a change back; it has to be the last one.
    ///
    /// - Returns: false, and nothing is changed, where the rows do not say what the change made of them.
    @discardableResult
    public mutating func revert(_ change: Change) -> Bool {
        guard !change.isEmpty else { return true }
        let old = editor
        guard editor.revert(change) else {
            editor = old
            return false
        }
        read()
        return true
    }

    mutating func subject(of entry: Entry) -> TableEditor.Subject? { editor.subject(of: entry) }

    func saysAlready(_ entry: Entry) -> Bool { editor.saysAlready(entry) }

    /// The columns that an entry about a row would change.
    mutating func differences(from entry: Entry) -> Set<String> { editor.differences(from: entry) }

    /// The columns that an entry states of its row.
    mutating func columns(statedBy entry: Entry) -> Set<String> { editor.columns(statedBy: entry) }

    /// Whether the words of an entry mean something, as far as that does not depend on other rows.
    mutating func understands(_ entry: Entry) -> Bool { editor.understands(entry) }

    /// Whether an entry names actors that are there, or that entries will add.
    mutating func namesActors(_ entry: Entry) -> Bool { editor.namesActors(entry) }

    /// Takes an edit back that was not read yet.
    mutating func undo(_ change: Change) { _ = editor.revert(change) }

    /// Changes the tables without reading them again.
    mutating func edit(_ entry: Entry) throws(EntryProblem) -> Change? { try editor.perform(entry) }

    /// Reads what was edited.
    /// - Throws: the first problem, where the tables have an error that they did not have before, or an actor that was
    ///   added is none.
    mutating func settle(_ entries: some Sequence<Entry>) throws(EntryProblem) {
        let before = errors
        let old = editor
        read()
        if let name = missing(of: entries) {
            editor = old
            throw .invalid(
                "\(Language.german.quoted(name)) wird in der Tabelle nicht als Akteur gelesen. Bitte geben Sie einen anderen "
                    + "Namen ein.",
                "\(Language.english.quoted(name)) is not read as an actor in the table. Please enter another name."
            )
        }
        let new = reading.errors.first { problem in
            let kind = ErrorKind(problem)
            return errors[kind, default: 0] > before[kind, default: 0]
        }
        guard let new else { return }
        editor = old
        throw EntryProblem(kind: .invalid, message: new.message)
    }

    /// The name of an actor that was added and that the tables do not have.
    private func missing(of entries: some Sequence<Entry>) -> String? {
        var names = KnownNames(reading.landscape)
        return entries.lazy.filter { $0.operation == .add && $0.table.folded == "akteure" }
            .compactMap { $0.becomes?["name"] }
            .first { !$0.folded.isEmpty && !names.names($0) }
    }

    private mutating func read() {
        let texts = editor.tables.texts
        reading = LandscapeReader.read(texts)
        errors = Self.errors(of: reading)
        editor.look(at: reading)
    }

    /// An error wherever it stands: rows move when others come and go.
    private struct ErrorKind: Hashable {
        var code: Problem.Code
        var file: String
        var column: String?
        var text: String

        init(_ problem: Problem) {
            code = problem.code
            file = problem.file
            column = problem.column
            text = problem.text
        }
    }

    private static func errors(of reading: ReadResult) -> [ErrorKind: Int] {
        reading.errors.reduce(into: [:]) { $0[ErrorKind($1), default: 0] += $1.count }
    }
}
