import LandscapeModel
import Yams

/// A kind of check: what a recommendation asks of a landscape. Each has a file of its own.
protocol Check: Sendable {
    /// Its name in the catalogue.
    static var key: String { get }

    /// Reads the details from the catalogue.
    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError)

    /// Holds the landscape against it: one entry per subject, or a single one without subjects.
    func check(_ context: Context) -> [Checked]
}
