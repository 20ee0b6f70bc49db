/// A graph whose nodes have names: those of the ties, in the order in which they first appear.
///
/// ``Graph`` itself counts its nodes from 0; what it says of node `i` is about `labels[i]`.
///
/// ```swift
/// let town = LabeledGraph(edges: [("Amt", "Verein"), ("Verein", "Schule")])
/// for (name, score) in town.byLabel(town.graph.betweenness()) { print(name, score) }
/// ```
public struct LabeledGraph<Label: Hashable & Sendable>: Sendable, Hashable {
    public let graph: Graph
    /// The name of each node.
    public let labels: [Label]
    private let numbers: [Label: Int]

    /// - Parameters:
    ///   - labels: nodes to begin with, isolates among them; repeated ones count once.
    ///   - edges: pairs of names.
    /// - Complexity: O(*n* + *m*).
    public init(_ labels: [Label] = [], edges: some Sequence<(Label, Label)>, isDirected: Bool = false) {
        self.init(labels, edges: edges.map { ($0, $1, 1) }, isDirected: isDirected)
    }

    /// The same with the strength of each tie; of parallel ones the greatest counts.
    public init(
        _ labels: [Label] = [], edges: some Sequence<(Label, Label, Double)>, isDirected: Bool = false
    ) {
        var known: [Label] = []
        var numbers: [Label: Int] = [:]
        func number(_ label: Label) -> Int {
            if let number = numbers[label] { return number }
            numbers[label] = known.count
            known.append(label)
            return known.count - 1
        }
        for label in labels { _ = number(label) }
        let numbered = edges.map { (number($0), number($1), $2) }
        graph = Graph(nodeCount: known.count, edges: numbered, isDirected: isDirected)
        self.labels = known
        self.numbers = numbers
    }

    /// The node of a name; nil where there is none.
    public subscript(label: Label) -> Int? { numbers[label] }

    /// What a measure says of each node, with its name.
    public func byLabel<Value>(_ values: [Value]) -> [(label: Label, value: Value)] {
        zip(labels, values).map { (label: $0, value: $1) }
    }
}
