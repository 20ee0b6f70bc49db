import Foundation
package import Testing

/// Compares a text with the one on record in `Snapshots` of the test target; `NETVIZ_RECORD=1` records it anew.
package func expectSnapshot(
    _ text: String, named name: String, of target: String, sourceLocation: SourceLocation = #_sourceLocation
) {
    let folder = Repository.file("Tests/\(target)/Snapshots")
    let file = folder.appending(path: name)
    if Recording.isOn {
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
    } else if known.utf8.count != text.utf8.count {
        Issue.record("\(name) is longer or shorter than on record", sourceLocation: sourceLocation)
    }
}

/// Whether what is on record is to be written anew.
package enum Recording {
    package static var isOn: Bool { ProcessInfo.processInfo.environment["NETVIZ_RECORD"] == "1" }
}
