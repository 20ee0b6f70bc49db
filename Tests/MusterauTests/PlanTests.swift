import GapAnalysis
import LandscapeModel
import Testing

/// `plan` on the example: better than chance and than the top of the list, and never above its caps.
@Suite struct PlanTests {
    private let landscape = Musterau.shared.landscape
    private let index = Musterau.shared.index
    private let analysis = Musterau.shared.landscape.analysed(Musterau.shared.index)

    /// How many findings are fulfilled once these pairs work together in every way that is asked for; counted by
    /// analysing the changed landscape anew, not by the plan's own bookkeeping.
    private func fulfilled(_ pairs: [ActorPair]) -> Int {
        var changed = landscape
        for pair in pairs {
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
        }
        let after = changed.analysed(ClaimIndex(changed.claims, actorCount: changed.actors.count))
        let proposing = { (finding: Finding) in after.recommendation(finding.rule)?.proposes == true }
        return after.findings.count { proposing($0) && $0.outcome == .fulfilled }
    }

    @Test func beatsRandomSetsAndTheTopOfTheList() {
        let plan = landscape.plan(index, analysis, budget: 5, perActor: 2)
        let value = fulfilled(plan.ties.map(\.pair))
        let ties = analysis.gaps.filter { $0.kind == .tie }.compactMap(\.pair)
        #expect(value > fulfilled(Array(ties.prefix(5))))
        var state: UInt64 = 11
        for _ in 0..<5 {
            var pool = ties
            let random = (0..<5).map { _ -> ActorPair in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return pool.remove(at: Int((state >> 33) % UInt64(pool.count)))
            }
            #expect(value > fulfilled(random))
        }
    }

    @Test func whatItPromisesHappens() {
        let plan = landscape.plan(index, analysis, budget: 5, perActor: 2)
        let gained = plan.after.fulfilled - plan.before.fulfilled
        #expect(gained == plan.ties.last?.cumulativeFulfilled)
        #expect(fulfilled(plan.ties.map(\.pair)) - fulfilled([]) == gained)
        #expect(plan.after.globalEfficiency > plan.before.globalEfficiency)
    }

    @Test(arguments: [(1, 1), (2, 1), (5, 2), (8, 1)])
    func keepsToItsLimits(budget: Int, perActor: Int) {
        let plan = landscape.plan(index, analysis, budget: budget, perActor: perActor)
        #expect(plan.ties.count <= budget)
        var load: [ActorIndex: Int] = [:]
        for tie in plan.ties {
            load[tie.pair.a, default: 0] += 1
            load[tie.pair.b, default: 0] += 1
        }
        #expect(load.values.allSatisfy { $0 <= perActor })
        #expect(Set(plan.ties.map(\.pair)).count == plan.ties.count)
    }

    /// For two ties: a plain comparison of all pairs of gaps, on the landscape itself restricted to the
    /// weightiest two dozen gaps, finds nothing better.
    @Test func equalsExhaustiveSearchForSmallBudgets() {
        var small = analysis
        small.gaps = Array(analysis.gaps.filter { $0.kind == .tie }.prefix(24))
        let plan = landscape.plan(index, small, budget: 2, perActor: 1)
        #expect(plan.method == .exact)
        let pairs = small.gaps.compactMap(\.pair)
        var best = 0
        for one in pairs.indices {
            for two in pairs.indices where two > one {
                let ends = [pairs[one].a, pairs[one].b, pairs[two].a, pairs[two].b]
                guard Set(ends).count == 4 else { continue }
                best = max(best, fulfilled([pairs[one], pairs[two]]))
            }
        }
        #expect(fulfilled(plan.ties.map(\.pair)) == best)
    }

    /// The same for three ties out of the nine weightiest gaps, two at most for any one actor.
    @Test func equalsExhaustiveSearchForThree() {
        var small = analysis
        small.gaps = Array(analysis.gaps.filter { $0.kind == .tie }.prefix(9))
        let plan = landscape.plan(index, small, budget: 3, perActor: 2)
        #expect(plan.method == .exact)
        let pairs = small.gaps.compactMap(\.pair)
        var best = 0
        for one in pairs.indices {
            for two in pairs.indices where two > one {
                for three in pairs.indices where three > two {
                    let chosen = [pairs[one], pairs[two], pairs[three]]
                    let load = Dictionary(chosen.flatMap { [($0.a, 1), ($0.b, 1)] }, uniquingKeysWith: +)
                    guard load.values.allSatisfy({ $0 <= 2 }) else { continue }
                    best = max(best, fulfilled(chosen))
                }
            }
        }
        #expect(fulfilled(plan.ties.map(\.pair)) == best)
    }
}
