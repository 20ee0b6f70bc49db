import SourceText

/// The columns that say where an actor is: the Ortsteil, and the Gemeinde where no Ortsteil is stated.
struct AreaColumns {
    let fine: Column
    /// Wider places, in the order of the file. An address says where an office stands, so they help only where the
    /// finer column speaks of places too, and never beside a column `sozialraum`.
    let coarse: [Column]

    private static let fineHeaders: Set<String> = [
        "stadtteil", "stadtteile", "ortsteil", "ortsteile", "quartier", "quartiere", "gemeinde", "district",
    ]
    private static let coarseHeaders: Set<String> = [
        "gemeinde", "ort", "stadt", "kommune", "city", "placename",
    ]

    init(_ table: Table) {
        fine = table.column("sozialraum")
        coarse =
            Self.fineHeaders.contains(fine.header.headerCore)
            ? table.unknown.filter { Self.isCoarse($0.header) } : []
    }

    static func isCoarse(_ header: String) -> Bool { coarseHeaders.contains(header.headerCore) }

    /// Whether a column completes the one that was found for the Sozialraum.
    static func completes(_ header: String, _ fine: Column?) -> Bool {
        guard let fine else { return false }
        return fineHeaders.contains(fine.header.headerCore) && isCoarse(header)
    }

    /// The column that speaks for a row, and the pair of places where two do.
    func chosen(_ row: TableRow) -> (column: Column, pair: (child: String, parent: String)?) {
        let text = row.line(fine)
        let wider = coarse.first { !row.line($0).saysNothing }
        guard let wider else { return (fine, nil) }
        if text.saysNothing { return (wider, nil) }
        let isOne =
            !text.contains { ",;|/".contains($0) } && !row.line(wider).contains { ",;|/".contains($0) }
        return (fine, isOne ? (text, row.line(wider)) : nil)
    }
}
