extension GraphFormat {
    public static let dl = GraphFormat(
        "dl", endings: ["dl"], read: DLReader.read, write: DLWriter.write, hasRemarks: false
    ) { document in
        withoutAttributes("UCINET DL", [document.nodeColumns, document.tieColumns])
            + withoutNames("UCINET DL", document)
    }
}
