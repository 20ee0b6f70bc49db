import LandscapeModel

extension TableReading {
    init(_ table: Table, _ layout: TableLayout) {
        let found = table.spec.headers.compactMap { header in
            table.columns[header.canonical].map { (canonical: header.canonical, header: $0.header) }
        }
        let wider = table.spec.name == TableSpec.actors.name ? AreaColumns(table).coarse : []
        let completed = wider.map { (canonical: "sozialraum", header: $0.header) }
        self.init(
            file: table.file, table: table.spec.name, layout: layout, headerRow: table.headerLine,
            rows: table.count, columns: found + completed,
            skipped: table.filter.examples + table.filter.notes + table.repeatedHeaders
        )
    }
}
