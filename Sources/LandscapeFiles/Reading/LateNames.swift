import LandscapeModel
import PlainText
import SourceText

/// Accepted decisions of `aliase` about actors that have no row.
///
/// "JC" may be decided to mean "Jobcenter Lindenau" although only lists of partners name either: the actor comes into being
/// with the first table that names one of its spellings, under the name that was decided.
struct LateNames {
    /// Numbers of the decisions, and where each names its actor.
    private(set) var open: [(decision: Int, place: Place)] = []
    /// Numbers of decisions whose actor is the name of several rows, which others may make one.
    private(set) var ambiguous: [(decision: Int, place: Place)] = []
    /// The spellings decided to mean a name, by its folded form.
    private(set) var spellings: [String: [String]] = [:]

    mutating func note(_ decision: Int, _ place: Place) { open.append((decision, place)) }

    mutating func noteAmbiguous(_ decision: Int, _ place: Place) { ambiguous.append((decision, place)) }

    mutating func settleAmbiguous() { ambiguous = [] }

    mutating func add(_ spelling: String, of name: String) {
        spellings[name.folded, default: []].append(spelling)
    }

    mutating func settle(where isSettled: (Int) -> Bool) { open.removeAll { isSettled($0.decision) } }
}
