import Foundation
import PlainText

/// What a backup holds, and how to tell that it is still what it was.
struct BackupManifest: Codable, Sendable {
    struct File: Codable, Sendable, Hashable {
        var name: String
        var bytes: Int
        /// Of its content, in hexadecimal digits.
        var sha256: String
    }

    static let fileName = "sicherung.json"
    private static let newestForm = 1

    /// Of this file.
    private var form = Self.newestForm
    /// RFC 3339.
    var at: String
    var files: [File]

    init(at: String, files: [File]) {
        self.at = at
        self.files = files
    }

    /// - Throws: ``KeepingProblem`` where the folder is no backup, or one of a newer netviz.
    init(in folder: String) throws(KeepingProblem) {
        guard let text = FileManager.default.contents(atPath: folder + "/" + Self.fileName),
            let manifest = try? JSONDecoder().decode(Self.self, from: text)
        else { throw .noBackup(folder) }
        guard manifest.form <= Self.newestForm else { throw .newer(folder) }
        // A name never becomes part of a path outside the folder.
        guard manifest.files.allSatisfy({ DataFolder.isFile($0.name) }) else { throw .noBackup(folder) }
        self = manifest
    }

    /// - Throws: ``KeepingProblem`` where it cannot be written.
    func write(to folder: String) throws(KeepingProblem) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let path = folder + "/" + Self.fileName
        guard let data = try? encoder.encode(self),
            FileManager.default.createFile(
                atPath: path, contents: data + Data("\n".utf8), attributes: [.posixPermissions: 0o600])
        else { throw .cannotWrite(path) }
    }

    /// - Throws: ``KeepingProblem`` where a file is not there or not what it was.
    func verify(_ folder: String) throws(KeepingProblem) {
        for file in files {
            guard try Self.file(file.name, in: folder) == file else {
                throw .changed(folder + "/" + file.name)
            }
        }
    }

    /// - Throws: ``KeepingProblem`` where there is no such file.
    static func file(_ name: String, in folder: String) throws(KeepingProblem) -> File {
        let path = folder + "/" + name
        guard let content = FileManager.default.contents(atPath: path) else { throw .changed(path) }
        return File(name: name, bytes: content.count, sha256: SHA256.hexadecimal(content))
    }
}
