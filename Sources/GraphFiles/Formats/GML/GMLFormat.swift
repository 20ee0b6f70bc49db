import PlainText

extension GraphFormat {
    public static let gml = GraphFormat(
        "gml", endings: ["gml"], read: GMLReader.read, write: GMLWriter.write
    ) { document in
        let renamed = (document.nodeColumns + document.tieColumns).map(\.name)
            .filter { GMLWriter.key($0) != $0 }
        if renamed.isEmpty { return [] }
        let list = renamed.joined(separator: ", ")
        return [
            Bilingual(
                "GML kennt in Namen von Attributen nur Buchstaben und Ziffern; umbenannt wurden: \(list).",
                "GML knows letters and digits only in names of attributes; renamed: \(list).")
        ]
    }
}
