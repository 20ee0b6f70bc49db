import LandscapeEditing
import PlainText

/// Entries as an event of the stream, for those who may see all of them and for others; written once for everybody.
struct EventText {
    private let all: [UInt8]
    private let decided: [UInt8]
    private var own: [String: [UInt8]] = [:]

    /// - Parameter revision: after these entries.
    init(_ entries: [Entry], revision: Int) {
        all = Self.text(entries, revision)
        let plain = entries.compactMap { $0.shown(to: .projector) }
        decided = plain == entries ? all : Self.text(plain, revision)
        guard plain != entries else { return }
        for actor in Set(entries.map(\.reportedBy)) {
            own[actor] = Self.text(entries.compactMap { $0.shown(to: .participant(actor)) }, revision)
        }
    }

    func text(for viewer: Viewer) -> [UInt8] {
        switch viewer {
        case .moderation: all
        case .projector: decided
        case .participant(let actor): own[actor] ?? decided
        }
    }

    private static func text(_ entries: [Entry], _ revision: Int) -> [UInt8] {
        var json = JSONWriter(isCompact: true)
        json.object { json in
            json.key("revision", revision)
            json.key("entries")
            json.array { json in for entry in entries { json.value(json: entry.line) } }
        }
        return Array("id: \(revision)\ndata: ".utf8) + json.bytes + Array("\n\n".utf8)
    }

    /// An event beside the entries, which bears no number.
    static func named(_ name: String, _ json: String) -> [UInt8] {
        Array("event: \(name)\ndata: \(json)\n\n".utf8)
    }

    static let beat = Array(": \n\n".utf8)
}

extension Entry {
    /// What is not decided on yet, and what was refused, is for whoever entered it and the facilitation.
    func isVisible(to viewer: Viewer) -> Bool {
        status == .accepted || viewer == .moderation || viewer.actor == reportedBy
    }

    /// As somebody at the table reads it: whole for the facilitation and whoever entered it, for others without persons and
    /// remarks; nil where nothing is left, or it is not for them.
    func shown(to viewer: Viewer) -> Entry? {
        guard isVisible(to: viewer) else { return nil }
        return viewer == .moderation || viewer.actor == reportedBy ? self : withoutPersons
    }
}
