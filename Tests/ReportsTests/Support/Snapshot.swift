import Foundation
import Testing

/// Compares a text with the one on record; `NETVIZ_RECORD=1` records it anew.
func expectSnapshot(_ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Snapshots")
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["NETVIZ_RECORD"] == "1" {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        } catch {
            Issue.record("\(name): \(error)", sourceLocation: sourceLocation)
        }
        return
    }
    guard let known = try? String(contentsOf: file, encoding: .utf8) else {
        Issue.record(
            "\(name) is not on record; record it with NETVIZ_RECORD=1", sourceLocation: sourceLocation)
        return
    }
    let lines = zip(known.split(separator: "\n"), text.split(separator: "\n"))
    if let difference = lines.first(where: { $0 != $1 }) {
        Issue.record("\(name): “\(difference.0)” became “\(difference.1)”", sourceLocation: sourceLocation)
    }
    #expect(known.utf8.count == text.utf8.count, "\(name)", sourceLocation: sourceLocation)
}
