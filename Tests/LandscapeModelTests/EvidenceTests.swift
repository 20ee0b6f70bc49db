import LandscapeModel
import NetworkGraph
import Testing

/// The states and bounds of ties and pairs; every expectation follows from the definitions by hand.
@Suite struct EvidenceTests {
    private func landscape(answered: Bool..., claims: Claim...) -> Landscape {
        var landscape = Landscape()
        for (number, answer) in answered.enumerated() {
            var actor = Actor(id: "a\(number)", name: "A\(number)")
            actor.hasAnswered = answer
            landscape.actors.append(actor)
        }
        landscape.claims = claims
        return landscape
    }

    private func claim(
        _ from: ActorIndex, _ to: ActorIndex, _ reporter: Reporter, intensity: UInt8? = nil,
        kind: String = "",
        status: Claim.Status = .exists
    ) -> Claim {
        var claim = Claim(
            from: from, to: to, kind: Vocabulary.standard.kind(kind) ?? Vocabulary.unspecifiedKind)
        claim.reporter = reporter
        claim.intensity = intensity
        claim.status = status
        return claim
    }

    private func pair(_ landscape: Landscape, _ filter: TieFilter = TieFilter()) -> Pair? {
        landscape.pairs(ClaimIndex(landscape.claims, actorCount: landscape.actors.count), filter).first
    }

    @Test func bothEndsConfirm() {
        let one = pair(landscape(answered: true, true, claims: claim(0, 1, .both, intensity: 3)))
        #expect(one?.state == .confirmed && one?.lower == 3 && one?.upper == 3)
    }

    @Test func differingEndsKeepBothNumbers() {
        let one = pair(
            landscape(
                answered: true, true, claims: claim(0, 1, .from, intensity: 3),
                claim(1, 0, .from, intensity: 1)))
        #expect(one?.state == .confirmed && one?.lower == 1 && one?.upper == 3)
    }

    @Test func silenceOfOneWhoAnsweredIsOneSided() {
        let one = pair(landscape(answered: true, true, claims: claim(0, 1, .from, intensity: 3)))
        #expect(one?.state == .oneSided && one?.lower == 0 && one?.upper == 3)
    }

    @Test func silenceOfOneWhoDidNotAnswerIsUnverified() {
        let one = pair(landscape(answered: true, false, claims: claim(0, 1, .from, intensity: 3)))
        #expect(one?.state == .unverified && one?.lower == 3 && one?.isOnRecord == false)
    }

    @Test func coordinationIsOnRecordOnlyWithoutAnswers() {
        let none = pair(landscape(answered: false, false, claims: claim(0, 1, .coordination, intensity: 2)))
        #expect(none?.state == .unverified && none?.isOnRecord == true)
        let some = pair(landscape(answered: true, false, claims: claim(0, 1, .coordination, intensity: 2)))
        #expect(some?.isOnRecord == false)
    }

    @Test func thirdPartiesConfirmNothing() {
        let one = pair(
            landscape(answered: true, true, true, claims: claim(0, 1, .third(2), intensity: 2)))
        #expect(one?.state == .unverified && one?.isOnRecord == false)
    }

    @Test func aPairIsConfirmedAcrossKinds() {
        let kinds = landscape(
            answered: true, true, claims: claim(0, 1, .from, intensity: 4, kind: "referral"),
            claim(1, 0, .from, intensity: 2, kind: "case-work"))
        #expect(pair(kinds)?.state == .confirmed && pair(kinds)?.lower == 2 && pair(kinds)?.upper == 4)
        let ties = kinds.ties(ClaimIndex(kinds.claims, actorCount: 2))
        #expect(ties.map(\.state) == [.oneSided, .oneSided])
    }

