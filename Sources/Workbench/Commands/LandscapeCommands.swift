import Foundation
import LandscapeEditing
package import LandscapeFiles
import LandscapeModel
import LiveTable
package import PlainText
import SourceText

/// What the commands of netviz say and make of a landscape as it is now, each in a process of its own.
package struct LandscapeCommands: Sendable {
    let child: ChildProcess

    package init(_ child: ChildProcess) { self.child = child }

    /// What the tables and a command make: bytes that came with exit code 0 or 1.
    package struct Outcome: Sendable {
        package var bytes: [UInt8]
        /// The landscape has errors, or the request cannot be met.
        package var hasErrors: Bool
    }

    /// A command that answers on its output: `check`, `measures`, `gaps`, `plan`.
    ///
    /// - Parameters:
    ///   - more: what stands between the landscape and the options.
    ///   - texts: the tables of the landscape.
    /// - Throws: ``CommandProblem`` with the command's own words.
    package func json(
        _ command: String, _ texts: LandscapeTexts, and others: [LandscapeTexts] = [], _ options: [String],
        _ language: Language
    ) async throws -> Outcome {
        let folder = try Self.folder([texts] + others)
        let places = (0...others.count).map { folder.path + "/\($0)" }
        let result = try await child.run(
            [command] + places + ["--format", "json"] + provisional(command)
                + Self.language(language, options) + options,
            language: language)
        withExtendedLifetime(folder) {}
        // Problems of the tables are an answer, too.
        guard let code = result.code, code == 0 || (command == "check" && code == 1) else {
            throw CommandProblem(result, in: folder.path)
        }
        return Outcome(bytes: result.output, hasErrors: code != 0)
    }

    /// A command that makes a file: `map`, `report`, `convert`.
    package func file(
        _ command: String, _ texts: LandscapeTexts, ending: String, _ options: [String], _ language: Language
    ) async throws -> [UInt8] {
        let folder = try Self.folder([texts])
        // In a folder of its own: whoever writes locks it, and this process holds the one around it.
        let target = folder.path + "/aus"
        try FileManager.default.createDirectory(
            atPath: target, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        let output = target + "/ergebnis." + ending
        let result = try await child.run(
            [command, folder.path + "/0"] + (command == "convert" ? [output] : ["-o", output])
                + provisional(command) + Self.language(language, options) + options,
            language: language)
        guard result.code == 0, let data = FileManager.default.contents(atPath: output) else {
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
        .split(separator: "\n").prefix(12).joined(separator: "\n")
        message = Bilingual(words, words)
    }
}
