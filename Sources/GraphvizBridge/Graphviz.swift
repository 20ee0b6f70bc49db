internal import CGraphviz
public import Foundation
internal import Synchronization

/// The only door to libgvc and libcgraph: DOT text in, Swift values and bytes out.
///
/// Graphviz is not thread safe, and its state (parser, fonts, messages, random numbers) belongs to the whole
/// process. So every call runs parse – layout – render – free under one lock, with contexts that are kept: a
/// fresh one for each picture would leak some kilobytes each.
public enum Graphviz {
    /// A point of a layout in points (1/72 inch), y upwards.
    public struct Position: Sendable, Hashable {
        public var x: Double
        public var y: Double

        public init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// Where an engine puts the nodes of a graph.
    ///
    /// - Parameters:
    ///   - dot: a graph in DOT; escape what comes from data with `DOT.quoted`.
    ///   - seed: the same seed gives the same layout.
    /// - Returns: one position per node, in the order in which the text first names the nodes.
    public static func positions(
        dot: String, engine: GraphvizEngine, seed: UInt64 = 1
    ) throws(GraphvizError) -> [Position] {
        try locked { contexts throws(GraphvizError) in
            try withLayout(dot, engine, seed, contexts.layouts) { graph throws(GraphvizError) in
                var positions: [Position] = []
                var node = agfstnode(graph)
                while let current = node {
                    positions.append(Position(x: netviz_node_x(current), y: netviz_node_y(current)))
                    node = agnxtnode(graph, current)
                }
                return positions
            }
        }
    }

    /// Lays out a graph and writes it in one of Graphviz's own formats.
    ///
    /// - Parameter refusesWarnings: a picture that Graphviz warns about (a missing plugin leaves it empty) is
    ///   an error.
    public static func render(
        dot: String, engine: GraphvizEngine, format: GraphvizFormat, seed: UInt64 = 1,
        refusesWarnings: Bool = false
    ) throws(GraphvizError) -> Data {
        try locked { contexts throws(GraphvizError) in
            let context = contexts.pictures
            return try withLayout(dot, engine, seed, context) { graph throws(GraphvizError) in
                var bytes: UnsafeMutablePointer<CChar>?
                var length: UInt32 = 0
                let status = gvRenderData(context, graph, format.rawValue, &bytes, &length)
                guard status == 0, let bytes, length > 0 else {
                    throw .renderFailed(format, Messages.taken())
                }
                defer { gvFreeRenderData(bytes) }
                let warnings = Messages.taken()
                guard !refusesWarnings || warnings.isEmpty else { throw .renderFailed(format, warnings) }
                return Data(bytes: bytes, count: Int(length))
            }
        }
    }

    /// Reads the structure of a DOT file; subgraphs are dissolved into their nodes and edges.
    public static func parse(dot: String) throws(GraphvizError) -> ParsedGraph {
        try locked { _ throws(GraphvizError) in
            let graph = try read(dot)
            defer { agclose(graph) }
            let parsed = ParsedGraph(graph)
            forgetTheRest(of: dot)
            return parsed
        }
    }

    // MARK: Under the lock

    /// The two contexts of the process. Each is made at its first use, never freed, and touched only under `lock`,
    /// which makes it safe to hand them from thread to thread.
    private struct Contexts: @unchecked Sendable {
        /// Only lays out.
        lazy var layouts: OpaquePointer? = netviz_layout_context()
        /// Also writes pictures, with all libraries that takes.
        lazy var pictures: OpaquePointer? = gvContext()

        init() { Messages.collect() }
    }

    private static let lock = Mutex<Contexts?>(nil)
    /// Where those wait who want the lock: whoever waits for a `Mutex` keeps a core busy while its owner runs, and a
    /// layout takes long.
    private static let turn = NSLock()

    private static func locked<Result: Sendable>(
        _ body: (inout Contexts) throws(GraphvizError) -> Result
    ) throws(GraphvizError) -> Result {
        turn.lock()
        defer { turn.unlock() }
        return try lock.withLock { stored throws(GraphvizError) in
            var contexts = stored ?? Contexts()
            defer { stored = contexts }
            // An error flag of an earlier graph would otherwise make this one fail as well.
            agreseterrors()
            Messages.clear()
            return try body(&contexts)
        }
    }

    /// A file that has no name and vanishes when it is closed; negative where there is none to be had.
    static func memoryFile() -> Int32 { netviz_memory_file() }

    /// Frees what Graphviz keeps of an image file that has been drawn.
    static func forgetImage(_ path: String) {
        lock.withLock { _ in netviz_forget_image(path) }
    }

    private static func read(_ dot: String) throws(GraphvizError) -> UnsafeMutablePointer<Agraph_t> {
        if let graph = agmemread(dot) { return graph }
        let messages = Messages.taken()
        leaveWhatIsOpen(dot)
        throw .unreadable(messages)
    }

    /// Graphviz's scanner stays inside a string, a comment or markup that a broken text left open, and would take the next
    /// graph for more of it. What ends each is fed to it until it reads a graph again.
    private static func leaveWhatIsOpen(_ dot: String) {
        let markup = String(repeating: ">", count: dot.utf8.count { $0 == UInt8(ascii: "<") })
        for end in ["", "\"", "*/", markup] {
            if !end.isEmpty, let graph = agmemread(end) { agclose(graph) }
            agreseterrors()
            if let graph = agmemread("graph {}") {
                agclose(graph)
                break
            }
        }
        Messages.clear()
    }

    /// What stands behind the first graph of a text stays in the scanner, and the next graph would begin with it.
    private static func forgetTheRest(of dot: String) {
        // Each call reads on, up to the end of one more graph; whatever is no graph empties the scanner.
        var most = 1_000
        while most > 0, let graph = agmemread("") {
            agclose(graph)
            most -= 1
        }
        agreseterrors()
        leaveWhatIsOpen(dot)
    }

    private static func withLayout<Result>(
        _ dot: String, _ engine: GraphvizEngine, _ seed: UInt64, _ context: OpaquePointer?,
        _ body: (UnsafeMutablePointer<Agraph_t>) throws(GraphvizError) -> Result
    ) throws(GraphvizError) -> Result {
        let graph = try read(dot)
        defer { agclose(graph) }
        // sfdp draws from the C library's generators without seeding them itself.
        srand(UInt32(truncatingIfNeeded: seed))
        srand48(Int(truncatingIfNeeded: seed))
        guard gvLayout(context, graph, engine.rawValue) == 0 else {
            throw .layoutFailed(engine, Messages.taken())
        }
        defer { gvFreeLayout(context, graph) }
        return try body(graph)
    }
}
