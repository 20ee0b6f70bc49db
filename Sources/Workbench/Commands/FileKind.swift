/// A file that a command makes of a landscape; addresses and jobs name it alike.
package struct FileKind: Sendable, Hashable {
    /// "report.pdf".
    package let name: String
    package let options: QueryOptions
    /// "application/pdf".
    package let type: String
    let command: String
    /// The command makes a folder, which comes as an archive.
    package let isFolder: Bool
    let ending: String

    private init(
        _ name: String, _ command: String, _ ending: String, _ options: QueryOptions, isFolder: Bool = false
    ) {
        self.name = "\(name).\(ending)"
        self.command = command
        self.ending = ending
        self.options = options
        self.isFolder = isFolder
        type = Self.types[ending] ?? "application/octet-stream"
    }

    package static let all: [FileKind] =
        ["svg", "pdf", "png", "html"].map { FileKind("map", "map", $0, .map) }
        + ["docx", "html", "pdf", "md"].map { FileKind("report", "report", $0, .report) }
        + [
            FileKind("landscape", "convert", "xlsx", .check), FileKind("table", "table", "html", .table),
            FileKind("maps", "map", "zip", .maps, isFolder: true),
        ]

    package static func named(_ name: String) -> FileKind? { all.first { $0.name == name } }

    private static let types = [
        "svg": "image/svg+xml", "pdf": "application/pdf", "png": "image/png", "zip": "application/zip",
        "html": "text/html; charset=utf-8", "md": "text/markdown; charset=utf-8",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]

    /// The words of the command behind the landscape, up to its options.
    ///
    /// - Parameter folder: in which it writes.
    func target(in folder: String) -> (path: String, words: [String]) {
        let path = isFolder ? folder + "/karten" : folder + "/ergebnis." + ending
        switch command {
        case "convert": return (path, [path])
        default: return (path, (isFolder ? ["--all"] : []) + ["-o", path])
        }
    }
}
