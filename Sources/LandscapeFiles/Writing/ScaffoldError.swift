public import PlainText
package import SourceText

/// Why a fresh landscape folder could not be made.
public struct ScaffoldError: Explained, Sendable, Hashable {
    public var message: Bilingual

    public init(_ message: Bilingual) { self.message = message }
}

extension ScaffoldError {
    package init(_ error: StorageError) { self.init(error.message) }
}
