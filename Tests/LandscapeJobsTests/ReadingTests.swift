import GraphFiles
import LandscapeFiles
import LandscapeJobs
import LandscapeModel
import PlainText
import Testing

/// Reading: §2 and §3 of the contract.
@Suite struct ReadingTests {
    @Test func theExampleIsReadWithItsRemarks() throws {
        let input = try LandscapeInput(InputOptions(Example.path))
        #expect(!input.landscape.actors.isEmpty)
        #expect(!input.isSingleFile)
        #expect(input.note(.german) == nil)
    }

    @Test("An unknown actor is an error that names file, row and remedy, and ends the job")
    func errorsEndTheJob() throws {
        let tables = try Tables(Tables.unknownActor)
        let path = tables.path
        let error = #expect(throws: JobError.self) { try LandscapeInput(InputOptions(path)) }
        let message = try #require(error?.message)
        #expect(message.german.contains("kooperationen.csv, Zeile 2"))
        #expect(message.german.contains("--vorlaeufig"))
        #expect(message.english.contains("kooperationen.csv, row 2"))
    }

    @Test("“vorläufig: n Zeilen nicht verstanden” is said of whatever was understood")
    func provisionalGoesOn() throws {
        let tables = try Tables(Tables.unknownActor)
        let input = try LandscapeInput(InputOptions(tables.path, isProvisional: true))
        #expect(input.note(.german) == "vorläufig: 1 Zeilen nicht verstanden")
        #expect(input.notes.first?.german == input.note(.german))
        #expect(input.landscape.claims.count == 1)
    }

    @Test func whatIsNotThereIsSaid() {
        #expect(throws: JobError.self) { try LandscapeInput(InputOptions("/nirgends/landschaft")) }
    }

    @Test("Tables are no graph file: an option for those is wrong usage")
    func foreignOptionsAreRefused() throws {
        var options = InputOptions(Example.path)
        options.graph.typeAttribute = "typ"
        #expect(throws: RequestError.self) { try LandscapeInput(options) }
    }

    @Test("A network does not tell who agreed to publication (§6)")
    func networksAreNotPublic() throws {
        let tables = try Tables(["netz.csv": "von,nach\nA,B\nB,C\n"])
        let path = tables.path + "/netz.csv"
        let input = try LandscapeInput(InputOptions(path))
        #expect(input.isSingleFile)
        #expect(throws: RequestError.self) { try input.published(for: .oeffentlich) }
    }

    @Test("Whoever did not agree to publication is named to nobody outside, and it is said what helps")
    func hiddenActorsAreNotFound() throws {
        let input = try Example.input()
        let hidden = try #require(input.landscape.actors.first { !$0.mayBePublished })
        #expect(try input.landscape.actors[Int(input.actor(hidden.id))].id == hidden.id)
        let shown = try Example.input(.oeffentlich)
        #expect(throws: JobError.self) { try shown.actor(hidden.id) }
        #expect(throws: RequestError.self) { try shown.actor("gibt es nicht") }
    }

    @Test(arguments: [
        ("field", "sprache", "gibtesnicht"), ("type", "mbe", "gibtesnicht"),
        ("district", "kreisweit", "gibtesnicht"), ("kind", "förderung", "gibtesnicht"),
    ])
    func filtersSpeakTheVocabulary(_ filter: (part: String, known: String, unknown: String)) throws {
        let input = try Example.input()
        func request(_ word: String) -> TieRequest {
            var request = TieRequest()
            switch filter.part {
            case "field": request.field = word
            case "type": request.type = word
            case "district": request.district = word
            default: request.kinds = [word]
            }
            return request
        }
        _ = try request(filter.known).filter(input)
        #expect(throws: RequestError.self) { try request(filter.unknown).filter(input) }
    }
}
