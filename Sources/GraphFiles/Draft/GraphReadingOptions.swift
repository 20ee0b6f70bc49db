/// How a graph file is understood, where the user says so.
public struct GraphReadingOptions: Sendable {
    /// The attribute of the nodes that holds their type or sector; nil takes `type`.
    public var typeAttribute: String?
    /// The attribute of the ties that is their strength; nil takes `weight` or what else means it.
    public var strengthAttribute: String?
    /// The relation that is read of a file with several; nil takes all.
    public var relation: String?
    /// What the ties have beside their strength is kept, to be written again.
    public var keepsTieAttributes = false

    public init() {}
}
