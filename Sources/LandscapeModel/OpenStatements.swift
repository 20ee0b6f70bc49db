/// What was said about pairs and could not be understood: cells that cannot be read, rows that a provisional reading
/// leaves out, doubts ("?").
///
/// An end of which a statement about the other is open has not answered about that pair, whatever else it answered:
/// its silence is no denial. Where it is not known who said it or about whom, all who may be meant are open.
public struct OpenStatements: Sendable, Hashable {
    private struct Statement: Hashable {
        /// nil: whoever.
        var by: ActorIndex?
        var about: ActorIndex?
    }

    private var statements: Set<Statement> = []

    public init() {}

    public var isEmpty: Bool { statements.isEmpty }

    /// - Parameters:
    ///   - by: who said it; nil where that is not known.
    ///   - about: the other end; nil where that is not known.
    public mutating func insert(by: ActorIndex?, about: ActorIndex?) {
        statements.insert(Statement(by: by, about: about))
    }

    /// Whether something that an actor said about another may be among what was not understood.
    public func contains(by: ActorIndex, about: ActorIndex) -> Bool {
        if statements.isEmpty { return false }
        return statements.contains(Statement(by: by, about: about))
            || statements.contains(Statement(by: by, about: nil))
            || statements.contains(Statement(by: nil, about: about))
            || statements.contains(Statement(by: nil, about: nil))
    }

    /// The statements of which both ends are known, by the one who made them, then by the other.
    public var pairs: [(by: ActorIndex, about: ActorIndex)] {
        statements.compactMap { entry in
            guard let by = entry.by, let about = entry.about else { return nil }
            return (by, about)
        }.sorted { $0 < $1 }
    }

    /// Whether an actor said, or may have said, something about nobody knows whom.
    public func mayConcernAnybody(by actor: ActorIndex) -> Bool {
        statements.contains(Statement(by: actor, about: nil))
            || statements.contains(Statement(by: nil, about: nil))
    }

    /// The same without what actors without a place said, or what was said about them.
    func keeping(_ place: (ActorIndex) -> ActorIndex?) -> OpenStatements {
        var result = OpenStatements()
        for entry in statements {
            let by = entry.by.flatMap(place)
            let about = entry.about.flatMap(place)
            if entry.by != nil && by == nil || entry.about != nil && about == nil { continue }
            result.insert(by: by, about: about)
        }
        return result
    }

    /// The same in the new numbers of the actors.
    func reordered(_ places: [ActorIndex]) -> OpenStatements {
        var result = OpenStatements()
        for entry in statements {
            result.insert(by: entry.by.map { places[Int($0)] }, about: entry.about.map { places[Int($0)] })
        }
        return result
    }
}

extension Landscape {
    /// Whether an actor that answered left open, or said in a way that nobody can read, how it works with another.
    public func isOpen(_ actor: ActorIndex, about other: ActorIndex) -> Bool {
        actors[Int(actor)].hasAnswered && openStatements.contains(by: actor, about: other)
    }

    /// Whether an actor answered the survey, about this partner too: only then does its silence say anything.
    public func hasAnswered(_ actor: ActorIndex, about other: ActorIndex) -> Bool {
        actors[Int(actor)].hasAnswered && !openStatements.contains(by: actor, about: other)
    }
}
