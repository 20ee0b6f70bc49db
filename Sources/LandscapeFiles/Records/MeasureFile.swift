public import Foundation
public import LandscapeModel
import PlainText

/// Measures that are suggested as the file `massnahmen.csv`, ready to be agreed on.
public enum MeasureFile {
    /// The file with actors by their names, as those write who fill it in; by id where the name would not be read as
    /// that actor.
    ///
    /// - Parameter measures: of this landscape.
    public static func data(_ measures: [AgreedMeasure], in landscape: Landscape) -> Data {
        var book = ReferenceBook(landscape)
        func reference(_ actor: ActorIndex) -> String {
            let record = landscape.actors[Int(actor)]
            for name in [record.name, record.shortName]
            where !name.isEmpty && !name.contains(where: isSeparator) {
                if case .actor(let found) = book.find(name), found == actor { return name }
            }
            return record.id
        }
        let table = RawTable.measures(measures, actor: reference) { actors in
            let names = actors.map(reference).joined(separator: ", ")
            // A list that is somebody's name would be read as one.
            if actors.count > 1, book.isKnown(names) {
                return actors.map { landscape.actors[Int($0)].id }.joined(separator: "|")
            }
            return names
        }
        return FolderWriter.files(LandscapeTables(tables: [table])).first?.content ?? Data()
    }

    private static func isSeparator(_ character: Character) -> Bool { "|,;\n".contains(character) }
}
