import Foundation
import LandscapeEditing
package import LandscapeFiles
import LandscapeModel
import LiveTable
package import PlainText
import SourceText
import Workbooks

/// What the commands of netviz say and make of a landscape as it is now, each in a process of its own.
package struct LandscapeCommands: Sendable {
    let child: ChildProcess
    private let kept: KeptResults

    package init(_ child: ChildProcess) {
        self.child = child
        kept = KeptResults()
    }

    private init(_ child: ChildProcess, _ kept: KeptResults) {
        self.child = child
        self.kept = kept
    }

    /// The same with other limits; what one has made the other one knows.
    package func running(in child: ChildProcess) -> LandscapeCommands { LandscapeCommands(child, kept) }

    /// Nothing stays of what was made of landscapes, one of which has been deleted.
    package func forgetAll() async { await kept.forgetAll() }

    /// What the tables and a command make: bytes that came with exit code 0 or 1.
    package struct Outcome: Sendable {
        package var bytes: [UInt8]
        /// The landscape has errors, or the request cannot be met.
        package var hasErrors: Bool
    }

    /// A command that answers on its output: `check`, `measures`, `gaps`, `plan`.
    ///
    /// - Parameters:
    ///   - texts: the tables of the landscape.
    ///   - others: what stands between the landscape and the options.
    /// - Throws: ``CommandProblem`` with the command's own words.
    package func json(
        _ command: String, _ texts: LandscapeTexts, and others: [LandscapeTexts] = [], _ options: [String],
        _ language: Language
    ) async throws -> Outcome {
        let words = ["--format", "json"] + provisional(command) + Self.language(language, options) + options
        let landscapes = [texts] + others
        return try await kept.outcome(.init(landscapes: landscapes, words: [command] + words)) {
            try await said(command, landscapes, words, language)
        }
    }

    private func said(
        _ command: String, _ landscapes: [LandscapeTexts], _ words: [String], _ language: Language
    ) async throws -> Outcome {
        let folder = try Self.folder(landscapes)
        let places = landscapes.indices.map { folder.path + "/\($0)" }
        let result = try await child.run([command] + places + words, language: language)
        withExtendedLifetime(folder) {}
        // Problems of the tables are an answer, too.
        guard let code = result.code, code == 0 || (command == "check" && code == 1) else {
            throw CommandProblem(result, in: folder.path)
        }
        return Outcome(bytes: result.output, hasErrors: code != 0)
    }

    /// A file that a command makes; whoever asks for the same at the same time waits for the same.
    package func file(
        _ kind: FileKind, _ texts: LandscapeTexts, _ options: [String], _ language: Language
    ) async throws -> [UInt8] {
        let words = words(kind, options, language)
        return try await kept.outcome(.init(landscapes: [texts], words: [kind.name] + words)) {
            try await made(kind, texts, words, language)
        }.bytes
    }

    /// The same for one alone: it ends as soon as the task is cancelled.
    package func fileForOne(
        _ kind: FileKind, _ texts: LandscapeTexts, _ options: [String], _ language: Language
    ) async throws -> [UInt8] {
        let words = words(kind, options, language)
        return try await kept.outcomeForOne(.init(landscapes: [texts], words: [kind.name] + words)) {
            try await made(kind, texts, words, language)
        }.bytes
    }

    private func words(_ kind: FileKind, _ options: [String], _ language: Language) -> [String] {
        provisional(kind.command) + Self.language(language, options) + options
    }

    private func made(
        _ kind: FileKind, _ texts: LandscapeTexts, _ words: [String], _ language: Language
    ) async throws -> Outcome {
        let folder = try Self.folder([texts])
        defer { withExtendedLifetime(folder) {} }
        // In a folder of its own: whoever writes locks it, and this process holds the one around it.
        let place = folder.path + "/aus"
        try FileManager.default.createDirectory(
            atPath: place, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        let target = kind.target(in: place)
        let result = try await child.run(
            [kind.command, folder.path + "/0"] + target.words + words, language: language)
        guard result.code == 0, let bytes = Self.bytes(at: target.path, isFolder: kind.isFolder) else {
            throw CommandProblem(result, in: folder.path)
        }
        return Outcome(bytes: bytes, hasErrors: false)
    }

    /// A file, or what lies in a folder, as an archive.
    private static func bytes(at path: String, isFolder: Bool) -> [UInt8]? {
        let files = FileManager.default
        guard isFolder else { return files.contents(atPath: path).map { Array($0) } }
        let names = (try? files.contentsOfDirectory(atPath: path)) ?? []
        let entries = names.filter { !$0.hasPrefix(".") }.sorted().compactMap { name in
            files.contents(atPath: path + "/" + name).map { ZipFile.Entry(name: name, content: Array($0)) }
        }
        return entries.isEmpty ? nil : ZipFile.bytes(entries).map { Array($0) }
    }

    /// What `new` makes: a workbook to fill in.
    package func emptyWorkbook(_ language: Language) async throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let path = folder.path + "/landschaft.xlsx"
        let result = try await child.run(
            ["new", "--xlsx", path, "--lang", language.rawValue], language: language)
        guard result.code == 0, let data = FileManager.default.contents(atPath: path) else {
            throw CommandProblem(result, in: folder.path)
        }
        withExtendedLifetime(folder) {}
        return Array(data)
    }

    /// Somebody in the middle of clearing errors wants to see what is there by now.
    private func provisional(_ command: String) -> [String] { command == "check" ? [] : ["--provisional"] }

    static func language(_ language: Language, _ options: [String]) -> [String] {
        options.contains { $0.hasPrefix("--lang") } ? [] : ["--lang", language.rawValue]
    }

    /// The tables as folders for this process and its child alone.
    static func folder(_ landscapes: [LandscapeTexts]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (number, texts) in landscapes.enumerated() {
            let inner = folder.path + "/\(number)"
            try FileManager.default.createDirectory(
                atPath: inner, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            for file in texts.files.values { try folder.add("\(number)/\(file.name)", Data(file.bytes)) }
        }
        return folder
    }
}

/// A command that could not do what it was asked for, in its own words.
package struct CommandProblem: Explained, Sendable, Hashable {
    package var message: Bilingual
    /// The request was wrong, and not the landscape.
    package var isUsage: Bool

    init(_ result: ChildProcess.Result, in folder: String) {
        isUsage = result.code == 64
        guard result.code != nil, !result.complaint.isEmpty else {
            message = Bilingual(
                "Das hat länger gedauert oder mehr Speicher gebraucht, als es darf.",
                "This took longer or needed more memory than it may.")
            return
        }
        // Nobody outside need know where the server keeps its files.
        let words = result.complaint.replacing(folder + "/0", with: "landschaft").replacing(
            folder + "/", with: ""
        )
        .split(separator: "\n").filter { !Self.isOfTerminal($0) }.prefix(12).joined(separator: "\n")
        let bare = Self.heads.first { words.hasPrefix($0) }.map { String(words.dropFirst($0.count)) } ?? words
        message = Bilingual(bare, bare)
    }

    private static let heads = ["Fehler: ", "Error: "]

    /// How to call a command, which nobody at a page does.
    private static func isOfTerminal(_ line: Substring) -> Bool {
        ["Aufruf: ", "Usage: ", "  Mehr dazu: ", "  See '"].contains { line.hasPrefix($0) }
    }
}
