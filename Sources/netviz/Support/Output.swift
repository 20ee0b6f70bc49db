import Foundation

/// Where results and messages go.
enum Output {
    /// Messages and progress: standard error, so that results can be piped.
    static func say(_ message: String) {
        FileHandle.standardError.write(Data((message + "\n").utf8))
    }

    /// Writes a result to a file, or to standard output where none is named; never a part of it.
    static func write(_ content: String, to path: String?) throws {
        try write(Data(content.utf8), to: path)
    }

    static func write(_ content: Data, to path: String?) throws {
        guard let path else {
            do {
                try FileHandle.standardOutput.write(contentsOf: content)
            } catch {
                // The reader of a pipe may have gone (`netviz … | head`): nothing is lost that it wanted.
            }
            return
        }
        do {
            try content.write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Failure(
                "„\(path)“ konnte nicht geschrieben werden. Gibt es den Ordner, und dürfen Sie dort schreiben?",
                "“\(path)” could not be written. Does the folder exist, and may you write there?")
        }
    }

    /// Writes a large result piece by piece: to standard output, or to a file beside `path` that takes its
    /// place at the end, so that no partial result is ever left.
    static func stream(to path: String?, _ body: (_ write: ([UInt8]) -> Void) -> Void) throws {
        var failure: (any Error)?
        func pour(into handle: FileHandle) {
            body { piece in
                guard failure == nil else { return }
                do {
                    try handle.write(contentsOf: Data(piece))
                } catch {
                    failure = error
                }
            }
        }
        // The reader of a pipe may have gone: nothing is lost that it wanted.
        guard let path else { return pour(into: .standardOutput) }
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let attributes = try? FileManager.default.attributesOfItem(atPath: target.path)
        // A device or a pipe cannot be replaced, only written to.
        let isReplaceable = attributes.map { $0[.type] as? FileAttributeType == .typeRegular } ?? true
        let beside = target.deletingLastPathComponent()
            .appendingPathComponent(".\(target.lastPathComponent).\(UUID().uuidString)")
        do {
            if isReplaceable {
                Interruption.removes(beside.path)
                try Data().write(to: beside, options: .withoutOverwriting)
            }
            defer { Interruption.finished() }
            let handle = try FileHandle(forWritingTo: isReplaceable ? beside : target)
            pour(into: handle)
            try handle.close()
            if let failure { throw failure }
            guard isReplaceable else { return }
            guard rename(beside.path, target.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        } catch {
            try? FileManager.default.removeItem(at: beside)
            throw Failure(
                "„\(path)“ konnte nicht geschrieben werden. Gibt es den Ordner, und dürfen Sie dort schreiben?",
                "“\(path)” could not be written. Does the folder exist, and may you write there?")
        }
    }

    /// Writes several files into a folder; if one fails, the folder is as it was before.
    ///
    /// All are first written beside their places, then moved there: what was there before stays until the
    /// last one is complete.
    static func write(_ files: [(name: String, content: Data)], into folder: String) throws {
        let manager = FileManager.default
        let base = URL(fileURLWithPath: folder, isDirectory: true)
        let wasThere = manager.fileExists(atPath: base.path)
        do {
            try manager.createDirectory(at: base, withIntermediateDirectories: true)
        } catch {
            throw Failure(
                "Der Ordner „\(folder)“ konnte nicht angelegt werden.",
                "Folder “\(folder)” could not be created.")
        }
        let mark = UUID().uuidString
        var staged: [(from: URL, to: URL)] = []
        for file in files {
            let target = base.appendingPathComponent(file.name)
            let beside = base.appendingPathComponent(".\(file.name).\(mark)")
            staged.append((beside, target))
            guard !isFolder(target.path), pour(file.content, into: beside.path) else {
                for file in staged { unlink(file.from.path) }
                if !wasThere { try? manager.removeItem(at: base) }
                throw Failure(
                    "„\(target.path)“ konnte nicht geschrieben werden; es wurde nichts verändert.",
                    "“\(target.path)” could not be written; nothing was changed.")
            }
        }
        for file in staged where rename(file.from.path, file.to.path) != 0 {
            for file in staged { unlink(file.from.path) }
            throw Failure(
                "„\(file.to.path)“ konnte nicht ersetzt werden. Ist die Datei gerade geöffnet?",
                "“\(file.to.path)” could not be replaced. Is the file open?")
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var info = stat()
        return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    }

    /// A new file with this content. Foundation's writing also waits for the disk, file by file, which for a folder
    /// of results takes longer than making them.
    private static func pour(_ content: Data, into path: String) -> Bool {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { return false }
        let isComplete = content.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let count = Foundation.write(
                    file, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                written += count
            }
            return true
        }
        return close(file) == 0 && isComplete
    }
}
