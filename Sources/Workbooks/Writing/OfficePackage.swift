public import Foundation

/// A file of an office program that somebody else has made: a zip archive of parts.
public enum OfficePackage {
    /// The same package with one of its parts changed, all others byte by byte as they were.
    ///
    /// - Parameters:
    ///   - part: its name, such as "word/document.xml".
    ///   - change: from the text of the part to the new one.
    /// - Returns: nil where it is no such package.
    public static func changing(
        _ package: Data, part: String, by change: (String) -> String
    ) -> Data? {
        guard let archive = try? ZipArchive([UInt8](package)), archive.names.contains(part) else {
            return nil
        }
        var entries: [ZipFile.Entry] = []
        for name in archive.names {
            guard let content = try? archive.content(name) else { return nil }
            let isPart = name == part
            entries.append(
                ZipFile.Entry(
                    name: name,
                    content: isPart ? Array(change(String(decoding: content, as: UTF8.self)).utf8) : content,
                    // Pictures are packed already.
                    isStored: name.hasSuffix(".png")))
        }
        return ZipFile.bytes(entries)
    }
}
