extension GraphFormat {
    public static let dot = GraphFormat(
        "dot", endings: ["dot", "gv"], read: DOTReader.read, write: DOTGraphWriter.write)
}
