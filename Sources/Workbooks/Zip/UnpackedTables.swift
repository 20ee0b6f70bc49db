/// The tables in a zip, whatever folders they lie in: their last names only, so that no path of the archive is ever one on a disk.
package struct UnpackedTables {
    package private(set) var files: [(name: String, content: [UInt8])] = []

    private static let endings = [".csv", ".tsv", ".txt", ".yaml", ".yml"]
    /// More than a landscape has.
    private static let most = 60

    /// - Returns: nil where it is a workbook or document, or holds no table.
    /// - Throws: where the archive is damaged, encrypted or larger than any landscape.
    package init?(_ bytes: [UInt8]) throws {
        let archive = try ZipArchive(bytes)
        guard !archive.names.contains("[Content_Types].xml"), !archive.names.contains("mimetype") else {
            return nil
        }
        for path in archive.names {
            let name = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map { String($0) } ?? ""
            guard !path.hasSuffix("/"), !name.hasPrefix("."), !path.hasPrefix("__MACOSX"),
                Self.endings.contains(where: { name.lowercased().hasSuffix($0) }),
                !files.contains(where: { $0.name.lowercased() == name.lowercased() }),
                files.count < Self.most,
                let content = try archive.content(path)
            else { continue }
            files.append((name, content))
        }
        guard !files.isEmpty else { return nil }
    }
}
