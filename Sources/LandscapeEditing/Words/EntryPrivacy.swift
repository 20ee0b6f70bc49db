import LandscapeFiles
import PlainText

extension Entry {
    /// The entry as everybody at a table may read it: without remarks and persons; nil where nothing else is left.
    package var withoutPersons: Entry? {
        guard table.folded != "kontakte" else { return nil }
        var entry = self
        entry.was = Self.shown(was)
        entry.becomes = Self.shown(becomes)
        if operation == .change, becomes?.isEmpty == false, entry.becomes?.isEmpty == true { return nil }
        return entry
    }

    private static func shown(_ cells: [String: String]?) -> [String: String]? {
        cells?.filter { column, _ in
            !["notiz", "bemerkung"].contains(column.folded) && !TableSpec.isPersonal(column.folded)
        }
    }
}