    @Test func directionsOfDirectedKindsAreSeparateTies() {
        let both = landscape(
            answered: true, true, claims: claim(0, 1, .both, kind: "referral"),
            claim(1, 0, .from, kind: "referral"), claim(0, 1, .both, kind: "case-work"),
            claim(1, 0, .from, kind: "case-work"))
        let ties = both.ties(ClaimIndex(both.claims, actorCount: 2))
        #expect(ties.count == 3)
        #expect(
            ties.map { "\($0.from)\($0.to)\($0.state)" }.sorted() == [
                "01confirmed", "01confirmed", "10oneSided",
            ])
    }

    @Test(arguments: ["knows", "funding", "commissioning", "umbrella", "committee"])
    func structureIsNoCooperation(kind: String) {
        let one = landscape(answered: true, true, claims: claim(0, 1, .both, intensity: 3, kind: kind))
        #expect(pair(one) == nil)
        var filter = TieFilter()
        filter.kinds = KindSet([Vocabulary.standard.kind(kind) ?? Vocabulary.unspecifiedKind])
        #expect(pair(one, filter)?.state == .confirmed)
    }

    @Test func wishesEndedAndDenialsAreNoPairs() {
        for status in [Claim.Status.wished, .ended] {
            #expect(
                pair(
                    landscape(answered: true, true, claims: claim(0, 1, .both, intensity: 3, status: status)))
                    == nil)
        }
        #expect(pair(landscape(answered: true, true, claims: claim(0, 1, .both, intensity: 0))) == nil)
    }

    @Test func denialAnswersForThatPair() {
        let one = pair(
            landscape(
                answered: false, false, claims: claim(0, 1, .from, intensity: 3),
                claim(1, 0, .from, intensity: 0)))
        #expect(one?.state == .oneSided && one?.lower == 0)
    }

    @Test func unstatedIntensityCountsOne() {
        #expect(pair(landscape(answered: true, true, claims: claim(0, 1, .both)))?.upper == 1)
    }

    @Test func theStrictGraphKeepsSolidPairsWithTheirLowerStrength() {
        let mixed = landscape(
            answered: true, true, false, false, claims: claim(0, 1, .from, intensity: 3),
            claim(1, 0, .from, intensity: 2), claim(0, 2, .from, intensity: 4),
            claim(2, 3, .coordination, intensity: 2))
        var filter = TieFilter()
        filter.isConfirmedOnly = true
        let view = mixed.graph(ClaimIndex(mixed.claims, actorCount: 4), filter)
        #expect(view.pairs.map { [$0.a, $0.b] } == [[0, 1], [2, 3]])
        #expect(view.graph.strength(0, 1) == 2)
        #expect(view.graph.nodeCount == 4)
    }

    @Test func directedGraphFollowsDirectedKinds() {
        let arcs = landscape(
            answered: true, true, true, claims: claim(1, 0, .both, intensity: 2, kind: "referral"),
            claim(1, 2, .both, intensity: 2, kind: "case-work"))
        let view = arcs.graph(ClaimIndex(arcs.claims, actorCount: 3), isDirected: true)
        #expect(view.graph.contains(1, 0) && !view.graph.contains(0, 1))
        #expect(view.graph.contains(1, 2) && view.graph.contains(2, 1))
    }

    @Test func wishesNameTheirWishers() {
        let wished = landscape(answered: true, true, claims: claim(1, 0, .from, status: .wished))
        #expect(wished.wishes().map(\.pair) == [ActorPair(0, 1)])
        #expect(wished.wishes().map(\.wishers) == [[1]])
    }

    /// The index finds the same entries as a plain search, on 300 seeded random claims.
    @Test func indexEqualsPlainSearch() {
        var state: UInt64 = 7
        func next(_ bound: UInt64) -> ActorIndex {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return ActorIndex((state >> 33) % bound)
        }
        let claims = (0..<300).compactMap { _ -> Claim? in
            let (from, to) = (next(25), next(25))
            return from == to ? nil : claim(from, to, .both)
        }
        let index = ClaimIndex(claims, actorCount: 25)
        for one in ActorIndex(0)..<25 {
            for two in ActorIndex(0)..<25 where one != two {
                let plain = claims.indices.filter {
                    ActorPair(claims[$0].from, claims[$0].to) == ActorPair(one, two)
                }
                let found = index.entry(one, two).map { index.order[$0.claims].map { Int($0) } } ?? []
                #expect(found == plain)
            }
            let partners = index.entries(of: one).map { $0.a == one ? $0.b : $0.a }
            #expect(partners == partners.sorted())
        }
    }
}
