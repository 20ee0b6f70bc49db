import GapAnalysis
import LandscapeFiles
import LandscapeModel
import PlainText
import Reports
import SourceText
import Testing

/// What was planted in the example by hand (data/musterau/quelle/geplant.csv) is what is found, both ways.
@Suite struct PlantedTests {
    private struct Planted: Hashable, CustomStringConvertible {
        var rule: String
        var subject: String
        var outcome: String
        var description: String { "\(rule) \(subject): \(outcome)" }
    }

    private func planted() throws -> Set<Planted> {
        let rows = try Musterau.rows("data/musterau/quelle/geplant.csv", separator: ";")
        return Set(rows.dropFirst().map { Planted(rule: $0[0], subject: $0[1], outcome: $0[2]) })
    }

    private func found(_ rules: Set<String>) -> Set<Planted> {
        let landscape = Musterau.shared.landscape
        let findings = landscape.analysed(Musterau.shared.index).findings
        return Set(
            findings.filter { rules.contains($0.rule) }.map { finding in
                // A double structure is about two actors.
                let count = finding.rule == "SUB-2" ? 2 : 1
                let subject = finding.subjects.prefix(count).map { landscape.id(of: $0) }.joined(
                    separator: "+")
                return Planted(rule: finding.rule, subject: subject, outcome: finding.outcome.rawValue)
            })
    }

    @Test func plantedEqualsFound() throws {
        let planted = try planted()
        let found = found(Set(planted.map(\.rule)))
        #expect(planted.count > 100)
        #expect(planted.subtracting(found).isEmpty)
        #expect(found.subtracting(planted).isEmpty)
    }

    @Test func allFiveOutcomesOccur() throws {
        #expect(Set(try planted().map(\.outcome)) == Set(Outcome.allCases.map(\.rawValue)))
    }

    @Test func theExampleReadsWithoutRemarks() {
        #expect(Musterau.shared.result.problems.map { $0.line(.german) }.isEmpty)
    }

    /// The counts that the example has to have, see its README.
    @Test func sizes() {
        let landscape = Musterau.shared.landscape
        let summary = CheckSummary(landscape)
        #expect((60...80).contains(summary.actors))
        #expect((160...220).contains(summary.cooperations))
        #expect(summary.boards >= 8 && landscape.boards.count { $0.isRoundTable } >= 3)
        #expect(summary.offers >= 70)
        #expect(Set(landscape.actors.compactMap(\.sector)).count == Sector.allCases.count)
        #expect(Set(landscape.actors.flatMap(\.types)).count >= 25)
        #expect(landscape.districts.names.count == 5)
        let response = Double(summary.answered) / Double(summary.asked)
        #expect((0.75...0.85).contains(response))
        #expect(summary.confirmed > 0 && summary.oneSided > 0 && summary.unverified > 0 && summary.wishes > 0)
    }

    @Test func gapsAreNumberedExplainedAndOrdered() {
        let gaps = Musterau.shared.landscape.analysed(Musterau.shared.index).gaps
        #expect(gaps.map(\.number) == Array(1...gaps.count))
        for gap in gaps {
            #expect(!gap.rules.isEmpty && (0...1).contains(gap.score), "\(gap.number)")
            #expect(
                gap.reason.german.hasSuffix(".") && !gap.reason.german.contains(".."), "\(gap.reason.german)")
        }
        // What the actors settled themselves (stellungnahmen.csv) does not come back.
        let landscape = Musterau.shared.landscape
        for statement in landscape.statements where statement.isSettled {
            guard let actor = statement.actor, let partner = statement.partner else { continue }
            #expect(
                !gaps.contains { $0.pair == ActorPair(actor, partner) && $0.rules.contains(statement.rule) })
        }
    }

    /// Adding exactly the proposed cooperation, confirmed and as close as can be, never makes anything worse and
    /// closes the gap.
    @Test func aProposedTieClosesItsGap() {
        let landscape = Musterau.shared.landscape
        let before = landscape.analysed(Musterau.shared.index)
        let rank: [Outcome: Int] = [
            .notFulfilled: 0, .noEvidence: 1, .oneSided: 2, .fulfilled: 3, .notApplicable: 3,
        ]
        for gap in before.gaps where gap.kind == .tie {
            guard let pair = gap.pair else { continue }
            var changed = landscape
            // One claim of each kind that a recommendation may ask for, both ways where it has a direction.
            for kind in ["case-work", "planning", "feedback", "referral"] {
                var claim = Claim(
                    from: pair.a, to: pair.b,
                    kind: landscape.vocabulary.kind(kind) ?? Vocabulary.unspecifiedKind)
                claim.reporter = .both
                claim.isMutual = true
                claim.intensity = 4
                claim.frequency = 4
                changed.claims.append(claim)
            }
            let after = changed.analysed(ClaimIndex(changed.claims, actorCount: changed.actors.count))
            #expect(!after.gaps.contains { $0.pair == pair && $0.kind == .tie }, "\(gap.number)")
            for (old, new) in zip(before.findings, after.findings) {
                #expect(old.rule == new.rule && old.subjects.first == new.subjects.first)
                #expect((rank[new.outcome] ?? 0) >= (rank[old.outcome] ?? 0), "\(gap.number) \(old.rule)")
            }
        }
    }
}
