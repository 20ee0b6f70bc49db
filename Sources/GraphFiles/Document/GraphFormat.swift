public import PlainText

/// A format in which networks are exchanged: one value, with its reader and its writer.
///
/// Those that netviz knows stand in ``all``.
public struct GraphFormat: Sendable {
    typealias Reader = @Sendable ([UInt8], inout GraphDraft) -> Void
    typealias Writer = @Sendable (GraphDocument, (String) -> Void) -> Void

    public let name: String
    /// What it is, where the ending does not say so.
    let meaning: Bilingual
    /// Endings of its files, the usual one first.
    public let endings: [String]
    /// Endings that are read and never written.
    let readEndings: [String]
    /// How the name of a file ends that is of this format and not of another one with the same ending.
    let nameEnd: String
    /// nil where files of this ending are read as tables.
    let read: Reader?
    let write: Writer
    /// Whether a file of this format has a place for ``GraphDocument/remarks``; in the others a comment would be taken
    /// for data.
    public let hasRemarks: Bool
    /// Whether it keeps places and colours of the map, or need not say that it does not.
    let keepsLooks: Bool
    private let ownLosses: @Sendable (GraphDocument) -> [Bilingual]

    init(
        _ name: String, meaning: Bilingual = Bilingual("", ""), endings: [String], readEndings: [String] = [],
        nameEnd: String = "", read: Reader?,
        write: @escaping Writer, hasRemarks: Bool = true, keepsLooks: Bool = false,
        losses: @escaping @Sendable (GraphDocument) -> [Bilingual] = { _ in [] }
    ) {
        self.name = name
        self.meaning = meaning
        self.endings = endings
        self.readEndings = readEndings
        self.nameEnd = nameEnd
        self.read = read
        self.write = write
        self.hasRemarks = hasRemarks
        self.keepsLooks = keepsLooks
        ownLosses = losses
    }

    /// A matrix of more actors than this can be read by nothing.
    public static let largestMatrix = 20_000

    /// What this format leaves out of a document; each a sentence for the user.
    public func losses(_ document: GraphDocument) -> [Bilingual] {
        var losses = ownLosses(document)
        if !keepsLooks, !document.places.isEmpty || !document.colours.isEmpty {
            losses.append(
                Bilingual(
                    "Orte und Farben der Karte stehen nur in GEXF.",
                    "Places and colours of the map are in GEXF only."))
        }
        return losses
    }

    /// That attributes are left out, where there are any.
    ///
    /// - Parameter columns: those that the format cannot keep.
    static func withoutAttributes(_ format: String, _ columns: [[GraphDocument.Column]]) -> [Bilingual] {
        let names = columns.map { $0.map(\.name).joined(separator: ", ") }.filter { !$0.isEmpty }
        if names.isEmpty { return [] }
        let list = names.joined(separator: ", ")
        return [
            Bilingual(
                "\(format) kennt keine Merkmale; nicht dabei sind: \(list).",
                "\(format) has no attributes; left out: \(list).")
        ]
    }

    /// That a format calls the actors by their ids alone, where their names are others.
    static func withoutNames(_ format: String, _ document: GraphDocument) -> [Bilingual] {
        if document.names == document.ids { return [] }
        return [
            Bilingual(
                "\(format) nennt die Akteure bei ihrer id; ihre Namen sind nicht dabei.",
                "\(format) calls the actors by their ids; their names are left out.")
        ]
    }
}

extension GraphFormat: Hashable {
    public static func == (left: GraphFormat, right: GraphFormat) -> Bool { left.name == right.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension GraphDocument {
    /// Nodes without a tie.
    var isolates: Int { isIsolated.count { $0 } }

    var isIsolated: [Bool] {
        var isIsolated = [Bool](repeating: true, count: ids.count)
        for tie in ties {
            isIsolated[Int(tie.from)] = false
            isIsolated[Int(tie.to)] = false
        }
        return isIsolated
    }

    /// Writes the network piece by piece; equal documents give equal bytes.
    ///
    /// - Complexity: O(size of the output) time, O(1) space beyond the document.
    public func write(_ format: GraphFormat, to sink: ([UInt8]) -> Void) {
        var buffer: [UInt8] = []
        func put(_ text: String) {
            buffer.append(contentsOf: text.utf8)
            guard buffer.count >= 1 << 16 else { return }
            sink(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
        format.write(self, put)
        sink(buffer)
    }

    /// The shortest text that reads back to the same number; whole numbers without decimals.
    static func number(_ value: Double) -> String {
        if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { return "\(whole)" }
        return "\(value)"
    }
}
