import ArgumentParser
import Foundation
import LandscapeFiles
import LandscapeModel
import Reports

/// How a graph file (GraphML, GEXF, GML, Pajek, DL, CSV, JSON, DOT) is understood.
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
            text("Graphdatei: Attribut mit der Stärke.", "Graph file: attribute with the strength."),
            valueName: text("name", "name")))
    var strengthAttribute: String?

    /// Reads the file; what it drops or merges is said on standard error.
    func read(_ input: LandscapeArguments, keepsTieAttributes: Bool = false) throws -> GraphFile {
        let file = GraphFileReader.read(
            at: input.landscape, strengthAttribute: strengthAttribute, keepsTieAttributes: keepsTieAttributes)
        let errors = file.problems.filter { $0.severity == .error }
        guard errors.isEmpty || input.isProvisional else {
            let lines = errors.lines(spoken)
            throw Failure(
                "„\(input.landscape)“ konnte nicht als Graph gelesen werden:\n\(lines)",
                "“\(input.landscape)” could not be read as a graph:\n\(lines)")
        }
        if let note = file.note(spoken) { Output.say(note) }
        if !file.problems.isEmpty { Output.say(file.problems.lines(spoken)) }
        if let hint = file.weightHint { Output.say(hint.line(spoken)) }
        guard !file.ids.isEmpty else {
            throw Failure("„\(input.landscape)“ enthält keine Knoten.", "“\(input.landscape)” has no nodes.")
        }
        return file
    }

    func groups(_ file: GraphFile) throws -> ActorGroups? {
        guard let typeAttribute else { return nil }
        if let groups = file.groups(attribute: typeAttribute) { return groups }
        let known = file.attributes.map(\.name).joined(separator: ", ")
        throw ValidationError(
            text(
                "Das Attribut „\(typeAttribute)“ gibt es in der Datei nicht. Vorhanden: \(known).",
                "The file has no attribute “\(typeAttribute)”. It has: \(known)."))
    }

    /// A landscape or a graph file, ready to be drawn.
    func prepared(_ input: LandscapeArguments) throws -> Prepared {
        guard input.tableLayout == nil, GraphFileReader.isGraphFile(input.landscape) else {
            return try input.read()
        }
        let title = URL(fileURLWithPath: input.landscape).deletingPathExtension().lastPathComponent
        let file = try read(input)
        var landscape = file.landscape(title: title, typeAttribute: typeAttribute)
        landscape.rowsNotUnderstood = file.notUnderstood.rows
        var prepared = Prepared(landscape, looseErrors: file.notUnderstood.others)
        prepared.looks = file.looks
        return prepared
    }
}
