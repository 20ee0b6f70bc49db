/// What Graphviz complained about.
public enum GraphvizError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The text is no DOT.
    case unreadable(String)
    /// The engine gave up.
    case layoutFailed(GraphvizEngine, String)
    /// The format is not offered by the installed Graphviz, or writing it failed.
    case renderFailed(GraphvizFormat, String)
    /// There is no room for a picture: neither memory nor, where a limit counts memory files as files, that.
    case noRoom(GraphvizFormat)

    /// One line in English, Graphviz's own words at its end.
    public var description: String {
        switch self {
        case .unreadable(let message): Self.line("not a DOT graph", message)
        case .layoutFailed(let engine, let message):
            Self.line("Graphviz could not lay out the graph (\(engine.rawValue))", message)
        case .renderFailed(let format, let message):
            Self.line("Graphviz could not write \(format.rawValue)", message)
        case .noRoom(let format): Self.line("no room for \(format.rawValue)", "")
        }
    }

    private static func line(_ what: String, _ message: String) -> String {
        message.isEmpty ? what : "\(what): \(message)"
    }
}

/// The layout engines in use.
public enum GraphvizEngine: String, Sendable, CaseIterable {
    case neato, sfdp, dot, circo, twopi
    /// Keeps the positions that the graph brings along and only removes overlaps.
    case nop
    /// Keeps positions and edge routes as they are.
    case nop2
}

/// The formats that Graphviz writes for us.
public enum GraphvizFormat: String, Sendable, CaseIterable {
    case dot, plain, svg, png, pdf
}
