import LandscapeModel

/// A node or a tie of an XML format between its start and its end.
struct OpenElement {
    let isNode: Bool
    private(set) var node = 0
    private var from: GraphDraft.Reference = 0
    private var to: GraphDraft.Reference = 0
    private var line = 0
    private var isComplete = true
    /// nil where the tie says nothing of its own.
    var isDirected: Bool?
    /// Whether a drawing inside it has named it.
    var hasLabel = false
    /// Attributes of the element itself.
    var own: [(name: String, value: String)] = []
    /// What stands inside it, by the id of a declared attribute.
    var values: [(key: String, value: String)] = []

    init(node attributes: [String: String], _ line: Int, _ draft: inout GraphDraft) {
        isNode = true
        node = draft.declare(attributes["id"], line: line)
    }

    /// Reports a tie that lacks an end.
    init(tie attributes: [String: String], _ line: Int, _ draft: inout GraphDraft) {
        isNode = false
        self.line = line
        if let source = attributes["source"], let target = attributes["target"] {
            from = draft.reference(source)
            to = draft.reference(target)
        } else {
            isComplete = false
            draft.reportIncompleteTie(line)
        }
    }

    /// Gives the element with all its attributes to the draft.
    func close(_ attributes: [(name: String, value: String)], _ draft: inout GraphDraft) {
        if isNode {
            for attribute in attributes { draft.set(attribute.name, attribute.value, of: node) }
        } else if isComplete {
            draft.add(from, to, attributes: attributes, isDirected: isDirected, line: line)
        }
    }
}
