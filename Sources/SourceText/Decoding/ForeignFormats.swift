import PlainText

/// Files that netviz does not read, and what helps instead.
package enum ForeignFormat {
    /// What is read, for messages.
    ///
    /// - Parameter graphs: the endings of graph files.
    private static func readList(_ graphs: [String]) -> Bilingual {
        let list = graphs.map { "." + $0 }.joined(separator: ", ")
        return Bilingual(
            "Ordner mit CSV-Tabellen, Arbeitsmappen (.xlsx, .ods), Listen und Matrizen (.csv, .tsv) und Graphdateien "
                + "(\(list))",
            "folders of CSV tables, workbooks (.xlsx, .ods), lists and matrices (.csv, .tsv) and graph files (\(list))"
        )
    }

    /// What a file of another program is, and how to get the data out of it.
    private struct Advice {
        var name: String
        var german: String
        var english: String
    }

    private static let gephi = Advice(
        name: "Gephi",
        german: "Bitte exportieren Sie aus Gephi als GEXF oder GraphML (Datei → Exportieren → Graphdatei).",
        english: "Please export GEXF or GraphML from Gephi (File → Export → Graph file).")
    private static let ucinet = Advice(
        name: "UCINET/NetDraw",
        german:
            "Bitte exportieren Sie aus UCINET als DL (Data → Export → DL) oder aus NetDraw als Pajek (.net).",
        english: "Please export DL from UCINET (Data → Export → DL) or Pajek (.net) from NetDraw.")
    private static let cytoscape = Advice(
        name: "Cytoscape",
        german:
            "Bitte exportieren Sie aus Cytoscape als „Cytoscape.js JSON“ (.cyjs) oder GraphML (File → Export → Network to File).",
        english:
            "Please export “Cytoscape.js JSON” (.cyjs) or GraphML from Cytoscape (File → Export → Network to File)."
    )
    private static let yed = Advice(
        name: "yEd",
        german: "Bitte speichern Sie in yEd als GraphML (Datei → Speichern unter).",
        english: "Please save as GraphML in yEd (File → Save as).")
    private static let text = Advice(
        name: "",
        german:
            "Bitte übertragen Sie die Angaben in eine Tabelle: „netviz neu --xlsx netzwerk.xlsx“ legt eine an.",
        english: "Please bring the data into a table: “netviz new --xlsx netzwerk.xlsx” makes one.")
    private static let drawing = Advice(
        name: "",
        german:
            "Ein Bild enthält keine Daten über Kooperationen. Bitte exportieren Sie das Netz aus dem Programm, mit dem "
            + "es gezeichnet wurde, als Tabelle oder als GraphML.",
        english:
            "A picture holds no data on cooperations. Please export the network as a table or as GraphML from the "
            + "program that drew it.")

    private static let advice: [String: Advice] = [
        "vna": ucinet, "##h": ucinet, "##d": ucinet, "gdf": gephi, "gephi": gephi, "tgf": yed,
        "tlp": Advice(
            name: "Tulip", german: "Bitte exportieren Sie aus Tulip als GEXF, GML oder CSV.",
            english: "Please export GEXF, GML or CSV from Tulip."),
        "cys": cytoscape, "cx": cytoscape, "cx2": cytoscape, "sif": cytoscape, "xgmml": cytoscape,
        "graphmlz": yed, "ygf": yed,
        "pdf": text, "docx": text, "doc": text, "odt": text, "rtf": text, "pptx": text, "ppt": text,
        "odp": text,
        "html": text, "htm": text, "eml": text, "msg": text,
        "png": drawing, "jpg": drawing, "jpeg": drawing, "gif": drawing, "svg": drawing, "bmp": drawing,
        "tif": drawing, "tiff": drawing, "webp": drawing, "vsdx": drawing, "drawio": drawing,
        "zip": Advice(
            name: "",
            german: "Bitte entpacken Sie das Archiv und geben Sie den Ordner oder die Datei darin an.",
            english: "Please unpack the archive and name the folder or the file in it."),
    ]

    /// Endings that may be a text table.
    private static let tables: Set<String> = ["csv", "tsv", "txt", "tab", ""]

    /// Reports a file whose ending is that of nothing netviz reads.
    ///
    /// - Parameter mayBeTable: the file may as well be a text table.
    /// - Returns: false where it may be one; then nothing was reported.
    package static func report(
        _ file: String, mayBeTable: Bool = true, isGraph: Bool = false, graphs: [String],
        _ log: inout ProblemLog
    ) -> Bool {
        let ending = FileName.ending(file)
        guard !isGraph, !mayBeTable || !tables.contains(ending) else { return false }
        let known = advice[ending]
        let origin = known.map { $0.name.isEmpty ? "" : ", \($0.name)" } ?? ""
        let readList = readList(graphs)
        log.error(
            .unreadableFile, Place(file: file), file,
            "Dieses Format liest netviz nicht (\(file)\(origin)); es liest \(readList.german). "
                + (known ?? unknown).german,
            "netviz does not read this format (\(file)\(origin)); it reads \(readList.english). "
                + (known ?? unknown).english)
        return true
    }

    private static let unknown = Advice(
        name: "",
        german:
            "Bitte exportieren Sie die Daten aus dem Programm, aus dem die Datei kommt, in eines dieser Formate.",
        english: "Please export the data from the program that the file comes from into one of these formats."
    )
}
