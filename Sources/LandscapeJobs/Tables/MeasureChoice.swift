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
        for name in list.split(separator: ",").map({ String($0).tidied.lowercased() }) where !name.isEmpty {
            if let measure = ActorMeasure(rawValue: name) {
                actors.append(measure)
            } else if let measure = NetworkMeasure(rawValue: name) {
                network.append(measure)
            } else {
                let known = ActorMeasure.allCases.map(\.rawValue) + NetworkMeasure.allCases.map(\.rawValue)
                throw RequestError(
                    "Die Kennzahl „\(name)“ gibt es nicht. Möglich sind: \(known.joined(separator: ", ")).",
                    "There is no measure “\(name)”. Possible are: \(known.joined(separator: ", ")).")
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

extension NetworkMeasure {
    /// Whether the value is a list of actors.
    var namesActors: Bool { self == .articulationPoints || self == .bridges }
}
