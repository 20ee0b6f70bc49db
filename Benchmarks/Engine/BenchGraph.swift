import Foundation
import NetworkGraph

/// A graph from a text: "n m", followed by "directed" and "weighted" where it is, then "a b" or "a b strength" by line.
struct BenchGraph {
    let builder: GraphBuilder
    let graph: Graph
    let isWeighted: Bool

    /// - Returns: nil where there is no such file or no number of nodes in it.
    init?(path: String) {
        guard let text = FileManager.default.contents(atPath: path),
            let end = text.firstIndex(of: UInt8(ascii: "\n"))
        else { return nil }
        let head = String(decoding: text[..<end], as: UTF8.self).split(separator: " ")
        guard let first = head.first, let nodeCount = Int(first) else { return nil }
        isWeighted = head.contains("weighted")
        var builder = GraphBuilder(nodeCount: nodeCount, isDirected: head.contains("directed"))
        let numbers = Self.numbers(text[end...])
        let width = isWeighted ? 3 : 2
        for start in stride(from: 0, to: numbers.count - width + 1, by: width) {
            builder.addEdge(
                numbers[start], numbers[start + 1], strength: isWeighted ? Double(numbers[start + 2]) : 1)
        }
        self.builder = builder
        graph = builder.build()
    }

    /// Whole numbers, whatever stands between them.
    private static func numbers(_ text: Data) -> [Int] {
        var numbers: [Int] = []
        var value = 0
        var inNumber = false
        for byte in text {
            if byte >= 48 && byte <= 57 {
                value = value * 10 + Int(byte - 48)
                inNumber = true
            } else if inNumber {
                numbers.append(value)
                value = 0
                inNumber = false
            }
        }
        return numbers
    }

    /// Every tie reported by one of its ends at least, two thirds of the ends.
    var reported: ReportedNetwork {
        var random = SeededRandom(seed: 5)
        let ties = graph.edges.map { edge in
            var reports = [edge.a, edge.b].filter { _ in random.below(3) > 0 }
                .map { ReportedNetwork.Report(respondent: $0) }
            if reports.isEmpty { reports = [ReportedNetwork.Report(respondent: edge.a)] }
            return ReportedNetwork.Tie(edge.a, edge.b, reports: reports)
        }
        return ReportedNetwork(nodeCount: graph.nodeCount, respondentCount: graph.nodeCount, ties: ties)
    }
}
