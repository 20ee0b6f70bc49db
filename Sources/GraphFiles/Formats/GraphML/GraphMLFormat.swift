extension GraphFormat {
    public static let graphml = GraphFormat(
        "graphml", endings: ["graphml", "xml"], read: GraphMLReader.read, write: GraphMLWriter.write)
}
