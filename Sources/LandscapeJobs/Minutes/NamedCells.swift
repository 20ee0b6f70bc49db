import LandscapeEditing
import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText

/// Whom the cells of entries name.
final class NamedCells {
    private let landscape: Landscape
    /// Remembers what it found, so it changes while it is asked.
    private var book: ReferenceBook

    init(_ landscape: Landscape) {
        self.landscape = landscape
        book = ReferenceBook(landscape)
    }

    /// The actor that a text names; nil where it names none, or several.
    func actor(_ text: String) -> ActorIndex? {
        guard case .actor(let index) = book.find(text.onOneLine),
            landscape.actors.indices.contains(Int(index))
        else { return nil }
        return index
    }

    /// Its name, or the text where it names nobody.
    func name(_ text: String) -> String {
        actor(text).map { landscape.actors[Int($0)].displayName } ?? text.onOneLine
    }

    /// Those that a cell lists, by name.
    func list(_ cell: String?) -> String {
        guard let cell, !cell.trimmed.isEmpty else { return "" }
        if actor(cell) != nil { return name(cell) }
        return cell.split(whereSeparator: { "|,;\n".contains($0) }).map { name(String($0).trimmed) }
            .joined(separator: ", ")
    }
}

extension Entry {
    /// What the entry says of its row, by the canonical names of columns; what it shall be beats what it was.
    var cells: [String: String] {
        let all = (becomes ?? [:]).merging(was ?? [:]) { shall, _ in shall }
        guard let spec = TableSpec.all.first(where: { $0.name == table.folded }) else { return all }
        return all.reduce(into: [:]) { cells, cell in
            cells[spec.canonical(cell.key) ?? cell.key] = cell.value
        }
    }

    /// The entry as the minutes tell it: without its time and status, remarks and persons; nil where nothing else is left.
    var forEverybody: Entry? {
        guard var entry = withoutPersons else { return nil }
        entry.at = ""
        entry.status = .accepted
        return entry
    }
}
