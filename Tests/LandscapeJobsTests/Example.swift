import Foundation
import LandscapeFiles
import LandscapeJobs
import LandscapeModel
import PlainText

/// The example landscape, and folders that a test makes for itself.
enum Example {
    static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("data/musterau").path

    /// As the commands hand it to the jobs.
    static func input(_ profile: Profile = .intern) throws -> LandscapeInput {
        try LandscapeInput(InputOptions(path)).ordered.published(for: profile)
    }

    static let context = JobContext(profile: .intern)
}

/// A folder with tables that is gone after the test.
struct Tables: ~Copyable {
    let path: String

    init(_ tables: [String: String]) throws {
        path = NSTemporaryDirectory() + "jobs-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, text) in tables {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Two actors that work together.
    static var small: [String: String] {
        ["akteure.csv": "name\nA\nB\n", "kooperationen.csv": "von;nach\nA;B\n"]
    }

    /// A row names somebody who is no actor: an error by §2 of the contract.
    static var unknownActor: [String: String] {
        ["akteure.csv": "name\nA\nB\n", "kooperationen.csv": "von;nach\nA;C\nA;B\n"]
    }
}

/// What JSON text holds.
func object(_ json: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] ?? [:]
}
