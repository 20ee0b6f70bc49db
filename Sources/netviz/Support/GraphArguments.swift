import ArgumentParser
import LandscapeFiles
import LandscapeModel
import PlainText

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

    /// Refuses options for what the input is not.
    func refuse(_ result: ReadResult) throws {
        guard result.network == nil, result.errors.isEmpty else { return }
        let asked = [("--relation", relation), ("--type-attribute", typeAttribute)]
        if let (name, _) = asked.first(where: { $0.1 != nil }) {
            throw ValidationError(
                text(
                    "\(name) gibt es nur für Graphdateien; diese Eingabe ist eine Tabelle oder Landschaft.",
                    "\(name) is for graph files; this input is a table or a landscape."))
        }
    }

    /// The groups that an attribute of the nodes makes, for actors in the order of `ids`; nil where none was named.
    func groups(_ network: GraphFile?, _ ids: [String]) -> ActorGroups? {
        guard let typeAttribute, let network else { return nil }
        let exact = network.attributes.first { $0.name == typeAttribute }
        let known = exact ?? network.attributes.first { $0.name.folded == typeAttribute.folded }
        guard let values = known?.values else { return nil }
        let texts = Dictionary(zip(network.ids, values), uniquingKeysWith: { first, _ in first })
        return ActorGroups(texts: ids.map { texts[$0] ?? "" })
    }
}

extension Prepared {
    /// Whether the input names actors and their ties and nothing else: a graph file of another program, or a single table
    /// that says nothing of types, kinds, fields and reporters.
    var isBareNetwork: Bool {
        guard isSingleFile else { return false }
        let knowsActors = landscape.actors.contains {
            !$0.types.isEmpty || $0.hasAnswered || !$0.mayBePublished
        }
        let knowsClaims = landscape.claims.contains {
            $0.reporter != .coordination || $0.kind != Vocabulary.unspecifiedKind || $0.fieldList != 0
        }
        return !knowsActors && !knowsClaims
    }

    /// What those whom an output is for may see, where the input allows that profile.
    func published(for profile: Profile) throws -> Prepared {
        try refusePublic(profile)
        return shown(to: profile)
    }

    /// A network does not tell what is confirmed and who agreed to publication.
    private func refusePublic(_ profile: Profile) throws {
        guard profile == .oeffentlich, network != nil || isExport || isBareNetwork else { return }
        throw ValidationError(
            text(
                "Eine Graphdatei oder was ein anderes Programm ausgegeben hat sagt nicht, was bestätigt ist und wer einer Veröffentlichung zugestimmt hat: --profile oeffentlich gibt es nur für Landschaften. Einen Ordner dafür legt „netviz convert“ an.",
                "A graph file or the export of another program does not tell what is confirmed and who agreed to publication: --profile oeffentlich is for landscapes. “netviz convert” makes a folder for it."
            ))
    }
}
