public import LandscapeModel
import NetworkGraph
import PlainText

extension Landscape {
    /// Proposals of link prediction, with how well each method finds ties of this very network again.
    ///
    /// A side note: such methods pair actors of the same kind, so they propose more of the same. Only the best
    /// method is used, only where it beats chance, and only pairs that no recommendation speaks of.
    ///
    /// - Parameter limit: how many pairs at most.
    /// - Returns: nothing above 2,000 actors, where trying every method again and again takes too long.
    public func addStructuralHints(
        to analysis: inout Analysis, _ index: ClaimIndex, limit: Int = 10, seed: UInt64 = 1
    ) {
        let view = graph(index)
        guard (10...2_000).contains(view.graph.nodeCount) else { return }
        let groups = sectorGroups(view)
        // Katz walks the whole network for every actor: it is tried where that is quick.
        let methods = LinkIndex.allCases.filter { $0 != .katz || view.graph.nodeCount <= 300 }
        let quality = view.graph.predictionQuality(of: methods, groups: groups, seed: seed)
        analysis.predictionQuality = quality.compactMap { entry in
            entry.auc.map { (method: entry.index.rawValue, auc: $0) }
        }
        let best = quality.compactMap { entry in entry.auc.map { (index: entry.index, auc: $0) } }
            .max { ($0.auc, $1.index.rawValue) < ($1.auc, $0.index.rawValue) }
        guard let best, best.auc > Analysis.usefulAUC else { return }
        let expected = Set(analysis.gaps.compactMap(\.pair))
        let pairs =
            view.graph.predictTies(by: best.index, groups: groups, limit: limit + expected.count) ?? []
        analysis.structural = pairs.map {
            (pair: ActorPair(view.actors[$0.a], view.actors[$0.b]), score: $0.score)
        }
        .filter { !expected.contains($0.pair) }.prefix(limit)
        .map { hint in
            StructuralHint(
                pair: hint.pair, method: best.index.rawValue, score: hint.score,
                reason: words(hint.pair, auc: best.auc))
        }
    }

    private func words(_ pair: ActorPair, auc: Double) -> Bilingual {
        let a = actors[Int(pair.a)].displayName
        let b = actors[Int(pair.b)].displayName
        let german = Language.german.number(auc * 100, digits: 0)
        let english = Language.english.number(auc * 100, digits: 0)
        return Bilingual(
            "\(a) und \(b) haben viele gemeinsame Partner. Das Verfahren erkennt in diesem Netz \(german) von 100 verdeckten Kooperationen besser als Zufallspaare; eine Empfehlung steht nicht dahinter.",
            "\(a) and \(b) share many partners. In this network the method ranks a hidden tie above a random pair \(english) times in 100; no recommendation stands behind it."
        )
    }
}

extension Analysis {
    /// Methods below this area under the curve are hardly better than guessing (0.5) and propose nothing.
    public static let usefulAUC = 0.6
}
