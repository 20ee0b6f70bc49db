import Foundation
package import LandscapeFiles
package import PlainText
import SourceText

/// Has uploads read in processes of their own, two at a time.
package struct UploadReader: Sendable {
    private let child: ChildProcess

    /// - Parameter server: the program that can read uploads, as ``UploadedFile`` does.
    package init(_ server: String) {
        var child = ChildProcess(server)
        child.seconds = 30
        child.megabytes = 3000
        self.child = child
    }

    /// Far more than any district has, and read within a second.
    private static let mostLines = 100_000

    /// Whatever a file is called, it ends as one of these.
    private static let endings: Set<String> = [
        "xlsx", "ods", "csv", "tsv", "txt", "zip", "graphml", "gexf", "gml", "net", "dl", "json", "dot",
    ]

    /// - Parameter ending: the name that the file had, or its ending; nil: by its first bytes.
    /// - Throws: ``UploadProblem`` in words.
    package func read(
        _ bytes: [UInt8], ending: String?, _ language: Language
    ) async throws -> (texts: LandscapeTexts, stand: WorkbookStand?) {
        guard !bytes.isEmpty else { throw UploadProblem.empty }
        let folder = try TemporaryFolder()
        let name = "datei." + Self.ending(ending, bytes)
        try folder.add(name, Data(bytes))
        let result = try await child.run(
            ["--read", folder.path + "/" + name, "--lang", language.rawValue], language: language)
        withExtendedLifetime(folder) {}
        switch result.code {
        case 0:
            guard
                let told = try? JSONDecoder().decode(UploadedFile.Told.self, from: Data(result.output)),
                let texts = told.texts
            else { throw UploadProblem.tooCostly }
            let lines = texts.files.values.reduce(0) { sum, file in sum + file.bytes.count { $0 == 0x0A } }
            guard lines <= Self.mostLines else { throw UploadProblem.tooLong(Self.mostLines) }
            return (texts, told.stand)
        case 1?:
            let words = result.complaint.replacing(folder.path + "/", with: "")
                .trimmingCharacters(in: .whitespacesAndNewlines)
            throw UploadProblem(message: Bilingual(words, words))
        default: throw UploadProblem.tooCostly
        }
    }

    private static func ending(_ name: String?, _ bytes: [UInt8]) -> String {
        let last = (name ?? "").split(separator: ".").last.map { $0.lowercased() } ?? ""
        if endings.contains(last) { return last }
        if bytes.starts(with: [0x50, 0x4B]) { return "xlsx" }
        return bytes.first == UInt8(ascii: "<")
            ? "graphml" : bytes.first == UInt8(ascii: "{") ? "json" : "csv"
    }
}
