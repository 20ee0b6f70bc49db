public import LandscapeModel

/// The page that leads to the files of one run: what may be shared, and the working papers.
public struct IndexPage: Sendable {
    public struct Entry: Sendable, Hashable {
        public var name: String
        public var meaning: String
        /// Keeps to the profile; the others name every actor.
        public var isForSharing: Bool

        public init(name: String, meaning: String, isForSharing: Bool) {
            self.name = name
            self.meaning = meaning
            self.isForSharing = isForSharing
        }
    }

    let title: String
    let entries: [Entry]
    let note: String?

    public init(title: String, entries: [Entry], note: String?) {
        self.title = title
        self.entries = entries
        self.note = note
    }

    public func html(_ language: Language) throws -> String {
        let isGerman = language == .german
        let headings = [
            (true, isGerman ? "Karten und Bericht" : "Maps and report"),
            (
                false,
                isGerman
                    ? "Arbeitsunterlagen (mit Namen, nicht zum Weitergeben)"
                    : "Working papers (with names, not for sharing)"
            ),
        ]
        let groups = headings.compactMap { isForSharing, heading -> [String: Any]? in
            let chosen = entries.filter { $0.isForSharing == isForSharing }
            guard !chosen.isEmpty else { return nil }
            let items = chosen.map { ["name": $0.name, "meaning": $0.meaning] }
            return ["heading": heading, "entries": items]
        }
        var page: [String: Any] = [
            "language": language.rawValue, "title": title.isEmpty ? "netviz" : title,
            "style": Templates.style, "groups": groups,
        ]
        page["provisional"] = note
        return try Templates.render(page, with: "index")
    }
}
