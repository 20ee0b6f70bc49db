import PlainText

extension GraphFormat {
    public static let pajek = GraphFormat(
        "pajek", meaning: Bilingual("Pajek", "Pajek"), endings: ["net", "paj"], read: PajekReader.read,
        write: PajekWriter.write, keepsLooks: true
    ) { document in
        var losses = withoutAttributes("Pajek", [document.nodeColumns, document.tieColumns])
        if document.names != document.ids {
            losses.append(
                Bilingual(
                    "Pajek nummeriert die Akteure; erhalten bleiben ihre Namen, nicht ihre id.",
                    "Pajek numbers the actors; their names are kept, their ids are not."))
        }
        return losses
    }
}
