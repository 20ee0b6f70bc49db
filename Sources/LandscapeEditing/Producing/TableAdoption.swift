import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText

extension EditableTables {
    /// Makes a table say what another says, row by row: rows that are the same keep every byte, and so does all that stands
    /// around them.
    ///
    /// - Parameters:
    ///   - old: the rows that the reader sees, without titles, remarks and examples.
    ///   - new: what shall stand in their place.
    /// - Throws: where the rows of the file cannot be told apart as the reader does; it is then as it was.
    mutating func adopt(_ new: RawTable, inPlaceOf old: RawTable) throws(EntryProblem) {
        let spec = TableSpec.named(new.name)
        let file = try table(spec, columns: new.header)
        guard let places = Self.places(of: old, in: file) else {
            let name = name(of: new.name)
            throw .invalid(
                "\(name) lässt sich nicht Zeile für Zeile ändern. Bitte lassen Sie mit -o in einen neuen Ordner schreiben.",
                "\(name) cannot be changed row by row. Please use -o to write into a new folder.")
        }
        let before = old.rows.map { TableDifference.cells($0, old.header, spec) }
        let after = new.rows.map { TableDifference.cells($0, new.header, spec) }
        let steps = RowAlignment(before, after) { TableDifference.isAlike($0, $1, spec) }.steps
        for case .changed(let one, let two) in steps {
            var cells = after[two]
            for column in before[one].keys where cells[column] == nil { cells[column] = "" }
            _ = set(cells, row: places[one], of: new.name)
        }
        for case .added(let row) in steps { _ = append(after[row], to: new.name) }
        // From the end, so that the places above stay.
        for case .removed(let row) in steps.reversed() { _ = remove(row: places[row], of: new.name) }
    }

    /// Where the rows that the reader sees stand in the file; nil where they are not all found in their order.
    private static func places(of rows: RawTable, in file: RawTable) -> [Int]? {
        func bare(_ row: [String]) -> ArraySlice<String> {
            row[..<((row.lastIndex { !$0.isEmpty } ?? -1) + 1)]
        }
        var places: [Int] = []
        var next = 0
        for row in rows.rows {
            guard let place = file.rows[next...].firstIndex(where: { bare($0) == bare(row) }) else {
                return nil
            }
            places.append(place)
            next = place + 1
        }
        return places
    }
}
