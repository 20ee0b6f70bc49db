import Foundation
package import LandscapeFiles
package import PlainText
import SourceText

extension LandscapeCommands {
    /// A command that makes a folder of files: `survey new`.
    ///
    /// - Returns: the files with their names, in their order.
    package func folder(
        _ command: String, _ part: String, _ texts: LandscapeTexts, _ options: [String], _ language: Language
    ) async throws -> [(name: String, content: [UInt8])] {
        let folder = try Self.folder([texts])
        let target = folder.path + "/aus"
        try FileManager.default.createDirectory(
            atPath: target, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        let made = target + "/ergebnis"
        let result = try await child.run(
            [command, part, folder.path + "/0", "-o", made, "--provisional"]
                + Self.language(language, options) + options, language: language)
        guard result.code == 0, let names = try? FileManager.default.contentsOfDirectory(atPath: made) else {
            throw CommandProblem(result, in: folder.path)
        }
        let files = names.sorted().compactMap { name in
            FileManager.default.contents(atPath: made + "/" + name).map { (name, Array($0)) }
        }
        withExtendedLifetime(folder) {}
        return files
    }
}
