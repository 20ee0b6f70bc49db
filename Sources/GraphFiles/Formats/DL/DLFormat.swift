import PlainText

extension GraphFormat {
    public static let dl = GraphFormat(
        "dl", meaning: Bilingual("UCINET", "UCINET"), endings: ["dl"], read: DLReader.read,
        write: DLWriter.write, hasRemarks: false
    ) { document in
        withoutAttributes("UCINET DL", [document.nodeColumns, document.tieColumns])
            + withoutNames("UCINET DL", document)
    }
}
