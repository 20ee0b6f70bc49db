extension GraphFormat {
    public static let json = GraphFormat(
        "json", endings: ["json"], readEndings: ["cyjs"], read: NodeLinkReader.read,
        write: NodeLinkWriter.write)
}
