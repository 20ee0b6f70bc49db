import Foundation
package import LandscapeFiles
import LiveTable
package import PlainText
import SourceText

/// Has returned workbooks read in processes of their own, two at a time.
package struct QuestionnaireReader: Sendable {
    private let child: ChildProcess

    /// - Parameter server: the program that can read them, as ``print(_:name:)`` does.
    package init(_ server: String) {
        var child = ChildProcess(server)
        child.seconds = 30
        child.megabytes = 3000
        self.child = child
    }

    /// Bytes that a filled-in questionnaire may have as text: some hundred times of what people write.
    private static let longest = 4 << 20

    /// - Parameter name: of the file, as whoever uploaded it knows it.
    /// - Throws: ``UploadProblem`` in words.
    package func questionnaire(
        _ bytes: [UInt8], name: String, _ language: Language
    ) async throws -> ReturnedQuestionnaire {
        guard !bytes.isEmpty else { throw UploadProblem.empty }
        let folder = try TemporaryFolder()
        let ending = name.lowercased().hasSuffix(".ods") ? "ods" : "xlsx"
        try folder.add("fragebogen." + ending, Data(bytes))
        let result = try await child.run(
            [
                "--answer", folder.path + "/fragebogen." + ending, "--name", name, "--lang",
                language.rawValue,
            ], language: language)
        withExtendedLifetime(folder) {}
        switch result.code {
        case 0:
            guard result.output.count <= Self.longest,
                let returned = try? JSONDecoder().decode(
                    ReturnedQuestionnaire.self, from: Data(result.output))
            else { throw UploadProblem.tooCostly }
            return returned
        case 1?:
            let words = result.complaint.trimmingCharacters(in: .whitespacesAndNewlines)
            throw UploadProblem(message: Bilingual(words, words))
        default: throw UploadProblem.tooCostly
        }
    }

    /// What the process of its own prints.
    package static func print(_ path: String, name: String) throws -> String {
        String(
            decoding: try JSONEncoder().encode(try ReturnedQuestionnaire.read(path, name: name)),
            as: UTF8.self)
    }
}
