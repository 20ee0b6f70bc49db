public import PlainText

/// Why a landscape cannot be changed or written.
public struct EditingError: Explained, Sendable, Hashable {
    public var message: Bilingual

    init(_ message: Bilingual) { self.message = message }
    init(_ german: String, _ english: String) { message = Bilingual(german, english) }
}
