/// Where the entries about a landscape are kept, in the order in which they were made.
public protocol Journal {
    var entries: [Entry] { get }

    /// Keeps an entry. It is safe when this returns: nothing that was acknowledged is ever lost.
    mutating func append(_ entry: Entry) throws
}

/// A journal in memory: for tests, and for changes that are written at once.
public struct MemoryJournal: Journal, Sendable {
    public private(set) var entries: [Entry]

    public init(_ entries: [Entry] = []) { self.entries = entries }

    public mutating func append(_ entry: Entry) { entries.append(entry) }

    /// The journal as a file holds it.
    public var text: String { entries.map { $0.line + "\n" }.joined() }
}
