import LandscapeFiles
import LandscapeModel
import NetworkGraph
import PlainText

/// Which measures are printed, and which of them are computed.
struct MeasureChoice {
    var actors: [ActorMeasure]
    var network: [NetworkMeasure]
    var computedActors: [ActorMeasure]
    var computedNetwork: [NetworkMeasure]

    /// - Parameter list: names separated by commas; nil means all that exist for the network.
    init(_ list: String?, nodeCount: Int, isDirected: Bool) throws(RequestError) {
        guard let list else {
            actors = ActorMeasure.allCases.filter { isDirected || !$0.isDirectedOnly }
            network = NetworkMeasure.allCases.filter { isDirected || !$0.isDirectedOnly }
            computedActors = ActorMeasure.defaults(nodeCount: nodeCount, isDirected: isDirected)
            computedNetwork = NetworkMeasure.defaults(nodeCount: nodeCount, isDirected: isDirected)
            return
        }
        actors = []
        network = []
        // A few titles hold a comma themselves.
        let whole = NetworkMeasure.named(list)
        let words = whole == nil ? list.split(separator: ",").map { String($0).tidied } : [list]
        for word in words where !word.isEmpty {
            if let measure = ActorMeasure.named(word) {
                actors.append(measure)
            } else if let measure = NetworkMeasure.named(word) {
                network.append(measure)
            } else {
                throw Self.unknown(word, ActorMeasure.words + NetworkMeasure.words)
            }
        }
        let directedOnly =
            actors.filter(\.isDirectedOnly).map(\.rawValue) + network.filter(\.isDirectedOnly).map(\.rawValue)
        if !isDirected, let name = directedOnly.first {
            throw RequestError("\(name) gibt es nur mit --directed.", "\(name) exists with --directed only.")
        }
        computedActors = actors
        computedNetwork = network
    }

    /// Says what there is in the words of the language, and what was probably meant.
    static func unknown(_ word: String, _ known: [Bilingual]) -> RequestError {
        func guess(_ words: [String]) -> String? { closestWord(to: word, among: words) }
        let (german, english) = (known.map(\.german), known.map(\.english))
        return RequestError(
            "Die Kennzahl „\(word)“ gibt es nicht. "
                + (guess(german).map { "Meinten Sie „\($0)“? " } ?? "")
                + "Möglich sind: \(german.joined(separator: ", ")).",
            "There is no measure “\(word)”. "
                + (guess(english).map { "Did you mean “\($0)”? " } ?? "")
                + "Possible are: \(english.joined(separator: ", ")).")
    }

    /// A terminal has no room for two dozen columns: those that are asked for most.
    mutating func shortenForReading() {
        let usual: Set<ActorMeasure> = [.degree, .strength, .betweenness, .closeness, .coreness, .community]
        actors.removeAll { !usual.contains($0) }
        computedActors.removeAll { !usual.contains($0) }
    }

    var leavesOut: Bool {
        computedActors.count < actors.count || computedNetwork.count < network.count
    }
}

extension ActorMeasure {
    /// What it is called in German, with the short name that scripts use.
    static var words: [Bilingual] {
        allCases.map { Bilingual("\($0.head.german) (\($0.rawValue))", $0.rawValue) }
    }
}

extension NetworkMeasure {
    static var words: [Bilingual] {
        allCases.map { Bilingual("\($0.title.german) (\($0.rawValue))", $0.rawValue) }
    }

    /// Whether the value is a list of actors.
    var namesActors: Bool { self == .articulationPoints || self == .bridges }
}
