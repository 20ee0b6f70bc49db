import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

/// Columns about persons in a list of actors: contacts, and nothing else.
@Suite("Columns about persons in a list of actors") struct PersonColumnTests {
    private let actors = """
        name;typ;Vorname;Nachname;Funktion;Telefon;E-Mail;Leitung;Geburtsdatum;notiz
        Caritas;mbe;Erika;Muster;Beraterin;0123;e.muster@example.org;Karl Kern;1.1.1980;gut erreichbar
        Jobcenter;jobcenter;;;;k. A.;;;;

        """

    @Test("They become contacts; birth and home are not read at all") func contacts() throws {
        let result = try landscape("von;nach\n", actors: actors)
        #expect(
            result.landscape.contacts == [
                Contact(
                    actor: 0, name: "Erika Muster", function: "Beraterin", phone: "0123",
                    email: "e.muster@example.org"),
                Contact(actor: 0, name: "Karl Kern", function: "Leitung", phone: "", email: ""),
            ])
        #expect(result.landscape.actors.allSatisfy { $0.extra.isEmpty })
        let hints = result.warnings.filter { $0.code == .personColumn }
        #expect(hints.count == 7)
        let birth = hints.filter { $0.column == "Geburtsdatum" }
        #expect(birth.first?.message.german.contains("nicht eingelesen") == true)
    }

    @Test("Written anew they stand in kontakte; passed on as they are the columns are named") func written()
        throws
    {
        let result = try landscape("von;nach\n", actors: actors)
        let tables = LandscapeTables(result.landscape)
        #expect(tables["kontakte"]?.rows.count == 2)
        #expect(tables["akteure"]?.rows.flatMap { $0 }.contains("Erika") == false)
        #expect(tables.personalColumns.isEmpty)
        let raw = LandscapeTables(
            tables: [
                RawTable(name: "akteure", header: ["name", "Telefon (dienstlich)"]), tables["kontakte"],
            ].compactMap { $0 })
        #expect(raw.personalColumns == ["Telefon (dienstlich)"])
    }
}
