import LandscapeModel
import PlainText
import SourceText

/// What a cell of types says: types, and words that are none but head a group of the list.
struct TypesAndGroup {
    var types: [String]
    var group: String
}

/// Cells of `akteure` that were in order, by their text.
struct ActorCache {
    var types = CellMemory<TypesAndGroup>()
    var fields = CellMemory<[String]>()
    var targetGroups = CellMemory<[String]>()
    var areas = CellMemory<Area>()
    var dates = CellMemory<PartialDate?>()
}

/// The columns of `akteure`, looked up once.
struct ActorColumns {
    let id, name, shortName, sector, carrier, independent, fields: Column
    let areas: AreaColumns
    let groups, asked, answered, publish, recordDate, group: Column
    /// Columns that are parts of an actor, as they stand.
    let plain: [(column: TableColumn<Actor>, place: Column)]
    /// Beside a column of partners "Art" may turn out to be about the cooperation.
    var types: Column

    init(_ table: Table) {
        id = table.column("id")
        name = table.column("name")
        shortName = table.column("kurzname")
        types = table.column("typ")
        sector = table.column("sektor")
        carrier = table.column("traeger")
        independent = table.column("freier_traeger")
        fields = table.column("handlungsfelder")
        areas = AreaColumns(table)
        groups = table.column("zielgruppen")
        asked = table.column("befragt")
        answered = table.column("geantwortet")
        publish = table.column("veroeffentlichen")
        recordDate = table.column("stand")
        group = table.column("gruppe")
        plain = TableColumn<Actor>.all.filter { $0.field != nil }.map { ($0, table.column($0.name)) }
    }
}
