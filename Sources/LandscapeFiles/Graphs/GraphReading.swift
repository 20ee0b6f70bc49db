import Foundation
public import GraphFiles
import LandscapeModel
import PlainText
import SourceText

extension Reading {
    /// Reads a graph file of another program as a landscape.
    mutating func readGraphFile(_ path: String, name: String) {
        let file = GraphFileReader.read(at: path, options: graphOptions)
        take(file, name: name, title: URL(fileURLWithPath: name).deletingPathExtension().lastPathComponent)
    }

    /// Takes a network over as the landscape.
    mutating func take(_ file: GraphFile, name: String, title: String = "") {
        actorsFile = name
        for problem in file.problems { log.add(problem) }
        reportMissingType(file, name)
        if file.hasOwnWeights { log.reportWeights(file.statedWeights, Place(file: name)) }
        let settings = landscape.settings
        landscape = file.landscape(title: title, typeAttribute: graphOptions.typeAttribute)
        if title.isEmpty { landscape.settings = settings }
        reportUncountedKinds(file, name)
        network = file
        looks = file.looks
        knowActors(name)
        readings.append(
            TableReading(
                file: name, table: "kooperationen", layout: .graph, headerRow: 1, rows: file.edges.count))
    }

    /// What reviews of names and types need to know of the actors.
    private mutating func knowActors(_ name: String) {
        for (number, actor) in landscape.actors.enumerated() {
            book.add(actor.id, .id, ActorIndex(clamping: number))
            book.add(actor.name, .name, ActorIndex(clamping: number))
        }
        typeHeader = Place(file: name)
        reportWithoutType(
            landscape.actors.map { actor in
                PendingActor(
                    carrier: "", carrierPlace: Place(file: name), saysNotAnswered: false,
                    hasNoType: actor.types.isEmpty, hasOwnID: true)
            })
        reportPeople()
    }

    private mutating func reportMissingType(_ file: GraphFile, _ name: String) {
        guard let wanted = graphOptions.typeAttribute, file.groups(attribute: wanted) == nil else { return }
        let known = file.attributes.map(\.name).joined(separator: ", ")
        log.error(
            .missingColumn, Place(file: name), wanted,
            "Das Attribut \(quoted(wanted).german) gibt es in \(name) nicht."
                + (known.isEmpty ? " Die Knoten haben keine Attribute." : " Vorhanden: \(known)."),
            "\(name) has no attribute \(quoted(wanted).english)."
                + (known.isEmpty ? " Its nodes have no attributes." : " It has: \(known)."))
    }

    /// Relations that bear the name of a kind which is no cooperation by default.
    private mutating func reportUncountedKinds(_ file: GraphFile, _ name: String) {
        for relation in file.relations {
            guard let kind = Vocabulary.standard.kind(relation), !Vocabulary.standard.kindTerm(kind).isCounted
            else {
                continue
            }
            let label = Vocabulary.standard.kindTerm(kind).term.label
            log.warning(
                .unknownKind, Place(file: name), relation,
                "Die Beziehung \(quoted(relation).german) ist die Art „\(label.german)“, die nicht als Kooperation zählt. "
                    + "Mit --kind \(Vocabulary.standard.kindTerm(kind).term.id) zählt sie.",
                "The relation \(quoted(relation).english) is the kind “\(label.english)”, which does not count as "
                    + "cooperation. With --kind \(Vocabulary.standard.kindTerm(kind).term.id) it counts.")
        }
    }
}

extension GraphFileReader {
    /// Whether the path names a file, not a folder, whose ending is that of a graph format.
    ///
    /// Tables (`.csv`, `.tsv`, `.txt`) are none: they are read as any other table.
    public static func isGraphFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard !(exists && isFolder.boolValue), isGraphFormat(path) else { return false }
        // Exports with tables of their own are landscapes, whatever their ending.
        return !ToolReading.isExport(path)
    }
}
