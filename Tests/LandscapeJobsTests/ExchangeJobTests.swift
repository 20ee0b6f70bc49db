import Foundation
import GraphFiles
import LandscapeFiles
import LandscapeJobs
import LandscapeModel
import PlainText
import Testing

/// `convert`, `merge`, `survey`: §3 of the contract.
@Suite struct ExchangeJobTests {
    @Test("A graph that is written carries the default graph and all actors, isolates included")
    func aNetworkIsExported() throws {
        let input = try Example.input()
        let export = try GraphExport(input, TieRequest(), as: .graphml, Example.context)
        #expect(export.document.ids.count == input.landscape.actors.count)
        var bytes: [UInt8] = []
        export.write { bytes += $0 }
        #expect(String(decoding: bytes, as: UTF8.self).contains("<graphml"))
    }

    @Test func aPartIsSaidToBeAPart() throws {
        var ties = TieRequest()
        ties.field = "sprache"
        let export = try GraphExport(Example.input(), ties, as: .json, Example.context)
        #expect(export.notes.contains { $0.german.hasPrefix("Geschrieben wird ein Ausschnitt: ") })
        ties.field = "gibtesnicht"
        #expect(throws: RequestError.self) {
            try GraphExport(Example.input(), ties, as: .json, Example.context)
        }
    }

    @Test("Tables are passed on as they stand, and what of persons goes along is said")
    func tablesAreExported() throws {
        var files = Tables.small
        files["kontakte.csv"] = "akteur;name\nA;Erika Mustermann\n"
        let tables = try Tables(files)
        let export = TablesExport(try LandscapeInput(InputOptions(tables.path)), from: tables.path)
        #expect(export.tables["akteure"]?.rows.count == 2)
        #expect(export.notes.contains { $0.german.contains("kontakte") })
    }

    @Test("Two landscapes as one; no cooperation lost")
    func landscapesAreMerged() throws {
        let one = try Tables(Tables.small)
        let two = try Tables([
            "akteure.csv": "name\nB\nC\n", "kooperationen.csv": "von;nach\nB;C\n",
        ])
        let outcome = try MergeJob(one.path, two.path).run(.german)
        #expect(outcome.tables["akteure"]?.rows.count == 3)
        #expect(outcome.tables["kooperationen"]?.rows.count == 2)
    }

    @Test func whatIsWrongIsNotMerged() throws {
        let one = try Tables(Tables.small)
        let two = try Tables(Tables.unknownActor)
        let (first, second) = (one.path, two.path)
        #expect(throws: JobError.self) { try MergeJob(first, second).run(.german) }
        _ = try MergeJob(first, second, isProvisional: true).run(.german)
        #expect(throws: JobError.self) {
            try MergeJob(first, first, decisions: "/nirgends/aliase.csv").run(.german)
        }
    }

    @Test("A questionnaire per actor, and their answers again; an empty folder is no survey")
    func questionnairesGoOutAndComeBack() throws {
        let landscape = try Tables([
            "akteure.csv": "name\nVerein A\nVerein B\n", "kooperationen.csv": "von;nach\nVerein A;Verein B\n",
        ])
        let folder = try Tables([:])
        let target = folder.path + "/fragebogen"
        let (count, _) = try QuestionnairesJob().write(
            LandscapeInput(InputOptions(landscape.path)), to: target, .german)
        #expect(count == 2)
        let outcome = try SurveyJob(target, into: landscape.path, isProvisional: true).run()
        #expect(outcome.tables["akteure"]?.rows.count == 2)
        let (empty, into) = (folder.path + "/leer", landscape.path)
        #expect(throws: JobError.self) { try SurveyJob(empty, into: into).run() }
        #expect(throws: ScaffoldError.self) {
            try QuestionnairesJob().write(LandscapeInput(InputOptions(into)), to: into, .german)
        }
    }
}
