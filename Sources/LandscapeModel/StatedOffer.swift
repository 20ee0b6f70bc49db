/// An offer that a list of actors names in a column of its own: "Angebote", "Leistungen", "Schwerpunkt".
public struct StatedOffer: Sendable, Hashable {
    /// As the cell says it.
    public var text: String
    /// The column as the list heads it.
    public var column: String

    public init(text: String, column: String) {
        self.text = text
        self.column = column
    }
}
