public import Foundation
import PlainText

/// What netviz has written into a folder of results, so that what somebody edited since is not replaced.
///
/// A hidden file beside the results holds a line for each, as `sha256sum -c` reads it (docs/decisions/0018).
public struct WrittenResults {
    public static let fileName = ".netviz-ergebnisse"

    private var sums: [String: String] = [:]

    /// Reads what is known of a folder; nothing where it has no such file.
    public init(of folder: String) {
        let path = FileSystem.join(folder, Self.fileName)
        guard FileSystem.kind(of: path) == S_IFREG, let content = FileManager.default.contents(atPath: path)
        else { return }
        for line in String(decoding: content, as: UTF8.self).split(separator: "\n") {
            let digits = line.prefix { $0 != " " }
            guard digits.count == 64, line.dropFirst(64).hasPrefix("  ") else { continue }
            sums[String(line.dropFirst(66))] = String(digits)
        }
    }

    /// Those of the named files that are there and not as they were written. What netviz knows nothing of is not
    /// among them.
    public func edited(among names: [String], in folder: String) -> [String] {
        names.filter { name in
            let path = FileSystem.join(folder, name)
            guard let sum = sums[name], FileSystem.kind(of: path) == S_IFREG,
                let content = FileManager.default.contents(atPath: path)
            else { return false }
            return SHA256.hexadecimal(content) != sum
        }
    }

    /// What netviz wrote into the folder and is still there, beside the named files.
    func others(than names: [String], in folder: String) -> [String] {
        sums.keys.filter { !names.contains($0) && FileSystem.kind(of: FileSystem.join(folder, $0)) != nil }
            .sorted()
    }

    /// Whether a file is there and still as netviz wrote it.
    public func isOwn(_ name: String, in folder: String) -> Bool {
        sums[name] != nil && edited(among: [name], in: folder).isEmpty
    }

    mutating func record(_ name: String, _ content: Data) {
        // A name of two lines could not be read again.
        guard !name.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return }
        sums[name] = SHA256.hexadecimal(content)
    }

    mutating func forgetWhatIsGone(from folder: String) {
        sums = sums.filter { FileSystem.kind(of: FileSystem.join(folder, $0.key)) != nil }
    }

    var content: Data {
        Data(sums.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined().utf8)
    }
}

/// A folder of results: maps, report and tables, which people also edit.
public enum ResultFolder {
    /// Writes results in one step and remembers them.
    ///
    /// - Parameters:
    ///   - replacesEdited: also replaces what somebody has edited since it was written.
    ///   - isPublic: the folder is for the public; results of a run for others must not lie in it.
    /// - Throws: `StorageError`; then nothing is written.
    public static func write(
        _ files: [(name: String, content: Data)], into folder: String, replacesEdited: Bool,
        isPublic: Bool = false
    ) throws(StorageError) {
        let step = try FolderStep(into: folder, isDurable: false)
        var written = WrittenResults(of: folder)
        written.forgetWhatIsGone(from: folder)
        let edited = written.edited(among: files.map(\.name), in: folder)
        guard edited.isEmpty || replacesEdited else { throw .isEdited(edited, folder: folder) }
        let others = isPublic ? written.others(than: files.map(\.name), in: folder) : []
        guard others.isEmpty else { throw .isNotPublic(others, folder: folder) }
        for file in files {
            try step.add(file.name, file.content)
            written.record(file.name, file.content)
        }
        // In a folder for everybody there is one record, of whoever came first.
        if !FileSystem.isKept(FileSystem.join(folder, WrittenResults.fileName)) {
            try step.add(WrittenResults.fileName, written.content)
        }
        try step.commit()
    }
}
