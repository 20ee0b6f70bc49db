extension GraphFormat {
    public static let gexf = GraphFormat(
        "gexf", endings: ["gexf"], read: GEXFReader.read, write: GEXFWriter.write, keepsLooks: true)
}
