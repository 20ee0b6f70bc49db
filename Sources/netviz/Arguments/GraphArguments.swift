import ArgumentParser
import GraphFiles

/// How a graph file (GraphML, GEXF, GML, Pajek, DL, JSON, DOT) is understood, and the strengths of a single table.
struct GraphArguments: ParsableArguments {
    @Option(
        name: .customLong("type-attribute"),
        help: ArgumentHelp(
            text("Graphdatei: Attribut mit Typ oder Sektor.", "Graph file: attribute with type or sector."),
            valueName: text("name", "name")))
    var typeAttribute: String?

    @Option(
        name: .customLong("strength-attribute"),
        help: ArgumentHelp(
            text(
                "Graphdatei oder einzelne Tabelle: Attribut oder Spalte mit der Stärke.",
                "Graph file or single table: attribute or column with the strength."),
            valueName: text("name", "name")))
    var strengthAttribute: String?

    @Option(
        name: [.customLong("relation"), .customLong("beziehung")],
        help: ArgumentHelp(
            text(
                "Graphdatei mit mehreren Beziehungen oder Netzen: nur diese, beim Namen oder ihrer Nummer.",
                "Graph file with several relations or networks: only this one, by its name or number."),
            valueName: text("name", "name")))
    var relation: String?

    var options: GraphReadingOptions {
        var options = GraphReadingOptions()
        options.typeAttribute = typeAttribute
        options.strengthAttribute = strengthAttribute
        options.relation = relation
        return options
    }
}
