package import NetworkGraph

extension Landscape {
    /// A view of the landscape with what stands behind each of its pairs: the same network, of which answers can be missing.
    ///
    /// Respondents are the actors of the view that answered the survey, in its order. What the coordination, somebody outside
    /// of the view, or somebody who has not answered the survey says stays whatever answers are missing.
    ///
    /// - Parameter filter: the one that the view was made with; ties count by its rules.
    package func reportedNetwork(
        _ view: LandscapeGraph, _ index: ClaimIndex, _ filter: TieFilter = TieFilter()
    ) -> ReportedNetwork {
        var respondents = [Int?](repeating: nil, count: actors.count)
        var count = 0
        for actor in view.actors where actors[Int(actor)].hasAnswered {
            respondents[Int(actor)] = count
            count += 1
        }
        let ties = view.pairs.map { pair in
            ReportedNetwork.Tie(
                Int(view.nodes[Int(pair.a)]), Int(view.nodes[Int(pair.b)]),
                reports: reports(pair, index, filter, respondents),
                needsBothEnds: filter.isConfirmedOnly && pair.state == .confirmed)
        }
        return ReportedNetwork(
            nodeCount: view.actors.count, respondentCount: count, ties: ties,
            leastStrength: filter.minimumStrength)
    }

    /// What each voice says about a pair, as high as it says it.
    private func reports(
        _ pair: Pair, _ index: ClaimIndex, _ filter: TieFilter, _ respondents: [Int?]
    ) -> [ReportedNetwork.Report] {
        // On record because nobody was asked: no answer is behind it.
        if filter.isConfirmedOnly, pair.state != .confirmed {
            return [
                ReportedNetwork.Report(
                    respondent: nil, strength: pair.strength(isLower: true), isOfEnd: false)
            ]
        }
        var strengths: [Reporter: Double] = [:]
        for number in index.entry(pair.a, pair.b).map({ countedClaims($0, index, filter) }) ?? [] {
            let claim = claims[Int(number)]
            guard claim.isCurrent, !claim.isDenial else { continue }
            let strength = pair.weight == nil ? Double(claim.intensity ?? 1) : weight(of: claim) ?? 0
            for voice in voices(claim, pair) { strengths[voice] = max(strengths[voice] ?? 0, strength) }
        }
        // A weight of another program is that of the pair, whoever is behind it.
        let hasSay = pair.weight == nil
        let (a, b) = (Reporter.third(pair.a), Reporter.third(pair.b))
        return strengths.map { voice, strength in
            guard case .third(let actor) = voice else {
                return ReportedNetwork.Report(respondent: nil, strength: strength, isOfEnd: false)
            }
            return ReportedNetwork.Report(
                respondent: respondents[Int(actor)], strength: strength,
                isOfEnd: hasSay && (voice == a || voice == b))
        }
    }

    /// Whose word a claim is: the coordination's, or that of one or both ends or of another actor.
    private func voices(_ claim: Claim, _ pair: Pair) -> [Reporter] {
        switch claim.reporter {
        case .coordination, .third: [claim.reporter]
        case .from, .to, .both: [pair.a, pair.b].filter { claim.isReported(by: $0) }.map { .third($0) }
        }
    }
}
