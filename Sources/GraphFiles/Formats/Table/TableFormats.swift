import PlainText

// Tables are read as any other table of a landscape.
extension GraphFormat {
    public static let edgeList = GraphFormat(
        "edgeList",
        meaning: Bilingual("Kantenliste; „…matrix.csv“: Matrix", "edge list; “…matrix.csv”: matrix"),
        endings: ["csv"], read: nil, write: TableWriter.writeEdges, hasRemarks: false
    ) { document in
        var losses = withoutAttributes("CSV", [document.nodeColumns]) + withoutNames("CSV", document)
        if document.isolates > 0 {
            losses.append(
                Bilingual(
                    "\(document.isolates) Akteure ohne Kooperation stehen als Zeilen ohne Ziel in der Liste.",
                    "\(document.isolates) actors without cooperation are rows without a target."))
        }
        return losses
    }

    public static let matrix = GraphFormat(
        "matrix", endings: ["csv"], nameEnd: "matrix.csv", read: nil, write: TableWriter.writeMatrix,
        hasRemarks: false
    ) { document in
        withoutAttributes("CSV", [document.nodeColumns, document.tieColumns]) + withoutNames("CSV", document)
    }
}
