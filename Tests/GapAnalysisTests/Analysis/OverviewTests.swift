import GapAnalysis
import LandscapeModel
import LandscapeTesting
import Testing

/// The table of expected and existing cooperation, and the overview of Gremien; expectations by hand.
@Suite struct OverviewTests {
    private func cells(_ builder: LandscapeBuilder) -> [ExpectationCell] {
        builder.landscape.expectationMatrix(
            ClaimIndex(builder.landscape.claims, actorCount: builder.landscape.actors.count))
    }

    @Test("In public no cell tells of one or two actors, or leaves them over")
    func publishedMatrix() {
        var builder = LandscapeBuilder()
        for name in ["k1", "k2", "k3", "k4"] { builder.actor(name, "integration-course-provider") }
        for name in ["m1", "m2", "m3"] { builder.actor(name, "mbe") }
        for name in ["j1", "j2"] { builder.actor(name, "jmd") }
        func cell(_ from: String, _ to: String, _ counts: [Int]) -> ExpectationCell {
            ExpectationCell(
                from: from, to: to, field: "sprache", expected: counts[0], existing: counts[1],
                confirmed: counts[2], missing: counts[3])
        }
        let school = "integration-course-provider"
        let shown = [
            cell(school, "mbe", [4, 4, 4, 0]), cell(school, "mbe", [4, 4, 3, 0]),
            cell(school, "mbe", [4, 0, 0, 4]),
            cell(school, "jmd", [4, 4, 4, 0]), cell("jmd", school, [2, 2, 2, 0]),
        ].published(in: builder.landscape)
        // Two JMD are too few on either side; of the second cell "all but one" would be told.
        #expect(shown.map(\.to) == ["mbe", "mbe", "mbe"])
        #expect(shown.map(\.confirmed) == [4, nil, 0])
        #expect(shown.map(\.existing) == [4, nil, 0])
        #expect(shown.map(\.missing) == [0, nil, 4])
        #expect(shown.map(\.expected) == [4, 4, 4])
    }

    @Test func matrixCountsActorsByTypeAndField() {
        var builder = LandscapeBuilder()
        for school in ["eins", "zwei", "drei"] {
            builder.actor(school, "integration-course-provider", survey: .answered)
        }
        builder.actor("mbe", "mbe", survey: .answered)
        builder.claim("eins", "mbe", intensity: 3, frequency: 3, by: .both)
        builder.claim("zwei", "mbe", intensity: 3, frequency: 3, by: .from)
        // SPR-3 asks for a purpose that nobody names: all three are open with it.
        let withPurpose = cells(builder).first {
            $0.from == "integration-course-provider" && $0.to == "mbe"
        }
        #expect(withPurpose?.missing == 3)
        builder.landscape.settings.ruleSwitches["SPR-3"] = RuleSwitch(isApplicable: false, reason: "entfällt")
        let cell = cells(builder).first { $0.from == "integration-course-provider" && $0.to == "mbe" }
        #expect(cell?.field == "sprache")
        // Three schools need one; two are reported, one of them by both; two are open.
        #expect([cell?.expected, cell?.existing, cell?.confirmed, cell?.missing] == [3, 2, 1, 2])
        let back = cells(builder).first { $0.from == "mbe" && $0.to == "integration-course-provider" }
        #expect([back?.expected, back?.existing, back?.confirmed, back?.missing] == [1, 1, 1, 0])
    }

    @Test func matrixLeavesOutWhatIsSwitchedOff() {
        var builder = LandscapeBuilder()
        builder.actor("schule", "integration-course-provider", survey: .answered)
        builder.actor("mbe", "mbe", survey: .answered)
        builder.landscape.settings.ruleSwitches["SPR-1"] = RuleSwitch(isApplicable: false, reason: "entfällt")
        builder.landscape.settings.ruleSwitches["SPR-3"] = RuleSwitch(isApplicable: false, reason: "entfällt")
        #expect(
            !cells(builder).contains { $0.from == "integration-course-provider" && $0.field == "sprache" })
    }

    @Test func findingsAloneAreThoseOfTheWhole() {
        var builder = LandscapeBuilder()
        for school in ["eins", "zwei"] {
            builder.actor(school, "integration-course-provider", survey: .answered)
        }
        builder.actor("mbe", "mbe", survey: .answered)
        builder.actor("amt", "jobcenter", survey: .silent)
        builder.claim("eins", "mbe", intensity: 3, frequency: 3, by: .both)
        let whole = builder.analysed()
        let index = ClaimIndex(builder.landscape.claims, actorCount: builder.landscape.actors.count)
        #expect(builder.landscape.findings(index) == whole.findings)
        #expect(whole.findings.count > 50 && !whole.gaps.isEmpty)
        #expect(Set(whole.findings.map(\.outcome)).count > 2)
    }

    @Test func boardsWithTheSameMembersOrPurposeAreTwins() {
        var builder = LandscapeBuilder()
        for actor in ["a", "b", "c", "d"] { builder.actor(actor, "mbe") }
        builder.board("eins", members: "a", "b", "c")
        builder.board("zwei", members: "a", "b", "c", "d")
        builder.board("drei", members: "a")
        builder.board("vier", members: "d")
        builder.landscape.boards[2].purpose = "Sprache"
        builder.landscape.boards[3].purpose = "sprache"
        let overview = BoardOverview(builder.landscape)
        // 3 of 4 members shared: 0.75; "drei" and "vier" share none, but their purpose.
        #expect(overview.twins.map { [$0.first, $0.second] } == [[0, 1], [2, 3]])
        #expect(overview.twins.map(\.overlap) == [0.75, 0])
        #expect(overview.twins.map(\.hasSamePurpose) == [false, true])
        #expect(overview.busiest.map(\.actor) == [0])
        #expect(overview.tables.first?.missing.contains(.welfare) == false)
        #expect(overview.tables.first?.missing.count == Sector.allCases.count - 1)
    }
}
