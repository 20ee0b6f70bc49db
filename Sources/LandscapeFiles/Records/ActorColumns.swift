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
    let id, name, shortName, sector, carrier, umbrella, independent, funding, fields: Column
    let areas: AreaColumns
    let roles, groups, website, asked, answered, publish, recordDate, source, variants, note,
        group: Column
    /// Beside a column of partners "Art" may turn out to be about the cooperation.
    var types: Column

    init(_ table: Table) {
        id = table.column("id")
        name = table.column("name")
        shortName = table.column("kurzname")
        types = table.column("typ")
        sector = table.column("sektor")
        carrier = table.column("traeger")
        umbrella = table.column("dachverband")
        independent = table.column("freier_traeger")
        funding = table.column("foerdergeber_ebene")
        fields = table.column("handlungsfelder")
        roles = table.column("rollen")
        areas = AreaColumns(table)
        groups = table.column("zielgruppen")
        website = table.column("website")
        asked = table.column("befragt")
        answered = table.column("geantwortet")
        publish = table.column("veroeffentlichen")
        recordDate = table.column("stand")
        source = table.column("quelle")
        variants = table.column("namensvarianten")
        note = table.column("notiz")
        group = table.column("gruppe")
    }
}
