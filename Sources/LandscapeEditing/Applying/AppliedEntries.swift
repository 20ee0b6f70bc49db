import Foundation
import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText

/// What a landscape remembers of the journals that were applied to it.
///
/// The tables alone cannot tell whether an entry was applied and changed by hand since, or never applied. A hidden file
/// beside them (``fileName``) has a line for each time: the ids, what takes each back, and the state of the tables before.
/// Where the tables are in that state again, somebody has put the backup back, and the line counts for nothing.
public struct AppliedEntries: Sendable, Hashable {
    /// The file in the folder of a landscape.
    public static let fileName = ".netviz-uebernommen"

    /// Entries whose effect is in the tables, or was.
    public private(set) var ids: Set<String> = []
    /// What would take them back.
    public private(set) var inverses: [String: Entry] = [:]
    private var lines: [String] = []

    public init() {}

    /// - Parameter state: of the tables as they are now.
    package init(_ bytes: [UInt8], state: String) {
        for line in bytes.split(separator: 0x0A) {
            guard let json = JSONParser.parse(Array(line)).value, case .object = json else { continue }
            // From here on everything was taken back by hand.
            if case .text(state)? = json["before"] { break }
            lines.append(String(decoding: line, as: UTF8.self))
            for (id, value) in json["applied"]?.members ?? [] {
                ids.insert(id)
                inverses[id] = nil
                if case .text(let entry) = value, let inverse = try? Entry(line: Array(entry.utf8)) {
                    inverses[id] = inverse
                }
            }
            for (id, _) in json["taken_back"]?.members ?? [] {
                ids.remove(id)
                inverses[id] = nil
            }
        }
    }

    /// The file with a line for what a replay did.
    func adding(_ replay: Replay, before state: String) -> [UInt8] {
        var json = JSONWriter(isCompact: true)
        json.object { json in
            json.key("before", state)
            json.key("applied")
            json.object { json in
                for outcome in replay.outcomes where outcome.result == .applied || outcome.result == .already
                {
                    guard let id = outcome.id, !ids.contains(id) else { continue }
                    json.key(id, replay.inverses[id]?.line ?? "")
                }
            }
            json.key("taken_back")
            json.object { json in
                for id in replay.takenBack.sorted() { json.key(id, "") }
            }
        }
        return Array(
            ((lines + [String(decoding: json.bytes, as: UTF8.self)]).joined(separator: "\n") + "\n").utf8)
    }
}

extension LandscapeTexts {
    /// A number for the state of the tables, the same for the same bytes.
    package var state: String {
        var bytes: [UInt8] = []
        for (table, file) in files.sorted(by: { $0.key < $1.key }) {
            bytes += Array("\(table) \(file.bytes.count)\n".utf8) + file.bytes
        }
        return SHA256.hexadecimal(Data(bytes))
    }
}
