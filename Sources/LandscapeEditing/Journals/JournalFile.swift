import Foundation
import LandscapeModel
import PlainText
import SourceText

/// A journal as a file of JSON Lines, which only grows.
///
/// A process that is killed while it appends leaves a line that is cut off. Opened again, such a line is taken away: it
/// was never acknowledged.
public final class JournalFile: Journal {
    public private(set) var entries: [Entry] = []
    public let path: String
    private let file: FileHandle
    /// Where the last whole line ends.
    private var end: UInt64 = 0
    /// Half a line stands at the end and would not go: what came behind it would be lost with it.
    private var isSpoiled = false

    /// Opens a journal, or makes one.
    /// - Throws: `StorageError` where it cannot be written; `EntryProblem` where a line of it is no entry.
    public init(_ path: String) throws {
        self.path = path
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw StorageError.failed(path, code: errno) }
        file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        let bytes = try file.readToEnd().map { Array($0) } ?? []
        let text = JournalText(bytes)
        for line in text.lines { entries.append(try line.entry.get()) }
        try file.truncate(atOffset: UInt64(text.wholeBytes))
        try file.seekToEnd()
        // The last line may lack its end although it is whole.
        if text.wholeBytes > 0, bytes[text.wholeBytes - 1] != 0x0A {
            try file.write(contentsOf: Data([0x0A]))
        }
        end = try file.offset()
    }

    /// Adds a line and waits for the disk.
    ///
    /// - Throws: where the disk is full or gone; half a line is taken away again, so that the next one stands by itself.
    public func append(_ entry: Entry) throws {
        guard !isSpoiled else { throw StorageError.failed(path, code: EIO) }
        do {
            try file.write(contentsOf: Data((entry.line + "\n").utf8))
            guard fsync(file.fileDescriptor) == 0 else { throw StorageError.failed(path, code: errno) }
        } catch {
            do { try file.truncate(atOffset: end) } catch { isSpoiled = true }
            throw error
        }
        end = try file.offset()
        entries.append(entry)
    }
}
