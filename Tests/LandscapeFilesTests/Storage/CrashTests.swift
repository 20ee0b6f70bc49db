import Foundation
import Synchronization
import Testing

@testable import LandscapeFiles
@testable import SourceText

/// What is left when a process ends, or a disk is full, before each change that it makes to the files.
@Suite struct CrashTests {
    private static let old = ["akteure.csv": "alt A", "kooperationen.csv": "alt K", "notiz.txt": "bleibt"]
    private static let change: [(name: String, content: Data)] = [
        ("akteure.csv", Data("neu A".utf8)), ("gremien.csv", Data("neu G".utf8)),
        ("kooperationen.csv", Data("neu K".utf8)),
    ]
    private static let new = [
        "akteure.csv": "neu A", "gremien.csv": "neu G", "kooperationen.csv": "neu K", "notiz.txt": "bleibt",
    ]

    /// Ends the "process" before its step number `last`: nothing that it wants to do afterwards happens, tidying up
    /// included.
    private static func crashed(after last: Int, _ body: () -> Void) {
        let count = Counter()
        FileSystem.$allows.withValue({ _ in count.next() < last }) { body() }
    }

    private static func steps(_ body: () -> Void) -> Int {
        let count = Counter()
        FileSystem.$allows.withValue({ _ in count.next() >= 0 }) { body() }
        return count.next()
    }

    /// Old or new after each step, and nothing beside it after the next writing.
    @Test func severalFilesAreOldOrNew() throws {
        func write(_ place: WorkFolder) {
            try? FolderStep.write(Self.change, into: place.path, isDurable: true)
        }
        let number = Self.steps { write((try? WorkFolder(Self.old)) ?? WorkFolder.none) }
        #expect(number > 10)
        var results: Set<String> = []
        for last in 0..<number {
            let place = try WorkFolder(Self.old)
            Self.crashed(after: last) { write(place) }
            // A reader comes next.
            var quiet = ProblemLog()
            _ = try SourceFiles(folder: place.path, &quiet)
            let found = try place.visible()
            #expect(found == Self.old || found == Self.new, "nach \(last) von \(number): \(found)")
            results.insert(found == Self.new ? "neu" : "alt")
            // Then a writer.
            try FolderStep.write([("x.csv", Data())], into: place.path, isDurable: true)
            #expect(try place.everything() == Set(found.keys).union(["x.csv"]), "nach \(last)")
        }
        #expect(results == ["alt", "neu"])
    }

    /// A folder that was not there is complete or not there.
    @Test func freshFolderIsWholeOrMissing() throws {
        func write(_ place: WorkFolder) {
            try? FolderStep.write(Self.change, into: place.path + "/a/b", isDurable: true)
        }
        let number = Self.steps { write((try? WorkFolder([:])) ?? WorkFolder.none) }
        for last in 0..<number {
            let place = try WorkFolder([:])
            Self.crashed(after: last) { write(place) }
            let target = WorkFolder(at: place.path + "/a/b")
            let found = (try? target.visible()) ?? [:]
            #expect(found.isEmpty || found.count == 3, "nach \(last): \(found)")
            write(place)
            #expect(try target.everything() == ["akteure.csv", "gremien.csv", "kooperationen.csv"])
            #expect(try WorkFolder(at: place.path + "/a").everything() == ["b"])
            #expect(try place.everything() == ["a"])
        }
    }

    @Test func singleFileIsOldOrNew() throws {
        func write(_ place: WorkFolder) {
            try? AtomicFile.write(Data("neu".utf8), to: place.path + "/a.txt", isDurable: true)
        }
        let number = Self.steps { write((try? WorkFolder(["a.txt": "alt"])) ?? WorkFolder.none) }
        #expect(number >= 4)
        for last in 0..<number {
            let place = try WorkFolder(["a.txt": "alt"])
            Self.crashed(after: last) { write(place) }
            let found = try place.visible()["a.txt"]
            #expect(found == "alt" || found == "neu", "nach \(last)")
            write(place)
            #expect(try place.everything() == ["a.txt"])
            #expect(try place.visible() == ["a.txt": "neu"])
        }
    }

    /// One call fails and the process lives on: it says so and leaves the folder as it was, or finishes.
    @Test func failureIsSaidAndTidiedUp() throws {
        let number = Self.steps {
            try? FolderStep.write(
                Self.change, into: ((try? WorkFolder(Self.old)) ?? WorkFolder.none).path, isDurable: true)
        }
        for wrong in 0..<number {
            let place = try WorkFolder(Self.old)
            let count = Counter()
            var isSaid = false
            FileSystem.$allows.withValue({ _ in count.next() != wrong }) {
                do { try FolderStep.write(Self.change, into: place.path, isDurable: true) } catch {
                    isSaid = true
                }
            }
            let found = try place.visible()
            if isSaid, found != Self.new {
                // Decided and not finished: the next who reads finishes.
                let isDecided = FileSystem.isFolder(place.path + "/" + FolderStep.committedName)
                #expect(found == Self.old || isDecided, "bei \(wrong): \(found)")
            } else {
                #expect(found == Self.new, "bei \(wrong)")
            }
            var quiet = ProblemLog()
            _ = try SourceFiles(folder: place.path, &quiet)
            let after = try place.visible()
            #expect(after == Self.old || after == Self.new, "bei \(wrong)")
        }
    }
}

private final class Counter: Sendable {
    private let count = Atomic(0)

    func next() -> Int { count.add(1, ordering: .relaxed).oldValue }
}

/// A folder for one test.
final class WorkFolder {
    let path: String
    private let isOwn: Bool

    init(_ files: [String: String]) throws {
        path = NSTemporaryDirectory() + "ablage-" + UUID().uuidString
        isOwn = true
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, content) in files {
            try Data(content.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
        }
    }

    init(at path: String) {
        self.path = path
        isOwn = false
    }

    static var none: WorkFolder { WorkFolder(at: "/gibt-es-nicht") }

    deinit { if isOwn { try? FileManager.default.removeItem(atPath: path) } }

    /// The files that a user sees, with their contents.
    func visible() throws -> [String: String] {
        var result: [String: String] = [:]
        for name in try everything() where !name.hasPrefix(".") {
            let content = FileManager.default.contents(atPath: path + "/" + name)
            result[name] = String(decoding: content ?? Data(), as: UTF8.self)
        }
        return result
    }

    func everything() throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: path))
    }

    func mode(_ name: String) -> mode_t? { FileSystem.info(path + "/" + name).map { $0.st_mode & 0o777 } }
}
