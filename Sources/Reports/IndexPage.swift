public import PlainText

/// The page that leads to the files of one run: a picture, what was found in three sentences, and what to open for what.
public struct IndexPage: Sendable {
    /// What a file is good for, in the order of the page.
    public enum Purpose: Sendable, CaseIterable {
        /// To be opened before all others.
        case first
        /// To hang up, to hand out, to show.
        case table
        /// For a paper of one's own.
        case draft
        /// With names, for one's own desk: not for sharing.
        case desk

        var heading: Bilingual {
            switch self {
            case .first: Bilingual("Zuerst öffnen", "Open first")
            case .table: Bilingual("Für den Runden Tisch", "For the round table")
            case .draft: Bilingual("Für den eigenen Entwurf", "For your own draft")
            case .desk:
                Bilingual(
                    "Arbeitsunterlagen (mit Namen, nicht zum Weitergeben)",
                    "Working papers (with names, not for sharing)")
            }
        }
    }

    public struct Entry: Sendable, Hashable {
        public var name: String
        public var meaning: String
        /// Keeps to the profile; the others name every actor.
        public var isForSharing: Bool
        /// For whom it is; empty where its heading says so.
        public var audience: String

        public init(name: String, meaning: String, isForSharing: Bool, audience: String = "") {
            self.name = name
            self.meaning = meaning
            self.isForSharing = isForSharing
            self.audience = audience
        }
    }

    /// A picture beside the page, and the page that it leads to.
    public struct Picture: Sendable {
        var file: String
        var link: String
        /// What it shows, for whoever cannot see it, and below it.
        var caption: String

        public init(file: String, link: String, caption: String) {
            self.file = file
            self.link = link
            self.caption = caption
        }
    }

    public let title: String
    public let groups: [(heading: String, entries: [Entry])]
    /// Said before all else.
    public var warning: String?
    /// Where the data come from, at the foot.
    public var note: String?
    public var picture: Picture?
    public var sentences: [String] = []

    public init(title: String, groups: [(heading: String, entries: [Entry])], note: String?) {
        self.title = title
        self.note = note
        self.groups = groups
    }

    /// Entries under the headings of what they are good for.
    public init(
        title: String, entries: [(purpose: Purpose, entry: Entry)], note: String?, _ language: Language
    ) {
        self.init(
            title: title,
            groups: Purpose.allCases.map { purpose in
                (purpose.heading(language), entries.filter { $0.purpose == purpose }.map(\.entry))
            }, note: note)
    }

    public func html(_ language: Language) throws -> String {
        let groups = groups.filter { !$0.entries.isEmpty }.map { group -> [String: Any] in
            let items = group.entries.map { entry -> [String: Any] in
                var item: [String: Any] = ["name": entry.name, "meaning": entry.meaning]
                if !entry.audience.isEmpty { item["audience"] = entry.audience }
                return item
            }
            return ["heading": group.heading, "entries": items]
        }
        var page: [String: Any] = [
            "language": language.rawValue, "title": title.isEmpty ? "netviz" : title,
            "style": Templates.indexStyle, "groups": groups, "sentences": sentences,
            // Some browsers take a page on the disk for another origin than the picture beside it.
            "policy": Templates.policy(style: Templates.indexStyle, pictures: "'self' file:"),
        ]
        page["warning"] = warning
        page["note"] = note
        if let picture {
            page["picture"] = ["file": picture.file, "link": picture.link, "caption": picture.caption]
        }
        return try Templates.render(page, with: "index")
    }
}
