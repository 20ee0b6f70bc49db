/// Tables without heads that can mean one thing only: a list of edges, a matrix whose names stand on one side or
/// nowhere, a list of neighbours.
struct ImpliedHeads {
    enum Form {
        /// Two columns of names, perhaps a third of strengths.
        case edges
        /// The first name of each row works with each of the others.
        case neighbours
        /// A square of cells with the names above, beside, in a remark, or nowhere.
        case matrix(names: NamePlace)
    }

    enum NamePlace {
        case above, beside, remark, both, nowhere
    }

    let form: Form
    /// The columns as they have to be read.
    let header: [String]
    /// The line from which the header comes; 0 where no line holds it.
    let headerLine: Int
    /// The first line that is a row.
    let firstLine: Int
    /// The name of each row, where its cells do not begin with it.
    let rowNames: [String]?
    var isAdjacency: Bool {
        if case .neighbours = form { return true }
        return false
    }

    init(
        _ form: Form, _ header: [String], line: Int, from firstLine: Int, rowNames: [String]? = nil
    ) {
        self.form = form
        self.header = header
        headerLine = line
        self.firstLine = firstLine
        self.rowNames = rowNames
    }

}
