import Foundation
import LandscapeFiles
import LandscapeJobs
import LandscapeModel
import PlainText
import ResultTables
import Testing

/// `check`, `measures`, `gaps`, `plan`: the JSON shapes of §3 of the contract.
@Suite struct TableJobTests {
    @Test func checkCountsTheExample() throws {
        let job = CheckJob(InputOptions(Example.path))
        let result = try job.read()
        let json = try object(job.table(of: result, .german).0.json(.german))
        let summary = try #require(json["summary"] as? [String: Int])
        #expect(summary["actors"] == result.landscape.actors.count)
        // The three states add up.
        let states = ["confirmed", "one_sided", "unverified"].compactMap { summary[$0] }
        #expect(states.count == 3)
        #expect(states.reduce(0, +) == summary["ties"])
        #expect((json["errors"] as? [Any])?.isEmpty == true)
    }

    @Test("Every problem at once, each with file, row, column, text, code and message")
    func checkNamesErrors() throws {
        let tables = try Tables(Tables.unknownActor)
        let job = CheckJob(InputOptions(tables.path))
        let json = try object(job.table(of: job.read(), .german).0.json(.german))
        let errors = try #require(json["errors"] as? [[String: Any]])
        #expect(errors.count == 1)
        #expect(errors[0]["file"] as? String == "kooperationen.csv")
        #expect(errors[0]["row"] as? Int == 2)
        #expect(errors[0]["text"] as? String == "C")
    }

    @Test func measuresComeAsAsked() throws {
        var job = MeasuresJob()
        job.measures = "degree,density"
        job.form = .csv
        let (table, notes) = try job.table(Example.input(), Example.context)
        let lines = table.csv(.german).split(separator: "\n")
        #expect(lines.first == "id,name,degree")
        // CSV has a row per actor, so where the measure of the network is has to be said.
        #expect(notes.contains { $0.german.contains("Dichte") && $0.english.contains("Density") })
        job.measures = "unsinn"
        #expect(throws: RequestError.self) { try job.table(Example.input(), Example.context) }
    }

    @Test("Rankings of single actors are for the profile intern")
    func nobodyIsRankedOutside() throws {
        var job = MeasuresJob()
        job.form = .json
        job.measures = "degree,density"
        let table = try job.table(Example.input(.workshop), JobContext(profile: .workshop)).table
        #expect((try object(table.json(.german))["actors"] as? [Any])?.isEmpty == true)
    }

    @Test func directedMeasuresNeedDirections() throws {
        var job = MeasuresJob()
        job.measures = "reciprocity"
        #expect(throws: RequestError.self) { try job.table(Example.input(), Example.context) }
    }

    @Test func gapsHaveTheirShape() throws {
        let json = try object(GapsJob().table(Example.input(), Example.context).json(.german))
        #expect(Set(["findings", "gaps", "structural", "prediction_quality"]).isSubset(of: json.keys))
        let gaps = try #require(json["gaps"] as? [[String: Any]])
        #expect(!gaps.isEmpty)
        #expect(gaps.allSatisfy { ["new", "deepen", "confirm", "clarify"].contains($0["step"] as? String) })
        #expect(throws: RequestError.self) {
            try GapsJob(field: "gibtesnicht").table(Example.input(), Example.context)
        }
    }

    @Test func rulesThatCannotBeReadAreRefused() throws {
        let tables = try Tables(["regeln.yaml": "empfehlungen: [unsinn"])
        let path = tables.path
        for rules in [path + "/regeln.yaml", path + "/gibtesnicht.yaml"] {
            let error = #expect(throws: JobError.self) {
                try GapsJob(rules: rules).table(Example.input(), Example.context)
            }
            #expect(error?.message.german.contains(rules) == true)
        }
    }

    @Test func planKeepsItsBudget() throws {
        let input = try Example.input()
        let json = try object(PlanJob(budget: 3, perActor: 1).table(input, Example.context).json(.german))
        let ties = try #require(json["ties"] as? [[String: Any]])
        #expect(ties.count <= 3)
        let ends = ties.flatMap { [$0["a"] as? String, $0["b"] as? String] }
        #expect(Set(ends).count == ends.count)
        #expect(json["before"] != nil && json["after"] != nil)
        #expect(throws: RequestError.self) { try PlanJob(budget: 0).table(input, Example.context) }
    }
}
