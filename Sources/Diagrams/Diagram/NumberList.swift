/// Instead of a network: the suggestions by number, and who they are about.
public struct NumberList: Sendable, Hashable {
    public struct Row: Sendable, Hashable {
        public var number: Int
        /// The names of the two ends, broken into lines.
        public var a: [String]
        public var b: [String]
        /// What to do.
        public var step: String
        var line: LineStyle
        /// One sentence about it.
        public var title: String
    }

    public var rows: [Row]

    static let nameWidth = 138.0
    static let mostLines = 2
}
