import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

@Suite("People are no organisations") struct PersonActorTests {
    @Test(
        "Families and persons get a hint, no questionnaire and no place in public",
        arguments: [
            "Familie Müller", "Fam. Yilmaz", "Familie Al Hassan", "Eheleute Schmidt", "Ehepaar Öztürk-Meier",
            "Frau Weber", "Herr Dr. Kurz", "Frau Weber (Jugendamt)", "Herr von Berg",
        ])
    func people(name: String) throws {
        let result = try landscape("von;nach\n1;2\n2;3\n", actors: "id;name\n1;\(name)\n2;Tafel\n3;Amt\n")
        #expect(result.errors.isEmpty)
        let hints = result.warnings.filter { $0.code == .personActor }
        #expect(hints.map(\.text) == [name] && hints.map(\.row) == [2])
        // Nothing is lost.
        #expect(result.landscape.claims.count == 2 && result.landscape.actors.count == 3)
        #expect(result.landscape.actors.map(\.mayBePublished) == [false, true, true])
        let files = try SurveyWriter.files(
            result.landscape, contact: "", deadline: "", language: .german)
        // One notice and two files for either organisation; nobody is asked about the people.
        #expect(files.count == 5)
        let pages = files.filter { $0.name.hasSuffix(".html") }.map {
            String(decoding: $0.content, as: UTF8.self)
        }
        #expect(pages.count == 3 && pages.allSatisfy { !$0.contains(name) })
        #expect(SurveyWriter.withoutQuestionnaire(result.landscape) == [name])
    }

    @Test(
        "Organisations that begin alike are organisations",
        arguments: [
            "Familie und Beruf e. V.", "Familie im Zentrum", "Familienzentrum Nord", "Familie Stiftung",
            "Frau und Beruf", "Frau Holle e.V.", "Frauenhaus", "Frau Sein Zentrum",
            "Herrnhuter Brüdergemeine",
            "Ehepaar-Stiftung", "Herz Jesu", "Familie", "Mr. Bike Verein",
        ])
    func organisations(name: String) throws {
        let result = try landscape("von;nach\n1;2\n", actors: "id;name\n1;\(name)\n2;Tafel\n")
        #expect(!result.problems.contains { $0.code == .personActor })
        #expect(SurveyWriter.withoutQuestionnaire(result.landscape).isEmpty)
    }

    @Test("A family among the partners stays a partner, with a hint") func partner() throws {
        let result = try TemporaryLandscape([
            "akteure.csv": "name;partner\nTafel;\"Amt, Familie Müller\"\nAmt;\n"
        ]).read()
        #expect(result.errors.isEmpty && result.landscape.claims.count == 2)
        #expect(result.warnings.filter { $0.code == .personActor }.map(\.row) == [2])
    }
}
