import Foundation
import Testing

@testable import SourceText

/// What the writer keeps, refuses and tidies up.
@Suite struct StorageTests {
    /// Nobody else may read a file before it is in its place; there it has the permissions of the one it replaces.
    @Test func permissions() throws {
        let place = try WorkFolder(["a.txt": "alt"])
        chmod(place.path + "/a.txt", 0o640)
        let file = try AtomicFile(replacing: place.path + "/a.txt")
        try file.write(Data("neu".utf8))
        let beside = try #require(try place.everything().first { $0 != "a.txt" })
        #expect(beside.hasPrefix(".netviz-"))
        #expect(place.mode(beside) == 0o600)
        try file.commit()
        #expect(place.mode("a.txt") == 0o640)
        try AtomicFile.write(Data(), to: place.path + "/schluessel.csv", mode: 0o600)
        #expect(place.mode("schluessel.csv") == 0o600)
        try FolderStep.write([("a.txt", Data()), ("b.txt", Data())], into: place.path, isDurable: false)
        #expect(place.mode("a.txt") == 0o640)
        #expect(place.mode("b.txt") == 0o666 & ~FileSystem.mask)
    }

    /// A file that is given up leaves nothing.
    @Test func givenUpFileGoes() throws {
        let place = try WorkFolder(["a.txt": "alt"])
        do {
            let file = try AtomicFile(replacing: place.path + "/a.txt")
            try file.write(Data("halb".utf8))
        }
        #expect(try place.everything() == ["a.txt"])
        do {
            let step = try FolderStep(into: place.path + "/x/y", isDurable: false)
            try step.add("b.txt", Data())
        }
        #expect(try place.everything() == ["a.txt"])
    }

    /// What another process still holds is no leftover; what nobody holds is.
    @Test func leftoversAreToldFromWork() throws {
        let place = try WorkFolder([".netviz-neu-tot": "x", ".netviz-neu-lebt": "x"])
        try FileManager.default.createDirectory(
            atPath: place.path + "/.netviz-neu-ordner/tief", withIntermediateDirectories: true)
        let file = open(place.path + "/.netviz-neu-lebt", O_RDONLY)
        #expect(flock(file, LOCK_EX) == 0)
        try AtomicFile.write(Data(), to: place.path + "/a.txt")
        #expect(try place.everything() == ["a.txt", ".netviz-neu-lebt"])
        close(file)
        try AtomicFile.write(Data(), to: place.path + "/a.txt")
        #expect(try place.everything() == ["a.txt"])
    }

    /// A folder or a link under the name of a table is not replaced, and nothing else is then.
    @Test func onlyOrdinaryFilesAreReplaced() throws {
        let place = try WorkFolder(["a.txt": "alt", "ziel.txt": "fremd"])
        try FileManager.default.createDirectory(
            atPath: place.path + "/b.txt", withIntermediateDirectories: true)
        #expect(symlink("ziel.txt", place.path + "/c.txt") == 0)
        for name in ["b.txt", "c.txt"] {
            #expect(throws: StorageError.isNoFile(place.path + "/" + name)) {
                try FolderStep.write([("a.txt", Data()), (name, Data())], into: place.path, isDurable: false)
            }
            #expect(throws: StorageError.isNoFile(place.path + "/" + name)) {
                try AtomicFile.write(Data(), to: place.path + "/" + name)
            }
        }
        #expect(try place.visible()["a.txt"] == "alt")
        #expect(try place.visible()["ziel.txt"] == "fremd")
        #expect(try place.everything() == ["a.txt", "b.txt", "c.txt", "ziel.txt"])
    }

    /// A folder is for one writer or several readers; whoever has it may take it again.
    @Test func lockIsTheProcesss() throws {
        let place = try WorkFolder([:])
        /// Whether another open folder, as another process would have it, gets the lock.
        func isFree(_ kind: Int32) -> Bool {
            let other = open(place.path, O_RDONLY | O_DIRECTORY)
            defer { close(other) }
            return flock(other, kind | LOCK_NB) == 0
        }
        do {
            let reader = try FolderLock(place.path, isExclusive: false)
            #expect(isFree(LOCK_SH))
            #expect(!isFree(LOCK_EX))
            do {
                let writer = try FolderLock(place.path, isExclusive: true)
                #expect(!isFree(LOCK_SH))
                withExtendedLifetime(writer) {}
            }
            withExtendedLifetime(reader) {}
        }
        #expect(isFree(LOCK_EX))
    }

    /// The record is what `sha256sum` writes, and tells what somebody has edited (the sums are those of "a" and "b" by
    /// GNU coreutils 9.1).
    @Test func editedResultsAreKept() throws {
        let place = try WorkFolder([:])
        let files = [(name: "a.txt", content: Data("a".utf8)), (name: "b.txt", content: Data("b".utf8))]
        try ResultFolder.write(files, into: place.path, replacesEdited: false)
        let record = FileManager.default.contents(atPath: place.path + "/" + WrittenResults.fileName)
        #expect(
            String(decoding: record ?? Data(), as: UTF8.self) == """
                ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a.txt
                3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  b.txt

                """)
        // As they were: written again.
        try ResultFolder.write(files, into: place.path, replacesEdited: false)
        try Data("b!".utf8).write(to: URL(fileURLWithPath: place.path + "/b.txt"))
        #expect(throws: StorageError.isEdited(["b.txt"], folder: place.path)) {
            try ResultFolder.write(files, into: place.path, replacesEdited: false)
        }
        #expect(try place.visible() == ["a.txt": "a", "b.txt": "b!"])
        try ResultFolder.write([files[0]], into: place.path, replacesEdited: false)
        try ResultFolder.write(files, into: place.path, replacesEdited: true)
        #expect(try place.visible() == ["a.txt": "a", "b.txt": "b"])
        #expect(try place.everything().count == 3)
    }

    /// A working folder is for this user alone and goes with whoever made it.
    @Test func temporaryFolder() throws {
        let place = try WorkFolder([".netviz-neu-tot": "x"])
        do {
            let folder = try TemporaryFolder(in: place.path)
            try folder.add("a.txt", Data("a".utf8))
            #expect(FileSystem.info(folder.path).map { $0.st_mode & 0o777 } == 0o700)
            #expect(try place.everything().count == 1)
        }
        #expect(try place.everything().isEmpty)
    }
}
