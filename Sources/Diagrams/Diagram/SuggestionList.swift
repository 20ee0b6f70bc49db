extension Diagram {
    /// The suggestions of a sheet in words, so that it can be read alone.
    public struct SuggestionList: Sendable, Hashable {
        public struct Entry: Sendable, Hashable {
            public var number: Int
            public var line: LineStyle
            /// What changed, where the list is one of changes.
            var mark: ChangeMark?
            /// Stands above it and those that follow.
            var heading: String?
            /// "Sprachforum – JMD Lindenhof"
            public var who: String
            /// "neu knüpfen: Kursträger und Migrationsberatung eng verbinden"
            public var what: String
        }

        /// "10 von 169 Anregungen"
        public var heading: String
        public var entries: [Entry]
        /// The two names take what room they need; else they are shortened with everything else.
        var keepsNames = false
        /// What was left out, and how these were chosen.
        public var note: String
        /// What else there is to say, a paragraph each.
        public var paragraphs: [String] = []
    }

    /// A number on the map that stands for a name.
    public struct KeyEntry: Sendable, Hashable {
        public var number: Int
        public var name: String
    }

    /// Actors that belong together and are drawn on one ground: those of a sector, or of a closely linked group.
    public struct Region: Sendable, Hashable {
        public var name: String
        public var paint: Paint
    }

    /// A label in one line; a hyphen that only breaking had added goes.
    static func joined(_ lines: [String]) -> String {
        lines.dropFirst().reduce(lines.first ?? "") { text, line in
            guard text.hasSuffix("-") else { return text + " " + line }
            return line.first?.isLowercase == true ? String(text.dropLast()) + line : text + line
        }
    }
}
