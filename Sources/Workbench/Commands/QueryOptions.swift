package import PlainText
import SourceText

/// Options of a command as an address has them: `?field=sprache&confirmed`. Named as on the command line; what would read or write
/// a file of the server is not among them.
package struct QueryOptions: Sendable, Hashable {
    /// Those with a value, and those without.
    private let values: Set<String>
    private let flags: Set<String>

    private static let ties: Set<String> = [
        "field", "district", "kind", "min-strength", "type", "board", "gremium",
    ]
    private static let common: Set<String> = ["lang", "profile"]

    init(values: Set<String>, flags: Set<String> = []) {
        self.values = values.union(Self.common)
        self.flags = flags
    }

    package static let check = QueryOptions(values: [])
    package static let measures = QueryOptions(
        values: ties.union(["measure", "seed", "approximate", "groups", "also"]),
        flags: ["confirmed", "raw", "weighted", "directed"])
    package static let gaps = QueryOptions(values: ["field"], flags: ["matrix"])
    package static let plan = QueryOptions(values: ["budget", "per-actor"])
    package static let compare = QueryOptions(values: [])
    package static let scenario = QueryOptions(
        values: ["remove", "ausfall", "add", "neu", "strengthen", "vertiefen", "budget"], flags: ["plan"])
    package static let map = QueryOptions(
        values: ties.union([
            "show", "layout", "ego", "radius", "size-by", "color-by", "top", "page", "seed", "title",
        ]),
        flags: ["confirmed", "bw"])
    package static let survey = QueryOptions(values: ["contact", "deadline"])
    package static let report = QueryOptions(
        values: ["seed", "part", "only", "field", "actor", "style"], flags: ["contacts"])
    /// All maps for a round table.
    package static let maps = QueryOptions(
        values: ties.union(["seed", "page", "top"]), flags: ["confirmed", "bw"])
    package static let table = QueryOptions(values: ["seed", "title"])

    /// The arguments that a query stands for.
    ///
    /// - Parameters:
    ///   - query: names with their values, in order.
    ///   - own: names that the address itself reads.
    /// - Throws: ``QueryProblem`` for an option that the command does not have here.
    package func arguments(
        _ query: [(name: String, value: String)], without own: Set<String> = []
    ) throws(QueryProblem) -> [String] {
        var arguments: [String] = []
        for (name, value) in query where !own.contains(name) {
            if values.contains(name), value.utf8.count <= 500, !value.utf8.contains(0) {
                // The value belongs to the name, whatever it begins with.
                arguments.append("--\(name)=\(value)")
            } else if flags.contains(name), ["", "1", "true", "ja"].contains(value) {
                arguments.append("--\(name)")
            } else {
                throw QueryProblem(name: name)
            }
        }
        return arguments
    }
}

/// An option that an address does not have.
package struct QueryProblem: Explained, Sendable, Hashable {
    package var name: String

    package var message: Bilingual {
        Bilingual(
            "Die Angabe „\(name.onOneLine.prefix(40))“ gibt es hier nicht, oder ihr Wert ist zu lang.",
            "There is no option “\(name.onOneLine.prefix(40))” here, or its value is too long.")
    }
}
