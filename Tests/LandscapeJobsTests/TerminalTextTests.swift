import LandscapeJobs
import LandscapeModel
import PlainText
import ResultTables
import SourceText
import Testing

/// Results as people read them in a terminal; expected lines by hand.
@Suite struct TerminalTextTests {
    private func problem(
        _ row: Int?, _ text: String, _ german: String, file: String = "akteure.csv", column: String? = "typ"
    ) -> Problem {
        Problem(
            .error, .unknownType, file: file, row: row, column: column, text: text, Bilingual(german, german))
    }

    @Test("What is alike is told once, and so is the file")
    func problemsTogether() {
        let groups = ProblemGroups(
            [
                problem(4, "abc", "„abc“ ist kein Typ."),
                problem(9, "x", "Zu lang.", file: "gremien.csv", column: nil),
                problem(5, "def", "„def“ ist kein Typ."), problem(7, "abc", "„abc“ ist kein Typ."),
                problem(6, "abc", "„abc“ ist kein Typ."), problem(8, "abc", "„abc“ ist kein Typ."),
                problem(3, "Mbee", "„Mbee“ ist kein Typ. Meinten Sie „mbe“?"),
                problem(nil, "", "Die Datei ist leer.", file: "angebote.csv › Blatt", column: ""),
            ], .german)
        #expect(
            groups.text() == """
                  akteure.csv
                    Spalte „typ“, 5-mal: „…“ ist kein Typ.
                      „abc“ (Zeilen 4 und 6–8), „def“ (Zeile 5)
                    Zeile 3, Spalte „typ“: „Mbee“ ist kein Typ. Meinten Sie „mbe“?
                  gremien.csv
                    Zeile 9: Zu lang.
                  angebote.csv, Blatt „Blatt“
                    Die Datei ist leer.

                """)
    }

    @Test("Of many rows the first are named and the rest is counted")
    func manyRows() {
        let problems = (1...20).map { problem(2 * $0, "abc", "„abc“ ist kein Typ.") }
        #expect(
            ProblemGroups(problems, .german).text().contains(
                "Zeilen 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24 und 8 weitere, Spalte „typ“: „abc“"))
    }

    @Test("A table keeps to the terminal: heads break between words, names are cut and told apart")
    func narrow() {
        var table = TextTable(header: ["Akteur", "in zwei Schritten", "Grad"], rightAligned: [1, 2])
        table.rows = [
            ["Gemeinschaftsunterkunft Nordviertel", "0,115", "3"],
            ["Gemeinschaftsunterkunft Seewinkel", "0,2", "12"],
        ]
        let lines = table.text(width: 40).split(separator: "\n").map(String.init)
        #expect(lines.allSatisfy { $0.count <= 40 })
        #expect(lines[0].trimmed == "in zwei")
        #expect(lines[1].hasPrefix("Akteur") && lines[1].hasSuffix("Schritten  Grad"))
        #expect(lines[3].contains("Nordviertel") && lines[4].contains("Seewinkel"))
        // A file has room for all of it.
        #expect(table.text().contains("Gemeinschaftsunterkunft Nordviertel"))
    }

    @Test("The table of measures speaks German; CSV and JSON keep their keys")
    func heads() throws {
        var job = MeasuresJob()
        let table = try job.table(Example.input(), Example.context).table
        let text = table.text(.german, width: 80)
        let head = try #require(text.split(separator: "\n").first { $0.hasPrefix("Akteur  ") })
        #expect(
            head.split(separator: " ") == [
                "Akteur", "Grad", "Stärke", "Vermittlung", "Nähe", "Kernzahl", "Gruppe",
            ])
        #expect(text.contains("Namen in CSV und JSON: Grad = degree, Stärke = strength"))
        #expect(
            table.csv(.german).hasPrefix("id,name,degree,strength,betweenness,closeness,coreness,community\n")
        )
        job.measures = "Vermittlung, grad"
        job.form = .csv
        #expect(
            try job.table(Example.input(), Example.context).table.csv(.german).hasPrefix(
                "id,name,betweenness,degree\n"))
    }
}
