public import PlainText

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
    /// Entries under headings of their own; nil: sorted by whether they may be shared.
    private let ownGroups: [(heading: String, entries: [Entry])]?
    let entries: [Entry]
    let note: String?

    public init(title: String, entries: [Entry], note: String?) {
        self.title = title
        self.entries = entries
        self.note = note
        ownGroups = nil
    }

    public init(title: String, groups: [(heading: String, entries: [Entry])], note: String?) {
        self.title = title
        self.note = note
        entries = []
        ownGroups = groups
    }

    private func groups(_ language: Language) -> [(heading: String, entries: [Entry])] {
        if let ownGroups { return ownGroups }
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
        return headings.map { isForSharing, heading in
            (heading, entries.filter { $0.isForSharing == isForSharing })
        }
    }

    public func html(_ language: Language) throws -> String {
        let groups = groups(language).filter { !$0.entries.isEmpty }.map { group -> [String: Any] in
            let items = group.entries.map { ["name": $0.name, "meaning": $0.meaning] }
            return ["heading": group.heading, "entries": items]
        }
        var page: [String: Any] = [
            "language": language.rawValue, "title": title.isEmpty ? "netviz" : title,
            "style": Templates.style, "groups": groups,
            "policy": Templates.policy(style: Templates.style, pictures: "'self'"),
        ]
        page["provisional"] = note
        return try Templates.render(page, with: "index")
    }
}
