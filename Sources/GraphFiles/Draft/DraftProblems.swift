import LandscapeModel
import PlainText
import SourceText

// What is said of nodes and ties that do not go together.
extension GraphDraft {
    mutating func reportUnknownEnds() {
        var unknown = [Bool](repeating: false, count: nodes.count)
        for edge in edges {
            for end in [edge.from, edge.to] where nodes[Int(end)] < 0 { unknown[Int(end)] = true }
        }
        let missing = unknown.indices.filter { unknown[$0] }
        for reference in missing.prefix(Self.mostReported) {
            let id = referenceIDs[reference]
            log.error(
                .unknownActor, Place(file: file), id,
                "Eine Kante nennt den Knoten \(quoted(id).german), den es in \(file) nicht gibt.",
                "A tie names the node \(quoted(id).english), which \(file) does not have.")
        }
        if missing.count > Self.mostReported {
            let more = missing.count - Self.mostReported
            log.error(
                .unknownActor, Place(file: file), "",
                "\(more) weitere Knoten, die Kanten nennen, gibt es in \(file) nicht.",
                "\(more) more nodes that ties name are not in \(file).")
        }
    }

    mutating func reportLoops(_ loops: Int) {
        guard loops > 0 else { return }
        log.warning(
            .loopDropped, Place(file: file), "",
            loops == 1
                ? "Eine Kante verbindet einen Knoten mit sich selbst; sie zählt nicht mit."
                : "\(loops) Kanten verbinden einen Knoten mit sich selbst; sie zählen nicht mit.",
            loops == 1
                ? "One tie joins a node with itself; it is left out."
                : "\(loops) ties join a node with itself; they are left out.")
    }

    mutating func reportMerged(_ count: Int) {
        guard count > 0 else { return }
        log.warning(
            .parallelClaims, Place(file: file), "",
            (count == 1 ? "Eine Kante verbindet" : "\(count) Kanten verbinden")
                + " Knoten, die schon verbunden sind; es zählt die größte Stärke.",
            (count == 1 ? "One tie joins" : "\(count) ties join")
                + " nodes that are joined already; the greatest strength counts.")
    }

    mutating func reportStrengths(zeros: Int, negative: Int) {
        if zeros > 0 {
            log.warning(
                .zeroStrength, Place(file: file), "0",
                zeros == 1
                    ? "Eine Kante hat die Stärke 0: Sie sagt, dass die beiden nicht zusammenarbeiten, und zählt nicht als "
                        + "Kooperation."
                    : "\(zeros) Kanten haben die Stärke 0: Sie sagen, dass die beiden nicht zusammenarbeiten, und zählen "
                        + "nicht als Kooperation.",
                zeros == 1
                    ? "One tie has the strength 0: it says that the two do not work together, and counts as no cooperation."
                    : "\(zeros) ties have the strength 0: they say that the two do not work together, and count as no "
                        + "cooperation.")
        }
        if negative > 0 {
            log.warning(
                .negativeStrength, Place(file: file), "",
                negative == 1
                    ? "Eine Kante hat eine negative Stärke. Das ist keine Kooperation; sie zählt nicht mit."
                    : "\(negative) Kanten haben eine negative Stärke. Das sind keine Kooperationen; sie zählen nicht mit.",
                negative == 1
                    ? "One tie has a negative strength. That is no cooperation; it is left out."
                    : "\(negative) ties have a negative strength. These are no cooperations; they are left out."
            )
        }
    }
}

extension GraphDraft {
    /// A tie without one of its ends.
    package mutating func reportIncompleteTie(_ line: Int?) {
        log.error(
            .missingValue, Place(file: file, row: line), "",
            "Einer Kante fehlt ein Ende (source oder target). Sie wird nicht gelesen.",
            "A tie lacks one of its ends (source or target). It is not read.")
    }
}
