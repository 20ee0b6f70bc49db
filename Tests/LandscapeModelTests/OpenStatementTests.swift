import LandscapeModel
import Testing

/// What was not understood is no denial; every expectation follows from the
/// definitions of the states and from docs/decisions/0014 by hand.
@Suite("Open statements")
struct OpenStatementTests {
    /// Three actors that all answered; 0 reports strength 3 with 1.
    private func landscape(open: (ActorIndex?, ActorIndex?)..., more: Claim...) -> Landscape {
        var landscape = Landscape()
        for number in 0..<3 {
            var actor = Actor(id: "a\(number)", name: "A\(number)")
            actor.hasAnswered = true
            landscape.actors.append(actor)
        }
        landscape.claims = [claim(0, 1, .from, 3)] + more
        for (by, about) in open { landscape.openStatements.insert(by: by, about: about) }
        return landscape
    }

    private func claim(_ from: ActorIndex, _ to: ActorIndex, _ reporter: Reporter, _ intensity: UInt8)
        -> Claim
    {
        var claim = Claim(from: from, to: to, kind: Vocabulary.unspecifiedKind)
        claim.reporter = reporter
        claim.intensity = intensity
        return claim
    }

    private func evidence(_ landscape: Landscape) -> Evidence {
        landscape.evidence(0, 1, claims: landscape.claims.indices.map { Int32($0) })
    }

    @Test func silenceOfOneWhoseRowWasNotReadIsUnverified() {
        let denied = evidence(landscape())
        #expect(denied.state == .oneSided && denied.lower == 0)
        let open = evidence(landscape(open: (1, 0)))
        #expect(open.state == .unverified && open.lower == 3)
        #expect(!open.hasBAnswered && open.isBOpen && open.hasAAnswered && !open.isAOpen)
    }

    @Test func whoIsMeantByAnUnknownNameMayBeAnybody() {
        #expect(evidence(landscape(open: (1, nil))).state == .unverified, "1 speaks of somebody unknown")
        #expect(evidence(landscape(open: (nil, 0))).state == .unverified, "somebody unknown speaks of 0")
        #expect(evidence(landscape(open: (nil, nil))).state == .unverified)
        #expect(evidence(landscape(open: (1, 2))).state == .oneSided, "about somebody else")
        #expect(evidence(landscape(open: (2, nil))).state == .oneSided, "by somebody else")
        #expect(evidence(landscape(open: (0, 1))).state == .oneSided, "the one who did report it")
    }

    @Test func aReadableZeroIsNotTheLastWordBesideWhatCouldNotBeRead() {
        #expect(evidence(landscape(more: claim(1, 0, .from, 0))).state == .oneSided)
        #expect(evidence(landscape(open: (1, 0), more: claim(1, 0, .from, 0))).state == .unverified)
    }

    @Test func aDoubtMakesNoRecordOfTheCoordinationsClaim() {
        var landscape = landscape(open: (0, 1), (1, 0))
        landscape.claims = [claim(0, 1, .coordination, 3)]
        // Both were asked and answered, so there was a survey: nothing is on record "laut Koordination".
        #expect(!evidence(landscape).isOnRecord && !evidence(landscape).isSolid)
        for number in 0..<2 { landscape.actors[number].hasAnswered = false }
        #expect(evidence(landscape).isOnRecord, "without a survey an unreadable row takes nothing away")
    }

    @Test func pseudonymsKeepWhatIsOpen() {
        let original = landscape(open: (1, 0), (2, nil))
        let pseudonyms = Pseudonyms(original, secret: Pseudonyms.Secret())
        func place(_ actor: Int) -> ActorIndex { pseudonyms.places[actor] }
        #expect(pseudonyms.landscape.isOpen(place(1), about: place(0)))
        #expect(pseudonyms.landscape.isOpen(place(2), about: place(0)))
        #expect(!pseudonyms.landscape.isOpen(place(0), about: place(1)))
        #expect(!pseudonyms.landscape.isOpen(place(1), about: place(2)))
    }
}
